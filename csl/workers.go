package csl

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// How many items or citations, and groups of them, a goroutine takes at a time.
const (
	itemShare  = 64
	groupShare = 8
)

// inParallel does the parts from 0 to n-1 of some work, which do not depend on each
// other, a share at a time. As many goroutines take shares as the processor may use,
// each with a worker of its own; in one alone all parts are one share.
func (d *document) inParallel(n, share int, do func(w *document, from, to int)) {
	workers := d.p.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	workers = min(workers, n/share)
	if workers < 2 {
		do(d, 0, n)
		return
	}
	var taken atomic.Int64
	work := func(w *document) {
		for {
			to := int(taken.Add(int64(share)))
			if to-share >= n {
				return
			}
			do(w, to-share, min(to, n))
		}
	}
	var group sync.WaitGroup
	for range workers - 1 {
		w := d.worker()
		group.Go(func() { work(w) })
	}
	work(d)
	group.Wait()
}

// worker returns a document that renders the same items and citations beside d. Both
// may change an item or citation only if the other does not use it.
func (d *document) worker() *document {
	w := *d
	w.r = newRenderer(d.p, d.locale)
	w.sorter = nil
	w.fields, w.room = nil, room{}
	return &w
}
