package citation

import (
	"fmt"
	"strings"
)

// ParseISBN returns the International Standard Book Number in s as ten or
// thirteen characters without hyphens: digits, and X for the value 10 at the
// end of one of ten. Hyphens, dashes and spaces may stand anywhere between the
// digits, and a label before them ("ISBN", "ISBN-13:", "urn:isbn:"). One ISBN
// is read, without remarks such as "(pbk.)". The check digit must be right.
// Errors are of type [*IdentifierError].
//
// Hyphens are not put back: where they go depends on a table of the
// International ISBN Agency that changes with every new group of publishers.
//
// Source: ISBN Users' Manual, on the check digit; ISO 2108.
func ParseISBN(s string) (string, error) {
	fail := func(format string, args ...any) (string, error) {
		return "", &IdentifierError{"ISBN", s, fmt.Sprintf(format, args...)}
	}
	isbn, reason := checkedDigits(cutISBNLabel(strings.TrimFunc(s, isSpace)))
	if reason != "" {
		return fail("%s", reason)
	}
	switch n := len(isbn); {
	case n == 10:
		if want := isbn10Check(isbn); want != isbn[9] {
			return fail("%s", wrongCheck(isbn[9], want))
		}
	case n == 13 && isbn[12] == 'X':
		return fail("only an ISBN of ten digits can end in X")
	case n == 13 && isbn[:3] != "978" && isbn[:3] != "979":
		return fail("it begins with %s, want 978 or 979", isbn[:3])
	case n == 13:
		if want := isbn13Check(isbn); want != isbn[12] {
			return fail("%s", wrongCheck(isbn[12], want))
		}
	default:
		return fail("it has %d digits, want 10 or 13", n)
	}
	return isbn, nil
}

// ISBN13 returns an ISBN, in any form that [ParseISBN] reads, as thirteen
// digits. An ISBN of ten is the same book as 978 and its first nine digits, so
// this is the form to compare.
func ISBN13(s string) (string, error) {
	isbn, err := ParseISBN(s)
	if err != nil || len(isbn) == 13 {
		return isbn, err
	}
	isbn = "978" + isbn[:9]
	return isbn + string(isbn13Check(isbn)), nil
}

// cutISBNLabel removes "ISBN", "ISBN-10:", "ISBN 13:" and the like.
func cutISBNLabel(s string) string {
	rest := cutLabel(s, "urn:isbn", "isbn-10", "isbn-13", "isbn10", "isbn13", "isbn 10:", "isbn 13:", "isbn")
	// "ISBN-101234567X" has no label ISBN-10, but an ISBN after a hyphen.
	if after := cutLabel(s, "isbn"); len(rest) < 10 && len(after) > len(rest) {
		return after
	}
	return rest
}

// isbn10Check returns the check character of ten characters or the first nine.
func isbn10Check(s string) byte {
	sum := 0
	for i := range 9 {
		sum += (10 - i) * digitValue(s[i])
	}
	return checkChar((11 - sum%11) % 11)
}

// isbn13Check returns the check digit of thirteen digits or the first twelve.
func isbn13Check(s string) byte {
	sum := 0
	for i := range 12 {
		sum += (1 + i%2*2) * digitValue(s[i])
	}
	return checkChar((10 - sum%10) % 10)
}
