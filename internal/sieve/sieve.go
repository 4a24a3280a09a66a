// Package sieve has regular expressions that are compiled when they are first
// needed, and that are searched with only where they can match.
//
// Most expressions match next to nothing of what they are tried on. A deterministic
// automaton, made state by state as texts are read, says so at about a nanosecond a
// byte; only what it lets through is searched in earnest. It lets through too much,
// never too little: to it all characters beyond ASCII are one, and of the
// conditions on what stands around a place it knows the beginning and the end of
// the text alone.
package sieve

import (
	"regexp"
	"sync"
)

// A Regexp is a regular expression. Its methods are those of [regexp.Regexp]. It
// may be used by several goroutines at once, and must not be copied.
type Regexp struct {
	expr   string
	late   bool // there is no automaton
	making sync.Once
	auto   automaton
	once   sync.Once
	re     *regexp.Regexp
}

// MustCompile returns an expression, which is compiled when it is first needed.
// The method that needs it panics if it cannot be.
func MustCompile(expr string) *Regexp { return &Regexp{expr: expr} }

// Late is MustCompile of an expression that is searched with in earnest at once: one that
// most texts match that it is tried on, or that is tried on few.
func Late(expr string) *Regexp { return &Regexp{expr: expr, late: true} }

// Regexp returns the expression itself.
func (r *Regexp) Regexp() *regexp.Regexp {
	r.once.Do(func() { r.re = regexp.MustCompile(r.expr) })
	return r.re
}

// lets reports whether a match is possible in s, and whether it is sure.
func (r *Regexp) lets(s string) (may, sure bool) {
	if r.late {
		return true, false
	}
	r.making.Do(func() { r.auto.make(r.expr) })
	return r.auto.lets(s)
}

// mayMatch reports whether a search in s is worth while.
func (r *Regexp) mayMatch(s string) bool {
	may, _ := r.lets(s)
	return may
}

// String returns the source of the expression.
func (r *Regexp) String() string { return r.expr }

// SubexpNames is [regexp.Regexp.SubexpNames].
func (r *Regexp) SubexpNames() []string { return r.Regexp().SubexpNames() }

// SubexpIndex is [regexp.Regexp.SubexpIndex].
func (r *Regexp) SubexpIndex(name string) int { return r.Regexp().SubexpIndex(name) }

// MatchString is [regexp.Regexp.MatchString].
func (r *Regexp) MatchString(s string) bool {
	may, sure := r.lets(s)
	return sure || may && r.Regexp().MatchString(s)
}

// FindString is [regexp.Regexp.FindString].
func (r *Regexp) FindString(s string) string {
	if !r.mayMatch(s) {
		return ""
	}
	return r.Regexp().FindString(s)
}

// FindStringIndex is [regexp.Regexp.FindStringIndex].
func (r *Regexp) FindStringIndex(s string) []int {
	if !r.mayMatch(s) {
		return nil
	}
	return r.Regexp().FindStringIndex(s)
}

// FindStringSubmatch is [regexp.Regexp.FindStringSubmatch].
func (r *Regexp) FindStringSubmatch(s string) []string {
	if !r.mayMatch(s) {
		return nil
	}
	return r.Regexp().FindStringSubmatch(s)
}

// FindStringSubmatchIndex is [regexp.Regexp.FindStringSubmatchIndex].
func (r *Regexp) FindStringSubmatchIndex(s string) []int {
	if !r.mayMatch(s) {
		return nil
	}
	return r.Regexp().FindStringSubmatchIndex(s)
}

// FindAllStringIndex is [regexp.Regexp.FindAllStringIndex].
func (r *Regexp) FindAllStringIndex(s string, n int) [][]int {
	if !r.mayMatch(s) {
		return nil
	}
	return r.Regexp().FindAllStringIndex(s, n)
}

// FindAllString is [regexp.Regexp.FindAllString].
func (r *Regexp) FindAllString(s string, n int) []string {
	if !r.mayMatch(s) {
		return nil
	}
	return r.Regexp().FindAllString(s, n)
}

// FindAllStringSubmatchIndex is [regexp.Regexp.FindAllStringSubmatchIndex].
func (r *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	if !r.mayMatch(s) {
		return nil
	}
	return r.Regexp().FindAllStringSubmatchIndex(s, n)
}

// ReplaceAllString is [regexp.Regexp.ReplaceAllString].
func (r *Regexp) ReplaceAllString(s, by string) string {
	if !r.mayMatch(s) {
		return s
	}
	return r.Regexp().ReplaceAllString(s, by)
}
