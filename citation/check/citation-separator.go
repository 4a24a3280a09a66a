package check

import "github.com/refwright/refwright/citation"

var citationSeparator = &Rule{
	ID:       "citation-separator",
	Family:   Form,
	Severity: citation.Warning,
	Title:    "a comma between two works where there should be a semicolon",
	Doc: `Works of different authors in one pair of parentheses are parted by semicolons, as a
comma parts the years of one author and stands before a page. Without a style, a
comma is reported in a manuscript that has semicolons elsewhere: three for a single
comma, or at least five, and two for each comma.

Citations in running text, such as a list of works in a note, are not looked at.`,
	Bad: `It was disputed (Almond 1963, Barber 1984).

## References

Almond, Gabriel. 1963. *The Civic Culture*. Princeton: Princeton University Press.

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Good: `It was disputed (Almond 1963; Barber 1984).

## References

Almond, Gabriel. 1963. *The Civic Culture*. Princeton: Princeton University Press.

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`,
	Style:  Chicago18,
	Source: "The Chicago Manual of Style, 18th edition, on several works in one text citation; Publication Manual of the American Psychological Association, 7th edition, on citing several works; MLA Handbook, 9th edition, on citing several sources in one place",
	Since:  "0.1.0",
	check: func(p *pass) {
		gaps := p.gaps()
		commas, semicolons := 0, 0
		for _, g := range gaps {
			if g.mark == "," {
				commas++
			} else {
				semicolons++
			}
		}
		if commas == 0 || !p.opt.isStrict() && (semicolons < 3 || semicolons < 2*commas || semicolons < 5 && commas > 1) {
			return
		}
		for _, g := range gaps {
			if g.mark == "," {
				f := p.report(g.span, "a comma stands before %s, another work", label(g.next))
				f.Fixes = []Fix{{"put a semicolon between the works", []Edit{{g.span, ";"}}}}
			}
		}
	},
}
