package csl

import (
	"strings"

	"github.com/refwright/refwright/citation"
)

// doiResolver goes before a DOI to make it an address. Source: CSL 1.0.2,
// Appendix VI (Links).
const doiResolver = "https://doi.org/"

// linkAddresses makes links of the URLs and DOIs in runs. Where the style
// prints the resolver before a DOI the link holds both.
func (f Format) linkAddresses(runs []run) []run {
	var linked []run
	done := 0
	for i := range runs {
		r := &runs[i]
		if r.kind != textRun || r.flags&verbatimRun == 0 || r.text == "" {
			continue
		}
		target := r.text
		switch r.variable {
		case citation.VarURL:
		case citation.VarDOI:
			if !strings.Contains(target, "://") {
				target = doiResolver + target
			}
		default:
			continue
		}
		if !isAddress(target) {
			continue
		}
		linked = append(linked, runs[done:i]...)
		lead := run{}
		if n := len(linked); n > 0 && linked[n-1].kind == textRun {
			if before, ok := strings.CutSuffix(linked[n-1].text, doiResolver); ok && r.variable == citation.VarDOI {
				lead = run{text: doiResolver, flags: linked[n-1].flags}
				linked[n-1].text = before
			}
		}
		done = i + 1
		if f == Markdown && lead.text+r.text == target && !strings.ContainsAny(target, `<>\`) {
			linked = append(linked, run{text: "<" + target + ">", flags: rawRun})
			continue
		}
		linked = append(linked, run{kind: openRun, format: linkFormat, text: target})
		if lead.text != "" {
			linked = append(linked, lead)
		}
		linked = append(linked, *r, run{kind: closeRun})
	}
	if linked == nil {
		return runs
	}
	return append(linked, runs[done:]...)
}

// isAddress reports whether a text is an address that a link may lead to; a
// script is none.
func isAddress(s string) bool {
	scheme, rest, ok := strings.Cut(s, "://")
	if !ok || rest == "" || strings.ContainsAny(s, " \t\r\n\x00") {
		return false
	}
	switch strings.ToLower(scheme) {
	case "http", "https", "ftp":
		return true
	}
	return false
}

// anchor returns the id of the entry of a reference.
func anchor(id string) string { return "ref-" + strings.Join(strings.Fields(id), "-") }

// linkTo wraps the runs of a cite in a link to its entry.
func linkTo(id string, runs []run) []run {
	if isEmpty(runs) {
		return runs
	}
	linked := make([]run, 0, len(runs)+2)
	linked = append(linked, run{kind: openRun, format: linkFormat, text: "#" + anchor(id)})
	linked = append(linked, runs...)
	return append(linked, run{kind: closeRun})
}

// link returns what goes before and after the text of a link.
func (f Format) link(target string) (start, end string) {
	switch {
	case f == HTML:
		return `<a href="` + escapeAttribute(target) + `">`, "</a>"
	case f == Markdown && target[0] != '#':
		return "[", "](<" + strings.NewReplacer("<", "%3C", ">", "%3E", `\`, "%5C").Replace(target) + ">)"
	}
	return "", ""
}

func escapeAttribute(s string) string {
	return strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;", ">", "&gt;").Replace(s)
}
