package main

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"regexp"
	"strings"

	"github.com/refwright/refwright/citation"
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

// unreadableItem is the problem of an item that is passed over. The message begins
// with its place.
func unreadableItem(message string, start citation.Position) citation.Problem {
	message = strings.TrimPrefix(message, start.String()+": ")
	return citation.Problem{ID: "unreadable-item", Severity: citation.Warning, Message: message, Start: start}
}

// A yamlEncoder reports the records that cannot be written, and those that have the
// key of another.
type yamlEncoder struct {
	*csl.YAMLEncoder
	report reporter
	keys   map[string]bool
}

func writeCSLYAML(w io.Writer, opt writeOptions, report reporter) encoder {
	enc := csl.NewYAMLEncoder(w)
	enc.Strict = opt.strict
	return yamlEncoder{enc, report, map[string]bool{}}
}

func (e yamlEncoder) Encode(ref *citation.Reference) error {
	err := e.YAMLEncoder.Encode(ref)
	var value *csl.JSONValueError
	if errors.As(err, &value) {
		e.report(citation.Problem{ID: "unwritable-item", Severity: citation.Error, Message: value.Error()})
		return nil
	}
	if e.keys[ref.ID] {
		e.report(citation.Problem{ID: "duplicate-key", Severity: citation.Warning, Message: "the key " + ref.ID + " is that of an earlier record"})
	}
	e.keys[ref.ID] = true
	return err
}
