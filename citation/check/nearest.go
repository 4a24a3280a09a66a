package check

import "strings"

// Nearest returns the ID of the rule that a misspelt one may have been meant
// for, "" if none is near.
func Nearest(id string) string { return nearest(rules, strings.ToLower(id)) }

func nearest(rules []*Rule, id string) string {
	best, least := "", max(2, len(id)/4)+1
	if len(id) > 100 {
		return ""
	}
	for _, r := range rules {
		if d := distance(id, r.ID); d < least {
			best, least = r.ID, d
		}
	}
	return best
}

// distance returns how many bytes have to be put in, taken out or changed to
// make b of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 0; i < len(a); i++ {
		diagonal := row[0]
		row[0] = i + 1
		for j := 0; j < len(b); j++ {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}
