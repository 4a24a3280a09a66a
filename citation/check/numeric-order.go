package check

import "github.com/refwright/refwright/citation"

var numericOrder = &Rule{
	ID:       "numeric-order",
	Family:   Agreement,
	Severity: citation.Warning,
	Title:    "a number is cited before a smaller one",
	Doc: `Where references are numbered in the order of their first citation, the first
citation of 3 comes after that of 2. Number the list anew.

A list in alphabetical order has its numbers from the alphabet, and is not reported;
nor is one of which more than a tenth of the numbers are out of order, as it follows
an order of its own.`,
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
		lists := p.numberedLists()
		if !p.isNumeric() || len(lists) != 1 || isAlphabetical(lists[0]) {
			return
		}
		type firstCite struct {
			n      int
			c      *citation.InTextCite
			before int // the smallest number that is cited later
		}
		var firsts []firstCite
		seen := map[int]bool{}
		p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
			if in.System == citation.Numeric && c.ID != "" && !seen[c.Number] {
				seen[c.Number] = true
				firsts = append(firsts, firstCite{n: c.Number, c: c})
			}
		})
		// A number is too early if a smaller one comes after it that does not come
		// after its own place anyway.
		least := make([]int, len(firsts)+1) // the smallest number from here on
		least[len(firsts)] = int(^uint(0) >> 1)
		for i := len(firsts) - 1; i >= 0; i-- {
			least[i] = min(firsts[i].n, least[i+1])
		}
		var early []firstCite
		most := 0
		for i, f := range firsts {
			if f.n > least[i+1] && f.n > most+1 {
				f.before = least[i+1]
				early = append(early, f)
			}
			if f.n <= most+1 {
				most = max(most, f.n)
			}
		}
		if len(early)*10 > len(firsts) {
			return
		}
		last := 0
		for _, e := range early {
			if e.n < last {
				continue // part of the same exchange
			}
			last = e.n
			f := p.report(e.c.Span, "the first citation of %d comes before that of %d", e.n, e.before)
			f.References = []string{e.c.ID}
		}
	},
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
