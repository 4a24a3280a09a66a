package intext

import "github.com/refwright/refwright/citation"

// resolve says of each cite which reference it means and in what they disagree.
func (r *run) resolve(found []citation.InText) {}
