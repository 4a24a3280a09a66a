package csl_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/refwright/refwright/csl"
)

// settleItems are a few works with little in them.
const settleItems = `[
	{"id":"a","type":"book","title":"Who's Who?","author":[{"family":"Smith","given":"Ann"}],"issued":{"date-parts":[[2001]]},"volume":"2"},
	{"id":"b","type":"book","title":"What now?","author":[{"family":"Ruud","given":"Kari"},{"literal":"Tide Board"}],"issued":{"date-parts":[[2002]]}},
	{"id":"c","type":"book","title":"Tides","author":[{"family":"Smith","given":"Ann"}],"issued":{"date-parts":[[2001]]}},
	{"id":"d","type":"book","title":"No names","issued":{"date-parts":[[-260]]}},
	{"id":"e","type":"book","title":"Songs","author":[{"given":"Sappho"},{"family":"Lee","given":"X.-Y."}],"issued":{"date-parts":[[1999]]}}]`

// TestRendersAsCiteprocJS has what the specification leaves open, or citeproc-js reads
// in its own way. What is wanted is what citeproc-js 2.4.63 prints.
func TestRendersAsCiteprocJS(t *testing.T) {
	t.Parallel()
	refs, err := csl.ReadJSON(strings.NewReader(settleItems))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name, style, clusters string
		want                  []string
	}{
		{"a mark after a group meets that within",
			`<citation><layout><group suffix="."><text variable="title" font-style="italic"/></group></layout></citation>`,
			`[[{"id":"b"}]]`,
			[]string{"<i>What now?</i>"}},
		{"a mark after its own format stays",
			`<citation><layout><text variable="title" font-style="italic" suffix="."/></layout></citation>`,
			`[[{"id":"b"}]]`,
			[]string{"<i>What now?</i>."}},
		{"an apostrophe makes a text a part of its element",
			`<citation><layout><text variable="title" font-style="italic" suffix="."/></layout></citation>`,
			`[[{"id":"a"}]]`,
			[]string{"<i>Who’s Who?</i>"}},
		{"a delimiter and the suffix before it",
			`<citation><layout><group delimiter=", "><text variable="title" suffix=","/><date variable="issued"><date-part name="year"/></date></group></layout></citation>`,
			`[[{"id":"c"}]]`,
			[]string{"Tides, 2001"}},
		{"spaces of a suffix and a delimiter",
			`<citation><layout><group delimiter=" "><text variable="title" suffix=" "/><date variable="issued"><date-part name="year"/></date></group></layout></citation>`,
			`[[{"id":"c"}]]`,
			[]string{"Tides 2001"}},
		{"a period goes into quotation marks, a semicolon does not",
			`<citation><layout delimiter="; " suffix="."><text variable="title" quotes="true"/></layout></citation>`,
			`[[{"id":"c"},{"id":"d"}]]`,
			[]string{"“Tides”; “No names.”"}},
		{"a label without a value",
			`<citation><layout><group delimiter=" "><text variable="title"/><label variable="page" form="short"/><text variable="page"/></group></layout></citation>`,
			`[[{"id":"c"}]]`,
			[]string{"Tides p."}},
		{"a term in place of names is no value",
			`<citation><layout><group prefix="["><names variable="author"><substitute><text value="Anon."/></substitute></names></group><date variable="issued"><date-part name="year"/></date></layout></citation>`,
			`[[{"id":"d"}]]`,
			[]string{"260 BC"}},
		{"a group that is left out decides for the one around it",
			`<citation><layout><text variable="title"/><group prefix=", "><text value="x"/><text variable="page"/><group><choose><if variable="medium"><text variable="medium"/></if></choose></group></group></layout></citation>`,
			`[[{"id":"c"}]]`,
			[]string{"Tides, x"}},
		{"the locator stands once",
			`<citation><layout><group delimiter=", "><text variable="title"/><text variable="locator"/><text variable="locator" prefix="again "/></group></layout></citation>`,
			`[[{"id":"c","locator":"7","label":"page"}]]`,
			[]string{"Tides, 7"}},
		{"the letter of a year has its affixes",
			`<citation disambiguate-add-year-suffix="true"><layout><names variable="author"/><date variable="issued"><date-part name="year" prefix=" (" suffix=")"/></date></layout></citation>`,
			`[[{"id":"a"}],[{"id":"c"}]]`,
			[]string{"Ann Smith (2001) (a)", "Ann Smith (2001) (b)"}},
		{"an era stands before the letter",
			`<citation><layout><date variable="issued"><date-part name="year"/></date></layout></citation>`,
			`[[{"id":"d"}]]`,
			[]string{"260 BC"}},
		{"a body last, and the rule of its names",
			`<citation><layout><names variable="author"><name and="text" delimiter-precedes-last="always"/></names></layout></citation>`,
			`[[{"id":"b"}]]`,
			[]string{"Kari Ruud and Tide Board"}},
		{"a body last, and the rule that names inherit",
			`<citation delimiter-precedes-last="always"><layout><names variable="author"><name and="text"/></names></layout></citation>`,
			`[[{"id":"b"}]]`,
			[]string{"Kari Ruud, and Tide Board"}},
		{"a given name alone has no short form",
			`<citation><layout><names variable="author"><name form="short"/></names></layout></citation>`,
			`[[{"id":"e"}]]`,
			[]string{"Lee"}},
		{"initials that stand lose their hyphens",
			`<citation><layout><names variable="author"><name initialize="false" initialize-with=". "/></names></layout></citation>`,
			`[[{"id":"e"}]]`,
			[]string{"Sappho, X. Y. Lee"}},
		{"a first cite that comes to nothing",
			`<citation><layout delimiter="; " prefix="(" suffix=")"><names variable="author"/></layout></citation>`,
			`[[{"id":"d"},{"id":"a"}]]`,
			[]string{"([CSL STYLE ERROR: reference with no printed form.]; Ann Smith)"}},
		{"a term behind names that a cite leaves out",
			`<citation><layout><group delimiter=" "><names variable="author"/><text term="review-of"/><text variable="title"/></group></layout></citation>`,
			`[[{"id":"c","suppress-author":true}]]`,
			[]string{"review of Tides"}},
		{"groups of cites, one without names",
			`<macro name="n"><names variable="author"/></macro><citation collapse="year"><sort><key macro="n"/><key variable="issued"/></sort><layout delimiter="; "><group delimiter=" "><names variable="author"><name form="short"/></names><date variable="issued"><date-part name="year"/></date></group></layout></citation>`,
			`[[{"id":"d"},{"id":"a"},{"id":"b"},{"id":"c"}]]`,
			[]string{"Ruud, Tide Board 2002; Smith 2001, 2001, 260 BC"}},
		{"after cites that are collapsed",
			`<citation collapse="year" after-collapse-delimiter=" | "><sort><key variable="author"/></sort><layout delimiter="; "><group delimiter=" "><names variable="author"><name form="short"/></names><date variable="issued"><date-part name="year"/></date></group></layout></citation>`,
			`[[{"id":"a"},{"id":"b"},{"id":"c"}]]`,
			[]string{"Ruud, Tide Board 2002 | Smith 2001; 2001"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			clusters, err := csl.ReadClusters(strings.NewReader(test.clusters))
			if err != nil {
				t.Fatal(err)
			}
			p := csl.Processor{Style: parse(t, test.style), Format: csl.HTML}
			doc, err := p.Render(refs, clusters)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, doc.Citations); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
