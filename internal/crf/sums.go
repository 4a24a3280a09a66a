package crf

import "encoding/binary"

// Sums add up the rows of the features at a position. They remember where the rows of
// features stand, and what groups of features come to.
type sums struct {
	labels [MaxLabels]int32 // in units

	places memory
	groups groupMemory

	// While a position is looked at:
	lanes  lanes
	filled int      // how many weights are in each lane
	missed []missed // the groups that are not remembered
	full   []uint32 // where the full rows stand
	row    lanes    // of one group
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

// A missed group is one that is not remembered.
type missed struct {
	features []Feature
	key      uint64
}

// add adds up the rows of the features at position at of q in labels.
func (s *sums) add(t *table, q *Sequence, at, labels int) {
	full := fullSize(labels)
	sum := s.lanes[:full/4]
	clear(s.labels[:full])
	clear(sum)
	s.filled, s.missed = 0, s.missed[:0]
	features, ends, before := q.at(at)
	if len(ends) > 0 {
		s.groups.make(len(sum))
	}
	// What will be read is touched first, so that memory is waited for once and not
	// for one row after the other.
	from := 0
	for _, end := range ends {
		of := features[from : end-before]
		from = int(end - before)
		key := groupKey(of)
		if row, ok := s.groups.get(key); ok {
			s.reserve(len(of), sum)
			addLanes(sum, row)
			continue
		}
		s.missed = append(s.missed, missed{of, key})
		s.touch(t, of)
	}
	alone := features[from:]
	s.touch(t, alone)
	for _, m := range s.missed {
		row := s.groupRow(t, m.features, full)
		s.reserve(len(m.features), sum)
		addLanes(sum, row)
		s.groups.put(m.key, row)
	}
	for len(alone) > 0 {
		n := min(len(alone), groupMost)
		s.collect(t, alone[:n], full, &s.labels)
		s.reserve(len(s.full), sum)
		addFull(sum, t.rows, s.full)
		alone = alone[n:]
	}
	s.spill(sum)
}

// touch has memory brought near that collect will read.
func (s *sums) touch(t *table, features []Feature) {
	touched := byte(0)
	for _, f := range features {
		if p, ok := s.places.get(f); ok {
			touched ^= t.rows[p.from]
		} else if first, _ := t.bucket(spread(f)); uint64(first) < uint64(len(t.rows)) {
			touched ^= t.rows[first]
		}
	}
	s.unused = touched
}

// collect adds the short rows of features to sums by label, and notes the full ones.
func (s *sums) collect(t *table, features []Feature, full int, into *[MaxLabels]int32) {
	s.full = s.full[:0]
	for _, f := range features {
		p, ok := s.places.get(f)
		if !ok {
			p = t.find(f, full)
			s.places.put(f, p)
		}
		switch p.n {
		case 0:
		case fullRow:
			s.full = append(s.full, p.from)
		default:
			addShort(into, t.rows[p.from:][:shortSize(int(p.n))], int(p.n))
		}
	}
}

// groupRow returns what the rows of a group add up to.
func (s *sums) groupRow(t *table, features []Feature, full int) []uint64 {
	row := s.row[:full/4]
	clear(row)
	clear(s.short[:full])
	s.collect(t, features, full, &s.short)
	addFull(row, t.rows, s.full)
	lack := int32(bias * (len(features) - len(s.full)))
	for i := range row {
		of := s.short[i/2*8+i%2:][:7]
		row[i] += uint64(uint16(of[0]+lack)) | uint64(uint16(of[2]+lack))<<16 | uint64(uint16(of[4]+lack))<<32 | uint64(uint16(of[6]+lack))<<48
	}
	return row
}

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
	for i, x := range sum {
		of := s.labels[i/2*8+i%2:][:7]
		of[0] += int32(x&0xFFFF) - less
		of[2] += int32(x>>16&0xFFFF) - less
		of[4] += int32(x>>32&0xFFFF) - less
		of[6] += int32(x>>48) - less
	}
	clear(sum)
	s.filled = 0
}

func addLanes(sum, row []uint64) {
	row = row[:len(sum)]
	for i := range sum {
		sum[i] += row[i]
	}
}

// addFull adds full rows, which stand at some places of rows.
func addFull(sum []uint64, rows []byte, places []uint32) {
	for i := 0; i+1 < len(sum); i += 2 {
		even, odd := uint64(0), uint64(0)
		of := rows[4*i:]
		for _, from := range places {
			x := binary.LittleEndian.Uint64(of[from:])
			even += x & evenBytes
			odd += x >> 8 & evenBytes
		}
		sum[i] += even
		sum[i+1] += odd
	}
}

func addShort(into *[MaxLabels]int32, row []byte, n int) {
	labels, sizes := row[:n], row[n:]
	for i, size := range sizes[:n/2] {
		a, b := labels[2*i], labels[2*i+1]
		into[a>>1] += codes[a&1<<4|size&15]
		into[b>>1] += codes[b&1<<4|size>>4]
	}
	if n&1 != 0 {
		l := labels[n-1]
		into[l>>1] += codes[l&1<<4|sizes[n/2]&15]
	}
}
