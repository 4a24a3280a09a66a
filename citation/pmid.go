package citation

import (
	"fmt"
	"strings"
)

// ParsePMID returns the PubMed number in s: one to eight digits, the first of
// them not 0. It may stand after a label ("PMID", "PMID:") or in its address at
// PubMed. Errors are of type [*IdentifierError].
//
// Source: National Library of Medicine, MEDLINE/PubMed data elements.
func ParsePMID(s string) (string, error) {
	text := cutLabel(strings.TrimFunc(s, isSpace), "pmid", "pubmed")
	if path, ok := cutURL(text, "pubmed.ncbi.nlm.nih.gov/", "ncbi.nlm.nih.gov/pubmed/"); ok {
		text = cutQuery(path)
	}
	if reason := serialNumber(text); reason != "" {
		return "", &IdentifierError{"PMID", s, reason}
	}
	return text, nil
}

// ParsePMCID returns the PubMed Central number in s, "PMC" and one to eight
// digits, with a version if there is one ("PMC2150930.1"). It may stand after a
// label ("PMCID:"), without its PMC, or in its address at PubMed Central or
// Europe PMC. Errors are of type [*IdentifierError].
//
// Source: PubMed Central, on its identifiers.
func ParsePMCID(s string) (string, error) {
	text := cutLabel(strings.TrimFunc(s, isSpace), "pmcid")
	if path, ok := cutURL(text, "pmc.ncbi.nlm.nih.gov/articles/", "ncbi.nlm.nih.gov/pmc/articles/",
		"europepmc.org/articles/", "europepmc.org/article/pmc/"); ok {
		text = cutQuery(path)
	}
	number, version, versioned := strings.Cut(cutLabel(text, "pmc"), ".")
	reason := serialNumber(number)
	if reason == "" && versioned {
		if serialNumber(version) != "" {
			reason = fmt.Sprintf("the version is %q, want a number", clip(version))
		}
		number += "." + version
	}
	if reason != "" {
		return "", &IdentifierError{"PMCID", s, reason}
	}
	return "PMC" + number, nil
}

// serialNumber returns "" if s has one to eight digits and does not begin with
// 0, and otherwise says what is wrong.
func serialNumber(s string) (reason string) {
	switch {
	case !allDigits(s):
		return fmt.Sprintf("found %q, want digits", clip(s))
	case len(s) > 8:
		return fmt.Sprintf("it has %d digits, want one to eight", len(s))
	case s[0] == '0':
		return "it begins with 0"
	}
	return ""
}
