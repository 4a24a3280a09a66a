package citation

import "testing"

func TestParseORCID(t *testing.T) {
	testIdentifiers(t, "ORCID iD", ParseORCID, []identifierTest{
		{"0000-0002-1825-0097", "0000-0002-1825-0097", ""},
		{"0000-0001-5109-3700", "0000-0001-5109-3700", ""},
		{"0000-0002-1694-233X", "0000-0002-1694-233X", ""},
		{"0000-0002-1694-233x", "0000-0002-1694-233X", ""},
		{"0000000218250097", "0000-0002-1825-0097", ""},
		{"0000‐0002‐1825‐0097", "0000-0002-1825-0097", ""},
		{"https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097", ""},
		{"http://www.orcid.org/0000-0002-1825-0097/", "0000-0002-1825-0097", ""},
		{"orcid.org/0000-0002-1825-0097?lang=en", "0000-0002-1825-0097", ""},
		{"ORCID: 0000-0002-1825-0097", "0000-0002-1825-0097", ""},
		{"ORCID iD: https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097", ""},
		{"0000-0002-1825-0098", "", "the check character is 8, and 7 by the other digits"},
		{"0000-0002-1694-2330", "", "the check character is 0, and X by the other digits"},
		{"0000-0002-1825-009", "", "it has 15 digits, want 16"},
		{"", "", "it has 0 digits, want 16"},
		{"https://example.org/0000-0002-1825-0097", "", "found 'h', want digits and hyphens"},
	})
}
