package check

import (
	"github.com/refwright/refwright/citation"
)

var publisherPlaceMissing = &Rule{
	ID:       "publisher-place-missing",
	Family:   Record,
	Severity: citation.Info,
	Off:      true,
	Title:    "a book has a publisher and no place",
	Doc: `The 17th edition of the Chicago manual wants the place of publication before the
publisher, the 18th leaves it out, and so does the APA. The rule is off unless it is
asked for, and reports books that have a publisher without a place.`,
	Bad: `## References

Buzan, Barry. 1991. *People, States and Fear*. Wheatsheaf.
`,
	Good: `## References

Buzan, Barry. 1991. *People, States and Fear*. London: Wheatsheaf.
`,
	Source: "The Chicago Manual of Style, 17th and 18th editions, on the place of publication",
	Since:  "0.1.0",
	check: func(p *pass) {
		p.eachPrinted(func(l *printed) {
			r := l.Reference
			if (r.Type == citation.Book || r.Type == citation.Chapter) && r.Publisher != "" && r.PublisherPlace == "" && sureOf(l, citation.VarPublisher) {
				p.reportReference(l.Listed, l.place(citation.VarPublisher, -1), "the place of %s is missing", r.Publisher.Plain())
			}
		})
	},
}
