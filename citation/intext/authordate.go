package intext

import "github.com/refwright/refwright/citation"

func (r *run) authorDate(b *block) []citation.InText { return nil }
