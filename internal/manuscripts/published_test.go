package manuscripts

import (
	"errors"
	"testing"
	"testing/fstest"

	"github.com/refwright/refwright/citation"
)

// styleFile is a style with a layout of its citations and an entry for books and all else.
func styleFile(layout string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte(`<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>Test</title><id>http://test.example/style</id><updated>2020-01-01T00:00:00+00:00</updated></info>
<citation>` + layout + `</citation>
<bibliography><layout><group delimiter=". "><names variable="author"/><date variable="issued"><date-part name="year"/></date><text variable="title"/></group></layout></bibliography>
</style>`)}
}

func TestHowAPublishedStyleCitesIsSeen(t *testing.T) {
	t.Parallel()
	const nameAndYear = `<group delimiter=" "><names variable="author"><name form="short"/></names><date variable="issued"><date-part name="year"/></date></group>`
	for name, tt := range map[string]struct {
		layout string
		system citation.System
		raised bool
	}{
		"author-date": {`<layout prefix="(" suffix=")">` + nameAndYear + `</layout>`, citation.AuthorDate, false},
		"numeric":     {`<layout prefix="[" suffix="]"><text variable="citation-number"/></layout>`, citation.Numeric, false},
		"raised":      {`<layout vertical-align="sup"><text variable="citation-number"/></layout>`, citation.Numeric, true},
		"label":       {`<layout prefix="[" suffix="]"><text variable="citation-label"/></layout>`, citation.Keys, false},
		"page":        {`<layout prefix="(" suffix=")"><names variable="author"><name form="short"/></names><text prefix=", " variable="title"/></layout>`, citation.AuthorPage, false},
		"bare":        {`<layout>` + nameAndYear + `</layout>`, citation.UnknownSystem, false},
		"whole":       {`<layout prefix="(" suffix=")">` + nameAndYear + `<text prefix=" " variable="title"/></layout>`, citation.UnknownSystem, false},
		"name alone":  {`<layout prefix="(" suffix=")"><names variable="author"><name form="short"/></names></layout>`, citation.UnknownSystem, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			g := &Generator{Styles: fstest.MapFS{"x.csl": styleFile(tt.layout)}}
			s, err := g.published("x")
			if tt.system == citation.UnknownSystem {
				if unmade := (*UnmadeError)(nil); !errors.As(err, &unmade) {
					t.Fatalf("error %v, want an UnmadeError", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if s.System != tt.system || s.raised != tt.raised {
				t.Errorf("%v, raised %v, want %v, %v", s.System, s.raised, tt.system, tt.raised)
			}
		})
	}
}

func TestFurtherStylesLeaveTheOtherDocumentsAlone(t *testing.T) {
	t.Parallel()
	dir := fstest.MapFS{"x.csl": styleFile(`<layout prefix="[" suffix="]"><text variable="citation-number"/></layout>`)}
	further := 0
	with, without := &Generator{Styles: dir, Further: 50}, &Generator{Styles: dir}
	if err := with.Load(); err != nil {
		t.Fatal(err)
	}
	with.names = []string{"x"} // without a directory of locales there are none
	for seed := uint64(1); seed <= 12; seed++ {
		a, err := with.New(seed)
		if err != nil {
			t.Fatal(err)
		}
		b, err := without.New(seed)
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case a.Style.Name == "x":
			further++
		case string(a.Lay().Source) != string(b.Lay().Source):
			t.Errorf("seed %d: another document", seed)
		}
	}
	if further < 2 || further > 10 {
		t.Errorf("%d of 12 documents are in a further style", further)
	}
}
