package reflist

import "testing"

func TestFamiliesOfParticles(t *testing.T) {
	checkReasonings(t, (*modelReader).leadingParticles, []reasonTest{
		{
			"with the family name among the given ones",
			"Moor|author/family ,|author/next and|author/next Pier|author/given Paolo|author/given Di|author/family Marsh|author/given .|after_author",
			"Moor|author/family ,|author/next and|author/next Pier|author/given Paolo|author/given Di|author/family Marsh|author/family .|after_author",
		},
		{
			"with a given name behind a comma",
			"Pier|author/given Di|author/family ,|author/within Marsh|author/given .|after_author",
			"Pier|author/given Di|author/family ,|author/within Marsh|author/given .|after_author",
		},
		{
			"in the title",
			"Moor|author/family ,|author/next e|author/next Maria|author/given Lo|title Marsh|title .|title Peat|title",
			"Moor|author/family ,|author/next e|author/next Maria|author/given Lo|author/family Marsh|author/family .|after_author Peat|title",
		},
		{
			"a title that begins with an article",
			"Moor|author/family ,|author/within Ann|author/given Lo|title Marsh|title .|title Peat|title",
			"Moor|author/family ,|author/within Ann|author/given Lo|title Marsh|title .|title Peat|title",
		},
	})
	checkReasonings(t, (*modelReader).withinLists, []reasonTest{
		{
			"before a title with a colon",
			"Lo|author/given Marsh|author/family ,|author/next Maria|author/given S|author/given .|author/given Peat|author/family :|after_author Turf|title",
			"Lo|author/family Marsh|author/family ,|author/within Maria|author/given S|author/given .|author/given Peat|title :|title Turf|title",
		},
		{
			"a title with years behind an initial",
			"Lo|author/family Marsh|author/family ,|author/next Maria|author/given S|author/given .|author/given Peat|author/given Mellan|author/family 1927|issued/year Och|title 1955|title .|after_title 1969|issued/year",
			"Lo|author/family Marsh|author/family ,|author/within Maria|author/given S|author/given .|author/given Peat|title Mellan|title 1927|title Och|title 1955|title .|after_title 1969|issued/year",
		},
		{
			"a double family name before a title that was taken for people",
			"Martínez|author/given Marsh|author/family ,|author/next Íñigo|author/given S|author/given .|author/given Peat|author/family i|author/next Turf|author/given Bog|author/family :|after_author Moor|title",
			"Martínez|author/family Marsh|author/family ,|author/within Íñigo|author/given S|author/given .|author/given Peat|title i|title Turf|title Bog|title :|title Moor|title",
		},
	})
}

func TestDashesBehindParticles(t *testing.T) {
	checkReasonings(t, (*modelReader).particles, []reasonTest{
		{
			"between two people",
			"Marsh|author/family ,|author/within P|author/given .|author/given von|author/given –|author/next Reed|author/family ,|author/within Y|author/given",
			"Marsh|author/family ,|author/within P|author/given .|author/given von|author/particle –|author/next Reed|author/family ,|author/within Y|author/given",
		},
		{
			"a hyphen of the particle's",
			"Marsh|author/family ,|author/within Ann|author/given al|author/given -|author/given (|after_author",
			"Marsh|author/family ,|author/within Ann|author/given al|author/particle -|author/particle (|after_author",
		},
	})
}

func TestCapitalsOfFamilies(t *testing.T) {
	checkReasonings(t, (*modelReader).capitalsOfFamilies, []reasonTest{
		{
			"among others",
			"Reed|author/family ,|author/within Bo|author/given ,|author/next Lo|author/given Marsh|author/family ,|author/next Ann|author/family Eve|author/given ,|author/next y|author/next Tarn|author/family",
			"Reed|author/family ,|author/within Bo|author/given ,|author/next Lo|author/family Marsh|author/family ,|author/within Ann|author/given Eve|author/given ,|author/next y|author/next Tarn|author/family",
		},
		{
			"before a title that begins behind an initial",
			"De|author/given Marsh|author/family ,|author/next Ann|author/given E|author/given .|author/given Peat|author/family ,|after_author 1921|title .|after_title",
			"De|author/family Marsh|author/family ,|author/within Ann|author/given E|author/given .|author/given Peat|title ,|title 1921|title .|after_title",
		},
		{
			"another given name",
			"Ann|author/given Marsh|author/family ,|author/next Bo|author/given Reed|author/family",
			"Ann|author/given Marsh|author/family ,|author/next Bo|author/given Reed|author/family",
		},
	})
}

// The apostrophe of a particle is part of it.
func TestParticlesWithAnApostrophe(t *testing.T) {
	checkReasonings(t, tight((*modelReader).apostropheParticles), []reasonTest{
		{
			"behind the given name",
			"Marsh|author/family ,|author/within P|author/given .|author/given ’|author/within t|author/given (|after_author 2014|issued/year",
			"Marsh|author/family ,|author/within P|author/given .|author/given ’|author/particle t|author/particle (|after_author 2014|issued/year",
		},
		{
			"before the family name",
			"’|citation-label t|author/family Marsh|author/family ,|author/within P|author/given",
			"’|author/particle t|author/particle Marsh|author/family ,|author/within P|author/given",
		},
		{
			"in the family name",
			"Ann|editor/given '|after_editor s|editor/family -|editor/family Gravemarsh|editor/family",
			"Ann|editor/given '|editor/family s|editor/family -|editor/family Gravemarsh|editor/family",
		},
		{
			"another letter",
			"Ann|editor/given '|after_editor d|editor/family Marsh|editor/family",
			"Ann|editor/given '|after_editor d|editor/family Marsh|editor/family",
		},
	})
}
