package crf

import (
	"encoding/binary"
	"math"
	"math/bits"
	"sort"
)

// A table has the weights of features as they are in a file, and is used in place:
// what is not asked for is not read, and nothing is made of it. Any bytes that end
// where its last bound says are a table, if not a sensible one.
//
// It begins with the bounds of its buckets, four bytes each, one more than there
// are buckets, counted from their end. A bucket has the number of its features, a
// byte; the lower half of each, spread, two bytes; the number of weights of each, a byte, in
// which fullRow stands for one of each label; and the rows of weights in the same
// order. A short row has a byte for each weight, with the label in the upper seven
// bits, and then four bits for each: the code of a weight is its sign, in the
// lowest bit of the byte, and the place of its size in magnitudes. A full row has a
// byte for each label, 128 more than the weight, and is a multiple of eight long.
// Numbers of several bytes begin with the lowest.
type table struct {
	buckets uint32
	bounds  []byte
	rows    []byte
	full    int         // size of a full row
	last    [256]uint16 // of a row by its number of weights, the last byte
}

const (
	fullRow   = 255
	fullFrom  = 32              // weights; fewer are added up sooner one by one
	bucketFor = 8               // features
	headMean  = 1 + 3*bucketFor // bytes of a bucket before its rows, if it has so many
	bias      = 128
)

// unit is the step of the weights as they are kept, and least how many of them a
// weight has to have: what is less changes next to nothing and would double the
// size of a model.
const (
	unit  = 1.0 / 24
	least = 2.5
)

// magnitudes are the sizes of weights in short rows, in units.
var magnitudes = [16]int32{3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 19, 23, 28, 36, 50}

// codes are the weights in short rows, in units.
var codes = func() (c [32]int32) {
	for i, m := range magnitudes {
		c[i], c[16+i] = m, -m
	}
	return c
}()

// fullSize returns how many bytes a full row has.
func fullSize(labels int) int { return (labels + 7) &^ 7 }

func shortSize(weights int) int { return weights + (weights+1)/2 }

// readTable reads the bounds of a table of rows for so many labels; false when it is not a whole one.
func readTable(b []byte, buckets uint32, labels int) (table, bool) {
	size := 4 * (uint64(buckets) + 1)
	if buckets == 0 || uint64(len(b)) < size {
		return table{}, false
	}
	t := table{buckets: buckets, bounds: b[:size], rows: b[size:], full: fullSize(labels)}
	for n := 1; n < fullRow; n++ {
		t.last[n] = uint16(shortSize(n) - 1)
	}
	t.last[fullRow] = uint16(t.full - 1)
	return t, uint64(binary.LittleEndian.Uint32(t.bounds[size-4:])) == uint64(len(t.rows))
}

// spread gives features that lie near each other numbers that do not. No two have
// the same.
func spread(f Feature) uint32 { return uint32(f) * 0x9E3779B1 }

// bucketOf returns the bucket of a spread feature among n.
func bucketOf(f, n uint32) uint32 { return uint32(uint64(f) * uint64(n) >> 32) }

// bucket returns the bounds of the bucket that a spread feature would be in.
func (t *table) bucket(f uint32) (first, last uint32) {
	b := t.bounds[4*int(bucketOf(f, t.buckets)):][:8]
	both := binary.LittleEndian.Uint64(b)
	return uint32(both), uint32(both >> 32)
}

// A place is where the row of a feature stands, and its number of weights, 0 for
// none.
type place struct {
	from uint32
	n    uint8
}

// find returns the place of a feature, if its row is whole.
func (t *table) find(f Feature) place {
	spread := spread(f)
	first, last := t.bucket(spread)
	if first >= last || uint64(last) > uint64(len(t.rows)) {
		return place{}
	}
	b := t.rows[first:last]
	size := int(b[0])
	if len(b) < 1+3*size {
		return place{}
	}
	i := indexHalf(b[1:], size, uint16(spread))
	if i < 0 {
		return place{}
	}
	n := b[1+2*size+i]
	from := 1 + 3*size + t.rowSizes(b[1+2*size:], i)
	if from+t.rowSize(n) > len(b) {
		return place{}
	}
	return place{first + uint32(from), n}
}

// rowSizes returns how many bytes n rows have, whose numbers of weights b begins with.
func (t *table) rowSizes(b []byte, n int) int {
	const ones, signs = 0x0101010101010101, 0x8080808080808080
	sum := 0
	for len(b) >= 8 {
		x := binary.LittleEndian.Uint64(b) & (1<<(8*n) - 1)
		short := ^x&^signs + ^uint64(signs) | ^x // the highest bit is set of what is no fullRow
		sum += sumBytes(x) + sumBytes(x>>1&^signs+x&ones)
		sum += (8 - bits.OnesCount64(short&signs)) * (t.full - shortSize(fullRow))
		if n -= 8; n <= 0 {
			return sum
		}
		b = b[8:]
	}
	for _, weights := range b[:n] {
		sum += t.rowSize(weights)
	}
	return sum
}

// sumBytes adds up the bytes of x.
func sumBytes(x uint64) int {
	return int((x&evenBytes + x>>8&evenBytes) * 0x0001000100010001 >> 48)
}

// indexHalf returns the index of half among n numbers of two bytes that b begins with, -1 if it
// is none of them.
func indexHalf(b []byte, n int, half uint16) int {
	const ones, signs = 0x0001000100010001, 0x8000800080008000
	all, i := uint64(half)*ones, 0
	for ; i < n && len(b) >= 2*i+16; i += 8 {
		x, y := binary.LittleEndian.Uint64(b[2*i:])^all, binary.LittleEndian.Uint64(b[2*i+8:])^all // zero where it is half
		x, y = (x-ones)&^x&signs, (y-ones)&^y&signs
		if x|y == 0 {
			continue
		}
		if x == 0 {
			x, i = y, i+4
		}
		if i += bits.TrailingZeros64(x) / 16; i < n {
			return i
		}
		return -1
	}
	for ; i < n; i++ {
		if binary.LittleEndian.Uint16(b[2*i:]) == half {
			return i
		}
	}
	return -1
}

// rowSize returns how many bytes a row has.
func (t *table) rowSize(weights uint8) int {
	if weights == fullRow {
		return t.full
	}
	return shortSize(int(weights))
}

// addFull adds the full rows that begin at some places of rows to lanes.
func addFull(sum []uint64, rows []byte, places []uint32) {
	for ; len(sum) >= 4; sum, rows = sum[4:], rows[16:] {
		a, b, c, d := addSixteen(rows, places)
		sum[0] += a
		sum[1] += b
		sum[2] += c
		sum[3] += d
	}
	if len(sum) >= 2 {
		for _, from := range places {
			x := binary.LittleEndian.Uint64(rows[from:])
			sum[0] += x & evenBytes
			sum[1] += x >> 8 & evenBytes
		}
	}
}

// addSixteen adds up sixteen bytes of rows from each of some places on, as lanes. By itself it
// has registers enough.
//
//go:noinline
func addSixteen(rows []byte, places []uint32) (a, b, c, d uint64) {
	for _, from := range places {
		i := int(from)
		of := (*[16]byte)(rows[i : i+16 : i+16])
		x, y := binary.LittleEndian.Uint64(of[:8]), binary.LittleEndian.Uint64(of[8:])
		a += x & evenBytes
		b += x >> 8 & evenBytes
		c += y & evenBytes
		d += y >> 8 & evenBytes
	}
	return a, b, c, d
}

// addShort adds the weights of a short row to those of labels.
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

// appendTable appends the bounds and rows of a table, of features in the order of
// spread, each with a weight for each label, without those that are less than least units. It
// returns the number of buckets too.
func appendTable(b []byte, features []Feature, labels int, weights func(i int) []float32, least float64) ([]byte, uint32) {
	var rows []byte
	var ends []int
	var kept []uint32 // spread
	var lengths []byte
	for i, f := range features {
		before := len(rows)
		var n byte
		if rows, n = appendRow(rows, weights(i), least); len(rows) > before {
			kept, lengths, ends = append(kept, spread(f)), append(lengths, n), append(ends, len(rows))
		}
	}
	buckets := uint32(len(kept)/bucketFor + 1)
	for fullest(kept, buckets) > math.MaxUint8 {
		buckets *= 2
	}
	at := len(b)
	b = append(b, make([]byte, 4*(buckets+1))...)
	base := len(b)
	next := 0
	for k := range buckets {
		binary.LittleEndian.PutUint32(b[at+4*int(k):], uint32(len(b)-base))
		first := next
		for next < len(kept) && bucketOf(kept[next], buckets) == k {
			next++
		}
		if first == next {
			continue
		}
		b = append(b, uint8(next-first))
		for _, f := range kept[first:next] {
			b = binary.LittleEndian.AppendUint16(b, uint16(f))
		}
		b = append(b, lengths[first:next]...)
		from := 0
		if first > 0 {
			from = ends[first-1]
		}
		b = append(b, rows[from:ends[next-1]]...)
	}
	binary.LittleEndian.PutUint32(b[at+4*int(buckets):], uint32(len(b)-base))
	return b, buckets
}

// fullest returns how many features are in the bucket that has most.
func fullest(features []uint32, buckets uint32) int {
	most, n := 0, 0
	for i, f := range features {
		if n++; i == 0 || bucketOf(f, buckets) != bucketOf(features[i-1], buckets) {
			n = 1
		}
		most = max(most, n)
	}
	return most
}

// appendRow appends a row and returns its number of weights too.
func appendRow(b []byte, weights []float32, least float64) ([]byte, byte) {
	n := 0
	for _, w := range weights {
		if math.Abs(float64(w)) >= least*unit {
			n++
		}
	}
	if n == 0 {
		return b, 0
	}
	if full := fullSize(len(weights)); n >= fullFrom || shortSize(n) >= full {
		for _, w := range weights {
			b = append(b, uint8(bias+int(max(-127, min(127, math.Round(float64(w)/unit))))))
		}
		for range full - len(weights) {
			b = append(b, bias)
		}
		return b, fullRow
	}
	at := len(b)
	b = append(b, make([]byte, shortSize(n))...)
	i := 0
	for l, w := range weights {
		size := math.Abs(float64(w))
		if size < least*unit {
			continue
		}
		code := nearest(size / unit)
		b[at+i] = uint8(l) << 1
		if w < 0 {
			b[at+i] |= 1
		}
		b[at+n+i/2] |= code << (i & 1 * 4)
		i++
	}
	return b, uint8(n)
}

// nearest returns the place of the nearest of magnitudes.
func nearest(size float64) uint8 {
	i := sort.Search(len(magnitudes)-1, func(i int) bool { return size < float64(magnitudes[i]+magnitudes[i+1])/2 })
	return uint8(i)
}
