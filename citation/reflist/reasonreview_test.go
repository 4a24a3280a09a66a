package reflist

import "testing"

func TestAuthorsOfWhatIsReviewed(t *testing.T) {
	checkReasonings(t, (*modelReader).reviewed, []reasonTest{
		{
			"behind the author of the review",
			"Ann|author/given Marsh|author/family ,|author/next review|author/given of|author/given Bo|author/given Reed|author/family ,|after_author Bogs|title",
			"Ann|author/given Marsh|author/family ,|after_author review|note of|note Bo|note Reed|note ,|after_author Bogs|title",
		},
		{
			"two authors",
			"Ann|author/given Marsh|author/family ,|author/next Bo|author/given Reed|author/family ,|after_author Bogs|title",
			"Ann|author/given Marsh|author/family ,|author/next Bo|author/given Reed|author/family ,|after_author Bogs|title",
		},
	})
}
