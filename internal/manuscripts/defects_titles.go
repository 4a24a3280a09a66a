package manuscripts

import (
	"regexp"
	"strings"

	"github.com/refwright/refwright/citation"
)

// titleOf returns the words of the title as an entry prints it, nil if it does not
// print it as it is but for case.
func (p *planter) titleOf(e *entry, ref *citation.Reference) (string, bool) {
	title := strings.NewReplacer("“", "‘", "”", "’").Replace(ref.Title.Plain())
	if ref.Type == citation.Book || ref.Type == citation.Report {
		title = ref.Title.Plain()
	}
	at := strings.Index(strings.ToLower(e.text()), strings.ToLower(title))
	if at < 0 || len(strings.ToLower(e.text())) != len(e.text()) || !ascii(title) {
		return "", false
	}
	return e.text()[at : at+len(title)], strings.Count(strings.ToLower(e.text()), strings.ToLower(title)) == 1
}

// isEnglish reports whether a title is one of those in English.
func isEnglish(ref *citation.Reference) bool {
	return strings.Contains(ref.Title.Plain(), " the ") || strings.Contains(ref.Title.Plain(), " of ") || strings.Contains(ref.Title.Plain(), " and ")
}

var mainWord = regexp.MustCompile(`[a-z:,] ([A-Z][a-z]{4,})\b`)

// plantSmallWord writes one main word of a title in small letters.
func plantSmallWord(p *planter) bool {
	if !p.english() || len(p.entries) < 16 {
		return false
	}
	for _, i := range p.shuffled(len(p.entries)) {
		e := &p.entries[i]
		ref := p.record(e.key)
		title, ok := p.titleOf(e, ref)
		if !ok || !isEnglish(ref) {
			continue
		}
		words := mainWord.FindAllStringSubmatchIndex(title, -1)
		if len(words) < 3 {
			continue
		}
		m := words[len(words)-1]
		w := title[m[2]:m[3]]
		if properName[w] {
			continue
		}
		at := strings.Index(e.text(), title) + m[2]
		e.splice(at, at+len(w), strings.ToLower(w))
		return p.at(strings.ToLower(w)+" for "+w, e.key)
	}
	return false
}

// properName are the words of the names of places.
var properName = map[string]bool{"Anatolia": true, "Balkans": true, "Norway": true, "Central": true, "Andes": true, "Belgrade": true, "Lower": true, "Egypt": true, "Mediterranean": true, "Africa": true, "Transylvania": true, "Baltic": true, "Coast": true}

// plantSentenceCase writes a title with one capital alone.
func plantSentenceCase(p *planter) bool {
	if !p.english() {
		return false
	}
	for _, i := range p.shuffled(len(p.entries)) {
		e := &p.entries[i]
		ref := p.record(e.key)
		title, ok := p.titleOf(e, ref)
		if !ok || !isEnglish(ref) || len(mainWord.FindAllString(title, -1)) < 3 {
			continue
		}
		words := strings.Fields(title)
		for j := range words {
			if j > 0 && !properName[strings.Trim(words[j], ",:")] {
				words[j] = strings.ToLower(words[j])
			}
		}
		other := strings.Join(words, " ")
		return other != title && e.edit(title, other) && p.at(other+" for "+title, e.key)
	}
	return false
}

var bookTitle = regexp.MustCompile(`\. \d{4}[a-z]?\. (\*[^*]+\*)`)

func plantBareTitle(p *planter) bool {
	return p.chicago() && p.Form == Markdown && p.count(bookTitle) > 5 && p.inEntry(bookTitle, func(e *entry, ref *citation.Reference) bool {
		return ref.Type == citation.Book && authored(ref) && !strings.Contains(e.text(), "“")
	}, func(old string) string { return strings.Trim(old, "*") })
}
