package bibtex

import "github.com/refwright/refwright/citation"

// otherNames are the fields that aliases reads.
var otherNames = fieldSet("origyear keyword numpages lastchecked lastaccessed accessed issue eid articleno")

// isKnownField reports whether a field can be read as a variable, or says how
// another one is read.
func isKnownField(name string) bool { return fieldNumbers[name] != 0 || otherNames[name] }

// aliases reads fields that are another name for one of the mapping, where that
// one is missing. They keep their name.
//
// Sources: biblatex before version 1 for origyear; the styles of the ACM for
// numpages; REVTeX and natbib's styles for the others. Biblatex's own issue is for
// journals whose issues have a name and no number (§2.3.11).
func (r *entryReader) aliases() {
	for i := range r.e.Fields {
		f := &r.e.Fields[i]
		if r.used[i] || f.isEmpty() {
			continue
		}
		switch f.Name {
		case "origyear":
			if d, exact := readClassicDate(decodePlain(f.Value), "", ""); r.ref.OriginalDate.IsZero() && exact {
				r.ref.OriginalDate = d
				r.use(i, citation.VarOriginalDate, false)
			}
		case "keyword":
			if r.ref.Keyword == "" {
				r.ref.Keyword, _ = decodeText(f.Value, false, false)
				r.use(i, citation.VarKeyword, false)
			}
		case "numpages":
			if r.ref.NumberOfPages == "" {
				r.ref.NumberOfPages = citation.Number(decodePlain(f.Value))
				r.use(i, citation.VarNumberOfPages, false)
			}
		case "lastchecked", "lastaccessed", "accessed":
			if d, _, ok := readModernDate(decodePlain(f.Value)); ok && r.ref.Accessed.IsZero() {
				r.ref.Accessed = d
				r.use(i, citation.VarAccessed, false)
			}
		case "issue":
			if r.ref.Issue == "" && isIn(r.kind, journalTypes) {
				text, _ := decodeText(f.Value, false, false)
				r.ref.Issue = citation.Number(text)
				r.use(i, citation.VarIssue, false)
			}
		case "eid", "articleno":
			if r.ref.Page == "" {
				r.ref.Page = citation.Number(decodePlain(f.Value))
				r.use(i, citation.VarPage, false)
			}
		}
	}
}
