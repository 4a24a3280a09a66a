package manuscript

import (
	"strings"
	"testing"
)

func TestAListInCodeIsNoList(t *testing.T) {
	t.Parallel()
	const entry = "Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.\n"
	example := "It was disputed (Barber 1984).\n\n## References\n\n" + entry
	own := "\n## References\n\nDahl, Robert. 1989. *Democracy and Its Critics*. New Haven: Yale University Press.\n"
	for name, src := range map[string]string{
		"backticks":    "It was so (Dahl 1989).\n\n```markdown\n" + example + "```\n" + own,
		"tildes":       "It was so (Dahl 1989).\n\n~~~~\n```\n" + example + "~~~~\n" + own,
		"CR LF":        strings.ReplaceAll("It was so (Dahl 1989).\n\n```\n"+example+"```\n"+own, "\n", "\r\n"),
		"indented":     "It was so (Dahl 1989).\n\n    " + strings.ReplaceAll(example, "\n", "\n    ") + "\n" + own,
		"never closed": own + "\n```\n" + example,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m, err := Read("paper.md", []byte(src), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if len(m.References) != 1 || m.References[0].Reference.ID != "dahl1989" {
				t.Errorf("%d references, want that of Dahl alone", len(m.References))
			}
			for _, l := range m.References {
				if got := src[l.Span.Start:l.Span.End]; !strings.HasPrefix(got, "Dahl") {
					t.Errorf("the entry is %q", got)
				}
			}
		})
	}
}
