package main

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"regexp"

	"github.com/refwright/refwright/citation/reflist"
	"github.com/refwright/refwright/csl"
)

var (
	yamlHead  = regexp.MustCompile(`^(?:---[ \t]*\r?\n(?:[^-.\n].*\n)*?)?references:[ \t]*(?:\r?\n|\[)`)
	yamlItems = regexp.MustCompile(`^(?:---[ \t]*\r?\n)?-[ \t]+(?:id|type|author|title|abstract|accessed):[ \t]`)
	yamlAfter = regexp.MustCompile(`(?m)^(?:---|\.\.\.)[ \t]*\r?\n\s*[^\s]`)
)

// sniffYAML reports whether a text begins as CSL-YAML does. A text with such
// metadata before it is an article.
func sniffYAML(head []byte) bool {
	text := string(trimStart(head))
	if yamlItems.MatchString(text) {
		return true
	}
	begin := yamlHead.FindString(text)
	return begin != "" && !yamlAfter.MatchString(text[len(begin):])
}

// readCSLYAML reads a CSL-YAML file.
func readCSLYAML(in *input, report reporter) iter.Seq2[record, error] {
	return func(yield func(record, error) bool) {
		if len(trimStart(in.head(1))) == 0 {
			yield(record{}, in.failed(reflist.ErrEmpty))
			return
		}
		dec := csl.NewYAMLDecoder(in.reader)
		read := 0
		var failure error
		for ref, err := range dec.All() {
			var item *csl.YAMLError
			var syntax *csl.YAMLSyntaxError
			switch {
			case errors.As(err, &item):
				report(unreadableItem(item.Error(), item.Start))
				read++
			case errors.As(err, &syntax):
				// The other items come all the same, if there are any.
				if failure != nil || read > 0 {
					report(unreadableItem(syntax.Error(), syntax.Start))
				} else {
					failure = inputError(fmt.Errorf("%s:%w", in.name, syntax))
				}
			case err != nil:
				yield(record{}, in.failed(err))
				return
			default:
				if failure != nil {
					errors.As(failure, &syntax)
					report(unreadableItem(syntax.Error(), syntax.Start))
					failure = nil
				}
				read++
				if !yield(record{Reference: ref, file: in.name, start: dec.Position()}, nil) {
					return
				}
			}
		}
		if failure != nil && read == 0 {
			yield(record{}, failure)
		}
	}
}

func writeCSLYAML(w io.Writer, opt writeOptions, report reporter) encoder {
	enc := csl.NewYAMLEncoder(w)
	enc.Strict = opt.strict
	return itemEncoder{enc, report, map[string]bool{}}
}
