package intext

import "github.com/refwright/refwright/internal/layout"

func readMarkdown(d *layout.Document) []*block { return readPlain(d, nil) }
