package csl

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// A substituteRule is a value of subsequent-author-substitute-rule.
type substituteRule uint8

const (
	substituteCompleteAll substituteRule = iota
	substituteCompleteEach
	substitutePartialEach
	substitutePartialFirst
)

// An authorSubstitution is what to put in place of names that the entry before
// has, too.
type authorSubstitution struct {
	text  string
	count int // names to replace, one by one
}

// An entryNames is what an entry shows of its first names.
type entryNames struct {
	all   string
	each  []string
	outer nameSpan // of the whole list in the runs
}

// A bibliographyEntry is an entry as it is printed.
type bibliographyEntry struct {
	names   entryNames // by which the next entry may have its own replaced
	printed bool       // false for one that comes to nothing
	text    string
	fields  []Field
}

// renderEntries renders the entries of the bibliography.
func (d *document) renderEntries() []bibliographyEntry {
	if d.style.bibliography == nil {
		return nil
	}
	entries := make([]bibliographyEntry, len(d.entries))
	d.inParallel(len(entries), itemShare, func(w *document, from, to int) {
		var before entryNames
		for i := from; i < to; i++ {
			entries[i] = w.entry(w.entries[i], before)
			before = entries[i].names.or(before)
		}
	})
	if d.style.bibliography.substitutes {
		d.joinShares(entries)
	}
	return entries
}

// joinShares renders the first entry with names of each share anew, since it was
// rendered without those of the share before.
func (d *document) joinShares(entries []bibliographyEntry) {
	var before entryNames
	unknown := false
	for i := range entries {
		unknown = unknown || i%itemShare == 0
		if e := &entries[i]; e.names.all != "" {
			if unknown && before.all != "" {
				*e = d.entry(d.entries[i], before)
			}
			unknown = false
			before = e.names
		}
	}
}

// or returns the names, or if there are none those of the entry before, since entries
// without names do not come between others.
func (n entryNames) or(before entryNames) entryNames {
	if n.all == "" {
		return before
	}
	return n
}

// putTogether makes the bibliography of a document of its entries.
func (d *document) putTogether(doc *Document, entries []bibliographyEntry) {
	b := d.style.bibliography
	if b == nil {
		if d.p.Format == RTF {
			doc.Start, doc.End = d.w.list() // citations need a document, too
		}
		return
	}
	doc.HangingIndent = b.hangingIndent
	doc.SecondFieldAlign = [...]string{"", "flush", "margin"}[b.secondFieldAlign]
	doc.LineSpacing, doc.EntrySpacing = b.lineSpacing, b.entrySpacing
	doc.IDs = make([]string, 0, len(entries))
	doc.Bibliography = make([]string, 0, len(entries))
	for i := range entries {
		e := &entries[i]
		if !e.printed {
			continue
		}
		doc.IDs = append(doc.IDs, d.entries[i].ref.ID)
		doc.Bibliography = append(doc.Bibliography, e.text)
		if d.p.Fields {
			doc.Fields = append(doc.Fields, e.fields)
		}
	}
	doc.Start, doc.End = d.w.list()
	if d.p.Format == LaTeX && len(doc.IDs) == 0 {
		doc.Start, doc.End = "", "" // a list without items is an error there
	}
}

// entry renders and prints the entry of an item.
func (d *document) entry(s *itemState, before entryNames) bibliographyEntry {
	e := bibliographyEntry{names: d.renderEntry(s, nil)}
	if d.style.bibliography.substitutes && e.names.all != "" {
		d.substituteAuthor(s, before, e.names)
	}
	d.fields = nil
	runs := d.finishEntry()
	if isEmpty(runs) {
		if !d.usesNumbers() {
			return e
		}
		runs = []run{{text: itoa(d.r.entryNumber()) + ". " + noPrintedReference}}
	}
	e.text = d.writeEntry(s, runs)
	e.printed, e.fields = true, d.fields
	return e
}

// usesNumbers reports whether citations are numbers.
func (d *document) usesNumbers() bool { return d.style.citation.usesNumber }

// renderEntry renders an entry into the renderer and returns its first names, if the
// style puts anything in the place of names.
func (d *document) renderEntry(s *itemState, substitute *authorSubstitution) entryNames {
	r, b := d.r, d.style.bibliography
	r.item(s, areaBibliography)
	r.begin()
	r.authorSubstitute = substitute
	defer func() { r.authorSubstitute = nil }()
	if b.secondFieldAlign != alignNone && len(b.elements) > 0 {
		r.renderBlock(displayLeftMargin, b.elements[:1])
		r.renderBlock(displayRightInline, b.elements[1:])
	} else {
		r.renderAll(b.elements, "")
	}
	if !b.substitutes {
		return entryNames{}
	}
	names := entryNames{outer: r.firstNames}
	if r.firstList.end > r.firstList.start {
		names.outer = r.firstList
	}
	names.all = plainText(r.runs[names.outer.start:names.outer.end])
	if !hasVariable(r.runs[names.outer.start:names.outer.end]) {
		names.all = "" // a term in place of names is not repeated
	}
	for _, name := range r.firstPeople {
		names.each = append(names.each, r.nameKey(name))
	}
	if r.firstCut {
		names.each = append(names.each, "et al.") // not the same as the names alone
	}
	if len(names.each) > 0 {
		names.all = strings.Join(names.each, "\n")
	}
	return names
}

// renderBlock renders elements as one part with a display.
func (r *renderer) renderBlock(display format, elements []element) {
	start := len(r.runs)
	r.runs = append(r.runs, run{kind: nodeRun}, run{kind: openRun, format: display})
	r.renderJoined(elements, &joint{start: start})
	if isEmpty(r.runs[start:]) {
		r.runs = r.runs[:start]
		return
	}
	r.runs = append(r.runs, run{kind: closeRun}, run{kind: endRun})
}

// hasVariable reports whether there is text of a variable in runs.
func hasVariable(runs []run) bool {
	return slices.ContainsFunc(runs, func(r run) bool { return r.kind == textRun && r.variable != citation.NoVariable })
}

// substituteAuthor renders the entry again with a mark in place of names that
// stand in the entry before.
// Source: CSL 1.0.2, Reference Grouping.
func (d *document) substituteAuthor(s *itemState, before, names entryNames) {
	b := d.style.bibliography
	same := 0
	for same < len(names.each) && same < len(before.each) && names.each[same] == before.each[same] {
		same++
	}
	complete := names.all == before.all
	switch b.substituteRule {
	case substituteCompleteAll:
		if complete {
			d.replaceNames(names.outer, b.authorSubstitute)
		}
		return
	case substituteCompleteEach:
		if !complete {
			return
		}
	case substitutePartialFirst:
		same = min(same, 1)
	}
	if len(names.each) == 0 && complete {
		d.replaceNames(names.outer, b.authorSubstitute)
	} else if same > 0 {
		d.renderEntry(s, &authorSubstitution{b.authorSubstitute, same})
	}
}

// replaceNames puts a mark in place of a list of names. Of what stands in for
// names, such as a title, the format and affixes stay around the mark, as in
// citeproc-js.
func (d *document) replaceNames(span nameSpan, mark string) {
	r := d.r
	var runs []run
	if mark != "" {
		runs = append(runs, run{text: mark, flags: affixRun})
	}
	if r.firstList.end == r.firstList.start {
		runs = replaceText(r.runs[span.start:span.end], mark)
	}
	r.runs = dropEmpty(slices.Concat(r.runs[:span.start], runs, r.runs[span.end:]))
}

// replaceText returns runs with a mark in place of their text that is no affix.
func replaceText(runs []run, mark string) []run {
	var out []run
	done := mark == ""
	for _, x := range runs {
		if x.kind == textRun && x.flags&affixRun == 0 {
			if done {
				continue
			}
			x, done = run{text: mark, flags: affixRun}, true
		}
		out = append(out, x)
	}
	return out
}

// dropEmpty takes out the formats with nothing in them.
func dropEmpty(runs []run) []run {
	out := runs[:0]
	for _, x := range runs {
		if x.kind == closeRun {
			n := len(out)
			for n > 0 && out[n-1].kind == textRun && out[n-1].text == "" {
				n--
			}
			if n > 0 && out[n-1].kind == openRun {
				out = out[:n-1]
				continue
			}
		}
		out = append(out, x)
	}
	return out
}

// finishEntry puts the affixes and format of the layout around the entry. In an
// entry of blocks they go into the first and the last of these, as in citeproc-js,
// which takes an entry for that if its first part has a display.
func (d *document) finishEntry() []run {
	b := d.style.bibliography
	if isEmpty(d.r.runs) {
		return nil
	}
	root := d.readNodes(d.r.runs)
	first, last := root.children[0], root.lastChild()
	first.prefix = b.layout.prefix + first.prefix
	if b.inBlocks || b.secondFieldAlign != alignNone {
		last.suffix = b.layout.suffix
	} else {
		root.suffix = b.layout.suffix
	}
	entry := d.room.nodes.get()
	entry.children = append(entry.children, root)
	if b.layout.format != 0 {
		entry.open = &run{kind: openRun, format: b.layout.format}
	}
	d.settle(entry)
	return d.written(entry)
}

// finish turns the runs of a citation into text. Display is for entries: there are
// no blocks in a citation, but in HTML, which has them as citeproc-js does.
// Source: CSL 1.0.2, Display.
func (d *document) finish(runs []run) string {
	runs = d.punctuate(runs)
	if d.p.Format != HTML {
		for i := range runs {
			runs[i].format &^= displays
		}
	}
	b := d.room.builder(writtenSize(runs))
	d.write(b, runs)
	return b.String()
}
