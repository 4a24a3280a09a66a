package bibtex

import (
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
