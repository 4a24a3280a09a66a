package csl

import (
	"strings"

	"github.com/refwright/refwright/citation"
)

// A textVariable is cs:text with a variable.
type textVariable struct {
	decor
	variable citation.Variable
	short    citation.Variable // that holds the short form, NoVariable unless it is asked for
}

// A textTerm is cs:text with a term.
type textTerm struct {
	decor
	term   termID
	form   termForm
	plural bool
}

// A textValue is cs:text with a value.
type textValue struct {
	decor
	value string
}

// text compiles cs:text. Source: CSL 1.0.2, Text.
func (c *compiler) text(n *xmlNode) (element, int, error) {
	d, err := c.decor(n)
	if err != nil {
		return nil, 0, err
	}
	if v, ok := c.variable(n, "variable"); ok {
		form, err := c.src.enum(n, "form", "long", "short")
		if err != nil {
			return nil, 0, err
		}
		e := &textVariable{decor: d, variable: v}
		if form == 2 {
			e.short = shortVariable(v)
		}
		switch v {
		case citation.VarYearSuffix:
			c.style.explicitYearSuffix = true
		case citation.VarCitationNumber:
			if c.area != nil {
				c.area.usesNumber = true
			}
		case citation.VarLocator, citation.VarPage, citation.VarPageFirst, citation.VarChapterNumber, citation.VarCollectionNumber,
			citation.VarEdition, citation.VarIssue, citation.VarNumber, citation.VarNumberOfPages, citation.VarNumberOfVolumes, citation.VarVolume:
			return &numberElement{decor: d, variable: v, form: numberNumeric, isText: v != citation.VarLocator, isLocator: v == citation.VarLocator}, 1, nil
		}
		return e, 1, nil
	}
	if _, ok := n.attr("macro"); ok {
		m, err := c.macro(n, "macro")
		if err != nil {
			return nil, 0, err
		}
		d.textCase = caseAsIs // text-case has no effect here, as in citeproc-js
		return &groupElement{decor: d, elements: m.elements, isMacro: true, dates: hasDate(m.node)}, m.size + 1, nil
	}
	if name, ok := n.attr("term"); ok {
		form, err := c.src.enum(n, "form", termForms[:]...)
		if err != nil {
			return nil, 0, err
		}
		plural, _, err := c.src.boolean(n, "plural")
		return &textTerm{decor: d, term: c.names.id(name), form: termForm(max(0, form-1)), plural: plural}, 1, err
	}
	if value, ok := n.attr("value"); ok {
		return &textValue{decor: d, value: value}, 1, nil
	}
	return nil, 0, c.src.errorAt(n.offset, nil, "<text> says not what to render: want \"variable\", \"macro\", \"term\" or \"value\"")
}

// shortVariable returns the variable that holds the short form of another.
func shortVariable(v citation.Variable) citation.Variable {
	switch v {
	case citation.VarTitle:
		return citation.VarTitleShort
	case citation.VarContainerTitle:
		return citation.VarContainerTitleShort
	case citation.VarVolumeTitle:
		return citation.VarVolumeTitleShort
	}
	return citation.NoVariable
}

// longVariable returns the variable that another is the short form of.
func longVariable(v citation.Variable) citation.Variable {
	switch v {
	case citation.VarTitleShort:
		return citation.VarTitle
	case citation.VarContainerTitleShort:
		return citation.VarContainerTitle
	case citation.VarVolumeTitleShort:
		return citation.VarVolumeTitle
	}
	return citation.NoVariable
}

func (e *textVariable) render(r *renderer) outcome {
	switch e.variable {
	case citation.VarCitationNumber:
		return r.citationNumber(e)
	case citation.VarYearSuffix:
		return r.yearSuffix(e)
	case citation.VarFirstReferenceNoteNumber:
		if r.firstNote() == 0 {
			r.textCalled = true
			return called
		}
	}
	r.textCalled = r.textCalled || e.variable != citation.VarCitationLabel
	v := e.variable
	value := citation.Text("")
	if e.short != citation.NoVariable {
		if value = r.text(e.short); value != "" {
			v = e.short
		}
	}
	if value == "" {
		value = r.text(v)
		if r.shortTitles && e.short == citation.VarTitleShort {
			value = shortTitle(value, r.isEnglish())
		}
	}
	if value == "" {
		return called
	}
	start, content := r.open(&e.decor)
	if e.textCase == caseTitle {
		r.titling = fieldToTitle
		if hasLanguage(e.variable) && !r.isEnglish() {
			r.titling = fieldAsIs
		}
	}
	r.value(v, value)
	if v == citation.VarCitationLabel && !r.comparing && !r.letterDone && !r.sorting {
		if letter := r.state.letter(r); letter != "" {
			r.letterDone = true
			r.runs = append(r.runs, run{text: letter, variable: citation.VarYearSuffix, flags: suffixRun})
		}
	}
	ok := r.closeLeaf(&e.decor, start, content)
	r.titling = notTitled
	if !ok {
		return called
	}
	if r.substituting > 0 {
		r.suppressed.add(v) // at once: a substitute may call it twice
	}
	return called | found
}

// hasLanguage reports whether title case looks at the language of the item
// before it changes the variable. CSL 1.0.2, Non-English Items, asks it of
// every variable. Citeproc-js does so for these, which it keeps in several
// languages, and gives the others English capitals whatever the language: a
// part-title, a volume-title, a reviewed-title. We do the same, since that is
// what readers of published styles see.
func hasLanguage(v citation.Variable) bool {
	switch v {
	case citation.VarTitle, citation.VarTitleShort, citation.VarContainerTitle, citation.VarCollectionTitle,
		citation.VarEventTitle, citation.VarEventPlace, citation.VarPublisher, citation.VarPublisherPlace,
		citation.VarAuthority, citation.VarGenre, citation.VarMedium, citation.VarJurisdiction,
		citation.VarArchive, citation.VarArchivePlace:
		return true
	}
	return false
}

// value appends the text of a variable with its markup and quotation marks.
func (r *renderer) value(v citation.Variable, value citation.Text) {
	if v.IsVerbatim() {
		r.runs = append(r.runs, run{text: string(value), variable: v, flags: verbatimRun})
		return
	}
	r.markup(string(value), v)
}

func (e *textTerm) render(r *renderer) outcome {
	t, ok := r.locale.lookup(e.term, e.form)
	text := t.get(e.plural)
	if !ok || text == "" {
		return rendered
	}
	start, content := r.open(&e.decor)
	if r.atStart(start) {
		text = capitalizeFirst(text, r.locale.casing)
	}
	r.term(text)
	r.closeLeaf(&e.decor, start, content)
	return rendered
}

// term appends the text of a term, with its apostrophes as in fields.
func (r *renderer) term(text string) {
	r.runs = append(r.runs, run{text: strings.ReplaceAll(text, "'", "’"), flags: termRun})
}

// atStart reports whether what begins at run i is the beginning of an entry or
// of a note; affixes and the number of an entry do not count. Source: CSL 1.0.2, Citation, and
// citeproc-js, which capitalizes terms there and only there.
func (r *renderer) atStart(i int) bool {
	if !r.sentenceStart || r.sorting {
		return false
	}
	for _, x := range r.runs[r.citeStart:i] {
		if x.kind == textRun && x.flags&(affixRun|numberRun) == 0 && x.text != "" {
			return false
		}
	}
	return true
}

func (e *textValue) render(r *renderer) outcome {
	if e.value == "" {
		return rendered
	}
	start, content := r.open(&e.decor)
	if e.textCase == caseTitle {
		r.titling = fieldToTitle
	}
	r.markup(e.value, citation.NoVariable)
	r.closeLeaf(&e.decor, start, content)
	r.titling = notTitled
	return rendered
}

// citationNumber renders the number of the entry in the bibliography.
func (r *renderer) citationNumber(e *textVariable) outcome {
	n := r.entryNumber()
	if n == 0 || r.comparing {
		return called
	}
	start, content := r.open(&e.decor)
	r.runs = append(r.runs, run{text: itoa(n), variable: e.variable, flags: numberRun})
	r.closeLeaf(&e.decor, start, content)
	return called | found
}

// yearSuffix renders the letter that tells works of one year apart.
func (r *renderer) yearSuffix(e *textVariable) outcome {
	letter := r.state.letter(r)
	if letter == "" || r.comparing {
		return 0 // a missing letter does not make the group around it empty
	}
	start, content := r.open(&e.decor)
	r.runs = append(r.runs, run{text: letter, variable: e.variable, flags: suffixRun})
	r.closeLeaf(&e.decor, start, content)
	r.letterDone = true
	return called | found
}

// stripPeriods takes the periods out of runs, but in fields for those that a small
// letter follows ("example.org").
// Source: CSL 1.0.2, Strip-periods; citeproc-js, for the exception.
func stripPeriods(runs []run) {
	for i := range runs {
		s := runs[i].text
		if runs[i].kind == textRun && runs[i].flags&termRun != 0 {
			runs[i].text = strings.ReplaceAll(s, ".", "")
			continue
		}
		if runs[i].kind != textRun || runs[i].flags&affixRun != 0 || strings.IndexByte(s, '.') < 0 {
			continue
		}
		var b strings.Builder
		for j := range len(s) {
			if s[j] != '.' || j+1 < len(s) && s[j+1] >= 'a' && s[j+1] <= 'z' {
				b.WriteByte(s[j])
			}
		}
		runs[i].text = b.String()
	}
}
