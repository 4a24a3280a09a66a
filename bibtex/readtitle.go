package bibtex

import (
	"github.com/refwright/refwright/citation"
)

// readTitle reads a title, and whether the record says all of it. What stands in
// braces keeps its case, and is marked as nocase, but not where the writer puts
// braces of its own accord: those say nothing that the title does not. So a title
// that is written is read as it was.
func readTitle(value string, l language) (citation.Text, bool) {
	title, exact := decodeText(value, true, false)
	if !hasNoCase(title) {
		return title, exact
	}
	bare := withoutNoCase(title, nil)
	for _, d := range [...]Dialect{BibLaTeX, BibTeX} {
		written, _ := escapeText(bare, d, titleProtection(bare, l, d), false)
		own, _ := decodeText(written, true, false)
		less := withoutNoCase(title, noCaseSpans(own))
		if less == title {
			continue
		}
		written, _ = escapeText(less, d, titleProtection(less, l, d), false)
		if again, _ := decodeText(written, true, false); again == title {
			return less, exact
		}
	}
	return title, exact
}

// writesTitle reports whether a title comes back as it is when this is read.
func writesTitle(title citation.Text, written string, l language) bool {
	again, _ := readTitle(written, languageOf(tagByLangid[l.langid]))
	return sameMarkup(again, title)
}

// sameMarkup reports whether two texts have the same runs where case is concerned.
func sameMarkup(a, b citation.Text) bool {
	x, y := noCaseSpans(a), noCaseSpans(b)
	if len(x) != len(y) {
		return false
	}
	for s := range x {
		if !y[s] {
			return false
		}
	}
	return true
}

func hasNoCase(t citation.Text) bool {
	for _, r := range t.Runs() {
		if r.Style&citation.NoCase != 0 {
			return true
		}
	}
	return false
}

// noCaseSpans returns the stretches of the plain text whose case is kept.
func noCaseSpans(t citation.Text) map[citation.Span]bool {
	var spans map[citation.Span]bool
	eachNoCase(t.Runs(), func(s citation.Span, _, _ int) {
		if spans == nil {
			spans = map[citation.Span]bool{}
		}
		spans[s] = true
	})
	return spans
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

// withoutNoCase returns a text in which the case of these stretches is not kept,
// of all with nil.
func withoutNoCase(t citation.Text, spans map[citation.Span]bool) citation.Text {
	runs := t.Runs()
	eachNoCase(runs, func(s citation.Span, from, to int) {
		if spans == nil || spans[s] {
			for i := from; i < to; i++ {
				runs[i].Style &^= citation.NoCase
			}
		}
	})
	return citation.FromRuns(runs)
}
