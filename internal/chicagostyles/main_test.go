package main

import (
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// TestStylesAreMadeFromTheSource compares the styles of the repository with what
// the source makes now.
func TestStylesAreMadeFromTheSource(t *testing.T) {
	styles := filepath.Join("..", "..", "csl", "styles")
	made, err := generate(os.DirFS(filepath.Join(styles, "chicago")))
	if err != nil {
		t.Fatal(err)
	}
	if len(made) != len(variants) {
		t.Errorf("%d styles, want %d", len(made), len(variants))
	}
	for name, want := range made {
		got, err := os.ReadFile(filepath.Join(styles, name+".csl"))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, string(got)); diff != "" {
			t.Errorf("%s.csl (-made +file); run go generate ./csl:\n%s", name, diff)
		}
	}
}

// A sourceOf is a source of one file around the given elements.
func sourceOf(elements string) fstest.MapFS {
	return fstest.MapFS{"1.xml": {Data: []byte(`<chicago><style class="in-text" notes.class="note"/>` + elements + `</chicago>`)}}
}

const bothEnds = `<citation><layout><text macro="a"/></layout></citation><bibliography><layout><text macro="a"/></layout></bibliography>`

func TestMacrosOfPlaces(t *testing.T) {
	made, err := generate(sourceOf(bothEnds + `
		<!-- Each name. -->
		<macro name="a">
			<group delimiter=". " cite.delimiter=", ">
				<text macro="same"/>
				<text macro="listed" only="list"/>
				<choose><if type="map" only="e17"><text value="17"/></if><else><text value="18" only="e18"/></else></choose>
			</group>
		</macro>
		<macro name="same"><text variable="title"/></macro>
		<macro name="listed"><text variable="note" only="author-date"/></macro>`))
	if err != nil {
		t.Fatal(err)
	}
	want := `<?xml version="1.0" encoding="UTF-8"?>
<!-- Made from styles/chicago by internal/chicagostyles; DO NOT EDIT. -->
<style class="note">

  <!-- Each name. -->
  <macro name="a">
    <group delimiter=". "><text macro="same"/><text value="18"/></group>
  </macro>

  <macro name="a-in-short-note">
    <group delimiter=", "><text macro="same"/><text value="18"/></group>
  </macro>

  <macro name="same">
    <text variable="title"/>
  </macro>

  <citation><layout><text macro="a-in-short-note"/></layout></citation>

  <bibliography><layout><text macro="a"/></layout></bibliography>

</style>
`
	if diff := cmp.Diff(want, made["chicago-notes-bibliography"]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestMistakesInTheSource(t *testing.T) {
	for name, elements := range map[string]string{
		"a macro that is not there":    bothEnds + `<macro name="a"><text macro="b"/></macro>`,
		"a macro that calls itself":    bothEnds + `<macro name="a"><text macro="a"/></macro>`,
		"a macro that nothing calls":   bothEnds + `<macro name="a"><text value="x"/></macro><macro name="b"><text value="x"/></macro>`,
		"a macro that is there twice":  bothEnds + `<macro name="a"><text value="x"/></macro><macro name="a"><text value="x"/></macro>`,
		"a word that says nothing":     bothEnds + `<macro name="a"><text value="x" only="e16"/></macro>`,
		"an attribute of such a word":  bothEnds + `<macro name="a"><text value="x" e16.value="y"/></macro>`,
		"an element that is not ended": bothEnds + `<macro name="a"><text value="x"></macro>`,
		"a name that a place would get": bothEnds + `<macro name="a"><text value="x" cite.value="y"/><text macro="a-in-text"/></macro>
			<macro name="a-in-text"><text value="z"/></macro>`,
	} {
		if _, err := generate(sourceOf(elements)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if _, err := generate(fstest.MapFS{}); err == nil {
		t.Error("no error without a source")
	}
}
