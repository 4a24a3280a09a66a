package bibtex

// A slab cuts slices from larger ones, for many small slices that are needed as long
// as each other.
type slab[T any] struct {
	rest []T
	size int // of the last slice that was made
}

// mostSlab is how many elements a slab makes at a time, if one slice does not need
// more.
const mostSlab = 512

// take returns a slice of n zero elements, to which nothing can be appended in place.
func (s *slab[T]) take(n int) []T {
	if n > len(s.rest) {
		s.size = max(n, min(2*s.size, mostSlab))
		s.rest = make([]T, s.size)
	}
	taken := s.rest[:n:n]
	s.rest = s.rest[n:]
	return taken
}
