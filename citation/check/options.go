package check

import (
	"slices"

	"github.com/refwright/refwright/citation"
)

// Options say how a manuscript is checked. The zero value checks all rules that
// are not off, each with its own severity. IDs that no rule has do nothing; see [Find].
type Options struct {
	// Style is the manual that the manuscript follows.
	Style Style
	// Severity changes the severity of rules, by ID. A rule that is off runs when
	// it has an entry.
	Severity map[string]citation.Severity
	// Off switches rules off.
	Off []string
	// Only, when not empty, leaves only these rules, whatever Off and Severity say.
	Only []string
	// Uncited are the keys or labels of references that are in the list and
	// knowingly not cited; "*" stands for all.
	Uncited []string
	// Year is the present year. 0 switches off what depends on it.
	Year int
	// Format renders a reference as an entry of the list, in plain text, for the
	// rules that compare entries with their proper form. Nil switches these off. It is
	// called by one goroutine at a time, and not once [Run] has returned.
	Format func(*citation.Reference) (string, error)
}

// A Style is a manual of style in an edition, as far as rules differ.
type Style uint8

// The styles.
const (
	// AnyStyle holds a manuscript to its own habits: what most of its citations
	// do is taken as meant, and what no majority decides is not reported.
	AnyStyle  Style = iota
	Chicago18       // The Chicago Manual of Style, 18th edition, author-date
	Chicago17       // The Chicago Manual of Style, 17th edition, author-date
	APA7            // Publication Manual of the APA, 7th edition
	MLA9            // MLA Handbook, 9th edition
)

var styleNames = [...]string{"any", "chicago-18", "chicago-17", "apa-7", "mla"}

// String returns "any", "chicago-18", "chicago-17", "apa-7" or "mla".
func (s Style) String() string { return styleNames[s] }

// StyleNames returns the names of the styles.
func StyleNames() []string { return slices.Clone(styleNames[:]) }

// ParseStyle returns the style with this name, and whether there is one.
func ParseStyle(name string) (Style, bool) {
	i := slices.Index(styleNames[:], name)
	return Style(max(0, i)), i >= 0
}
