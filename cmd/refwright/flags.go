package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// oneOf checks the value of a flag.
func oneOf(what, flag, value string, values []string) error {
	if slices.Contains(values, value) {
		return nil
	}
	return unknown(what, flag, value, values)
}

// unknown says that a flag has a value that is none of the known ones.
func unknown(what, flag, value string, known []string) error {
	return usageError(fmt.Errorf("--%s: unknown %s %q, want %s", flag, what, value, orList(known)))
}

// orList joins names to "a, b or c".
func orList(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// completeFlag offers the values of a flag to the shell.
func completeFlag(cmd *cobra.Command, flag string, values []string) {
	err := cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	if err != nil {
		panic(err) // the flag is not defined, which is a mistake in this program
	}
}
