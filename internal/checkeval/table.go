package main

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"text/tabwriter"
)

// print prints the tables.
func (r *results) print(w io.Writer) {
	if r.Documents > 0 {
		fmt.Fprintf(w, "%d documents of seeds %d to %d, %d bytes\n", r.Documents, r.Seed, r.Seed+uint64(r.Documents)-1, r.Bytes)
	}
	if r.Unmade > 0 {
		fmt.Fprintf(w, "%d further ones could not be made in their style\n", r.Unmade)
	}
	t := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	cites := func(title string, m map[string]*count) {
		if len(m) == 0 || len(m) == 1 && m[""] != nil && *m[""] == (count{}) {
			return
		}
		fmt.Fprintf(t, "\nCITES, %s\tcites\tprecision\trecall\tof entries read\n", title)
		for _, k := range slices.Sorted(maps.Keys(m)) {
			c := m[k]
			fmt.Fprintf(t, "%s\t%d\t%.4f\t%.4f\t%.4f\n", orAll(k), c.Right+c.Missed, c.precision(), c.recall(), c.ownRecall())
		}
	}
	cites("end to end", r.EndToEnd)
	cites("by form and language", r.Forms)
	cites("true list", r.TrueList)
	if len(r.Parts) > 0 {
		fmt.Fprintf(t, "\nPARTS\tof\tright\n")
		for _, k := range partNames {
			if p := r.Parts[k]; p != nil {
				fmt.Fprintf(t, "%s\t%d\t%.4f\n", k, p.Of, share(p.Right, p.Of))
			}
		}
		fmt.Fprintf(t, "\nENTRIES\tof\tread\n")
		for _, k := range slices.Sorted(maps.Keys(r.Read)) {
			fmt.Fprintf(t, "%s\t%d\t%.4f\n", orAll(k), r.Read[k].Of, share(r.Read[k].Right, r.Read[k].Of))
		}
		fmt.Fprintf(t, "\nCLEAN DOCUMENTS\tseverity\tfindings\tof entries read\n")
		fmt.Fprintf(t, "documents with an error or warning\t\t%d\t\n", r.Noisy)
		for _, k := range slices.Sorted(maps.Keys(r.Clean)) {
			fmt.Fprintf(t, "%s\t%s\t%d\t%d\n", k, r.Clean[k].Severity, r.Clean[k].Findings, r.Clean[k].Read)
		}
	}
	defects := func(title string, m map[string]*planted) {
		if len(m) == 0 {
			return
		}
		fmt.Fprintf(t, "\n%s\tplanted\tfound\trecall\tof entries read\telsewhere\tprecision\tother rules\n", title)
		all := planted{}
		line := func(k string, p *planted) {
			fmt.Fprintf(t, "%s\t%d\t%d\t%.4f\t%.4f\t%d\t%.4f\t%s\n", k, p.Planted, p.Found, share(p.Found, p.Planted), share(p.Found, p.Planted-p.Unread), p.False, share(p.Found, p.Found+p.False), p.others())
		}
		for _, k := range slices.Sorted(maps.Keys(m)) {
			line(k, m[k])
			all.add(m[k])
		}
		line("all", &all)
	}
	defects("DEFECTS", r.Rules)
	defects("SEVERAL TOGETHER", r.Several)
	t.Flush()
	for _, k := range slices.Sorted(maps.Keys(r.examples)) {
		fmt.Fprintf(w, "\n%s\n  %s\n", strings.ToUpper(k), strings.Join(r.examples[k], "\n  "))
	}
}

func orAll(k string) string {
	if k == "" {
		return "all"
	}
	return k
}

// write writes the figures as JSON.
func (r *results) write(name string) error {
	b, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(name, append(b, '\n'), 0o666)
}
