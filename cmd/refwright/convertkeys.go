package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/refwright/refwright/bibtex"
	"github.com/refwright/refwright/citation"
)

// keying is how convert gives keys.
type keying struct {
	pattern string // "" for the keys of citation.AssignKeys
	path    string // of a file whose records keep their keys, "" for none

	parsed *citation.KeyPattern
	old    []*citation.Reference
}

// prepare reads the pattern and the old file.
func (k *keying) prepare() error {
	var err error
	if k.parsed, err = citation.ParseKeyPattern(k.pattern); err != nil {
		return usageError(fmt.Errorf("--keys: %w", err))
	}
	if k.path == "" {
		return nil
	}
	if k.path == "-" {
		return usageError(errors.New("--keys-from wants a file, not standard input"))
	}
	ins, err := inputs([]string{k.path}, nil)
	if err != nil {
		return err
	}
	defer ins[0].close()
	from, err := guess(ins[0])
	if err != nil {
		return err
	}
	if err := ins[0].open(); err != nil {
		return err
	}
	// What is odd about the old file is not what this run is about.
	for r, err := range from.read(ins[0], func(citation.Problem) {}) {
		if err != nil {
			return err
		}
		k.old = append(k.old, r.Reference)
	}
	return nil
}

// assign gives the records their keys: those of the old file to the works that
// are in it; to all others new ones if there is a pattern, and else to those that
// have none.
func (k *keying) assign(refs []*citation.Reference) {
	before := make([]string, len(refs))
	for i, r := range refs {
		if before[i] = r.ID; k.pattern != "" && k.path == "" {
			r.ID = ""
		}
	}
	if k.path == "" {
		k.parsed.Assign(refs)
	} else {
		// The own keys of records help to find them in the old file.
		k.parsed.AssignFrom(refs, k.old)
		if k.pattern != "" {
			k.renew(refs)
		}
	}
	renamed := map[string]string{}
	for i, id := range before {
		if id != "" && refs[i].ID != id {
			if _, ok := renamed[id]; !ok {
				renamed[id] = refs[i].ID
			}
			if string(refs[i].CitationKey) == id {
				refs[i].CitationKey = citation.Text(refs[i].ID)
			}
		}
	}
	if len(renamed) > 0 {
		for _, r := range refs {
			renameLinks(r, renamed)
		}
	}
}

// number gives a record of a stream a key as by numberKey, a new one if there is
// a pattern.
func (k *keying) number(r *citation.Reference, n int) {
	if k.pattern != "" {
		r.ID = ""
	}
	numberKey(r, n, k.parsed)
}

// numberKey gives a record without a key one that no other record of a stream
// has, though the others are not known: the key it would have alone, and its
// number in the stream.
func numberKey(r *citation.Reference, n int, pattern *citation.KeyPattern) {
	if r.ID == "" {
		r.ID = pattern.Key(r) + "-" + strconv.Itoa(n)
	}
}

// renew gives keys of the pattern to the records that have none of the old file.
func (k *keying) renew(refs []*citation.Reference) {
	old := map[string]bool{}
	for _, o := range k.old {
		old[o.ID] = true
	}
	for _, r := range refs {
		if !old[r.ID] {
			r.ID = ""
		}
	}
	// Nothing is lost by looking again: what has a key of the old file keeps it.
	k.parsed.AssignFrom(refs, k.old)
}

// renameLinks brings the fields of BibLaTeX that name other records up to date.
func renameLinks(r *citation.Reference, renamed map[string]string) {
	for _, field := range [...]string{"crossref", "xref", "related", "entryset"} {
		value, ok := r.Extra[bibtex.Format][field]
		if !ok {
			continue
		}
		keys := strings.Split(value, ",")
		for i, key := range keys {
			if to, ok := renamed[strings.TrimSpace(key)]; ok {
				keys[i] = to
			}
		}
		r.Extra.Set(bibtex.Format, field, strings.Join(keys, ","))
	}
}
