package csl_test

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
	"github.com/refwright/refwright/internal/tex"
)

// The fuzz targets of the formats hold that no text gets out of where it stands:
// a reader that knows nothing but what a writer writes finds all brackets closed
// and no markup of the text's own, and reads the text that our text format has.

func FuzzLaTeX(f *testing.F) { fuzzFormat(f, csl.LaTeX, readLaTeX) }
func FuzzRTF(f *testing.F)   { fuzzFormat(f, csl.RTF, readRTF) }
func FuzzTypst(f *testing.F) { fuzzFormat(f, csl.Typst, readTypst) }

func fuzzFormat(f *testing.F, format csl.Format, read func(string) (string, error)) {
	f.Add(`\input{x} % # $ & ~ ^ _ { }`, `a]{b}[c`, "van der Berg", `https://e.org/a_b?c=%20#d~e$}\`)
	f.Add("#eval(1) *b* _i_ `c` $m$ <l> @r \"q\" 'q'", "= h", "1. : i", "http://e.org//*")
	f.Add(`{\rtf1 \par \u8220?}`, "1. x", "(y)", "ftp://e.org/\"é")
	f.Add("ḥ ễ 1ᵉʳ x₂ 𝔄 \u00a0\u202f\u200b\u00ad\xff\x00", "...--a---b-?-5", ".x", "10.1/x")
	f.Add("<i>a <i>b</i></i> <b>“c</b>” <sc>d</sc>", "/*", "//", "https://e.org")
	numbered := `<text variable="citation-number" suffix="."/><text variable="title" font-style="italic"/><text variable="genre"/><names variable="author" prefix="-"/>` +
		`<text variable="note" display="block"/><text variable="title" quotes="true" display="indent" font-weight="bold"/><text variable="URL"/><text variable="DOI"/>`
	style, err := csl.ParseStyle(strings.NewReader(styleHead + `<citation><layout prefix="(" suffix=")">` + numbered + `</layout></citation>` +
		`<bibliography second-field-align="flush"><layout>` + numbered + `</layout></bibliography></style>`))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, title, genre, name, url string) {
		for _, s := range []*string{&title, &genre, &name, &url} {
			if !utf8.ValidString(*s) {
				*s = strings.ToValidUTF8(*s, "") + "\xff" // of several bytes some make one mark
			}
		}
		refs := []*citation.Reference{{ID: name, Type: citation.Book, Title: citation.Text(title), Genre: citation.Text(genre), Note: citation.Text(name),
			Author: []citation.Name{{Family: name, Given: genre}}, URL: citation.Text(url), DOI: citation.Text(url)}}
		clusters := []citation.Cluster{{Cites: []citation.Cite{{ID: name, Prefix: citation.Text(genre), Suffix: citation.Text(title)}}}}
		render := func(format csl.Format) []string {
			p := csl.Processor{Style: style, Format: format, Anchors: true, LinkCites: true, LinkAddresses: true}
			doc, err := p.Render(refs, clusters)
			if err != nil {
				t.Fatal(err)
			}
			return append(doc.Citations, doc.Bibliography...)
		}
		want := render(csl.Text)
		for i, text := range render(format) {
			got, err := read(text)
			if err != nil {
				t.Errorf("%v: %q", err, text)
			} else if got, want := letters(got), letters(want[i]); got != want {
				t.Errorf("%q is read as %q, want %q", text, got, want)
			}
		}
	})
}

// raisedLetters are those that are written as raised forms of others though Unicode
// does not say so.
var raisedLetters = strings.NewReplacer("ˀ", "ʔ", "ˁ", "ʕ", "ۥ", "و", "ۦ", "ي")

// letters returns what is seen of a text, without spaces and without the difference
// between characters that are written as others.
func letters(s string) string {
	s = norm.NFKC.String(string([]rune(s)))
	return norm.NFC.String(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.IsControl(r), r == '\u200b', r == '\u2060', r == '\ufeff', r == '\u00ad':
			return -1
		case r == 'ʻ':
			return '‘'
		case r == 'ʼ':
			return '’'
		}
		return r
	}, raisedLetters.Replace(s)))
}

// A markupReader reads the markup of one format.
type markupReader struct {
	s   string
	out strings.Builder
}

// take removes a prefix, if it is there.
func (r *markupReader) take(prefix string) bool {
	rest, ok := strings.CutPrefix(r.s, prefix)
	r.s = rest
	return ok
}

// while removes what is made of the characters that ok says.
func (r *markupReader) while(ok func(rune) bool) string {
	n := len(r.s) - len(strings.TrimLeftFunc(r.s, ok))
	s := r.s[:n]
	r.s = r.s[n:]
	return s
}

func isLetter(c rune) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

var errEnd = errors.New("the end, within something")

// latexText are the commands that stand for text.
var latexText = map[string]string{
	"textbackslash": `\`, "textasciitilde": "~", "textasciicircum": "^", "textasciigrave": "`", "textquotesingle": "'", "textquotedbl": `"`,
	"textless": "<", "textgreater": ">", "textbar": "|", "textminus": "−", "textquoteleft": "‘", "textquoteright": "’", "enspace": " ", "quad": " ", "nobreak": "", "allowbreak": "",
	"item": "", "par": "",
}

// latexGroups are the commands with one argument of text.
var latexGroups = map[string]bool{"textsuperscript": true, "textsubscript": true, "underline": true, "textbf": true, "textmd": true, "textsc": true,
	"textulc": true, "textit": true, "textsl": true, "textup": true, "mbox": true}

func readLaTeX(s string) (string, error) {
	r := &markupReader{s: s}
	err := r.latex(0)
	return r.out.String(), err
}

// latex reads up to the end of a group, of all at depth 0.
func (r *markupReader) latex(depth int) error {
	for r.s != "" {
		c, n := utf8.DecodeRuneInString(r.s)
		switch {
		case c == utf8.RuneError && n == 1:
			return errors.New("no UTF-8")
		case c == '}':
			if depth == 0 {
				return errors.New("} too many")
			}
			r.s = r.s[1:]
			return nil
		case r.take("{[}"):
			r.out.WriteByte('[')
		case r.take("{]}"):
			r.out.WriteByte(']')
		case c == '{':
			r.s = r.s[1:]
			if err := r.latex(depth + 1); err != nil {
				return err
			}
		case c == '~':
			r.s = r.s[1:]
			r.out.WriteByte(' ')
		case c == '\\':
			r.s = r.s[1:]
			if err := r.latexCommand(depth); err != nil {
				return err
			}
		case strings.ContainsRune("#$%&_^[]`'\"<>|", c), unicode.IsControl(c) && c != '\n':
			return fmt.Errorf("%q is not escaped", c)
		case r.take("--"), r.take(",,"):
			return errors.New("a ligature")
		default:
			r.s = r.s[n:]
			r.out.WriteRune(c)
		}
	}
	if depth > 0 {
		return errEnd
	}
	return nil
}

func (r *markupReader) latexCommand(depth int) error {
	name := r.while(isLetter)
	if name == "" && r.s != "" {
		name, r.s = r.s[:1], r.s[1:]
		if strings.Contains("#$%&_{}", name) {
			r.out.WriteString(name)
			return nil
		}
		if name == "," || name == "-" {
			return nil
		}
	}
	if text, ok := latexText[name]; ok {
		if !r.take("{}") && name != "item" && name != "par" {
			return fmt.Errorf(`\%s runs on`, name)
		}
		r.out.WriteString(text)
		return nil
	}
	for mark, accent := range tex.Accents {
		if accent == name {
			return r.latexAccent(mark, depth)
		}
	}
	for letter, l := range tex.Letters {
		if l.Command == name {
			r.out.WriteRune(letter)
			return nil
		}
	}
	switch {
	case name == "setlength" && r.take(`{\leftskip}{1.5em}`), name == "hspace" && r.take("{0pt}"):
		return nil
	case name == "makebox":
		if _, rest, ok := strings.Cut(r.s, "em][l]{"); ok {
			r.s = rest
			return r.latex(depth + 1)
		}
	case name == "href" || name == "hyperlink" || name == "hypertarget":
		address, rest, ok := strings.Cut(r.s, "}{")
		if !ok || strings.Contains(strings.NewReplacer(`\%`, "", `\#`, "", `\&`, "", `\_`, "").Replace(address), `\`) || strings.ContainsAny(address[1:], "{}$^~") {
			return fmt.Errorf("address %q", address)
		}
		r.s = rest
		return r.latex(depth + 1)
	case latexGroups[name] && r.take("{"):
		return r.latex(depth + 1)
	}
	return fmt.Errorf(`command \%s`, name)
}

// latexAccent reads the letter of an accent.
func (r *markupReader) latexAccent(mark rune, depth int) error {
	before := r.out.String()
	r.out.Reset()
	var err error
	switch {
	case r.take("{"):
		err = r.latex(depth + 1)
	case r.take(`\i`), r.take(`\j`):
		return errors.New("a command for a letter without braces")
	case r.s == "":
		return errEnd
	default:
		r.out.WriteByte(r.s[0])
		r.s = r.s[1:]
	}
	letter := strings.NewReplacer("ı", "i", "ȷ", "j").Replace(r.out.String())
	r.out.Reset()
	r.out.WriteString(before + letter + string(mark))
	return err
}

// rtfWords are the control words that stand for no text.
var rtfWords = map[string]bool{"pard": true, "li": true, "fi": true, "tx": true, "sa": true, "par": true, "tab": true, "super": true, "sub": true,
	"b": true, "i": true, "scaps": true, "ul": true, "field": true, "fldrslt": true}

func readRTF(s string) (string, error) {
	var out strings.Builder
	var units []uint16
	depth := 0
	r := &markupReader{s: s}
	for r.s != "" {
		if c := r.s[0]; c >= 0x7f || c < ' ' && c != '\n' {
			return "", fmt.Errorf("byte %x", c)
		}
		if !strings.HasPrefix(r.s, `\u`) || !strings.HasPrefix(strings.TrimLeft(r.s[2:], "-0123456789"), " ?") {
			out.WriteString(string(utf16.Decode(units)))
			units = nil
		}
		switch {
		case r.take(`\\`):
			out.WriteByte('\\')
		case r.take(`\{`):
			out.WriteByte('{')
		case r.take(`\}`):
			out.WriteByte('}')
		case r.take(`{\*\fldinst{HYPERLINK `):
			address, rest, ok := strings.Cut(r.s, "}}")
			address = strings.TrimPrefix(address, `\\l `)
			if inner := strings.Trim(address, `"`); !ok || len(inner) != len(address)-2 || strings.ContainsAny(inner, `{}\"`) {
				return "", fmt.Errorf("address %q", address)
			}
			r.s = rest
		case r.take(`{\*\bkmk`):
			_, r.s, _ = strings.Cut(r.s, "}")
		case r.take("{"):
			depth++
		case r.take("}"):
			if depth--; depth < 0 {
				return "", errors.New("} too many")
			}
		case r.take(`\`):
			word := r.while(isLetter)
			number := r.while(func(c rune) bool { return c == '-' || c >= '0' && c <= '9' })
			if word == "u" && r.take(" ?") {
				n, err := strconv.ParseInt(number, 10, 16)
				if err != nil {
					return "", err
				}
				units = append(units, uint16(n))
				continue
			}
			r.take(" ")
			if !rtfWords[word] {
				return "", fmt.Errorf(`control word \%s`, word)
			}
		default:
			out.WriteByte(r.s[0])
			r.s = r.s[1:]
		}
	}
	if depth > 0 {
		return "", errEnd
	}
	return out.String(), nil
}

func readTypst(s string) (string, error) {
	r := &markupReader{s: s}
	err := r.typst(0)
	return r.out.String(), err
}

// typst reads up to the end of a content block, of all at depth 0.
func (r *markupReader) typst(depth int) error {
	line := true    // at the beginning of a line, or after a number there
	called := false // after an expression
	number := false
	for r.s != "" {
		c, n := utf8.DecodeRuneInString(r.s)
		after, _ := utf8.DecodeRuneInString(r.s[n:])
		switch {
		case c == utf8.RuneError && n == 1:
			return errors.New("no UTF-8")
		case line && !number && strings.ContainsRune("=+-/", c), line && number && c == '.' && (unicode.IsSpace(after) || len(r.s) == 1):
			return fmt.Errorf("%q begins a line", c)
		case strings.HasPrefix(r.s, "//"), strings.HasPrefix(r.s, "/*"), strings.HasPrefix(r.s, "*/"), strings.HasPrefix(r.s, "..."), strings.HasPrefix(r.s, "--"),
			strings.HasPrefix(r.s, "-?"), strings.ContainsRune("$*_`<>@~\"'[", c), unicode.IsControl(c) && c != '\n':
			return fmt.Errorf("%q is not escaped", c)
		case called && (c == '(' || c == ';' || c == '.' && after != ' ' && !strings.ContainsRune(`\]#`, after) && len(r.s) > 1):
			return fmt.Errorf("%q goes on with an expression", c)
		}
		r.s = r.s[n:]
		called = false
		switch {
		case c == '\\' && r.take("u{"):
			hex := r.while(func(c rune) bool { return c != '}' })
			code, err := strconv.ParseUint(hex, 16, 32)
			if err != nil || !r.take("}") {
				return fmt.Errorf("escape %q", hex)
			}
			r.out.WriteRune(rune(code))
		case c == '\\':
			if unicode.IsSpace(after) || r.s == "" {
				return errors.New("a broken line")
			}
			r.out.WriteRune(after)
			r.s = r.s[utf8.RuneLen(after):]
		case c == '#':
			if err := r.typstCall(depth); err != nil {
				return err
			}
			called = true
		case c == ']':
			if depth == 0 {
				return errors.New("] too many")
			}
			return nil
		default:
			r.out.WriteRune(c)
		}
		switch {
		case c == '\n':
			line, number = true, false
		case line && c >= '0' && c <= '9':
			number = true
		case c != ' ' || number:
			line = false
		}
	}
	if depth > 0 {
		return errEnd
	}
	return nil
}

// typstCall reads a call of a function after its sign.
func (r *markupReader) typstCall(depth int) error {
	switch name := r.while(isLetter); name {
	case "block", "super", "sub", "strong", "smallcaps", "emph", "underline", "text", "box", "link", "label", "h":
	default:
		return fmt.Errorf("function %q", name)
	}
	if r.take("(") {
		for open := 1; open > 0; {
			switch {
			case r.s == "":
				return errEnd
			case r.take("("):
				open++
			case r.take(")"):
				open--
			case r.take(`"`):
				for !r.take(`"`) {
					if r.take(`\`) && r.s == "" || r.s == "" {
						return errEnd
					}
					r.s = r.s[1:]
				}
			default:
				r.s = r.s[1:]
			}
		}
	}
	if r.take("[") {
		return r.typst(depth + 1)
	}
	return nil
}
