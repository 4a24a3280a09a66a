package intext

import "github.com/refwright/refwright/internal/layout"

func readLaTeX(d *layout.Document) []*block { return nil }
