package csl

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/refwright/refwright/citation"
)

// jsonCite is a cite as citeproc-js takes it.
type jsonCite struct {
	ID             jsonText      `json:"id"`
	Locator        jsonText      `json:"locator"`
	Label          string        `json:"label"`
	Prefix         citation.Text `json:"prefix"`
	Suffix         citation.Text `json:"suffix"`
	SuppressAuthor jsonFlag      `json:"suppress-author"`
	AuthorOnly     jsonFlag      `json:"author-only"`
}

// jsonCitation is a citation object of citeproc-js.
type jsonCitation struct {
	Items      []jsonCite `json:"citationItems"`
	Properties struct {
		NoteIndex int           `json:"noteIndex"`
		Mode      string        `json:"mode"`
		Infix     citation.Text `json:"infix"`
	} `json:"properties"`
}

// jsonText is a string that may also be written as a number.
type jsonText string

func (t *jsonText) UnmarshalJSON(b []byte) error {
	var n json.Number
	if len(b) > 0 && b[0] != '"' && json.Unmarshal(b, &n) == nil {
		*t = jsonText(n)
		return nil
	}
	return json.Unmarshal(b, (*string)(t))
}

// jsonFlag is a truth value that may also be written as a number.
type jsonFlag bool

func (f *jsonFlag) UnmarshalJSON(b []byte) error {
	var n float64
	if json.Unmarshal(b, &n) == nil {
		*f = n != 0
		return nil
	}
	return json.Unmarshal(b, (*bool)(f))
}

// ReadClusters reads the citations of a document from JSON: a list that has for
// each citation either the list of its cites or an object as citeproc-js takes
// it, with citationItems and properties.noteIndex. A cite has id and, where it
// needs them, locator, label, prefix, suffix, suppress-author, author-only. The
// object may have properties.mode: "composite" for a narrative citation, with
// properties.infix between its parts, "author-only" or "suppress-author" for its
// first cite.
//
// What is not of this form is an error that says at which byte; an error of r
// is returned wrapped.
func ReadClusters(r io.Reader) ([]citation.Cluster, error) {
	dec := json.NewDecoder(r)
	var list []json.RawMessage
	if err := dec.Decode(&list); err != nil {
		return nil, clusterError(err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, fmt.Errorf("csl: more than one list of citations")
	}
	clusters := make([]citation.Cluster, len(list))
	for i, raw := range list {
		var c jsonCitation
		var err error
		if len(raw) > 0 && raw[0] == '[' {
			err = json.Unmarshal(raw, &c.Items)
		} else {
			err = json.Unmarshal(raw, &c)
		}
		if err != nil {
			return nil, fmt.Errorf("csl: citation %d: %w", i+1, err)
		}
		clusters[i].NoteNumber = c.Properties.NoteIndex
		switch c.Properties.Mode {
		case "":
		case "composite":
			clusters[i].Narrative, clusters[i].Infix = true, c.Properties.Infix
		case "author-only", "suppress-author":
			if len(c.Items) > 0 {
				first := &c.Items[0]
				first.AuthorOnly = first.AuthorOnly || c.Properties.Mode == "author-only"
				first.SuppressAuthor = first.SuppressAuthor || c.Properties.Mode == "suppress-author"
			}
		default:
			return nil, fmt.Errorf("csl: citation %d: mode %q: want \"composite\", \"author-only\" or \"suppress-author\"", i+1, c.Properties.Mode)
		}
		for _, cite := range c.Items {
			clusters[i].Cites = append(clusters[i].Cites, citation.Cite{
				ID: string(cite.ID), Locator: string(cite.Locator), Label: cite.Label, Prefix: cite.Prefix, Suffix: cite.Suffix,
				SuppressAuthor: bool(cite.SuppressAuthor), AuthorOnly: bool(cite.AuthorOnly),
			})
		}
	}
	return clusters, nil
}

func clusterError(err error) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Errorf("csl: citations: at byte %d: %w", syntax.Offset, err)
	}
	return fmt.Errorf("csl: citations: %w", err)
}
