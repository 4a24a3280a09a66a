package reflist

import (
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
)

// dates gives the tokens of dates with a month the labels of their parts, where
// the model says that they are dates. A date of another year than that of
// publication is that of an event, or, behind an address, of a visit.
func (r *modelReader) dates(labels []tokens.Label) {
	year := ""
	for i, tg := range r.path {
		if tag(tg) == yearTag {
			year = r.printed(i, i+1)
			break
		}
	}
	for _, d := range r.item.Dates {
		first, last := r.item.TokenRange(d.Start, d.End)
		variable, ok := r.dateVariable(d, first, last, year)
		if !ok {
			continue
		}
		confidence := float32(1)
		for k := first; k < last; k++ {
			if labels[k].Variable != citation.NoVariable {
				confidence = min(confidence, labels[k].Confidence)
			}
		}
		for k := first; k < last; k++ {
			if r.item.Tokens[k].Kind != tokens.Markup {
				labels[k] = tokens.Label{Separator: true, Confidence: 1}
			}
		}
		for _, ps := range d.Parts {
			from, to := r.item.TokenRange(ps.Start, ps.End)
			for k := from; k < to; k++ {
				labels[k] = tokens.Label{Variable: variable, Part: ps.Part, Confidence: confidence}
			}
		}
	}
}

// behindLink reports whether only punctuation stands between a link and a token.
func (r *modelReader) behindLink(token int) bool {
	for i := len(r.sights) - 1; i >= 0; i-- {
		switch s := &r.sights[i]; {
		case int(s.token) >= token:
		case s.class == linkClass:
			return true
		case s.isWord():
			return false
		}
	}
	return false
}

// isAccess reports whether a word before a token, in its sentence, says that something is visited:
// "Retrieved on", "[accessed".
func (r *modelReader) isAccess(token int) bool {
	const longest = 4 // words
	words := 0
	for i := len(r.sights) - 1; i >= 0 && words < longest; i-- {
		switch s := &r.sights[i]; {
		case int(s.token) >= token:
		case s.class == stopClass || s.class == closeClass || s.class == linkClass:
			return false
		case s.isWord():
			words++
			if s.cues&accessCue != 0 && s.cues&(urlCue|pageCue|volumeCue) == 0 && tag(r.path[i]) != titleTag && tag(r.path[i]) != containerTag {
				return true
			}
		}
	}
	return false
}

// dateVariable returns what a date is the date of; false when it stands in
// something else.
func (r *modelReader) dateVariable(d tokens.Date, first, last int, year string) (citation.Variable, bool) {
	printed := ""
	for _, ps := range d.Parts {
		if ps.Part == tokens.YearPart {
			printed = r.item.Clean[ps.Start:ps.End]
		}
	}
	others, dated := false, false
	for i, s := range r.sights {
		if int(s.token) < first || int(s.token) >= last {
			continue
		}
		switch tg := tag(r.path[i]); tg {
		case accessedTag:
			return citation.VarAccessed, true
		case yearTag, monthTag, dayTag, noteTag, afterOther, endYearTag:
			dated = true
		case titleTag, collectionTag, publisherTag, placeTag, genreTag, authorLiteral, eventTag, volumeTag, issueTag:
			return 0, false
		case containerTag:
			others = true
		default:
			if tags[tg].variable.Kind() == citation.KindNames {
				return 0, false
			}
		}
	}
	if !dated && !others {
		return 0, false
	}
	switch {
	case r.isAccess(first):
		return citation.VarAccessed, true
	case others && (year != "" || !d.Has(tokens.DayPart)):
		return 0, false // the name of a meeting has its dates
	case printed != "" && year != "" && printed != year && r.behindLink(first):
		return citation.VarAccessed, true
	case printed != "" && year != "" && printed != year:
		return citation.VarEventDate, true
	}
	return citation.VarIssued, true
}
