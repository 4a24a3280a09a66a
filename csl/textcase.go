package csl

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

// A textCase is a value of the attribute text-case.
// Source: CSL 1.0.2, Text-case.
type textCase uint8

const (
	caseAsIs textCase = iota
	caseLower
	caseUpper
	caseCapitalizeFirst
	caseCapitalizeAll
	caseSentence
	caseTitle
)

var textCases = []string{"lowercase", "uppercase", "capitalize-first", "capitalize-all", "sentence", "title"}

// applyCase changes the letter case of the runs from start on, as one text.
// Runs that are protected stay as they are, but count as text.
func (r *renderer) applyCase(start int, tc textCase) {
	runs := r.runs[start:]
	switch tc {
	case caseLower, caseUpper:
		protected := protection{}
		for i := range runs {
			if protected.next(&runs[i]) {
				continue
			}
			if tc == caseLower {
				runs[i].text = toLower(runs[i].text, r.caseLang(&runs[i]))
			} else {
				runs[i].text = toUpper(runs[i].text, r.caseLang(&runs[i]))
			}
		}
	case caseCapitalizeFirst:
		protected := protection{}
		for i := range runs {
			skip := protected.next(&runs[i])
			if runs[i].kind != textRun || strings.TrimSpace(runs[i].text) == "" || !hasLetter(runs[i].text) && i+1 < len(runs) && !hasWordStart(runs[i].text) {
				continue
			}
			if !skip {
				runs[i].text = capitalizeFirst(runs[i].text, r.caseLang(&runs[i]))
			}
			return
		}
	case caseSentence:
		w := newCaser(runs, r.caseLang)
		w.sentence()
		w.finish()
	case caseTitle:
		if r.ref.Jurisdiction == "" {
			r.titles.runs(runs, r.lang())
		}
	default:
		w := newCaser(runs, r.caseLang)
		w.capitalizeAll()
		w.finish()
	}
}

// protection follows the parts of a text whose case is not to change.
type protection struct {
	stack []bool
	depth int
}

// next takes in a run and reports whether it is to be left alone.
func (p *protection) next(r *run) bool {
	switch r.kind {
	case openRun:
		protects := r.format&(noCase|noDecor|superscript|subscript|smallCaps) != 0 && r.flags&affixRun == 0
		p.stack = append(p.stack, protects)
		if protects {
			p.depth++
		}
		return true
	case closeRun:
		if n := len(p.stack); n > 0 {
			if p.stack[n-1] {
				p.depth--
			}
			p.stack = p.stack[:n-1]
		}
		return true
	}
	return p.depth > 0 || r.flags&verbatimRun != 0
}

func hasLetter(s string) bool    { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }
func hasWordStart(s string) bool { return strings.IndexFunc(s, isWordRune) >= 0 }

func isWordRune(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c) }

// A caser walks over the words of a list of runs.
type caser struct {
	runs  []run
	lang  func(*run) language.Tag
	list  []word
	upper bool // there is no small letter in the whole text
}

// A word is a stretch of letters, digits and marks, apostrophes included.
type word struct {
	run, start, end int
	protected       bool
	now             string // what stands in its place, "" for itself
}

func newCaser(runs []run, lang func(*run) language.Tag) *caser {
	c := &caser{runs: runs, lang: lang, upper: true}
	protected := protection{}
	for i := range runs {
		skip := protected.next(&runs[i])
		if runs[i].kind != textRun {
			continue
		}
		s := runs[i].text
		for at := 0; at < len(s); {
			char, size := utf8.DecodeRuneInString(s[at:])
			if !isWordRune(char) {
				at += size
				continue
			}
			end := at
			for end < len(s) {
				char, size := utf8.DecodeRuneInString(s[end:])
				if isWordRune(char) {
					if !skip && unicode.IsLower(char) {
						c.upper = false
					}
				} else if !(char == '\'' || char == '’') || end+size >= len(s) || !startsWithWord(s[end+size:]) {
					break
				}
				end += size
			}
			c.list = append(c.list, word{run: i, start: at, end: end, protected: skip})
			at = end
		}
	}
	return c
}

func startsWithWord(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return isWordRune(c)
}

// replace changes a word, which its run has after finish.
func (c *caser) replace(i int, text string) {
	if text != c.text(i) {
		c.list[i].now = text
	}
}

// finish puts the changed words into their runs.
func (c *caser) finish() {
	var b strings.Builder
	for i := 0; i < len(c.list); {
		r := &c.runs[c.list[i].run]
		b.Reset()
		done := 0
		for at := c.list[i].run; i < len(c.list) && c.list[i].run == at; i++ {
			if w := &c.list[i]; w.now != "" {
				b.WriteString(r.text[done:w.start])
				b.WriteString(w.now)
				done = w.end
			}
		}
		if done > 0 {
			b.WriteString(r.text[done:])
			r.text = b.String()
		}
	}
}

func (c *caser) text(i int) string {
	w := c.list[i]
	return c.runs[w.run].text[w.start:w.end]
}

// sentence lowers all but the first letter.
// Source: CSL 1.0.2, Sentence Case Conversion; like citeproc-js, letters are
// lowered in text of mixed case too.
func (c *caser) sentence() {
	for i := range c.list {
		if c.list[i].protected {
			continue
		}
		s := c.text(i)
		if i == 0 {
			if c.upper {
				s = toLower(s, c.langOf(i))
			}
			c.replace(i, capitalizeFirst(s, c.langOf(i)))
			continue
		}
		c.replace(i, toLower(s, c.langOf(i)))
	}
}

// langOf returns the language of a word.
func (c *caser) langOf(i int) language.Tag { return c.lang(&c.runs[c.list[i].run]) }

// capitalizeAll capitalizes each word that has no capital.
func (c *caser) capitalizeAll() {
	for i := range c.list {
		if s := c.text(i); !c.list[i].protected && s == toLower(s, c.langOf(i)) {
			c.replace(i, capitalizeWord(s, c.langOf(i)))
		}
	}
}

// capitalizeWord capitalizes a word but for a lone Greek letter, which in a
// title is a symbol.
func capitalizeWord(s string, lang language.Tag) string {
	c, size := utf8.DecodeRuneInString(s)
	if size == len(s) && unicode.Is(unicode.Greek, c) {
		return s
	}
	return toUpper(s[:size], lang) + s[size:]
}

// capitalizeFirst capitalizes the first word of a text if it has no capital.
func capitalizeFirst(s string, lang language.Tag) string {
	at := strings.IndexFunc(s, isWordRune)
	if at < 0 {
		return s
	}
	end := at
	for end < len(s) {
		c, size := utf8.DecodeRuneInString(s[end:])
		if !isWordRune(c) && c != '\'' && c != '’' {
			break
		}
		end += size
	}
	if first := s[at:end]; first == toLower(first, lang) {
		return s[:at] + capitalizeWord(first, lang) + s[end:]
	}
	return s
}

// toLower and toUpper change case as the language does; ASCII text of a
// language without letters of its own takes the short way.
func toLower(s string, lang language.Tag) string {
	if !needsCaser(lang) {
		return strings.ToLower(s)
	}
	return cases.Lower(lang).String(s)
}

func toUpper(s string, lang language.Tag) string {
	if isASCII(s) && !needsCaser(lang) {
		return strings.ToUpper(s)
	}
	return cases.Upper(lang).String(s)
}

// needsCaser reports whether the language changes case in a way of its own.
func needsCaser(lang language.Tag) bool {
	base, _ := lang.Base()
	switch base.String() {
	case "tr", "az", "lt", "el", "nl":
		return true
	}
	return false
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// stopWords stay small in title case. Source: CSL 1.0.2, Title Case
// Conversion, which points to the list stop-words.json of the schema; its
// entries of several words are left to their parts.
var stopWords = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq("a about above across afore after against al along alongside amid amidst among amongst an and anenst apropos " +
		"apud around as aside astride at athwart atop barring before behind below beneath beside besides between beyond " +
		"but by c ca circa d' de despite down during et except for forenenst from given in inside into lest like " +
		"modulo near next nor notwithstanding of off on onto or out over per plus pro qua sans since so than the " +
		"through throughout thru thruout till to toward towards under underneath until unto up upon v v. van versus via vis-à-vis " +
		"von vs vs. with within without yet " +
		// Not in the list, but citeproc-js, reading "v." as a pattern, keeps it small.
		"ve") {
		m[w] = true
	}
	return m
}()
