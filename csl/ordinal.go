package csl

import (
	"strconv"
	"strings"
)

// ordinals are the ordinal suffixes of one locale.
// Source: CSL 1.0.2, Ordinal Suffixes and Gender-specific Ordinals.
type ordinals struct {
	plain [genderCount]string // the term "ordinal"
	has   [genderCount]bool
	rules []ordinalRule
}

type ordinalRule struct {
	number int // 0 to 99
	match  ordinalMatch
	gender gender
	suffix string
}

// An ordinalMatch says which digits of a number a rule looks at.
type ordinalMatch uint8

const (
	matchDefault ordinalMatch = iota
	matchLastDigit
	matchLastTwoDigits
	matchWholeNumber
)

// ordinalNumber returns the number of a term "ordinal" (-1) or "ordinal-00" to
// "ordinal-99", and whether the name is one of these.
func ordinalNumber(name string) (int, bool) {
	if name == "ordinal" {
		return -1, true
	}
	digits, ok := strings.CutPrefix(name, "ordinal-")
	if !ok || len(digits) != 2 {
		return 0, false
	}
	n, err := strconv.Atoi(digits)
	return n, err == nil && n >= 0
}

func (o *ordinals) add(number int, match ordinalMatch, g gender, suffix string) {
	if number < 0 {
		o.plain[g], o.has[g] = suffix, true
		return
	}
	if match == matchDefault {
		match = matchLastDigit
		if number >= 10 {
			match = matchLastTwoDigits
		}
	}
	o.rules = append(o.rules, ordinalRule{number, match, g, suffix})
}

// suffix returns what follows the digits of n in the gender of its noun, or in
// the neuter when the locale has nothing for that gender.
func (o *ordinals) suffix(n int, g gender) string {
	if o == nil {
		return ""
	}
	best, bestRank := "", -1
	for _, rule := range o.rules {
		rank := 0
		switch rule.match {
		case matchWholeNumber:
			if n != rule.number {
				continue
			}
			rank = 4
		case matchLastTwoDigits:
			if n%100 != rule.number {
				continue
			}
			rank = 2
		default:
			if n%10 != rule.number {
				continue
			}
		}
		if rule.number >= 10 {
			rank += 8
		}
		switch rule.gender {
		case g:
			rank++
		case neuter:
		default:
			continue
		}
		if rank > bestRank {
			best, bestRank = rule.suffix, rank
		}
	}
	switch {
	case bestRank >= 0:
		return best
	case o.has[g]:
		return o.plain[g]
	case o.has[neuter]:
		return o.plain[neuter]
	}
	return o.original(n, g)
}

// original is the scheme of CSL 1.0, in which the term "ordinal-04" stands for
// every number that does not end in 1, 2 or 3.
func (o *ordinals) original(n int, g gender) string {
	if o.has[masculine] || o.has[feminine] {
		return ""
	}
	for _, want := range [...]gender{g, neuter} {
		for _, rule := range o.rules {
			if rule.number == 4 && rule.gender == want {
				return rule.suffix
			}
		}
	}
	return ""
}
