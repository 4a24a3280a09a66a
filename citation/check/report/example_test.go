package report_test

import (
	"os"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/check/report"
)

func ExampleFormat_Write() {
	m := &check.Manuscript{Name: "article.md", Source: []byte("It was disputed (Almond 1963).\n")}
	var r report.Report
	r.Add(m, []check.Finding{{ // as check.Run returns it
		Rule: "year-mismatch", Severity: citation.Error, File: "article.md", Span: citation.Span{Start: 17, End: 28},
		Message: "the year is 1963 here and 1964 in the list",
		Fixes:   []check.Fix{{Message: "change 1963 to 1964", Edits: []check.Edit{{Span: citation.Span{Start: 24, End: 28}, New: "1964"}}}},
	}})
	for _, name := range []string{"text", "github"} {
		format, _ := report.ByName(name)
		if err := format.Write(os.Stdout, &r, report.Options{}); err != nil {
			panic(err)
		}
	}
	// Output:
	// article.md:1:18: error: the year is 1963 here and 1964 in the list (year-mismatch)
	//     1 | It was disputed (Almond 1963).
	//       |                  ^^^^^^^^^^^
	//       = fix: change 1963 to 1964
	//
	// 1 error in 1 file, 1 fixable
	// ::error file=article.md,line=1,endLine=1,col=18,endColumn=29,title=year-mismatch::the year is 1963 here and 1964 in the list%0Afix: change 1963 to 1964
}

func ExampleDiff() {
	src := []byte("It was disputed (Almond 1963).\n")
	fixed, _ := check.Apply("article.md", src, []check.Finding{{File: "article.md", Fixes: []check.Fix{
		{Message: "change 1963 to 1964", Edits: []check.Edit{{Span: citation.Span{Start: 24, End: 28}, New: "1964"}}},
	}}})
	os.Stdout.WriteString(report.Diff("article.md", src, fixed))
	// Output:
	// --- a/article.md
	// +++ b/article.md
	// @@ -1 +1 @@
	// -It was disputed (Almond 1963).
	// +It was disputed (Almond 1964).
}
