package entries

import "testing"

func TestLinesOfAnEntryAreJoined(t *testing.T) {
	tests := []struct{ src, want string }{
		{"one\ntwo", "one two"},
		{"one  \n\t two", "one two"},
		{"inter-\nnational", "international"},
		{"McGill-\nQueen's", "McGill-Queen's"},
		{"12-\n15", "12-15"},
		{"soft\u00AD\nly", "softly"},
		{"https://a.org/b/\nc/d.html", "https://a.org/b/c/d.html"},
		{"https://a.org/b-\nc/d.html", "https://a.org/b-c/d.html"},
		{"https://a.org/b.\nAccessed", "https://a.org/b. Accessed"},
		{"https:\n//a.org/b", "https://a.org/b"},
		{"https\n://a.org/b", "https://a.org/b"},
		{"https://\nwww.a.org/b", "https://www.a.org/b"},
		{"https:\nwhat it means", "https: what it means"},
		{"https://www.heat\nher.org/moor/2001/peat.htm", "https://www.heather.org/moor/2001/peat.htm"},
		{"https://a.org/moo\nrland-english.htm", "https://a.org/moorland-english.htm"},
		{"https://a.org/2006\n/moor.doc.htm", "https://a.org/2006/moor.doc.htm"},
		{"https://a.org/re\ncord/4035?v=pdf.", "https://a.org/record/4035?v=pdf."},
		{"https://a.org/Moor\nLand_2.pdf", "https://a.org/MoorLand_2.pdf"},
		{"https://a.org/b\naccessed 3/4/2010", "https://a.org/b accessed 3/4/2010"},
		{"https://a.org/b\n12/05/2010", "https://a.org/b 12/05/2010"},
		{"https://a.org/b\nand/or heath", "https://a.org/b and/or heath"},
		{"https://a.org/b\nA/64/701", "https://a.org/b A/64/701"},
		{"https://a.org/b\nwww.c.org/d", "https://a.org/b www.c.org/d"},
		{"https://a.org/b\n10.1000/x_1", "https://a.org/b 10.1000/x_1"},
		{"https://a.org/b.pdf\nmoor/heath_2", "https://a.org/b.pdf moor/heath_2"},
		{"doi:10.1162/\nrest.90.3", "doi:10.1162/rest.90.3"},
		{"doi: 10.\n1162/00346", "doi: 10.1162/00346"},
		{"doi:10.1162/rest.\nv90.i3. Accessed", "doi:10.1162/rest.v90.i3. Accessed"},
		{"doi:10.1162/rest.\n2017.", "doi:10.1162/rest. 2017."},
		{"doi:10.1162/rest.\nBoston", "doi:10.1162/rest. Boston"},
		{"Vol. 10.\n1162/3", "Vol. 10. 1162/3"},
		{"an eﬃcient ﬁle", "an efficient file"},
		{"Scho\u0308lkopf, Vie\u0323\u0302t, q\u0308", "Schölkopf, Việt, q\u0308"},
		{"a\r\nb", "a b"},
		{"non\u00A0breaking", "non breaking"},
	}
	for _, tt := range tests {
		d := New([]byte(tt.src))
		lines := make([]int, len(d.Lines))
		for i := range lines {
			lines[i] = i
		}
		if e := d.NewEntry(lines); e.Text != tt.want {
			t.Errorf("%q: got %q, want %q", tt.src, e.Text, tt.want)
		}
	}
}
