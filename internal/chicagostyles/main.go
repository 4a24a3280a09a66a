// Chicagostyles writes our styles of The Chicago Manual of Style: three systems
// in two editions, from one source.
//
//	go run ./internal/chicagostyles [-source csl/styles/chicago] [-out csl/styles]
//
// The source is CSL 1.0.2 in several files, read in the order of their names, with
// three things of its own:
//
//   - The attribute only leaves an element out of what it does not name. Its words
//     are e17 and e18, the editions; author-date, notes, full and short, the
//     systems, where notes is both full and short; and list, note and cite, the
//     places: an entry of the list, a full note, and a citation in the text or a
//     shortened note. Of each of the three kinds of words that stand there, one has
//     to hold: only="list note e17" is in entries and full notes of the 17th edition.
//   - An attribute with such a word and a full stop before its name, as in
//     note.delimiter, takes the place of the attribute where the word holds, and
//     takes it away when it is empty. Of several that hold the last counts.
//   - The attribute place, on the call of a macro, calls it as it is in that place.
//
// A macro is printed once for each place where it differs, with the place behind its
// name, and not at all where nothing calls it. What has become empty is left out.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

// A variant is one of the styles.
type variant struct {
	name    string
	edition string // e17 or e18
	words   []string
}

var variants = []variant{
	{"chicago-author-date", "e18", []string{"author-date"}},
	{"chicago-author-date-17", "e17", []string{"author-date"}},
	{"chicago-notes-bibliography", "e18", []string{"notes", "full"}},
	{"chicago-notes-bibliography-17", "e17", []string{"notes", "full"}},
	{"chicago-shortened-notes", "e18", []string{"notes", "short"}},
	{"chicago-shortened-notes-17", "e17", []string{"notes", "short"}},
}

func main() {
	source := flag.String("source", filepath.Join("csl", "styles", "chicago"), "`directory` of the source")
	out := flag.String("out", filepath.Join("csl", "styles"), "`directory` for the styles")
	flag.Parse()
	styles, err := generate(os.DirFS(*source))
	for name, style := range styles {
		if err == nil {
			err = os.WriteFile(filepath.Join(*out, name+".csl"), []byte(style), 0o666)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "chicagostyles:", err)
		os.Exit(1)
	}
}
