package entries

import (
	"sort"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/parallel"
	"github.com/refwright/refwright/internal/sieve"
)

// What stands behind a list may have no heading that tells so: an appendix with a title of
// its own, addresses of the authors. And where a list is of several pages, figures and tables
// may stand between its entries. Both are found by what they hold: several entries on end
// that do not read like references.

const (
	straysAtLeast = 3 // entries that do not read like references, less those that do, in what is no part of a list
	resumesWith   = 3 // entries that do, less those that do not, with which the list goes on behind it
)

// passOverStrays makes noise of what stands between the entries of a section that has a
// heading, and returns the section up to where its entries end, with them.
func (d *Document) passOverStrays(s Section) Section {
	const often = 3 // without strays a list may be cut otherwise, which shows more
	for range often {
		s.Entries = d.split(s)
		runs := strayRuns(s.Entries)
		if len(runs) == 0 || !d.leaveOut(&s, runs) {
			return s
		}
	}
	s.Entries = d.split(s)
	return s
}

// leaveOut makes noise of runs of entries, and ends the section before one at its end. It
// reports whether it did any of this.
func (d *Document) leaveOut(s *Section, runs [][2]int) bool {
	some := false
	for _, run := range runs {
		first, last := d.lineAt(s.Entries[run[0]].Start), s.last
		if run[1] < len(s.Entries) {
			last = d.lineAt(s.Entries[run[1]].Start)
		}
		if first == s.first {
			continue
		}
		some = true
		p := citation.Problem{
			ID: "unread-text", Severity: citation.Warning, Message: "these lines between the entries of the list do not read like references",
			Span: d.Span(d.Lines[first].Start, d.Lines[last-1].End), Start: d.Position(d.Lines[first].Start),
		}
		if last == s.last {
			p.Severity, p.Message = citation.Info, "the list ends here: what follows does not read like references"
			s.last = first
		} else {
			for i := first; i < last; i++ {
				d.Lines[i].Noise = true
			}
		}
		d.Strays = append(d.Strays, p)
	}
	return some
}

// lineAt returns the line that an offset of the text is in.
func (d *Document) lineAt(offset int) int {
	return sort.Search(len(d.Lines), func(i int) bool { return d.Lines[i].Start > offset }) - 1
}

// strayRuns returns the runs of entries, each from one up to another, that are no
// references. The last one may go on to the end.
func strayRuns(entries []*Entry) [][2]int {
	if len(entries) == 0 {
		return nil
	}
	var runs [][2]int
	marked := isMarked(entries[0])
	evidence := make([]int, len(entries))
	parallel.Do(len(entries), func(i int) { evidence[i] = evidenceOf(entries[i], marked) })
	for i := 0; i < len(entries); {
		if i > 0 && evidence[i] < 1 {
			i++
			continue
		}
		// The entries from i on that read like references, up to the best of their ends.
		sum, best, end := 0, 0, i
		j := i
		for ; j < len(entries) && sum > best-straysAtLeast; j++ {
			if sum += evidence[j]; sum >= best {
				best, end = sum, j+1
			}
		}
		if i > 0 && best < resumesWith {
			i = max(end, i+1)
			continue
		}
		if len(runs) > 0 {
			runs[len(runs)-1][1] = i
		}
		if j == len(entries) && sum > best-straysAtLeast {
			break
		}
		runs = append(runs, [2]int{end, len(entries)})
		i = j
	}
	last := len(entries)
	for last > 1 && evidence[last-1] < 0 && !isUnknownForm(entries[last-1].Text) {
		last--
	}
	if n := len(runs); last < len(entries) && (n == 0 || runs[n-1][1] < len(entries)) {
		runs = append(runs, [2]int{last, len(entries)})
	}
	return runs
}

// isUnknownForm reports whether an entry that does not read like a reference may be one: it
// begins with a name and has no sentences.
func isUnknownForm(s string) bool {
	return authorStart.MatchString(s) && marksIn(s) > 1 && !isSentences(s) && !behindList.MatchString(s)
}

// evidenceOf says of an entry whether it reads like a reference, 1, or does not, -1, or is
// surely none. What has a mark, in a list that is marked, or a year and no more text than
// most references, may be one in a form of its own.
func evidenceOf(e *Entry, marked bool) int {
	const usual, few = 400, 250 // bytes
	switch {
	case e.command != nil:
		return 0
	case behindList.MatchString(e.Text):
		return -straysAtLeast
	case isReferenceLike(e.Text):
		return 1
	case isAddress(e.Text):
		return -1
	case marked && isMarked(e) || len(e.Text) < usual && hasYear(e.Text) && !isSentences(e.Text) || len(e.Text) < few && mayBeReference(e.Text):
		return 0
	}
	return -1
}

// isMarked reports whether a number, bullet or key stands before an entry.
func isMarked(e *Entry) bool { return e.marker != "" || key.MatchString(e.Text) }

// isAddress reports whether an entry is where an author is found: the name of an institution, and neither a
// year, or a word for one, nor a title that is set off.
func isAddress(text string) bool {
	return institution.MatchString(text) && !hasYear(text) && !noDateWord.MatchString(text) && !strings.ContainsAny(text, "“”\"„«»*_:")
}

var institution = sieve.MustCompile(`(?:^|\s)(?:Department|Dept\.|Faculty|School|Institute|Institut|Instituto|Universit\p{L}+|Uniwersytet|Univerzitet|Fakult\p{L}+|Departamento|Dipartimento|Üniversitesi|Fakültesi)(?:\s|,|$)`)

// received are the words before the day on which an article was received.
const received = `(?i:(?:manuscript |article |paper |first |final version |originally )?(?:received|accepted|submitted|revised|published online)|article history|eingegangen|eingereicht|reçu|recibido|recebido|ricevuto|geliş tarihi|kabul tarihi|поступила|статья поступила|otrzymano|primljeno|došlo|doručeno|beérkezett|mottatt|modtaget|inkommen|ontvangen)(?:[:;,]| on\b| in\b| le\b| el\b| em\b| am\b)?`

// receivedOn is a line that begins with that day: "Received May 2, 2023", "Eingegangen am 3. Mai 2010".
var receivedOn = sieve.MustCompile(`^\(?` + received + `\s*(?:\d{1,2}\.? (?:de )?\p{L}{3,12}\.?,? (?:de )?\d{4}|\p{L}{3,12}\.? \d{1,2},? \d{4}|\d{1,2}[./-] ?\d{1,2}[./-] ?\d{2,4}|\d{4}-\d\d-\d\d)\b`)

// behindList is what may stand behind a list, or among its entries: the title of a table or figure,
// when an article was received, where its author is found.
var behindList = sieve.MustCompile(`^(?:(?:(?i:tab(?:le|elle|leau|la|ela|ella|ulka|lo)|fig(?:ure|ura|ur|\.)|abb(?:ildung|\.)|chart|box|exhibit|plate|scheme|taulukko|kuva|şekil|slika|rysunek|ryc\.|obrázek|ábra|táblázat|рис(?:унок|\.)|табл(?:ица|\.))|TAB\.|Tab\.)\s*[A-Z]?[.-]?(?:\d{1,2}|[IVX]{1,4})(?:\.\d+)?(?:[.:–—]|\s+\p{Lu}|$)` +
	`|\(?` + received + `\s*(?:[\p{L}.]{1,12} ?){0,3}\d{1,4}` +
	`|(?i:e-?mail|correspondence|corresponding author|address for correspondence|author for correspondence|funding|conflicts? of interest|competing interests|keywords|author contributions|data availability|orcid)(?: address(?:es)?| statement)?\s*[:.]\s` +
	`|\S+@\S+\.\w+$)`)
