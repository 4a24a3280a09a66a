package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Show the version",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			_, err := fmt.Fprintln(cmd.OutOrStdout(), version())
			return outputError("standard output", err)
		},
	}
}

// version says which build this is, from what the Go tool put into the binary:
// the module's version, or the commit that it was built from.
func version() string {
	v := "devel"
	if info, ok := debug.ReadBuildInfo(); ok {
		if info.Main.Version != "" && info.Main.Version != "(devel)" {
			v = info.Main.Version
		} else {
			set := map[string]string{}
			for _, s := range info.Settings {
				set[s.Key] = s.Value
			}
			if r := set["vcs.revision"]; r != "" {
				v += " " + r[:min(len(r), 12)]
				if set["vcs.modified"] == "true" {
					v += " with changes"
				}
			}
		}
	}
	return fmt.Sprintf("refwright %s (%s, %s/%s)", v, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
