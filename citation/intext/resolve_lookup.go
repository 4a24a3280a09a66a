package intext

import "slices"

// post enters a reference under a key, in the order of the references.
func post(m map[string][]int, key string, i int) {
	list := m[key]
	if n := len(list); n == 0 || list[n-1] < i {
		m[key] = append(list, i)
	} else if at, ok := slices.BinarySearch(list, i); !ok {
		m[key] = slices.Insert(list, at, i)
	}
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// withYear returns the references that have the first name of the cite, or all
// its names taken as one, and its year.
func (v *resolver) withYear(q *query) []int {
	var list []int
	for _, y := range []string{q.year, q.original} {
		if y == "" {
			continue
		}
		isOf := func(e *entry) bool { return contains(e.years, y) || contains(e.original, y) }
		v.eachKey(q, func(key string) { list = union(list, v.those(v.byName[key], isOf)) })
	}
	return list
}

// withName returns the references that have the first name of the cite.
func (v *resolver) withName(q *query) []int {
	var list []int
	v.eachKey(q, func(key string) { list = union(list, v.byName[key]) })
	return list
}

func (v *resolver) eachKey(q *query, do func(key string)) {
	for _, key := range q.joined {
		do(key)
	}
	if len(q.names) == 0 {
		return
	}
	for _, key := range q.names[0].keys {
		do(key)
	}
	for _, l := range q.names[0].loose {
		do(l.key)
	}
}

// near returns the references in which one of the names, or the year, is that
// of the cite.
func (v *resolver) near(q *query) []int {
	list := v.withName(q)
	for _, n := range q.names[min(1, len(q.names)):] {
		for _, key := range n.keys {
			list = union(list, v.byName[key])
		}
	}
	return union(list, v.byYear[q.year])
}

// union returns both lists, which are in order, as one in order.
func union(a, b []int) []int {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	list := make([]int, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			list, a = append(list, a[0]), a[1:]
		case a[0] > b[0]:
			list, b = append(list, b[0]), b[1:]
		default:
			list, a, b = append(list, a[0]), a[1:], b[1:]
		}
	}
	return append(append(list, a...), b...)
}
