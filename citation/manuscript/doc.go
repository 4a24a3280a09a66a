// Package manuscript reads a manuscript whole, its reference list and its
// citations, for package check.
//
//	m, err := manuscript.Read("article.md", src, manuscript.Options{})
//	if err != nil {
//		…
//	}
//	for _, f := range check.Run(m, check.Options{}) {
//		fmt.Printf("%s:%v: %s (%s)\n", f.File, f.Start, f.Message, f.Rule)
//	}
package manuscript
