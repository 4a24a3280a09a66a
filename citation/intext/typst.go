package intext

import "github.com/refwright/refwright/internal/layout"

func readTypst(d *layout.Document) []*block { return nil }
