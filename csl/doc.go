// Package csl reads and writes CSL-JSON, the item format of CSL processors and
// of the tools around them (Zotero, pandoc, citeproc-js, Crossref's content
// negotiation), and CSL-YAML, in which pandoc and Quarto have the same items, as
// records of package citation.
//
// [ReadJSON] and [WriteJSON] convert a whole list. [Decoder] and [Encoder] do
// the same one item at a time, at constant memory; with Encoder.Lines the
// output is NDJSON, one item a line:
//
//	dec, enc := csl.NewDecoder(os.Stdin), csl.NewEncoder(os.Stdout)
//	enc.Lines = true
//	for ref, err := range dec.All() {
//		if err != nil {
//			log.Print(err) // "12:5: item doe99: author: …", and on with the next item
//			continue
//		}
//		if err := enc.Encode(ref); err != nil {
//			log.Print(err)
//		}
//	}
//	err := enc.Close()
//
// # Nothing is lost
//
// A record that is written and read back is the same record, in the sense of
// [citation.Reference.Equal], whatever it holds. An item that is read and
// written back says the same, whatever it holds:
//
//   - What an item says and a record has no field for is kept in
//     [citation.Extra] under the format "csl-json": fields that CSL does not
//     know, as compact JSON text by their name, and fields that CSL knows whose
//     value says more than the typed one, such as an author with an ORCID or a
//     date given as a raw string. Such a text is written again for as long as
//     it still reads as the typed value beside it; names are compared one by
//     one, so that a change to one author leaves the others their ORCID.
//   - What a record says and CSL-JSON has no place for is written to the one
//     place that CSL-JSON leaves to its users: the item's custom object, under
//     the key "refwright". There stand dates as EDTF where date-parts are too
//     coarse (uncertain dates, decades, open beginnings), short forms of names,
//     and Extra of other formats. A value in it is read only while the ordinary
//     field still says what was written beside it, so that a change made by
//     another program is never undone. Other entries of custom stay as they are.
//
// # What changes its spelling
//
// These differences carry no information, and a value comes out in the form
// on the right:
//
//   - A known field that is null, "", [] or {} is left out; so are such parts
//     of a name or date, and flags that are false.
//   - Numbers and booleans become strings where the record has text:
//     "volume": 12 is "12" and "id": 7 is "7". Every digit is kept. Numeric
//     strings in date-parts become numbers.
//   - The older spellings event, journalAbbreviation, shortTitle, part,
//     printing and supplement become event-title, container-title-short,
//     title-short, part-number, printing-number and supplement-number. Where an
//     item has both spellings with different values, both are kept.
//   - The end of an open range, [0] or [0,0,0], becomes [0]. A season of 21 to
//     24 becomes 1 to 4. A flag such as circa becomes true.
//   - A date that is an EDTF string becomes an object with date-parts.
//   - Order and white space.
//
// # Strict output
//
// With Encoder.Strict every item is valid by the official JSON schema of CSL
// 1.0.2 (csl-data.json) and by nothing beyond it: other fields, other types
// and the variables that this schema lacks (license, editor-translator) go to
// custom.refwright, from where they are read again. The schema wants an id and
// a type, so that an item without these gets "" and "document".
//
// # CSL-YAML
//
// [ReadYAML], [WriteYAML], [YAMLDecoder] and [YAMLEncoder] do the same for CSL-YAML,
// a list of items under "references" in a YAML document or in the metadata of a
// document in Markdown. What is said above about loss holds there too. The items
// are those of CSL-JSON, with these differences:
//
//   - Texts are inline Markdown: *emph*, **strong**, ^sup^, ~sub~,
//     [Text]{.smallcaps} and [Text]{.nocase}, with backslashes and entities. Tags
//     of CSL-JSON are read as well, and written where marks cannot say the same.
//     Names, numbers, dates, DOI, URL and their like have no markup, but
//     backslashes before punctuation are taken off, since pandoc writes them.
//   - Dates are written as EDTF strings, and as objects only where EDTF cannot say
//     them. Read are also objects with date-parts, and the lists of year, month
//     and day of older pandoc versions.
//   - Numbers are the text that stands there: a volume 007 is "007".
//   - Pandoc turns quotation marks, hyphens and dots into their typographic forms;
//     we leave them as they are.
//   - A record that YAML cannot say byte for byte, such as one whose Extra has a number
//     that CSL-YAML writes as a string, carries its CSL-JSON in
//     custom.refwright-json, which counts while the item beside it is unchanged.
//
// # Styles
//
// [ParseStyle] compiles a CSL 1.0.2 style, and a [Processor] renders the
// citations and the bibliography of a document in it:
//
//	style, err := csl.BuiltinStyle("chicago-author-date")
//	...
//	p := csl.Processor{Style: style, Format: csl.HTML}
//	doc, err := p.Render(refs, clusters)
//
// A citation may be narrative, "Smith (2010, 5)", and a cite without its author or
// nothing but the author, see [citation.Cluster]. Variables that stand in the note of
// a record, as users of Zotero write them there, count where the record has none.
//
// A [Session] is a document that changes, as in a word processor. Each change of its
// citations or references returns what is different now, at the cost of that:
//
//	s, err := p.NewSession(refs, clusters...)
//	...
//	id, changes, err := s.Insert(12, cluster)
//	for _, c := range changes.Citations {
//		// the citation c.ID, at the place c.Index, has the text c.Text now
//	}
//	if changes.Bibliography {
//		doc := s.Document() // renders the entries that have changed
//	}
//
// A processor may be used by several goroutines at once, a session by one. Render
// itself uses all processors of the machine for a long document, or as many goroutines
// as Processor.Workers says; the output is the same.
//
// [StyleFS] finds styles in a folder by name, ID or title, and [Style.Resolve] the
// parents of dependent ones. [Validate] says where a style departs from CSL.
//
// Six styles of The Chicago Manual of Style are built in ([BuiltinStyles]): author-date,
// notes and bibliography, and shortened notes, in the 18th and 17th editions.
//
// The words of a language come from the built-in locales (see [BuiltinLocales])
// or from locale files, see [LocaleFS]. Processor.Lang chooses the language, or
// else the style does. A dialect that has no locale of its own has that of its
// language: "de-LI" and "de" find de-DE, "sr-ME" and "sr-Latn" Serbian in Latin
// letters, "sr" in Cyrillic ones. What a locale leaves open is American English.
//
// Output is plain text, HTML, Markdown, LaTeX, RTF or Typst, see [Format]. Text is
// escaped in each, so that records of others can be printed as they come. A
// document in LaTeX is the citations where they belong and
//
//	doc.Start + strings.Join(doc.Bibliography, "") + doc.End
//
// Where the specification leaves something open, such as what
// happens where two marks of punctuation meet, the output is that of
// citeproc-js; where it does not, the specification holds, and the code says
// where the two differ.
//
// # Limits
//
// An item is at most [MaxJSONItem] bytes long and its values are nested at most
// [MaxJSONDepth] deep. Text is UTF-8, with or without byte order mark; text
// that is not is an error when read and when written.
//
// A CSL-YAML file is at most [MaxYAML] bytes long and is read as a whole. Aliases may
// make its items sixteen times as long, and no longer.
//
// A style or locale file is at most [MaxStyleSize] bytes long, its elements are
// nested at most [MaxStyleDepth] deep, its attributes and terms are at most
// [MaxStyleText] bytes long, and a layout comes to at most [MaxStyleElements]
// elements; what goes beyond is a [*StyleError]. Records may be of any length when they are rendered, which takes time in proportion to their
// text, but for cites that look alike: at most [MaxAddedNames] names are added to
// tell these apart.
package csl
