package main

import (
	"fmt"
	"slices"
)

// A cluster is a citation object as citeproc-js takes it.
type cluster struct {
	Items      []map[string]any `json:"citationItems"`
	Properties map[string]any   `json:"properties,omitempty"`
}

var locatorLabels = []string{"page", "page", "page", "book", "chapter", "column", "figure", "folio", "issue", "line", "note", "opus", "paragraph", "part", "section", "sub-verbo", "verse", "volume", "act", "appendix", "article-locator", "canon", "equation", "location", "rule", "scene", "supplement", "table", "timestamp", "title-locator"}

// cite cites every item once, in groups, and goes on to n citations of items
// at random: alone or together, again at once and later.
func (m *maker) cite(n int) []cluster {
	var list []cluster
	order := m.Perm(len(m.items))
	for len(order) > 0 {
		k := min(len(order), m.groupSize())
		list = append(list, m.cluster(order[:k]))
		order = order[k:]
		if m.chance(.25) { // the same again, for ibid.
			list = append(list, m.again(list[len(list)-1]))
		}
	}
	for len(list) < n {
		switch {
		case m.chance(.3):
			list = append(list, m.again(list[len(list)-1]))
		case m.chance(.3): // near one
			list = append(list, m.again(list[len(list)-1-m.IntN(min(len(list), 6))]))
		default:
			list = append(list, m.cluster(m.Perm(len(m.items))[:m.groupSize()]))
		}
	}
	return list
}

func (m *maker) groupSize() int {
	switch r := m.Float64(); {
	case r < .55:
		return 1
	case r < .75:
		return 2
	case r < .9:
		return 3
	}
	return m.between(4, 6)
}

// cluster makes a citation of the items with these indexes.
func (m *maker) cluster(indexes []int) cluster {
	var c cluster
	for _, i := range indexes {
		c.Items = append(c.Items, m.citeOf(m.items[i]["id"]))
	}
	if len(c.Items) == 1 && m.chance(.12) {
		c.Items[0]["suppress-author"] = true
	}
	return c
}

// again makes a citation of what another cites, or of one of its items.
func (m *maker) again(c cluster) cluster {
	items := c.Items
	if len(items) > 1 && m.chance(.5) {
		items = items[len(items)-1:]
	}
	var d cluster
	for _, cite := range items {
		next := m.citeOf(cite["id"])
		if locator, ok := cite["locator"]; ok && m.chance(.4) {
			next["locator"], next["label"] = locator, cite["label"]
		}
		d.Items = append(d.Items, next)
	}
	if len(d.Items) > 1 && m.chance(.3) {
		slices.Reverse(d.Items)
	}
	return d
}

// citeOf makes a cite with or without locator and words around it.
func (m *maker) citeOf(id any) map[string]any {
	cite := map[string]any{"id": id}
	if m.chance(.35) {
		cite["label"] = pick(m, locatorLabels)
		page := m.between(1, 400)
		switch m.IntN(9) {
		case 0, 1:
			cite["locator"] = fmt.Sprintf("%d-%d", page, page+m.between(1, 40))
		case 2:
			cite["locator"] = fmt.Sprintf("%d, %d", page, page+9)
		case 3:
			cite["locator"] = pick(m, []string{"iv", "12a", "3:14", "2 ff.", "12–14", "1-2, 5", "xi-xiv"})
		default:
			cite["locator"] = fmt.Sprint(page)
		}
	}
	if m.chance(.08) {
		cite["prefix"] = pick(m, []string{"see ", "cf.", "see also", "e.g., ", "For a view, see ", "siehe "})
	}
	if m.chance(.08) {
		cite["suffix"] = pick(m, []string{", with a reply", " and elsewhere", "emphasis added", "; but see below", " (my translation)", ", n. 3"})
	}
	return cite
}
