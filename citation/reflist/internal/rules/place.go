package rules

import (
	"strings"
	"unicode"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/sieve"
)

var placeForm = sieve.MustCompile(`^(\p{Lu}[\p{L}\p{M}.,'’&/\-– ]{1,70}?)\s?:\s+`)

// readPlace reads "Place: Publisher".
func (p *parse) readPlace(i int) int {
	m := placeForm.FindStringSubmatchIndex(p.s[i:])
	if m == nil || p.has(citation.VarPublisher) || p.in && !p.has(citation.VarContainerTitle) {
		return i
	}
	place := p.s[i+m[2] : i+m[3]]
	at := i + m[1]
	if at >= len(p.s) || p.blocked(at) || !isPlaceLike(place) || p.stopWithin(i, i+m[3]) {
		return i
	}
	end := p.publisherEnd(at)
	if end <= at {
		return i
	}
	p.mark(citation.VarPublisherPlace, tokens.Whole, i, i+m[3], 0.97)
	p.mark(citation.VarPublisher, tokens.Whole, at, end, 0.97)
	return end
}

func (p *parse) stopWithin(i, end int) bool {
	for j := i; j < end; j++ {
		if p.s[j] == '.' && p.isStop(j) {
			return true
		}
	}
	return false
}

// isPlaceLike reports whether a text can be a place: a few words with capitals.
func isPlaceLike(s string) bool {
	words := strings.Fields(s)
	if len(words) > 8 {
		return false
	}
	for _, w := range words {
		if unicode.IsLower(tokens.FirstRune(w)) && !functionWords[w] && !lexicon.Particles[w] && w != "am" && w != "a" && w != "sur" && w != "upon" {
			return false
		}
	}
	return true
}

var publisherTail = sieve.MustCompile(`,\s\d+\s?[-–]\s?\d+|,?\s*\(?(?:(?:1[5-9]|20)\d\d[a-z]?|pp?\.\s?\d|\d+\s?(?:pp?\.|s\.|S\.|str\.)|pag\.|[12]\d{3}\))|\s\(|\s\[`)

// publisherEnd returns where a publisher that begins at offset i ends.
func (p *parse) publisherEnd(i int) int {
	end := min(p.sentenceEnd(i), p.nextBlock(i))
	if m := publisherTail.FindStringIndex(p.s[i:end]); m != nil && m[0] > 0 {
		end = i + m[0]
	}
	for _, d := range p.dates {
		if d.Start > i && d.Start < end {
			end = d.Start
		}
	}
	return trimEnd(p.s, i, end)
}
