package parallel

import (
	"sync/atomic"
	"testing"
)

func TestDoCallsWithEachNumberOnce(t *testing.T) {
	t.Parallel()
	for _, n := range []int{0, 1, 7, 8, 100} {
		calls := make([]atomic.Int64, n)
		Do(n, func(i int) { calls[i].Add(1) })
		for i := range calls {
			if got := calls[i].Load(); got != 1 {
				t.Errorf("of %d: %d calls with %d, want 1", n, got, i)
			}
		}
	}
}
