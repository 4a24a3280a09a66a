package citation

import (
	"fmt"
	"strings"
)

// A KeyPattern says what the keys of records look like. The zero value is the
// pattern of [AssignKeys]; [ParseKeyPattern] reads others. A pattern does not
// change and may be used by several goroutines at once.
type KeyPattern struct {
	source string
	root   keyNode // nil for the pattern of AssignKeys
}

// ParseKeyPattern reads a pattern of keys, in one of two forms that mean the
// same:
//
//	[auth:lower][year]                brackets, as JabRef has them
//	auth.lower + shorttitle(3,3) + year   a formula, as Better BibTeX has it
//
// In brackets stands a term, and behind colons what is done with its value; all
// else is text of the key. In a formula a plus sign joins, a full stop comes
// before what is done with a value, text stands in quotation marks, and of
// alternatives parted by | the first that gives something counts. Names are read
// in any letter case. An empty string is the zero pattern.
//
// Arguments stand in parentheses, or numbers behind the name as in [auth3_2],
// which is [auth(3,2)].
//
// # Names of people
//
// These terms are of the authors, or where there are none of the editors and so
// on as in [AssignKeys]; with edtr or editor in the place of auth or author they
// are of the editors, and after pure of nobody else than the authors.
//
//	auth           family name of the first; auth(n) its first n letters,
//	               auth(n,m) those of the m-th           Newton
//	authors        all family names; authors(n) at most n and EtAl
//	                                                    NewtonMaxwell
//	authorLast     that of the last                     Einstein
//	authorIni      5 letters of the first, one of the others  NewtoME
//	authIni(n)     n letters, of all in equal parts     NeMa
//	authorsAlpha   as the style alpha has it            New, NM, NME+
//	authshort      6 letters of one, or one letter of each, + after 3  Newton
//	authEtAl       two, or one and EtAl                 NewtonEtAl
//	auth.etal      the same with full stops             Newton.etal
//	auth.auth.ea   two, and ea if there are more        Newton.Maxwell.ea
//	authForeIni    initial of the first's given name    I
//	authorLastForeIni  that of the last                 A
//
// # Titles
//
//	title             all words, those that say something with a capital
//	fulltitle, camel  all words as they are; all with a capital; camel(n) the first n
//	shorttitle(n,m)   the first 3 or n words that say something, m of them with
//	                  a capital
//	veryshorttitle(n,m)  the first, or n of them
//	shorttitleINI     initials of the first 3 of them
//
// Words that say little are articles, prepositions and conjunctions of major
// languages.
//
// # Dates and others
//
//	year, shortyear   year of issue, with the letter after it if one is printed,
//	                  or what stands in its place ("forthcoming"); its last two digits
//	month, day, date, origyear
//	firstpage, lastpage, pageprefix
//	keyword(n), keywords(n)  the n-th keyword; the first n, or all
//	type              type of the record, as CSL calls it
//
// Every CSL variable of text has a term of its name (publisher, volume, DOI), and
// the fields of BibTeX that are such a variable as well (journal, booktitle,
// series, number, pages).
//
// # What is done with a value
//
//	lower, upper, capitalize, titlecase, sentencecase
//	abbr              the first letter of each word
//	(text)            what stands for a missing value, a pattern in brackets;
//	                  in a formula default(text)
//	truncate(n)       the first n letters; substring(start,n) n from one on
//	select(start,n)   n words, from one on
//	skipwords         without words that say little
//	condense(text)    text in the place of spaces
//	prefix(text), postfix(text)  text before or after a value, if there is one
//	regex(find,put)   a regular expression of Go and what stands in its place, $1
//	                  for a group; replace(find,put) for plain text
//	len(op,n)         nothing unless the length is so, as in len(">",3)
//	translit(lang)    letters as a language writes them in ASCII: ü is ue in de, ø is
//	                  oe in nb; record is the language of the record
//
// fold, ascii, clean, alphanum, nopunct and latex_to_unicode are read and change
// nothing, because every value is letters and digits in ASCII anyway. Cyrillic
// and Greek are transliterated; a name in another script counts as missing.
//
// What of the two languages has no counterpart here is an error, a
// [*KeyPatternError], such as terms on groups, files and libraries.
func ParseKeyPattern(pattern string) (*KeyPattern, error) {
	const most = 4096
	if len(pattern) > most {
		return nil, &KeyPatternError{Pattern: clip(pattern), Column: 1, Message: fmt.Sprintf("the pattern is longer than %d bytes", most)}
	}
	if strings.TrimSpace(pattern) == "" {
		return &KeyPattern{}, nil
	}
	p := keyParser{pattern: pattern}
	root, err := p.parse()
	if err != nil {
		return nil, err
	}
	return &KeyPattern{pattern, root}, nil
}

// String returns the pattern as it was read, "" for the zero value.
func (p *KeyPattern) String() string { return p.source }

// A KeyPatternError says what in a pattern of keys cannot be read.
type KeyPatternError struct {
	Pattern string
	Offset  int // in bytes, from 0
	Column  int // in code points, from 1
	Message string
}

// Error returns "key pattern, column N: message".
func (e *KeyPatternError) Error() string {
	return fmt.Sprintf("key pattern, column %d: %s", e.Column, e.Message)
}

// Key returns the key that a record without an ID gets if no other has it:
// "ref" when the pattern gives nothing. It is made of ASCII letters, digits and
// the characters - _ . : / +.
func (p *KeyPattern) Key(r *Reference) string {
	if p.root == nil {
		return keyStem(r)
	}
	if key := clipASCII(legalKeyText(p.root.key(&keyContext{Reference: r})), longestKey); key != "" {
		return key
	}
	return "ref"
}

// Assign gives every record without an ID a key, and leaves the others as they
// are. Of several records with the same key the first keeps it, and the others
// have the letters b, c and so on behind it; [AssignKeys] says what the zero
// pattern puts first. No key equals another or an existing ID, without regard to
// letter case. The keys depend on nothing but the list in its order. Nil records
// are passed over.
func (p *KeyPattern) Assign(refs []*Reference) { p.assign(refs, map[string]bool{}) }

func (p *KeyPattern) assign(refs []*Reference, taken map[string]bool) {
	for _, r := range refs {
		if r != nil && r.ID != "" {
			taken[strings.ToLower(r.ID)] = true
		}
	}
	next := map[string]int{} // the number of the last letter tried after a stem
	for _, r := range refs {
		if r == nil || r.ID != "" {
			continue
		}
		key := p.Key(r)
		if p.root == nil && taken[key] && keyName(r) != "" {
			key += titleWord(r)
		}
		r.ID = freeKey(key, taken, next)
	}
}

// freeKey returns the key or, if that is taken, the first free one of those with
// a letter behind it, and takes it.
func freeKey(stem string, taken map[string]bool, next map[string]int) string {
	key, fold := stem, strings.ToLower(stem)
	for taken[strings.ToLower(key)] {
		next[fold]++
		key = stem + letters(next[fold])
	}
	taken[strings.ToLower(key)] = true
	return key
}

// The longest key and the longest value in it, in bytes.
const (
	longestKey   = 200
	longestValue = 1000
)

// legalKeyText returns what of a text can stand in a key of every format.
func legalKeyText(s string) string {
	legal := func(c byte) bool {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || isKeyMark(c)
	}
	for i := 0; i < len(s); i++ {
		if !legal(s[i]) {
			var b strings.Builder
			for _, r := range s {
				if r < 0x80 && legal(byte(r)) {
					b.WriteByte(byte(r))
				} else if r >= 0x80 {
					b.WriteString(asciiCase(string(r), nil))
				}
			}
			return b.String()
		}
	}
	return s
}

// isKeyMark reports whether a character other than a letter or a digit can stand
// in a key of every format.
func isKeyMark(c byte) bool { return strings.IndexByte("-_.:/+", c) >= 0 }

// A keyNode is a part of a pattern.
type keyNode interface{ key(c *keyContext) string }

// A keyContext is a record, and how its letters are written.
type keyContext struct {
	*Reference
	language *string // nil for that which the letters themselves suggest
}

// variant returns the letters for a text of the record.
func (c *keyContext) variant(text string) letterVariant {
	language := string(c.Language)
	if c.language != nil {
		if *c.language != "record" {
			language = *c.language
		}
		if v, ok := lettersOf(language); ok && v != nil {
			return v
		}
	}
	return cyrillicOf(language, text)
}

type (
	keyLiteral  string    // text of the key
	keySequence []keyNode // one after the other
	keyChoice   []keyNode // the first that gives something
	keyChange   struct {  // what is done with a value
		keyNode
		change func(string) string
	}
	keyFallback struct{ keyNode, instead keyNode }
	keyLanguage struct {
		keyNode
		language string
	}
)

func (l keyLiteral) key(*keyContext) string { return string(l) }

func (s keySequence) key(c *keyContext) string {
	var b strings.Builder
	for _, n := range s {
		b.WriteString(n.key(c))
		if b.Len() > longestValue {
			break
		}
	}
	return b.String()
}

func (s keyChoice) key(c *keyContext) string {
	for _, n := range s {
		if k := n.key(c); k != "" {
			return k
		}
	}
	return ""
}

func (n keyChange) key(c *keyContext) string {
	s := n.change(n.keyNode.key(c))
	return s[:min(len(s), longestValue)]
}

func (n keyFallback) key(c *keyContext) string {
	if k := n.keyNode.key(c); legalKeyText(k) != "" {
		return k
	}
	return n.instead.key(c)
}

func (n keyLanguage) key(c *keyContext) string {
	with := *c
	with.language = &n.language
	return n.keyNode.key(&with)
}
