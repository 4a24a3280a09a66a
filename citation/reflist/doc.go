// Package reflist reads the reference list of an article as people print it:
// plain text, Markdown, the output of pdftotext, the source of LaTeX and Typst.
//
//	list, err := reflist.Parse(article)
//	if err != nil {
//		…
//	}
//	for _, ref := range list.Records() {
//		fmt.Println(ref.ID, ref.Title.Plain())
//	}
//
// # What it does
//
// A document goes through stages:
//
//   - the bytes are decoded (UTF-8, UTF-16, or windows-1252 where they are not valid UTF-8),
//     and page numbers and running heads are left out;
//   - the list is found under its heading, in any of some forty languages, or is the whole
//     document when that has the form of a list, and is cut into entries; the source of LaTeX
//     and Typst is read where [Parser.Format] says so;
//   - links, identifiers, dates, emphasis and quotes of an entry are found;
//   - a model labels each word with the field that it belongs to; where it is not sure, the
//     best readings are compared as wholes, and with what the other entries of the list do;
//   - the labels become a [citation.Reference], and what it has decides its type.
//
// The model, a linear-chain conditional random field, was trained on printed
// references and on rendered ones; docs/model.md is its card. Lists in the
// author-date form of Chicago are read by rules, which were made for it.
// [Train] makes a model of other references, and [Parser.Model] reads
// with it; citation/reflist/train is the command. docs/architecture.md says which
// file does what.
//
// # What is promised
//
// The printed text is never lost. The segments of a [citation.Listed] hold every
// character of the reference, each as part of a field, as a separator, or as a
// remainder that was not understood; a remainder is also a [citation.Problem].
// In the source of LaTeX or Typst commands are separators, save within a word.
// A reference that cannot be read is kept as a record of the type document
// with its text as the note.
//
// Misprints stay as they are printed. Family names in capitals become plain ones in a list that
// prints most of them so; the segments have the print. Where a print can be
// read in two ways one is chosen, with a low confidence. The least confidence of the parts of a
// field that the model read is the probability that the field is right, as far as that could be
// learned; docs/model.md says how often such fields are right. Those of the rules are set by
// hand: they order readings by how sure they are, and are not measured frequencies.
//
// # Limits
//
// A document has at most [MaxInput] bytes, a reference that is read into fields at
// most [MaxReference]. All functions are pure, use no file and no network, and are safe for
// concurrent use.
package reflist
