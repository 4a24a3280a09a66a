package intext

import "github.com/refwright/refwright/citation"

func (r *run) notes(b *block) []citation.InText { return nil }
