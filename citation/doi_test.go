package citation

import (
	"strings"
	"testing"
)

func TestParseDOI(t *testing.T) {
	const (
		noPrefix   = `a DOI begins with "10."`
		noSlash    = "there is no slash after the registrant code"
		percent    = "in a URL, two hexadecimal digits follow a percent sign"
		sici       = "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2"
		siciHash   = "10.1002/(SICI)1099-1239(199610)6:8<813::AID-RNC255>3.0.CO;2-#"
		printables = " want printable characters without spaces"
	)
	testIdentifiers(t, "DOI", ParseDOI, []identifierTest{
		{"10.1000/182", "10.1000/182", ""},
		{"10.1017/S0260210500112033", "10.1017/S0260210500112033", ""},
		{"  10.1000/182\n", "10.1000/182", ""},
		{"10.1000.10/123", "10.1000.10/123", ""},
		{"10.123456789/a", "10.123456789/a", ""},
		{"10.1000/a/b//c", "10.1000/a/b//c", ""},
		{"10.1000/ağır-人間", "10.1000/ağır-人間", ""},
		{sici, sici, ""},

		// Resolvers and labels.
		{"https://doi.org/10.1000/182", "10.1000/182", ""},
		{"http://dx.doi.org/10.1000/182", "10.1000/182", ""},
		{"HTTPS://WWW.DOI.ORG/10.1000/ABC", "10.1000/ABC", ""},
		{"doi.org/10.1000/182", "10.1000/182", ""},
		{"https://doi-org.proxy.bogs.example/10.1000/182", "10.1000/182", ""},
		{"http://dx.doi.org.proxy.bogs.example/10.1000/182", "10.1000/182", ""},
		{"https://doi-notes.example/10.1000/182", "", noPrefix},
		{"dx.doi.org/10.1000/182", "10.1000/182", ""},
		{"https://doi.org/http://doi.acm.org/10.1145/182.99", "10.1145/182.99", ""},
		{"doi:10.1000/182", "10.1000/182", ""},
		{"DOI 10.1000/182", "10.1000/182", ""},
		{"DOI: 10.1000/182", "10.1000/182", ""},
		{"doi10.1000/182", "10.1000/182", ""},
		{"DOI:\u00a010.1000/182", "10.1000/182", ""},
		{"doi: https://doi.org/10.1000/182", "10.1000/182", ""},
		{"https://doi.org/doi:10.1000/182", "10.1000/182", ""},
		{"doi.org/doi.org/10.1000/182", "10.1000/182", ""},
		{"info:doi/10.1000/182", "10.1000/182", ""},
		{"urn:doi:10.1000/182", "10.1000/182", ""},

		// Percent signs count in URLs alone, a query goes and a "#" stays.
		{"https://doi.org/10.1002/%28SICI%291099-1239%28199610%296%3A8%3C813%3A%3AAID-RNC255%3E3.0.CO%3B2-%23", siciHash, ""},
		{"https://doi.org/10.1002/(SICI)1099-1239(199610)6:8<813::AID-RNC255>3.0.CO;2-#", siciHash, ""},
		{"https://doi.org/10.1000/182?nosfx=y", "10.1000/182", ""},
		{"https://doi.org/10.1000/a%3Fb", "10.1000/a?b", ""},
		{"https://doi.org/10.1000/a+b", "10.1000/a+b", ""},
		{"https://doi.org/10.1000/100%25", "10.1000/100%", ""},
		{"10.1000/a%28b", "10.1000/a%28b", ""},
		{"https://doi.org/10.1000/100%", "", percent},
		{"https://doi.org/10.1000/%zz", "", percent},

		// What ends a sentence may end a DOI.
		{"10.1000/182.", "10.1000/182.", ""},
		{"10.1000/182)", "10.1000/182)", ""},

		{"", "", noPrefix},
		{"doi", "", noPrefix},
		{"11.1000/182", "", noPrefix},
		{"hdl:10.1000/182", "", noPrefix},
		{"https://example.org/10.1000/182", "", noPrefix},
		{"10", "", noPrefix},
		{"10/gg5fvw", "", "it is a shortDOI, which stands for a DOI that the resolver knows"},
		{"https://doi.org/10/gg5fvw", "", "it is a shortDOI, which stands for a DOI that the resolver knows"},
		{"10./182", "", `the registrant code after "10." is "", want four to nine digits`},
		{"10.100/182", "", `the registrant code after "10." is "100", want four to nine digits`},
		{"10.1234567890/182", "", `the registrant code after "10." is "1234567890", want four to nine digits`},
		{"10.1000./182", "", `the registrant code after "10." is "1000.", want four to nine digits`},
		{"10.abcd/182", "", `the registrant code after "10." is "abcd", want four to nine digits`},
		{"10.1000", "", noSlash},
		{"10.1000/", "", "there is nothing after the slash"},
		{"10.1000/a b", "", "found ' '," + printables},
		{"10.1000/a\u00a0b", "", `found '\u00a0',` + printables},
		{"10.1000/a\nb", "", `found '\n',` + printables},
		{"10.1000/a\u200bb", "", `found '\u200b',` + printables},
		{"https://doi.org/10.1000/a%20b", "", "found ' '," + printables},
		{"10.1000/\xff", "", "it is not valid UTF-8"},
	})
}

func TestParseDOITakesLinearTime(t *testing.T) {
	// Decoding the rest after each resolver would take minutes.
	for _, repeated := range []string{"doi.org/", "doi:", "%25"} {
		if _, err := ParseDOI("https://doi.org/" + strings.Repeat(repeated, 1<<20/len(repeated))); err == nil {
			t.Errorf("a megabyte of %q is a DOI", repeated)
		}
	}
}

func TestFoldDOIIgnoresTheCaseOfASCIILetters(t *testing.T) {
	for doi, want := range map[string]string{
		"10.1017/S0260210500112033": "10.1017/s0260210500112033",
		"10.1000/İÄ":                "10.1000/İÄ",
		"10.1000/abc":               "10.1000/abc",
		"":                          "",
	} {
		if got := FoldDOI(doi); got != want {
			t.Errorf("FoldDOI(%q) = %q, want %q", doi, got, want)
		}
	}
}

func TestTrimDOILeavesThePunctuationOfTheSentence(t *testing.T) {
	for _, tt := range []struct{ text, doi, tail string }{
		{"10.1000/182", "10.1000/182", ""},
		{"10.1000/182.", "10.1000/182", "."},
		{"10.1000/182.”", "10.1000/182", ".”"},
		{"10.1000/182).", "10.1000/182", ")."},
		{"10.1000/182>", "10.1000/182", ">"},
		{"10.1000/182]);", "10.1000/182", "]);"},
		{"10.1016/0022-3697(86)90140-X,", "10.1016/0022-3697(86)90140-X", ","},
		{"10.1016/S0014(01)", "10.1016/S0014(01)", ""},
		{"10.1016/S0014(01))", "10.1016/S0014(01)", ")"},
		{"10.1016/S0014(01).)", "10.1016/S0014(01)", ".)"},
		{"10.1002/(SICI)3.0.CO;2-#.", "10.1002/(SICI)3.0.CO;2-#", "."},
		{"10.1000/a<b>", "10.1000/a<b>", ""},
		{"10.1000/182?", "10.1000/182", "?"},
		{"10.1000/182/", "10.1000/182/", ""},
		{"...", "", "..."},
		{"", "", ""},
	} {
		if doi, tail := TrimDOI(tt.text); doi != tt.doi || tail != tt.tail {
			t.Errorf("TrimDOI(%q) = %q, %q, want %q, %q", tt.text, doi, tail, tt.doi, tt.tail)
		}
	}
}

func TestDOIURLEncodesWhatAURLCannotHold(t *testing.T) {
	for doi, want := range map[string]string{
		"10.1000/182":       "https://doi.org/10.1000/182",
		"10.1000/456#789":   "https://doi.org/10.1000/456%23789",
		"10.1000/a?b%c":     "https://doi.org/10.1000/a%3Fb%25c",
		"10.1002/(S)1<2>3;": "https://doi.org/10.1002/(S)1%3C2%3E3;",
		"10.1000/å":         "https://doi.org/10.1000/%C3%A5",
	} {
		got := DOIURL(doi)
		if got != want {
			t.Errorf("DOIURL(%q) = %q, want %q", doi, got, want)
		}
		if back, err := ParseDOI(got); err != nil || back != doi {
			t.Errorf("ParseDOI(%q) = %q, %v, want %q", got, back, err, doi)
		}
	}
}
