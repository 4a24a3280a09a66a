package bibtex

import (
	"maps"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// readTitle reads a title, and whether the record says all of it. What stands in
// braces keeps its case, and is marked as nocase, but not where the writer puts
// braces of its own accord: those say nothing that the title does not. So a title
// that is written is read as it was.
func readTitle(value string, l language) (citation.Text, bool) {
	title, exact := decodeText(value, true, false)
	if strings.IndexByte(string(title), '<') < 0 {
		return title, exact
	}
	return withoutOwn(title, l), exact
}

// withoutOwn returns a title without the marks of nocase that the writer makes.
func withoutOwn(title citation.Text, l language) citation.Text {
	runs := title.Runs()
	found := noCaseSpans(runs)
	if len(found) == 0 {
		return title
	}
	bare := withoutNoCase(runs, nil)
	plain := title.Plain()
	for _, d := range [...]Dialect{BibLaTeX, BibTeX} {
		own := noCaseSpans(protectTitle(bare, plain, titleProtection(title, l, d)))
		less := withoutNoCase(runs, own)
		if len(noCaseSpans(less)) == len(found) {
			continue
		}
		if maps.Equal(noCaseSpans(protectTitle(less, plain, titleProtection(title, l, d))), found) {
			return citation.FromRuns(less)
		}
	}
	return title
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

// writesTitle reports whether a title that is written with this protection comes
// back as it is when it is read.
func writesTitle(title citation.Text, l language, p protection) bool {
	runs := title.Runs()
	for _, r := range runs {
		if r.Style&citation.NoCase != 0 && !strings.ContainsFunc(r.Text, isWordRune) {
			return false
		}
	}
	written := protectTitle(runs, title.Plain(), p)
	again := withoutOwn(citation.FromRuns(written), languageOf(tagByLangid[l.langid]))
	return maps.Equal(noCaseSpans(again.Runs()), noCaseSpans(runs))
}

// noCaseSpans returns the stretches of the plain text whose case is kept.
func noCaseSpans(runs []citation.Run) map[citation.Span]bool {
	var spans map[citation.Span]bool
	eachNoCase(runs, func(s citation.Span, _, _ int) {
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

// withoutNoCase returns runs in which the case of these stretches is not kept, of
// all with nil.
func withoutNoCase(runs []citation.Run, spans map[citation.Span]bool) []citation.Run {
	out := slices.Clone(runs)
	eachNoCase(runs, func(s citation.Span, from, to int) {
		if spans == nil || spans[s] {
			for i := from; i < to; i++ {
				out[i].Style &^= citation.NoCase
			}
		}
	})
	return out
}
