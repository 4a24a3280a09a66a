package intext

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
)

// numbered returns n references with the labels "1" to n.
func numbered(n int) []*citation.Listed {
	var refs []*citation.Listed
	for i := range n {
		refs = append(refs, &citation.Listed{Label: fmt.Sprint(i + 1), Reference: &citation.Reference{ID: fmt.Sprintf("r%d", i+1)}})
	}
	return refs
}

func TestNumbers(t *testing.T) {
	tests := []struct {
		name string
		in   string
		refs int // with printed numbers; 0 for none known
		want string
	}{
		{"lists and ranges", "As in [3], [2–5, 9] and [12; 14].", 14,
			"[3]\n\t3 number=\"3\"\n[2–5, 9]\n\t2–5 number=\"2\"\n\t2–5 number=\"3\"\n\t2–5 number=\"4\"\n\t2–5 number=\"5\"\n\t9 number=\"9\"\n[12; 14]\n\t12 number=\"12\"\n\t14 number=\"14\"\n"},
		{"raised brackets behind short words, items", "UN<sup>[2]</sup> and it<sup>[3]</sup> so<sup>[4]</sup>.", 9,
			"[2]\n\t2 number=\"2\"\n[3]\n\t3 number=\"3\"\n[4]\n\t4 number=\"4\"\n"},
		{"locators and words", "So [3, p. 12], [see 4, pp. 5–6; 7] and [2, Theorem 3], [5: 33].", 9,
			"[3, p. 12]\n\t3, p. 12 number=\"3\" locator=\"12\" term=\"p.\" at=\"12\"\n[see 4, pp. 5–6; 7]\n\t4, pp. 5–6 number=\"4\" locator=\"5–6\" term=\"pp.\" at=\"5–6\" prefix=\"see\"\n\t7 number=\"7\"\n" +
				"[2, Theorem 3]\n\t2 number=\"2\" suffix=\"Theorem 3\"\n[5: 33]\n\t5: 33 number=\"5\" locator=\"33\" at=\"33\"\n"},
		{"locators with full stops", "So [3, Table 4.1] and [2, Sec. 2.3.1], [4].", 4,
			"[3, Table 4.1]\n\t3, Table 4.1 number=\"3\" locator=\"4.1\" label=\"table\" term=\"Table\" at=\"4.1\"\n" +
				"[2, Sec. 2.3.1]\n\t2, Sec. 2.3.1 number=\"2\" locator=\"2.3.1\" label=\"section\" term=\"Sec.\" at=\"2.3.1\"\n[4]\n\t4 number=\"4\"\n"},
		{"range of brackets", "So [2]–[4], [6]. Ağır et al.[3] and method[5].", 6,
			"[2]–[4]\n\t2]–[4 number=\"2\"\n\t2]–[4 number=\"3\"\n\t2]–[4 number=\"4\"\n[6]\n\t6 number=\"6\"\n[3]\n\t3 number=\"3\"\n[5]\n\t5 number=\"5\"\n"},
		{"range of parentheses", "Known (1). So too (2)–(4), (6)(5). It is said by Roe (3).", 6,
			"(1)\n\t1 number=\"1\"\n(2)–(4)\n\t2)–(4 number=\"2\"\n\t2)–(4 number=\"3\"\n\t2)–(4 number=\"4\"\n(6)\n\t6 number=\"6\"\n(5)\n\t5 number=\"5\"\n(3)\n\t3 number=\"3\"\n"},
		{"a number that is not in the list", "So [1], [2] and [7].", 3, "[1]\n\t1 number=\"1\"\n[2]\n\t2 number=\"2\"\n[7]\n\t7 number=\"7\"\n"},
		{"series without a list", "First [1], then [2, 3], and again [1].", 0, "[1]\n\t1 number=\"1\"\n[2, 3]\n\t2 number=\"2\"\n\t3 number=\"3\"\n[1]\n\t1 number=\"1\"\n"},
		{"equations within", "So [3, eq. (4)] and [2], 首位[1]。", 9, "[3, eq. (4)]\n\t3 number=\"3\" suffix=\"eq. (4)\"\n[2]\n\t2 number=\"2\"\n[1]\n\t1 number=\"1\"\n"},
		{"pages before another reference", "Это [1, с. 4–7, 10; 9, с. 55] и [2].", 9, "[1, с. 4–7, 10; 9, с. 55]\n\t1, с. 4–7, 10 number=\"1\" locator=\"4–7, 10\" term=\"с.\" at=\"4–7, 10\"\n\t9, с. 55 number=\"9\" locator=\"55\" term=\"с.\" at=\"55\"\n[2]\n\t2 number=\"2\"\n"},
		{"numbers behind pages", "So [1, p. 4, 5] and [2, 3, chap. 7, 4–6; 8].", 9, "[1, p. 4, 5]\n\t1, p. 4 number=\"1\" locator=\"4\" term=\"p.\" at=\"4\"\n\t5 number=\"5\"\n" +
			"[2, 3, chap. 7, 4–6; 8]\n\t2 number=\"2\"\n\t3, chap. 7 number=\"3\" locator=\"7\" label=\"chapter\" term=\"chap.\" at=\"7\"\n\t4–6 number=\"4\"\n\t4–6 number=\"5\"\n\t4–6 number=\"6\"\n\t8 number=\"8\"\n"},
		{"numbers before a number with pages", "Så [3, 4 s. 208, 5] og [2, 9 s.].", 9, "[3, 4 s. 208, 5]\n\t3 number=\"3\"\n\t4 s. 208 number=\"4\" locator=\"208\" term=\"s.\" at=\"208\"\n\t5 number=\"5\"\n" +
			"[2, 9 s.]\n\t2, 9 s. number=\"2\" locator=\"9\" term=\"s.\" at=\"9\"\n"},
		{"numbers behind pages that may be pages", "So [1, p. 4, 5] and [2, 3, p. 7, 20].", 9, "[1, p. 4, 5]\n\t1, p. 4, 5 number=\"1\" locator=\"4, 5\" term=\"p.\" at=\"4, 5\"\n" +
			"[2, 3, p. 7, 20]\n\t2 number=\"2\"\n\t3, p. 7, 20 number=\"3\" locator=\"7, 20\" term=\"p.\" at=\"7, 20\"\n"},
		{"the size of a matrix", "So [1], [2, 3] and [1, 57]; a batch of [64, 200, 3] and [2].", 3, "[1]\n\t1 number=\"1\"\n[2, 3]\n\t2 number=\"2\"\n\t3 number=\"3\"\n[2]\n\t2 number=\"2\"\n"},
		{"words that end in no", "Outros negam-no [1,2].", 2, "[1,2]\n\t1 number=\"1\"\n\t2 number=\"2\"\n"},
		{"numbers that were raised behind numbers", "It will double by 2050.1,2 It is known in 24%3 of them.4 So,5 it was.6 It is 2019.5 mm wide.\n", 8,
			"1,2\n\t1 number=\"1\"\n\t2 number=\"2\"\n3\n\t3 number=\"3\"\n4\n\t4 number=\"4\"\n5\n\t5 number=\"5\"\n6\n\t6 number=\"6\"\n"},
		{"no citations", "The array a[3], x_[1], [0, 1], [2010], [sic], [−1], [3a] and f(2).", 3, ""},
		{"a number in brackets at the beginning", "[1] The editor's note.\n\nText [2] and [1].", 3, "[2]\n\t2 number=\"2\"\n[1]\n\t1 number=\"1\"\n"},
		{"author and date", "So (Smith 2010, 5), (Kaya 2011), (Roe 2012), (Doe 2013); the [1] of [2] and [3].", 0, ""},
		{"two numbers say nothing", "The interval [1, 2].", 0, ""},
		{"powers and charges", "It is known.¹ It took 20 cm² V⁻¹ s⁻¹ of Pb²⁺ and I⁻.² So it is said.³⁻⁵", 5, "¹\n\t¹ number=\"1\"\n²\n\t² number=\"2\"\n³⁻⁵\n\t³⁻⁵ number=\"3\"\n\t³⁻⁵ number=\"4\"\n\t³⁻⁵ number=\"5\"\n"},
		{"superscripts", "It is known.¹²,³ So is that<sup>4–6</sup> and 10^6^ km², m³ too^2^.", 20,
			"¹²,³\n\t¹² number=\"12\"\n\t³ number=\"3\"\n4–6\n\t4–6 number=\"4\"\n\t4–6 number=\"5\"\n\t4–6 number=\"6\"\n2\n\t2 number=\"2\"\n"},
		{"superscripts behind names with numbers", "It is known^1^, says ASCOT2^2^ of 10^3^ people in 12^4^ towns.^3^", 3, "1\n\t1 number=\"1\"\n2\n\t2 number=\"2\"\n3\n\t3 number=\"3\"\n"},
		{"numbers that were raised", "Jane Roe1, John Doe2\n\nIt is known.1 So is that,2–4 and more5; see p.6 of Fig.2, log10 and H1 of 12.5 people in 2010.\n\nIt is (65%).6 So,7,8 it was.\n", 8,
			"1\n\t1 number=\"1\"\n2–4\n\t2–4 number=\"2\"\n\t2–4 number=\"3\"\n\t2–4 number=\"4\"\n5\n\t5 number=\"5\"\n6\n\t6 number=\"6\"\n7,8\n\t7 number=\"7\"\n\t8 number=\"8\"\n"},
		{"numbers behind words that are none", "Use item1, item3 and item9. Then Windows10, and again item3.", 9, ""},
		{"superscripts behind years, and numbers on the line", "Found in 1979^1,2^, it is known.^3^ See ref 4, refs. 5 and 6 (ref 7), and the pref 8 of 1024^2^ pixels.", 9,
			"1,2\n\t1 number=\"1\"\n\t2 number=\"2\"\n3\n\t3 number=\"3\"\n4\n\t4 number=\"4\"\n5 and 6\n\t5 number=\"5\"\n\t6 number=\"6\"\n7\n\t7 number=\"7\"\n"},
		{"isotopes", "It is old^1^. So are ^14^C dates and (^13^C), ^2^. The ratio ^87^Sr/^86^Sr says so.^3^ It does.", 20,
			"1\n\t1 number=\"1\"\n2\n\t2 number=\"2\"\n3\n\t3 number=\"3\"\n"},
		{"marks of notes", "It is known.¹ So is that.²\n\n¹ A note.\n\n² Another.\n", 2, ""},
		{"beside notes of Markdown", "It is known.¹ And[^b].\n\n[^b]: A note.²\n", 2, "¹\n\t¹ number=\"1\"\n² (note 1)\n\t² number=\"2\"\n"},
		{"locators in parentheses", "It is known<sup>1(p56),12</sup> and²(S246–249),³ so.", 12,
			"1(p56),12\n\t1(p56) number=\"1\" locator=\"56\" term=\"p\" at=\"56\"\n\t12 number=\"12\"\n" +
				"²(S246–249),³\n\t²(S246–249) number=\"2\" locator=\"246–249\" term=\"S\" at=\"246–249\"\n\t³ number=\"3\"\n"},
		{"superscripts of addresses", "Bülent Sarper Ağır¹, Orçun Mutlu²\n\nIt is known.¹", 2, "¹\n\t¹ number=\"1\"\n"},
		{"parentheses", "It is known (1). So is that (2, 3), and more (4-6). Also (7). Eq. (3) and: (1) one, (2) two; f(2). Smith (8) says.", 9,
			"(1)\n\t1 number=\"1\"\n(2, 3)\n\t2 number=\"2\"\n\t3 number=\"3\"\n(4-6)\n\t4-6 number=\"4\"\n\t4-6 number=\"5\"\n\t4-6 number=\"6\"\n(7)\n\t7 number=\"7\"\n(8)\n\t8 number=\"8\"\n"},
		{"numbers behind pages", "So [3, p. 55, 4], [6, s. 9,2, kap. 4,8], [4:9,5] and [5, pp. 7, 9].", 9,
			"[3, p. 55, 4]\n\t3, p. 55 number=\"3\" locator=\"55\" term=\"p.\" at=\"55\"\n\t4 number=\"4\"\n" +
				"[6, s. 9,2, kap. 4,8]\n\t6, s. 9 number=\"6\" locator=\"9\" term=\"s.\" at=\"9\"\n\t2, kap. 4 number=\"2\" locator=\"4\" label=\"chapter\" term=\"kap.\" at=\"4\"\n\t8 number=\"8\"\n" +
				"[4:9,5]\n\t4:9 number=\"4\" locator=\"9\" at=\"9\"\n\t5 number=\"5\"\n[5, pp. 7, 9]\n\t5, pp. 7, 9 number=\"5\" locator=\"7, 9\" term=\"pp.\" at=\"7, 9\"\n"},
		{"many pages without a word", "So [1, 553–560], [2, 120–131], [3, 20–45].", 4,
			"[1, 553–560]\n\t1, 553–560 number=\"1\" locator=\"553–560\" at=\"553–560\"\n[2, 120–131]\n\t2, 120–131 number=\"2\" locator=\"120–131\" at=\"120–131\"\n" +
				"[3, 20–45]\n\t3, 20–45 number=\"3\" locator=\"20–45\" at=\"20–45\"\n"},
		{"pages without a word", "So [1, 553], [2], [3, 20–21], [4], [2, 77], and [3, 4].", 4,
			"[1, 553]\n\t1, 553 number=\"1\" locator=\"553\" at=\"553\"\n[2]\n\t2 number=\"2\"\n[3, 20–21]\n\t3, 20–21 number=\"3\" locator=\"20–21\" at=\"20–21\"\n" +
				"[4]\n\t4 number=\"4\"\n[2, 77]\n\t2, 77 number=\"2\" locator=\"77\" at=\"77\"\n[3, 4]\n\t3, 4 number=\"3\" locator=\"4\" at=\"4\"\n"},
		{"one number that is not in the list", "So [1, 2], [2, 3], [3, 4], [1, 9].", 4,
			"[1, 2]\n\t1 number=\"1\"\n\t2 number=\"2\"\n[2, 3]\n\t2 number=\"2\"\n\t3 number=\"3\"\n[3, 4]\n\t3 number=\"3\"\n\t4 number=\"4\"\n[1, 9]\n\t1 number=\"1\"\n\t9 number=\"9\"\n"},
		{"a parenthesis behind", "It is known^1)^, as is that^2,3)^. Roe’s ^4)^ work says so.", 4,
			"1\n\t1 number=\"1\"\n2,3\n\t2 number=\"2\"\n\t3 number=\"3\"\n4\n\t4 number=\"4\"\n"},
		{"parentheses behind numbers and authors", "Known (1). So too (2), (3), (4, 5). In volume 12 (3) of it, Artikel 5 (2), artigo 5.º (2): (1) bir, (2) iki ve (3) üç, (1) bir, (2) iki ve (3) 1990 ev. Roe et al. (5) say so.", 5,
			"(1)\n\t1 number=\"1\"\n(2)\n\t2 number=\"2\"\n(3)\n\t3 number=\"3\"\n(4, 5)\n\t4 number=\"4\"\n\t5 number=\"5\"\n(5)\n\t5 number=\"5\"\n"},
		{"words before numbers in parentheses", "It is known (see 1). So (viz též 2, 3), (p. ej., 4), as Roe et al. (5) say; (in 3) and (from 4). So (2).", 5,
			"(see 1)\n\t1 number=\"1\" prefix=\"see\"\n(viz též 2, 3)\n\t2 number=\"2\" prefix=\"viz též\"\n\t3 number=\"3\"\n(p. ej., 4)\n\t4 number=\"4\" prefix=\"p. ej.\"\n(5)\n\t5 number=\"5\"\n(2)\n\t2 number=\"2\"\n"},
		{"how to cite the document", "To cite this article: Roe, Ann. Salt 4 (2): 11.\n\nIt is known (1). So (2), (3 p. 12), (1), (2).", 3,
			"(1)\n\t1 number=\"1\"\n(2)\n\t2 number=\"2\"\n(3 p. 12)\n\t3 p. 12 number=\"3\" locator=\"12\" term=\"p.\" at=\"12\"\n(1)\n\t1 number=\"1\"\n(2)\n\t2 number=\"2\"\n"},
		{"superscripts in what a page breaks off", "It is known of the peat of moors¹,²; by then it was no longer, and the Baltic\n\nSo is that.¹\n\nNorthfield University, Department of Peat³, and Moors\n", 3, "¹,²\n\t¹ number=\"1\"\n\t² number=\"2\"\n¹\n\t¹ number=\"1\"\n"},
		{"a raised range at the end", "It is known.¹\n\nSo is that.²⁻³\n", 3, "¹\n\t¹ number=\"1\"\n²⁻³\n\t²⁻³ number=\"2\"\n\t²⁻³ number=\"3\"\n"},
		{"raised numbers with pages on the line", "It is known.1(p33) So is that.2 And this.3(pp7-8),4 The rest.5 It is.1", 5,
			"1(p33)\n\t1(p33) number=\"1\" locator=\"33\" term=\"p\" at=\"33\"\n2\n\t2 number=\"2\"\n3(pp7-8),4\n\t3(pp7-8) number=\"3\" locator=\"7-8\" term=\"pp\" at=\"7-8\"\n\t4 number=\"4\"\n5\n\t5 number=\"5\"\n1\n\t1 number=\"1\"\n"},
		{"items in parentheses", "There are three: (1) one, (2) two, (3) three.", 3, ""},
		{"line end", "So [3,\n5–\n7].", 9, "[3,\n5–\n7]\n\t3 number=\"3\"\n\t5–\n7 number=\"5\"\n\t5–\n7 number=\"6\"\n\t5–\n7 number=\"7\"\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := showCitations(t, test.in, findOf(citation.Numeric, Markdown, test.in, numbered(test.refs)))
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// A raised number that a line or page begins with makes no notes of all others.
func TestRaisedNumberAtALinesBegin(t *testing.T) {
	for src, want := range map[string]int{
		"The ferry was late¹, as has been shown², and it sank³. Marsh et al.\n⁴ Views of that are their own. Others say so⁵, too.\n":                4,
		"The ferry was late¹, as has been shown², and it sank³. Bogs of the North\n\n24\n\n\f⁴ Views of that are their own. Others say so⁵, too.\n": 5,
	} {
		f := Finder{Format: Plain, References: numbered(6)}
		n := 0
		for _, c := range f.Find([]byte(src)) {
			if c.System == citation.Numeric {
				n += len(c.Cites)
			}
		}
		if n < want {
			t.Errorf("%q: %d of the numbers are citations, want at least %d", src, n, want)
		}
	}
}

// Numbers behind the authors of a manuscript tell where they work.
func TestNumbersInABylineAreNoCitations(t *testing.T) {
	const title = "Peat and its uses in the fens\n"
	const abstract = "Abstract\nThe moor is wet, as is told below and was long before, and peat is dear wherever it is dug.\n\n"
	const text = "The ferry was late.1 So was the bus of the town,2 and the 4AT;3 it sank.4 Nobody knows why.5\n"
	for _, c := range []struct {
		byline string
		want   int
	}{
		{"Ann Marsh1,2*, Bo Reed1, Eva van der Tarn3 and Ida Jonas Lind2\n", 5},
		{"Ann Marsh¹,²*, Bo Reed¹, Eva van der Tarn³ and Ida Jonas Lind²\n", 5},
		{"Ann Marsh1 and Bo Reed2 have shown it again.\n", 7},
		{"So it is with Ann Marsh1 and Bo Reed2.\n", 7},
		{"Peat Moor1 and Wet Fen2 (PM) have been shown again.\n", 7},
		{"Peat Moor1 and Wet Fen2 – both of them – have been shown again.\n", 7},
		{"Peat Moor1 and Wet Fen2. They have been shown again.\n", 7},
	} {
		body := text
		if strings.Contains(c.byline, "¹") {
			body = strings.NewReplacer("1", "¹", "2", "²", "3", "³", "4AT;", "AT;", ".4", ".⁴", "5", "⁵").Replace(body)
		}
		n := 0
		for _, in := range (&Finder{Format: Plain, References: numbered(5)}).Find([]byte(title + c.byline + abstract + body)) {
			if in.System == citation.Numeric {
				n += len(in.Cites)
			}
		}
		if n != c.want {
			t.Errorf("%q: %d citations by number, want %d", c.byline, n, c.want)
		}
	}
}

// Numbers in square brackets that call the notes behind the text cite nothing.
func TestNotesBehindTheTextAreNoNumbers(t *testing.T) {
	const text = "The moor is wet.[1] So is the fen,[2] as one sees, and the bog.[3]\n\n"
	for _, c := range []struct {
		label, notes string
		want         int
	}{
		{"", "[1] Marsh is of another view.\n[2] On the heath.\n[3] So is Reed.\n", 0},
		{"", "So it is.\n", 3},
		{"%d", "[1] Marsh is of another view.\n[2] On the heath.\n[3] So is Reed.\n", 3},
	} {
		refs := listOf("Marsh, Ann 2001\nReed, Bo 2002\nTarn, Eve 2003")
		for i, r := range refs {
			if c.label != "" {
				r.Label = fmt.Sprintf(c.label, i+1)
			}
		}
		n := 0
		for _, in := range (&Finder{Format: Plain, References: refs}).Find([]byte(text + c.notes)) {
			if in.System == citation.Numeric {
				n++
			}
		}
		if n != c.want {
			t.Errorf("label %q, %q: %d citations by number, want %d", c.label, c.notes, n, c.want)
		}
	}
}
