package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/refwright/refwright/bibtex"
	"github.com/refwright/refwright/citation"
)

// What convert does with records that are likely of one work.
const (
	reportDuplicates = "report" // as warnings
	mergeDuplicates  = "merge"  // makes one record of them
	keepDuplicates   = "keep"   // nothing
)

var duplicatesModes = []string{reportDuplicates, mergeDuplicates, keepDuplicates}

// surelyDuplicate is how sure it must be that two records are of one work for
// them to become one, and for a message that says so without a doubt.
const surelyDuplicate = 0.8

// A duplicate is a record that is likely of the work of an earlier one, for a
// message once both have their keys.
type duplicate struct {
	record, of record
	citation.Likeness
	merged bool
}

// A mergeConflict is a value that gave way when a record was merged.
type mergeConflict struct {
	into record
	citation.MergeConflict
}

// findDuplicates finds records that are likely of one work and returns the records,
// fewer where some were merged into others.
func (c *conversion) findDuplicates(records []record) ([]record, []duplicate, []mergeConflict) {
	if c.duplicates == keepDuplicates {
		return records, nil, nil
	}
	refs := make([]*citation.Reference, len(records))
	for i, r := range records {
		refs[i] = r.Reference
	}
	groups := citation.FindDuplicates(refs)
	var found []duplicate
	var conflicts []mergeConflict
	gone := map[int]bool{}
	for _, g := range groups {
		together := []*citation.Reference{refs[g.First]}
		for _, d := range g.Others {
			if c.duplicates == mergeDuplicates && d.Confidence >= surelyDuplicate {
				together = append(together, refs[d.Index])
				gone[d.Index] = true
				found = append(found, duplicate{records[d.Index], records[g.First], d.Likeness, true})
			} else {
				found = append(found, duplicate{records[d.Index], records[d.Of], d.Likeness, false})
			}
		}
		if len(together) > 1 {
			merged, with := citation.MergeReferences(together...)
			addAliases(merged, together)
			*refs[g.First] = *merged // where the record stands in the list
			for _, m := range with {
				conflicts = append(conflicts, mergeConflict{records[g.First], m})
			}
		}
	}
	if len(gone) > 0 {
		var left []record
		for i, r := range records {
			if !gone[i] {
				left = append(left, r)
			}
		}
		records = left
	}
	return records, found, conflicts
}

// addAliases keeps the keys of merged records as other keys of the one that they
// became, so that citations of them hold.
func addAliases(merged *citation.Reference, from []*citation.Reference) {
	var ids []string
	if known := merged.Extra[bibtex.Format]["ids"]; known != "" {
		ids = strings.Split(known, ",")
	}
	for i := range ids {
		ids[i] = strings.TrimSpace(ids[i])
	}
	for _, r := range from {
		if r.ID != "" && r.ID != merged.ID && !slices.Contains(ids, r.ID) {
			ids = append(ids, r.ID)
		}
	}
	if len(ids) > 0 {
		merged.Extra.Set(bibtex.Format, "ids", strings.Join(ids, ","))
	}
}

// reportDuplicates writes what was found. That two records are of one work is no
// fault of reading or writing them, so that it has no part in the exit status; that
// a value gave way in a merged record has.
func (c *conversion) reportDuplicates(found []duplicate, conflicts []mergeConflict) {
	for _, d := range found {
		p := citation.Problem{ID: "duplicate-record", Severity: citation.Warning, Key: d.record.ID, Start: d.record.start}
		where := d.of.ID
		if d.of.file != d.record.file {
			where += " of " + d.of.file
		}
		if d.of.start.Line > 0 {
			where += fmt.Sprintf(" on line %d", d.of.start.Line)
		}
		switch {
		case d.merged:
			p.Message = fmt.Sprintf("merged into %s: the same %v", where, d.Shared)
		case d.Confidence >= surelyDuplicate:
			p.Message = fmt.Sprintf("%s is likely the same work as %s: the same %v", d.record.ID, where, d.Shared)
		default:
			p.Message = fmt.Sprintf("%s may be the same work as %s: the same %v", d.record.ID, where, d.Shared)
		}
		c.messages.show(d.record.file, p)
	}
	for _, m := range conflicts {
		c.messages.problem(m.into.file, citation.Problem{
			ID: "merge-conflict", Severity: citation.Warning, Key: m.into.ID, Start: m.into.start,
			Message: fmt.Sprintf("%s: %s is %q, and %q in a record merged into it", m.into.ID, m.Name, m.Kept, m.Dropped),
		})
	}
}

// checkDuplicates refuses an unknown mode.
func (c *conversion) checkDuplicates() error {
	if c.duplicates == "" {
		c.duplicates = reportDuplicates
	}
	return oneOf("mode", "duplicates", c.duplicates, duplicatesModes)
}
