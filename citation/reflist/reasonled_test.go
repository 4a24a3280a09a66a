package reflist

import "testing"

func TestWordsLeadToEditors(t *testing.T) {
	checkReasonings(t, (*modelReader).led, []reasonTest{
		{
			"initials behind words of which nothing was made",
			"Peat|title ,|after_title a|after_title cura|editor/lead di|container-title/lead V|after_title .|after_title Moor|after_title ,|after_title Bern|publisher-place",
			"Peat|title ,|after_title a|after_title cura|editor/lead di|container-title/lead V|editor/given .|editor/given Moor|editor/family ,|after_title Bern|publisher-place",
		},
		{
			"a person that was taken for a second title of what the work is in",
			"Salt|container-title .|after_container-title Hrsg|editor/lead .|after_editor v|container-title/lead .|after_title A|container-title .|container-title Moor|container-title .|after_container-title Bern|publisher-place",
			"Salt|container-title .|after_container-title Hrsg|editor/lead .|after_editor v|container-title/lead .|after_title A|editor/given .|editor/given Moor|editor/family .|after_container-title Bern|publisher-place",
		},
		{
			"a person that was taken for the publisher",
			"Peat|title ,|after_title hrsg|editor/lead .|after_editor v|volume/lead .|after_editor Ann|publisher Moor|publisher ,|after_publisher Bern|publisher-place",
			"Peat|title ,|after_title hrsg|editor/lead .|after_editor v|volume/lead .|after_editor Ann|editor/given Moor|editor/family ,|after_publisher Bern|publisher-place",
		},
	})
	const path = "Festschrift|container-title für|container-title/lead Ann|editor/given Moor|editor/family ,|after_editor hrsg|editor/lead .|after_editor Bo|note Reed|note"
	const want = "Festschrift|container-title für|container-title Ann|container-title Moor|container-title ,|after_editor hrsg|editor/lead .|after_editor Bo|note Reed|note"
	checkReasoning(t, path, want, (*modelReader).honoured)
}

func TestWordsForTheSameAuthor(t *testing.T) {
	checkReasonings(t, (*modelReader).sameAuthor, []reasonTest{
		{
			"before a title",
			"in|container-title/lead Id|container-title .|container-title ,|container-title Bogs|container-title Oak|container-title",
			"in|container-title/lead Id|container-title/lead .|container-title/lead ,|container-title/lead Bogs|container-title Oak|container-title",
		},
		{
			"in a title",
			"in|container-title/lead Id|container-title and|container-title Ego|container-title",
			"in|container-title/lead Id|container-title and|container-title Ego|container-title",
		},
	})
	const path = "Reed|editor/family (|after_editor éd|editor/lead )|after_editor Les|container-title tourbes|container-title de|container-title/lead Ann|editor/given Marsh|editor/family .|after_editor"
	const want = "Reed|editor/family (|after_editor éd|editor/lead )|after_editor Les|container-title tourbes|container-title de|container-title Ann|container-title Marsh|container-title .|after_editor"
	checkReasoning(t, path, want, (*modelReader).honoured)
}

func TestWordsBehindIn(t *testing.T) {
	checkReasonings(t, (*modelReader).ledContainer, []reasonTest{
		{
			"up to the place",
			"Peat|title .|after_title In|container-title/lead :|container-title/lead _|after_title .|after_title Bogs|after_title and|after_title Oaks|after_title .|after_title Bern|publisher-place",
			"Peat|title .|after_title In|container-title/lead :|container-title/lead _|after_title .|after_title Bogs|container-title and|container-title Oaks|container-title .|after_title Bern|publisher-place",
		},
		{
			"editors are none",
			"Peat|title .|after_title In|container-title/lead Marsh|after_title ed|editor/lead .|after_title Bern|publisher-place",
			"Peat|title .|after_title In|container-title/lead Marsh|after_title ed|editor/lead .|after_title Bern|publisher-place",
		},
	})
}
