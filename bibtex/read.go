package bibtex

import (
	"bytes"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/charset"
)

// Read reads a .bib file of either dialect: its records in their order, each with
// its place, and what is odd about the file and its records.
//
// It reads any bytes. A broken entry costs only what is broken of it, and every
// error is a problem with its place, in the order of the file. The file may be in UTF-8, with or without a
// byte order mark, in UTF-16 with one, in windows-1252 or ISO 8859-1, or a
// mixture of the first and the last; all places are those of the bytes in src.
//
// Every entry is a record but @xdata, which only lends its fields. Fields are
// inherited by crossref and xdata as biber does it, whatever the order of the
// entries. Two records may have the same ID; it is reported.
//
// The records of a large file are made by as many goroutines as there are processors.
//
// The Reference of a record is as by [Entry.Reference]. Its Segments are the
// values of its fields, and in a list of names each of them.
func Read(src []byte) ([]*citation.Listed, []citation.Problem) {
	return Reader{}.Read(src)
}

// A Reader has the options of reading. The zero value reads as [Read] does.
type Reader struct {
	// SentenceCase lowers the capitals of English titles in title case, as
	// [Tidy].SentenceCase does, so that styles have a title to work on in the
	// form that CSL expects. It is off by default, because it cannot tell names
	// that nothing protects.
	SentenceCase bool
}

// Read reads a .bib file, as the function [Read] does.
func (o Reader) Read(src []byte) ([]*citation.Listed, []citation.Problem) {
	f := readFile(src)
	f.sentence = o.SentenceCase
	f.resolve()
	return f.records()
}

// A fileReader reads the entries of a .bib file.
type fileReader struct {
	src      []byte
	entries  []*entryInFile
	byKey    map[string]*entryInFile
	byAlias  map[string]*entryInFile // by key in lower case
	aliases  []alias                 // of the fields ids
	problems []citation.Problem
	reported reported
	decoded  *charset.Decoded // of a file in UTF-16
	classic  bool
	sentence bool // English titles are read in sentence case

	entryMemory slab[entryInFile]
	fieldMemory slab[Field]
	placeMemory slab[fieldPlace]
}

// An alias is another key of an entry.
type alias struct {
	key   string
	entry *entryInFile
}

// An entryInFile is an entry and where it stands.
type entryInFile struct {
	Entry
	own      int // how many of the fields are its own, and not inherited
	places   []fieldPlace
	span     citation.Span
	start    citation.Position
	problems []citation.Problem
	state    visit
}

// A fieldPlace is where the value of a field stands in the file.
type fieldPlace struct {
	span   citation.Span
	single bool // the value is one part, byte for byte
}

// readFile reads the entries of a file and replaces macros.
func readFile(src []byte) *fileReader {
	f := newFileReader(src)
	s := newBytesScanner(src)
	m := newMacros(len(src))
	var n Node
	for {
		ok, err := s.next(&n)
		if !ok || err != nil {
			break // there is no reader that could fail
		}
		f.decoded = s.decoded
		f.node(&n, m)
	}
	f.addAliases()
	f.check()
	return f
}

func newFileReader(src []byte) *fileReader {
	return &fileReader{src: src, reported: reported{node: -1}, byKey: map[string]*entryInFile{}, byAlias: map[string]*entryInFile{}}
}

// node takes a node.
func (f *fileReader) node(n *Node, m *macros) {
	for _, e := range n.Errors {
		f.problems = append(f.problems, e.Problem())
	}
	report := func(at Token, id string, severity citation.Severity, message string) {
		f.report(n, at, id, severity, message)
	}
	switch n.Kind {
	case StringNode:
		m.define(n, report)
	case EntryNode:
		f.entry(n, m, report)
	}
}

// addAliases adds the keys of the fields ids, which give way to those of entries.
func (f *fileReader) addAliases() {
	for _, a := range f.aliases {
		if f.byAlias[a.key] == nil {
			f.byAlias[a.key] = a.entry
		}
	}
}

// reported is the place up to which the lines of a node were counted, and how many
// problems it has.
type reported struct {
	node, known, count int
	at                 citation.Position
}

// report notes a problem at a token of a node.
func (f *fileReader) report(n *Node, at Token, id string, severity citation.Severity, message string) {
	if e := f.reported; e.node == n.Span.Start {
		if f.reported.count++; e.count >= mostErrors {
			return
		}
	} else {
		f.reported = reported{node: n.Span.Start, at: n.Start}
	}
	r := &f.reported
	if at.Start < r.known {
		r.at, r.known = n.Start, 0
	}
	advance(&r.at, n.Text[r.known:at.Start])
	r.known = at.Start
	span := f.place(n, at)
	start := r.at
	start.Offset = span.Start
	f.problems = append(f.problems, citation.Problem{ID: id, Severity: severity, Message: message, Key: decodeBytes(n.Key.Of(n)), Span: span, Start: start})
}

// place returns where a token stands in the file.
func (f *fileReader) place(n *Node, t Token) citation.Span {
	if f.decoded == nil {
		return citation.Span{Start: n.Span.Start + t.Start, End: n.Span.Start + t.End}
	}
	// The node is a part of the decoded text.
	at := cap(f.decoded.Text) - cap(n.Text)
	return citation.Span{Start: f.decoded.Source(at + t.Start), End: f.decoded.Source(at + t.End)}
}

// entry takes an entry.
func (f *fileReader) entry(n *Node, m *macros, report func(Token, string, citation.Severity, string)) {
	e := &f.entryMemory.take(1)[0]
	e.span, e.start = n.Span, n.Start
	e.Type = strings.ToLower(n.text(n.Type))
	e.Key = n.text(n.Key)
	e.Fields = f.fieldMemory.take(len(n.Fields))
	e.places = f.placeMemory.take(len(n.Fields))
	for i := range n.Fields {
		field := &n.Fields[i]
		value, bare := m.value(n, field, report)
		e.Fields[i] = Field{Name: strings.ToLower(n.text(field.Name)), Value: value, Bare: bare}
		place := field.Value
		single := len(field.Parts) == 1
		if single {
			place = field.Parts[0].Token
			single = f.decoded == nil && len(value) == place.End-place.Start
		}
		e.places[i] = fieldPlace{f.place(n, place), single}
		if k := controlAt(value); k >= 0 {
			report(place, controlChar, citation.Warning, fmt.Sprintf("%s has the control character %U", e.Fields[i].Name, value[k]))
		}
		if strings.IndexByte(value, '\\') >= 0 && strings.Contains(value, `\{`) != strings.Contains(value, `\}`) && !isVerbatimField(e.Fields[i].Name) {
			report(place, badLaTeX, citation.Warning, fmt.Sprintf("%s has an escaped brace without the other one, which BibTeX counts as a brace", e.Fields[i].Name))
		}
	}
	e.own = len(e.Fields)
	f.entries = append(f.entries, e)
	if e.Key == "" {
		return
	}
	if first, ok := f.byKey[e.Key]; ok {
		report(n.Key, duplicateKey, citation.Error, fmt.Sprintf("the entry on line %d has the key %q too", first.start.Line, e.Key))
	} else if first, ok := f.byAlias[strings.ToLower(e.Key)]; ok {
		report(n.Key, duplicateKey, citation.Warning, fmt.Sprintf("the key of the entry on line %d differs only in case, and is the same for BibTeX", first.start.Line))
	}
	if ids, ok := e.Value("ids"); ok {
		for id := range strings.FieldsFuncSeq(ids, func(r rune) bool { return r == ',' || r == ' ' || r == '\n' }) {
			if id = strings.ToLower(id); f.byAlias[id] == nil {
				f.aliases = append(f.aliases, alias{id, e})
			}
		}
	}
	if f.byKey[e.Key] == nil {
		f.byKey[e.Key] = e
	}
	if key := strings.ToLower(e.Key); f.byAlias[key] == nil {
		f.byAlias[key] = e
	}
}

// controlAt returns the place of the first control character of ASCII but white
// space, and -1 if there is none.
func controlAt(s string) int {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' && !isSpaceByte(c) || c == 0x7f {
			return i
		}
	}
	return -1
}

// isVerbatimField reports whether no character of a field is markup.
func isVerbatimField(name string) bool {
	switch name {
	case "url", "doi", "eprint", "file", carrierField, "verbb", "verbc", "pdf":
		return true
	}
	return false
}

// check looks at the file as a whole.
func (f *fileReader) check() {
	f.checkEncoding()
	if len(f.entries) == 0 && charset.IsHTML(f.src) {
		f.problems = append(f.problems, citation.Problem{ID: notBibTeX, Severity: citation.Error, Message: "the file is a page in HTML or XML, and has no entries", Start: citation.Position{Line: 1, Column: 1}})
	}
}

// checkEncoding reports what the file is written in, if that is not plain UTF-8.
func (f *fileReader) checkEncoding() {
	info := citation.Problem{ID: otherEncoding, Severity: citation.Info, Start: citation.Position{Line: 1, Column: 1}}
	switch {
	case f.decoded != nil:
		info.Message = fmt.Sprintf("the file is in %s", f.decoded.Encoding)
	case bytes.HasPrefix(f.src, []byte("\xEF\xBB\xBF")):
		info.Message = "the file begins with a byte order mark, which BibTeX does not know"
	}
	if info.Message != "" {
		f.problems = append(f.problems, info)
	}
	if f.decoded != nil || utf8.Valid(f.src) {
		return
	}
	at := 0
	for {
		r, n := utf8.DecodeRune(f.src[at:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	advance(&info.Start, f.src[:at])
	info.Start.Offset = at
	info.Span = citation.Span{Start: at, End: at + 1}
	info.Message = fmt.Sprintf("the byte %#x is not UTF-8; such bytes are read as windows-1252", f.src[at])
	f.problems = append(f.problems, info)
}

// record makes the record of an entry.
func (f *fileReader) record(r *entryReader, e *entryInFile) {
	entry := &e.Entry
	if f.sentence && isEnglish(entry) {
		entry = &Entry{entry.Type, entry.Key, slices.Clone(entry.Fields)}
		for i := range entry.Fields {
			if field := &entry.Fields[i]; sentenceFields[field.Name] && !field.Bare {
				field.Value = sentenceCase(field.Value)
			}
		}
	}
	r.reset(entry)
	if !r.classic && f.classic && !hasModernField(&e.Entry) {
		r.classic = true
	}
	r.own = e.own
	r.read()
}

// records makes records of the entries.
func (f *fileReader) records() ([]*citation.Listed, []citation.Problem) {
	list := make([]*citation.Listed, len(f.entries))
	eachBlock(len(f.entries), func(from, to int) {
		r := &entryReader{}
		for i := from; i < to; i++ {
			if e := f.entries[i]; e.Type != "xdata" {
				list[i] = f.listed(r, e)
			}
		}
	})
	list = slices.DeleteFunc(list, func(l *citation.Listed) bool { return l == nil })
	for _, l := range list {
		f.problems = append(f.problems, l.Problems...)
	}
	slices.SortStableFunc(f.problems, func(a, b citation.Problem) int { return a.Span.Start - b.Span.Start })
	return list, f.problems
}

// entriesAtATime is how many entries make a block of work.
const entriesAtATime = 256

// eachBlock calls work for blocks of n entries, for several at a time if there are
// processors for them.
func eachBlock(n int, work func(from, to int)) {
	var next atomic.Int64
	worker := func() {
		for {
			to := int(next.Add(entriesAtATime))
			from := to - entriesAtATime
			if from >= n {
				return
			}
			work(from, min(to, n))
		}
	}
	var others sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), (n+entriesAtATime-1)/entriesAtATime) - 1 {
		others.Go(worker)
	}
	worker()
	others.Wait()
}

// listed makes the record of an entry, with its place.
func (f *fileReader) listed(r *entryReader, e *entryInFile) *citation.Listed {
	f.record(r, e)
	l := &citation.Listed{Reference: r.ref, Span: e.span, Start: e.start, End: f.endPlace(e), Confidence: 1, Problems: e.problems}
	for _, p := range r.problems {
		p.Span, p.Start = e.span, e.start
		l.Problems = append(l.Problems, p)
	}
	l.Segments = segments(r, e)
	return l
}

// endPlace returns the place of the end of an entry.
func (f *fileReader) endPlace(e *entryInFile) citation.Position {
	at := e.start
	if f.decoded == nil {
		advance(&at, f.src[e.span.Start:e.span.End])
	} else {
		advance(&at, charset.Decode(append(f.src[:2:2], f.src[max(2, e.span.Start):e.span.End]...)).Text)
	}
	at.Offset = e.span.End
	return at
}

// segments returns where the fields of a record stand.
func segments(r *entryReader, e *entryInFile) []citation.Segment {
	n := 0
	for i := range e.own {
		if r.of[i] != citation.NoVariable {
			n += max(1, len(r.names[i]))
		}
	}
	segs := make([]citation.Segment, 0, n)
	for i := range e.own {
		v, place := r.of[i], e.places[i]
		if v == citation.NoVariable || place.span.Len() == 0 {
			continue
		}
		seg := citation.Segment{Span: place.span, Role: citation.Field, Variable: v, Confidence: 1}
		if r.names[i] == nil || !place.single {
			segs = append(segs, seg)
			continue
		}
		for k, name := range r.names[i] {
			seg.Index = k
			seg.Span = citation.Span{Start: place.span.Start + name.Start, End: place.span.Start + name.End}
			segs = append(segs, seg)
		}
	}
	return segs
}
