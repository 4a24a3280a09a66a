package report

import (
	"slices"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
)

// sarifRules returns what a report says of rules, and the index of each: of the
// known ones, and then of those that only the findings name.
func sarifRules(known []*check.Rule, findings []*finding) ([]*sarif.ReportingDescriptor, map[string]int) {
	var rules []*sarif.ReportingDescriptor
	index := map[string]int{}
	for _, r := range known {
		if _, ok := index[r.ID]; ok {
			continue
		}
		index[r.ID] = len(rules)
		rules = append(rules, sarifRule(r))
	}
	var others []string
	for _, f := range findings {
		if _, ok := index[f.Rule]; !ok {
			index[f.Rule] = 0
			others = append(others, f.Rule)
		}
	}
	slices.Sort(others)
	for _, id := range others {
		index[id] = len(rules)
		d := sarif.NewReportingDescriptor()
		d.ID = ptr(id)
		rules = append(rules, d)
	}
	return rules, index
}

func sarifRule(r *check.Rule) *sarif.ReportingDescriptor {
	d := sarif.NewReportingDescriptor()
	d.ID = ptr(r.ID)
	d.Name = ptr(camel(r.ID))
	d.ShortDescription = multiformat(short(r.Title, maxDescription), "")
	d.FullDescription = multiformat(short(strings.Join(strings.Fields(r.Doc), " "), maxDescription), "")
	d.Help = multiformat(helpText(r))
	d.HelpURI = ptr(repository + "/blob/main/docs/rules/" + r.ID + ".md")
	c := sarif.NewReportingConfiguration()
	c.Enabled = !r.Off
	c.Level = level(r.Severity)
	d.DefaultConfiguration = c
	d.Properties = sarif.NewPropertyBag()
	d.Properties.Tags = ruleTags(r)
	d.Properties.Properties = sarif.Properties{
		// Of GitHub: how it orders and filters alerts.
		"precision":        "high",
		"problem.severity": [...]string{citation.Info: "recommendation", citation.Warning: "warning", citation.Error: "error"}[min(r.Severity, citation.Error)],
		"since":            r.Since,
	}
	return d
}

// ruleTags returns the tags of a rule, at most as many as GitHub takes.
func ruleTags(r *check.Rule) []string {
	tags := []string{"citation", strings.ReplaceAll(r.Family.String(), " ", "-")}
	return tags[:min(len(tags), maxTags)]
}

// helpText returns the explanation of a rule, as plain text and in Markdown.
func helpText(r *check.Rule) (text, markdown string) {
	var t, m strings.Builder
	t.WriteString(strings.TrimSpace(r.Doc))
	m.WriteString(strings.TrimSpace(r.Doc))
	example := func(head, code string) {
		if code = strings.TrimRight(code, "\n"); code == "" {
			return
		}
		t.WriteString("\n\n" + head + ":\n\n    " + strings.ReplaceAll(code, "\n", "\n    "))
		fence := "```"
		for strings.Contains(code, fence) {
			fence += "`"
		}
		m.WriteString("\n\n" + head + ":\n\n" + fence + "markdown\n" + code + "\n" + fence)
	}
	example("Reported", r.Bad)
	example("Not reported", r.Good)
	if r.Source != "" {
		t.WriteString("\n\nSource: " + r.Source)
		m.WriteString("\n\nSource: " + r.Source)
	}
	return t.String() + "\n", m.String() + "\n"
}

func multiformat(text, markdown string) *sarif.MultiformatMessageString {
	m := sarif.NewMultiformatMessageString().WithText(text)
	if markdown != "" {
		m.Markdown = ptr(markdown)
	}
	return m
}

// camel writes "missing-reference" as "MissingReference".
func camel(id string) string {
	var b strings.Builder
	for word := range strings.SplitSeq(id, "-") {
		if word != "" {
			b.WriteString(strings.ToUpper(word[:1]) + word[1:])
		}
	}
	return b.String()
}
