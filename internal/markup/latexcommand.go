package markup

import (
	"strings"
	"unicode/utf8"
)

// A latexCommand is what a command of LaTeX means for the text.
type latexCommand struct {
	drop          int    // how many arguments in braces are no text
	optional      bool   // arguments in brackets may stand behind it and are no text
	marks         Mark   // marks of its argument
	text          string // the text that it is, if not ""
	before, after string // text around its argument
	level         int    // its argument is a heading of this level
	note          bool   // its argument is a note
	item          bool   // begins an item of a list
	par           bool   // ends a Paragraph
}

// latexCommands are the commands that are known. Of any other the name and
// arguments in brackets are left out, and arguments in braces are text.
var latexCommands = map[string]latexCommand{
	"emph": {marks: Emphasised | Italic}, "textit": {marks: Emphasised | Italic}, "textsl": {marks: Emphasised | Italic},
	"textbf": {marks: Emphasised}, "mkbibemph": {marks: Emphasised | Italic}, "mkbibitalic": {marks: Emphasised | Italic},
	"textsuperscript": {marks: Raised}, "mkbibsuperscript": {marks: Raised},

	"footnote": {note: true, optional: true}, "footnotetext": {note: true, optional: true},
	"endnote": {note: true, optional: true}, "footnotemark": {optional: true},

	"part": {level: 1, optional: true}, "chapter": {level: 2, optional: true},
	"section": {level: 3, optional: true}, "subsection": {level: 4, optional: true},
	"subsubsection": {level: 5, optional: true}, "paragraph": {level: 6, optional: true},
	"subparagraph": {level: 6, optional: true}, "title": {level: 1, optional: true},
	"frametitle": {level: 3, optional: true},
	"caption":    {par: true, optional: true}, "captionof": {par: true, drop: 1, optional: true},

	"item": {item: true, optional: true}, "par": {par: true}, "newline": {text: " "}, "newpage": {par: true},
	"clearpage": {par: true}, "hline": {par: true}, "tabularnewline": {par: true}, "toprule": {par: true},
	"midrule": {par: true}, "bottomrule": {par: true}, "maketitle": {par: true},

	"enquote": {before: "“", after: "”"}, "textquote": {before: "“", after: "”", optional: true},
	"foreignquote": {drop: 1, before: "“", after: "”"}, "mkbibquote": {before: "“", after: "”"},

	"label": {drop: 1}, "ref": {drop: 1}, "pageref": {drop: 1}, "eqref": {drop: 1}, "autoref": {drop: 1},
	"cref": {drop: 1}, "Cref": {drop: 1}, "vref": {drop: 1}, "nameref": {drop: 1}, "hyperref": {optional: true},
	"url": {drop: 1}, "nolinkurl": {drop: 1}, "href": {drop: 1, optional: true}, "path": {drop: 1}, "email": {drop: 1},
	"includegraphics": {drop: 1, optional: true}, "graphicspath": {drop: 1}, "input": {drop: 1}, "include": {drop: 1},
	"subfile": {drop: 1}, "includeonly": {drop: 1}, "bibliography": {drop: 1}, "bibliographystyle": {drop: 1},
	"addbibresource": {drop: 1, optional: true}, "printbibliography": {optional: true, par: true},
	"usepackage": {drop: 1, optional: true}, "documentclass": {drop: 1, optional: true},
	"RequirePackage": {drop: 1, optional: true}, "PassOptionsToPackage": {drop: 2},
	"newcommand": {drop: 2, optional: true}, "renewcommand": {drop: 2, optional: true},
	"providecommand": {drop: 2, optional: true}, "DeclareRobustCommand": {drop: 2, optional: true},
	"newenvironment": {drop: 3, optional: true}, "renewenvironment": {drop: 3, optional: true},
	"newtheorem": {drop: 2, optional: true}, "DeclareMathOperator": {drop: 2}, "newcounter": {drop: 1},
	"setcounter": {drop: 2}, "addtocounter": {drop: 2}, "stepcounter": {drop: 1}, "refstepcounter": {drop: 1},
	"setlength": {drop: 2}, "addtolength": {drop: 2}, "vspace": {drop: 1}, "hspace": {drop: 1},
	"index": {drop: 1, optional: true}, "glossary": {drop: 1}, "gls": {drop: 1}, "hypertarget": {drop: 1},
	"hyperlink": {drop: 1}, "hypersetup": {drop: 1}, "pagestyle": {drop: 1}, "thispagestyle": {drop: 1},
	"pagenumbering": {drop: 1}, "color": {drop: 1, optional: true}, "textcolor": {drop: 1, optional: true},
	"definecolor": {drop: 3}, "fontsize": {drop: 2}, "selectlanguage": {drop: 1}, "foreignlanguage": {drop: 1},
	"ensuremath": {drop: 1}, "si": {drop: 1}, "ce": {drop: 1}, "rule": {drop: 2, optional: true},
	"multicolumn": {drop: 2}, "multirow": {drop: 2}, "cmidrule": {drop: 1}, "cline": {drop: 1},
	"addcontentsline": {drop: 3}, "phantomsection": {}, "todo": {drop: 1, optional: true}, "markboth": {drop: 2},
	"markright": {drop: 1}, "orcid": {drop: 1}, "tikz": {drop: 1, optional: true}, "bibitem": {drop: 1, optional: true},
	"raisebox": {drop: 1, optional: true}, "parbox": {drop: 1, optional: true}, "resizebox": {drop: 2},
	"scalebox": {drop: 1, optional: true}, "crefname": {drop: 3}, "DefineBibliographyStrings": {drop: 2},
	"ExecuteBibliographyOptions": {drop: 1, optional: true},

	// In the lists that BibTeX styles make.
	"newblock": {text: " "}, "bysame": {text: "———"}, "bibinfo": {drop: 1}, "bibfield": {drop: 1}, "href@noop": {drop: 1}, "BibitemShut": {drop: 1},
	"appendix": {par: true},

	"ldots": {text: "…"}, "dots": {text: "…"}, "textellipsis": {text: "…"}, "textendash": {text: "–"},
	"textemdash": {text: "—"}, "textquoteright": {text: "’"}, "textquoteleft": {text: "‘"},
	"textquotedblleft": {text: "“"}, "textquotedblright": {text: "”"}, "guillemotleft": {text: "«"},
	"guillemotright": {text: "»"}, "glqq": {text: "„"}, "grqq": {text: "“"}, "textbackslash": {text: `\`},
	"textasciitilde": {text: "~"}, "textasciicircum": {text: "^"}, "textunderscore": {text: "_"},
	"slash": {text: "/"}, "S": {text: "§"}, "P": {text: "¶"}, "dag": {text: "†"}, "ddag": {text: "‡"},
	"copyright": {text: "©"}, "pounds": {text: "£"}, "texteuro": {text: "€"}, "textdegree": {text: "°"},
	"textregistered": {text: "®"}, "texttrademark": {text: "™"}, "textdollar": {text: "$"}, "quotedblbase": {text: "„"},
	"textquotesingle": {text: "'"}, "textquotedbl": {text: `"`}, "textperiodcentered": {text: "·"}, "textbullet": {text: "•"},
	"flqq": {text: "«"}, "frqq": {text: "»"}, "quotesinglbase": {text: "‚"}, "textsection": {text: "§"},
	"TeX": {text: "TeX"}, "LaTeX": {text: "LaTeX"}, "BibTeX": {text: "BibTeX"},
	"quad": {text: " "}, "qquad": {text: " "}, "enspace": {text: " "}, "thinspace": {text: " "}, "space": {text: " "},
	"nobreakspace": {text: " "}, "hfill": {text: " "}, "textvisiblespace": {text: " "},

	"ss": {text: "ß"}, "o": {text: "ø"}, "O": {text: "Ø"}, "l": {text: "ł"}, "L": {text: "Ł"}, "ae": {text: "æ"},
	"AE": {text: "Æ"}, "oe": {text: "œ"}, "OE": {text: "Œ"}, "aa": {text: "å"}, "AA": {text: "Å"},
	"dh": {text: "ð"}, "DH": {text: "Ð"}, "th": {text: "þ"}, "TH": {text: "Þ"}, "dj": {text: "đ"}, "DJ": {text: "Đ"},
	"ng": {text: "ŋ"}, "NG": {text: "Ŋ"}, "i": {text: "ı"}, "j": {text: "ȷ"}, "SS": {text: "ẞ"},
}

// latexSigns are the commands that are no letters, and the text that they are.
var latexSigns = map[byte]string{
	'&': "&", '%': "%", '$': "$", '#': "#", '_': "_", '{': "{", '}': "}", ' ': " ", '\n': " ", '\t': " ", '\r': " ",
	',': " ", ';': " ", ':': " ", '>': " ",
}

// latexVerbatim are the environments that hold no text.
var latexVerbatim = map[string]bool{
	"verbatim": true, "Verbatim": true, "lstlisting": true, "minted": true, "comment": true, "filecontents": true,
	"tikzpicture": true, "pgfpicture": true, "thebibliography": true, "equation": true, "align": true, "alignat": true,
	"gather": true, "multline": true, "flalign": true, "eqnarray": true, "displaymath": true, "math": true,
	"forest": true, "algorithmic": true, "picture": true, "alltt": true, "luacode": true,
	"Schunk": true, "Sinput": true, "Soutput": true, "CodeChunk": true, "CodeInput": true, "CodeOutput": true, "Code": true,
}

// command reads a command, which begins with the backslash at the place of the reader.
func (l *latexReader) command() {
	start := l.pos
	if start+1 >= l.end {
		l.pos = l.end
		return
	}
	name := latexName(l.s[start+1 : l.end])
	if name == "" {
		l.sign()
		return
	}
	if l.lists && l.listCommand(name, start) {
		return
	}
	if c := ParseCiteCommand(l.s[:l.end], start); c != nil {
		l.cite(c)
		return
	}
	if text, end := latexAccent(l.s[:l.end], start); end > 0 {
		l.w.Replace(text, start, end)
		l.pos = end
		return
	}
	l.pos = start + 1 + len(name)
	if l.ownCommand(name, start) {
		return
	}
	if l.pos < l.end && l.s[l.pos] == '*' {
		l.pos++
	}
	cmd, known := latexCommands[name]
	if cmd.text != "" {
		l.printed(cmd.text, start)
		return
	}
	if !known {
		cmd.optional = true
	}
	l.arguments(cmd.drop, cmd.optional)
	if cmd.par {
		l.endBlock()
	}
	if cmd.item {
		l.beginBlock(ListItem)
		l.w.block.Marker = l.marker
		return
	}
	l.open(cmd)
}

// ownCommand reads a command with a syntax of its own, behind the name of which the reader
// stands, and reports whether it is one.
func (l *latexReader) ownCommand(name string, start int) bool {
	switch name {
	case "begin":
		l.begin(start)
	case "end":
		l.endEnvironment(start)
	case "verb", "lstinline", "mintinline":
		l.verb()
	case "iffalse":
		l.passTo(`\fi`)
	case "penalty", "hskip", "vskip", "kern", "hangindent", "hangafter", "parindent", "parskip", "leftskip", "rightskip",
		"baselineskip", "itemsep":
		l.length()
	case "em", "it", "itshape", "sl", "slshape":
		l.switchTo(Emphasised | Italic)
	case "bf", "bfseries":
		l.switchTo(Emphasised)
	case "def", "gdef", "edef", "let":
		if i := strings.IndexAny(l.s[l.pos:min(l.end, l.pos+200)], "{\n"); i >= 0 {
			l.pos += i
			l.arguments(1, false)
		}
	default:
		return false
	}
	return true
}

// printed adds the text that a command without arguments stands for, with the spaces or the "{}"
// behind it that end its name.
func (l *latexReader) printed(text string, start int) {
	for l.pos < l.end && (l.s[l.pos] == ' ' || l.s[l.pos] == '\t') {
		l.pos++
	}
	if strings.HasPrefix(l.s[l.pos:l.end], "{}") {
		l.pos += 2
	}
	l.w.Replace(text, start, l.pos)
}

// cite adds a command that cites to the text as it stands, save for ligatures and
// accents in its notes.
func (l *latexReader) cite(c *CiteCommand) {
	var keys [][2]int
	for _, a := range c.Cites {
		keys = append(keys, a.Keys...)
	}
	last := l.pos
	for i := l.pos + 1; i < c.End; {
		for len(keys) > 0 && keys[0][1] <= i {
			keys = keys[1:]
		}
		if len(keys) > 0 && i >= keys[0][0] {
			i = keys[0][1]
			continue
		}
		text, end := "", 0
		switch l.s[i] {
		case '~':
			text, end = " ", i+1
		case '-', '`', '\'':
			text, end = ligatureAt(l.s[:c.End], i)
		case '\\':
			text, end = latexAccent(l.s[:c.End], i)
			if end == 0 && i+1 < c.End {
				text, end = latexSigns[l.s[i+1]], i+2
			}
		}
		if end == 0 || text == "" {
			i++
			continue
		}
		l.w.Add(last, i)
		l.w.Replace(text, i, end)
		last, i = end, end
	}
	l.w.Add(last, c.End)
	l.pos = c.End
}

// open opens the argument of a command, if it has one.
func (l *latexReader) open(cmd latexCommand) {
	at := l.pos
	for at < l.end && (l.s[at] == ' ' || l.s[at] == '\t' || l.s[at] == '\n') {
		at++
	}
	if at >= l.end || l.s[at] != '{' {
		return
	}
	switch {
	case cmd.note:
		l.pos = at + 1
		l.pushNote('}')
	case cmd.level > 0:
		l.pos = at + 1
		l.beginBlock(Heading)
		l.w.block.Level = cmd.level
		l.push(group{closer: '}', inner: endHeading}, 0)
	case cmd.marks != 0:
		l.pos = at + 1
		l.push(group{closer: '}'}, cmd.marks)
	case cmd.after != "":
		l.w.Replace(cmd.before, at, at+1)
		l.pos = at + 1
		l.push(group{closer: '}', after: cmd.after}, 0)
	}
}

// arguments passes over n arguments in braces and, if so wanted, those in
// brackets around them.
func (l *latexReader) arguments(n int, optional bool) {
	for {
		at := l.pos
		if n > 0 {
			for at < l.end && isASCIISpace(l.s[at]) {
				at++
			}
		}
		end := -1
		switch {
		case at >= l.end:
			return
		case optional && l.s[at] == '[':
			end = l.balanced(at, '[', ']', maxArgument)
		case n > 0 && l.s[at] == '{':
			end = l.balanced(at, '{', '}', maxArgument)
			n--
		case n > 0 && l.s[at] == '\\': // \newcommand\name{...}
			end = at + 1 + len(latexName(l.s[at+1:l.end]))
			n--
		}
		if end < 0 {
			return
		}
		l.pos = end
	}
}

// sign reads a command that is no word, such as \& or an accent.
func (l *latexReader) sign() {
	start := l.pos
	c := l.s[start+1]
	if text, end := latexAccent(l.s[:l.end], start); end > 0 {
		l.w.Replace(text, start, end)
		l.pos = end
		return
	}
	_, size := utf8.DecodeRuneInString(l.s[start+1 : l.end])
	l.pos += 1 + size
	switch c {
	case '\\':
		if l.pos < l.end && l.s[l.pos] == '*' {
			l.pos++
		}
		l.arguments(0, true)
		if l.w.block.Kind == TableCell {
			l.endBlock()
			return
		}
		if l.lists && l.w.block.Kind != Heading {
			l.endBlock()
			l.w.block.Line = true
			return
		}
		l.w.Replace(" ", start, l.pos)
	case '(', '[':
		closing := `\)`
		if c == '[' {
			closing = `\]`
		}
		if n := l.mathEnd(l.pos, closing); n > 0 {
			l.pos = n
		}
	default:
		if text := latexSigns[c]; text != "" {
			l.w.Replace(text, start, l.pos)
		}
	}
}

// begin reads the beginning of an environment, whose command begins at start.
func (l *latexReader) begin(start int) {
	name, end := l.environment()
	if end < 0 {
		return
	}
	l.pos = end
	l.endBlock()
	bare := strings.TrimSuffix(name, "*")
	if l.lists && bare == "thebibliography" {
		l.beginList(start)
		return
	}
	if latexVerbatim[bare] {
		l.passTo(`\end{` + name + `}`)
		return
	}
	switch bare {
	case "itemize", "enumerate", "description":
		l.marker = ""
		if bare == "enumerate" {
			l.marker = "+"
		}
		l.arguments(0, true)
	case "hangparas", "list":
		l.arguments(2, true)
	case "multicols":
		l.arguments(1, true)
	case "tabular", "longtable", "array":
		l.arguments(1, true)
		l.w.block.Kind, l.kind = TableCell, TableCell
	case "tabularx", "tabulary":
		l.arguments(2, true)
		l.w.block.Kind, l.kind = TableCell, TableCell
	case "minipage":
		l.arguments(1, true)
	default:
		l.arguments(0, true)
	}
}

func (l *latexReader) endEnvironment(start int) {
	name, end := l.environment()
	if end < 0 {
		return
	}
	l.pos = end
	l.kind, l.marker = Paragraph, ""
	l.endBlock()
	if l.lists && name == "thebibliography" {
		l.standsFor(ListEnd, "End", start)
	}
}

// environment returns the name in braces at the place of the reader and its end, -1 if
// there is none.
func (l *latexReader) environment() (string, int) {
	if l.pos >= l.end || l.s[l.pos] != '{' {
		return "", -1
	}
	end := strings.IndexByte(l.s[l.pos:min(l.end, l.pos+100)], '}')
	if end < 0 {
		return "", -1
	}
	return strings.TrimSpace(l.s[l.pos+1 : l.pos+end]), l.pos + end + 1
}

// passTo passes over everything up to and with end. If it does not come, nothing
// is passed over.
func (l *latexReader) passTo(end string) {
	if l.missing[end] {
		return
	}
	i := strings.Index(l.s[l.pos:l.end], end)
	if i < 0 {
		l.missing[end] = true
		return
	}
	l.pos += i + len(end)
}

// verb passes over \verb|...| and \lstinline{...}.
func (l *latexReader) verb() {
	if l.pos < l.end && l.s[l.pos] == '*' {
		l.pos++
	}
	l.arguments(0, true)
	if l.pos >= l.end || isASCIISpace(l.s[l.pos]) {
		return
	}
	delimiter := l.s[l.pos : l.pos+1]
	if delimiter == "{" {
		l.arguments(1, false)
		return
	}
	line := l.s[l.pos+1 : min(l.end, l.pos+maxArgument)]
	if i := strings.IndexByte(line, '\n'); i >= 0 {
		line = line[:i]
	}
	if i := strings.Index(line, delimiter); i >= 0 {
		l.pos += i + 2
	}
}

// latexName returns the letters that s begins with.
func latexName(s string) string {
	n := 0
	for n < len(s) && (s[n] >= 'a' && s[n] <= 'z' || s[n] >= 'A' && s[n] <= 'Z') {
		n++
	}
	return s[:n]
}
