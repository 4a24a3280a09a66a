package crf

// A memory holds the places of features that were seen: most features of a sequence
// are seen in most others as well. A slot has the number of weights in the lowest
// byte, then a bit that says that it is taken, then the feature but for what the
// number of its slot says of it, and the place from remembered on.
type memory [1 << slotBits]uint64

const (
	slotBits   = 14
	taken      = 1 << 8
	identity   = 9
	remembered = identity + 32 - slotBits
)

func (m *memory) slot(f Feature) *uint64 { return &m[f%(1<<slotBits)] }

// key is what a slot has of a feature.
func key(f Feature) uint64 { return uint64(f>>slotBits)<<identity | taken }

func (m *memory) put(f Feature, p place) {
	*m.slot(f) = uint64(p.from)<<remembered | key(f) | uint64(p.n)
}

func (m *memory) get(f Feature) (place, bool) {
	s := *m.slot(f)
	return place{uint32(s >> remembered), uint8(s)}, s&(1<<remembered-taken) == key(f)
}

// A groupMemory holds what groups of features add up to. A group is remembered when it is looked
// for twice and no other that would have its slot in between: many never come
// again.
type groupMemory struct {
	slots []uint64
	size  int // words of a slot: whole cache lines
	width int // lanes of a group
}

// A slot of a groupMemory has the key of the group that it remembers, 0 for none, the key of the
// group that was last looked for in vain, and the lanes of the first.
const (
	groupBits  = 12 // of the number of a slot
	groupLanes = 2  // where the lanes begin
	cacheLine  = 8  // words
)

// make makes room for groups of so many lanes, if there is none.
func (m *groupMemory) make(width int) {
	if m.slots == nil {
		m.width, m.size = width, (groupLanes+width+cacheLine-1)&^(cacheLine-1)
		m.slots = make([]uint64, m.size<<groupBits)
	}
}

// groupKey returns the key of a group. That two groups have the same is as likely as
// that a machine fails.
func groupKey(features []Feature) uint64 {
	h := uint64(len(features))
	for _, f := range features {
		h = h*0x9E3779B97F4A7C15 + uint64(f)
	}
	h ^= h >> 32
	h *= 0xD6E8FEB86659FD93
	return (h ^ h>>32) | 1
}

func (m *groupMemory) slot(key uint64) []uint64 {
	return m.slots[int(key>>(64-groupBits))*m.size:][:groupLanes+m.width]
}
