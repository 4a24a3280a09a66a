package citation

import (
	"fmt"
	"strings"
)

// ParseORCID returns the ORCID iD in s as sixteen characters in four groups,
// "0000-0002-1825-0097". It may stand in its address (https://orcid.org/…, with
// or without scheme) or after a label ("ORCID", "ORCID iD:"), and its hyphens
// may be missing. The check character, a digit or X, must be right. Whether the
// iD was given to anybody cannot be seen from it. Errors are of type
// [*IdentifierError].
//
// Source: ORCID, structure of the identifier; ISO 7064, MOD 11-2.
func ParseORCID(s string) (string, error) {
	text := cutLabel(strings.TrimFunc(s, isSpace), "orcid id", "orcid:", "orcid ")
	if path, ok := cutURL(text, "orcid.org/"); ok {
		text = cutQuery(path)
	}
	digits, reason := checkedDigits(text)
	if reason == "" && len(digits) != 16 {
		reason = fmt.Sprintf("it has %d digits, want 16", len(digits))
	}
	if reason == "" {
		sum := 0
		for i := range 15 {
			sum = (sum + digitValue(digits[i])) * 2 % 11
		}
		if want := checkChar((12 - sum) % 11); want != digits[15] {
			reason = wrongCheck(digits[15], want)
		}
	}
	if reason != "" {
		return "", &IdentifierError{"ORCID iD", s, reason}
	}
	return strings.Join([]string{digits[:4], digits[4:8], digits[8:12], digits[12:]}, "-"), nil
}
