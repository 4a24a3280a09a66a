package bibtex

// accents are the LaTeX commands for combining marks. Every one is defined in
// the encodings OT1 and T1 alike but \k, which needs T1.
//
// Source: LaTeX2e, font encoding files ot1enc.def and t1enc.def.
var accents = map[rune]string{
	'\u0300': "`",
	'\u0301': "'",
	'\u0302': "^",
	'\u0303': "~",
	'\u0304': "=",
	'\u0306': "u",
	'\u0307': ".",
	'\u0308': `"`,
	'\u030a': "r",
	'\u030b': "H",
	'\u030c': "v",
	'\u0323': "d",
	'\u0326': "textcommabelow",
	'\u0327': "c",
	'\u0328': "k",
	'\u0331': "b",
}

// letters are the Latin letters that LaTeX has commands for and Unicode does not
// take apart, with the ASCII letters that stand for them in a key.
var letters = map[rune]struct{ command, ascii string }{
	'ß': {"ss", "ss"},
	'æ': {"ae", "ae"},
	'Æ': {"AE", "AE"},
	'œ': {"oe", "oe"},
	'Œ': {"OE", "OE"},
	'ø': {"o", "o"},
	'Ø': {"O", "O"},
	'å': {"aa", "a"},
	'Å': {"AA", "A"},
	'ł': {"l", "l"},
	'Ł': {"L", "L"},
	'đ': {"dj", "d"},
	'Đ': {"DJ", "D"},
	'ð': {"dh", "d"},
	'Ð': {"DH", "D"},
	'þ': {"th", "th"},
	'Þ': {"TH", "TH"},
	'ŋ': {"ng", "n"},
	'Ŋ': {"NG", "N"},
	'ı': {"i", "i"},
	'ȷ': {"j", "j"},
}

// symbols are the other characters that classic BibTeX gets in ASCII. An entry
// that begins with a backslash is a command and gets braces around it.
//
// Source: LaTeX2e, the commands of its encoding files and of textcomp, which is
// part of the format since 2020; the ligatures of its fonts.
var symbols = map[rune]string{
	'–': "--",
	'—': "---",
	'‘': "`",
	'’': "'",
	'“': "``",
	'”': "''",
	'‚': `\quotesinglbase`,
	'„': `\quotedblbase`,
	'‹': `\guilsinglleft`,
	'›': `\guilsinglright`,
	'«': `\guillemotleft`,
	'»': `\guillemotright`,
	'…': `\ldots`,
	'¡': `\textexclamdown`,
	'¿': `\textquestiondown`,
	'§': `\S`,
	'¶': `\P`,
	'†': `\dag`,
	'‡': `\ddag`,
	'•': `\textbullet`,
	'·': `\textperiodcentered`,
	'©': `\textcopyright`,
	'®': `\textregistered`,
	'™': `\texttrademark`,
	'№': `\textnumero`,
	'€': `\texteuro`,
	'£': `\pounds`,
	'¥': `\textyen`,
	'¢': `\textcent`,
	'¤': `\textcurrency`,
	'°': `\textdegree`,
	'±': `\textpm`,
	'×': `\texttimes`,
	'÷': `\textdiv`,
	'¬': `\textlnot`,
	'µ': `\textmu`,
	'‰': `\textperthousand`,
	'−': `\textminus`,
	'½': `\textonehalf`,
	'¼': `\textonequarter`,
	'¾': `\textthreequarters`,
	'ª': `\textordfeminine`,
	'º': `\textordmasculine`,
	'¹': `\textonesuperior`,
	'²': `\texttwosuperior`,
	'³': `\textthreesuperior`,
	'¦': `\textbrokenbar`,
	'→': `\textrightarrow`,
	'←': `\textleftarrow`,
	'↑': `\textuparrow`,
	'↓': `\textdownarrow`,
}

// specials are the ASCII characters that do not stand for themselves in TeX.
// Braces are spelled out because BibTeX counts the one of \{ as well.
var specials = map[byte]string{
	'#':  `\#`,
	'$':  `\$`,
	'%':  `\%`,
	'&':  `\&`,
	'_':  `\_`,
	'{':  `\textbraceleft{}`,
	'}':  `\textbraceright{}`,
	'\\': `\textbackslash{}`,
	'~':  `\textasciitilde{}`,
	'^':  `\textasciicircum{}`,
	'`':  `\textasciigrave{}`, // by itself it prints a quotation mark
}

// classicSpecials are printed as other characters by the fonts that classic
// LaTeX documents begin with (encoding OT1).
var classicSpecials = map[byte]string{
	'<': `\textless{}`,
	'>': `\textgreater{}`,
	'|': `\textbar{}`,
}
