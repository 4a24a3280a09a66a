package csl_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
	"github.com/refwright/refwright/internal/golden"
)

// TestChicagoPrintsWhatTheManualAsksFor renders the records of testdata/chicago in
// the six styles. The README there tells the form of the archives.
func TestChicagoPrintsWhatTheManualAsksFor(t *testing.T) {
	t.Parallel()
	for _, file := range chicagoArchives(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			t.Parallel()
			archive := txtar.Parse(readFile(t, file))
			var items, clusters []byte
			for _, f := range archive.Files {
				switch f.Name {
				case "items.json":
					items = f.Data
				case "clusters.json":
					clusters = f.Data
				}
			}
			changed := false
			for i := range archive.Files {
				f := &archive.Files[i]
				got := ""
				style, part, ok := strings.Cut(f.Name, ".")
				switch {
				case f.Name == "printed.txt":
					got = chicagoPrinted(t, items)
				case ok && part == "citations":
					got = chicagoDocument(t, style, items, clusters, false)
				case ok && part == "list":
					got = chicagoDocument(t, style, items, clusters, true)
				default:
					continue
				}
				if golden.Update() {
					changed = changed || got != string(f.Data)
					f.Data = []byte(got)
				} else if diff := cmp.Diff(lines(f.Data), lines([]byte(got))); diff != "" {
					t.Errorf("%s (-want +got):\n%s", f.Name, diff)
				}
			}
			if changed {
				if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// chicagoArchives returns the files of testdata/chicago.
func chicagoArchives(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", "chicago", "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	return files
}

// A chicagoLine is what one style prints for a record, and when it is worth a line.
type chicagoLine struct {
	name, style string
	part        int    // of what the style prints
	as          string // the line that says the same, of which only a difference is worth a line
}

// The parts of what a style prints for a record.
const (
	firstCitation = iota // of page 45
	laterCitation        // of page 45
	citationAgain        // right behind one, of page 46
	wholeCitation        // the first, of no page
	listEntry
	partCount
)

var partNames = [partCount]string{"first citation", "later citation", "citation again", "citation of the whole", "entry"}

var chicagoLines = []chicagoLine{
	{name: "text", style: "chicago-author-date", part: firstCitation},
	{name: "list", style: "chicago-author-date", part: listEntry},
	{name: "note", style: "chicago-notes-bibliography", part: firstCitation},
	{name: "whole", style: "chicago-notes-bibliography", part: wholeCitation, as: "note"},
	{name: "later", style: "chicago-notes-bibliography", part: laterCitation},
	{name: "entry", style: "chicago-notes-bibliography", part: listEntry},
	{name: "shortened", style: "chicago-shortened-notes", part: firstCitation, as: "later"},
	{name: "shortened later", style: "chicago-shortened-notes", part: laterCitation, as: "later"},
	{name: "shortened entry", style: "chicago-shortened-notes", part: listEntry, as: "entry"},
}

// chicagoPrinted returns what each style prints for each record: a line of the 17th
// edition only where it is another one.
func chicagoPrinted(t *testing.T, items []byte) string {
	refs := chicagoRecords(t, items)
	printed := map[string][][partCount]string{}
	for _, l := range chicagoLines {
		for _, style := range []string{l.style, l.style + "-17"} {
			if printed[style] == nil {
				printed[style] = printedRecords(t, builtinStyle(t, style), nil, refs)
			}
		}
	}
	var b strings.Builder
	for i, ref := range refs {
		fmt.Fprintf(&b, "%s\n", ref.ID)
		said, written := map[string]string{}, map[string]bool{}
		for _, l := range chicagoLines {
			for _, edition := range []string{"", "-17"} {
				text := printed[l.style+edition][i][l.part]
				if text == "" {
					text = "(nothing)"
				}
				said[l.name+edition] = text
				if l.part == wholeCitation && text == withoutPage(said[l.as+edition]) {
					continue
				}
				if text == said[l.as+edition] || edition != "" && text == said[l.name] && (l.as == "" || written[l.name]) {
					continue
				}
				written[l.name] = true
				fmt.Fprintf(&b, "  %-9s %s\n", l.name+edition, text)
			}
		}
	}
	return b.String()
}

// withoutPage returns a citation of page 45 as one of the whole.
func withoutPage(cite string) string {
	return strings.NewReplacer(",” 45.", ".”", ", 45.", ".", ", 45, ", ", ", ": 45.", ".", ": 45, ", ", ").Replace(cite)
}

// printedRecords returns what a style prints for each record.
func printedRecords(t *testing.T, style *csl.Style, locales func(string) (*csl.Locale, error), refs []*citation.Reference) [][partCount]string {
	t.Helper()
	var clusters []citation.Cluster
	cite := func(ref *citation.Reference, page string) {
		clusters = append(clusters, citation.Cluster{Cites: []citation.Cite{{ID: ref.ID, Locator: page}}, NoteNumber: len(clusters) + 1})
	}
	for _, ref := range refs {
		cite(ref, "45")
	}
	for _, ref := range refs {
		cite(ref, "45")
		cite(ref, "46")
	}
	for _, ref := range refs {
		clusters = append(clusters, citation.Cluster{Cites: []citation.Cite{{ID: ref.ID, Position: citation.FirstCite}}, NoteNumber: len(clusters) + 1})
	}
	doc, err := (&csl.Processor{Style: style, Locales: locales, Format: csl.HTML}).Render(refs, clusters)
	if err != nil {
		t.Fatal(err)
	}
	printed := make([][partCount]string, len(refs))
	for i, ref := range refs {
		printed[i][firstCitation] = asterisks(doc.Citations[i])
		printed[i][laterCitation] = asterisks(doc.Citations[len(refs)+2*i])
		printed[i][citationAgain] = asterisks(doc.Citations[len(refs)+2*i+1])
		printed[i][wholeCitation] = asterisks(doc.Citations[3*len(refs)+i])
		if at := slices.Index(doc.IDs, ref.ID); at >= 0 {
			printed[i][listEntry] = asterisks(doc.Bibliography[at])
		}
	}
	return printed
}

// chicagoDocument returns the citations of a document, or its list.
func chicagoDocument(t *testing.T, style string, items, clusters []byte, list bool) string {
	t.Helper()
	refs := chicagoRecords(t, items)
	var cited []citation.Cluster
	if clusters != nil {
		var err error
		if cited, err = csl.ReadClusters(bytes.NewReader(clusters)); err != nil {
			t.Fatal(err)
		}
	} else {
		for _, ref := range refs {
			cited = append(cited, citation.Cluster{Cites: []citation.Cite{{ID: ref.ID}}})
		}
	}
	for i := range cited {
		cited[i].NoteNumber = i + 1
	}
	doc, err := (&csl.Processor{Style: builtinStyle(t, style), Format: csl.HTML}).Render(refs, cited)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if list {
		for i, entry := range doc.Bibliography {
			fmt.Fprintf(&b, "%s: %s\n", doc.IDs[i], asterisks(entry))
		}
		return b.String()
	}
	for _, cite := range doc.Citations {
		fmt.Fprintln(&b, asterisks(cite))
	}
	return b.String()
}

func chicagoRecords(t *testing.T, items []byte) []*citation.Reference {
	t.Helper()
	refs, err := csl.ReadJSON(bytes.NewReader(items))
	if err != nil {
		t.Fatal(err)
	}
	return refs
}

func builtinStyle(t *testing.T, name string) *csl.Style {
	t.Helper()
	s, err := csl.BuiltinStyle(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// asterisks turns HTML into the form of the archives, where an asterisk turns
// italics on or off.
func asterisks(html string) string {
	text := strings.NewReplacer(
		"<i>", "*", "</i>", "*", `<span style="font-style:normal;">`, "*", "</span>", "*",
		"&amp;", "&", "&#38;", "&", "&lt;", "<", "&gt;", ">", "&quot;", `"`, "&#39;", "'",
	).Replace(stripTags(html))
	return strings.ReplaceAll(text, "**", "")
}

// stripTags removes the elements around an entry and links within it.
func stripTags(html string) string {
	for _, tag := range []string{"div", "a"} {
		for {
			start := strings.Index(html, "<"+tag+" ")
			if start < 0 {
				break
			}
			end := strings.IndexByte(html[start:], '>')
			if end < 0 {
				break
			}
			html = html[:start] + html[start+end+1:]
		}
		html = strings.ReplaceAll(html, "</"+tag+">", "")
	}
	return strings.TrimSpace(html)
}

func lines(text []byte) []string {
	return strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
}
