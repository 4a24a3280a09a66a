// Package ris reads and writes RIS, the exchange format of reference managers and
// publishers' sites, as records of package citation.
//
// [Read] and [Write] convert a whole file. [Decoder] and [Encoder] do the same one
// entry at a time, at constant memory:
//
//	dec, enc := ris.NewDecoder(os.Stdin), ris.NewEncoder(os.Stdout)
//	for l, err := range dec.All() {
//		if err != nil {
//			log.Print(err) // "12:1: the entry has more than 8 MiB …", and on with the next
//			continue
//		}
//		if err := enc.Encode(l.Reference); err != nil {
//			log.Print(err)
//		}
//	}
//	err := enc.Close()
//
// # What is read
//
// There are two specifications, of 2001 and of 2011, which give some tags different
// meanings, and programs that hold to neither. The table in mapping.go says which
// tag of which reference type is which variable, and whose habit that is. Where
// a tag has several meanings, the other tags of the entry decide: JO is the short
// title of a journal if T2 or JF has another one, CY is the place of a conference
// if C1 has that of the publisher, A2 of a book is the editor of a series if
// there is a series.
//
// Any bytes are read, and a broken entry costs only what is broken of it. ER may be
// missing, and so may TY; tags may be in small letters, or have the wrong spacing;
// lines end with LF, CR LF or CR; a line without a tag goes on the one before. Text
// is in UTF-8, with or without a byte order mark, UTF-16 with one, or windows-1252.
// What is odd is reported as a [citation.Problem] with its place.
//
// RIS has no markup, but the files of publishers and of Zotero have tags such as
// <i> in titles, which are read as the markup of [citation.Text].
//
// # Nothing is lost
//
// A record that is written and read back is the same record, whatever it holds, and
// so is what an entry says:
//
//   - A line that no variable is for, or whose variable has another value already,
//     is kept in [citation.Extra] under the format "ris", by its tag. Several
//     lines of a tag, and continuation lines, are there divided by line feeds. So is
//     a line that says more than its variable, such as a date with a time of
//     day, and the reference type where several are the same type of CSL. Such
//     lines are written again for as long as they read as the value beside them.
//   - What a record says and RIS has no tag for (markup, uncertain dates, roles such
//     as composer, Extra of other formats) is written as JSON on one line with the
//     tag U5, after the word "refwright:". A value there is read only while the
//     other lines still say what was written beside it, so that a change made by
//     another program is never undone.
//
// These differences of a file carry no information: order, white space, which of
// several tags has a value, a dash between pages (it becomes a hyphen), and a DOI as
// a link in the tag for DOIs (it becomes the DOI).
//
// Strings that are not UTF-8 cannot be carried: what is not becomes U+FFFD, and is
// reported.
//
// # Strict output
//
// With Encoder.Strict only tags of the specifications are written, and no carrier.
// What is lost without it is reported, one problem a value.
//
// # Limits
//
// An entry has at most [MaxEntry] bytes and 100,000 lines with a tag; a longer one
// costs itself. Of an entry 50,000 names are read; lines with further names are
// kept. A file in UTF-16 has at most 64 MiB; of one that is longer the rest is an error.
package ris
