package citation

import "slices"

// Text returns a text or number variable, "" when the record has none or v is
// of another kind. (There is no method Number: it is the name of a variable.)
func (r *Reference) Text(v Variable) Text {
	if p := r.textField(v); p != nil {
		return *p
	}
	if p := r.numberField(v); p != nil {
		return Text(*p)
	}
	return ""
}

// SetText sets a text or number variable and reports whether v is one.
func (r *Reference) SetText(v Variable, t Text) bool {
	if p := r.textField(v); p != nil {
		*p = t
		return true
	}
	if p := r.numberField(v); p != nil {
		*p = Number(t)
		return true
	}
	return false
}

// Names returns a names variable, nil when the record has none or v is of
// another kind. The slice is the record's own.
func (r *Reference) Names(v Variable) []Name {
	if p := r.namesField(v); p != nil {
		return *p
	}
	return nil
}

// SetNames sets a names variable, keeping the slice, and reports whether v is one.
func (r *Reference) SetNames(v Variable, names []Name) bool {
	p := r.namesField(v)
	if p != nil {
		*p = names
	}
	return p != nil
}

// Date returns a date variable, the zero date when the record has none or v is
// of another kind.
func (r *Reference) Date(v Variable) Date {
	if p := r.dateField(v); p != nil {
		return *p
	}
	return Date{}
}

// SetDate sets a date variable and reports whether v is one.
func (r *Reference) SetDate(v Variable, d Date) bool {
	p := r.dateField(v)
	if p != nil {
		*p = d
	}
	return p != nil
}

// Has reports whether the record has a value for v.
func (r *Reference) Has(v Variable) bool {
	switch v.Kind() {
	case KindText, KindNumber:
		return r.Text(v) != ""
	case KindNames:
		return len(r.Names(v)) > 0
	case KindDate:
		return !r.Date(v).IsZero()
	}
	return false
}

// Clone returns a copy that shares nothing with r, nil of nil. Empty lists
// become nil.
func (r *Reference) Clone() *Reference {
	if r == nil {
		return nil
	}
	c := *r
	c.Categories = cloneList(r.Categories)
	c.cloneLists()
	c.Extra = r.Extra.Clone()
	return &c
}

func cloneList[T any](s []T) []T {
	if len(s) == 0 {
		return nil
	}
	return slices.Clone(s)
}

// Equal reports whether two records hold the same values. A missing list and an
// empty one are the same; nil equals nil alone.
func (r *Reference) Equal(s *Reference) bool {
	if r == nil || s == nil {
		return r == s
	}
	return r.ID == s.ID && r.Type == s.Type && slices.Equal(r.Categories, s.Categories) &&
		r.equalFields(s) && r.Extra.Equal(s.Extra)
}
