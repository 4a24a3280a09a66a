package check

// rules are all rules, by family and then by ID. A test holds the list to the
// files.
var rules = []*Rule{
	// Agreement of text and list.
	missingReference,
	uncitedReference,

	// Form of a citation.

	// Record.

	// Identifiers.

	// List.

	// Reading.
	ignoreWithoutReason,
	malformedIgnore,
	unknownRule,
	unusedIgnore,
}
