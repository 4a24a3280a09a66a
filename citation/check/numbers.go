package check

import (
	"strconv"
	"strings"

	"github.com/refwright/refwright/citation"
)

// A numbered is a reference with its number in the list.
type numbered struct {
	n int
	l *citation.Listed
}

// numberedLists returns the references of the printed lists whose entries are
// numbered. A list in which all have the same number, as Markdown allows, is
// not.
func (p *pass) numberedLists() [][]numbered {
	var lists [][]numbered
	for _, list := range p.lists() {
		var of []numbered
		same := true
		for _, l := range list {
			n, err := strconv.Atoi(strings.Trim(l.Label, "[]()., "))
			if err != nil {
				continue
			}
			same = same && (len(of) == 0 || of[0].n == n)
			of = append(of, numbered{n, l.Listed})
		}
		if len(of) > 1 && !same && len(of)*10 >= 9*len(list) {
			lists = append(lists, of)
		}
	}
	return lists
}

// isNumeric reports whether the manuscript cites by numbers.
func (p *pass) isNumeric() bool {
	n, all := 0, 0
	for i := range p.Citations {
		if all++; p.Citations[i].System == citation.Numeric {
			n++
		}
	}
	return n > 0 && n*2 > all
}
