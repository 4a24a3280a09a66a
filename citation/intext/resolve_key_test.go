package intext

import (
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
)

func TestKeysThatNoReferenceHas(t *testing.T) {
	t.Parallel()
	list := func() []*citation.Listed {
		refs := listOf(`
			Barber, Benjamin 1984 = Strong Democracy
			Mill, John Stuart 1859 = On Liberty
			{United Nations} 2006 = Delivering as One
			Krause, Keith; Williams, Michael 1996 = Broadening the Agenda
			Dahl, Robert 1989 = Democracy and Its Critics`)
		for i, id := range []string{"barber 1984", "mill1859", "un2006", "made", "dahl1989"} {
			refs[i].Reference.ID = id
		}
		refs[3].MadeKey = true
		return refs
	}
	for _, test := range []struct{ keys, want string }{
		{"dahl1989", "dahl1989"},
		{"barber1984", "barber 1984!"},
		{"Barber:1984", "barber 1984!"},
		{"barber", "barber 1984!"}, // BibTeX ends a key at a space
		{"barbre1984", "barber 1984!"},
		{"mil1859", "mill1859!"},
		{"mill1895", "mill1859!"},
		{"mill1859 mill1895 x", "mill1859 - -"}, // cited, so that another year is another work
		{"mill1859b x", "mill1859! -"},
		{"UnitedNations2006 x", "un2006! -"},
		{"nations2006 x", "- -"},
		{"krause1996 x", "made! -"},
		{"krausewilliams96 x", "made! -"},
		{"krause-etal-1996-agenda x", "made! -"},
		{"krause1997 x", "- -"},
		{"williams1996 x", "- -"},
		{"krause1996security x", "- -"},
		{"zotero4711", "made!"}, // the only key that is left of the only work without one
		{"zotero4711 zotero4712", "- -"},
		{"zotero4711 krause1996", "- made!"},
	} {
		in := citation.InText{System: citation.Keys}
		for key := range strings.FieldsSeq(test.keys) {
			in.Cites = append(in.Cites, citation.InTextCite{Key: key, Confidence: 1})
		}
		found := []citation.InText{in}
		(&run{Finder: &Finder{}}).resolve(found, newResolver(list()))
		var got []string
		for _, c := range found[0].Cites {
			s := c.ID
			if s == "" {
				s = "-"
			}
			if c.Differs.Has(citation.DiffersInKey) {
				s += "!"
			}
			got = append(got, s)
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%s: got %s, want %s", test.keys, s, test.want)
		}
	}
}
