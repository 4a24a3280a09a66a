package bibtex

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
var specials = [256]string{
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
var classicSpecials = [256]string{
	'<': `\textless{}`,
	'>': `\textgreater{}`,
	'|': `\textbar{}`,
}
