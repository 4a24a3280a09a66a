package reflist

import (
	"testing"
)

func TestLeadsWithinContainers(t *testing.T) {
	checkReasonings(t, (*modelReader).leadInContainer, []reasonTest{
		{
			"",
			"Peat|title ,|after_title in|container-title/lead Bogs|container-title e|container-title/lead Oaks|title ,|after_title Bern|publisher-place",
			"Peat|title ,|after_title in|container-title/lead Bogs|container-title e|container-title Oaks|container-title ,|after_title Bern|publisher-place",
		},
		{
			"",
			"Bogs|container-title in|container-title/lead Oaks|title ,|after_title Bern|publisher-place",
			"Bogs|container-title in|container-title/lead Oaks|title ,|after_title Bern|publisher-place",
		},
	})
}

func TestWholeTitles(t *testing.T) {
	for _, tt := range []struct{ name, path, want string }{
		{
			"a bracket that a title opens",
			"Peat|title (|title for|title Norway|title ,|after_title Sweden|container-title )|after_container-title ,|after_container-title Fen|container-title 7|volume",
			"Peat|title (|title for|title Norway|title ,|title Sweden|title )|title ,|after_container-title Fen|container-title 7|volume",
		},
		{
			"a bracket that holds a year",
			"Peat|title (|title Norway|title ,|after_title 1999|issued/year )|after_date",
			"Peat|title (|title Norway|title ,|after_title 1999|issued/year )|after_date",
		},
		{
			"a second word for in",
			"Peat|title ,|after_title in|container-title/lead Studies|container-title in|container-title/lead honour|container-title/lead of|container-title/lead Marsh|container-title",
			"Peat|title ,|after_title in|container-title/lead Studies|container-title in|container-title honour|container-title of|container-title Marsh|container-title",
		},
		{
			"the rest of a title in lower case",
			"Introduction|title to|title physics|title ,|after_title chemistry|container-title and|container-title salt|container-title .|after_container-title",
			"Introduction|title to|title physics|title ,|title chemistry|title and|title salt|title .|after_container-title",
		},
		{
			"proceedings behind their editors",
			"Marsh|editor/family ,|after_editor ed|editor/lead .|after_editor Peat|title ,|after_title Third|container-title Workshop|container-title .|after_container-title Moor|publisher",
			"Marsh|editor/family ,|after_editor ed|editor/lead .|after_editor Peat|title ,|title Third|title Workshop|title .|after_container-title Moor|publisher",
		},
		{
			"a title in brackets behind proceedings",
			"Marsh|editor/family (|after_editor ed|editor/lead )|after_editor Third|container-title Peat|container-title Workshop|container-title (|after_container-title TPW|title )|after_title",
			"Marsh|editor/family (|after_editor ed|editor/lead )|after_editor Third|title Peat|title Workshop|title (|title TPW|title )|title",
		},
		{
			"a series that was taken for what the work is in",
			"Peat|title .|after_title In|container-title/lead Reed|editor/family (|after_editor ed|editor/lead )|after_editor Bogs|title .|after_title Moor|container-title Books|container-title .|after_container-title Oslo|publisher-place",
			"Peat|title .|after_title In|container-title/lead Reed|editor/family (|after_editor ed|editor/lead )|after_editor Bogs|container-title .|after_title Moor|collection-title Books|collection-title .|after_container-title Oslo|publisher-place",
		},
		{
			"what two slashes lead to",
			"Peat|title [|after_title C|after_others ]|after_others /|after_others /|after_others 2009|number Bog|after_others Conference|container-title on|container-title Salt|container-title",
			"Peat|title [|after_title C|after_others ]|after_others /|after_others /|after_others 2009|container-title Bog|container-title Conference|container-title on|container-title Salt|container-title",
		},
		{
			"editors that are none",
			"Peat|title In|container-title/lead Bogs|container-title :|after_container-title Field|editor/given Study|editor/family ,|after_editor 14|page/first",
			"Peat|title In|container-title/lead Bogs|container-title :|container-title Field|container-title Study|container-title ,|after_editor 14|page/first",
		},
		{
			"a letter that was taken for the title",
			"Moor|author/literal (|after_author n|status .|status d|status .|after_date -|after_date b|title )|after_title .|after_title Peat|container-title (|after_container-title No|after_others 9|number )|after_others",
			"Moor|author/literal (|after_author n|status .|status d|status .|after_date -|after_date b|year-suffix )|after_title .|after_title Peat|title (|after_container-title No|after_others 9|number )|after_others",
		},
		{
			"a publisher that was taken for the title",
			"Marsh|author/family ,|after_author in|container-title/lead Bogs|container-title ,|after_container-title Moor|title ,|after_title Oslo|publisher-place ,|after_publisher 1999|issued/year",
			"Marsh|author/family ,|after_author in|container-title/lead Bogs|container-title ,|after_container-title Moor|publisher ,|after_title Oslo|publisher-place ,|after_publisher 1999|issued/year",
		},
		{
			"a title that in leads to",
			"Marsh|author/family ,|after_author in|container-title/lead Bogs|title ,|after_title Moor|container-title ,|after_container-title Oslo|publisher-place ,|after_publisher 1999|issued/year",
			"Marsh|author/family ,|after_author in|container-title/lead Bogs|container-title ,|after_title Moor|publisher ,|after_container-title Oslo|publisher-place ,|after_publisher 1999|issued/year",
		},
		{
			"words that were taken for part of what leads on",
			"Peat|title ,|after_title in|container-title/lead Bogs|container-title/lead of|container-title/lead Moor|container-title ,|after_container-title",
			"Peat|title ,|after_title in|container-title/lead Bogs|container-title of|container-title Moor|container-title ,|after_container-title",
		},
		{
			"initials that were taken for a title",
			"Marsh|author/family ,|after_author I|title .|title R|title ,|after_title Peat|container-title ,|after_container-title Bogs|container-title 1994|issued/year",
			"Marsh|author/family ,|author/within I|author/given .|author/given R|author/given ,|after_title Peat|title ,|after_container-title Bogs|container-title 1994|issued/year",
		},
		{
			"a family name that was taken for a title",
			"I|author/given .|author/given D|author/given .|author/given Marsh|title ,|after_title in|container-title/lead Bogs|container-title",
			"I|author/given .|author/given D|author/given .|author/given Marsh|author/family ,|after_author in|container-title/lead Bogs|container-title",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			// Without a dot before the letter, which print has: "n.d.-b".
			checkReasoning(t, tt.path, tt.want, func(r *modelReader) {
				for i := range r.sights[1:] {
					if r.sights[i].class == dashClass {
						r.sights[i+1].spaceBefore = false
					}
				}
				r.wholes()
			})
		})
	}
}

func TestTitleInItalics(t *testing.T) {
	path := "Ellen|title Marsh|title ,|title Moor|title Society|title ,|after_title Oslo|publisher-place (|after_publisher 1999|issued/year )|after_date"
	want := "Ellen|title Marsh|title ,|after_title Moor|publisher Society|publisher ,|after_title Oslo|publisher-place (|after_publisher 1999|issued/year )|after_date"
	checkReasoning(t, path, want, func(r *modelReader) {
		r.sights[0].block, r.sights[1].block = 1, 1
		r.emphasised()
	})
}

func TestBracketsThatCloseTitles(t *testing.T) {
	checkReasonings(t, (*modelReader).balanced, []reasonTest{
		{"", "Peat|title (|title 1605|title )|after_title ,|after_title Bern|publisher-place", "Peat|title (|title 1605|title )|title ,|after_title Bern|publisher-place"},
		{"", "Peat|title (|after_title Bern|publisher-place )|after_publisher", "Peat|title (|after_title Bern|publisher-place )|after_publisher"},
	})
}

func TestBracketsThatClosePublishers(t *testing.T) {
	const path = "Peat|title .|after_title Lom|publisher-place :|after_publisher Mohr|publisher (|publisher Moor|publisher )|after_publisher ,|after_publisher 1988|issued/year"
	const want = "Peat|title .|after_title Lom|publisher-place :|after_publisher Mohr|publisher (|publisher Moor|publisher )|publisher ,|after_publisher 1988|issued/year"
	checkReasoning(t, path, want, (*modelReader).closed)
}
