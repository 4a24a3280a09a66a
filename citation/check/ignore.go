package check

import "github.com/refwright/refwright/citation"

// An Ignore is a comment in a manuscript that switches rules off for a part of
// it, and says why.
type Ignore struct {
	Rules  []string // IDs; none means all
	Reason string
	Span   citation.Span // of the comment
	// From and To are the stretch of the file in which findings are dropped.
	From, To int
}
