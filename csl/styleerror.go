package csl

import (
	"fmt"

	"github.com/refwright/refwright/citation"
)

// A StyleError says why a style or a locale file cannot be used: where it
// departs from CSL 1.0.2, what stands there, and what CSL allows.
type StyleError struct {
	File    string            // name of the file, "" when it is not known
	Start   citation.Position // of what is wrong
	Message string            // what was found and what was expected
	Err     error             // the cause, when it is not in the text itself, such as [ErrTooDeep]
}

// Error returns "file:line:column: message", without what is not known.
func (e *StyleError) Error() string {
	place := e.Start.String()
	if e.File != "" {
		place = e.File + ":" + place
	}
	return fmt.Sprintf("%s: %s", place, e.Message)
}

// Unwrap returns the cause.
func (e *StyleError) Unwrap() error { return e.Err }

// A limitError is the name of a limit that a style or locale goes beyond.
type limitError string

func (e limitError) Error() string { return string(e) }

// The causes of a [StyleError] that are limits and not mistakes of spelling.
const (
	ErrTooDeep   limitError = "elements are nested too deeply"
	ErrTooLarge  limitError = "the file is too large"
	ErrRecursion limitError = "a macro calls itself"
	ErrDependent limitError = "the style is dependent: it has only a parent"
)

// Limits of style and locale files. Published styles stay far below.
const (
	// MaxStyleSize is the length of a style or locale file in bytes.
	MaxStyleSize = 4 << 20
	// MaxStyleDepth is how deep elements may be nested in a file.
	MaxStyleDepth = 100
	// MaxStyleText is the length of an attribute or term in bytes. Of longer texts
	// about a style, such as its summary, the rest is not read.
	MaxStyleText = 4 << 10
	// MaxStyleElements is the number of rendering elements that a layout may
	// come to with its macros written out. Long attributes count as several, one
	// for each 64 bytes.
	MaxStyleElements = 1 << 20
)
