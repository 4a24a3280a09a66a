package intext

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation"
)

// worksCited are the references of the tests by author and page: author, title, pages.
func worksCited() []*citation.Listed {
	var refs []*citation.Listed
	add := func(id, title, pages string, authors ...citation.Name) {
		r := &citation.Reference{ID: id, Author: authors, Title: citation.Text(title), Issued: citation.YearDate(1951)}
		if pages != "" {
			r.Page = citation.Number(pages)
		}
		refs = append(refs, &citation.Listed{Reference: r})
	}
	person := func(given, family string) citation.Name { return citation.Name{Given: given, Family: family} }
	add("system", "The Social System", "", person("Talcott", "Parsons"))
	add("action", "The Structure of Social Action", "", person("Talcott", "Parsons"))
	add("theory", "Toward a General Theory of Action", "", person("Talcott", "Parsons"), person("Edward", "Shils"))
	add("street", "Streetwalking the Metropolis", "", person("Deborah", "Parsons"))
	add("weber", "Economy and Society", "", person("Max", "Weber"))
	add("hall", "Policing the Household", "188-214", person("Katharine", "Hall"), citation.Others())
	add("unesco", "Places of Memory", "", citation.Name{Literal: "UNESCO"})
	add("soc", "What Is a Map?", "", citation.Name{Literal: "National Geographic Society"})
	add("murder", "Murder by Numbers", "")
	add("making", "“Class” and the Making of Towns", "", person("Jane", "Marsh"))
	add("ends", "Peat and Its Ends, 1840–1860", "", person("Jane", "Marsh"))
	add("mary", "A Third Way", "", person("Mary Jane", "Marsh"))
	add("djordjevic", "Selo i grad", "", person("Ana", "Đorđević"))
	add("djordjevicCyr", "Школа", "", person("Ана", "Ђорђевић"))
	add("moors", "Moors, 1948–1951", "", citation.Name{Literal: "Norwegian Bog Council"})
	add("bosch", "’s-Hertogenbosch after 1920", "", person("Jane", "Marsh"))
	add("zoe", "Fens", "", person("Zoé B.", "Châtelain"))
	add("anne", "Alders", "", person("Anne", "Châtelain"))
	add("both", "Carrs", "", person("Anne", "Châtelain"), person("Jane", "Marsh"))
	add("iliad", "The Iliad", "", citation.Name{Family: "Homer"})
	add("heaths", "Heaths Mellan 1948 Och 1951", "", person("Bo", "Reed"))
	refs = append(refs, &citation.Listed{Reference: &citation.Reference{ID: "untitled", Editor: []citation.Name{person("Ida", "Elm"), citation.Others()}, ContainerTitle: "Carrs of Belgrade, 1847–1859"}})
	return refs
}

func TestAuthorPage(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ text, want string }{
		{"It is so (Weber 43).", "weber 43"},
		{"It is so (Weber 43-45, 50).", "weber 43-45, 50"},
		{"It is so (Weber xii).", "weber xii"},
		{"It is so (see also Weber, ch. 4).", "weber chapter 4 prefix:see also"},
		{"It is so (Weber 43; Parsons and Shils 12).", "weber 43 | theory 12"},
		{"It is so (Hall et al. 201).", "hall 201"},
		{"It is so (Parsons, *Social System* 43).", "system 43"},
		{"It is so (T. Parsons, *Structure* 43).", "action 43"},
		{"It is so (Parsons, Social System 43).", "system 43"},
		{"It is so (D. Parsons 43).", "street 43"},
		{"It is so (Parsons 43).", "action/street/system 43"},
		{"It is so (“Murder” 4).", "murder 4"},
		{"It is so (\"Murder by Numbers\").", "murder"},
		{"It is so (qtd. in Weber 12).", "weber 12 prefix:qtd. in secondary"},
		{"It is so (Weber 2: 118).", "weber 2: 118"},
		{"It is so (vol. 2, Weber 118).", "weber 118 prefix:vol. 2"},
		{"It is so (Weber 93; vol. 1, ch. 10).", "weber 93 suffix:vol. 1, ch. 10"},
		{"The United Nations Educational, Scientific and Cultural Organization (UNESCO) and others took part. It is so (UNESCO).", "unesco"},
		{"It is so (Weber 93, emphasis added).", "weber 93 suffix:emphasis added"},
		{"It is so (*Iliad* 2.35).", "iliad line 2.35"},
		{"It is so (*Iliad* 00:41:20–00:43:05; Weber 00:41:20-55).", "iliad timestamp 00:41:20–00:43:05 | weber timestamp 00:41:20-55"},
		{"In *The Iliad* it is “so” (01:12:00–01:15:30).", "iliad timestamp 01:12:00–01:15:30 narrative"},
		{"It is so (UNESCO 12).", "unesco 12"},
		{"It is so (Natl. Geographic Soc.).", "soc"},
		{"It is so (Weber).", "weber"},
		{"It is so (Webber 43).", "weber 43 spelling"},
		{"It is so (Almond and Verba 43).", "- 43"},
		{"Weber argues that it is so (43).", "weber 43 narrative"},
		{"Hall et al. (201) showed that it is so.", "hall 201 narrative"},
		{"According to Weber, it is “so” (par. 4).", "weber paragraph 4 narrative"},
		{"In *The Social System* Parsons denies it (12).", "system 12 narrative"},
		{"It is so (Weber 43). He adds that “it was” (44).", "weber 43 | weber 44 narrative"},
		{"The wrath (*Iliad* 1.1) is so. Weber has it (Weber 43). “It is sung” (1.2).", "iliad line 1.1 | weber 43 | iliad line 1.2 narrative"},
		{"Parsons and Shils say that it is so (43).", "theory 43 narrative"},
		{"It is so.[^1]\n\n[^1]: See Weber 43 and Hall et al. 201.", "weber 43 | hall 201"},
		{"It is so.[^1]\n\n[^1]: Weber, *Economy* 43–45. Weber has 12 reasons.", "weber 43–45"},
		{"It is so (Norwegian Bog Council, Moors, 1948–1951 19).", "moors 19"},
		{"As Marsh has it (’s-Hertogenbosch after 1920 12), it is so.", "bosch 12 narrative"},
		{"It is so (Z. B. Châtelain 12; Châtelain and Marsh).", "zoe 12 | both"},
		// Titles without marks.
		{"Weber holds that it is so (Economy 43).", "weber 43 narrative"},
		{"Parsons and Shils (General Theory 43) hold it.", "theory 43 narrative"},
		{"As J. Marsh has it, that is so (Peat and Its Ends, 1840–1860 43).", "ends 43 narrative"},
		{"It is so (J. Marsh, “Class” and the Making 43).", "making 43"},
		{"It is so (J. Marsh, Peat and Its Ends, 1840–1860).", "ends"},
		{"It is so.[^1]\n\n[^1]: See Weber, Economy and Society xii; J. Marsh, Peat 43; Hall et al., ch. 4.", "weber xii prefix:See | ends 43 | hall chapter 4"},
		{"It is so (J. Marsh, Peat and Its Ends, 1840–1860: A Study 43).", "ends 43"},
		{"As Hall writes of it in all that, so it is (The Household 201).", "hall 201 narrative"},
		// Behind a name, and what stands in the place of one.
		{"Parsons and Shils write that it was never so elsewhere (43).", "theory 43 narrative"},
		{"It was Hall mfl. (201) who saw it.", "hall 201 narrative"},
		{"Prema Đorđeviću (43), vera zavisi od toga što se tvrdi. To je važno i čuveno, a i češće šire.", "djordjevic 43 narrative"},
		{"It is so (Đorđević 43; Ђорђевић 44).", "djordjevic 43 | djordjevicCyr 44"},
		{"As Weber has argued, it is never so in the towns (Kap. 4).", "weber chapter 4 narrative"},
		{"M. Weber (Pog. 4) is cited so.", "weber chapter 4 narrative"},
		{"It is so (Weber, my translation).", "weber suffix:my translation"},
		{"It is so (“Murder”, my translation; Weber 43).", "murder suffix:my translation | weber 43"},
		{"It is so (see UNESCO). It is United Nations Educational, Scientific and Cultural Organization (UNESCO).", "unesco prefix:see"},
		{"It is so (UNESCO; Weber 43). It is United Nations Educational, Scientific and Cultural Organization (UNESCO).", "unesco | weber 43"},
		{"It is so (M. Marsh 43).", "mary 43"},
		{"Jak J. Marsh ima, it is so (12).", "bosch/ends/making 12 narrative"},
		{"It is so (Homer 3; Reed, Heaths Mellan 1948 Och 1951 12).", "iliad 3 | heaths 12"},
		{"There are (1) bogs, (2) fens and (3) moors. As Weber has argued, it is so (3).", "weber 3 narrative"},
		{"There are (1) bogs, (2) fens and (3) moors. As Weber has argued, bogs are wet (4).", "weber 4 narrative"},
		{"As Elm et al. (*Carrs of Belgrade* 10–12) and Weber (43) say.", "untitled 10–12 narrative | weber 43 narrative"},
		// What the list has not.
		{"Almond (43) argues that it is so.", "- 43 narrative"},
		{"Webber (43) argues that it is so.", "weber 43 narrative spelling"},
		{"It is so (Ibáñez Cortés 43).", "- 43"},
		{"It is so (Turf and Heather Council 43).", "- 43"},
		{"It is so (Weber 43; Almond and Verba; Kuhn, “A Title”).", "weber 43 | - | -"},
		{"It is so (Almond et al.).", "-"},
		{"It is so (Almond and Verba, ch. 4).", "- chapter 4"},
		{"It is so (Human Rights Watch 128).", "- 128"},
		{"It is so (Weber 43; Webber, ch. 4).", "weber 43 | weber chapter 4 spelling"},
		{"It is so (on this point see “Murder”).", "murder prefix:on this point see"},
		{"It is so (Parsons and Shills).", "theory spelling"},
		{"It is so.[^1]\n\n[^1]: See Webber 43; Almond 12.", "weber 43 prefix:See spelling | - 12"},
		{"Hall, Almond, and Verba (201) agree.", "hall 201 narrative"},
		{"Shils and Parsons (43) show it.", "theory 43 narrative order"},
		{"Shils (43) shows it.", "theory 43 narrative coauthors"},
		// No citations.
		{"It is so (Almond), or so (Almond and Verba). The table (Almond) is long.[^1]\n\n[^1]: Interview 12.", ""},
		{"There are two of them (12) in all.", ""},
		{"As Weber has argued, it is so (see Ch. 4). It is so in Weber and in the towns (Ch. 4).", ""},
		{"There is a plan (Figure 3) and a table (page 43 above).", ""},
		{"It is on the stage (Act 3), in the creation (Genesis 1) and the sonnet (Sonnet 18).", ""},
		{"It has been so (since 1950), and Weber (1864–1920) saw it.", ""},
		{"The city is old (*Republic* 3.387).", ""},
		{"It is sung (*Iliad* 1.1). Of others “The Long Shore” is the best (lines 1-4).", "iliad line 1.1"},
		{"Weber has two reasons: (1) it is so; (2) it was so.", ""},
		{"As Weber has argued, it is so (2). There are two reasons: (1) it is so; (2) it was so.", "weber 2 narrative"},
		{"Weber shows a plan (fig. 3).", ""},
		{"United Nations Educational, Scientific and Cultural Organization (UNESCO) has it.", ""},
	} {
		const certain = "\n\nSo it is (Weber 1; Weber 2; Weber 3)."
		found := (&Finder{Format: Markdown, References: worksCited()}).Find([]byte(test.text + certain))
		if got := describePages(found[:max(0, len(found)-1)]); got != test.want {
			t.Errorf("%s (-want +got)\n%s", test.text, cmp.Diff(test.want, got))
		}
	}
}

// A page that ends between a name and the place in parentheses has its number, its notes and a head there.
func TestAuthorPageOverPages(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ before, after, want string }{
		{"According to Weber", "(Economy 43), it is so.", "weber 43 narrative"},
		{"As Hall et al.\n\n3 See above.", "(201) show, it is so.", "hall 201 narrative"},
		{"As Weber has argued, it is so", "(43). That is all.", "weber 43 narrative"},
		{"Weber has two reasons, and gives them", "(1) it is so; (2) it was so.", ""},
	} {
		const head, certain = "That is so, and it has been said many times. ", "\n\nSo it is (Weber 1; Weber 2; Weber 3)."
		text := head + test.before + "\n\n7\n\fEllen Reed\n\n" + test.after + " As it was\n\n8\n\fEllen Reed\n\nbefore." + certain
		found := (&Finder{References: worksCited()}).Find([]byte(text))
		if got := describePages(found[:max(0, len(found)-1)]); got != test.want {
			t.Errorf("%s: %q, want %q", test.before, got, test.want)
		}
	}
}

// What a page, a title or a time alone means is told by what stands before it, and by the title of the manuscript.
func TestPageAlone(t *testing.T) {
	t.Parallel()
	refs := worksCited()
	add := func(id, title, pages string, director bool, authors ...citation.Name) *citation.Listed {
		r := &citation.Reference{ID: id, Title: citation.Text(title), Issued: citation.YearDate(1951)}
		l := &citation.Listed{Reference: r}
		if pages != "" {
			r.Page = citation.Number(pages)
		}
		if r.Author = authors; director {
			r.Type, r.Director, r.Author = citation.MotionPicture, authors, nil
			l.Segments = []citation.Segment{{Role: citation.Field, Variable: citation.VarTitle}}
		}
		refs = append(refs, l)
		return l
	}
	add("film", "Bright Moors", "", true, citation.Name{Given: "Ida", Family: "Elmet"})
	add("other", "The Drowned Village", "", true, citation.Name{Given: "Tom", Family: "Fen"})
	add("post", "What I Meant", "", false, citation.Name{Given: "Ida", Family: "Elmet"})
	podcast := add("podcast", "The Second Shift of Peat", "", false, citation.Name{Given: "Dana", Family: "Whitlow"})
	podcast.Segments = []citation.Segment{{Role: citation.Field, Variable: citation.VarTitle}}
	add("against", "The Camera in Bright Moors", "30-52", false, citation.Name{Given: "Bo", Family: "Sandgren"})
	for _, test := range []struct{ name, text, want string }{
		{"behind another's citation", "As Weber has shown, it is so (43; see also Homer 3), and Ann Marsh links it to moors (44).", "weber 43 narrative | iliad 3 prefix:see also | bosch/ends/making/mary 44 narrative"},
		{"behind a semicolon", "Weber calls it “so” (43); Bo Sandgren finds otherwise (38).", "weber 43 narrative | against 38 narrative"},
		{"one who is an object stands behind no citation", "Weber argues that it is so (43) and that all of Homer is song (44).", "weber 43 narrative | weber 44 narrative"},
		{"who is mentioned in passing", "It is so (Weber 43), which was Homer’s view. “It was,” he adds (44).", "weber 43 | weber 44 narrative"},
		{"no page of the work cited last", "It is so (Weber 43). It was elsewhere (Hall et al. 201). “It was never so,” he adds (44).", "weber 43 | hall 201 | weber 44 narrative"},
		{"the first of several pages", "It was Hall who saw it, and Weber knew (201–03).", "hall 201–03 narrative"},
		{"a misspelled name", "Weber connects it with the “moors” (43). Later Bo Sandgrenn argues that it is so (44).", "weber 43 narrative | against 44 narrative spelling"},
		{"a character", "Weber connects it with the “moors” (43), and Webber argues with him (44).", "weber 43 narrative | weber 44 narrative"},
		{"words on the page", "It is so (compare Weber 8 on towns that are made to last).", "weber 8 prefix:compare suffix:on towns that are made to last"},
		{"words on the page behind a comma", "It is so (see Weber 8, who denies it elsewhere; Weber 9).", "weber 8 prefix:see suffix:who denies it elsewhere | weber 9"},
		{"an and that is a numeral", "Ovo je tako (vidi Weber i ostali o tome).", ""},
		{"the beginning of a title", "It is “so” (*Bright* 43).", "film 43"},
		{"the beginning of a title, not the words in another's", "Bo Sandgren says that it is so. It was (*Bright Moors* 00:43:10).", "film timestamp 00:43:10"},
		{"a film is listed by its title", "It is said (Elmet).", "post"},
		{"a time of the film that was named", "In *The Drowned Village* it is so. Weber has a “word” for it (43). It is seen (01:12:00).", "weber 43 narrative | other timestamp 01:12:00 narrative"},
		{"a time of the film that was cited", "It is so (*Drowned* 00:10:00), as Weber says (43). It is seen (01:12:00) at once.", "other timestamp 00:10:00 | weber 43 narrative | other timestamp 01:12:00 narrative"},
		{"a time of one film or the other", "It is seen at once (01:12:00).", ""},
		{"a time of the film of the title", "# The Flash in *Bright Moors*\n\nIt is seen at once (01:12:00).", "film timestamp 01:12:00 narrative"},
		{"behind the subject", "Sandgren’s sentence on the moors (34) was written late. Weber’s sentence on the moors (34) was not.", "against 34 narrative"},
		{"an age", "Sandgren’s daughter Anna (34) was born late. Sandgren’s sentence on Anna (34) was not.", "against 34 narrative"},
		{"one who is answered", "Weber, replying to Sandgren, sets them side by side and finds that they are not so (22).", "weber 22 narrative"},
		{"a title that stands before the names", "It is so (“Second Shift”).", "podcast"},
		{"no pages", "It is so (Weber, n. pag.; Homer n. pag.).", "weber suffix:n. pag. | iliad suffix:n. pag."},
		{"a page of the work of the title", "# The Gods in “The Iliad”\n\nThey are said to be “bright” (12). They are nine (3) in all.", "iliad 12 narrative"},
		{"a title of two works", "# The Gods in *The Iliad* and in *Moors, 1948–1951*\n\nThey are said to be “bright” (12).", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			const certain = "\n\nSo it is (Weber 1; Weber 2; Weber 3)."
			found := (&Finder{Format: Markdown, References: refs}).Find([]byte(test.text + certain))
			if got := describePages(found[:max(0, len(found)-1)]); got != test.want {
				t.Errorf("%s (-want +got)\n%s", test.text, cmp.Diff(test.want, got))
			}
		})
	}
}

// A pageExample is a text and its citations by author and page, as describePages has them.
type pageExample struct{ name, text, want string }

// testPages finds the citations of examples, behind which some more show the system.
func testPages(t *testing.T, refs []*citation.Listed, examples []pageExample) {
	t.Helper()
	for _, test := range examples {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			const certain = "\n\nSo it is (Weber 1; Weber 2; Weber 3)."
			found := (&Finder{Format: Markdown, References: refs}).Find([]byte(test.text + certain))
			if got := describePages(found[:max(0, len(found)-1)]); got != test.want {
				t.Errorf("%s (-want +got)\n%s", test.text, cmp.Diff(test.want, got))
			}
		})
	}
}

func describePages(found []citation.InText) string {
	var out []string
	for _, in := range found {
		for _, c := range in.Cites {
			s := c.ID
			if s == "" {
				s = strings.Join(c.Candidates, "/")
			}
			if s == "" {
				s = "-"
			}
			if len(c.Candidates) > 0 {
				s = strings.Join(slices.Sorted(slices.Values(c.Candidates)), "/")
			}
			if c.Label != "" {
				s += " " + c.Label
			}
			if c.Locator != "" {
				s += " " + c.Locator
			}
			if c.Prefix != "" {
				s += " prefix:" + c.Prefix
			}
			if c.Suffix != "" {
				s += " suffix:" + c.Suffix
			}
			if c.Narrative {
				s += " narrative"
			}
			if c.Secondary {
				s += " secondary"
			}
			for _, d := range c.Differs.Names() {
				s += " " + d
			}
			if in.System != citation.AuthorPage {
				s += fmt.Sprint(" ", in.System)
			}
			out = append(out, s)
		}
	}
	return strings.Join(out, " | ")
}

func TestAuthorPageAcrossLines(t *testing.T) {
	t.Parallel()
	const text = "It was never so.\nIt has been shown by Hall et al.\n(201) for the towns, and it is so (Weber 1; Weber 2; Weber\n3).\n"
	found := (&Finder{References: worksCited()}).Find([]byte(text))
	if got, want := describePages(found), "hall 201 narrative | weber 1 | weber 2 | weber 3"; got != want {
		t.Errorf("found %s, want %s", got, want)
	}
}
