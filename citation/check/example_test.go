package check_test

import (
	"fmt"
	"log"

	"github.com/refwright/refwright/citation/check"
	"github.com/refwright/refwright/citation/manuscript"
)

func ExampleRun() {
	src := []byte(`It was disputed (Almond 1963; Barbar 1984, 12).

## References

Barber, Benjamin. 1984. *Strong Democracy*. Berkeley: University of California Press.
`)
	m, err := manuscript.Read("paper.md", src, manuscript.Options{})
	if err != nil {
		log.Fatal(err)
	}
	for _, f := range check.Run(m, check.Options{}) {
		fmt.Printf("%s:%v: %s (%s)\n", f.File, f.Start, f.Message, f.Rule)
	}
	// Output:
	// paper.md:1:18: Almond 1963 is not in the reference list (missing-reference)
	// paper.md:1:31: Barbar is spelt Barber in the reference list (author-spelling-mismatch)
}
