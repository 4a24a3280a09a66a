package intext

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/markup"
)

// latexKeys returns the citations by commands of LaTeX.
func latexKeys(b *block) []citation.InText {
	var found []citation.InText
	for i := 0; i < len(b.Text); {
		n := strings.IndexByte(b.Text[i:], '\\')
		if n < 0 {
			break
		}
		i += n
		cmd := markup.ParseCiteCommand(b.Text, i)
		if cmd == nil || b.escaped(i) {
			i++
			continue
		}
		if in := commandCites(b, i, cmd); len(in.Cites) > 0 {
			found = append(found, in)
		}
		i = cmd.End
	}
	return found
}

// commandCites returns the citation of a command at a place of the text.
func commandCites(b *block, at int, cmd *markup.CiteCommand) citation.InText {
	in := citationAt(b, citation.Keys, at, cmd.End)
	for _, arg := range cmd.Cites {
		first := len(in.Cites)
		for _, key := range arg.Keys {
			c := citeAt(b, key[0], key[1])
			c.Key, c.Narrative = b.Text[key[0]:key[1]], markup.IsNarrative(cmd.Name)
			if c.Key == "*" && strings.EqualFold(cmd.Name, "nocite") {
				continue
			}
			in.Cites = append(in.Cites, c)
		}
		if first == len(in.Cites) {
			continue
		}
		in.Cites[first].Prefix = trimmedText(b.Text, arg.Pre[0], arg.Pre[1])
		setLocator(b, &in.Cites[len(in.Cites)-1], arg.Post[0], arg.Post[1])
	}
	if len(in.Cites) == 0 {
		return in
	}
	// A single note in parentheses stands behind all cites, two around them.
	if len(cmd.Notes) == 2 {
		c := &in.Cites[0]
		c.Prefix = strings.TrimSpace(trimmedText(b.Text, cmd.Notes[0][0], cmd.Notes[0][1]) + " " + c.Prefix)
	}
	if n := len(cmd.Notes); n > 0 {
		c := &in.Cites[len(in.Cites)-1]
		c.Suffix = strings.TrimSpace(c.Suffix + " " + trimmedText(b.Text, cmd.Notes[n-1][0], cmd.Notes[n-1][1]))
	}
	return in
}
