package citation

import "testing"

func TestParseISBN(t *testing.T) {
	testIdentifiers(t, "ISBN", ParseISBN, []identifierTest{
		{"978-0-306-40615-7", "9780306406157", ""},
		{"9780306406157", "9780306406157", ""},
		{"979-10-90636-07-1", "9791090636071", ""},
		{"0-306-40615-2", "0306406152", ""},
		{"0-8044-2957-X", "080442957X", ""},
		{"0-8044-2957-x", "080442957X", ""},
		{"978–0–306–40615–7", "9780306406157", ""},
		{"978‐0‑306−40615\u00ad7", "9780306406157", ""},
		{"978 0 306 40615 7", "9780306406157", ""},
		{"978\u00a00\u00a0306\u00a040615\u00a07", "9780306406157", ""},
		{" 0306406152\n", "0306406152", ""},

		{"ISBN 978-0-306-40615-7", "9780306406157", ""},
		{"ISBN: 0306406152", "0306406152", ""},
		{"isbn-13: 978-0-306-40615-7", "9780306406157", ""},
		{"ISBN-10 0-306-40615-2", "0306406152", ""},
		{"ISBN13: 9780306406157", "9780306406157", ""},
		{"ISBN 10: 0306406152", "0306406152", ""},
		{"ISBN-101234567X", "101234567X", ""},
		{"urn:isbn:0306406152", "0306406152", ""},

		{"0-306-40615-3", "", "the check character is 3, and 2 by the other digits"},
		{"0-8044-2957-1", "", "the check character is 1, and X by the other digits"},
		{"978-0-306-40615-8", "", "the check character is 8, and 7 by the other digits"},
		{"978-0-306-40615-X", "", "only an ISBN of ten digits can end in X"},
		{"977-0-306-40615-7", "", "it begins with 977, want 978 or 979"},
		{"", "", "it has 0 digits, want 10 or 13"},
		{"ISBN", "", "it has 0 digits, want 10 or 13"},
		{"306-40615-2", "", "it has 9 digits, want 10 or 13"},
		{"97803064061577", "", "it has 14 digits, want 10 or 13"},
		{"X306406152", "", "X is a check character and stands last"},
		{"0306406152 (pbk.)", "", "found '(', want digits and hyphens"},
		{"٠306406152", "", "found '٠', want digits and hyphens"},
	})
}

func TestISBN13IsOneFormForBoth(t *testing.T) {
	testIdentifiers(t, "ISBN", ISBN13, []identifierTest{
		{"0-306-40615-2", "9780306406157", ""},
		{"978-0-306-40615-7", "9780306406157", ""},
		{"0-8044-2957-X", "9780804429573", ""},
		{"979-10-90636-07-1", "9791090636071", ""},
		{"0-306-40615-3", "", "the check character is 3, and 2 by the other digits"},
	})
}

func TestEveryWrongDigitOfAnISBNIsFound(t *testing.T) {
	for _, isbn := range []string{"0306406152", "9780306406157"} {
		for i := range len(isbn) {
			for d := byte('0'); d <= '9'; d++ {
				b := []byte(isbn)
				b[i] = d
				if _, err := ParseISBN(string(b)); (err == nil) != (string(b) == isbn) {
					t.Errorf("ParseISBN(%q): %v", b, err)
				}
			}
		}
	}
}
