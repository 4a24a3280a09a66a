package intext

import (
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/layout"
)

func readTypst(d *layout.Document, skip []citation.Span) []*block { return nil }
