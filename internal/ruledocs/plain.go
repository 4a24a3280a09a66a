package ruledocs

import (
	"regexp"
	"strings"
)

var (
	codeSpan = regexp.MustCompile("(`+)(.+?)(`+)")
	emphasis = regexp.MustCompile(`(\*{1,2})([^\s*](?:[^*\n]*[^\s*])?)(\*{1,2})`)
	link     = regexp.MustCompile(`\[([^\]]+)\]\(([^)\s]+)\)`)
)

// plain takes the marks of emphasis, code and links out of a text in Markdown.
// Code is left as it is; lists and paragraphs read well without a change.
func plain(s string) string {
	var code []string
	s = codeSpan.ReplaceAllStringFunc(s, func(m string) string {
		part := codeSpan.FindStringSubmatch(m)
		if len(part[1]) != len(part[3]) {
			return m
		}
		code = append(code, strings.TrimSpace(part[2]))
		return "\x00"
	})
	s = link.ReplaceAllStringFunc(s, func(m string) string {
		part := link.FindStringSubmatch(m)
		if !strings.Contains(part[2], "://") { // another page
			return part[1]
		}
		return part[1] + " (" + part[2] + ")"
	})
	s = emphasis.ReplaceAllStringFunc(s, func(m string) string {
		part := emphasis.FindStringSubmatch(m)
		if part[1] != part[3] {
			return m
		}
		return part[2]
	})
	for _, c := range code {
		s = strings.Replace(s, "\x00", c, 1)
	}
	return s
}
