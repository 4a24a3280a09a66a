package citation

import "testing"

func TestParsePMID(t *testing.T) {
	testIdentifiers(t, "PMID", ParsePMID, []identifierTest{
		{"23193287", "23193287", ""},
		{"1", "1", ""},
		{" PMID: 23193287 ", "23193287", ""},
		{"PMID23193287", "23193287", ""},
		{"https://pubmed.ncbi.nlm.nih.gov/23193287/", "23193287", ""},
		{"https://www.ncbi.nlm.nih.gov/pubmed/23193287?dopt=Abstract", "23193287", ""},
		{"", "", `found "", want digits`},
		{"PMC3531190", "", `found "PMC3531190", want digits`},
		{"0123", "", "it begins with 0"},
		{"123456789", "", "it has 9 digits, want one to eight"},
	})
}

func TestParsePMCID(t *testing.T) {
	testIdentifiers(t, "PMCID", ParsePMCID, []identifierTest{
		{"PMC3531190", "PMC3531190", ""},
		{"pmc3531190", "PMC3531190", ""},
		{"3531190", "PMC3531190", ""},
		{"PMCID: PMC3531190", "PMC3531190", ""},
		{"PMC2150930.1", "PMC2150930.1", ""},
		{"https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/", "PMC3531190", ""},
		{"https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3531190", "PMC3531190", ""},
		{"https://europepmc.org/article/PMC/PMC3531190", "PMC3531190", ""},
		{"", "", `found "", want digits`},
		{"PMC", "", `found "", want digits`},
		{"PMC2150930.", "", `the version is "", want a number`},
		{"PMC2150930.x", "", `the version is "x", want a number`},
	})
}
