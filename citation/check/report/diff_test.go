package report_test

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/citation/check/report"
)

// patch applies a unified diff of one file, as a patch program does.
func patch(before, diff string) (string, error) {
	if diff == "" {
		return before, nil
	}
	old := strings.SplitAfter(before, "\n")
	lines := strings.SplitAfter(diff, "\n")
	if len(lines) < 3 || !strings.HasPrefix(lines[0], "--- ") || !strings.HasPrefix(lines[1], "+++ ") {
		return "", errors.New("no head")
	}
	var out strings.Builder
	at := 0
	for i := 2; i < len(lines); i++ {
		line := lines[i]
		next := ""
		if i+1 < len(lines) {
			next = lines[i+1]
		}
		if strings.HasPrefix(next, `\ No newline`) {
			line = strings.TrimSuffix(line, "\n")
			i++
		}
		switch {
		case line == "" && i == len(lines)-1:
		case strings.HasPrefix(line, "@@ "):
			head := regexp.MustCompile(`^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@\n`).FindStringSubmatch(line)
			if head == nil {
				return "", fmt.Errorf("no head of a hunk: %q", line)
			}
			from, _ := strconv.Atoi(head[1])
			to, _ := strconv.Atoi(head[2])
			for ; at < from-1; at++ {
				out.WriteString(old[at])
			}
			if n := strings.Count(out.String(), "\n") + 1; n != to && to != 0 {
				return "", fmt.Errorf("the hunk begins at line %d of the new file, not at %d", n, to)
			}
		case line[0] == '+':
			out.WriteString(line[1:])
		case line[0] == '-' || line[0] == ' ':
			if at >= len(old) || old[at] != line[1:] {
				return "", fmt.Errorf("line %d is not %q", at+1, line[1:])
			}
			if line[0] == ' ' {
				out.WriteString(line[1:])
			}
			at++
		default:
			return "", fmt.Errorf("what is %q?", line)
		}
	}
	return out.String() + strings.Join(old[at:], ""), nil
}

// TestDiffOfManyHunks has two changes in one hunk and then others that add and
// take away lines.
func TestDiffOfManyHunks(t *testing.T) {
	t.Parallel()
	var before, after []string
	for i := range 60 {
		line := fmt.Sprintf("line %d", i)
		before = append(before, line)
		switch i {
		case 5, 8, 50:
			line += ", changed"
		case 20:
			line += "\nand another"
		case 35:
			continue
		}
		after = append(after, line)
	}
	a, b := strings.Join(before, "\n")+"\n", strings.Join(after, "\n")+"\n"
	diff := report.Diff("a.md", []byte(a), []byte(b))
	if got, err := patch(a, diff); err != nil || got != b {
		t.Errorf("%v\n%s", err, diff)
	}
	if n := strings.Count(diff, "\n@@ "); n != 4 {
		t.Errorf("%d hunks:\n%s", n, diff)
	}
}

func TestDiff(t *testing.T) {
	t.Parallel()
	before := "one\ntwo\nthree\nfour\nIşık 1999\nsix\nseven\neight\nnine\nten\neleven\ntwelve"
	after := strings.Replace(before, "1999", "1998", 1)
	want := `--- a/docs/my article.md	
+++ b/docs/my article.md	
@@ -2,7 +2,7 @@
 two
 three
 four
-Işık 1999
+Işık 1998
 six
 seven
 eight
`
	if diff := cmp.Diff(want, report.Diff("docs/my article.md", []byte(before), []byte(after))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if got := report.Diff("a.md", []byte(before), []byte(before)); got != "" {
		t.Errorf("no change is %q", got)
	}
	got := report.Diff("a\n\"ş\x1b.md", []byte("x\n"), []byte("y"))
	want = `--- "a/a\n\"\305\237\033.md"
+++ "b/a\n\"\305\237\033.md"
@@ -1 +1 @@
-x
+y
\ No newline at end of file
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if got := report.Diff("/tmp/a.md", []byte("x\n"), []byte("y\n")); !strings.HasPrefix(got, "--- /tmp/a.md\n+++ /tmp/a.md\n") {
		t.Errorf("an absolute name: %s", got)
	}
}
