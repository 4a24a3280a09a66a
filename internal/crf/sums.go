package crf

// Sums add up the rows of the features at a position. They remember where the rows of
// features stand, and what groups of features come to.
type sums struct {
	labels [MaxLabels]int32 // in units

	places memory
	groups groupMemory

	// While a position is looked at:
	lanes  lanes
	filled int               // how many weights are in each lane
	missed []missed          // the groups that are to be remembered
	single []Feature         // the features that are added one by one
	found  []place           // of what is added
	news   []newcomer        // of these, what the table is asked for, and room for more
	fresh  int               // how many these are
	full   [groupMost]uint32 // where the full rows stand
	nfull  int
	short  [groupMost]place // of the short rows
	sums   [MaxLabels]int32 // of the short rows of a group
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
	at      uint32 // of found
}

// add adds up the rows of the features at position at of q in labels.
func (s *sums) add(t *table, q *Sequence, at int) {
	sum := s.lanes[:t.full/4]
	s.labels = [MaxLabels]int32{}
	clear(sum)
	s.filled, s.missed, s.single, s.found, s.fresh = 0, s.missed[:0], s.single[:0], s.found[:0], 0
	features, ends, before := q.at(at)
	if n := len(features); len(s.news) <= n {
		s.found, s.news = make([]place, 0, 2*n), make([]newcomer, 2*n+1)
	}
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
			s.look(of)
			s.missed = append(s.missed, missed{slot, key, first, len(s.found)})
		default:
			slot[1] = key
			s.single = append(s.single, of...)
		}
	}
	first := len(s.found)
	s.look(s.single)
	s.look(features[from:])
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
		s.reserve(s.nfull, sum)
		addFull(sum, t.rows, s.full[:s.nfull])
		of = of[n:]
	}
	s.spill(sum)
}

// look notes the places of features. Nothing foretells which are remembered, so it has no
// branch for that: each is put down as a newcomer, and the next one over it if it is none.
func (s *sums) look(features []Feature) {
	first := len(s.found)
	s.found = s.found[:first+len(features)]
	found, news, n := s.found[first:], s.news, s.fresh
	for i, f := range features {
		p, ok := s.places.get(f)
		found[i], news[n] = p, newcomer{f, uint32(first + i)}
		if !ok {
			n++
		}
	}
	s.fresh = n
}

// learn finds what look has not found. Where it will ask the table, and where the rows are,
// it has memory brought near first: it is waited for once and not for one row after the
// other. Of each it looks at the beginning and the end, which half of the time are in two
// cache lines; with the ends all reading takes 0.98 of the time.
func (s *sums) learn(t *table) {
	unused := s.unused
	for _, n := range s.news[:s.fresh] {
		if first, _ := t.bucket(spread(n.feature)); uint64(first) < uint64(len(t.rows)) {
			unused ^= t.rows[first] ^ t.rows[min(int(first)+headMean, len(t.rows)-1)]
		}
	}
	for _, n := range s.news[:s.fresh] {
		p := t.find(n.feature)
		s.places.put(n.feature, p)
		s.found[n.at] = p
	}
	for _, p := range s.found {
		if last := uint64(p.from) + uint64(t.last[p.n]); last < uint64(len(t.rows)) {
			unused ^= t.rows[p.from] ^ t.rows[last]
		}
	}
	s.unused = unused
}

// collect adds the short rows at some places to sums by label, and notes the full ones. It
// sorts them without branches, as look does.
func (s *sums) collect(t *table, places []place, into *[MaxLabels]int32) {
	full, short := &s.full, &s.short
	nf, ns := 0, 0
	for _, p := range places {
		full[nf&(groupMost-1)], short[ns&(groupMost-1)] = p.from, p
		if p.n == fullRow {
			nf++
		}
		if p.n-1 < fullRow-1 {
			ns++
		}
	}
	for _, p := range short[:ns] {
		addShort(into, t.rows[p.from:][:shortSize(int(p.n))], int(p.n))
	}
	s.nfull = nf
}

// readGroup makes row what the rows of a group add up to.
func (s *sums) readGroup(t *table, places []place, row []uint64) {
	clear(row)
	clear(s.sums[:t.full])
	s.collect(t, places, &s.sums)
	addFull(row, t.rows, s.full[:s.nfull])
	lack := int32(bias * (len(places) - s.nfull))
	for i := 0; i+1 < len(row); i += 2 {
		of := s.sums[4*i:][:8]
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
