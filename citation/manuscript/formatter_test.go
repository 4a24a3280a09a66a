package manuscript

import (
	"testing"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
)

func TestFormatterIsThatOfTheStyle(t *testing.T) {
	t.Parallel()
	ref := &citation.Reference{
		ID: "booth1961", Type: citation.Book, Title: "The Rhetoric of Fiction",
		Author: []citation.Name{{Family: "Booth", Given: "Wayne C."}}, Issued: citation.YearDate(1961),
		Publisher: "University of Chicago Press", PublisherPlace: "Chicago",
	}
	for style, want := range map[check.Style]string{
		check.AnyStyle:  "Booth, Wayne C. 1961. The Rhetoric of Fiction. University of Chicago Press.",
		check.Chicago18: "Booth, Wayne C. 1961. The Rhetoric of Fiction. University of Chicago Press.",
		check.Chicago17: "Booth, Wayne C. 1961. The Rhetoric of Fiction. Chicago: University of Chicago Press.",
	} {
		opt := check.Options{Style: style, Only: []string{reformatRule}}
		SetFormatter(&opt)
		got, err := opt.Format(ref)
		if err != nil || got != want {
			t.Errorf("%v: got %q, %v, want %q", style, got, err, want)
		}
	}
	if check.Find(reformatRule) == nil {
		t.Errorf("there is no rule %s", reformatRule)
	}
	for _, opt := range []check.Options{{}, {Style: check.APA7, Only: []string{reformatRule}}} {
		if SetFormatter(&opt); opt.Format != nil {
			t.Errorf("%+v has a formatter", opt)
		}
	}
}
