package reflist

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"sync"

	"github.com/refwright/refwright/internal/crf"
)

// A Model reads references as it was trained to. It may be used by several
// goroutines at once.
type Model struct {
	crf     *crf.Model
	readers sync.Pool
}

// modelMagic is what the file of a model begins with. Its number changes with what
// is seen of a reference and with the tags, since a model knows these by number.
const modelMagic = "refwright reference model 2\n"

// MaxModel is how many bytes a model may have.
const MaxModel = 64 << 20

// ErrModel is the error of a file that is no model of this version.
var ErrModel = errors.New("reflist: not a model of this version")

// WriteTo writes the model.
func (m *Model) WriteTo(w io.Writer) (int64, error) {
	b, err := m.crf.AppendBinary([]byte(modelMagic))
	if err != nil {
		return 0, err
	}
	n, err := w.Write(b)
	return int64(n), err
}

// ReadModel reads a model that WriteTo has written.
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
	c, err := crf.UnmarshalModel(b)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	if c.Labels() != int(tagCount) || c.Classes() != int(classCount) {
		return nil, ErrModel
	}
	return &Model{crf: c}, nil
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
