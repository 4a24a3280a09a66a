package crf

// Sums add up the rows of the features at a position. They remember where the rows of
// features stand, and what groups of features come to.
type sums struct {
	labels [MaxLabels]int32 // in units

	places memory
	groups groupMemory

	// While a position is looked at:
	lanes  lanes
	filled int        // how many weights are in each lane
	missed []missed   // the groups that are to be remembered
	single []Feature  // the features that are added one by one
	found  []place    // of what is added
	news   []newcomer // of these, what the table is asked for
	full   []uint32   // where the full rows stand
	short  [MaxLabels]int32
	unused byte
}

// Lanes have sixteen bits for each label. Of eight labels a word has those with even
// numbers, the next one those with odd ones. Each weight in them is bias more than it
// is, so that none is below zero.
type lanes [MaxLabels / 4]uint64

const (
	evenBytes = 0x00FF00FF00FF00FF
	lanesMost = 256 // weights that a lane holds
	groupMost = 64  // features of a group
)

// A missed group is one whose lanes are to be found anew.
type missed struct {
	slot        []uint64
	key         uint64
	first, last int // of found
}

// A newcomer is a feature whose place is not remembered.
type newcomer struct {
	feature Feature
	at      int // of found
}

// add adds up the rows of the features at position at of q in labels.
func (s *sums) add(t *table, q *Sequence, at int) {
	sum := s.lanes[:t.full/4]
	clear(s.labels[:t.full])
	clear(sum)
	s.filled, s.missed, s.single, s.found, s.news = 0, s.missed[:0], s.single[:0], s.found[:0], s.news[:0]
	features, ends, before := q.at(at)
	if len(ends) > 0 {
		s.groups.make(len(sum))
	}
	from := 0
	for _, end := range ends {
		of := features[from : end-before]
		from = int(end - before)
		key := groupKey(of)
		switch slot := s.groups.slot(key); {
		case slot[0] == key:
			s.reserve(len(of), sum)
			addLanes(sum, slot[groupLanes:])
		case slot[1] == key:
			first := len(s.found)
			s.look(t, of)
			s.missed = append(s.missed, missed{slot, key, first, len(s.found)})
		default:
			slot[1] = key
			s.single = append(s.single, of...)
		}
	}
	first := len(s.found)
	s.look(t, s.single)
	s.look(t, features[from:])
	s.learn(t)
	for _, m := range s.missed {
		row := m.slot[groupLanes:]
		s.readGroup(t, s.found[m.first:m.last], row)
		m.slot[0] = m.key
		s.reserve(m.last-m.first, sum)
		addLanes(sum, row)
	}
	for of := s.found[first:]; len(of) > 0; {
		n := min(len(of), groupMost)
		s.collect(t, of[:n], &s.labels)
		s.reserve(len(s.full), sum)
		addFull(sum, t.rows, s.full)
		of = of[n:]
	}
	s.spill(sum)
}

// look notes the places of features. Where it has to ask the table it only has memory brought
// near: it is waited for once and not for one row after the other.
func (s *sums) look(t *table, features []Feature) {
	for _, f := range features {
		p, ok := s.places.get(f)
		if !ok {
			s.news = append(s.news, newcomer{f, len(s.found)})
			if first, _ := t.bucket(spread(f)); uint64(first) < uint64(len(t.rows)) {
				s.unused ^= t.rows[first]
			}
		}
		s.found = append(s.found, p)
	}
}

// learn finds what look has not found, and has the rows brought near.
func (s *sums) learn(t *table) {
	for _, n := range s.news {
		p := t.find(n.feature)
		s.places.put(n.feature, p)
		s.found[n.at] = p
	}
	for _, p := range s.found {
		if uint64(p.from) < uint64(len(t.rows)) {
			s.unused ^= t.rows[p.from]
		}
	}
}

// collect adds the short rows at some places to sums by label, and notes the full ones.
func (s *sums) collect(t *table, places []place, into *[MaxLabels]int32) {
	s.full = grow(s.full, groupMost)[:0]
	for _, p := range places {
		switch p.n {
		case 0:
		case fullRow:
			s.full = append(s.full, p.from)
		default:
			addShort(into, t.rows[p.from:][:shortSize(int(p.n))], int(p.n))
		}
	}
}

// readGroup makes row what the rows of a group add up to.
func (s *sums) readGroup(t *table, places []place, row []uint64) {
	clear(row)
	clear(s.short[:t.full])
	s.collect(t, places, &s.short)
	addFull(row, t.rows, s.full)
	lack := int32(bias * (len(places) - len(s.full)))
	for i := 0; i+1 < len(row); i += 2 {
		of := s.short[4*i:][:8]
		row[i] += lane(of[0]+lack) | lane(of[2]+lack)<<16 | lane(of[4]+lack)<<32 | lane(of[6]+lack)<<48
		row[i+1] += lane(of[1]+lack) | lane(of[3]+lack)<<16 | lane(of[5]+lack)<<32 | lane(of[7]+lack)<<48
	}
}

func lane(v int32) uint64 { return uint64(uint16(v)) }

// reserve makes room for n more weights in lanes.
func (s *sums) reserve(n int, sum []uint64) {
	if s.filled+n > lanesMost {
		s.spill(sum)
	}
	s.filled += n
}

// spill moves lanes to labels.
func (s *sums) spill(sum []uint64) {
	less := int32(bias * s.filled)
	for i := 0; i+1 < len(sum); i += 2 {
		of := s.labels[4*i:][:8]
		even, odd := sum[i], sum[i+1]
		of[0] += int32(even&0xFFFF) - less
		of[1] += int32(odd&0xFFFF) - less
		of[2] += int32(even>>16&0xFFFF) - less
		of[3] += int32(odd>>16&0xFFFF) - less
		of[4] += int32(even>>32&0xFFFF) - less
		of[5] += int32(odd>>32&0xFFFF) - less
		of[6] += int32(even>>48) - less
		of[7] += int32(odd>>48) - less
	}
	clear(sum)
	s.filled = 0
}

func addLanes(sum, row []uint64) {
	row = row[:len(sum)]
	i := 0
	for ; i < len(sum)-3; i += 4 {
		sum[i] += row[i]
		sum[i+1] += row[i+1]
		sum[i+2] += row[i+2]
		sum[i+3] += row[i+3]
	}
	for ; i < len(sum); i++ {
		sum[i] += row[i]
	}
}
