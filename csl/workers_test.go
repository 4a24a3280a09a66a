package csl_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/refwright/refwright/csl"
)

// TestWorkersMakeNoDifference renders the same document in one goroutine and in more.
// Some works have no author, so that a share may begin with one.
func TestWorkersMakeNoDifference(t *testing.T) {
	t.Parallel()
	refs, clusters := benchRefs(700), benchClusters(700, false)
	for i, ref := range refs {
		if i%5 == 0 || i > 600 {
			ref.Author = nil
		}
	}
	for rule, partial := range map[string]bool{"complete-all": false, "partial-each": true} {
		for _, sorted := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s/%t", rule, sorted), func(t *testing.T) {
				t.Parallel()
				text := strings.NewReplacer("RULE", rule).Replace(substitutingStyle)
				if !sorted {
					text = strings.ReplaceAll(text, `<sort><key macro="author"/><key variable="title"/></sort>`, "")
				}
				style, err := csl.ParseStyle(strings.NewReader(text))
				if err != nil {
					t.Fatal(err)
				}
				p := csl.Processor{Style: style, Format: csl.HTML, Fields: partial, Workers: 1}
				want, err := p.Render(refs, clusters)
				if err != nil {
					t.Fatal(err)
				}
				if n := strings.Count(strings.Join(want.Bibliography, ""), "———"); n == 0 {
					t.Error("no author is replaced")
				}
				for _, p.Workers = range []int{0, 2, 3, 100} {
					got, err := p.Render(refs, clusters)
					if err != nil {
						t.Fatal(err)
					}
					if !reflect.DeepEqual(got, want) {
						t.Errorf("%d workers render something else than one", p.Workers)
					}
				}
			})
		}
	}
}

const substitutingStyle = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>Substituting</title><id>substituting</id><updated>2024-01-01T00:00:00Z</updated></info>
<macro name="author"><names variable="author"><name and="text" initialize-with="."/><substitute><text variable="container-title"/></substitute></names></macro>
<citation disambiguate-add-names="true" disambiguate-add-givenname="true" disambiguate-add-year-suffix="true" givenname-disambiguation-rule="primary-name" et-al-min="2" et-al-use-first="1" collapse="year">
<layout delimiter="; "><group delimiter=" "><names variable="author"><name form="short"/></names><date variable="issued" form="numeric" date-parts="year"/><text variable="locator"/></group></layout></citation>
<bibliography subsequent-author-substitute="———" subsequent-author-substitute-rule="RULE">
<sort><key macro="author"/><key variable="title"/></sort>
<layout suffix="."><group delimiter=". "><text macro="author"/><date variable="issued" form="numeric" date-parts="year"/><text variable="title" text-case="title"/></group></layout></bibliography>
</style>`
