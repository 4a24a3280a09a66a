package intext

import "github.com/refwright/refwright/citation"

func (r *run) keys(b *block) []citation.InText { return nil }
