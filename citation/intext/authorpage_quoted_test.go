package intext

import (
	"testing"
)

// The page behind a quotation that is a paragraph of its own.
func TestPageOfBlockQuotation(t *testing.T) {
	t.Parallel()
	const about = "# The Gods in *The Iliad*\n\n"
	testPages(t, worksCited(), []pageExample{
		{"of whom the sentence before names", "Weber says what they are:\n\n> The towns are wide. (43)", "weber 43 narrative"},
		{"of whom it names, and not of whom the quotation does", "Weber says what they are:\n\n> The towns of Hall are wide. (43)", "weber 43 narrative"},
		{"of the work cited last that has the page", about + "It is so (Hall et al. 201). They are told what they are:\n\n> The towns are wide. (203)", "hall 201 | hall 203 narrative"},
		{"of the work of the title", about + "It is so (Hall et al. 201). Consider the answer:\n\n> The gods are wide! (239)", "hall 201 | iliad 239 narrative"},
		{"of none", "Consider the answer:\n\n> The gods are wide! (239)", ""},
		{"of one who was quoted and has the page", about + "It is said to be “so” (qtd. in Hall et al. 201). When they are called “bright” (203), it is so.", "hall 201 prefix:qtd. in secondary | hall 203 narrative"},
		{"no quotation", "It is said that this is so.\n\nThere are many of them in the towns, as is known (239).", ""},
		{"behind one who was quoted elsewhere", about + "It is said to be “so” (qtd. in Weber 12). When they are called “bright” (239), it is so.", "weber 12 prefix:qtd. in secondary | iliad 239 narrative"},
	})
}
