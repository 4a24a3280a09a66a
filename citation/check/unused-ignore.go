package check

import "github.com/refwright/refwright/citation"

// Its findings are those of [pass.ignored], which knows what comments were for.
var unusedIgnore = &Rule{
	ID:       "unused-ignore",
	Family:   Reading,
	Severity: citation.Warning,
	Title:    "a comment switches off a rule that finds nothing there",
	Doc: `What the comment was for has been put right, or the comment stands in the wrong
place: without text before it on its line it is for the paragraph or entry that
follows, otherwise for its line. Take it out, so that it does not hide the next
mistake. A comment for a rule that did not run is not reported; one for a rule about
comments is, as no comment switches these off.`,
	Bad: `<!-- refwright:ignore missing-reference: not yet in the list -->
It was disputed (Barber 1984).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Good: `<!-- refwright:ignore missing-reference: not yet in the list -->
It was disputed (Almond 1963; Barber 1984).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Source: "refwright's own",
	Since:  "0.1.0",
}
