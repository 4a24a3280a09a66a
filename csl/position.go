package csl

import "github.com/refwright/refwright/citation"

// positions works out how each cite stands to the earlier ones.
// Source: CSL 1.0.2, Choose, "position", and Note Distance.
func (d *document) positions() {
	for _, s := range d.items {
		s.seen, s.firstNote = false, 0
	}
	for i := range d.clusters {
		c := &d.clusters[i]
		for j := range c.cites {
			cc := &c.cites[j]
			h := cc.item
			if !h.seen {
				h.firstNote = c.note
			}
			state := &cc.state
			state.firstNote = 0
			if h.seen {
				state.firstNote = h.firstNote
			}
			if cc.cite.Position != citation.AutoPosition {
				state.position = explicitPosition(cc.cite)
			} else if !h.seen {
				state.position = positionFirst
			} else {
				state.position = positionSubsequent
				if previous := d.previousCite(i, j); previous != nil && previous.item == cc.item {
					state.position |= ibid(previous.cite, cc.cite)
				}
				if c.note > 0 && h.lastNote > 0 && c.note-h.lastNote <= d.style.citation.nearNoteDistance {
					state.position |= positionNearNote
				}
			}
			h.seen, h.lastNote = true, c.note
		}
	}
}

// previousCite returns the cite that a cite may refer to with "ibid.": the one
// before it in its cluster, or the only one of the cluster before.
func (d *document) previousCite(cluster, cite int) *clusterCite {
	if cite > 0 {
		return &d.clusters[cluster].cites[cite-1]
	}
	if cluster == 0 {
		return nil
	}
	before := &d.clusters[cluster-1]
	if len(before.cites) == 0 {
		return nil
	}
	// A note may have several clusters, which count as one citation then.
	for k := cluster - 2; k >= 0 && before.note > 0 && d.clusters[k].note == before.note; k-- {
		for _, other := range d.clusters[k].cites {
			if other.item != before.cites[0].item {
				return nil
			}
		}
	}
	for _, other := range before.cites[1:] {
		if other.item != before.cites[0].item {
			return nil
		}
	}
	return &before.cites[len(before.cites)-1]
}

// ibid returns the position of a cite that follows one of the same item.
func ibid(previous, cite *citation.Cite) citePosition {
	same := previous.Locator == cite.Locator && (cite.Locator == "" || locatorTerm(previous.Label, nil) == locatorTerm(cite.Label, nil))
	switch {
	case same:
		return positionIbid
	case cite.Locator != "":
		return positionIbid | positionIbidWithLocator
	}
	return 0
}

// explicitPosition returns the position that a cite gives itself.
func explicitPosition(c *citation.Cite) citePosition {
	p := positionFirst
	switch c.Position {
	case citation.SubsequentCite:
		p = positionSubsequent
	case citation.IbidCite:
		p = positionSubsequent | positionIbid
	case citation.IbidWithLocatorCite:
		p = positionSubsequent | positionIbid | positionIbidWithLocator
	}
	if c.NearNote {
		p |= positionNearNote
	}
	return p
}
