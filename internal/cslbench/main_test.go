//go:build unix

package main

import (
	"bytes"
	"os"
	"reflect"
	"strings"
	"testing"
)

// TestMain lets the test binary stand in for the program that runs itself.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && parts[os.Args[1]] != nil {
		main()
	}
	os.Exit(m.Run())
}

// TestTables measures ours alone, over few items.
func TestTables(t *testing.T) {
	t.Parallel()
	var stdout, stderr bytes.Buffer
	args := []string{"-styles", "../../csl/styles", "-locales", "../../csl/locales", "-n", "3", "-own", "5", "-runs", "1", "chicago-author-date"}
	if status := run(args, &stdout, &stderr); status != 0 {
		t.Fatalf("status %d: %s", status, stderr.Bytes())
	}
	for _, want := range []string{"| chicago-author-date | 3 | csl |", "| chicago-author-date | 5 | csl |", "With citations:", "| chicago-author-date | 1000 | csl |"} {
		if !strings.Contains(stdout.String(), want) {
			t.Errorf("no %q in\n%s", want, stdout.Bytes())
		}
	}
}

func TestSeedMakesTheSame(t *testing.T) {
	t.Parallel()
	make := func() (any, any) {
		m := newMaker(7)
		items := m.make(60)
		return items, m.cite(items, 40)
	}
	items, clusters := make()
	again, clustersAgain := make()
	if !reflect.DeepEqual(items, again) || !reflect.DeepEqual(clusters, clustersAgain) {
		t.Error("one seed makes different items")
	}
}

func TestUsage(t *testing.T) {
	t.Parallel()
	for args, want := range map[string]int{
		"": 2, "-styles x": 2, "-styles x -locales y": 2, "-styles x -locales y -clusters c ieee": 2,
		"-styles no -locales no -n 1 -own= -runs 1 ieee": 3, "-styles x -locales y -n many ieee": 3,
	} {
		var out bytes.Buffer
		if got := run(strings.Fields(args), &out, &out); got != want {
			t.Errorf("%q: status %d, want %d: %s", args, got, want, out.Bytes())
		}
	}
}
