package intext

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// known is what the references tell about the names that citations may have.
// It is not changed once the blocks of the manuscript have been read by learn, but for what places works are cited by.
type known struct {
	names map[string][]bearer // by folded name
	// words is, by the first word of a folded name, the most words of any name
	// that begins with it.
	words  map[string]int
	byYear map[int][]int   // references by year
	days   map[[2]int]bool // years and days of the month of the references that have these
	refs   []*knownReference
	titles map[string][]titleForm // by the last word
	// byYearAlone are the years under which the list has works without authors.
	byYearAlone map[string]bool
	// anonymous says that the list has works without authors.
	anonymous bool
	// bareTitles says that the text cites such works by titles without quotes or italics.
	bareTitles bool

	// full are the long forms of acronyms that the manuscript introduces, by
	// folded acronym.
	full map[string]string

	// subject is the one work of the list that the title of the manuscript names, nil for none.
	subject *knownReference

	languages
	surnames []declinable
	// lower are the folded names that the list prints without a capital, and the same behind their given
	// names: "boyd", "danah boyd".
	lower map[string]bool
	// japanese says that surnames may stand alone, see [japaneseSurnames].
	japanese bool
}

// A bearer is a reference that has a name.
type bearer struct {
	ref          int    // number of the reference
	position     int    // of the name among the authors, from 0
	organisation bool   // the name is that of an organisation, or a label
	part         bool   // the name is only a part of the one in the reference
	initials     string // of the given names of a person, in small letters
}

func newKnown(refs []*citation.Listed) *known {
	k := &known{
		names:       make(map[string][]bearer, 2*len(refs)),
		words:       make(map[string]int, 2*len(refs)),
		byYear:      map[int][]int{},
		days:        map[[2]int]bool{},
		titles:      make(map[string][]titleForm, len(refs)),
		byYearAlone: map[string]bool{},
		full:        map[string]string{},
		lower:       map[string]bool{},
	}
	k.japanese = isJapanese(refs)
	for _, l := range refs {
		k.add(l)
	}
	k.shareLabels(refs)
	return k
}

// shareLabels lets each label of an organisation stand for all its works, see
// [resolver.shareLabels].
func (k *known) shareLabels(refs []*citation.Listed) {
	labels := map[string][]string{}
	for i, ref := range k.refs {
		if label := refs[i].Label; ref.organisation != "" && ref.authors == 1 && hasLetter(label) && !contains(labels[ref.organisation], label) {
			labels[ref.organisation] = append(labels[ref.organisation], label)
		}
	}
	for i, ref := range k.refs {
		if ref.authors == 1 {
			for _, label := range labels[ref.organisation] {
				k.addForm(label, bearer{ref: i, organisation: true, part: true})
			}
		}
	}
}

// add takes a reference in. One that could not be read has no names but its
// label.
func (k *known) add(l *citation.Listed) {
	ref := &knownReference{text: l.Text}
	n := len(k.refs)
	k.refs = append(k.refs, ref)
	if r := l.Reference; r != nil {
		names := citedBy(r)
		ref.authors = len(names)
		initials := ""
		for position, name := range names {
			k.addName(n, position, name)
			if first := firstRune(name.Family); name.Family != "" && unicode.IsUpper(first) {
				initials += string(first)
			}
		}
		if len(names) >= leastInitials && utf8.RuneCountInString(initials) == len(names) {
			k.addForm(initials, bearer{ref: n, organisation: true, part: true})
		}
		if len(names) == 0 {
			k.anonymous = true
			ref.title = fold(r.Title.Plain())
			if year := yearInFront(l.Text); year != "" {
				k.byYearAlone[year] = true
			}
			// "Data Atlas 2017": what has published the work stands for its author.
			for _, t := range [...]citation.Text{r.ContainerTitle, r.Publisher} {
				k.addForm(t.Plain(), bearer{ref: n, organisation: true, part: true})
			}
		}
		ref.own = ownTitle(r).Plain()
		ref.full, ref.holder = fold(ref.own), fold(r.ContainerTitle.Plain())
		ref.headed, ref.timed, ref.unpaged = beginsWithTitle(l), isTimed(r), isUnpaged(r)
		if len(names) > 0 {
			ref.organisation = fold(names[0].Literal)
		}
		k.addTitles(n, r, len(names) > 0)
		ref.addYears(r)
		if d := r.Issued.Start; d.Day > 0 {
			k.days[[2]int{d.Year, int(d.Day)}] = true
		}
		ref.pages = citation.ParsePages(string(r.Page))
	}
	if hasLetter(l.Label) {
		k.addForm(l.Label, bearer{ref: n, organisation: true})
	}
	for _, y := range ref.years {
		k.byYear[y] = append(k.byYear[y], n)
	}
}

// mostOfYear is the number of works of one year that are looked through.
const mostOfYear = 500

// lookup returns the references that have a name, as printed.
func (k *known) lookup(name string) []bearer {
	if len(k.names) == 0 {
		return nil
	}
	var b nameRoom
	return k.names[string(foldTo(b[:0], name))]
}

// mostWords returns the most words of any name that begins with the first word of a text, 0 if none does.
func (k *known) mostWords(text string) int {
	var b nameRoom
	first, _, _ := bytes.Cut(foldTo(b[:0], text), []byte(" "))
	return k.words[string(first)]
}

// learn reads the acronyms that the manuscript introduces: "World Health
// Organization (WHO)". From then on the references of the one name have the
// other as well, and surnames those of their forms that its languages have.
func (k *known) learn(blocks []*block) {
	told := make(chan languages, 1)
	go func() { told <- languagesOf(blocks) }()
	for _, b := range blocks {
		k.learnAcronyms(b.Text)
		k.learnTitles(b.Text)
	}
	k.subject = k.subjectOf(blocks)
	k.languages = <-told
	k.learnForms()
}
