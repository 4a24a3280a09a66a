package ris

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

var (
	issnIn = sieve.Late(`(?:^|[^\dXx-])(\d{4}-?\d{3}[\dXx])(?:$|[^\d-])`)
	isbnIn = sieve.Late(`(?:^|[^\dXx-])((?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dXx])(?:$|[^\d-])`)
)

// serial reads SN, which has an ISSN or an ISBN, or several with words between
// them, as in "1476-4687 (Electronic) 0028-0836 (Linking)". A value that is
// neither belongs to what the type has. What says more than the numbers is kept.
func (r *entryReader) serial(row *row, tag, value string) bool {
	v, pattern, parse := row.variable, issnIn, citation.ParseISSN
	if row.form == formISBN {
		pattern, parse = isbnIn, citation.ParseISBN
	}
	if len(value) > 1000 {
		return false
	}
	var found []string
	rest := flat(value)
	for _, m := range pattern.FindAllStringSubmatchIndex(rest+" ", -1) {
		found = append(found, rest[m[2]:min(m[3], len(rest))])
	}
	if _, err := parse(rest); err == nil {
		found = []string{rest}
	}
	if len(found) == 0 {
		// No number of either kind, such as one with a misprint.
		isOwn := r.kind != "" && strings.Contains(journals, r.kind) == (row.form == formISSN)
		if !isOwn || issnIn.MatchString(rest) || isbnIn.MatchString(rest) {
			return false
		}
		return r.text(v, rest)
	}
	var list []string
	if here := string(r.ref.Text(v)); here != "" {
		list = strings.Split(here, ", ")
	}
	all := strings.Join(found, ", ")
	if len(list) > 100 {
		return false
	}
	if r.ref.SetText(v, citation.Text(strings.Join(append(list, found...), ", "))); all != rest {
		r.keep(tag, value)
	}
	return true
}
