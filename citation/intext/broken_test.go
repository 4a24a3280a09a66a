package intext

import (
	"fmt"
	"strings"
	"testing"

	"github.com/refwright/refwright/internal/layout"
)

func TestGoesOn(t *testing.T) {
	for _, tt := range []struct {
		before, after string
		want          bool
	}{
		{"as the study of", "security shows", true},
		{"as Krause", "(2018, 7) shows", true},
		{"as Krause", "[2018] shows", true},
		{"as Krause et al.", "(2018) show", true},
		{"as Magalhães’", "(2018, 7) shows", true},
		{"nor its cause", "³². It was so", true},
		{"nor its cause", "³² It was so", false},
		{"as ‘Krause’", "(2018, 7) shows", false},
		{"as Krause", "(See below)", false},
		{"as Krause", "The Study", false},
		{"as Krause", "(", false},
		{"as Krause", "[", false},
		{"as Krause", "", false},
		{"others deny it [4],", "[8, p. 59]. The moor", true},
		{"others deny it", "[8], [9, p. 3]. The moor", true},
		{"others deny it", "[8] Marsh, B. (2010)", false},
		{"others deny it", "[8] van Marsh, B. (2010)", false},
		{"bogs, and the rest of it", "[8] came to the moor together", true},
		{"is that still a matter of peat", "[8]? As Marsh says", true},
		{"it is said that “there is no peat”", "[7,18–20].", true},
		{"it is said that “there is no peat”", "[7] Marsh, B. (2010)", false},
		{"it is said that ‘there is no peat’", "[8,35,36], and not by chance.", true},
	} {
		if got := goesOn(tt.before, tt.after); got != tt.want {
			t.Errorf("%q goes on with %q: %v, want %v", tt.before, tt.after, got, tt.want)
		}
	}
}

func TestParagraphsAcrossPages(t *testing.T) {
	const moor = "For the Society of the Moor and the Bog the question of peat was one of trust and "
	for _, tt := range []struct {
		text string
		want int // paragraphs
	}{
		{moor + "of\n\n89\n\fAnatolia (2000). The Andes are a case in point, and so are the others.\n", 1},
		{moor + "of the\n\n89\n\fAndes (2000).\n\nPeat\n", 2},
		{moor + "of the\n\n89\n\fAndes\n\nPeat\n", 3},
		{moor + "it is known. In Central\n\n89\n\fAsia (2024).\n\nPeat\n", 2},
		{moor + "it is known. In Central\n\n89\n\fPeat (a history)\n\nAsia\n", 3},
		{moor + "by\n\n89\n\f1500 feet. The Andes are a case in point, and so are the others.\n", 1},
		{moor + "by\n\n89\n\f1500 Feet. The Andes are a case in point, and so are the others.\n", 2},
		{moor + "Peat\n\n89\n\fAnatolia (2000). The Andes are a case in point, and so are the others.\n", 2},
		{moor + moor + "is\nnever settled.\nHeritage\n\nAs the Moor Society (1981) put it, this is the price of all that has been said and\nread and written of it, here and elsewhere.\n", 2},
		{moor + moor + moor + "is\nnever settled. The\n\nMoor Society (1981) put it so, that this is the price of all that has been said and\nread and written of it, here and elsewhere.\n", 1},
		{moor + "it is the view of J.-P.\n\n89\n\fMarsh (2000). The Andes are a case in point.\n", 1},
		{moor + "it is the view of J.-P.\n\n89\n\fEllen Reed\n\nMarsh (2000). The Andes are a case in point.\n", 1},
		{moor + "so it is. Hverken J.-P.\n\n89\n\fMarsh (2000) eller Reed sier det.\n", 1},
		{moor + "so it is. Marsh, J.-P.\n\n89\n\fReed (2000) has much to say.\n", 2},
		{moor + moor + moor + "so it is.7 J.-P.\n\n89\n\fMarsh (2000) has much to say.\n", 1},
		{moor + moor + moor + "so it is. Marsh, J.-P.\n\n89\n\fReed (2000) has much to say.\n", 2},
		{moor + "so it is. Neither J.-P.\n\n89\n\fMarsh (2000) nor Reed has much to say.\n", 1},
		{moor + "it is the view of all.\n\n89\n\fMarsh (2000). The Andes are a case in point.\n", 2},
		{moor + moor + moor + "in work\n\n89\n\f[2] they have changed. The Andes are a case in point, and so are the others.\n", 1},
		{"Wie Marsh und Reed gezeigt haben, ist Torf eine Form von menschlicher\n\n89\n\fSicherheit und nicht deren Ursache (2020, S. 707). Es ist so, und so ist es auch hier.\n", 1},
		{"The Moor and the Bog, and Other Essays on the Sea and Its Peat\n\n89\n\fSecurity is a form of it and not its cause (2020, 707). It is so, and so it is here.\n", 2},
		{moor + "so Marsh et al.\n\n89\n\f[2]. The Andes are a case in point, and so are the others.\n", 1},
		{moor + "so it is.\n\n89\n\f[2]. The Andes are a case in point, and so are the others.\n", 2},
		{moor + moor + moor + "in work\n\n89\n\f[2] van Marsh, B. (2010) The Andes are a case in point, and so are the others.\n", 2},
	} {
		blocks := rejoin(readPlain(layout.New([]byte(tt.text)), nil, nil))
		if len(blocks) != tt.want {
			t.Errorf("%q: %d paragraphs, want %d", tt.text, len(blocks), tt.want)
		}
	}
}

// A raised number at the top of a page may end the sentence that the page before broke off.
func TestRaisedNumbersAtTheTopOfAPage(t *testing.T) {
	const src = "It is known of the moor and of the bog¹. So is that of the peat in the north and its cause\n\n77\n\f³². It was wet in the whole of the north².\n\n78\n"
	blocks := rejoin(readPlain(layout.New([]byte(src)), nil, nil))
	if len(blocks) != 1 || blocks[0].kind != paragraph {
		t.Errorf("%d blocks, the first of kind %v", len(blocks), blocks[0].kind)
	}
}

// A line of a few words behind the call of a note heads the paragraph behind it.
func TestTitlesBehindCalls(t *testing.T) {
	before := strings.Repeat("It is known of the moor and of the bog. ", 6) + "So is that of peat%s\nMoors\n\n"
	const behind = "N. Marsh wrote of the north that it was wet and cold there (3), which is what others had seen before him, and many had not.\n"
	for call, want := range map[string]int{".2": 2, "”.12": 2, ".": 2} {
		if got := len(rejoin(readPlain(layout.New([]byte(fmt.Sprintf(before, call)+behind)), nil, nil))); got != want {
			t.Errorf("%q: %d paragraphs, want %d", call, got, want)
		}
	}
}

func TestHasSentence(t *testing.T) {
	for s, want := range map[string]bool{
		"The ferry was slow and wooden. According to Marsh": true,
		"The ferry was late ²⁷. According to Marsh":         true,
		"It was so in 1998. According to Marsh":             true,
		"1998. According to Marsh and Moss":                 false,
		"It was late (1998). According to Marsh and Moss":   true,
		"2. The ferry of Mt. Moor and of St. Mary":          false,
		"The ferry": false,
		"":          false,
	} {
		if got := hasSentence(s); got != want {
			t.Errorf("%q has a sentence: %v, want %v", s, got, want)
		}
	}
}

func TestBracketsAcrossPages(t *testing.T) {
	for _, tt := range []struct {
		before, after string
		open, closes  bool
	}{
		{"as it is (Krause 2010,", "2018) says", true, true},
		{"as it is [36, Ch.", "3] or by peat [18]", true, true},
		{"as it is [36]", "or by [18]", false, false},
		{"as it is (see", "(and) more", true, false},
	} {
		if got := endsInParenthesis(tt.before); got != tt.open {
			t.Errorf("%q ends in a bracket: %v", tt.before, got)
		}
		if got := closesParenthesis(tt.after); got != tt.closes {
			t.Errorf("%q closes a bracket: %v", tt.after, got)
		}
	}
}
