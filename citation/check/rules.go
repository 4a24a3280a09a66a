package check

// rules are all rules, by family and then by ID. A test holds the list to the
// files.
var rules = []*Rule{
	// Agreement of text and list.
	missingReference,
	uncitedReference,

	// Form of a citation.

	// Record.
	accessDateMissing,
	controlChar,
	dateConflict,
	etalInAuthorField,
	futureYear,
	htmlEntity,
	implausibleYear,
	nameAllCaps,
	nameAllLower,
	nameEmpty,
	nameInverted,
	namePunctuation,
	nameVariant,
	nonNFC,
	pagesImplausible,
	pagesReversed,
	publisherPlaceMissing,
	punctuationDoubled,
	punctuationSpacing,
	samePagesSameBook,
	urlBrokenBySpace,
	urlHttp,
	urlMalformed,
	urlTracking,
	yearNotNumber,

	// Identifiers.
	arxivMalformed,
	doiAndURLDisagree,
	doiMalformed,
	doiNotURLForm,
	doiTrailingPunctuation,
	duplicateDOI,
	duplicateISBN,
	duplicateURL,
	isbnChecksum,
	issnChecksum,
	orcidChecksum,
	pmidMalformed,

	// List.
	dashMixed,
	duplicateEntry,
	fullStopMixed,
	linkFormMixed,
	listOrder,
	mixedQuotes,
	pagesSeparatorMixed,
	periodQuoteOrder,

	// Reading.
	ignoreWithoutReason,
	malformedIgnore,
	unknownRule,
	unreadText,
	unreadableReference,
	unusedIgnore,
}
