package citation

import "testing"

func TestParseISSN(t *testing.T) {
	testIdentifiers(t, "ISSN", ParseISSN, []identifierTest{
		{"2049-3630", "2049-3630", ""},
		{"20493630", "2049-3630", ""},
		{"2049–3630", "2049-3630", ""},
		{"0000-006X", "0000-006X", ""},
		{"0000-006x", "0000-006X", ""},
		{"ISSN 2049-3630", "2049-3630", ""},
		{"ISSN: 2049-3630", "2049-3630", ""},
		{"eISSN 2049-3630", "2049-3630", ""},
		{"p-ISSN: 2049-3630", "2049-3630", ""},
		{"ISSN-L 2049-3630", "2049-3630", ""},
		{"urn:issn:2049-3630", "2049-3630", ""},
		{"2049-3631", "", "the check character is 1, and 0 by the other digits"},
		{"2049-363X", "", "the check character is X, and 0 by the other digits"},
		{"2049-363", "", "it has 7 digits, want 8"},
		{"", "", "it has 0 digits, want 8"},
		{"X049-3630", "", "X is a check character and stands last"},
		{"2049/3630", "", "found '/', want digits and hyphens"},
	})
}
