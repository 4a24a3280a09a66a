package bibtex

import (
	"strings"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/tex"
)

// accentMarks are the commands that put a mark on the letter behind them: those
// that the writer uses, and others that stand in files.
//
// Source: LaTeX2e, ot1enc.def, t1enc.def, t5enc.def and tipa's letters; biber
// 2.18, recode_data.xml.
var accentMarks = func() map[string]rune {
	m := map[string]rune{
		"t": '\u0361', "h": '\u0309', "C": '\u030f', "G": '\u030f', "f": '\u0311', "U": '\u030e', "textcommaabove": '\u0313',
		"M": '\u0323', "B": '\u0335', "newtie": '\u0361', "horn": '\u031b', "textsubdot": '\u0323', "textsubbar": '\u0331',
		"textdotbelow": '\u0323', "textmacronbelow": '\u0331', "capitalcedilla": '\u0327', "capitalcaron": '\u030c',
	}
	for mark, command := range tex.Accents {
		m[command] = mark
	}
	return m
}()

// symbolCommands are the commands that stand for characters.
//
// Source: LaTeX2e, its encoding files and textcomp; the Unicode character names
// of what they print. Observed in: real files, for the rest.
var symbolCommands = func() map[string]string {
	m := map[string]string{
		"dj": "đ", "DJ": "Đ", "SS": "ẞ", "lq": "‘", "rq": "’", "copyright": "©", "dots": "…", "textellipsis": "…",
		"textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“",
		"textquotedblright": "”", "textquotedbl": `"`, "textquotesingle": "'", "glqq": "„", "grqq": "“", "glq": "‚", "grq": "‘",
		"flqq": "«", "frqq": "»", "flq": "‹", "frq": "›", "guillemetleft": "«", "guillemetright": "»", "textsection": "§",
		"textparagraph": "¶", "textdagger": "†", "textdaggerdbl": "‡", "textsterling": "£", "texteuro": "€", "euro": "€", "EUR": "€",
		"textregistered": "®", "textasciicircum": "^", "textasciitilde": "~", "textasciigrave": "`", "textasciiacute": "´",
		"textunderscore": "_", "textbackslash": `\`, "textbraceleft": "{", "textbraceright": "}", "textdollar": "$", "textbar": "|",
		"textless": "<", "textgreater": ">", "textasteriskcentered": "*", "textnonbreakinghyphen": "\u2011", "nobreakspace": "\u00a0",
		"space": " ", "textvisiblespace": "␣", "slash": "/", "LaTeX": "LaTeX", "TeX": "TeX", "LaTeXe": "LaTeX2e", "BibTeX": "BibTeX",
		"textmu": "µ", "micro": "µ", "degree": "°", "celsius": "°C", "textohm": "Ω", "textdong": "₫", "textwon": "₩", "textlira": "₤",
		"textpeso": "₱", "textnaira": "₦", "textbaht": "฿", "textestimated": "℮", "textfractionsolidus": "⁄", "textbullet": "•",
		"textpertenthousand": "‱", "textinterrobang": "‽", "textreferencemark": "※", "textonequarter": "¼", "textschwa": "ə", "schwa": "ə",
		"textprime": "′", "textbardbl": "‖", "textmusicalnote": "♪", "textcircledP": "℗", "textservicemark": "℠",
		"textdegree": "°", "textcelsius": "℃", "textrecipe": "℞", "hyphen": "-", "textcompwordmark": "", "textthreequartersemdash": "—",
		"textgravedbl": "˝", "textdotaccent": "˙", "ldots": "…", "newline": " ", "linebreak": " ", "quad": " ", "qquad": " ", "enspace": " ", "thinspace": "\u2009",
		"hfill": " ", "par": "\n\n", "relax": "", "protect": "", "break": " ", "allowbreak": "", "bibrangedash": "–", "hskip": " ", "nobreak": "",
		"unskip": "", "ignorespaces": "", "xspace": "", "null": "", "textalpha": "α", "textbeta": "β", "textgamma": "γ",
	}
	for r, l := range tex.Letters {
		m[l.Command] = string(r)
	}
	for r, s := range symbols {
		if s[0] == '\\' {
			m[s[1:]] = string(r)
		}
	}
	return m
}()

// styleArguments are the commands that set their argument in a style.
var styleArguments = map[string]citation.Style{
	"emph": citation.Italic, "textit": citation.Italic, "textsl": citation.Italic, "mkbibemph": citation.Italic, "mkbibitalic": citation.Italic, "mathit": citation.Italic,
	"textbf": citation.Bold, "mkbibbold": citation.Bold, "mathbf": citation.Bold,
	"textsc": citation.SmallCaps, "mkbibacro": citation.SmallCaps, "textsuperscript": citation.Superscript, "mkbibsuperscript": citation.Superscript,
	"textsubscript": citation.Subscript, "mkbibsubscript": citation.Subscript, "sp": citation.Superscript, "sb": citation.Subscript,
	"textnormal": citation.NoDecor,
}

// styleSwitches are the commands that change the style up to the end of their
// group.
var styleSwitches = map[string]citation.Style{
	"em": citation.Italic, "it": citation.Italic, "itshape": citation.Italic, "sl": citation.Italic, "slshape": citation.Italic, "bf": citation.Bold, "bfseries": citation.Bold,
	"sc": citation.SmallCaps, "scshape": citation.SmallCaps,
}

// plainSwitches say nothing that a record can hold.
var plainSwitches = map[string]bool{
	"rm": true, "sf": true, "tt": true, "rmfamily": true, "sffamily": true, "ttfamily": true, "mdseries": true, "upshape": true, "normalfont": true, "small": true,
	"footnotesize": true, "normalsize": true, "large": true, "scriptsize": true, "tiny": true, "raggedright": true, "sloppy": true, "boldmath": true, "displaystyle": true,
	"selectfont": true, "noindent": true, "centering": true,
}

// plainArguments are the commands whose argument stands for itself.
var plainArguments = map[string]bool{
	"textrm": true, "textsf": true, "texttt": true, "textup": true, "textmd": true, "text": true, "mbox": true, "hbox": true, "fbox": true,
	"mathrm": true, "mathsf": true, "mathtt": true, "ensuremath": true, "uppercase": true, "MakeUppercase": true, "lowercase": true, "underline": true, "uline": true,
	"path": true, "nolinkurl": true, "url": true, "foreignlanguage": true, "textenglish": true, "textgerman": true, "autocap": true, "nohyphens": true, "hyphenchar": true,
	"mkbibparens": true, "enquote": true, "mkbibquote": true, "parentext": true, "mkbibbrackets": true, "enquote*": true, "textquote": true, "hyperlink": true, "href": true,
	"texorpdfstring": true, "textlatin": true, "textgreek": true, "textcyr": true, "textcolor": true, "NoCaseChange": true, "MakeSentenceCase": true, "ifblank": true, "up": true, "fup": true,
}

// around are the characters that some of them put around it.
var around = map[string][2]string{
	"mkbibparens": {"(", ")"}, "parentext": {"(", ")"}, "mkbibbrackets": {"[", "]"},
	"enquote": {"“", "”"}, "mkbibquote": {"“", "”"}, "textquote": {"“", "”"},
}

// firstDropped are those whose first argument is not printed, and the text is
// the second.
var firstDropped = map[string]bool{"href": true, "foreignlanguage": true, "textcolor": true, "hyperlink": true}

// dropped are the commands that print nothing, with their argument: they sort or
// mark.
var dropped = map[string]bool{"noopsort": true, "SortNoop": true, "sortnoop": true, "nocite": true, "label": true, "index": true, "vspace": true, "hspace": true, "vphantom": true, "phantom": true}

// mathSymbols are the commands of mathematics that are one character of text.
var mathSymbols = map[string]string{
	"alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ", "iota": "ι",
	"kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "ϕ", "varphi": "φ",
	"chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ",
	"Psi": "Ψ", "Omega": "Ω", "times": "×", "pm": "±", "mp": "∓", "cdot": "⋅", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "ne": "≠", "approx": "≈",
	"sim": "∼", "infty": "∞", "to": "→", "rightarrow": "→", "leftarrow": "←", "leftrightarrow": "↔", "Rightarrow": "⇒", "circ": "∘", "ell": "ℓ", "partial": "∂", "nabla": "∇",
	"in": "∈", "cup": "∪", "cap": "∩", "subset": "⊂", "emptyset": "∅", "forall": "∀", "exists": "∃", "prime": "′", "ldots": "…", "dots": "…", "cdots": "⋯", "langle": "⟨", "rangle": "⟩",
	"sum": "∑", "prod": "∏", "int": "∫", "equiv": "≡", "propto": "∝", "ast": "∗", "star": "⋆", "bullet": "∙", "dagger": "†", "sharp": "♯", "flat": "♭", "hbar": "ℏ", "oplus": "⊕", "otimes": "⊗",
	"ll": "≪", "gg": "≫", "div": "÷", "lt": "<", "gt": ">", "degree": "°", "mid": "∣", "colon": ":", "wedge": "∧", "vee": "∨", "neg": "¬", "perp": "⊥", "aleph": "ℵ",
}

// command reads a command with its arguments.
func (d *texDecoder) command() {
	name, isWord := d.name()
	if mark, ok := accentMarks[name]; ok {
		d.accent(name, mark)
		return
	}
	if !isWord {
		d.symbol(name)
		return
	}
	if name == "par" {
		d.space, d.par = true, true
		return
	}
	if text, ok := symbolCommands[name]; ok {
		if text == " " {
			d.space = true
		} else {
			d.write(text)
		}
		return
	}
	if style, ok := styleArguments[name]; ok {
		d.argument(d.style | style)
		return
	}
	if style, ok := styleSwitches[name]; ok {
		d.setStyle(d.style | style)
		return
	}
	switch {
	case plainSwitches[name]:
	case dropped[name]:
		d.skipArgument()
	case name == "switchargs":
		d.switched()
	case name == "begin" || name == "end":
		d.environment(name)
	case name == "url" || name == "path" || name == "nolinkurl":
		d.url()
	case plainArguments[name]:
		d.plainArgument(name)
	case mathSymbols[name] != "":
		d.write(mathSymbols[name])
	default:
		// A command that nobody knows here: its arguments are most likely text.
		d.lossy = true
		if d.i < len(d.s) && d.s[d.i] == '{' {
			d.argument(d.style)
		}
	}
}

// name reads the name of a command, and the space behind one of letters.
func (d *texDecoder) name() (name string, isWord bool) {
	d.i++
	start := d.i
	for d.i < len(d.s) && isASCIILetter(d.s[d.i]) {
		d.i++
	}
	if d.i > start {
		name = d.s[start:d.i]
		if d.i < len(d.s) && d.s[d.i] == '*' {
			d.i++
		}
		for d.i < len(d.s) && isSpaceByte(d.s[d.i]) {
			d.i++
		}
		return name, true
	}
	_, n := utf8.DecodeRuneInString(d.s[d.i:])
	d.i += n
	return d.s[start:d.i], false
}

// symbol writes what a command of one character other than a letter prints.
func (d *texDecoder) symbol(name string) {
	switch name {
	case "":
		d.lossy = true
	case "&", "%", "$", "#", "_", "{", "}":
		d.write(name)
	case ",":
		d.write("\u2009")
	case "-":
		d.write("\u00ad")
	case " ", "\n", "\t", "\r", "\v", "\f", ";", ":", "\\":
		d.space = true
	case "/", "@", "!", "+", "*":
	case "(", ")", "[", "]":
		d.lossy = true
	default:
		d.write(name)
	}
}

// argument reads a group, a command or a character in a style.
func (d *texDecoder) argument(style citation.Style) {
	old := d.style
	d.option()
	if d.i >= len(d.s) || d.s[d.i] == '}' {
		return
	}
	d.setStyle(style)
	switch {
	case d.depth >= deepest:
		d.lossy = true
		d.i++
	case d.s[d.i] == '{':
		d.i++
		if !d.inner() {
			d.lossy = true
		}
	case d.s[d.i] == '\\':
		d.depth++
		d.command()
		d.depth--
	case d.s[d.i] < utf8.RuneSelf:
		d.write(d.s[d.i : d.i+1])
		d.i++
	default:
		d.char()
	}
	d.setStyle(old)
}

// switched reads the two arguments of \switchargs, the second first: with it a file
// is sorted by what is not printed first, as BibTeX's own example shows.
//
// Source: BibTeXing (1988), section 4, item 8; xampl.bib.
func (d *texDecoder) switched() {
	first := d.i
	second := groupEnd(d.s, first)
	end := -1
	if second > 0 {
		end = groupEnd(d.s, second)
	}
	if end < 0 || d.depth >= deepest {
		d.lossy = true
		return
	}
	d.i = second
	d.argument(d.style)
	d.i = first
	d.argument(d.style)
	d.i = end
}

// environment reads \begin{name} or \end{name}.
func (d *texDecoder) environment(command string) {
	end := groupEnd(d.s, d.i)
	if end < 0 {
		d.lossy = true
		return
	}
	style := styleSwitches[d.s[d.i+1:end-1]]
	d.i = end
	switch {
	case style == 0:
		d.lossy = true
	case command == "begin":
		d.setStyle(d.style | style)
	default:
		d.setStyle(d.style &^ style)
	}
}

// option passes over an argument in brackets.
func (d *texDecoder) option() {
	if d.i < len(d.s) && d.s[d.i] == '[' {
		if end := strings.IndexByte(d.s[d.i:], ']'); end > 0 {
			d.i += end + 1
		}
	}
}

// plainArgument reads an argument that stands for itself, with what its command
// puts around it.
func (d *texDecoder) plainArgument(name string) {
	marks := around[name]
	if marks[0] == "“" {
		if d.quotes%2 == 1 {
			marks = [2]string{"‘", "’"}
		}
		d.quotes++
		defer func() { d.quotes-- }()
	}
	if firstDropped[name] {
		d.lossy = true
		d.skipArgument()
	}
	d.write(marks[0])
	d.argument(d.style)
	d.write(marks[1])
}

// skipArgument passes over an argument.
func (d *texDecoder) skipArgument() {
	d.option()
	if end := groupEnd(d.s, d.i); end > 0 {
		d.i = end
	}
}

// groupEnd returns the place behind the group that begins at i, and -1 if there
// is none.
func groupEnd(s string, i int) int {
	if i >= len(s) || s[i] != '{' {
		return -1
	}
	for depth := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return -1
}

// url reads the argument of \url, in which only the characters that LaTeX has to
// escape are commands.
func (d *texDecoder) url() {
	end := groupEnd(d.s, d.i)
	if end < 0 {
		d.lossy = true
		return
	}
	d.write(decodeVerbatim(d.s[d.i+1 : end-1]))
	d.i = end
}
