package intext

import "github.com/refwright/refwright/citation"

// ownTitle returns the title of a reference or, where none was read, that of what holds it, as which a
// title may have been taken.
func ownTitle(r *citation.Reference) citation.Text {
	if r.Title == "" {
		return r.ContainerTitle
	}
	return r.Title
}
