// Refwright reads, converts and checks citations and bibliographies.
//
// Run refwright --help for what it does, and refwright VERB --help for each of
// its verbs. The packages of this module do the work; this program holds the
// file names, flags, messages and exit statuses.
package main

import "os"

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
