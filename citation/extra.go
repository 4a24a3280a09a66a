package citation

import "maps"

// Extra holds what a format knows about a record and CSL does not: values by
// format and by the format's own name for the field. Formats are named as the
// command names them ("biblatex", "csl-json"); a value is what stands in the
// file, for CSL-JSON the JSON text of it. The zero value is empty and ready to
// be read; [Extra.Set] makes the maps it needs.
type Extra map[string]map[string]string

// Set puts a value, making the maps as needed.
func (e *Extra) Set(format, field, value string) {
	if *e == nil {
		*e = Extra{}
	}
	if (*e)[format] == nil {
		(*e)[format] = map[string]string{}
	}
	(*e)[format][field] = value
}

// Clone returns a copy that shares nothing with e. A format without values is
// left out, so that equal records have equal clones.
func (e Extra) Clone() Extra {
	var c Extra
	for format, fields := range e {
		if len(fields) > 0 {
			if c == nil {
				c = Extra{}
			}
			c[format] = maps.Clone(fields)
		}
	}
	return c
}

// Equal reports whether both hold the same values. A format without values is
// the same as one that is missing.
func (e Extra) Equal(f Extra) bool {
	for format, fields := range e {
		if !maps.Equal(fields, f[format]) {
			return false
		}
	}
	for format, fields := range f {
		if len(fields) > 0 && len(e[format]) == 0 {
			return false
		}
	}
	return true
}
