package intext

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/layout"
)

func TestNotesAtTheFootOfAPage(t *testing.T) {
	const first = "The ferry was late;1 nobody knows why.2 In 1998 it sank in the Sound, and with it\nwent all that the town had saved.3 There were 1.950 of them, or 2,010 at\n"
	for _, c := range []struct{ name, text, want string }{
		{"numbers on the line", first + "\n1 Ann Moss, Salt (Reed, 2003).\n2 Eva Lind, “Harbours,” no.\n3 (2001), vol.\n3 North.\n3 “Salt” is dear.\n\n12\n\fthe last count.4 So be it.\n\n4 See Moss.\n\n13\n",
			"note 1: Ann Moss, Salt (Reed, 2003).\nnote 2: Eva Lind, “Harbours,” no. 3 (2001), vol. 3 North.\nnote 3: “Salt” is dear.\nnote 4: See Moss.\n"},
		{"raised calls", "The ferry was late;¹ nobody knows why.² It sank.\n\n1 Ann Moss, Salt (Reed, 2003).\n2 Eva Lind.\n\n12\n\fIt is dear.\n\n13\n",
			"note 1: Ann Moss, Salt (Reed, 2003).\nnote 2: Eva Lind.\n"},
		{"a page that is missing", "The ferry was late;1 nobody knows why.2 It sank.\n\n1 Ann Moss, Salt, S.\n2 Eva Lind, Harbours, S. 5.\n\n12\n\fIt is dear.\n\n13\n",
			"note 1: Ann Moss, Salt, S.\nnote 2: Eva Lind, Harbours, S. 5.\n"},
		{"a numbered heading at the foot", first + "\n2 Salt\n\n12\n\fIt is dear, and was.\n\n13\n", ""},
		{"a number on its own line within a sentence", "The ferry was late4 and sank, as is shown (Moss,\n5\nAnn Lind says5 more.\n4\nEva Lind, Harbours.\n\n12\n\fReed, and Lind 2003).\n\n13\n", ""},
		{"a number on its own line", "The ferry5 was late and sank, as is shown (Moss,\n5\nEva Lind, Harbours.\n\n12\n\fand Lind 2003).\n\n13\n", "note 5: Eva Lind, Harbours.\n"},
		{"a first note in single quotes", "The ferry was late;1 nobody knows why.2\n\n1 ‘Harbours’, The Salt 3 (2001).\n2 Eva Lind 1999\n\n12\n\fIt is dear.\n\n13\n",
			"note 1: ‘Harbours’, The Salt 3 (2001).\nnote 2: Eva Lind 1999\n"},
		{"a note that begins with a year", "The ferry was late;¹ nobody knows why.² It sank.³\n\n1 Ann Moss 2003\n2 2007, 5\n3 Eva Lind 1999\n\n12\n\fIt is dear.\n\n13\n",
			"note 1: Ann Moss 2003\nnote 2: 2007, 5\nnote 3: Eva Lind 1999\n"},
		{"numbers with full stops", "The ferry was late;1 nobody knows why.2 So it is (Moss\n\n1. Ann Moss, Salt, vol.\n2 (Reed, 2003).\n2. Eva Lind.\n\n12\n\f2001, 5).\n\n13\n",
			"note 1: Ann Moss, Salt, vol. 2 (Reed, 2003).\nnote 2: Eva Lind.\n"},
		{"a date within a note", "The ferry was late;1 nobody knows why.2 So it is.3\n\n1 Ann Moss.\n2 Der Bote,\n3. Mai 1990.\n3 Eva Lind.\n\n12\n\fIt is dear.\n\n13\n",
			"note 1: Ann Moss.\nnote 2: Der Bote, 3. Mai 1990.\nnote 3: Eva Lind.\n"},
		{"a list at the foot", "The ferry was late, for three reasons:\n\n1. It was slow.\n2. It was old.\n\n12\n\fIt is dear.\n\n13\n", ""},
		{"a number that is not called", first + "\n7 Ann Moss, Salt.\n\n12\n\fIt is dear.\n\n13\n", ""},
	} {
		var got strings.Builder
		for _, b := range rejoin(readPlain(layout.New([]byte(c.text)), nil, nil)) {
			if b.kind == footnote {
				fmt.Fprintf(&got, "note %d: %s\n", b.note, b.Text)
			}
		}
		if diff := cmp.Diff(c.want, got.String()); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.name, diff)
		}
	}
}

// Notes in square brackets stand behind the list, where the text calls them so.
func TestNotesBehindTheText(t *testing.T) {
	const src = "The ferry was late.[1] It sank,[2] as one knows.\n\nReferences\nLind, Eva. Harbours. Reed, 2001.\n\n  [1] See Lind (2001), and\nothers.\n[2] It was “dear”.\n"
	skip := []citation.Span{{Start: strings.Index(src, "References"), End: strings.Index(src, "  [1]")}}
	var got strings.Builder
	for _, b := range readPlain(layout.New([]byte(src)), skip, nil) {
		if b.kind == footnote {
			fmt.Fprintf(&got, "note %d: %s\n", b.note, b.Text)
		}
	}
	if diff := cmp.Diff("note 1: See Lind (2001), and others.\nnote 2: It was “dear”.\n", got.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A raised number at the beginning of a line is a note's, unless the line before it is broken
// off and the number ends its sentence.
func TestRaisedNumbersAtTheBeginningOfALine(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The ferry was late, as is shown\n¹. It sank in the Sound. So it\nis²\n¹ Ann Moss, Salt.\n", "note 1: Ann Moss, Salt.\n"},
		{"The ferry was late, as is shown\n¹ It sank in the Sound.\n", "note 1: It sank in the Sound.\n"},
		{"The ferry was late, as is shown\n¹. It sank in the Sound.\n", ""},
		{"The ferry was late, and so was that of Moss et al.\n⁴ Their view is known.\n", ""},
		{"The ferry was late, and so was that of Moss et al.\n¹ Ann Moss, Salt.\n", "note 1: Ann Moss, Salt.\n"},
	} {
		var got strings.Builder
		for _, b := range readPlain(layout.New([]byte(c.text)), nil, nil) {
			if b.kind == footnote {
				fmt.Fprintf(&got, "note %d: %s\n", b.note, b.Text)
			}
		}
		if diff := cmp.Diff(c.want, got.String()); diff != "" {
			t.Errorf("%q (-want +got)\n%s", c.text, diff)
		}
	}
}

// The first note may stand at the foot of the page on which a list begins, which is left out,
// where entries stand above it or the first one below; right below the heading it is an entry of a numbered list.
func TestFirstNoteBelowAList(t *testing.T) {
	const text = "The ferry was late;1 nobody knows why.\n\nReferences\n\n"
	for _, c := range []struct{ list, want string }{
		{"Lind, Eva. Harbours. Reed, 2001.\nMoss, Ann. Salt. Reed, 2003.\n\n1 Ann Moss, Salt (Reed, 2003).\n\n12\n\fReed, Bo. Turf. Reed, 2005.\n\n13\n", "note 1: Ann Moss, Salt (Reed, 2003).\n"},
		{"1 Ann Moss, Salt (Reed, 2003).\n\n12\n\fLind, Eva. Harbours. Reed, 2001.\n\n13\n", "note 1: Ann Moss, Salt (Reed, 2003).\n"},
		{"1 Lind E. Harbours. Reed; 2001.\n2 Moss A. Salt. Reed; 2003.\n\n12\n\f3 Reed B. Turf. Reed; 2005.\n\n13\n", ""},
	} {
		src := text + c.list
		skip := []citation.Span{{Start: strings.Index(src, "References"), End: len(src)}}
		entries := []int{max(strings.Index(src, "Lind, Eva"), strings.Index(src, "Lind E"))} // behind its number
		var got strings.Builder
		for _, b := range readPlain(layout.New([]byte(src)), skip, entries) {
			if b.kind == footnote {
				fmt.Fprintf(&got, "note %d: %s\n", b.note, b.Text)
			}
		}
		if diff := cmp.Diff(c.want, got.String()); diff != "" {
			t.Errorf("%q (-want +got)\n%s", c.list, diff)
		}
	}
}
