package main

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist"
)

var plainMarks = map[rune]string{'“': `"`, '”': `"`, '‘': "'", '’': "'", '–': "-", '—': "-", '‐': "-", '\u00a0': " "}

// A loss is what a dirty text no longer says.
type loss struct {
	authors    bool // a dash stands for them
	title      bool // a remark behind it may be part of it
	diacritics bool
}

// dirty does to a text what print does, nil for nothing.
func dirty(ex reflist.Example, r *rand.Rand) (p *reflist.Printed, lost loss) {
	p = reflist.NewPrinted(ex.Text)
	if r.IntN(100) < 40 {
		return nil, lost
	}
	chance := func(n int) bool { return r.IntN(100) < n }
	if chance(5) {
		lost.title = remarkTitle(p, ex, r)
	}
	short := ""
	short, lost.authors = wearAuthors(p, ex, r)
	if chance(30) {
		p.Map(func(c rune) string {
			if m, ok := plainMarks[c]; ok {
				return m
			}
			return string(c)
		})
	} else if chance(15) {
		p.Map(func(c rune) string {
			switch c {
			case '“':
				return "«"
			case '”':
				return "»"
			}
			return string(c)
		})
	}
	if chance(8) {
		lost.diacritics = true
		p.Map(func(c rune) string { return bare(string(c)) })
	}
	for range r.IntN(3) {
		scratch(p, r)
	}
	if chance(5) {
		spread(p, r.IntN(3))
	}
	switch {
	case short != "":
		p.Short(short)
	case chance(10):
		p.Label([]string{"1. ", "[12] ", "23. ", "(4) ", "17 ", "- ", "5) ", "[3]. ", "102. "}[r.IntN(9)])
	case chance(4):
		p.Label([]string{"[UN] ", "[EC] ", "[Kay09] ", "[MFA] ", "[DFAIT] ", "[Abc+12] ", "[Marsh2006] ", "[Reed2006-MIT] ", "[AB99] "}[r.IntN(9)])
	}
	if chance(10) && strings.HasSuffix(p.Text, ".") {
		p.Replace(len(p.Text)-1, len(p.Text), "")
	}
	return p, lost
}

// remarkTitle puts a remark behind the title, and reports whether it may be part of it.
func remarkTitle(p *reflist.Printed, ex reflist.Example, r *rand.Rand) bool {
	i := slices.IndexFunc(ex.Spans, func(s reflist.ExampleSpan) bool { return s.Variables[0] == citation.VarTitle })
	if i < 0 {
		return false
	}
	title := ex.Spans[i].End
	end := title
	for _, q := range []string{"”", "\"", "»", "*"} {
		if strings.HasPrefix(p.Text[end:], q) {
			end += len(q)
			break
		}
	}
	if !strings.HasPrefix(p.Text[end:], ",") && !strings.HasPrefix(p.Text[end:], ".") {
		return false
	}
	said, isTitled := remark(r)
	p.Remark(end, p.Text[end:end+1]+" ", said)
	return isTitled && end == title
}

// wearAuthors does to the authors what lists do: brackets around an organisation, its short
// form, which is returned unless it stands behind the name, a dash for the authors of the
// entry before, or capitals. It reports whether the authors are lost.
func wearAuthors(p *reflist.Printed, ex reflist.Example, r *rand.Rand) (short string, lost bool) {
	author := -1
	for i, s := range ex.Spans {
		if s.Variables[0] == citation.VarAuthor && s.Start < 3 {
			author = i
		}
	}
	if author < 0 {
		return "", false
	}
	chance := func(n int) bool { return r.IntN(100) < n }
	first := ""
	if len(ex.Reference.Author) > 0 {
		first = ex.Reference.Author[0].Literal
	}
	isFirst := first != "" && strings.HasPrefix(ex.Text, first)
	s := ex.Spans[author]
	switch {
	case isFirst && len(ex.Reference.Author) == 1 && len(first) < 9 && chance(25):
		p.Bracket(0, len(first))
	case isFirst && len(acronym(first)) > 1 && len(first) > 9 && chance(30):
		if !chance(40) {
			return acronym(first), false
		}
		p.ShortBehind(len(first), " [", acronym(first)) // in round brackets it is part of the name
	case chance(6):
		p.Repeat(s.Start, s.End, []string{"———", "---", "—", "______", "– – –", "————.", "Ders.", "Id."}[r.IntN(8)])
		return "", true
	case chance(12):
		p.Replace(s.Start, s.End, p.Text[s.Start:s.End])
		upper(p, s.Start, s.End)
	}
	return "", false
}

// link is an address or a DOI, of which print loses nothing: it breaks between lines only.
var link = regexp.MustCompile(`(?i)(?:https?://|www\.|10\.\d{4,}/)\S+`)

// scratch does some small damage at one place: a space or mark that is lost or too many, a
// word broken at the end of a line, with its hyphen or, as machines read it, without.
func scratch(p *reflist.Printed, r *rand.Rand) {
	chance := func(n int) bool { return r.IntN(100) < n }
	at := 1 + r.IntN(len(p.Text)-1)
	for at < len(p.Text) && p.Text[at]&0xC0 == 0x80 {
		at++
	}
	if at >= len(p.Text)-1 || slices.ContainsFunc(link.FindAllStringIndex(p.Text, -1), func(l []int) bool { return at > l[0] && at < l[1] }) {
		return
	}
	switch c, before := p.Text[at], p.Text[at-1]; {
	case c == ' ' && strings.IndexByte(".,:;", before) >= 0:
		p.Replace(at, at+1, "")
	case strings.IndexByte(".,;:", c) >= 0 && chance(50):
		p.Replace(at, at+1, "")
	case strings.IndexByte(".,;:()", c) >= 0:
		p.Replace(at, at, " ")
	case !isWithinWord(p.Text, at):
	case chance(60):
		p.Replace(at, at, "- ")
	case chance(30) && beginsSmall(p.Text[:at]):
		p.Replace(at, at, " ") // not in a name, which nobody could tell from two
	}
}

// beginsSmall reports whether the word that a text ends in begins with a small letter.
func beginsSmall(text string) bool {
	first, _ := utf8.DecodeRuneInString(text[len(strings.TrimRightFunc(text, unicode.IsLetter)):])
	return unicode.IsLower(first)
}

// isWithinWord reports whether two small letters stand before a byte of a text, and two
// behind it: a word may be broken there.
func isWithinWord(text string, at int) bool {
	before, behind := []rune(text[:at]), []rune(text[at:])
	n := len(before)
	return n > 1 && len(behind) > 1 && unicode.IsLetter(before[n-2]) && unicode.IsLower(before[n-1]) && unicode.IsLower(behind[0]) && unicode.IsLower(behind[1])
}

// spread puts spaces before marks as machines do that take a text apart: "Oslo , 1999",
// "Oslo ,1999", "( Oslo, 1999 )".
func spread(p *reflist.Printed, how int) {
	for i := len(p.Text) - 2; i > 0; i-- {
		c, before := p.Text[i], p.Text[i-1]
		switch {
		case how == 2 && c == '(' && p.Text[i+1] != ' ':
			p.Replace(i+1, i+1, " ")
		case how == 2 && c == ')' && before != ' ', how < 2 && strings.IndexByte(",;:", c) >= 0 && before != ' ' && p.Text[i+1] == ' ':
			p.Replace(i, i, " ")
			if how == 1 {
				p.Replace(i+2, i+3, "")
			}
		}
	}
}

// bare takes the diacritics from a text.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

// remark makes what is printed about a work and is in no field. isTitled says that its
// words are those of a title, behind which only marks around that tell it from more of it.
func remark(r *rand.Rand) (said string, isTitled bool) {
	v := inventor{r}
	titled := [...]string{
		"The Follow-up to the Outcome of the " + v.fill(englishWorks, "N", true) + " Summit", "Follow-up to General Assembly Resolution 60/" + fmt.Sprint(10+r.IntN(300)) + " on " + v.fill(englishWorks, "N", true),
		"The Follow-up to the " + v.fill(englishWorks, "N", true) + " Conference",
	}
	told := [...]string{
		"Resolution adopted by the General Assembly", "mimeo", "Special issue on " + v.pick(englishWorks.nouns), "unpublished", "Background document", "2 maps",
		"with a foreword by " + v.pick(englishWorks.given) + " " + v.pick(englishWorks.family), "Erweiterte Fassung", "reprinted", "Yayımlanmamış",
	}
	k := r.IntN(len(titled) + len(told))
	if k < len(titled) {
		return titled[k], true
	}
	return told[k-len(titled)], false
}

// upper puts the family names of a stretch in capitals: its words of more than
// two letters.
func upper(p *reflist.Printed, start, end int) {
	words := strings.FieldsFunc(p.Text[start:end], func(c rune) bool { return !unicode.IsLetter(c) })
	at := start
	for _, w := range words {
		i := strings.Index(p.Text[at:], w)
		if i < 0 {
			return
		}
		at += i
		if u := strings.ToUpper(w); len([]rune(w)) > 2 && len(u) == len(w) && unicode.IsUpper([]rune(w)[0]) {
			p.Replace(at, at+len(w), u)
		}
		at += len(w)
	}
}
