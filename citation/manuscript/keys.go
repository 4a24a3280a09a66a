package manuscript

import "github.com/refwright/refwright/citation"

// doubtKeys lowers how sure the citations are by keys that no reference has. Where a
// printed list gives no keys, they are those of a data file that is not at hand,
// and nothing can be said of them.
func doubtKeys(citations []citation.InText) {
	for i := range citations {
		if citations[i].System != citation.Keys {
			continue
		}
		for j := range citations[i].Cites {
			if c := &citations[i].Cites[j]; c.ID == "" || c.Differs.Has(citation.DiffersInKey) {
				c.Confidence = min(c.Confidence, 0.4)
			}
		}
	}
}
