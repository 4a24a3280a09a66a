package main

import (
	"errors"
	"io"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/refwright/refwright/citation/manuscript"
)

// The exit statuses, as the help text has them.
const (
	statusDone     = 0
	statusFindings = 1 // findings, and under --strict any warning
	statusUsage    = 2 // usage or configuration
	statusInput    = 3 // unreadable input or unwritable output
)

// A failure is an error that decides the exit status. Its message is one line.
type failure struct {
	status int
	err    error
}

func (f *failure) Error() string { return f.err.Error() }
func (f *failure) Unwrap() error { return f.err }

func usageError(err error) error { return &failure{statusUsage, err} }
func inputError(err error) error { return &failure{statusInput, err} }

// errFindings ends the command with [statusFindings]; what was found has been
// written already.
var errFindings = errors.New("findings")

// run is the whole program. It returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	// A reader that closes the pipe early is reported like any other output
	// that cannot be written, instead of ending the program without a word.
	signal.Ignore(syscall.SIGPIPE)

	m := &messages{w: stderr}
	out := &guardedWriter{w: stdout}
	err := execute(rootCommand(m), args, stdin, out, stderr)
	if err == nil && out.err != nil { // such as help text to a closed pipe
		err = outputError("standard output", out.err)
	}
	if err == nil {
		return statusDone
	}
	if errors.Is(err, errFindings) {
		return statusFindings
	}
	if mistakes := (manuscript.ConfigErrors)(nil); errors.As(err, &mistakes) {
		for _, e := range mistakes {
			m.line(e.Error())
		}
	} else {
		m.line(err.Error())
	}
	var f *failure
	if errors.As(err, &f) {
		return f.status
	}
	return statusUsage // from the command line's own parser
}

func execute(root *cobra.Command, args []string, stdin io.Reader, stdout, stderr io.Writer) error {
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	return root.Execute()
}

// guardedWriter remembers the first error, for writers that ignore it.
type guardedWriter struct {
	w   io.Writer
	err error
}

func (g *guardedWriter) Write(p []byte) (int, error) {
	if g.err != nil {
		return 0, g.err
	}
	n, err := g.w.Write(p)
	g.err = err
	return n, err
}

func rootCommand(m *messages) *cobra.Command {
	root := &cobra.Command{
		Use:   "refwright",
		Short: "Read, convert and check citations and bibliographies",
		Long: `Refwright reads the reference lists of articles into typed records, converts
records between formats, formats citations and bibliographies, and checks the
citations of manuscripts.`,
		Example: `  refwright convert article.md --to biblatex -o refs.bib
  refwright format article.md --style chicago-author-date --to markdown
  refwright check article.md`,
		Args:               cobra.NoArgs,
		RunE:               func(cmd *cobra.Command, args []string) error { return cmd.Help() },
		SilenceErrors:      true, // run writes them
		SilenceUsage:       true,
		DisableSuggestions: true, // a message is one line
		Version:            version(),
	}
	root.SetVersionTemplate("{{.Version}}\n")
	root.SetUsageTemplate(usageTemplate)
	root.AddCommand(convertCommand(m), formatCommand(m), parseCommand(m), citesCommand(m), checkCommand(m), versionCommand())
	root.AddCommand(explainCommand(), tidyCommand(m), stylesCommand(m))
	root.SetHelpCommand(helpCommand())
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error {
		message, _, _ := strings.Cut(err.Error(), ": strconv.") // a function of Go, and not what is wrong
		return errors.New(message)
	})
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		if cmd.Name() == "completion" {
			cmd.Args, cmd.RunE = cobra.NoArgs, root.RunE // else it takes any word for a shell
		}
	}
	return root
}

func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [VERB]",
		Short: "Show help for a verb",
		Args:  cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			verb, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return errors.New("no help for " + strings.Join(args, " "))
			}
			verb.InitDefaultHelpFlag()
			verb.InitDefaultVersionFlag()
			return verb.Help()
		},
	}
}

// usageTemplate is cobra's without aliases and groups, and with the exit
// statuses at the end of the page of the whole program.
const usageTemplate = `Usage:{{if .HasAvailableSubCommands}}
  {{.CommandPath}} VERB [flags]{{else}}
  {{.UseLine}}{{end}}{{if .HasExample}}

Examples:
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

Verbs:{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

Flags:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if not .HasParent}}

Exit status:
  0  done; a reference that could not be read is a warning
  1  findings; with --strict, any warning
  2  usage or configuration
  3  unreadable input, or output that cannot be written

Messages on standard error are lines of the form
  refwright: FILE:LINE:COLUMN: message (id)
Lines and columns count from 1, columns in code points.

Run "refwright VERB --help" for more about a verb.{{end}}
`
