package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// A sheet is what is being printed on.
type sheet struct {
	text   []byte
	fields []csl.Field
	suffix string // of the year
}

// say prints what no field has. Marks that meet become one.
func (s *sheet) say(words string) {
	if len(s.text) == 0 {
		words = strings.TrimLeft(words, " .,;:–—-")
	}
	last, _ := utf8.DecodeLastRune(s.text)
	first, n := utf8.DecodeRuneInString(words)
	switch {
	case first == ' ' && last == ' ':
		words = words[n:]
	case strings.ContainsRune(".,;:", first) && (first == last || strings.ContainsRune("?!…", last) && first == '.'):
		words = words[n:]
	}
	s.text = append(s.text, words...)
}

// value prints a value.
func (s *sheet) value(v citation.Variable, text string) {
	start := len(s.text)
	s.text = append(s.text, text...)
	s.fields = append(s.fields, csl.Field{Start: start, End: len(s.text), Variable: v})
}

// form prints a value as a form has it; nothing without one.
func (s *sheet) form(f form, value string) bool {
	before, behind, ok := strings.Cut(f.text, "#")
	if value == "" || !ok {
		return false
	}
	s.say(before)
	s.value(f.variable, value)
	if f.variable == citation.VarIssued && s.suffix != "" {
		s.value(citation.VarYearSuffix, s.suffix)
	}
	s.say(behind)
	return true
}

// marked prints a value between marks.
func (s *sheet) marked(v citation.Variable, marks [2]string, value string) {
	s.say(marks[0])
	s.value(v, value)
	s.say(marks[1])
}

// names prints a list of names.
func (h *house) names(s *sheet, v citation.Variable, names []citation.Name, p *people) {
	others := len(names) > p.most
	final := names[max(0, len(names)-1):]
	if others {
		names = names[:1+h.IntN(min(3, p.most))]
	}
	for i, n := range names {
		switch {
		case i == 0:
		case i == len(names)-1 && !others:
			s.say(p.last)
		default:
			s.say(p.next)
		}
		h.name(s, v, n, p, p.inverted && (i == 0 || p.allInverted))
	}
	switch {
	case others && p.lastToo:
		s.say(h.of(", … | … |, . . . |, ... | ... "))
		h.name(s, v, final[0], p, p.inverted && p.allInverted)
	case others:
		s.say(h.of(" |, ") + h.of(h.words.others))
	}
}

func (h *house) name(s *sheet, v citation.Variable, n citation.Name, p *people, inverted bool) {
	if n.Literal != "" {
		s.value(v, n.Literal)
		return
	}
	family, given := n.Family, given(n.Given, p.given)
	if p.capitals {
		if u := strings.ToUpper(family); len(u) == len(family) {
			family = u
		}
	}
	particle := n.NonDroppingParticle
	if n.DroppingParticle != "" {
		particle = n.DroppingParticle
	}
	if particle != "" && !strings.HasSuffix(particle, "'") && !strings.HasSuffix(particle, "’") {
		particle += " "
	}
	switch {
	case given == "":
		s.value(v, particle+family)
	case inverted && p.bracketed:
		s.value(v, particle+family+" ("+given+")")
	case inverted:
		s.value(v, particle+family+p.inner+given)
	default:
		s.value(v, given+" "+particle+family)
	}
	if n.Suffix != "" {
		s.say(h.of(", | "))
		s.value(v, n.Suffix)
	}
}

// given makes the form of a given name.
func given(s string, form int) string {
	if form == fullGiven || s == "" {
		return s
	}
	dotted := initials(s)
	switch form {
	case closeGiven:
		return strings.ReplaceAll(dotted, " ", "")
	case bareGiven:
		return strings.NewReplacer(" ", "", ".", "").Replace(dotted)
	case undotted:
		return strings.ReplaceAll(dotted, ".", "")
	}
	return dotted
}

// print prints a record.
func (h *house) print(ref *citation.Reference) (text string, fields []csl.Field) {
	s := &sheet{suffix: ref.YearSuffix.Plain()}
	journal := ref.ContainerTitle != "" && ref.Publisher == "" && ref.PublisherPlace == "" && len(ref.Editor) == 0
	year := h.year(ref)
	names, variable := ref.Author, citation.VarAuthor
	edits := len(names) == 0 && ref.ContainerTitle == "" && !h.titleFirst
	if edits {
		names, variable = ref.Editor, citation.VarEditor
	}
	if len(names) > 0 {
		h.names(s, variable, names, &h.authors)
		if edits {
			h.edited(s, len(names))
		}
		if h.before != "" && year != "" {
			s.form(form{citation.VarIssued, h.before}, year)
			year = ""
			s.say(h.behindYear)
			if !strings.HasSuffix(h.behindYear, " ") {
				s.say(" ")
			}
		} else {
			s.say(h.behindAuthors)
		}
	}
	title := ref.Title.Plain()
	if ref.ContainerTitle == "" {
		s.marked(citation.VarTitle, h.title, title)
		h.code(s, "M")
		h.whole(s, ref, year, edits)
	} else {
		if bare := h.bareTitle && journal || h.bareParts && (ref.Type == citation.Chapter || ref.Type == citation.PaperConference); !bare {
			s.marked(citation.VarTitle, h.part, title)
			h.code(s, "C")
			s.say(h.behindTitle)
		}
		if journal {
			h.article(s, ref, year)
		} else {
			h.chapter(s, ref, year)
		}
	}
	h.links(s, ref)
	s.say(h.end)
	return string(s.text), s.fields
}

// edited prints the words behind the names of editors.
func (h *house) edited(s *sheet, n int) {
	one, several, _ := strings.Cut(h.role, "~")
	if n > 1 {
		one = several
	}
	s.say(strings.Replace(h.behindNames, "#", one, 1))
}

// year returns the date as it is printed, "" for none.
func (h *house) year(ref *citation.Reference) string {
	d := ref.Issued.Start
	switch {
	case !d.HasYear():
		return string(ref.Status)
	case d.Month == 0 || d.Precision == citation.PrecisionSeason || ref.Type == citation.Book || ref.Type == citation.Chapter:
		return fmt.Sprint(d.Year)
	case d.Day == 0 && strings.HasPrefix(h.date, "%Y "):
		return fmt.Sprint(d.Year) + " " + h.month(d)
	case d.Day == 0:
		return h.month(d) + " " + fmt.Sprint(d.Year)
	}
	return h.day(d)
}

// month returns the name of a month, or its first letters.
func (h *house) month(d citation.DatePoint) string {
	name := list(h.words.month)[max(1, d.Month)-1]
	if r := []rune(name); h.shortMonths && len(r) > 4 {
		return string(r[:3]) + "."
	}
	return name
}

func (h *house) day(d citation.DatePoint) string {
	month, day := int(max(1, d.Month)), int(max(1, d.Day))
	return strings.NewReplacer("%d", fmt.Sprint(day), "%0d", fmt.Sprintf("%02d", day), "%m", fmt.Sprintf("%02d", month), "%B", h.month(d), "%Y", fmt.Sprint(d.Year)).Replace(h.date)
}

func (h *house) pages(ref *citation.Reference) string {
	first, last, ok := strings.Cut(string(ref.Page), "-")
	if !ok {
		return first
	}
	if n := len(last); h.shortRanges && n == len(first) && n > 2 && first[:n-2] == last[:n-2] {
		last = last[n-2:]
	}
	return first + h.dash + last
}

// paged prints pages as a form has them, or the first alone with "ff.".
func (h *house) paged(s *sheet, f form, ref *citation.Reference) {
	pages := h.pages(ref)
	if first, _, ok := strings.Cut(string(ref.Page), "-"); ok && h.following && h.chance(60) {
		pages, f.text = first, strings.Replace(f.text, "#", "#"+h.of(" | |")+h.of(h.asides().following), 1)
	}
	s.form(f, pages)
}

// value returns what is printed of a variable.
func (h *house) value(v citation.Variable, ref *citation.Reference, year string) string {
	switch v {
	case citation.VarIssued:
		return year
	case citation.VarPage:
		return h.pages(ref)
	case citation.VarVolume:
		if h.roman {
			return roman(string(ref.Volume))
		}
		return string(ref.Volume)
	case citation.VarIssue:
		return string(ref.Issue)
	case citation.VarPublisher:
		return ref.Publisher.Plain()
	}
	return ref.PublisherPlace.Plain()
}

// roman returns a number in Roman numerals; other texts as they are.
func roman(s string) string {
	n := 0
	if _, err := fmt.Sscanf(s, "%d", &n); err != nil || n < 1 || n > 399 || fmt.Sprint(n) != s {
		return s
	}
	out := ""
	for _, d := range [...]struct {
		value int
		text  string
	}{{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for n >= d.value {
			out, n = out+d.text, n-d.value
		}
	}
	return out
}

// lawArticle prints the volume before the title of the journal, as lawyers do.
func (h *house) lawArticle(s *sheet, ref *citation.Reference, year string) {
	journal := ref.ContainerTitle.Plain()
	if h.abbreviated {
		journal = abbreviate(journal, h.abbreviation)
	}
	first, _, _ := strings.Cut(string(ref.Page), "-")
	for _, r := range h.law {
		switch r {
		case 'v':
			s.value(citation.VarVolume, string(ref.Volume))
		case 'j':
			s.value(citation.VarContainerTitle, journal)
		case 'p':
			s.value(citation.VarPage, first)
		case 'y':
			s.value(citation.VarIssued, year)
		default:
			s.say(string(r))
		}
	}
}

// article prints what an article appeared in.
func (h *house) article(s *sheet, ref *citation.Reference, year string) {
	if h.law != "" && year != "" && ref.Volume != "" && ref.Page != "" {
		h.lawArticle(s, ref, year)
		return
	}
	serial := h.serial
	switch {
	case h.codes:
		s.say(". ")
	case h.volumeFirst:
		if s.form(form{citation.VarIssued, " (#) "}, year) {
			year = ""
		}
		s.form(form{citation.VarVolume, "# "}, h.value(citation.VarVolume, ref, ""))
		serial = []form{{citation.VarPage, " #"}}
	case h.in != "":
		h.sayIn(s, h.in)
	}
	journal := ref.ContainerTitle.Plain()
	if h.abbreviated {
		journal = abbreviate(journal, h.abbreviation)
	}
	s.marked(citation.VarContainerTitle, h.containerMarks, journal)
	dated := false
	for _, f := range serial {
		if f.variable == citation.VarPage {
			h.paged(s, f, ref)
			continue
		}
		if v := h.value(f.variable, ref, year); v != "" {
			s.form(f, v)
			dated = dated || f.variable == citation.VarIssued
		}
	}
	if !dated && year != "" {
		s.form(form{citation.VarIssued, ", #"}, year)
	}
}

// abbreviate shortens the words of the title of a journal, as "J. Appl. Phys.".
func abbreviate(title, end string) string {
	var out []string
	words := strings.Fields(title)
	for _, w := range words {
		r := []rune(w)
		switch {
		case unicode.IsLower(r[0]) && len(r) < 4 || w == "The" || w == "Die" || w == "&" || w == "and":
			continue
		case w == "Journal":
			w = "J" + end
		case w == "Review":
			w = "Rev" + end
		case len(r) > 5 && len(words) > 1 && !strings.ContainsAny(w, ".-'’"):
			n := 3
			for n < len(r)-2 && strings.ContainsRune("aeiouy", r[n-1]) {
				n++
			}
			w = string(r[:n]) + end
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

// chapter prints the book that a part of one appeared in.
func (h *house) chapter(s *sheet, ref *citation.Reference, year string) {
	in := h.in
	if in == "" && (len(ref.Editor) == 0 || !h.editorsFirst || !h.bareEditors) {
		in = h.of(h.words.in)
	}
	if in != "" {
		h.sayIn(s, in)
	}
	if h.sameEditor && len(ref.Author) > 0 && h.chance(25) {
		s.say(h.of(h.asides().same))
		if h.chance(50) {
			h.edited(s, 1)
		}
		s.say(h.of(", |: |. |, "))
		ref = ref.Clone()
		ref.Editor = nil
	}
	if h.editorsFirst && len(ref.Editor) > 0 {
		h.names(s, citation.VarEditor, ref.Editor, &h.editors)
		h.edited(s, len(ref.Editor))
		s.say(h.of(", |: |. |, "))
	}
	s.marked(citation.VarContainerTitle, h.containerMarks, ref.ContainerTitle.Plain())
	if !h.editorsFirst && len(ref.Editor) > 0 {
		h.editedBy(s, ref)
	}
	s.form(h.volumeOfBook, h.value(citation.VarVolume, ref, ""))
	h.editionOf(s, ref)
	h.published(s, ref, year, true)
}

// sayIn prints the word, or the strokes, before what something is in.
func (h *house) sayIn(s *sheet, in string) {
	if in == "//" && h.codes {
		s.say(in)
		return
	}
	s.say(in + " ")
}

// code prints the code of a type behind a title, where the house has such.
func (h *house) code(s *sheet, of string) {
	if h.codes {
		s.say("[" + of + h.of("|||/OL") + "]")
	}
}

// editedBy prints editors behind the title of what they edited.
func (h *house) editedBy(s *sheet, ref *citation.Reference) {
	if h.editorsWithin {
		one, several, _ := strings.Cut(h.role, "~")
		if len(ref.Editor) > 1 {
			one = several
		}
		s.say(" (")
		h.names(s, citation.VarEditor, ref.Editor, &h.editors)
		s.say(h.of(", | ") + one + ")")
		return
	}
	if h.namesBehind {
		s.say(", ")
		h.names(s, citation.VarEditor, ref.Editor, &h.editors)
		h.edited(s, len(ref.Editor))
		return
	}
	before := h.beforeBy
	if before == "" {
		before = h.stopOr(", ")
	}
	s.say(before + h.by + " ")
	h.names(s, citation.VarEditor, ref.Editor, &h.editors)
}

func (h *house) stopOr(s string) string {
	if h.stop == ". " {
		return h.stop
	}
	return s
}

// whole prints what follows the title of a book or of what else is by itself.
func (h *house) whole(s *sheet, ref *citation.Reference, year string, edits bool) {
	if ref.Genre != "" {
		s.form(h.genre, ref.Genre.Plain())
	}
	s.form(h.number, string(ref.Number))
	if len(ref.Editor) > 0 && !edits {
		h.editedBy(s, ref)
	}
	if len(ref.Translator) > 0 {
		s.say(h.stopOr(", ") + h.of(h.words.translated) + " ")
		h.names(s, citation.VarTranslator, ref.Translator, &h.editors)
	}
	s.form(h.volumeOfBook, h.value(citation.VarVolume, ref, ""))
	h.editionOf(s, ref)
	h.published(s, ref, year, false)
}

// editionOf prints the edition, which may be a word.
func (h *house) editionOf(s *sheet, ref *citation.Reference) {
	f := h.edition
	if h.editionInside {
		return
	}
	h.bareEdition(s, ref, f)
}

// bareEdition prints the edition in a form.
func (h *house) bareEdition(s *sheet, ref *citation.Reference, f form) {
	if e := ref.Edition; e != "" && (e[0] < '0' || e[0] > '9') {
		f.text = f.text[:strings.Index(f.text, "#")+1] + " ed."
		if strings.Contains(h.edition.text, "(") {
			f.text += ")"
		}
		f.text = strings.Replace(f.text, "[", "", 1)
	}
	s.form(f, string(ref.Edition))
}

// published prints series, place, publisher, year and pages.
func (h *house) published(s *sheet, ref *citation.Reference, year string, isPart bool) {
	if !h.seriesLast {
		h.collection(s, ref)
	}
	if isPart && !h.pagesLast {
		h.paged(s, h.bookPages, ref)
	}
	open := false
	for _, f := range h.publication {
		v := h.value(f.variable, ref, year)
		if v == "" || h.yearOnly && f.variable != citation.VarIssued && !isPart {
			continue
		}
		if !open {
			s.say(h.open)
			if h.editionInside && ref.Edition != "" {
				h.bareEdition(s, ref, form{citation.VarEdition, strings.Trim(h.edition.text, " ,.()[]") + ", "})
			}
			f.text = strings.Trim(f.text[strings.Index(f.text, "#"):], ")")
			if f.text == "" {
				f.text = "#"
			}
			open = true
		}
		s.form(f, v)
	}
	if open {
		s.say(h.close)
	}
	if (!isPart || h.pagesLast) && ref.Page != "" {
		h.paged(s, h.bookPages, ref)
	}
	s.form(h.volumes, string(ref.NumberOfVolumes))
	s.form(h.extent, string(ref.NumberOfPages))
	if h.seriesLast {
		h.collection(s, ref)
	}
}

// collection prints the series with its number.
func (h *house) collection(s *sheet, ref *citation.Reference) {
	if ref.CollectionTitle == "" {
		return
	}
	parts := strings.SplitN(h.series.text, "#", 3)
	s.say(parts[0])
	s.value(citation.VarCollectionTitle, ref.CollectionTitle.Plain())
	switch {
	case len(parts) < 3:
		s.say(parts[len(parts)-1])
	case ref.CollectionNumber != "":
		s.say(parts[1])
		s.value(citation.VarCollectionNumber, string(ref.CollectionNumber))
		s.say(parts[2])
	default:
		s.say(closing(parts[1] + parts[2]))
	}
}

// closing returns the brackets and quotes of s that close.
func closing(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("»)]", r) {
			return r
		}
		return -1
	}, s)
}

// links prints where a work is on the web.
func (h *house) links(s *sheet, ref *citation.Reference) {
	if ref.DOI != "" {
		s.form(form{citation.VarDOI, h.doi}, ref.DOI.Plain())
		return
	}
	if !s.form(h.online, ref.URL.Plain()) || ref.Accessed.IsZero() {
		return
	}
	s.form(h.visited, h.day(ref.Accessed.Start))
}
