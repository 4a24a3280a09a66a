package intext

import (
	"strings"

	"github.com/refwright/refwright/citation"
)

// A citeCommand is a command of LaTeX that cites, with offsets of the text that
// it stands in.
type citeCommand struct {
	name  string
	end   int
	notes [][2]int // before and behind all cites of a command such as \parencites
	cites []citeArgument
}

// A citeArgument is a list of keys and the notes before and behind it. A note
// that is not there is empty.
type citeArgument struct {
	pre, post [2]int
	keys      [][2]int
	end       int
}

// noCiteCommands are commands that look like those that cite but take no keys.
var noCiteCommands = map[string]bool{
	"citestyle": true, "citetext": true, "citename": true, "citesetup": true, "citereset": true, "citeindextrue": true,
	"citeindexfalse": true, "citetrackertrue": true, "citetrackerfalse": true, "citepunct": true, "citealias": true,
	"citedash": true, "citemid": true, "citeleft": true, "citeright": true, "excite": true, "incite": true,
	"recite": true, "newcite": true, "DeclareCite": true,
}

// isCiteCommand reports whether a command cites: \cite, \citet*, \Parencite,
// \footcites, \citeauthor.
// Source: natbib 8.31, section 2; biblatex manual 3.20, section 3.9.
func isCiteCommand(name string) bool {
	if noCiteCommands[name] {
		return false
	}
	lower := strings.ToLower(name)
	return strings.HasPrefix(lower, "cite") || strings.HasSuffix(lower, "cite") || strings.HasSuffix(lower, "cites") ||
		lower == "footcitetext" || lower == "footcitetexts"
}

// isNarrative reports whether a command names the authors in the sentence.
func isNarrative(name string) bool {
	switch strings.ToLower(name) {
	case "textcite", "textcites", "citet", "citealt", "citeauthor", "citeauthors", "citefullauthor", "citea",
		"citeposs", "posscite", "possessivecite", "citetitle":
		return true
	}
	return false
}

// parseCiteCommand reads the command whose backslash stands at an offset of s,
// nil if it does not cite.
func parseCiteCommand(s string, at int) *citeCommand {
	name := latexName(s[at+1:])
	if name == "" || !isCiteCommand(name) {
		return nil
	}
	c := &citeCommand{name: name}
	i := at + 1 + len(name)
	if i < len(s) && s[i] == '*' {
		i++
	}
	multi := strings.HasSuffix(name, "s") && name != "citeauthors" && name != "citeposs"
	if multi {
		for len(c.notes) < 2 {
			note, end := bracketed(s, i, '(', ')')
			if end < 0 {
				break
			}
			c.notes = append(c.notes, note)
			i = end
		}
	}
	for {
		arg, end := parseCiteArgument(s, i, strings.HasSuffix(strings.ToLower(name), "volcite"))
		if end < 0 {
			break
		}
		c.cites = append(c.cites, arg)
		c.end, i = end, end
		if !multi {
			break
		}
	}
	if len(c.cites) == 0 {
		return nil
	}
	return c
}

// parseCiteArgument reads [pre][post]{keys}, with [post]{keys} and {keys}. That
// of \volcite is [pre]{volume}[post]{keys}.
func parseCiteArgument(s string, at int, volume bool) (citeArgument, int) {
	var a citeArgument
	var notes [][2]int
	i := at
	read := func() {
		for len(notes) < 2 {
			note, end := bracketed(s, i, '[', ']')
			if end < 0 {
				return
			}
			notes = append(notes, note)
			i = end
		}
	}
	read()
	keys, end := bracketed(s, i, '{', '}')
	if end < 0 {
		return a, -1
	}
	if volume {
		a.pre = firstOf(notes)
		notes, i = nil, end
		read()
		a.post = firstOf(notes)
		if keys, end = bracketed(s, i, '{', '}'); end < 0 {
			return a, -1
		}
	} else if len(notes) == 2 {
		a.pre, a.post = notes[0], notes[1]
	} else {
		a.post = firstOf(notes)
	}
	for from := keys[0]; from <= keys[1]; {
		to := keys[1]
		if n := strings.IndexByte(s[from:keys[1]], ','); n >= 0 {
			to = from + n
		}
		if key := trimmed(s, from, to); key[0] < key[1] && !strings.ContainsAny(s[key[0]:key[1]], "{}\\#") {
			a.keys = append(a.keys, key)
		}
		from = to + 1
	}
	if len(a.keys) == 0 {
		return a, -1
	}
	a.end = end
	return a, end
}

func firstOf(notes [][2]int) [2]int {
	if len(notes) == 0 {
		return [2]int{}
	}
	return notes[0]
}

// bracketed returns what stands between brackets at an offset, behind white
// space, and the end of the brackets, -1 if there are none.
func bracketed(s string, at int, open, closing byte) ([2]int, int) {
	for at < len(s) && isASCIISpace(s[at]) {
		at++
	}
	if at >= len(s) || s[at] != open {
		return [2]int{}, -1
	}
	depth, braces := 0, 0
	for i := at; i < len(s) && i < at+maxArgument; i++ {
		switch c := s[i]; {
		case c == '\\':
			i++
		case c == open && braces == 0:
			depth++
		case c == closing && braces == 0:
			if depth--; depth == 0 {
				return trimmed(s, at+1, i), i + 1
			}
		case c == '{':
			braces++
		case c == '}':
			braces--
		}
	}
	return [2]int{}, -1
}

// trimmed returns s[start:end] without white space around it.
func trimmed(s string, start, end int) [2]int {
	for start < end && isASCIISpace(s[start]) {
		start++
	}
	for start < end && isASCIISpace(s[end-1]) {
		end--
	}
	return [2]int{start, end}
}

// latexKeys returns the citations by commands of LaTeX.
func latexKeys(b *block) []citation.InText {
	var found []citation.InText
	for i := 0; i < len(b.Text); {
		n := strings.IndexByte(b.Text[i:], '\\')
		if n < 0 {
			break
		}
		i += n
		cmd := parseCiteCommand(b.Text, i)
		if cmd == nil || b.escaped(i) {
			i++
			continue
		}
		if in := commandCites(b, i, cmd); len(in.Cites) > 0 {
			found = append(found, in)
		}
		i = cmd.end
	}
	return found
}

// commandCites returns the citation of a command at a place of the text.
func commandCites(b *block, at int, cmd *citeCommand) citation.InText {
	in := citationAt(b, citation.Keys, at, cmd.end)
	for _, arg := range cmd.cites {
		first := len(in.Cites)
		for _, key := range arg.keys {
			c := citeAt(b, key[0], key[1])
			c.Key, c.Narrative = b.Text[key[0]:key[1]], isNarrative(cmd.name)
			if c.Key == "*" && strings.EqualFold(cmd.name, "nocite") {
				continue
			}
			in.Cites = append(in.Cites, c)
		}
		if first == len(in.Cites) {
			continue
		}
		in.Cites[first].Prefix = trimmedText(b.Text, arg.pre[0], arg.pre[1])
		setLocator(b, &in.Cites[len(in.Cites)-1], arg.post[0], arg.post[1])
	}
	if len(in.Cites) == 0 {
		return in
	}
	// A single note in parentheses stands behind all cites, two around them.
	if len(cmd.notes) == 2 {
		c := &in.Cites[0]
		c.Prefix = strings.TrimSpace(trimmedText(b.Text, cmd.notes[0][0], cmd.notes[0][1]) + " " + c.Prefix)
	}
	if n := len(cmd.notes); n > 0 {
		c := &in.Cites[len(in.Cites)-1]
		c.Suffix = strings.TrimSpace(c.Suffix + " " + trimmedText(b.Text, cmd.notes[n-1][0], cmd.notes[n-1][1]))
	}
	return in
}
