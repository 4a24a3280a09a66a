package reflist

import (
	"testing"
)

func TestOccasions(t *testing.T) {
	checkReasonings(t, (*modelReader).occasions, []reasonTest{
		{
			"an occasion",
			"Lecture|genre on|genre Bogs|genre at|genre the|genre Congress|genre of|genre Peat|genre",
			"Lecture|genre on|genre Bogs|genre at|after_others the|after_others Congress|event-title of|event-title Peat|event-title",
		},
		{
			"an occasion in parts",
			"Lecture|genre at|after_others 64|event-title th|after_others Congress|publisher of|publisher Peat|publisher ,|after_publisher",
			"Lecture|genre at|after_others 64|event-title th|event-title Congress|event-title of|event-title Peat|event-title ,|after_publisher",
		},
		{
			"no speech",
			"Report|genre on|genre Bogs|genre at|genre the|genre Congress|genre",
			"Report|genre on|genre Bogs|genre at|genre the|genre Congress|genre",
		},
		{
			"what was said goes on",
			"Address|genre on|genre Peat|genre on|after_others the|event-title Bog|event-title at|event-title the|event-title Bog|event-title Congress|event-title",
			"Address|genre on|genre Peat|genre on|genre the|genre Bog|genre at|after_others the|after_others Bog|event-title Congress|event-title",
		},
		{
			"a paper taken for what contains it",
			"Paper|container-title presented|container-title at|container-title the|container-title Bog|container-title Congress|container-title",
			"Paper|genre presented|genre at|after_others the|after_others Bog|event-title Congress|event-title",
		},
		{
			"no occasion",
			"Lecture|genre on|genre peat|genre at|genre hand|genre",
			"Lecture|genre on|genre peat|genre at|genre hand|genre",
		},
	})
}

func TestTheses(t *testing.T) {
	checkReasonings(t, (*modelReader).theses, []reasonTest{
		{"", "Torf|title kraju|title :|title praca|title doktorska|title ,|after_title mps|genre ,|after_others Lom|publisher-place", "Torf|title kraju|title :|after_title praca|genre doktorska|genre ,|genre mps|genre ,|after_others Lom|publisher-place"},
		{"", "Tourbes|title du|title Nord|title ,|title thèse|title de|title lettres|title ,|after_title Lom|publisher-place", "Tourbes|title du|title Nord|title ,|after_title thèse|genre de|genre lettres|genre ,|after_title Lom|publisher-place"},
		{"", "Moor|title .|after_title Masteroppgave|container-title ,|container-title Lom|container-title Universitet|container-title .|after_container-title", "Moor|title .|after_title Masteroppgave|genre ,|after_others Lom|publisher Universitet|publisher .|after_container-title"},
		{"", "Moor|title .|after_title Masteroppgave|container-title ,|container-title Lom|container-title 3|volume", "Moor|title .|after_title Masteroppgave|container-title ,|container-title Lom|container-title 3|volume"},
	})
}

func TestWhatAWorkIsCalled(t *testing.T) {
	checkReasonings(t, (*modelReader).called, []reasonTest{
		{"", "Bogs|title .|after_title Masteroppgave|publisher-place .|after_publisher Oslo|publisher-place", "Bogs|title .|after_title Masteroppgave|genre .|after_publisher Oslo|publisher-place"},
		{"", "Bogs|title .|after_title Peat|container-title Fact|container-title Sheet|container-title ,|after_container-title 2024|issued/year", "Bogs|title .|after_title Peat|genre Fact|genre Sheet|genre ,|after_container-title 2024|issued/year"},
		{"", "Bogs|title .|after_title Working|container-title Paper|container-title 12|volume", "Bogs|title .|after_title Working|container-title Paper|container-title 12|volume"},
		{"", "Bogs|title .|after_title Peat|publisher Press|publisher", "Bogs|title .|after_title Peat|publisher Press|publisher"},
	})
}

func TestNumbersOfPapers(t *testing.T) {
	checkReasonings(t, (*modelReader).numberedPapers, []reasonTest{
		{"", "Bogs|title .|after_title Peat|genre Discussion|genre Paper|genre FS|genre III|genre 12|genre .|after_others", "Bogs|title .|after_title Peat|genre Discussion|genre Paper|genre FS|number III|number 12|number .|after_others"},
		{"", "Bogs|title .|after_title Peat|genre report|genre 2001|genre for|genre Moss|genre .|after_others", "Bogs|title .|after_title Peat|genre report|genre 2001|genre for|genre Moss|genre .|after_others"},
		{"", "Bogs|title .|after_title Peat|genre Paper|genre 3|genre ,|after_others 7|number", "Bogs|title .|after_title Peat|genre Paper|genre 3|genre ,|after_others 7|number"},
	})
}

// The years of the session that a paper of a parliament belongs to are part of its number.
func TestPapersOfParliaments(t *testing.T) {
	for _, tt := range []struct{ entry, genre, number string }{
		{"Torvdepartementet. (2016). Torv og myr: En fornyelse (Meld. St. 28 (2015–2016)). https://bogs.example/meld", "Meld. St.", "28 (2015–2016)"},
		{"Torvdepartementet (2016) Lov om torv. Prop. 57 L (2015–2016). Oslo.", "Prop", "57 L (2015–2016)"},
		{"Torvdepartementet. (2016). Kultur for torv (St.meld. nr. 30 (2015-16)).", "St.meld", "30 (2015-16)"},
	} {
		list, err := Parse([]byte("References\n\n" + tt.entry + "\n"))
		if err != nil || len(list.References) != 1 {
			t.Fatal(list, err)
		}
		ref := list.References[0].Reference
		if year, _ := ref.Issued.Year(); year != 2016 || string(ref.Genre) != tt.genre || string(ref.Number) != tt.number {
			t.Errorf("%s\nyear %d, genre %q, number %q", tt.entry, year, ref.Genre, ref.Number)
		}
	}
}

// A paper at the head of its entry, by which it is cited, has the session for its date and a title behind it.
func TestPapersAtTheHead(t *testing.T) {
	list, err := Parse([]byte("Referanser\n\nMarsh, A. (2003). Torv. Heather forlag.\n\nMeld. St. 6 (2019–2020). *Tett på: tidlig innsats i myr og torv*. Torvdepartementet.\n\nReed, B. (2004). Myr. Heather forlag.\n"))
	if err != nil || len(list.References) != 3 {
		t.Fatal(list, err)
	}
	ref := list.References[1].Reference
	if len(ref.Author) > 0 || ref.Genre != "Meld. St." || ref.Number != "6" || ref.Issued.Start.Year != 2019 || ref.Issued.End.Year != 2020 || ref.Title.Plain() != "Tett på: tidlig innsats i myr og torv" || ref.Publisher != "Torvdepartementet" {
		t.Errorf("%+v", ref)
	}
}

// A session is the date of the work where no other year stands in the entry.
func TestSessionsAsDates(t *testing.T) {
	list, err := Parse([]byte("References\n\nTorvdepartementet. Torv og myr. Prop. 57 L (2015–2016). Oslo.\n"))
	if err != nil || len(list.References) != 1 {
		t.Fatal(list, err)
	}
	if year, _ := list.References[0].Reference.Issued.Year(); year != 2015 {
		t.Errorf("year %d", year)
	}
}
