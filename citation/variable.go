package citation

//go:generate go run generate.go

// A Kind says which sort of value a [Variable] holds.
type Kind uint8

// The kinds of variables, as in CSL 1.0.2, Appendix IV. Number variables are
// also text variables there, and [Reference.Text] reads both.
const (
	NoKind     Kind = iota
	KindText        // a [Text]
	KindNumber      // a [Number]
	KindNames       // a list of [Name]
	KindDate        // a [Date]
)

// String returns "text", "number", "names", "date" or "none".
func (k Kind) String() string {
	switch k {
	case KindText:
		return "text"
	case KindNumber:
		return "number"
	case KindNames:
		return "names"
	case KindDate:
		return "date"
	}
	return "none"
}

// variableInfo is one row of the variable table.
type variableInfo struct {
	name, since         string
	kind                Kind
	verbatim, processor bool
}

var variableByName = func() map[string]Variable {
	m := make(map[string]Variable, variableCount)
	for v := Variable(1); v < variableCount; v++ {
		m[variables[v].name] = v
	}
	return m
}()

// Variables returns all variables: texts, numbers, dates and names, sorted by
// name within each kind, without regard to case.
func Variables() []Variable {
	all := make([]Variable, 0, variableCount-1)
	for v := Variable(1); v < variableCount; v++ {
		all = append(all, v)
	}
	return all
}

// ParseVariable returns the variable with this CSL name, such as
// "container-title", and whether there is one. Names are case-sensitive.
func ParseVariable(name string) (Variable, bool) {
	v, ok := variableByName[name]
	return v, ok
}

func (v Variable) info() variableInfo {
	if v < variableCount {
		return variables[v]
	}
	return variableInfo{}
}

// String returns the CSL name, or "" for a value that names no variable.
func (v Variable) String() string { return v.info().name }

// Kind returns which sort of value the variable holds.
func (v Variable) Kind() Kind { return v.info().kind }

// Since returns the CSL version that brought the variable: "1.0.2", or "1.0"
// for those of 1.0 and 1.0.1.
func (v Variable) Since() string { return v.info().since }

// IsVerbatim reports whether no character of the variable is markup, as in a URL.
func (v Variable) IsVerbatim() bool { return v.info().verbatim }

// IsProcessor reports whether a CSL processor assigns the value, as it does for
// citation-number; such a value in input data is kept but has no effect there.
func (v Variable) IsProcessor() bool { return v.info().processor }
