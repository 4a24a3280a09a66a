package check

import (
	"slices"

	"github.com/refwright/refwright/citation"
)

var numericOrder = &Rule{
	ID:       "numeric-order",
	Family:   Agreement,
	Severity: citation.Warning,
	Title:    "a number is cited before a smaller one",
	Doc: `Where references are numbered in the order of their first citation, the first
citation of 3 comes after that of 2. Number the list anew.

A list in alphabetical order has its numbers from the alphabet, and is not reported;
nor is one of which more than an eighth of the numbers are out of order, as it follows
an order of its own. A number that the list does not have may be that of a work which is
left out by then.`,
	Bad: `It was disputed [1], and again [3], and then [2], [4], [5], [6], [7], [8], [9], [10].

## References

[1] M. Weber, *Economy and Society*. Berkeley: University of California Press, 1978.

[2] B. Barber, *Strong Democracy*. Berkeley: University of California Press, 1984.

[3] J. Cohen, *Civil Society*. Cambridge, MA: MIT Press, 1992.

[4] A. Arato, *Post Sovereign Constitution Making*. Oxford: Oxford University Press, 2016.

[5] C. Tilly, *Democracy*. Cambridge: Cambridge University Press, 2007.

[6] R. Dahl, *On Democracy*. New Haven: Yale University Press, 1998.

[7] H. Arendt, *On Revolution*. New York: Viking, 1963.

[8] J. Rawls, *Political Liberalism*. New York: Columbia University Press, 1993.

[9] I. Young, *Inclusion and Democracy*. Oxford: Oxford University Press, 2000.

[10] J. Dewey, *The Public and Its Problems*. New York: Holt, 1927.
`,
	Good: `It was disputed [1], and again [2].

## References

[1] M. Weber, *Economy and Society*. Berkeley: University of California Press, 1978.

[2] B. Barber, *Strong Democracy*. Berkeley: University of California Press, 1984.
`,
	Source: "IEEE Reference Guide and the ICMJE recommendations, on the numbering of references",
	Since:  "0.1.0",
	check: func(p *pass) {
		for _, e := range p.earlyNumbers() {
			f := p.report(e.c.Span, "the first citation of %d comes before that of %d", e.c.Number, e.before)
			f.References = []string{e.c.ID}
		}
	},
}

// An earlyNumber is the first citation of a number that a smaller one comes after.
type earlyNumber struct {
	c      *citation.InTextCite
	before int // the smallest number that is cited later
}

// makeEarlyNumbers finds the numbers that are cited before a smaller one. A number that the
// list does not have may stand for one that is left out by then.
func (p *pass) makeEarlyNumbers() []earlyNumber {
	lists := p.numberedLists()
	if !p.isNumeric() || len(lists) != 1 || isAlphabetical(lists[0]) {
		return nil
	}
	type firstCite struct {
		c    *citation.InTextCite
		lost int // citations before it of numbers that the list does not have
	}
	var firsts []firstCite
	seen, lost := map[int]bool{}, 0
	p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
		switch {
		case in.System != citation.Numeric:
		case c.ID == "" && c.Number > 0:
			lost++
		case c.ID != "" && !seen[c.Number]:
			seen[c.Number] = true
			firsts = append(firsts, firstCite{c, lost})
		}
	})
	// A number is too early if a smaller one comes after it that does not come
	// after its own place anyway.
	least := make([]int, len(firsts)+1) // the smallest number from here on
	least[len(firsts)] = int(^uint(0) >> 1)
	for i := len(firsts) - 1; i >= 0; i-- {
		least[i] = min(firsts[i].c.Number, least[i+1])
	}
	var early []earlyNumber
	most, stood := 0, 0
	for i, f := range firsts {
		n := f.c.Number
		if left := n - most - 1; left > 0 && left <= f.lost-stood {
			stood += left
			most = n
		}
		if n > least[i+1] && n > most+1 {
			early = append(early, earlyNumber{f.c, least[i+1]})
		}
		if n <= most+1 {
			most = max(most, n)
		}
	}
	if len(early)*8 > len(firsts) {
		return nil
	}
	last := 0
	return slices.DeleteFunc(early, func(e earlyNumber) bool {
		if e.c.Number < last {
			return true // part of the same exchange
		}
		last = e.c.Number
		return false
	})
}

// isSwapped reports whether the number of a cite is cited before a smaller one, or is that:
// it may mean another work.
func (p *pass) isSwapped(c *citation.InTextCite) bool {
	return c.Number > 0 && slices.ContainsFunc(p.earlyNumbers(), func(e earlyNumber) bool { return e.c.Number == c.Number || e.before == c.Number })
}

// isAlphabetical reports whether a list is sorted by first authors.
func isAlphabetical(list []numbered) bool {
	last, sorted, names := "", 0, 0
	for _, r := range list {
		key := firstKey(r.l.Reference)
		if key == "" {
			continue
		}
		if names++; key >= last {
			sorted++
		}
		last = key
	}
	return names > 2 && sorted*10 >= names*9
}
