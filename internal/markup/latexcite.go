package markup

import "strings"

// A CiteCommand is a command of LaTeX that cites, with offsets of the text that
// it stands in.
type CiteCommand struct {
	Name  string
	End   int
	Notes [][2]int // before and behind all cites of a command such as \parencites
	Cites []CiteArgument
}

// A CiteArgument is a list of keys and the notes before and behind it. A note
// that is not there is empty.
type CiteArgument struct {
	Pre, Post [2]int
	Keys      [][2]int
	End       int
}

// noCiteCommands are commands that look like those that cite but take no keys.
var noCiteCommands = map[string]bool{
	"citestyle": true, "citetext": true, "citename": true, "citesetup": true, "citereset": true, "citeindextrue": true,
	"citeindexfalse": true, "citetrackertrue": true, "citetrackerfalse": true, "citepunct": true, "citealias": true,
	"citedash": true, "citemid": true, "citeleft": true, "citeright": true, "excite": true, "incite": true,
	"recite": true, "citenamefont": true, "citeauthoryear": true, "newcite": true, "DeclareCite": true,
}

// isCiteCommand reports whether a command cites: \cite, \citet*, \Parencite,
// \footcites, \citeauthor, \textcquote.
// Source: natbib 8.31, section 2; biblatex manual 3.20, section 3.9; apacite 6.03, section 4;
// csquotes 5.2o, section 5.
func isCiteCommand(name string) bool {
	if noCiteCommands[name] {
		return false
	}
	lower := strings.ToLower(name)
	return strings.HasPrefix(lower, "cite") || strings.HasSuffix(lower, "cite") || strings.HasSuffix(lower, "cites") ||
		lower == "footcitetext" || lower == "footcitetexts" || strings.HasSuffix(lower, "cquote")
}

// IsNarrative reports whether a command names the authors in the sentence.
func IsNarrative(name string) bool {
	switch strings.ToLower(name) {
	case "textcite", "textcites", "citet", "citealt", "citeauthor", "citeauthors", "citefullauthor", "citea",
		"citeposs", "posscite", "possessivecite", "citetitle":
		return true
	}
	return false
}

// ParseCiteCommand reads the command whose backslash stands at an offset of s,
// nil if it does not cite.
func ParseCiteCommand(s string, at int) *CiteCommand {
	name := latexName(s[at+1:])
	if name == "" || !isCiteCommand(name) {
		return nil
	}
	c := &CiteCommand{Name: name}
	i := at + 1 + len(name)
	if i < len(s) && s[i] == '*' {
		i++
	}
	if strings.HasPrefix(name, "foreign") || strings.HasPrefix(name, "hyphen") {
		if _, end := Bracketed(s, i, '{', '}'); end > 0 {
			i = end // \foreigntextcquote{german}[5]{key}{text}
		}
	}
	multi := strings.HasSuffix(name, "s") && name != "citeauthors" && name != "citeposs"
	if multi {
		for len(c.Notes) < 2 {
			note, end := Bracketed(s, i, '(', ')')
			if end < 0 {
				break
			}
			c.Notes = append(c.Notes, note)
			i = end
		}
	}
	for {
		arg, end := parseCiteArgument(s, i, strings.HasSuffix(strings.ToLower(name), "volcite"))
		if end < 0 {
			break
		}
		c.Cites = append(c.Cites, arg)
		c.End, i = end, end
		if !multi {
			break
		}
	}
	if len(c.Cites) == 0 {
		return nil
	}
	return c
}

// parseCiteArgument reads [pre][post]{keys}, with [post]{keys} and {keys}. That
// of \volcite is [pre]{volume}[post]{keys}, and that of the package apacite <pre>[post]{keys}.
func parseCiteArgument(s string, at int, volume bool) (CiteArgument, int) {
	var a CiteArgument
	var notes [][2]int
	i := at
	read := func() {
		for len(notes) < 2 {
			note, end := Bracketed(s, i, '[', ']')
			if end < 0 {
				return
			}
			notes = append(notes, note)
			i = end
		}
	}
	angled, end := Bracketed(s, i, '<', '>')
	if end >= 0 {
		i = end
	}
	read()
	keys, end := Bracketed(s, i, '{', '}')
	if end < 0 {
		return a, -1
	}
	if volume {
		a.Pre = firstOf(notes)
		notes, i = nil, end
		read()
		a.Post = firstOf(notes)
		if keys, end = Bracketed(s, i, '{', '}'); end < 0 {
			return a, -1
		}
	} else if len(notes) == 2 {
		a.Pre, a.Post = notes[0], notes[1]
	} else {
		a.Pre, a.Post = angled, firstOf(notes)
	}
	for from := keys[0]; from <= keys[1]; {
		to := keys[1]
		if n := strings.IndexByte(s[from:keys[1]], ','); n >= 0 {
			to = from + n
		}
		if key := Trimmed(s, from, to); key[0] < key[1] && !strings.ContainsAny(s[key[0]:key[1]], "{}\\#") {
			a.Keys = append(a.Keys, key)
		}
		from = to + 1
	}
	if len(a.Keys) == 0 {
		return a, -1
	}
	a.End = end
	return a, end
}

func firstOf(notes [][2]int) [2]int {
	if len(notes) == 0 {
		return [2]int{}
	}
	return notes[0]
}

// Bracketed returns what stands between brackets at an offset, behind white
// space, and the end of the brackets, -1 if there are none.
func Bracketed(s string, at int, open, closing byte) ([2]int, int) {
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
				return Trimmed(s, at+1, i), i + 1
			}
		case c == '{':
			braces++
		case c == '}':
			braces--
		}
	}
	return [2]int{}, -1
}

// Trimmed returns s[start:end] without white space around it.
func Trimmed(s string, start, end int) [2]int {
	for start < end && isASCIISpace(s[start]) {
		start++
	}
	for start < end && isASCIISpace(s[end-1]) {
		end--
	}
	return [2]int{start, end}
}
