package reflist

import "testing"

func TestTitleEndsAtItsQuestionMark(t *testing.T) {
	checkHeads(t, []headTest{
		{"journal", "Marsh, E. L. (2013). What is peat? Annals of Moorland, 52(1), 92–115.", "Marsh/E. L. | 2013 | What is peat?"},
		{"place and publisher", "Marsh EL. What is peat? Leeds: Heather; 1996.", "Marsh/EL | 1996 | What is peat?"},
		{"publisher alone", "Marsh, E. L. (2013). ¿Qué es la turba? Editorial Andina.", "Marsh/E. L. | 2013 | ¿Qué es la turba?"},
		{"publisher and place", "Marsh, E.L., 2013. Was ist Torf? Heidekraut, Celle.", "Marsh/E.L. | 2013 | Was ist Torf?"},
		{"book in small letters", "Marsh, E. L. What is peat? in Bogs and people (eds. Reed, Q. & Stone, P.) 40–54 (Heather, Leeds, 1994).", "Marsh/E. L. | 1994 | What is peat?"},
		{"edition", "Marsh EL. What is peat? 5th ed. Leeds: Heather; 1996.", "Marsh/EL | 1996 | What is peat?"},
		{"thesis", "Marsh E (1969) What is peat? PhD diss., University of Leeds", "Marsh/E | 1969 | What is peat?"},
		{"publisher in brackets", "Marsh, Ellen. 2019. What is peat? (Heather)", "Marsh/Ellen | 2019 | What is peat?"},
		{"web page", "Marsh, E. L. (2013). What is peat? Moor Portal. https://moor.example/peat", "Marsh/E. L. | 2013 | What is peat?"},
		{"a subtitle follows", "Marsh, E. L. (2013). What is peat? A study of four bogs. Annals of Moorland, 52(1), 92–115.", "Marsh/E. L. | 2013 | What is peat? A study of four bogs"},
		{"a second question follows", "Marsh, E. L. (2013). What is peat? And who cuts it? Annals of Moorland, 52(1), 92–115.", "Marsh/E. L. | 2013 | What is peat? And who cuts it?"},
	})
}

func TestTitleEndsBeforeWhatFollowsInItsSentence(t *testing.T) {
	checkHeads(t, []headTest{
		{"the book", "Marsh, E.L., 1994. The cutting of peat, in: Reed, Q. (ed.), Bogs and People. Heather, Leeds, pp. 3–9.", "Marsh/E.L. | 1994 | The cutting of peat"},
		{"the edition", "Marsh, E.L., 1994. The cutting of peat, 4th ed. Heather, Leeds.", "Marsh/E.L. | 1994 | The cutting of peat"},
		{"the edition in German", "Marsh, E.L., 1994. Das Stechen von Torf, 4. Aufl. Heidekraut, Celle.", "Marsh/E.L. | 1994 | Das Stechen von Torf"},
		{"the medium", "Marsh, E.L., 1994. The cutting of peat [WWW Document]. Moor Portal. URL https://moor.example/peat", "Marsh/E.L. | 1994 | The cutting of peat"},
		{"the publisher", "Marsh, Ellen. 1994. The Cutting of Peat (Heather)", "Marsh/Ellen | 1994 | The Cutting of Peat"},
		{"years are part of it", "Marsh EL. Peat in Connacht, 1900–1920. Moorland Studies 2018;4:1–9.", "Marsh/EL | 2018 | Peat in Connacht, 1900–1920"},
		{"a bracket is part of it", "Marsh, E. L. (1994). The cutting of peat (and turf). Heather.", "Marsh/E. L. | 1994 | The cutting of peat (and turf)"},
	})
}

func TestYearsOfABookAreNotItsDate(t *testing.T) {
	checkHeads(t, []headTest{
		{"range", "Marsh EL. Cutters and carters. In: Reed Q, editor. Peat and people, 1841–1852. Leeds: Heather; 1973. pp. 40–54.", "Marsh/EL | 1973 | Cutters and carters"},
		{"single year", "Marsh EL. Cutters and carters. In: Reed Q, Stone P, editors. Beyond peat: bogs after 1945. Leeds: Heather; 1973. pp. 40–54.", "Marsh/EL | 1973 | Cutters and carters"},
		{"question", "Marsh EL. Cutters and carters. In: Reed Q, editor. What is peat? Leeds: Heather; 1973. pp. 40–54.", "Marsh/EL | 1973 | Cutters and carters"},
		{"place behind a comma", "Marsh EL. Cutters and carters. In: Reed Q, editor. Peat and people: a study, Leeds: Heather; 1973, p. 40–54.", "Marsh/EL | 1973 | Cutters and carters"},
		{"year behind a portal", "Marsh EL. Cutters and carters. Moor Portal 2009. https://moor.example/peat", "Marsh/EL | 2009 | Cutters and carters"},
	})
}

func TestTitleBeginsWithQuotes(t *testing.T) {
	list, err := Parse([]byte(`# References

Lind, Ann. 1990. *“Bog Oak” and the Making of the Moor* (Leeds: Heather).

Marsh, Ellen. 1991. *Peat and the Sea* (Leeds: Heather).

Reed, Ada. 1989. *Turf* (Leeds: Heather).
`))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(list.References[0].Reference.Title), "“Bog Oak” and the Making of the Moor"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
