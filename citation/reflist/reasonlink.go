package reflist

import (
	"strings"

	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/sieve"
)

// restOfLink is what an address goes on with behind a space that a line break left in it: with
// a letter, and a mark or an ending that no word has.
var restOfLink = sieve.MustCompile(`^(?:[a-z0-9][^\s,;()\[\]<>]*[/_=][^\s,;()\[\]<>]*[A-Za-z][^\s,;()\[\]<>]*|[A-Za-z0-9][^\s,;()\[\]<>]*\.(?:pdf|html?|php|aspx?|docx?))$`)

// certainLinks has every link be what it says it is.
func (r *modelReader) certainLinks() {
	for i := range r.sights {
		if r.sights[i].class == linkClass {
			r.path[i], r.confidence[i] = uint8(urlTag), 1
		}
	}
}

// cutLinks gives to an address that ends in a mark the rest of it behind a space:
// "https://bogs.example/peat/ salt/12.pdf".
func (r *modelReader) cutLinks() {
	for i := 0; i+3 < len(r.path); i++ {
		if r.sights[i].class != linkClass || !strings.ContainsRune("/-_=&", tokens.LastRune(r.printed(i, i+1))) || !r.sights[i+1].spaceBefore {
			continue
		}
		last := i + 2
		for last < len(r.path) && !r.sights[last].spaceBefore && r.sights[last].class != closeClass {
			last++
		}
		for last > i+1 && !r.sights[last-1].isWord() && r.sights[last-1].shape != '/' {
			last--
		}
		if last > i+1 && restOfLink.MatchString(r.printed(i+1, last)) {
			r.give(i+1, last, urlTag)
			return
		}
	}
}
