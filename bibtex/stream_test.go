package bibtex

import (
	"os"
	"regexp"
	"runtime"
	"strconv"
	"testing"
)

// TestStreamTakesConstantMemory scans a stream that no memory would hold, if
// BIBTEX_STREAM says how many bytes it has: 1000000000 for a gigabyte. Without it the
// stream has 32 MB.
func TestStreamTakesConstantMemory(t *testing.T) {
	size := 32_000_000
	if s := os.Getenv("BIBTEX_STREAM"); s != "" {
		var err error
		if size, err = strconv.Atoi(s); err != nil {
			t.Fatal(err)
		}
	}
	text := plainFile(1000)
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	before, peak := m.HeapAlloc, uint64(0)
	s := NewScanner(&endless{text: text, left: size/len(text) + 1})
	entries, nodes, end := 0, 0, 0
	for n, err := range s.All() {
		if err != nil {
			t.Fatal(err)
		}
		end = n.Span.End
		if n.Kind == EntryNode {
			entries++
		}
		if nodes++; nodes%10_000 == 0 {
			runtime.ReadMemStats(&m)
			peak = max(peak, m.HeapAlloc)
		}
	}
	if end < size || entries != 1000*(end/len(text)) {
		t.Errorf("%d entries in %d bytes of %d", entries, end, size)
	}
	const most = 4 << 20 // below which there is no collection
	if peak > before+most {
		t.Errorf("the heap grew from %d to %d bytes", before, peak)
	}
	t.Logf("%d bytes, %d entries: %d bytes of heap at the most, %d of them before; resident at the most: %s", end, entries, peak, before, resident())
}

// resident returns the largest resident set of the process, where the system tells.
func resident() string {
	status, _ := os.ReadFile("/proc/self/status")
	if m := regexp.MustCompile(`VmHWM:\s*(.*)`).FindSubmatch(status); m != nil {
		return string(m[1])
	}
	return "not known"
}
