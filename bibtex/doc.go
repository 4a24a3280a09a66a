// Package bibtex converts records from and to BibLaTeX and classic BibTeX.
//
// The smallest programs read a file and write one:
//
//	list, problems := bibtex.Read(src)
//	problems, err := bibtex.Write(os.Stdout, bibtex.BibLaTeX, refs)
//
// [Read] takes any .bib file, of either dialect, whatever its age and state, and
// says where each record stands. Below it, [Scanner] cuts a file of any length
// into its nodes and loses no byte. [Encoder] writes one record at a time.
// [FromReference] gives the [Entry] of a record, a plain value, and
// [Entry.Reference] the record of an entry; one table of rows (mapping.go) says
// for both what is what. [FromNickng] and [Entry.Nickng] exchange entries with
// programs that hold the values of github.com/nickng/bibtex.
//
// # Reading
//
// An error costs at most the rest of its entry: where a brace is lost, reading
// goes on at the next entry that begins a line. Macros are replaced; one that is
// not defined stands for its name. An entry takes from others what crossref and
// xdata lend it, by the rules of biber, in whatever order they stand. Of several
// fields with one name the first counts.
//
// TeX becomes text: accents and symbols in every form, quotes and dashes,
// commands for fonts as markup, simple formulas as sub- and superscripts; other
// formulas stay as they are, in their dollars. A command that is not known leaves
// the text of its arguments. Where the text says less than the source, that is
// kept in Extra under [Format] and written back as long as the record has the
// value that was read from it.
//
// Braces in a title keep its case, and are the markup nocase in the record,
// except where the writer puts them by itself, around HIV and McRae. Letter case
// is not changed: a title has the capitals that it has in the file.
//
// A particle of a name is a dropping one in an entry with the fields of BibLaTeX,
// unless it has the option useprefix, and a non-dropping one in an entry with
// those of classic BibTeX, as the styles of each have it.
//
// Letter case is changed only by a [Reader] with SentenceCase, and only in English
// titles.
//
// A @set is a record of the type document, with the keys of its members in Extra as
// entryset, and is written as a @set again. As biber does, it reads with the fields of
// its first member; [citation.SameWork] does not take the two for one work. The keys
// in related and xref, which lend nothing, are kept in Extra too. All of them, like
// crossref, may be one of the field ids, which gives an
// entry further keys; a key that no entry of the file has is reported.
//
// # Changing a file
//
// [ParseFile] gives a [File], into which fields, entries and records go. What is not
// changed stays byte for byte; what is changed or new looks like what stands around
// it. A value that an entry inherits is never changed in the entry that lends it: it
// is written in the one that the record is of. [Tidy] brings a file in order without
// a change of what it says, and [Layout] is how entries look, here and in [Encoder].
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
// [citation.Problem]; docs/bib-losses.md is the table of them. What is the same in print is not a loss: a run of white
// space and one space, a character and its canonical equivalent in Unicode, a
// hyphen and an en dash between two page numbers, and in classic BibTeX the
// apostrophes ' and ’.
//
// # Problems
//
// A [citation.Problem] of the writer has one of these IDs:
//
//	key-changed   warning  the ID has characters that a key cannot have
//	key-missing   warning  the record has no ID, or none of it can be in a key
//	key-taken     warning  an earlier entry has the key
//	not-integer   info     a volume that biblatex expects to be a number is none
//	not-text      error    bytes that are no UTF-8 are replaced by U+FFFD
//	extra-damage  warning  what Extra holds as TeX source is none; it is carried
//	less-exact    warning  strict: a field says less than the record
//	left-out      error    strict: no field holds the value
//	not-updated   error    a [File] cannot hold the record as it is
//	not-tidied    error    a file stays as it is, since [Tidy] would change its entries
//
// and one of the reader one of these:
//
//	unclosed-value     error    a value has no end
//	unclosed-entry     error    an entry has no end
//	entry-too-long     error    an entry has more than [MaxEntry] bytes
//	missing-comma      warning  between fields, or behind the key
//	double-comma       warning  nothing stands between two commas
//	missing-equals     error    a name without a value
//	missing-value      error    an equals sign without a value
//	missing-brace      error    an entry type without an entry
//	unexpected-text    error    what makes no field
//	unbalanced-quote   error    a brace ends a value in quotes
//	key-missing        warning  an entry has no key
//	illegal-key        warning  a key has a space in it
//	duplicate-key      error    an earlier entry has the key; a warning where case differs
//	duplicate-field    warning  an earlier field has the name
//	undefined-string   error    no @string defines a macro
//	string-too-long    error    the macros of the file are too long together
//	crossref-missing   warning  there is no such entry in the file
//	crossref-cycle     error    an entry lends to itself
//	date-format        info     a date field is not in EDTF; the date is one in words
//	control-char       warning  a value has a control character
//	latex-unbalanced   warning  \{ without \}, or the other way round
//	bad-carrier        warning  the field verba is not what this package writes
//	encoding           info     the file is not in UTF-8, or begins with a byte order mark
//	not-bibtex         error    the file is a page in HTML or XML
//
// # Safety
//
// Any bytes can be read: the time is in proportion to their number, and so is the
// memory but for the macros, which may add some times the size of the file.
// Groups within each other count up to 200 levels, entries lend to each other
// over 100 at most, and a list has 50,000 names.
//
// A record may hold any bytes. Every entry is well formed: braces are balanced,
// and no value can end its field or its entry, or bring a TeX command with it.
// The exception is what [citation.Reference].Extra holds under [Format], which
// is TeX source by definition; it is written only when its braces balance.
package bibtex
