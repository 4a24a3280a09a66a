package bibtex

import (
	"cmp"
	"slices"
	"strings"

	nickng "github.com/nickng/bibtex"
)

// This file is the whole of the contact with github.com/nickng/bibtex, version
// 1.4.2, and only with its values. Its parser is not used: it keeps its state in
// package variables, ends the process at an undefined @string, stops at the first
// error, and refuses what biber and BibTeX read, such as an @ in a value or a key
// beyond ASCII. What its values do to entries, and what is done about it here:
//
//   - Fields are a map, so that their order is lost. FromNickng puts them in the
//     order of this package.
//   - The parser drops the braces within a quoted value, and all parts of a
//     concatenation but the first. They are gone from the values.
//   - NewBibEntry takes spaces out of a key. Nickng fills in the struct itself.
//   - BibComposite.RawString leaves out its constants, BibVar.String fails on a
//     variable without value, BibEntry.String turns 007 into 7 and cuts into an
//     entry without fields, and PrettyString quotes values by the rules of Go,
//     which doubles every backslash. None is called here. To print an entry, use
//     Entry.String.

// FromNickng returns an entry of github.com/nickng/bibtex as an [Entry]. The
// fields are in the order in which this package writes them. Macros for months
// remain macros when they stand alone, all others have the value they had when the
// file was read. Of
// nil it returns the zero Entry.
//
// Nothing of the entry is checked; [Entry.AppendText] does that.
func FromNickng(e *nickng.BibEntry) Entry {
	if e == nil {
		return Entry{}
	}
	entry := Entry{Type: strings.ToLower(e.Type), Key: e.CiteName}
	for name, value := range e.Fields {
		f := Field{Name: strings.ToLower(strings.TrimSpace(name))}
		if v, ok := value.(*nickng.BibVar); ok && v != nil && slices.Contains(months[1:], strings.ToLower(v.Key)) {
			f.Value, f.Bare = strings.ToLower(v.Key), true
		} else {
			budget := nickngParts
			f.Value = nickngText(value, &budget)
		}
		entry.Fields = append(entry.Fields, f)
	}
	slices.SortFunc(entry.Fields, func(a, b Field) int {
		return cmp.Or(rank(a.Name)-rank(b.Name), strings.Compare(a.Name, b.Name), strings.Compare(a.Value, b.Value))
	})
	return entry
}

// nickngParts is how many parts the value of a field may have. Values are nested
// and may even hold themselves.
const nickngParts = 1000

// nickngText returns the text of a value, with every macro replaced.
func nickngText(value nickng.BibString, budget *int) string {
	if *budget--; *budget < 0 {
		return ""
	}
	switch v := value.(type) {
	case nickng.BibConst:
		return string(v)
	case *nickng.BibConst:
		if v != nil {
			return string(*v)
		}
	case *nickng.BibVar:
		if v != nil {
			return nickngText(v.Value, budget)
		}
	case *nickng.BibComposite:
		if v != nil {
			var b strings.Builder
			for _, part := range *v {
				b.WriteString(nickngText(part, budget))
			}
			return b.String()
		}
	}
	return ""
}

// Nickng returns the entry as a value of github.com/nickng/bibtex. Of several
// fields with the same name the first counts, as it does for BibTeX. A macro for
// a month becomes a variable with its English name; other macros become
// their name.
func (e *Entry) Nickng() *nickng.BibEntry {
	out := &nickng.BibEntry{Type: e.Type, CiteName: e.Key, Fields: map[string]nickng.BibString{}}
	for _, f := range e.Fields {
		if _, ok := out.Fields[f.Name]; !ok {
			out.Fields[f.Name] = nickngValue(f)
		}
	}
	return out
}

func nickngValue(f Field) nickng.BibString {
	if !f.Bare {
		return nickng.NewBibConst(f.Value)
	}
	composite := nickng.BibComposite{}
	parts, _ := expression(f.Value)
	for _, part := range parts {
		if i := slices.Index(months[1:], strings.ToLower(part)); i >= 0 {
			composite = append(composite, &nickng.BibVar{Key: months[i+1], Value: nickng.NewBibConst(monthNames[i])})
		} else {
			composite = append(composite, nickng.NewBibConst(strings.Trim(part, `"`)))
		}
	}
	if len(composite) == 1 {
		return composite[0]
	}
	return &composite
}

var monthNames = [...]string{
	"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December",
}
