package check

// rules are all rules, by family and then by ID. A test holds the list to the
// files.
var rules = []*Rule{
	// Agreement of text and list.
	missingReference,
	uncitedReference,

	// Form of a citation.

	// Record.
	dateConflict,
	etalInAuthorField,
	futureYear,
	implausibleYear,
	nameAllCaps,
	nameAllLower,
	nameEmpty,
	nameInverted,
	namePunctuation,
	nameVariant,
	pagesImplausible,
	pagesReversed,
	samePagesSameBook,
	yearNotNumber,

	// Identifiers.
	duplicateDOI,
	duplicateISBN,
	duplicateURL,

	// List.
	duplicateEntry,

	// Reading.
	ignoreWithoutReason,
	malformedIgnore,
	unknownRule,
	unreadText,
	unreadableReference,
	unusedIgnore,
}
