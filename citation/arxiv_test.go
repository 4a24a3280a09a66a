package citation

import "testing"

func TestParseArXiv(t *testing.T) {
	testIdentifiers(t, "arXiv identifier", ParseArXiv, []identifierTest{
		{"2101.00001", "2101.00001", ""},
		{"2101.00001v2", "2101.00001v2", ""},
		{"2101.00001V12", "2101.00001v12", ""},
		{"1501.00001", "1501.00001", ""},
		{"1412.8770", "1412.8770", ""},
		{"0704.0001v1", "0704.0001v1", ""},
		{"arXiv:0706.0001v1", "0706.0001v1", ""},
		{"arXiv:0706.0001v1 [q-bio.CB]", "0706.0001v1", ""},
		{"arXiv: 2101.00001", "2101.00001", ""},
		{"ARXIV 2101.00001", "2101.00001", ""},
		{"hep-th/9901001", "hep-th/9901001", ""},
		{"HEP-TH/9901001v3", "hep-th/9901001v3", ""},
		{"math.GT/0309136", "math.GT/0309136", ""},
		{"arXiv:cond-mat.str-el/0102536v1", "cond-mat.str-el/0102536v1", ""},
		{"astro-ph/0703999", "astro-ph/0703999", ""},

		{"https://arxiv.org/abs/2101.00001v2", "2101.00001v2", ""},
		{"http://arxiv.org/pdf/2101.00001.pdf", "2101.00001", ""},
		{"https://www.arxiv.org/pdf/2101.00001v1", "2101.00001v1", ""},
		{"arxiv.org/abs/hep-th/9901001", "hep-th/9901001", ""},
		{"https://export.arxiv.org/abs/math/0309136?context=math", "math/0309136", ""},
		{"https://arxiv.org/html/2401.01234v1", "2401.01234v1", ""},
		{"10.48550/arXiv.2101.00001", "2101.00001", ""},
		{"https://doi.org/10.48550/ARXIV.2101.00001", "2101.00001", ""},

		{"", "", wantArXiv},
		{"v2", "", wantArXiv},
		{"2101", "", wantArXiv},
		{"2101.", "", wantArXiv},
		{"210.00001", "", wantArXiv},
		{"2101.00001v", "", wantArXiv},
		{"2101.00001v0", "", wantArXiv},
		{"2101.00001v12345", "", wantArXiv},
		{"https://arxiv.org/list/2101.00001", "", wantArXiv},
		{"2113.00001", "", "the month is 13, want 01 to 12"},
		{"0703.0001", "", "such identifiers begin with April 2007, 0704"},
		{"1412.12345", "", "until 2014, four digits follow the full stop"},
		{"1501.0001", "", "since 2015, five digits follow the full stop"},
		{"stat/0102536", "", `"stat" is no archive of before 2007`},
		{"math./0309136", "", `the subject class is "", want letters`},
		{"math.G7/0309136", "", `the subject class is "G7", want letters`},
		{"math/309136", "", "want seven digits after the slash"},
		{"math/0313136", "", "the month is 13, want 01 to 12"},
		{"math/0704001", "", "such identifiers run from July 1991, 9107, to March 2007, 0703"},
		{"math/9106001", "", "such identifiers run from July 1991, 9107, to March 2007, 0703"},
	})
}

func TestSplitArXivTakesTheVersionOff(t *testing.T) {
	for _, tt := range []struct {
		id, base string
		version  int
	}{
		{"2101.00001v2", "2101.00001", 2},
		{"2101.00001", "2101.00001", 0},
		{"hep-th/9901001v13", "hep-th/9901001", 13},
		{"solv-int/9901001", "solv-int/9901001", 0},
		{"v", "v", 0},
		{"", "", 0},
	} {
		if base, version := SplitArXiv(tt.id); base != tt.base || version != tt.version {
			t.Errorf("SplitArXiv(%q) = %q, %d, want %q, %d", tt.id, base, version, tt.base, tt.version)
		}
	}
}
