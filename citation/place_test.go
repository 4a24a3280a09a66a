package citation

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestPositionCountsLinesAndCodePoints(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string // the position of each byte, and of the end
	}{
		{"", []string{"1:1"}},
		{"ab", []string{"1:1", "1:2", "1:3"}},
		{"a\nb", []string{"1:1", "1:2", "2:1", "2:2"}},
		{"a\rb", []string{"1:1", "1:2", "2:1", "2:2"}},
		{"a\r\nb", []string{"1:1", "1:2", "1:3", "2:1", "2:2"}},
		{"a\n\r\n\r", []string{"1:1", "1:2", "2:1", "2:2", "3:1", "4:1"}},
		{"ağ\nı人x", []string{"1:1", "1:2", "1:2", "1:3", "2:1", "2:1", "2:2", "2:2", "2:2", "2:3", "2:4"}},
		{"\xffğ\xc4", []string{"1:1", "1:2", "1:2", "1:3", "1:4"}},
		{"\u0306ǧ", []string{"1:1", "1:1", "1:2", "1:2", "1:3"}},
	} {
		lines := NewLines([]byte(tt.text))
		for offset, want := range tt.want {
			p := lines.Position(offset)
			if p.String() != want {
				t.Errorf("byte %d of %q is at %v, want %s", offset, tt.text, p, want)
			}
			if p.Offset > offset || p.Offset < offset-3 {
				t.Errorf("byte %d of %q has the offset %d", offset, tt.text, p.Offset)
			}
		}
		if got, want := lines.Position(-1), lines.Position(0); got != want {
			t.Errorf("an offset before %q is at %v, want %v", tt.text, got, want)
		}
		if got, want := lines.Position(1000), lines.Position(len(tt.text)); got != want {
			t.Errorf("an offset behind %q is at %v, want %v", tt.text, got, want)
		}
	}
}

// slowPosition counts from the beginning of the text.
func slowPosition(text []byte, offset int) Position {
	p := Position{Line: 1, Column: 1}
	for p.Offset < offset {
		r, size := utf8.DecodeRune(text[p.Offset:])
		if p.Offset+size > offset {
			break
		}
		p.Offset += size
		p.Column++
		if r == '\n' || r == '\r' && !bytes.HasPrefix(text[p.Offset:], []byte("\n")) {
			p.Line, p.Column = p.Line+1, 1
		}
	}
	return p
}

func TestPositionOnLongLines(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	pieces := []string{"a", "ğ", "人", "𝄞", "\xff", "\xe4\xba", "\r", "\n", "\r\n"}
	for range 20 {
		var b bytes.Buffer
		for b.Len() < 5000 {
			piece := pieces[random.IntN(len(pieces))]
			if strings.ContainsAny(piece, "\r\n") && random.IntN(300) > 0 {
				continue
			}
			b.WriteString(piece)
		}
		text := b.Bytes()
		lines := NewLines(text)
		for range 200 {
			offset := random.IntN(len(text) + 1)
			if got, want := lines.Position(offset), slowPosition(text, offset); got != want {
				t.Fatalf("byte %d is at %+v, want %+v", offset, got, want)
			}
		}
	}
}

func FuzzPosition(f *testing.F) {
	f.Add([]byte("ağ\r\nı人x\xff"), 3)
	f.Add([]byte(strings.Repeat("人", 1000)), 2999)
	f.Fuzz(func(t *testing.T, text []byte, offset int) {
		want := slowPosition(text, max(0, min(offset, len(text))))
		if got := NewLines(text).Position(offset); got != want {
			t.Errorf("byte %d of %q is at %+v, want %+v", offset, text, got, want)
		}
	})
}

func TestSpanLen(t *testing.T) {
	if got := (Span{3, 10}).Len(); got != 7 {
		t.Errorf("Len is %d, want 7", got)
	}
}

func TestProblemIsOneLine(t *testing.T) {
	for want, p := range map[string]Problem{
		"3:14: no closing brace (open-entry)": {ID: "open-entry", Message: "no closing brace", Start: Position{Offset: 40, Line: 3, Column: 14}},
		"no closing brace (open-entry)":       {ID: "open-entry", Message: "no closing brace"},
		"no closing brace":                    {Message: "no closing brace"},
	} {
		if got := p.String(); got != want {
			t.Errorf("the problem is written %q, want %q", got, want)
		}
	}
}

func TestSeveritiesAreInOrder(t *testing.T) {
	if !(Info < Warning && Warning < Error) {
		t.Error("the severities are not in order")
	}
	for s, want := range map[Severity]string{Info: "info", Warning: "warning", Error: "error"} {
		if got := s.String(); got != want {
			t.Errorf("Severity(%d) is %q, want %q", s, got, want)
		}
	}
}
