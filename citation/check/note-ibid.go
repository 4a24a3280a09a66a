package check

import "github.com/refwright/refwright/citation"

var noteIbid = &Rule{
	ID:       "note-ibid",
	Family:   Form,
	Severity: citation.Info,
	Title:    "\"ibid.\" in a note",
	Doc: `Since its 17th edition Chicago prefers the short form of a note, such as "Barber,
*Strong Democracy*, 13", to "ibid.", which sends readers of a screen back.

It is reported in a manuscript that has to follow Chicago.`,
	Bad: `It was disputed.[^1] And again.[^2]

[^1]: Benjamin Barber, *Strong Democracy* (Berkeley: University of California Press, 1984), 12.

[^2]: Ibid., 13.

## Bibliography

Barber, Benjamin. *Strong Democracy*. Berkeley: University of California Press, 1984.

Dahl, Robert. *On Democracy*. New Haven: Yale University Press, 1998.
`,
	Good: `It was disputed.[^1] And again.[^2]

[^1]: Benjamin Barber, *Strong Democracy* (Berkeley: University of California Press, 1984), 12.

[^2]: Barber, *Strong Democracy*, 13.

## Bibliography

Barber, Benjamin. *Strong Democracy*. Berkeley: University of California Press, 1984.

Dahl, Robert. *On Democracy*. New Haven: Yale University Press, 1998.
`,
	Style:  Chicago18,
	Source: "The Chicago Manual of Style, 17th and 18th editions, on \"ibid.\" and shortened citations in notes",
	Since:  "0.1.0",
	check: func(p *pass) {
		if !p.opt.isChicago() {
			return
		}
		p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
			if c.Ibid && in.Note > 0 {
				p.report(c.Span, "a short form of the note is preferred to ibid.")
			}
		})
	},
}
