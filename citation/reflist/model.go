package reflist

import (
	"bytes"
	"compress/flate"
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
const modelMagic = "refwright reference model 1\n"

// MaxModel is how many bytes a model may unpack to.
const MaxModel = 64 << 20

// ErrModel is the error of a file that is no model of this version.
var ErrModel = errors.New("reflist: not a model of this version")

// WriteTo writes the model, compressed.
func (m *Model) WriteTo(w io.Writer) (int64, error) {
	b, err := m.crf.AppendBinary(nil)
	if err != nil {
		return 0, err
	}
	var out bytes.Buffer
	out.WriteString(modelMagic)
	z, err := flate.NewWriter(&out, flate.BestCompression)
	if err != nil {
		return 0, err
	}
	if _, err := z.Write(b); err != nil {
		return 0, err
	}
	if err := z.Close(); err != nil {
		return 0, err
	}
	return out.WriteTo(w)
}

// ReadModel reads a model that WriteTo has written.
func ReadModel(r io.Reader) (*Model, error) {
	magic := make([]byte, len(modelMagic))
	if _, err := io.ReadFull(r, magic); err != nil || string(magic) != modelMagic {
		return nil, ErrModel
	}
	b, err := io.ReadAll(io.LimitReader(flate.NewReader(r), MaxModel+1))
	if err != nil {
		return nil, fmt.Errorf("reading a model: %w", err)
	}
	if len(b) > MaxModel {
		return nil, fmt.Errorf("%w: it unpacks to more than %d bytes", ErrModel, MaxModel)
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

// builtinModel returns the model that is part of the package. It is read when it
// is first needed.
var builtinModel = sync.OnceValue(func() *Model {
	m, err := ReadModel(bytes.NewReader(builtinFile))
	if err != nil {
		return nil // which a test looks for; the rules read then
	}
	return m
})
