package check

import "github.com/refwright/refwright/citation"

// A Rule is one thing that is checked.
type Rule struct {
	ID       string // kebab-case; never changes its meaning and is never given again
	Family   Family
	Severity citation.Severity
	// Off says that the rule runs only when it is asked for.
	Off   bool
	Title string // one line, lower case, without full stop: what is wrong
	// Doc explains the rule in Markdown: why it matters, what is and what is not
	// reported, how to put it right. It has no examples and no heading.
	Doc string
	// Bad is a small manuscript in Markdown in which the rule finds something,
	// and Good the same put right. For a rule on .bib files they are such files.
	Bad, Good string
	// Style is the style that the examples are of, and are checked with.
	Style  Style
	Source string // manual and section, or where it was observed
	Since  string // version of refwright

	// check reports what it finds. It is nil for a rule whose findings are the
	// problems of a reader.
	check func(*pass)
}

// A Family is a group of rules.
type Family uint8

// The families, in the order in which they are listed.
const (
	Agreement   Family = iota // of text and list
	Form                      // of a citation
	Record                    // one reference
	Identifiers               // DOI, ISBN and the like
	List                      // the reference list as a whole
	Reading                   // what could not be read, comments that switch rules off
)

// String returns the name of the family in words.
func (f Family) String() string {
	return [...]string{"agreement of text and list", "form of a citation", "record", "identifiers", "list", "reading"}[f]
}

// Rules returns all rules, by family and then by ID.
func Rules() []*Rule { return append([]*Rule(nil), rules...) }

// Find returns the rule with this ID, nil if there is none.
func Find(id string) *Rule { return find(rules, id) }

func find(rules []*Rule, id string) *Rule {
	for _, r := range rules {
		if r.ID == id {
			return r
		}
	}
	return nil
}
