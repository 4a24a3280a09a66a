package check

import (
	"cmp"
	"strings"
	"unicode"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// A spelling is how words are compared.
type spelling struct {
	letters  bool   // letter by letter and not word by word
	language string // of the alphabet; "" takes off all diacritics
	joined   bool   // all names as one, so that "Mar Ruiz, Ana" goes before "Mar, Zoe"
}

// An orderKey is what an entry is sorted by: one string after the other.
type orderKey []string

// sorter makes the keys of the entries of one list.
type sorter struct {
	spelling
	works    worksOrder
	names    *leadForms
	collator *collate.Collator
	buffer   *collate.Buffer         // of the collator
	words    map[string]string       // that have been folded
	made     map[*printed][]orderKey // the keys of entries
}

func newSorter(c spelling, works worksOrder, ns *leadForms) *sorter {
	s := &sorter{spelling: c, works: works, names: ns, words: map[string]string{}, made: map[*printed][]orderKey{}}
	if c.language != "" {
		// Collators are not safe for concurrent use: each sorter has its own.
		s.collator, s.buffer = collate.New(language.Make(c.language), collate.Loose), &collate.Buffer{}
	}
	return s
}

// word returns what a name or title is sorted by.
func (s *sorter) word(text string) string {
	if s.collator == nil && !s.letters {
		return s.names.fold(text)
	}
	w, ok := s.words[text]
	if !ok {
		w = s.fold(text)
		s.words[text] = w
	}
	return w
}

func (s *sorter) fold(text string) string {
	folded := ""
	if s.collator == nil {
		folded = s.names.fold(text)
	} else {
		folded = strings.Map(func(r rune) rune {
			switch {
			case r == '\'' || r == '’' || r == 'ʼ':
				return -1
			case unicode.IsPunct(r):
				return ' '
			}
			return r
		}, text)
	}
	if s.letters {
		folded = strings.ReplaceAll(folded, " ", "")
	}
	if s.collator != nil {
		if s.language == olderSpanish {
			folded = olderDigraphs.Replace(folded)
		}
		s.buffer.Reset()
		return string(s.collator.KeyFromString(s.buffer, strings.TrimSpace(folded)))
	}
	return folded
}

// keys returns what an entry is sorted by among those of other authors, or, for
// a sorter that has an order of works, among those of the same. It may stand
// under any of the keys, of which the first is the most usual: manuals differ on
// particles, labels, articles, "Mc", initials, and the year of a first edition,
// and one list is not always of one mind.
func (s *sorter) keys(l *printed) []orderKey {
	keys, ok := s.made[l]
	if !ok {
		if s.works == (worksOrder{}) {
			keys = s.leads(l)
		} else {
			keys = s.tails(l)
		}
		s.made[l] = keys
	}
	return keys
}

// leads returns the keys of the name or title that an entry begins with.
func (s *sorter) leads(l *printed) []orderKey {
	forms := s.names.of(l)
	keys := make([]orderKey, 0, len(forms))
	parts := make([]string, 2*len(forms)) // of the keys
	behind := ""
	if s.joined {
		behind = behindLead(l)
	}
	for i, f := range forms {
		k := orderKey(parts[2*i : 2*i+2 : 2*i+2])
		switch {
		case f.given != "" && s.joined:
			k[0] = s.word(f.name + " " + f.given + behind)
		case f.given != "":
			k[0], k[1] = s.word(f.name), s.word(f.given)
		default:
			k[0] = s.word(f.name)
		}
		if k[0] != "" {
			keys = append(keys, k)
		}
	}
	return keys
}

// behindLead returns the names behind the first of an entry, as they are sorted as one with it.
func behindLead(l *printed) string {
	var b strings.Builder
	for i, n := range leads(l.Reference) {
		if i > 0 {
			b.WriteString(" " + cmp.Or(n.Literal, n.Family) + " " + n.Given)
		}
	}
	return b.String()
}
