package check

import (
	"github.com/refwright/refwright/citation"
)

var unreadText = &Rule{
	ID:       "unread-text",
	Family:   Reading,
	Severity: citation.Info,
	Off:      true,
	Title:    "a part of an entry was not understood",
	Doc: `Some words of an entry belong to no field that was recognised. The entry may be
right and the reader wrong, so that the rule is off unless it is asked for; what it
shows is where the other rules are blind.`,
	Bad: `## References

Axworthy, Lloyd. 1997. "Canada and Human Security." *International Journal* 52 (2): 183-196.

Booth, Ken. 1991. "Security and Emancipation." *Review of International Studies* 17 (4): 313-326.

small, Michael. 2001. "The Human Security Network." *Global Policy* 17 (4): 231-235.
`,
	Good: `## References

Hough, Peter. 2004. "Human Security and the International Order." *International Politics* 41 (4): 389-405.
`,
	Source: "Observed in: lists with remarks between the fields",
	Since:  "0.1.0",
}
