// Package manuscripts makes manuscripts whose citations are known, to measure
// how well they are found and checked.
//
//	g := manuscripts.Generator{}
//	doc, err := g.New(7)
//	m := doc.Lay()
//	// m.Source is the file; m.Cites and m.Entries say what is in it.
//
// A manuscript is made from a seed and nothing else: varied records, invented
// prose in one of several languages with citations rendered by package csl, a
// reference list in the same style, all laid out as Markdown, as wrapped text or
// as text taken from a PDF file with page heads, hyphenation and notes. Some cite
// in notes alone, in full, short and with "ibid."; some by the keys of a .bib file,
// which is made as well.
//
// Its prose is full of what looks like a citation and is none: years, periods,
// acronyms in parentheses, numbers of laws and issues.
//
// A [Defect] plants one mistake of a writer in a copy of a document or of its .bib
// file, and says which rule of package check should find it and where, and what
// kind of document has a place for it. As every other part of
// the copy is right, whatever else is found there is a false alarm.
//
// Without the published styles and locales of [Generator] the documents are in
// English and in the built-in Chicago styles.
package manuscripts
