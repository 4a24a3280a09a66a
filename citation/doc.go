// Package citation holds bibliographic records: plain values in the vocabulary
// of CSL 1.0.2, the Citation Style Language. It knows no file format.
//
// A [Reference] has a [Type], names, dates, texts and numbers, each under its
// CSL name. [Name], [Date] (which is EDTF), [Text] (a string with CSL-JSON's
// inline markup) and [Number] are their values. A [Variable] names a field, so
// that a program can go through the fields of a record:
//
//	for _, v := range citation.Variables() {
//		if ref.Has(v) {
//			…
//		}
//	}
//
// # Identifiers, pages and keys
//
// [ParseDOI], [ParseISBN], [ParseISSN], [ParseArXiv], [ParseORCID], [ParsePMID]
// and [ParsePMCID] check an identifier in any form that is in use and return
// its canonical one; their errors are of type [*IdentifierError]. [ParsePages]
// reads lists of pages. [AssignKeys] gives the records of a list keys that
// people can read and that stay the same on every run.
//
// # Places
//
// What reads a file says where it found something by a [Span] of bytes and, for
// people, a [Position] of line and column, which [Lines] finds. A [Problem] is
// something odd that a reader or writer met and went on from.
//
// # Promises
//
// Everything here is a pure function of its arguments: no clock, no locale of
// the machine, no state. Values may be read by several goroutines at once. Any
// bytes may come in: the answer is a value or an error, in time proportional to
// the length of the input.
package citation
