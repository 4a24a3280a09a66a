package check

import (
	"bytes"
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
)

// An Ignore is a comment in a manuscript or a data file that switches rules off
// for a part of it, and says why. It reads the same in every format:
//
//	refwright:ignore RULE[, RULE]: REASON
//	refwright:ignore-start RULE[, RULE]: REASON
//	refwright:ignore-end [RULE[, RULE]]
//	refwright:ignore-file RULE[, RULE]: REASON
//
// Without rules, as in "refwright:ignore: REASON", it is for all of them. In
// place of the colon there may be two hyphens or a dash.
//
// A comment with text before it on its line is for that line; any other is for
// what follows: the paragraph, entry or list item up to a blank line or the
// next item, at most 50,000 bytes. From ignore-start on the rules are off up to its ignore-end, which
// is the last one not yet ended, or, where the end names rules, the last with
// these; ignore-file is for the whole file, wherever it stands.
//
// A comment without a reason, or of another form, has no effect and is
// reported. So is one that no finding needs.
type Ignore struct {
	// File is the data file in which it stands, "" for the manuscript.
	File  string
	Rules []string // IDs; none means all
	// RuleSpans are where Rules stand.
	RuleSpans []citation.Span
	Reason    string
	Span      citation.Span // of the comment
	EndSpan   citation.Span // of the ignore-end that belongs to it, if any
	// From and To are the stretch of the file in which findings are dropped, in bytes.
	From, To int
	// Malformed says what is wrong with the form of a comment, "" if nothing is.
	Malformed string
}

// MaxIgnores is the number of comments in one file that are looked at.
const MaxIgnores = 1000

// works reports whether the comment has an effect.
func (g *Ignore) works() bool { return g.Malformed == "" && g.Reason != "" }

// covers reports whether a finding is within the comment's stretch: begins or
// ends in it. One that reaches beyond it at both ends, such as one at a whole
// list, is not.
func (g *Ignore) covers(f *Finding) bool {
	return g.From <= f.Span.Start && f.Span.Start < g.To ||
		g.From < f.Span.End && f.Span.End <= g.To ||
		f.Span.Len() == 0 && g.From <= f.Span.Start && f.Span.Start <= g.To
}

// FindIgnores returns the comments of a file that switch rules off, in the
// order in which they stand. Any bytes may come in. The result does not keep
// src.
func FindIgnores(src []byte, syntax CommentSyntax) []Ignore {
	if !bytes.Contains(src, []byte(directive)) {
		return nil
	}
	var list []Ignore
	var open []int // indices of ignore-start
	scopes := newScopes(src, syntax)
	for _, c := range comments(src, syntax) {
		if len(list) == MaxIgnores {
			break
		}
		d, ok := parseDirective(src, c.text)
		if !ok {
			continue
		}
		g := Ignore{Rules: d.rules, RuleSpans: d.spans, Reason: d.reason, Span: c.span}
		switch d.verb {
		case "ignore":
			g.From, g.To = scopes.of(c.span)
		case "ignore-file":
			g.To = len(src)
		case "ignore-start":
			g.From, g.To = c.span.End, len(src)
			open = append(open, len(list))
		case "ignore-end":
			i := len(open) - 1
			for i >= 0 && len(g.Rules) > 0 && !sameRules(list[open[i]].Rules, g.Rules) {
				i--
			}
			if i >= 0 {
				list[open[i]].To, list[open[i]].EndSpan = c.span.Start, c.span
				open = slices.Delete(open, i, i+1)
				continue
			}
			g.Malformed = "ignore-end without an ignore-start before it"
			if len(g.Rules) > 0 {
				g.Malformed = "ignore-end without an ignore-start of the same rules before it"
			}
		default:
			g.Malformed = directive + d.verb + " is no such comment: there are ignore, ignore-start, ignore-end and ignore-file"
			if d.verb == "" {
				g.Malformed = "behind " + directive + " stands, without a space, one of ignore, ignore-start, ignore-end and ignore-file"
			}
		}
		list = append(list, g)
	}
	for _, i := range open {
		if list[i].works() {
			list[i].Malformed = "ignore-start without an ignore-end after it"
		}
	}
	return list
}

// sameRules reports whether two lists have the same rules.
func sameRules(a, b []string) bool {
	for _, r := range a {
		if !slices.Contains(b, r) {
			return false
		}
	}
	for _, r := range b {
		if !slices.Contains(a, r) {
			return false
		}
	}
	return true
}

// Blank returns the bytes of a manuscript with its comments that switch rules
// off written over with spaces, so that they are not read as text of it. Offsets
// and lines stay. Comments of data files do not count. src is not changed.
func Blank(src []byte, ignores []Ignore) []byte {
	if len(ignores) == 0 {
		return src
	}
	out := bytes.Clone(src)
	for i := range ignores {
		if ignores[i].File != "" {
			continue
		}
		for _, span := range [...]citation.Span{ignores[i].Span, ignores[i].EndSpan} {
			if bytes.HasPrefix(src[span.Start:], []byte("<!--")) && isBlankText(src[lineStart(src, span.Start):span.Start]) && !isBlankText(src[span.End:lineEnd(src, span.End)]) {
				continue // spaces before the text after it would make code of that
			}
			for j := span.Start; j < span.End; j++ {
				if out[j] != '\n' && out[j] != '\r' {
					out[j] = ' '
				}
			}
		}
	}
	return out
}

// ignored takes out the findings that a comment switches off, and reports the
// comments that switch nothing off.
func (p *pass) ignored(findings []Finding) []Finding {
	if len(p.Ignores) == 0 {
		return findings
	}
	byRule := map[string][]int{} // comments that work; those of all rules under ""
	for i := range p.Ignores {
		g := &p.Ignores[i]
		if !g.works() {
			continue
		}
		if len(g.Rules) == 0 {
			byRule[""] = append(byRule[""], i)
		}
		for j, id := range g.Rules {
			if !slices.Contains(g.Rules[:j], id) {
				byRule[id] = append(byRule[id], i)
			}
		}
	}
	type use struct {
		comment int
		rule    string
	}
	used := map[use]bool{}
	kept := findings[:0:0]
	for _, f := range findings {
		drop := false
		if !AboutComments(f.Rule) {
			for _, id := range []string{"", f.Rule} {
				for _, i := range byRule[id] {
					if g := &p.Ignores[i]; p.nameOf(g) == f.File && g.covers(&f) {
						used[use{i, id}], drop = true, true
					}
				}
			}
		}
		if !drop {
			kept = append(kept, f)
		}
	}
	if !p.opt.runs(unusedIgnore) {
		return kept
	}
	p.rule, p.findings = unusedIgnore, nil
	for i := range p.Ignores {
		g := &p.Ignores[i]
		switch {
		case !g.works():
		case len(g.Rules) == 0:
			// A rule that did not run could have needed the comment.
			if !used[use{i, ""}] && len(p.opt.Only) == 0 && len(p.opt.Off) == 0 {
				p.add(p.fileOf(g), g.Span, "there is nothing here to ignore")
			}
		default:
			var idle []int
			for j, id := range g.Rules {
				switch r := Find(id); {
				case r == nil:
				case AboutComments(id):
					p.add(p.fileOf(g), g.RuleSpans[j], "no comment switches "+id+" off")
				case !used[use{i, id}] && p.opt.runs(r) && !(r.Family == Agreement && p.isData(g)):
					// Beside another manuscript a data file may need the comment.
					idle = append(idle, j)
				}
			}
			if len(idle) == len(g.Rules) {
				p.add(p.fileOf(g), g.Span, "there is no "+strings.Join(g.Rules, " and no ")+" here to ignore")
				continue
			}
			for _, j := range idle {
				p.add(p.fileOf(g), g.RuleSpans[j], "there is no "+g.Rules[j]+" here to ignore")
			}
		}
	}
	return append(kept, p.findings...)
}

// AboutComments reports whether the rule with this ID is about the comments that switch rules
// off. No comment can switch it off.
func AboutComments(id string) bool {
	switch id {
	case ignoreWithoutReason.ID, malformedIgnore.ID, unknownRule.ID, unusedIgnore.ID:
		return true
	}
	return false
}

// fileOf returns the file in which a comment stands.
func (p *pass) fileOf(g *Ignore) *file {
	if f := p.files[g.File]; f != nil {
		return f
	}
	return p.files[""]
}

// isData reports whether a comment stands in a data file, beside a manuscript or alone.
func (p *pass) isData(g *Ignore) bool {
	return strings.HasSuffix(p.nameOf(g), ".bib") || slices.ContainsFunc(p.Data, func(d DataFile) bool { return d.Name == p.nameOf(g) })
}

func (p *pass) nameOf(g *Ignore) string { return p.fileOf(g).name }
