package manuscript_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/manuscript"
)

// A manuscript that cites by keys is held against the references that it names.
func TestNamedReferences(t *testing.T) {
	t.Parallel()
	files := map[string]string{
		"refs.bib":  "@book{doe2010,\n  author = {Doe, Jane},\n  title = {T},\n  publisher = {P},\n  year = 2010\n}\n",
		"more.yaml": "references:\n- id: moe2012\n  type: book\n  title: M\n",
	}
	open := func(name string) (string, []byte, error) {
		if src, ok := files[name]; ok {
			return "dir/" + name, []byte(src), nil
		}
		return name, nil, errors.New("no such file " + name)
	}
	const inline = "---\nreferences:\n- id: doe2010\n  type: book\n  title: T\n---\n\n"
	for _, c := range []struct {
		name, src string
		want      []string
	}{
		{"a.md", "---\nbibliography: refs.bib\n---\n\nSo [@doe2010; @roe2011].\n", []string{"5:15: error: @roe2011 is not in refs.bib"}},
		{"a.qmd", "---\nbibliography: [\"refs.bib\", more.yaml]\n...\n\nSo [@doe2010; @moe2012].\n", nil},
		{"a.md", "---\nbibliography:\n  - refs.bib\n  - none.bib\n---\n\nSo [@doe2010; @roe2011].\n", []string{"4:5: warning: a file of references cannot be read: no such file none.bib"}},
		{"a.md", inline + "So [@doe2010; @roe2011].\n", []string{"8:15: error: @roe2011 is not in the reference list"}},
		{"a.tex", "\\input{macros}\\begin{document}So (Doe 2010).\n% \\input{old}\n\\input{parts/one}\\include{two}\n\\section{References}Doe, Jane. 2010. \\emph{Peat}. Oslo: Moor Press.\\end{document}\n",
			[]string{"3:8: info: parts/one and 1 other files are not read with this one: they are checked by themselves"}},
		{"a.typ", "#include \"one.typ\"\nSo (Doe 2010).\n\n= References\nDoe, Jane. 2010. _Peat_. Oslo: Moor Press.\n", []string{"1:11: info: one.typ is not read with this file: it is checked by itself"}},
		{"a.md", "So [@doe2010], and [@roe2011].\n", []string{"1:4: warning: 2 citations by key, of which this is the first, are not checked: no file of references is given, by --bib or in the configuration, or named"}},
		{"a.tex", "% \\bibliography{none}\n\\addbibresource[glob]{refs.bib}\nSo \\cite{doe2010,roe2011}.\n", []string{"3:18: error: roe2011 is not in refs.bib"}},
		{"a.tex", "So \\cite{doe2010}.\n\\bibliography{refs, none}\n", []string{"2:21: warning: a file of references cannot be read: no such file none.bib"}},
		{"a.typ", "#bibliography((\"refs.bib\", \"more.yaml\"))\nSo @doe2010 and @moe2012 and #cite(<roe2011>).\n", []string{"2:37: error: roe2011 is not in refs.bib or more.yaml"}},
		{"a.md", "---\nbibliography: refs.bib\n---\n\nSo it is (Doe 2010).\n\n## References\n\nDoe, Jane. 2010. *T*. London: P.\n", nil},
	} {
		m, err := manuscript.Read(c.name, []byte(c.src), manuscript.Options{Open: open})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range check.Run(m, check.Options{Year: 2026}) {
			got = append(got, fmt.Sprintf("%v: %v: %s", f.Start, f.Severity, f.Message))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", strings.ReplaceAll(c.src, "\n", "/"), diff)
		}
	}
}
