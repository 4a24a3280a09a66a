package reflist

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/entries"
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/names"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/sieve"
)

// assemble makes a record of a labelled reference, and the segments that show
// where each field stood. kind is the type that the labeller has found, if any.
func assemble(e *entries.Entry, t *tokens.Item, labels []tokens.Label, kind citation.Type, previous *citation.Reference) *citation.Listed {
	if official := labelOfficial(t, labels); official != "" {
		kind = official
	}
	a := &assembly{Item: t, labels: labels, ref: &citation.Reference{}}
	a.values = make([]value, 0, 24)
	a.collect()
	a.oneFamilyEach()
	a.names()
	a.dates()
	a.texts()
	if v := a.repeats(); v != citation.NoVariable && previous != nil {
		before := names.Creators(previous)
		printed := a.ref.Names(v)
		further := slices.DeleteFunc(slices.Clone(printed), isDash)
		if len(printed) > 0 && len(before) > 1 {
			before = before[:min(len(before), 1+len(printed)-len(further))] // one dash before other names is for one person
		}
		a.ref.SetNames(v, append(slices.Clone(before), further...))
		a.shift(v, len(before))
		if len(before)+len(further) == 0 && a.ref.ContainerTitle == "" {
			a.ref.ContainerTitle = previous.ContainerTitle // the newspaper that the entry before begins with
		}
	}
	if !isReadable(a.ref) {
		return unread(e, noFields)
	}
	a.ref.Type = itemType(a.ref, a.cues())
	if kind != "" && kindOf(a.ref.Type) >= 0 {
		a.ref.Type = kind // which it tells apart better than the rules do
		if said := saidType(a.ref, a.cues()); said != "" {
			a.ref.Type = said
		}
	}
	if r := a.ref; r.Type == citation.Report && r.Publisher == "" && names.IsOrganization(r.ContainerTitle.Plain()) {
		// A report with a container is a chapter of a larger one (CSL 1.0.2,
		// Appendix III); an organisation printed there is who published it.
		a.rename(citation.VarContainerTitle, citation.VarPublisher)
	}
	a.ref.Language = citation.Text(a.language())
	p := e.Listed(a.ref)
	p.Confidence = a.confidence()
	p.Segments = segments(e, t, labels)
	p.Problems = a.problems(e, p)
	return p
}

// isDash reports whether a dash was read as a name: "———, and ———" stands for two.
func isDash(n citation.Name) bool {
	return n.Given == "" && strings.Trim(n.Family+n.Literal, "—–―-_ ") == ""
}

// isReadable reports whether enough was read of an entry: what the work is called
// or who made it, or, as journals of physics print, where in which journal it is.
func isReadable(r *citation.Reference) bool {
	return r.Title != "" || len(r.Author)+len(r.Editor) > 0 || r.ContainerTitle != "" && (r.Volume != "" || r.Page != "" || !r.Issued.IsZero())
}

// noFields is why an entry is unread.
const noFields = "the reference could not be read into fields"

// unread returns the record of an entry that could not be read: a document
// whose note is the printed text.
func unread(e *entries.Entry, why string) *citation.Listed {
	p := e.Listed(&citation.Reference{Type: citation.Document, Note: citation.Text(e.Text)})
	p.Segments = remainder(e)
	p.Problems = []citation.Problem{{ID: "unreadable-reference", Severity: citation.Warning, Message: why + "; its text is kept as the note", Span: p.Span, Start: p.Start}}
	return p
}

// An assembly is a record in the making.
type assembly struct {
	*tokens.Item
	labels []tokens.Label
	values []value
	ref    *citation.Reference
}

// A value is a run of tokens with one label.
type value struct {
	label      tokens.Label
	start, end int // of the text without markup
}

func (a *assembly) collect() {
	for i, l := range a.labels {
		if l.Variable == citation.NoVariable || a.Tokens[i].Kind == tokens.Markup {
			continue
		}
		start := a.Tokens[i].Clean
		end := start + a.Tokens[i].End - a.Tokens[i].Start
		if n := len(a.values); n > 0 && a.values[n-1].label == l && a.values[n-1].end == start {
			a.values[n-1].end = end
			continue
		}
		a.values = append(a.values, value{l, start, end})
	}
}

// language returns the language of the title; when the title does not tell,
// that of its container, unless this is English, which journals of every country
// are named in.
func (a *assembly) language() string {
	if tag := languageOf(a.ref.Title.Plain()); tag != "" {
		return tag
	}
	if tag := languageOf(a.ref.ContainerTitle.Plain()); tag != "en" {
		return tag
	}
	return ""
}

// rename moves the value of one text variable to another that has none.
func (a *assembly) rename(from, to citation.Variable) {
	for i := range a.labels {
		if a.labels[i].Variable == from {
			a.labels[i].Variable = to
		}
	}
	a.ref.SetText(to, a.ref.Text(from))
	a.ref.SetText(from, "")
}

func (a *assembly) text(v value) string { return strings.TrimSpace(a.Clean[v.start:v.end]) }

// repeats returns the variable in whose place a dash stands for the people of
// the entry before, NoVariable if there is no dash. Where only editors follow it before
// the title, it stands for one of these: "——, and Bo Reed (eds)".
func (a *assembly) repeats() citation.Variable {
	at := slices.IndexFunc(a.values, func(v value) bool { return v.label.Part == tokens.RepeatPart })
	if at < 0 {
		return citation.NoVariable
	}
	of := a.values[at].label.Variable
	if of == citation.VarAuthor && len(a.ref.Author) == 0 && at+1 < len(a.values) && a.values[at+1].label.Variable == citation.VarEditor {
		of = citation.VarEditor
		for i, l := range a.labels {
			if l.Part == tokens.RepeatPart {
				a.labels[i].Variable = of
			}
		}
	}
	return of
}

// shift counts the names that are printed in a list from those on that a dash stands for.
func (a *assembly) shift(of citation.Variable, by int) {
	for i := range a.labels {
		if l := &a.labels[i]; l.Variable == of && l.Part != tokens.RepeatPart && !l.Separator {
			l.Index += uint16(by)
		}
	}
}

// oneFamilyEach leaves each person one family name: what was read as one before given
// names, with another behind them, is a given name too.
func (a *assembly) oneFamilyEach() {
	for i := range a.values {
		v := &a.values[i]
		if v.label.Part != tokens.FamilyPart {
			continue
		}
		given := false
		for _, w := range a.values[i+1:] {
			if w.label.Variable != v.label.Variable || w.label.Index != v.label.Index {
				break
			}
			if w.label.Part == tokens.FamilyPart && given {
				a.relabel(v, tokens.GivenPart)
				break
			}
			given = given || w.label.Part == tokens.GivenPart
		}
	}
}

// relabel makes a value another part of its field.
func (a *assembly) relabel(v *value, p tokens.Part) {
	v.label.Part = p
	for i, tok := range a.Tokens {
		if tok.Clean >= v.start && tok.Clean < v.end && a.labels[i].Variable == v.label.Variable {
			a.labels[i].Part = p
		}
	}
}

func (a *assembly) names() {
	for _, v := range a.values {
		if v.label.Variable.Kind() != citation.KindNames || v.label.Part == tokens.RepeatPart {
			continue
		}
		names := a.ref.Names(v.label.Variable)
		for len(names) <= int(v.label.Index) {
			names = append(names, citation.Name{})
		}
		n, text := &names[v.label.Index], a.text(v)
		switch v.label.Part {
		case tokens.FamilyPart:
			n.Family = text
		case tokens.GivenPart:
			n.Given = strings.TrimSpace(n.Given + " " + text)
		case tokens.DroppingPart:
			n.DroppingParticle = text
		case tokens.NonDroppingPart:
			n.NonDroppingParticle = text
		case tokens.SuffixPart:
			n.Suffix = text
		case tokens.LiteralPart:
			n.Literal = text
		case tokens.ShortPart:
			n.Short = text
		case tokens.OthersPart:
			*n = citation.Others()
		}
		a.ref.SetNames(v.label.Variable, names)
	}
}

func (a *assembly) dates() {
	for _, variable := range [...]citation.Variable{citation.VarIssued, citation.VarOriginalDate, citation.VarEventDate, citation.VarAccessed} {
		parts := map[tokens.Part]string{}
		for _, v := range a.values {
			if v.label.Variable == variable {
				parts[v.label.Part] = a.text(v)
			}
		}
		if len(parts) > 0 {
			a.ref.SetDate(variable, makeDate(parts))
		}
		if w := parts[tokens.Whole]; w != "" && !isNoDate(w) {
			a.ref.Status = citation.Text(lexicon.Lower(w))
		}
	}
}

// makeDate makes a date of its printed parts.
func makeDate(parts map[tokens.Part]string) citation.Date {
	year := lexicon.FirstNumber(parts[tokens.YearPart])
	if parts[tokens.YearPart] == "" {
		return citation.Date{}
	}
	point := func(year int, month, season, day string) citation.DatePoint {
		p := citation.DatePoint{Precision: citation.PrecisionYear, Year: year}
		switch m := tokens.MonthNumber(month); {
		case season != "":
			p.Precision, p.Month = citation.PrecisionSeason, uint8(lexicon.Lowered(lexicon.Seasons, season))
		case m > 0:
			p.Precision, p.Month = citation.PrecisionMonth, uint8(m)
			if n := lexicon.FirstNumber(day); n > 0 && n <= citation.DaysIn(year, m) {
				p.Precision, p.Day = citation.PrecisionDay, uint8(n)
			}
		}
		return p
	}
	d := citation.Date{Start: point(year, parts[tokens.MonthPart], parts[tokens.SeasonPart], parts[tokens.DayPart])}
	d.Start.Approximate = parts[tokens.CircaPart] != ""
	endYear, endMonth := year, parts[tokens.EndMonthPart]
	if e := parts[tokens.EndYearPart]; e != "" {
		endYear = lexicon.FirstNumber(e)
		switch {
		case endYear < 10 && len(e) == 1:
			endYear += year / 10 * 10
		case endYear < 100:
			endYear += year / 100 * 100
		}
	}
	if endMonth == "" {
		endMonth = parts[tokens.MonthPart]
	}
	if parts[tokens.EndYearPart] != "" || parts[tokens.EndMonthPart] != "" || parts[tokens.EndDayPart] != "" {
		end := citation.Date{Start: d.Start, End: point(endYear, endMonth, "", parts[tokens.EndDayPart])}
		if parts[tokens.EndYearPart] != "" {
			end.End = citation.DatePoint{Precision: citation.PrecisionYear, Year: endYear}
		}
		if _, err := citation.ParseEDTF(end.String()); err == nil && end.End != end.Start {
			d = end
		}
	}
	return d
}

func (a *assembly) texts() {
	var first, last string
	for _, v := range a.values {
		variable := v.label.Variable
		switch k := variable.Kind(); {
		case variable == citation.VarPage && v.label.Part == tokens.FirstPart:
			first = a.text(v)
		case variable == citation.VarPage && v.label.Part == tokens.LastPart:
			last = a.text(v)
		case variable == citation.VarURL: // a line break may have left a space in it
			a.add(variable, strings.Join(strings.Fields(a.text(v)), ""))
		case k == citation.KindText && !variable.IsVerbatim():
			a.add(variable, a.markedUp(v))
		case k == citation.KindText || k == citation.KindNumber:
			a.add(variable, a.text(v))
		}
	}
	switch {
	case first != "" && last != "":
		a.ref.Page = citation.Number(first + "-" + last)
	case first != "":
		a.ref.Page = citation.Number(first)
	}
	a.ref.Edition = editionNumber(a.ref.Edition)
	for _, v := range [...]struct {
		variable citation.Variable
		parse    func(string) (string, error)
	}{{citation.VarDOI, citation.ParseDOI}, {citation.VarISBN, citation.ParseISBN}, {citation.VarISSN, citation.ParseISSN}} {
		printed := string(a.ref.Text(v.variable))
		if printed == "" {
			continue
		}
		if id, err := v.parse(printed); err == nil {
			a.ref.SetText(v.variable, citation.Text(id))
		}
	}
}

// add sets a text variable, or goes on with one that has been printed in two places.
func (a *assembly) add(v citation.Variable, text string) {
	old := string(a.ref.Text(v))
	switch {
	case text == "" || old == text:
		return
	case old != "" && v.IsVerbatim():
		return
	case old != "":
		text = old + ", " + text
	}
	a.ref.SetText(v, citation.Text(text))
}

// markedUp returns a value with the emphasis that stands within it.
func (a *assembly) markedUp(v value) string {
	if len(a.Italics) == 0 {
		return a.text(v)
	}
	var b strings.Builder
	pos := v.start
	for _, it := range a.Italics {
		if it.Start < pos || it.End > v.end || it.Start == v.start && it.End >= v.end-1 {
			continue
		}
		b.WriteString(a.Clean[pos:it.Start] + "<i>" + a.Clean[it.Start:it.End] + "</i>")
		pos = it.End
	}
	b.WriteString(a.Clean[pos:v.end])
	return strings.TrimSpace(b.String())
}

// isNoDate reports whether a date in words says that there is none.
func isNoDate(s string) bool { return noDate.MatchString(strings.TrimSpace(s)) }

var noDate = sieve.MustCompile(`^(?:` + lexicon.NoDateAbbreviations + `|(?i:` + lexicon.NoDateWords + `))$`)

var editionWords = strings.Fields("first second third fourth fifth sixth seventh eighth ninth tenth")

// editionNumber turns the English ordinals up to ten into digits, as CSL
// wants an edition to be numeric where it can be.
func editionNumber(n citation.Number) citation.Number {
	for i, w := range editionWords {
		if lexicon.Lower(string(n)) == w {
			return citation.Number(fmt.Sprint(i + 1))
		}
	}
	return n
}

// confidence is the product of those of the fields, lowered by how much of the
// text was not understood.
func (a *assembly) confidence() float64 {
	last := citation.NoVariable
	for _, v := range a.values {
		last = max(last, v.label.Variable)
	}
	var all [tokens.Variables]float64
	least := all[:int(last)+1]
	for i := range least {
		least[i] = 1
	}
	for _, v := range a.values {
		c := &least[v.label.Variable]
		*c = min(*c, float64(v.label.Confidence))
	}
	product := 1.0
	for _, c := range least {
		if c != 1 {
			product *= c
		}
	}
	unread := 0
	for i, tok := range a.Tokens {
		if isRemainder(tok, a.labels[i]) {
			unread++
		}
	}
	return product * float64(a.Words()-unread) / float64(max(1, a.Words()))
}

func isRemainder(t tokens.Token, l tokens.Label) bool {
	return l.Variable == citation.NoVariable && !l.Separator && (t.Kind == tokens.Word || t.Kind == tokens.Number || t.Kind == tokens.Address)
}

func (a *assembly) problems(e *entries.Entry, p *citation.Listed) []citation.Problem {
	var ps []citation.Problem
	add := func(id string, severity citation.Severity, format string, args ...any) {
		ps = append(ps, citation.Problem{ID: id, Severity: severity, Message: fmt.Sprintf(format, args...), Span: e.Document.Span(e.Start, e.End), Start: p.Start})
	}
	var unread []string
	for i := 0; i < len(a.Tokens); i++ {
		if !isRemainder(a.Tokens[i], a.labels[i]) {
			continue
		}
		j := i
		for k := i; k < len(a.Tokens) && (isRemainder(a.Tokens[k], a.labels[k]) || a.labels[k] == tokens.Label{} && a.Tokens[k].Kind != tokens.Markup); k++ {
			if isRemainder(a.Tokens[k], a.labels[k]) {
				j = k
			}
		}
		unread = append(unread, fmt.Sprintf("%q", a.Item.Text[a.Tokens[i].Start:a.Tokens[j].End]))
		i = j
	}
	if e := a.ref.EventDate; !e.IsZero() && e.Start.HasYear() && e.Start.Year != a.ref.Issued.Start.Year && a.ref.EventTitle == "" {
		add("date-conflict", citation.Info, "the year %s and the date %s disagree; the date is taken as that of an event", a.ref.Issued, e)
	}
	if len(unread) > 0 {
		add("unread-text", citation.Warning, "not understood and left out: %s", clip(strings.Join(unread, " … ")))
	}
	return ps
}

func clip(s string) string {
	const most = 120
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "…"
}
