package intext

import (
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/layout"
)

func readLaTeX(d *layout.Document, skip []citation.Span) []*block { return nil }
