package reflist

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"sync"

	"github.com/refwright/refwright/internal/crf"
)

// A Model reads references as it was trained to, by [Train]; the zero value is as good
// as none. It may be used by several goroutines at once.
type Model struct {
	crf   *crf.Model
	kinds *crf.Model // what tells types apart; nil for a model that does not
	// What chooses between the readings of a reference by itself and of an entry of a
	// list; nil for a model that takes the best path.
	alone, listed *crf.Chooser
	assurance     *crf.Chooser // what says how sure a field is; nil for a model that takes the probabilities of its tags
	whole         *crf.Chooser // what says how sure a reference is; nil for a model that knows it of fields alone
	readers       sync.Pool
}

// modelMagic is what the file of a model begins with. Its number changes with what
// is seen of a reference and with the tags, since a model knows these by number.
const modelMagic = "refwright reference model 3\n"

// MaxModel is how many bytes a model may have as it is written.
const MaxModel = 64 << 20

// ErrModel says that a file is no model, or one of another version.
var ErrModel = errors.New("reflist: not a model of this version")

func (m *Model) isZero() bool { return m == nil || m.crf == nil }

// WriteTo writes the model.
func (m *Model) WriteTo(w io.Writer) (int64, error) {
	b := []byte(modelMagic)
	add := func(part []byte, err error) error {
		b = append(binary.AppendUvarint(b, uint64(len(part))), part...)
		return err
	}
	for _, p := range [...]*crf.Model{m.crf, m.kinds} {
		if p == nil {
			b = append(b, 0)
		} else if err := add(p.AppendBinary(nil)); err != nil {
			return 0, err
		}
	}
	for _, p := range [...]*crf.Chooser{m.alone, m.listed, m.assurance, m.whole} {
		if p == nil {
			b = append(b, 0)
		} else if err := add(p.AppendBinary(nil)); err != nil {
			return 0, err
		}
	}
	n, err := w.Write(b)
	return int64(n), err
}

// ReadModel reads a model that [Model.WriteTo] has written. The error is [ErrModel], as
// [errors.Is] tells it, or that of r, wrapped.
func ReadModel(r io.Reader) (*Model, error) {
	b, err := io.ReadAll(io.LimitReader(r, MaxModel+1))
	if err != nil {
		return nil, fmt.Errorf("reading a model: %w", err)
	}
	if len(b) > MaxModel {
		return nil, fmt.Errorf("%w: it has more than %d bytes", ErrModel, MaxModel)
	}
	return unmarshalModel(b)
}

// unmarshalModel returns the model that b holds, which is kept and used as it is.
func unmarshalModel(b []byte) (*Model, error) {
	b, ok := bytes.CutPrefix(b, []byte(modelMagic))
	if !ok {
		return nil, ErrModel
	}
	var parts [6][]byte
	for i := range parts {
		if i >= 2 && len(b) == 0 {
			break // as models were that chose between no readings, or did not learn how sure a reference is
		}
		size, n := binary.Uvarint(b)
		if n <= 0 || size > uint64(len(b)-n) {
			return nil, ErrModel
		}
		parts[i], b = b[n:n+int(size)], b[n+int(size):]
	}
	if len(parts[0]) == 0 || len(b) > 0 || len(parts[2]) == 0 != (len(parts[3]) == 0) {
		return nil, ErrModel
	}
	m := new(Model)
	for i, p := range [...]struct {
		into            **crf.Model
		labels, classes int
	}{{&m.crf, int(tagCount), int(classCount)}, {&m.kinds, len(kinds), 1}} {
		if len(parts[i]) == 0 {
			continue
		}
		c, err := crf.UnmarshalModel(parts[i])
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrModel, err)
		}
		if c.Labels() != p.labels || c.Classes() != p.classes {
			return nil, ErrModel
		}
		*p.into = c
	}
	for i, into := range [...]**crf.Chooser{&m.alone, &m.listed, &m.assurance, &m.whole} {
		if len(parts[2+i]) == 0 {
			continue
		}
		c, err := crf.UnmarshalChooser(parts[2+i])
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrModel, err)
		}
		*into = c
	}
	return m, nil
}

//go:embed model.bin
var builtinFile []byte

// builtinModel returns the model that is part of the package. What it is made of is
// read where it stands, when it is first needed.
var builtinModel = sync.OnceValue(func() *Model {
	m, err := unmarshalModel(builtinFile)
	if err != nil {
		return nil // which a test looks for; the rules read then
	}
	return m
})
