package charset

import "testing"

func TestIsHTML(t *testing.T) {
	for src, want := range map[string]bool{
		"<!DOCTYPE html>\n<html>":      true,
		"\uFEFF\r\n <HTML lang='en'>":  true,
		"<?xml version=\"1.0\"?><html": true,
		"<p align=\"center\"># Moors":  false,
		"<http://a.org>":               false,
		"<html":                        true,
		"<htm":                         false,
		"":                             false,
	} {
		if got := IsHTML([]byte(src)); got != want {
			t.Errorf("%q: %v", src, got)
		}
	}
}
