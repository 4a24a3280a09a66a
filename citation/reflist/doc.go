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
//   - internal/layout decodes the bytes (UTF-8, UTF-16, or windows-1252 where
//     bytes are not valid UTF-8) and finds page numbers and running heads;
//   - internal/entries makes text with the markup of Markdown out of LaTeX and Typst,
//     where [Parser.Format] says so, finds the list under its heading, in any of some forty
//     languages, or takes the whole document when that has the form of a list, and cuts
//     it into entries, or finds the references that notes give in full;
//   - internal/tokens cuts an entry into words, numbers and links, reads emphasis and quotes, and
//     finds links, identifiers and dates;
//   - feature.go, cue.go and internal/lexicon say what is seen of every token, and the model of
//     model.go labels it with the field that it belongs to; where it is not sure, readings.go
//     compares the best readings as wholes, by what outline.go sees of them and, for an entry of
//     a list, by what the others do (habits.go, together.go); the steps of reason.go and
//     modeldate.go mend what no record can have;
//   - internal/rules labels by rules alone, with the names that internal/names reads;
//   - assemble.go and itemtype.go make a [citation.Reference] of the labels.
//
// The model, a linear-chain conditional random field, was trained on printed
// references and on rendered ones; docs/model.md is its card. Lists in the
// author-date form of Chicago are read by the rules, which were made for it
// (choose.go). [Train] makes a model of other references, and [Parser.Model] reads
// with it; citation/reflist/train is the command.
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
// prints most of them so (internal/names); the segments have the print. Where a print can be
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
