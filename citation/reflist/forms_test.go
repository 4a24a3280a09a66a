package reflist

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
	"github.com/refwright/refwright/internal/golden"
)

// A formCase is a line of testdata/forms: a reference as journals of one tradition print
// it, nearly always of a work that there is, and what is printed of its record. Of every other the
// reading is kept aside as a measure: it is counted, and nobody looks at it.
type formCase struct {
	ID   string          `json:"id"`
	Raw  string          `json:"raw"`
	CSL  json.RawMessage `json:"csl"`
	Skip []string        `json:"skip"` // variables that may be this or that
	Kept bool            `json:"kept"`
}

// TestForms reads the references of testdata/forms, each file as one list, and compares
// the names of those that are fully right with testdata/forms/right.txt. One that is no
// longer right fails, and so does one that has become right and is not in the list.
func TestForms(t *testing.T) {
	files, err := filepath.Glob("testdata/forms/*.jsonl")
	if err != nil || len(files) == 0 {
		t.Fatal("no references", err)
	}
	var right []string
	for _, file := range files {
		cases := readForms(t, file)
		var lines strings.Builder
		for _, c := range cases {
			lines.WriteString(c.Raw + "\n")
		}
		n, count := 0, map[bool][2]int{}
		for read, err := range new(Parser).Lines(strings.NewReader(lines.String())) {
			if err != nil {
				t.Fatal(err)
			}
			c := cases[n]
			of := count[c.Kept]
			of[1]++
			if c.isRight(t, read.Reference) {
				of[0]++
				right = append(right, c.ID)
			}
			count[c.Kept] = of
			n++
		}
		t.Logf("%s: fully right %d of %d, and of those kept aside %d of %d", filepath.Base(file), count[false][0], count[false][1], count[true][0], count[true][1])
	}
	slices.Sort(right)
	golden.Check(t, "testdata/forms/right.txt", strings.Join(right, "\n")+"\n")
}

func readForms(t *testing.T, file string) []formCase {
	t.Helper()
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var cases []formCase
	in := bufio.NewScanner(bytes.NewReader(src))
	for in.Scan() {
		var c formCase
		if err := json.Unmarshal(in.Bytes(), &c); err != nil {
			t.Fatalf("%s:%d: %v", file, len(cases)+1, err)
		}
		cases = append(cases, c)
	}
	return cases
}

// formVariables are those that are compared. The type is not.
var formVariables = []citation.Variable{
	citation.VarAuthor, citation.VarEditor, citation.VarIssued, citation.VarTitle, citation.VarContainerTitle, citation.VarCollectionTitle,
	citation.VarPublisher, citation.VarPublisherPlace, citation.VarVolume, citation.VarIssue, citation.VarPage, citation.VarEdition, citation.VarDOI, citation.VarURL,
}

// isRight reports whether all that is printed was read.
func (c *formCase) isRight(t *testing.T, read *citation.Reference) bool {
	t.Helper()
	refs, err := csl.ReadJSON(bytes.NewReader(c.CSL))
	if err != nil || len(refs) != 1 {
		t.Fatalf("%s: not one item: %v", c.ID, err)
	}
	for _, v := range formVariables {
		if want := formValue(refs[0], v); want != "" && !slices.Contains(c.Skip, v.String()) && want != formValue(read, v) {
			return false
		}
	}
	return true
}

var (
	formYear   = regexp.MustCompile(`\d{4}`)
	formDigits = regexp.MustCompile(`\d+`)
)

// formValue returns the value of a variable as it is compared: without case, punctuation
// and diacritics, of names those of families and organisations alone, without short forms
// in brackets, of dates the year.
func formValue(r *citation.Reference, v citation.Variable) string {
	switch v {
	case citation.VarAuthor, citation.VarEditor:
		var names []string
		for _, n := range r.Names(v) {
			if n.Literal != "others" {
				names = append(names, citation.FoldText(besideName.ReplaceAllString(n.Literal, "")+" "+n.DroppingParticle+" "+n.NonDroppingParticle+" "+n.Family))
			}
		}
		return strings.Join(names, "; ")
	case citation.VarIssued:
		return formYear.FindString(r.Date(v).String())
	case citation.VarEdition:
		if number := formDigits.FindString(string(r.Text(v))); number != "" {
			return number
		}
	case citation.VarPage:
		first, last, _ := strings.Cut(citation.FoldText(string(r.Text(v))), " ")
		if n := len(first) - len(last); n > 0 && last != "" {
			last = first[:n] + last // "142–48"
		}
		return strings.TrimSpace(first + " " + last)
	}
	return strings.ReplaceAll(citation.FoldText(string(r.Text(v))), " ", "")
}
