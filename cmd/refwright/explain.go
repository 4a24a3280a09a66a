package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/internal/ruledocs"
)

// explainTo are the formats of what refwright explain writes.
var explainTo = []string{"text", "markdown", "json"}

func explainCommand() *cobra.Command {
	var to string
	cmd := &cobra.Command{
		Use:   "explain [RULE...]",
		Short: "Explain what a rule finds and why",
		Long: `Explain shows for a rule of refwright check what it finds, why that matters, how
to put it right, an example of each kind, and how to switch it off. Without a
rule it lists all of them by family.

--to json writes an array of objects: id, family, severity (off for a rule
that runs only when it is asked for), title, doc (Markdown), bad and good (the
examples), source, since.`,
		Example: `  refwright explain
  refwright explain missing-reference`,
		RunE: func(cmd *cobra.Command, ids []string) error {
			if err := oneOf("format", "to", to, explainTo); err != nil {
				return err
			}
			return explain(ids, to, cmd.OutOrStdout())
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			var ids []string
			for _, r := range check.Rules() {
				ids = append(ids, r.ID+"\t"+r.Title)
			}
			return ids, cobra.ShellCompDirectiveNoFileComp
		},
	}
	cmd.Flags().StringVar(&to, "to", "text", "`FORMAT` of the output: "+orList(explainTo))
	completeFlag(cmd, "to", explainTo)
	return cmd
}

// findRule returns the rule that a person names.
func findRule(id string) (*check.Rule, error) {
	if r := check.Find(id); r != nil {
		return r, nil
	}
	if near := check.Nearest(id); near != "" {
		return nil, usageError(fmt.Errorf("there is no rule %q; is %s meant?", id, near))
	}
	return nil, usageError(fmt.Errorf("there is no rule %q; refwright explain lists them", id))
}

func explain(ids []string, to string, out io.Writer) error {
	rules := check.Rules()
	if len(ids) > 0 {
		rules = nil
	}
	for _, id := range ids {
		r, err := findRule(id)
		if err != nil {
			return err
		}
		rules = append(rules, r)
	}
	var text string
	switch {
	case to == "json":
		var err error
		if text, err = explainJSON(rules); err != nil {
			return err
		}
	case len(ids) == 0 && to == "markdown":
		text = ruledocs.Index(rules)
	case len(ids) == 0:
		text = ruledocs.List(rules)
	default:
		page := ruledocs.Text
		if to == "markdown" {
			page = ruledocs.Page
		}
		for i, r := range rules {
			if i > 0 {
				text += "\n"
			}
			text += page(r)
		}
	}
	_, err := io.WriteString(out, text)
	return outputError("standard output", err)
}

// explainJSON returns rules as JSON.
func explainJSON(rules []*check.Rule) (string, error) {
	type object struct {
		ID       string `json:"id"`
		Family   string `json:"family"`
		Severity string `json:"severity"`
		Title    string `json:"title"`
		Doc      string `json:"doc"`
		Bad      string `json:"bad"`
		Good     string `json:"good"`
		Source   string `json:"source"`
		Since    string `json:"since"`
	}
	list := []object{}
	for _, r := range rules {
		severity := r.Severity.String()
		if r.Off {
			severity = "off"
		}
		list = append(list, object{r.ID, r.Family.String(), severity, r.Title, r.Doc, r.Bad, r.Good, r.Source, r.Since})
	}
	out, err := json.MarshalIndent(list, "", "  ")
	return string(out) + "\n", err
}
