package manuscript

import (
	"slices"
	"strings"
	"sync"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/csl"
)

// reformatRule is the rule that compares entries with what a style prints.
const reformatRule = "needs-reformat"

// SetFormatter gives options the formatter of their style, if they ask by name
// for the rule that needs it (needs-reformat). Without a style it is that of
// Chicago, 18th edition; of APA and MLA there is none.
func SetFormatter(opt *check.Options) {
	_, asked := opt.Severity[reformatRule]
	if !asked && !slices.Contains(opt.Only, reformatRule) {
		return
	}
	name := map[check.Style]string{
		check.AnyStyle: "chicago-author-date", check.Chicago18: "chicago-author-date", check.Chicago17: "chicago-author-date-17",
	}[opt.Style]
	if name == "" {
		return
	}
	style := sync.OnceValues(func() (*csl.Style, error) { return csl.BuiltinStyle(name) })
	opt.Format = func(ref *citation.Reference) (string, error) {
		s, err := style()
		if err != nil {
			return "", err
		}
		p := csl.Processor{Style: s, KeepYearSuffix: true, ShortNames: true}
		doc, err := p.Render([]*citation.Reference{ref}, nil)
		if err != nil || len(doc.Bibliography) == 0 {
			return "", err
		}
		return strings.TrimSpace(doc.Bibliography[0]), nil
	}
}
