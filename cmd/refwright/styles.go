package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// A styleListing is one run of refwright styles.
type styleListing struct {
	messages  *messages
	dependent bool
	to        string
	validate  bool
}

// A listedStyle is a style in the list, and in JSON.
type listedStyle struct {
	Name   string `json:"name"`
	Title  string `json:"title"`
	ID     string `json:"id"`
	Parent string `json:"parent,omitempty"` // of a dependent style
	File   string `json:"file,omitempty"`   // none for a built-in style
}

// stylesTo are the formats of the list.
var stylesTo = []string{"text", "json"}

func stylesCommand(m *messages) *cobra.Command {
	s := styleListing{messages: m}
	cmd := &cobra.Command{
		Use:   "styles [WORD...]",
		Short: "List citation styles, or validate style files",
		Long: `Styles lists the styles that refwright format --style finds by name, title or ID:
the built-in ones, and those in
  the folders of the environment variable ` + stylesVariable + `, a list like PATH,
  the folder of Zotero (Zotero/styles in the home directory),
  that of the Debian package citation-style-language-styles.
With words it lists those whose name, title or ID has all of them. Dependent
styles, which are other names for their parents, are listed with --dependent.

A line has the name and the title, with a tab between. --to json writes an array of
objects: name, title, id, parent (of a dependent style), file.

--validate reads the files that are named, styles or locales, and writes where
they depart from CSL 1.0.2: a line FILE:LINE:COLUMN: message for each place, with
what stands there and what CSL allows. The exit status is then 1.`,
		Example: `  refwright styles medical
  refwright styles --validate my-style.csl`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := oneOf("format", "to", s.to, stylesTo); err != nil {
				return err
			}
			if s.validate {
				return s.validateFiles(args, cmd.OutOrStdout())
			}
			return s.list(args, cmd.OutOrStdout())
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&s.dependent, "dependent", false, "list dependent styles, too")
	flags.StringVar(&s.to, "to", "text", "`FORMAT` of the list: "+orList(stylesTo))
	flags.BoolVar(&s.validate, "validate", false, "validate the files that are named")
	completeFlag(cmd, "to", stylesTo)
	return cmd
}

func (s *styleListing) list(words []string, stdout io.Writer) error {
	listed, err := s.find(words)
	if err != nil {
		return inputError(err)
	}
	var b bytes.Buffer
	if s.to == "json" {
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		if err := enc.Encode(listed); err != nil {
			return err
		}
	} else {
		for _, l := range listed {
			fmt.Fprintf(&b, "%s\t%s\n", l.Name, l.Title)
		}
	}
	_, err = stdout.Write(b.Bytes())
	return outputError("standard output", err)
}

// find returns the styles that have all the words. Of several with one name
// the first is the one that is found by it, and the only one listed.
func (s *styleListing) find(words []string) ([]listedStyle, error) {
	listed := []listedStyle{}
	seen := map[string]bool{}
	add := func(l listedStyle) {
		if seen[l.Name] || !l.has(words) || l.Parent != "" && !s.dependent {
			return
		}
		seen[l.Name] = true
		listed = append(listed, l)
	}
	for _, name := range csl.BuiltinStyles() {
		style, err := csl.BuiltinStyle(name)
		if err != nil {
			return nil, err
		}
		add(listedStyle{Name: name, Title: style.Info().Title, ID: style.Info().ID})
	}
	for _, dir := range findFolders().styles {
		for f, err := range csl.StyleFiles(os.DirFS(dir)) {
			file := filepath.Join(dir, filepath.FromSlash(f.Path))
			if err != nil {
				s.messages.problem(file, citation.Problem{ID: "unreadable-style", Severity: citation.Warning, Message: err.Error()})
				continue
			}
			add(listedStyle{Name: f.Name(), Title: f.Title, ID: f.ID, Parent: f.Parent, File: file})
		}
	}
	return listed, nil
}

// has reports whether the name, title or ID of a style has each of the words, in
// any letter case.
func (l *listedStyle) has(words []string) bool {
	text := strings.ToLower(l.Name + "\n" + l.Title + "\n" + l.ID)
	for _, w := range words {
		if !strings.Contains(text, strings.ToLower(w)) {
			return false
		}
	}
	return true
}

func (s *styleListing) validateFiles(files []string, stdout io.Writer) error {
	if len(files) == 0 {
		return usageError(fmt.Errorf("--validate: want the files of styles or locales"))
	}
	var b bytes.Buffer
	found := false
	for _, name := range files {
		src, err := readFile(name)
		if err != nil {
			return inputError(err)
		}
		problems, err := csl.Validate(bytes.NewReader(src))
		if err != nil {
			return inputError(fmt.Errorf("%s: %w", name, err))
		}
		for _, p := range problems {
			fmt.Fprintln(&b, printable(name+":"+p.String()))
			found = true
		}
	}
	if _, err := stdout.Write(b.Bytes()); err != nil {
		return outputError("standard output", err)
	}
	if found {
		return errFindings
	}
	return nil
}
