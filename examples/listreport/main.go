// Listreport says what each reference of an article is, and which of its
// fields a person should look at:
//
//	listreport < article.md
package main

import (
	"fmt"
	"io"
	"log"
	"os"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist"
)

// doubtful is the confidence up to which a field is shown.
const doubtful = 0.9

func main() {
	log.SetFlags(0)
	src, err := io.ReadAll(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	list, err := reflist.Parse(src)
	if err != nil {
		log.Fatal(err)
	}
	lines := citation.NewLines(src)
	for _, p := range list.References {
		fmt.Printf("%s: %s (%s), confidence %.2f\n", p.Start, p.Reference.ID, p.Reference.Type, p.Confidence)
		for _, s := range p.Segments {
			text := src[s.Span.Start:s.Span.End]
			switch {
			case s.Role == citation.Remainder:
				fmt.Printf("    %s: %q belongs to no field\n", lines.Position(s.Span.Start), text)
			case s.Role == citation.Field && s.Confidence <= doubtful:
				fmt.Printf("    %s: %q as %s, confidence %.2f\n", lines.Position(s.Span.Start), text, s.Variable, s.Confidence)
			}
		}
	}
}
