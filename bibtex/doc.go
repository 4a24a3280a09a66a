// Package bibtex converts records to BibLaTeX and to classic BibTeX.
//
// The smallest program writes a list:
//
//	problems, err := bibtex.Write(os.Stdout, bibtex.BibLaTeX, refs)
//
// [Encoder] writes one record at a time. [FromReference] gives the [Entry] of a
// record, a plain value, for programs that go on with it; [FromNickng] and
// [Entry.Nickng] exchange entries with programs that hold the values of
// github.com/nickng/bibtex.
//
// # Dialects
//
// BibLaTeX is what biber reads: UTF-8, in which only the characters that TeX
// treats specially are escaped; dates in EDTF; only entry types and fields that
// biblatex's data model knows, so that biber accepts them without a warning.
//
// Classic BibTeX is what bibtex and its styles read: accents and symbols as
// LaTeX commands; year and month; the thirteen entry types and an ASCII key. A
// letter for which LaTeX has no command that every installation knows, such as
// one of the Cyrillic or Chinese script, stays in UTF-8. A field that the styles
// do not know has its BibLaTeX name, and they pass over it in silence.
//
// # Nothing is lost in silence
//
// What the entry type has no field for travels in the field verba, a verbatim
// field that biber accepts and BibTeX ignores. It holds a JSON object: CSL names
// of variables, the values as in CSL-JSON with dates in EDTF, under "extra" what
// other formats know about the record, and null for a variable that the record
// does not have although a field would be read as one. It is there only when it
// is needed. A reader takes a value from it as long as writing that value gives
// the plain fields that stand in the entry, and the plain fields once somebody
// has edited them.
//
// With [Options].Strict there is no such field, and every loss is a
// [citation.Problem]. What is the same in print is not a loss: a run of white
// space and one space, a character and its canonical equivalent in Unicode, a
// hyphen and an en dash between two page numbers, and in classic BibTeX the
// apostrophes ' and ’.
//
// # Problems
//
// A [citation.Problem] of this package has one of these IDs:
//
//	key-changed   warning  the ID has characters that a key cannot have
//	key-missing   warning  the record has no ID, or none of it can be in a key
//	key-taken     warning  an earlier entry has the key
//	not-integer   info     a volume that biblatex expects to be a number is none
//	not-text      error    bytes that are no UTF-8 are replaced by U+FFFD
//	extra-damage  warning  what Extra holds as TeX source is none; it is carried
//	less-exact    warning  strict: a field says less than the record
//	left-out      error    strict: no field holds the value
//
// # Safety
//
// A record may hold any bytes. Every entry is well formed: braces are balanced,
// and no value can end its field or its entry, or bring a TeX command with it.
// The exception is what [citation.Reference].Extra holds under [Format], which
// is TeX source by definition; it is written only when its braces balance.
package bibtex
