// Package names reads names as lists of references print them.
//
// [Known.Parse] reads a list of names, in whatever order the parts of each stand (parse.go,
// separator.go). [Of] collects from the references of a list that were read what it shows of names
// (known.go, order.go, sortedlist.go); with it those are read again of which [Known.MayChange] says
// so. [Plain] gives names small letters that a list prints in capitals (capitals.go).
//
// Nothing here is changed once it is made: a [Known] may be used by several goroutines at once.
package names
