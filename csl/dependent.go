package csl

import (
	"errors"
	"fmt"
)

// MaxStyleParents is how many dependent styles may stand between a style and
// the independent one that it is another name for. Published styles have one.
const MaxStyleParents = 8

// ErrParents is the cause when dependent styles name each other in a circle, or
// in a chain of more than [MaxStyleParents].
var ErrParents = errors.New("dependent styles name each other without end")

// Resolve returns the style to render with: s itself, or if it is dependent its
// independent parent, in the language of s where s has one. The function load
// returns the style of an ID such as "http://www.zotero.org/styles/nature"; its
// errors are returned wrapped.
//
// Source: CSL 1.0.2, Dependent Styles.
func (s *Style) Resolve(load func(id string) (*Style, error)) (*Style, error) {
	locale := s.defaultLocale
	style := s
	for range MaxStyleParents {
		if !style.IsDependent() {
			if locale == "" || locale == style.defaultLocale {
				return style, nil
			}
			own := *style
			own.defaultLocale = locale
			return &own, nil
		}
		id := style.info.Parent
		parent, err := load(id)
		if err != nil {
			return nil, fmt.Errorf("csl: parent %q of style %q: %w", id, style.info.ID, err)
		}
		style = parent
		if locale == "" {
			locale = style.defaultLocale
		}
	}
	return nil, fmt.Errorf("csl: style %q: %w", s.info.ID, ErrParents)
}
