// Package rules labels references by rules, which were made for the author-date form of the Chicago
// Manual.
//
// [Read] takes the tokens of a reference and gives each a label: the people up to the year
// (head.go), the title behind it (title.go), and then what each stretch of the rest says of itself
// (body.go), with the numbers of volumes, issues and pages (numbers.go). Where sentences end and
// what has been read is in parse.go. [Fits] tells whether an entry has the form; which lists the
// rules read is decided by package reflist.
//
// Read may be called by several goroutines at once, each with an item of its own.
package rules
