package intext

import "github.com/refwright/refwright/citation"

func (r *run) numeric(b *block) []citation.InText { return nil }
