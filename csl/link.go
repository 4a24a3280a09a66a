package csl

import (
	"fmt"
	"strings"

	"github.com/refwright/refwright/citation"
)

// doiResolver goes before a DOI to make it an address. Source: CSL 1.0.2,
// Appendix VI (Links).
const doiResolver = "https://doi.org/"

// linkAddresses makes links of the URLs and DOIs in runs that are not within a
// link. Where the style prints the resolver before a DOI the link holds both.
func (f Format) linkAddresses(runs []run) []run {
	var linked []run
	done := 0
	within := 0 // formats open from that of a link on
	for i := range runs {
		r := &runs[i]
		switch {
		case r.kind == closeRun && within > 0:
			within--
		case r.kind == openRun && (within > 0 || r.format&linkFormat != 0):
			within++
		}
		if within > 0 || r.kind != textRun || r.flags&verbatimRun == 0 || r.text == "" {
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

const anchorPrefix = "ref-"

// anchor returns the id of the entry of a reference.
func anchor(id string) string { return anchorPrefix + strings.Join(strings.Fields(id), "-") }

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

// encodeURL percent-encodes what cannot stand in an address of a format: the
// characters given, white space, control characters and all but ASCII.
func encodeURL(s, chars string) string {
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; c <= ' ' || c >= 0x7f || strings.IndexByte(chars, c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// encodeName writes a name in the letters and digits of ASCII and the characters
// given. What stands for another byte begins with the escape, which is none of
// these.
func encodeName(s, chars string, escape byte) string {
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9', c|0x20 >= 'a' && c|0x20 <= 'z', strings.IndexByte(chars, c) >= 0:
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, "%c%02x", escape, c)
		}
	}
	return b.String()
}
