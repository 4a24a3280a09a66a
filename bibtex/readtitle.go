package bibtex

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// readTitle reads a title, and whether the record says all of it. What stands in
// braces keeps its case, and is marked as nocase, but not where the writer puts
// braces of its own accord: those say nothing that the title does not. So a title
// that is written is read as it was.
func readTitle(value string, l language) (citation.Text, bool) {
	if isPlainTeX(value) {
		return citation.Text(value), true
	}
	d := texDecoder{s: value, protects: true}
	d.all()
	if d.isBare() {
		return citation.Text(d.b.String()), !d.lossy
	}
	return citation.FromRuns(withoutOwn(d.finish(), d.plain(), l)), !d.lossy
}

// withoutOwn returns a title without the marks of nocase that the writer makes; plain
// is its text. They go if writing the title without them makes the same ones again.
func withoutOwn(runs []citation.Run, plain string, l language) []citation.Run {
	var foundMemory, ownMemory, sameMemory [16]citation.Span // enough for most titles
	found := foundMemory[:0]
	eachNoCase(runs, func(s citation.Span, _, _ int) { found = append(found, s) })
	if len(found) == 0 {
		return runs
	}
	bare := withoutNoCase(runs, nil)
	last := protectNothing
	for _, d := range [...]Dialect{BibLaTeX, BibTeX} {
		p := titleProtection(plain, l, d)
		if p == protectNothing || p == last {
			continue
		}
		last = p
		own, same := ownMemory[:0], sameMemory[:0]
		eachNoCase(protectTitle(bare, plain, p), func(s citation.Span, _, _ int) { own = append(own, s) })
		covered := true
		k := 0
		for _, s := range own {
			for k < len(found) && found[k].End < s.End {
				k++
			}
			switch {
			case k == len(found) || s.Start < found[k].Start:
				covered = false // it would be a further mark
			case s == found[k]:
				same = append(same, s)
			}
		}
		if covered && len(same) > 0 {
			return withoutNoCase(runs, same)
		}
	}
	return runs
}

// protectTitle marks what the writer would put in braces.
func protectTitle(runs []citation.Run, plain string, p protection) []citation.Run {
	switch p {
	case protectNothing:
		return runs
	case protectWhole:
		runs = slices.Clone(runs)
		for i := range runs {
			runs[i].Style |= citation.NoCase
		}
		return runs
	}
	return protectRuns(runs, protectedWords(plain, p))
}

// writtenTitle returns a title with what the writer protects of it, and whether it
// comes back as it is when it is read.
func writtenTitle(runs []citation.Run, plain string, l language, p protection) ([]citation.Run, bool) {
	for _, r := range runs {
		if r.Style&citation.NoCase != 0 && !strings.ContainsFunc(r.Text, isLetterOrDigit) {
			return runs, false
		}
	}
	written := protectTitle(runs, plain, p)
	var again, asked []citation.Span
	eachNoCase(runs, func(s citation.Span, _, _ int) { asked = append(asked, s) })
	eachNoCase(withoutOwn(written, plain, languageOf(tagByLangid[l.langid])), func(s citation.Span, _, _ int) { again = append(again, s) })
	return written, slices.Equal(again, asked)
}

// eachNoCase calls f for each stretch whose case is kept, with the runs that make
// it up.
func eachNoCase(runs []citation.Run, f func(s citation.Span, from, to int)) {
	at, start, first := 0, -1, 0
	for i, r := range runs {
		keeps := r.Style&citation.NoCase != 0
		if keeps && start < 0 {
			start, first = at, i
		}
		if !keeps && start >= 0 {
			f(citation.Span{Start: start, End: at}, first, i)
			start = -1
		}
		at += len(r.Text)
	}
	if start >= 0 {
		f(citation.Span{Start: start, End: at}, first, len(runs))
	}
}

// withoutNoCase returns runs in which the case of these stretches, which are in order,
// is not kept, of all with nil.
func withoutNoCase(runs []citation.Run, spans []citation.Span) []citation.Run {
	out := slices.Clone(runs)
	k := 0
	eachNoCase(runs, func(s citation.Span, from, to int) {
		for k < len(spans) && spans[k].Start < s.Start {
			k++
		}
		if spans == nil || k < len(spans) && spans[k] == s {
			for i := from; i < to; i++ {
				out[i].Style &^= citation.NoCase
			}
		}
	})
	return out
}

// titles joins what BibLaTeX divides: a title and its subtitle are one with a
// colon between them, and the title alone is its short form.
//
// Source: biblatex manual 3.18b, §2.3.5.
func (r *entryReader) titles() {
	for _, t := range [...]struct{ title, subtitle, addon string }{
		{"title", "subtitle", "titleaddon"}, {"booktitle", "booksubtitle", "booktitleaddon"}, {"maintitle", "mainsubtitle", "maintitleaddon"},
		{"journaltitle", "journalsubtitle", "journaltitleaddon"}, {"issuetitle", "issuesubtitle", "issuetitleaddon"},
	} {
		var v citation.Variable
		main, parts := 0, false
		for i := range r.e.Fields {
			if f := &r.e.Fields[i]; r.used[i] && r.of[i] != citation.NoVariable && (f.Name == t.title || t.title == "journaltitle" && f.Name == "journal") {
				v, main = r.of[i], i
			}
		}
		if v == citation.NoVariable {
			continue
		}
		whole := r.ref.Text(v)
		if i := r.find(t.subtitle); i >= 0 {
			sub, _ := readTitle(r.e.Fields[i].Value, r.lang)
			if v == citation.VarTitle && r.ref.TitleShort == "" && t.title == "title" {
				r.ref.TitleShort = whole
			}
			whole = joinTitle(whole, sub)
			r.keepPart(i, v)
			parts = true
		}
		if i := r.find(t.addon); i >= 0 {
			addon, _ := readTitle(r.e.Fields[i].Value, r.lang)
			whole = joinSentence(whole, addon)
			r.keepPart(i, v)
			parts = true
		}
		if parts {
			r.keepPart(main, v)
		}
		r.ref.SetText(v, whole)
	}
}

// joinTitle joins a title and its subtitle.
func joinTitle(title, sub citation.Text) citation.Text {
	return joinTexts(title, sub, ":", "?!.:…")
}

// joinSentence joins a title and what is printed behind it.
func joinSentence(title, addon citation.Text) citation.Text {
	return joinTexts(title, addon, ".", "?!.")
}

// joinTexts joins two texts with a mark between, unless the first ends in one that makes it needless.
func joinTexts(first, second citation.Text, mark, needless string) citation.Text {
	switch {
	case first == "" || second == "":
		return first + second
	case endsIn(first, needless):
		return first + " " + second
	}
	return first + citation.Text(mark) + " " + second
}

func endsIn(s citation.Text, set string) bool {
	last, _ := utf8.DecodeLastRuneInString(s.Plain())
	return strings.ContainsRune(set, last)
}
