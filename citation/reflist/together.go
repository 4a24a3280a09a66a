package reflist

import (
	"slices"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/entries"
	"github.com/refwright/refwright/citation/reflist/internal/names"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/crf"
	"github.com/refwright/refwright/internal/parallel"
)

// A setting is what the rest of a list tells of one of its entries. The zero value is that of
// an entry by itself.
type setting struct {
	byRules  bool                // the list has the form that the rules were made for
	known    *names.Known        // the names of the list, nil for none
	habits   habits              // what its entries do, nil if that is not to be looked at
	own      []crf.Feature       // what of habits is by the entry itself
	previous *citation.Reference // the record of the entry before, nil if there is none
	seen     *seen               // what an earlier reading found, nil if it is not kept
}

// A trace is what an entry that was read by itself tells of the list.
type trace struct {
	evidence []crf.Feature // of its habits
	open     bool          // there are other readings that the list may speak for
	keep     bool          // seen is to be kept
	seen     *seen         // which are found again from this
}

// mostKept is of how many entries of a list what was seen is kept, of some 10 KB each,
// until the others have been read. What the rest shows is found anew.
const mostKept = 1000

// A company is the entries of a list that are read together.
type company struct {
	*Parser
	entries []*entries.Entry
	byRules bool
	read    []*citation.Listed
	traces  []trace
	habits  habits
	known   *names.Known
}

// setting returns what the rest of the list tells of an entry.
func (c *company) setting(i int) setting {
	return setting{byRules: c.byRules, known: c.known, habits: c.habits, own: c.traces[i].evidence, seen: c.traces[i].seen}
}

// trace returns where the first reading of an entry notes what it tells of the list;
// nil where there is none, or it is not looked at.
func (c *company) trace(i int) *trace {
	if c.Alone || len(c.entries) < 2 {
		return nil
	}
	c.traces[i].keep = i < mostKept
	return &c.traces[i]
}

// readAll reads entries, each first by itself, and those that can be read in several
// ways again, as the rest of the list has it. Of what is nil or without text nothing is
// read.
func (p *Parser) readAll(entries []*entries.Entry, byRules bool) *company {
	c := &company{Parser: p, entries: entries, byRules: byRules, read: make([]*citation.Listed, len(entries)), traces: make([]trace, len(entries))}
	parallel.Do(len(entries), func(i int) {
		if entries[i] != nil {
			c.read[i] = p.readEntry(entries[i], setting{byRules: byRules}, c.trace(i))
		}
	})
	if c.trace(0) == nil {
		return c
	}
	c.habits = habits{}
	for _, t := range c.traces {
		c.habits.add(t.evidence)
	}
	c.again(func(i int) bool { return c.traces[i].open })
	return c
}

// again reads those entries again that a function names.
func (c *company) again(which func(i int) bool) {
	parallel.Do(len(c.entries), func(i int) {
		if c.read[i] != nil && which(i) {
			c.read[i] = c.readEntry(c.entries[i], c.setting(i), nil)
		}
	})
}

// readItems reads the entries of a list, and leaves out those without text.
func (p *Parser) readEntries(entries []*entries.Entry) []*citation.Listed {
	return p.readAs(entries, isAuthorDate(entries))
}

// readAs is readItems of a list that the rules read if they are sure of it as a whole, or
// else the model.
func (p *Parser) readAs(entries []*entries.Entry, byRules bool) []*citation.Listed {
	c := p.readAll(entries, byRules)
	if c.byRules && !p.Rules && !isSure(c.read) {
		c = p.readAll(entries, false)
	}
	c.known = names.Of(c.read)
	c.again(func(i int) bool {
		ref := c.read[i]
		return c.known.MayChange(ref)
	})
	// A dash stands for the authors of the entry before, which are known only
	// now. What kind of work an entry is may depend on its having authors.
	var previous *citation.Reference
	refs := c.read[:0]
	for i, ref := range c.read {
		if ref == nil {
			continue
		}
		if previous != nil && repeatsAuthors(ref) {
			s := c.setting(i)
			s.previous = previous
			ref = p.readEntry(entries[i], s, nil)
		}
		if previous != nil && isOfSame(ref, previous) {
			takeAuthors(ref, previous)
		}
		refs = append(refs, ref)
		previous = ref.Reference
	}
	names.Plain(refs)
	return refs
}

// repeatsAuthors reports whether a dash stands for the authors of an entry.
func repeatsAuthors(l *citation.Listed) bool {
	repeat := tokens.RepeatPart.String()
	return slices.ContainsFunc(l.Segments, func(s citation.Segment) bool { return s.Part == repeat })
}
