package bibtex

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/refwright/refwright/citation"
)

// decodeCarrier returns what the carrier of an entry holds, nil if there is none.
func decodeCarrier(t testing.TB, e Entry) map[string]any {
	t.Helper()
	text, ok := e.Value(carrierField)
	if !ok {
		return nil
	}
	var values map[string]any
	if err := json.Unmarshal([]byte(text), &values); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return values
}

func TestCarrier(t *testing.T) {
	tests := []struct {
		name string
		ref  citation.Reference
		want string
	}{
		{"nothing to carry", citation.Reference{Type: citation.Book, Title: "T", Issued: citation.YearDate(2000)}, ""},
		{"text", citation.Reference{Type: citation.Map, Scale: "1:50 <i>x</i> & \"y\""}, `{"scale":"1:50 <i>x</i> & \"y\""}`},
		{"braces that balance", citation.Reference{Type: citation.Map, Scale: "{1}"}, `{"scale":"{1}"}`},
		{"braces that do not", citation.Reference{Type: citation.Map, Scale: `}\{"{`}, `{"scale":"\u007d\\\u007b\"\u007b"}`},
		{"at sign", citation.Reference{Type: citation.Map, Scale: `@x{\@}`}, `{"scale":"\u0040x{\\\u0040}"}`},
		{"control characters", citation.Reference{Type: citation.Map, Scale: "a\x00\x7f\u2028"}, `{"scale":"a\u0000\u007f\u2028"}`},
		{"names", citation.Reference{Type: citation.Map, Composer: []citation.Name{{Family: "Bartók", Given: "Béla", Suffix: "x", CommaSuffix: true}, {Literal: "Band", Short: "B"}}},
			`{"composer":[{"family":"Bartók","given":"Béla","suffix":"x","comma-suffix":true},{"literal":"Band","short":"B"}]}`},
		{"date", citation.Reference{Type: citation.Map, Submitted: citation.DayDate(2001, 2, 3)}, `{"submitted":"2001-02-03"}`},
		{"date in words", citation.Reference{Type: citation.Map, Issued: citation.Date{Literal: "n.d."}}, `{"issued":{"literal":"n.d."}}`},
		{"date and words", citation.Reference{Type: citation.Map, Issued: citation.Date{Literal: "c. 1999", Start: citation.YearDate(1999).Start}}, `{"issued":{"edtf":"1999","literal":"c. 1999"}}`},
		{"state of publication", citation.Reference{Type: citation.Book, Issued: citation.Date{Literal: "In Press"}}, `{"issued":{"literal":"In Press"},"status":null}`},
		{"date and state in words", citation.Reference{Type: citation.Book, Issued: citation.Date{Literal: "in press"}, Status: "submitted"}, `{"issued":{"literal":"in press"}}`},
		{"unknown type", citation.Reference{Type: "x-game"}, `{"type":"x-game"}`},
		{"categories", citation.Reference{Type: citation.Book, Categories: []string{"a", "b"}}, `{"categories":["a","b"]}`},
		{"other formats", citation.Reference{Type: citation.Book, Extra: citation.Extra{"ris": {"C1": "x"}, "csl-json": {"b": "1", "a": "2"}}}, `{"extra":{"csl-json":{"a":"2","b":"1"},"ris":{"C1":"x"}}}`},
		{"own fields", citation.Reference{Type: citation.Book, Extra: citation.Extra{Format: {"titleaddon": "x", "verba": "y", "bad}": "z", "Case": "w"}}}, `{"extra":{"biblatex":{"Case":"w","bad\u007d":"z","verba":"y"}}}`},
		{"editors who translated", citation.Reference{Type: citation.Book, EditorTranslator: []citation.Name{{Family: "X"}}}, `{"editor":null,"editor-translator":[{"family":"X"}],"translator":null}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			e, _ := FromReference(&test.ref, Options{})
			got, _ := e.Value(carrierField)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			decodeCarrier(t, e)
			if !isBalanced(got) {
				t.Errorf("%s does not balance", got)
			}
		})
	}
}
