package charset

import "testing"

func TestDecode(t *testing.T) {
	tests := []struct {
		name, src, text string
		encoding        Encoding
		invalid, first  int
	}{
		{"ascii", "abc", "abc", UTF8, 0, -1},
		{"mark", "\xEF\xBB\xBFğ", "ğ", UTF8, 0, -1},
		{"Latin-1", "M\xFCller, \xC5se", "Müller, Åse", CP1252, 2, 1},
		{"quotes of windows-1252", "\x93x\x94", "“x”", CP1252, 2, 0},
		{"mixed", "ğ\xFC", "ğü", CP1252, 1, 2},
		{"UTF-16 little-endian", "\xFF\xFEA\x00\x1F\x01", "Ağ", UTF16LE, 0, -1},
		{"UTF-16 big-endian, a pair", "\xFE\xFF\xD8\x3D\xDE\x00", "😀", UTF16BE, 0, -1},
		{"UTF-16 with a lone surrogate and an odd byte", "\xFE\xFF\xD8\x3D\x00A\x00", "\uFFFDA\uFFFD", UTF16BE, 2, 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := Decode([]byte(tt.src))
			if string(d.Text) != tt.text || d.Encoding != tt.encoding || d.Invalid != tt.invalid || d.FirstInvalid != tt.first {
				t.Errorf("got %q %s invalid=%d first=%d", d.Text, d.Encoding, d.Invalid, d.FirstInvalid)
			}
			if end := d.Source(len(d.Text)); end != len(tt.src) {
				t.Errorf("the end of the text is at %d of the file, want %d", end, len(tt.src))
			}
		})
	}
}

func TestSource(t *testing.T) {
	d := Decode([]byte("a\xFCb\xFCc")) // aübüc
	for text, file := range map[int]int{0: 0, 1: 1, 3: 2, 4: 3, 6: 4, 7: 5} {
		if got := d.Source(text); got != file {
			t.Errorf("Source(%d) = %d, want %d", text, got, file)
		}
		if got := d.Offset(file); got != text {
			t.Errorf("Offset(%d) = %d, want %d", file, got, text)
		}
	}
}

func TestComplaint(t *testing.T) {
	for src, want := range map[string]string{
		"abc":               "",
		"M\xFCller":         "not valid UTF-8, read as windows-1252",
		"M\xFCller, \xC5se": "not valid UTF-8, read as windows-1252 (and 1 more)",
		"\xFE\xFF\x00A\x00": "not valid UTF-16BE, read as U+FFFD",
	} {
		if got := Decode([]byte(src)).Complaint(); got != want {
			t.Errorf("%q: got %q, want %q", src, got, want)
		}
	}
}

func TestDecodePages(t *testing.T) {
	for _, tt := range []struct{ src, text string }{
		{"e\x1Ecient \x1Cles, 1\x152\f", "efficient files, 1–2\f"},
		{"no pages: \x15", "no pages: \x15"},
		{"M\xFCller\x10x\x11\f", "Müller“x”\f"},
	} {
		d := DecodePages([]byte(tt.src))
		if string(d.Text) != tt.text {
			t.Errorf("%q: got %q, want %q", tt.src, d.Text, tt.text)
		}
		last := 0
		for i := range string(d.Text) {
			at := d.Source(i)
			if at < last {
				t.Errorf("%q: Source(%d) = %d, behind %d", tt.src, i, at, last)
			}
			if c := d.Text[i]; c < 0x80 && at < len(tt.src) && tt.src[at] >= ' ' && tt.src[at] < 0x80 && tt.src[at] != c && (at == 0 || tt.src[at-1] >= ' ') {
				t.Errorf("%q: Source(%d) = %d, which is %q and not %q", tt.src, i, at, tt.src[at], c)
			}
			last = at
		}
		if end := d.Source(len(d.Text)); end != len(tt.src) {
			t.Errorf("%q: the end is at %d, want %d", tt.src, end, len(tt.src))
		}
	}
}
