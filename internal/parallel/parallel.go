// Package parallel does work on all processors.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Do calls a function with the numbers below n, on as many processors as there are and the
// work is worth. It returns when all calls have.
func Do(n int, f func(i int)) {
	most := min(runtime.GOMAXPROCS(0), n/8+1)
	if most == 1 {
		for i := range n {
			f(i)
		}
		return
	}
	var next atomic.Int64
	var workers sync.WaitGroup
	for range most {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				f(i)
			}
		})
	}
	workers.Wait()
}
