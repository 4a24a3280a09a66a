// Package check holds a manuscript to the rules of citing: the citations
// against the list, each reference and the list against their own rules.
//
//	findings := check.Run(&check.Manuscript{
//		Name: "article.md", Source: src,
//		Citations: citations, References: list.References,
//	}, check.Options{})
//
// Package check knows no file format: what is checked comes as located values
// of package citation. Package manuscript reads them from a file.
//
// # Rules
//
// Each rule is a file named by its id, with the text that explains it, a bad
// and a good example, and its source. [Rules] lists them. One mistake of a
// writer is one finding: a misspelt name is an author-spelling-mismatch and not
// a missing and an uncited reference. Where a rule cannot be sure it is silent.
package check
