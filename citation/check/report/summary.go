package report

import (
	"bufio"
	"fmt"
	"strings"
)

// summaryFormat is Markdown for the summary of a job of GitHub Actions, the file
// that GITHUB_STEP_SUMMARY names, and for comments on a pull request.
//
// GitHub refuses a summary of more than 1 MiB; what would go beyond is left out
// and counted.
var summaryFormat = Format{Name: "summary", Title: "Markdown, for the summary of a job", write: writeSummary}

// maxSummary is the limit of GitHub less some room for what stands after it and
// for what other programs of the step have written.
const maxSummary = 1<<20 - 16<<10

func writeSummary(w *bufio.Writer, s *settled, _ Options) error {
	words := s.inWords()
	head := fmt.Sprintf("## %s\n\n%s.\n", escapeMarkdown(s.tool), strings.ToUpper(words[:1])+words[1:])
	w.WriteString(head)
	if len(s.findings) == 0 {
		return nil
	}
	const table = "\n| Severity | Place | Finding | Rule |\n| --- | --- | --- | --- |\n"
	w.WriteString(table)
	size := len(head) + len(table)
	for i := range s.findings {
		f := &s.findings[i]
		place := escapeMarkdown(f.in.name)
		if !f.placeless {
			place += fmt.Sprintf(":%v", f.Start)
		}
		var more strings.Builder
		for j := range f.Related {
			fmt.Fprintf(&more, "<br>%s: %s:%v", escapeMarkdown(f.Related[j].Message), escapeMarkdown(f.related[j].name), f.Related[j].Start)
		}
		for j := range f.Fixes {
			fmt.Fprintf(&more, "<br>fix: %s", escapeMarkdown(f.Fixes[j].Message))
		}
		line := fmt.Sprintf("| %s | %s | %s%s | %s |\n", f.Severity, place, escapeMarkdown(f.Message), more.String(), escapeMarkdown(f.Rule))
		if size += len(line); size > maxSummary {
			_, err := fmt.Fprintf(w, "\n%s not shown.\n", plural(len(s.findings)-i, "more finding is", "more findings are"))
			return err
		}
		w.WriteString(line)
	}
	return nil
}

// escapeMarkdown makes text mean itself in a cell of a table in GitHub's
// Markdown: no markup, no HTML, no link.
func escapeMarkdown(s string) string {
	s = strings.Join(strings.Fields(clean(s)), " ")
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '\\', '`', '*', '_', '{', '}', '[', ']', '(', ')', '#', '!', '|', '~', '$', '@':
			b.WriteByte('\\')
			b.WriteByte(c)
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '&':
			b.WriteString("&amp;")
		case ':': // of https://, which would become a link
			if strings.HasPrefix(s[i:], "://") {
				b.WriteByte('\\')
			}
			b.WriteByte(c)
		case '.': // of www.
			if i >= 3 && strings.EqualFold(s[i-3:i], "www") {
				b.WriteByte('\\')
			}
			b.WriteByte(c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}
