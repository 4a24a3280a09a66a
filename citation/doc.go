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
// Identifiers are checked and brought to their canonical form by [ParseDOI],
// [ParseISBN], [ParseISSN], [ParseArXiv] and [ParseORCID]. [AssignKeys] gives
// the records of a list keys that people can read and that stay the same on
// every run.
//
// The packages below read references from text; the packages bibtex and csl of
// this module convert records to and from file formats.
//
// Everything here is a pure function of its arguments: no clock, no locale of
// the machine, no state. Values may be read by several goroutines at once.
package citation
