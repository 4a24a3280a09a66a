package intext

import "github.com/refwright/refwright/citation"

// known is what the references tell about the names that citations may have.
type known struct{}

func newKnown(refs []*citation.Listed) *known { return &known{} }
