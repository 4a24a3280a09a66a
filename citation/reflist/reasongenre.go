package reflist

import (
	"github.com/refwright/refwright/internal/sieve"
)

// thesisWords are what a thesis is called behind its title, in lower case where that has no
// capital in the language.
var thesisWords = sieve.MustCompile(`^(?:thèse\b|Thèse d(?:e |['’])|[Mm]émoire d(?:e |['’])(?:DEA|DESS|maîtrise|master|licence|diplôme|habilitation)|[Tt]esi di (?:laurea|dottorato|perfezionamento)|[Tt]esis (?:doctoral|de (?:grado|licenciatura|maestría|doctorado))|tese de |Tese de (?:doutorado|doutoramento|mestrado)|[Dd]issertação de |(?:unpublished |unpubl\. )?(?:Ph\.? ?D\.?|doctoral|M\.?A\.?|master['’]s) (?:thesis|diss)|(?:phil|jur|theol|med)\. Diss|praca (?:doktorska|magisterska)|rozprawa doktorska|(?:doktorska|doktorski) (?:disertacija|rad)|magistarsk[ai] (?:rad|teza)|proefschrift\b|disertační práce|diplomová práce|doktora tezi|yüksek lisans tezi|дисс?\. |автореф\. )`)

// theses takes for the genre what a thesis is called, which was made a part of its title:
// "Le vol d'aliments à Paris, thèse de 3e cycle". What was taken for one stays one with it:
// "Язык торфа: дис." before "канд. филол. наук".
func (r *modelReader) theses() {
	r.thesisAsContainer()
	for _, s := range r.stints(titleTag) {
		for i := s.first + 2; i < s.last; i++ {
			c := r.sights[i-1].class
			if sentence := c == stopClass && r.sights[i].shape == titleShape; c != commaClass && c != colonClass && !sentence || r.sights[i].class != wordClass {
				continue
			}
			if thesisWords.MatchString(r.item.Clean[r.item.Tokens[r.sights[i].token].Clean:]) {
				r.path[i-1] = uint8(afterTitle)
				r.give(i, s.last, genreTag)
				if next := r.valueAfter(s.last); next < len(r.path) && next <= s.last+3 && tag(r.path[next]) == genreTag {
					r.give(s.last, next, genreTag)
				}
				return
			}
		}
	}
}

// thesisAsContainer parts what a thesis is called and where it was written, which were taken for what
// contains the work: "Masteroppgave, Universitetet i Bergen".
func (r *modelReader) thesisAsContainer() {
	if hasTag(r.path, volumeTag, issueTag, pageFirstTag, publisherTag, containerLead) {
		return
	}
	for _, s := range r.stints(containerTag) {
		for i := s.first + 1; i < s.last-1; i++ {
			if r.sights[i].class == commaClass && thesisGenre.MatchString(r.printed(s.first, i)) {
				r.give(s.first, i, genreTag)
				r.path[i] = uint8(afterOther)
				r.give(i+1, s.last, publisherTag)
				return
			}
		}
	}
}

// occasion is what was said with where it was: "Lecture on Bogs at the 12th Congress of Peat".
var occasion = sieve.MustCompile(`^(?i:address|speech|lecture|keynote|statement|remarks|talk|presentation|(?:paper|poster)(?: presented)?|vortrag|rede|discours|communication|conferencia|discurso)\b.*( (?:at|vor|auf|bei|lors d[eu]|en|na|ved|på) (?:the |der |dem |l['’])?)(?:\d|\p{Lu})`)

// occasions parts where a speech was given from what it is called. An occasion that is no
// more than a number, "64th", goes on with what was taken for a container or publisher.
func (r *modelReader) occasions() {
	for _, s := range r.stints(containerTag) {
		if text, _ := r.clean(s); occasion.MatchString(text) && !hasTag(r.path, containerLead) && !hasTag(r.path, volumeTag) && len(r.stints(genreTag)) == 0 {
			r.give(s.first, s.last, genreTag)
		}
	}
	for _, s := range r.stints(genreTag) {
		if next := r.valueAfter(s.last); next <= s.last+2 && next < len(r.path) && tag(r.path[next]) == eventTag && r.sights[next].shape == shortLowerShape {
			for s.last = next; s.last < len(r.path) && tag(r.path[s.last]) == eventTag; {
				s.last++ // "the Work of the Bog at the 12th Congress" goes on with what was said
			}
		}
		text, start := r.clean(s)
		m := occasion.FindStringSubmatchIndex(text)
		if m == nil {
			continue
		}
		for i := s.first; i < s.last; i++ {
			switch at := r.item.Tokens[r.sights[i].token].Clean - start; {
			case at >= m[3]:
				r.path[i] = uint8(eventTag)
			case at > m[2]:
				r.path[i] = uint8(afterOther)
			default:
				r.path[i] = uint8(genreTag)
			}
		}
		break
	}
	for _, s := range r.stints(eventTag) {
		from := s.last
		for from < len(r.path) && from < s.last+2 && tags[r.path[from]].role != valueRole {
			from++
		}
		if s.last-s.first > 1 || r.sights[s.first].class != numberClass || from == len(r.path) {
			continue
		}
		if rest := tag(r.path[from]); rest == containerTag || rest == publisherTag {
			for from < len(r.path) && tag(r.path[from]) == rest {
				from++
			}
			r.give(s.last, from, eventTag)
		}
	}
}

var (
	// calledSo is what a work is called, and not who published it or where: a thesis, a
	// report to somebody.
	calledSo = sieve.MustCompile(`^(?i:(?:unpublished |unpubl\. )?(?:ph\.? ?d\.?|doctoral|master['’]?s?|m\. ?a\.|m\. ?sc\.|bachelor['’]?s?) (?:thesis|dissertation)|masteroppg[aå]ve|doktor(?:grads)?avhandling|hovedoppgave|magisterarbeit|masterarbeit|diplomarbeit|habilitationsschrift|dissertation|yüksek lisans tezi|doktora tezi|magistarski rad|doktorska disertacija|report (?:of|to|by) the \p{L}[\p{L} -]*)$`)
	// paperSeries are papers of a sort, which a work without a number is one of.
	paperSeries = sieve.MustCompile(`(?:Fact Sheet|Working Paper|Policy Brief|Briefing Paper|Discussion Paper|Technical Report)$`)
)

// called takes for the genre what a work is called that was taken for who published it or
// where, or for what it is in.
func (r *modelReader) called() {
	numbered := false
	for _, p := range r.path {
		switch tag(p) {
		case genreTag:
			return
		case volumeTag, issueTag, pageFirstTag, containerLead:
			numbered = true
		}
	}
	for _, of := range [...]tag{publisherTag, placeTag, containerTag} {
		if of == containerTag && numbered {
			continue
		}
		for _, s := range r.stints(of) {
			printed := r.printed(s.first, s.last)
			if calledSo.MatchString(printed) || of == containerTag && paperSeries.MatchString(printed) {
				r.give(s.first, s.last, genreTag)
				return
			}
		}
	}
}

// paperNumber is the number of a paper behind what it is called.
var paperNumber = sieve.MustCompile(`(?i)(?:paper|papers|papier|papiere|bericht|berichte|report|reports)(?: Nr\.?| No\.?| Nº| n°|,)? ((?:[A-Z]{1,4} )?(?:[IVX]{1,4} )?\d[\d/–-]*)$`)

// numberedPapers parts from what a paper is called the number that it has in its series: "Bog
// Discussion Paper FS III 90-101".
func (r *modelReader) numberedPapers() {
	if hasTag(r.path, numberTag) {
		return
	}
	for _, s := range r.stints(genreTag) {
		text, start := r.clean(s)
		m := paperNumber.FindStringSubmatchIndex(text)
		if m == nil {
			continue
		}
		for i := s.first; i < s.last; i++ {
			if r.item.Tokens[r.sights[i].token].Clean-start >= m[2] {
				r.path[i] = uint8(numberTag)
			}
		}
		return
	}
}

// paperWords are what the papers of the Norwegian parliament and government are called.
const paperWords = `(?:Meld\. ?St|St\. ?meld|St\. ?prp|Ot\. ?prp|Prop|Innst|Dok)\.(?: [A-Z]\.)?(?: ?nr\.)?`

// sessionPaper is a paper of a parliament with its number and the session that it belongs to, as those of Norway are
// printed: "Meld. St. 28 (2015–2016)", "Ot.prp. nr. 12 (1998-99)", "Prop. 57 L (2022–2023)".
var sessionPaper = sieve.MustCompile(`\b(` + paperWords + `) ?(\d+(?::\d+)?(?: [A-Z]{1,2})? \((?:1[89]|20)\d\d[–-]\d{2,4}\))`)

// sessionPapers makes of a paper of a parliament what the work is called and its number, with the years of the session,
// which are no date where another year stands elsewhere.
func (r *modelReader) sessionPapers() {
	m := sessionPaper.FindStringSubmatchIndex(r.item.Clean)
	if m == nil {
		return
	}
	first, _ := r.within(m[2:])
	number, last := r.within(m[4:])
	if !hasTag(r.path[:first], yearTag) && !hasTag(r.path[last:], yearTag) {
		return
	}
	if first == 0 || r.hasClass(first-1, first, wordClass) {
		return // more of a title: "Notes on Prop. 57 L (2022–2023)"
	}
	if before := tag(r.path[first-1]); tags[before].role == valueRole {
		r.path[first-1] = uint8(tags[before].after)
	}
	if last < len(r.path) && (r.sights[last].class == stopClass || r.sights[last].class == closeClass || r.sights[last].class == commaClass) {
		r.path[last] = uint8(afterOther)
	}
	r.give(first, number, genreTag)
	r.give(number, last, numberTag)
}

// clean returns the text of a stretch without markup, and where it begins in that of the
// reference.
func (r *modelReader) clean(s stint) (text string, start int) {
	first, last := &r.item.Tokens[r.sights[s.first].token], &r.item.Tokens[r.sights[s.last-1].token]
	return r.item.Clean[first.Clean : last.Clean+last.End-last.Start], first.Clean
}
