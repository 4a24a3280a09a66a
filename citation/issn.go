package citation

import (
	"fmt"
	"strings"
)

// ParseISSN returns the International Standard Serial Number in s as printed on
// serials, "2049-3630": four digits, a hyphen, three digits and a check
// character, a digit or X. The hyphen may be missing or of another kind, and a
// label may stand before ("ISSN", "eISSN:", "ISSN-L", "urn:issn:"). The check
// character must be right. Errors are of type [*IdentifierError].
//
// Source: ISO 3297.
func ParseISSN(s string) (string, error) {
	digits, reason := checkedDigits(cutLabel(strings.TrimFunc(s, isSpace),
		"urn:issn", "issn-l", "issn", "e-issn", "eissn", "p-issn", "pissn"))
	if reason == "" && len(digits) != 8 {
		reason = fmt.Sprintf("it has %d digits, want 8", len(digits))
	}
	if reason == "" {
		sum := 0
		for i := range 7 {
			sum += (8 - i) * digitValue(digits[i])
		}
		if want := checkChar((11 - sum%11) % 11); want != digits[7] {
			reason = wrongCheck(digits[7], want)
		}
	}
	if reason != "" {
		return "", &IdentifierError{"ISSN", s, reason}
	}
	return digits[:4] + "-" + digits[4:], nil
}
