package csl

import "strings"

// A textWriter writes plain text.
type textWriter struct{}

func (textWriter) text(b *strings.Builder, r *run) { b.WriteString(r.text) }

func (textWriter) open(b *strings.Builder, f format) string {
	switch {
	case f&displayBlock != 0:
		b.WriteString("\n")
	case f&displayLeftMargin != 0:
		return " "
	case f&displayIndent != 0:
		b.WriteString("\n    ")
	}
	return ""
}

func (textWriter) lineBreak() string            { return "" }
func (textWriter) link(string) (string, string) { return "", "" }
func (textWriter) entry(string) (_, end string) { return "", "\n" }
func (textWriter) list() (string, string)       { return "", "" }
