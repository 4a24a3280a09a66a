package intext

import "strings"

// idems stand for the authors just cited, before another work of theirs.
var idems = []string{
	"idem", "eadem", "ders.", "dies.", "derselbe", "dieselbe", "dieselben", "id.", "ead.", "eid.", "íd.", "a.y.", "isti", "ista", "исти", "он же", "она же",
	"tenże", "taż", "tegoż", "tejże", "tíž", "týž", "táž",
}

func isIdem(s string) bool {
	s = strings.ToLower(strings.Trim(s, " ,:."))
	for _, w := range idems {
		if s == w || s+"." == w {
			return true
		}
	}
	return false
}

// isRole reports whether words say what those named before them did: "ed.", "a cura di".
func isRole(s string) bool {
	s = strings.ToLower(strings.Trim(s, " ."))
	return roleWords[s] || rolePhrases[s]
}

// rolePhrases are roles of several words, without the full stop at their end.
var rolePhrases = map[string]bool{
	"a cura di": true, "a c. di": true, "sous la direction de": true, "sous la dir": true, "sous la dir. de": true, "bajo la dirección de": true, "ed. by": true, "edited by": true,
	"pod red": true, "pod redakcją": true, "unter mitarbeit von": true, "hrsg. von": true, "éd. par": true, "pod ur": true, "под ред": true, "under red. av": true,
}

// afterLead passes over words that lead to a cite, such as "see also".
func afterLead(text string, from, to int) int {
	p := skipBlanks(text, from, to)
	for p < to {
		if n := phraseAt(text[:to], p, noteLeadPhrases); n > 0 {
			p = skipBlanks(text, p+n, to)
			continue
		}
		n := strings.IndexByte(text[p:to], ' ')
		if n < 0 {
			break
		}
		w := strings.ToLower(strings.Trim(text[p:p+n], ",:*_"))
		if !isLead(w) && !ands[w] {
			break
		}
		p = skipBlanks(text, p+n, to)
	}
	return p
}

// noteLeadPhrases lead to a cite, and have what looks like an initial: "e.g.", "another view" in German.
var noteLeadPhrases = []string{"z. B.", "Z. B.", "a. A.", "a.A.", "a. M.", "a.M.", "m. w. N.", "so auch"}

// isLead reports whether a word may lead to a cite.
func isLead(w string) bool {
	w = strings.ToLower(w)
	bare := strings.TrimRight(w, ".")
	return prefixes[w] || prefixes[bare] || strongPrefixes[w] || strongPrefixes[bare]
}

// phraseAt returns the length of the longest of the phrases that stands at an offset, 0 for
// none. The comma or space behind it belongs to what follows.
func phraseAt(text string, at int, phrases []string) int {
	best := 0
	for _, p := range phrases {
		if len(p) > best && len(text)-at >= len(p) && strings.EqualFold(text[at:at+len(p)], p) && !startsWithWord(text[at+len(p):]) {
			best = len(p)
		}
	}
	return best
}
