package rules

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/sieve"
)

var (
	reportNumber   = sieve.MustCompile(`^(?i:no\.?|nr\.?|number|sayı|broj|br\.)\s*(\d[\w\-–/.]*)`)
	documentSymbol = sieve.MustCompile(`^(?:[A-Z]{1,8}(?:/[\w.()\-]+)+|[A-Z]{2,5}\s?\((?:19|20)\d\d\)\s?\d+(?:\s(?:final|fin))?)`)
	genreClause    = sieve.MustCompile(`^((?:\p{Lu}[\p{L}.&'’\-]*\s){0,5}?` + lexicon.ReportWords + `(?:\s(?i:series))?)(?:(?:,?\s(?i:no\.?|nr\.?|number|#|n°|sayı|br\.)\s*|\s)([A-Z]{0,4}[\-/]?\d[\w\-–/.]*\w|\d))?(?:$|[\s.,;:()])`)
	thesisClause   = sieve.MustCompile(`^(?:(?i:(?:unpublished |yayımlanmamış |yayınlanmamış |neobjavljena |unveröffentlichte )?(?:ph\.?\s?d\.?|d\.?\s?phil\.?|doctoral|doctorate|master'?’?s|masters|m\.\s?a\.?|m\.\s?sc\.?|m\.?\s?phil\.?|bachelor'?’?s|licentiate|habilitation|diploma|honou?rs|doktora|yüksek lisans|doktorska|magistarska|diplomska|master|thèse de doctorat|mémoire de master|tesis doctoral|tese de doutorado|dissertação de mestrado|tesi di (?:laurea|dottorato)|inaugural-?)?\s*(?:thesis|dissertation|diss\.|tezi|disertacija|teza|rad|doktorgradsavhandling|avhandling|doktoravhandling|masteroppgave|doktorsavhandling|proefschrift|rozprawa doktorska))|(?i:thèse de doctorat|tesis doctoral|tese de doutorado|dissertação de mestrado|masteroppgave|doktoravhandling|habilitationsschrift|magisterarbeit|diplomarbeit|doktorarbeit|masterarbeit|proefschrift|mémoire de (?:master|maîtrise)))`)
	speechClause   = sieve.MustCompile(`^(?i:address|speech|lecture|keynote(?: address| speech| lecture)?|opening remarks|closing remarks|remarks|statement|talk|(?:conference )?paper presented|paper (?:read|given|delivered)|presentation|poster(?: presentation)?|presented|paper|bildiri|konuşma|sunum|foredrag|innlegg|vortrag|rede|discours|communication|conferencia|discurso|govor|izlaganje|saopštenje)\b`)
	speechWhere    = sieve.MustCompile(`(?:^|\s)(?:at|to|before) (?:the\s)?`)
	otherGenre     = sieve.MustCompile(`^(?i:press release|news release|basın bülteni|pressemitteilung|communiqué de presse|comunicado de prensa|saopštenje za javnost|pressemelding|unpublished manuscript|manuscript|working draft|draft|blog(?: post)?|podcast|video|film|interview|map|data ?set|software)(?:$|[.,;])`)
)

// readReportNumber reads the number of a report, which has no journal before it.
func (p *parse) readReportNumber(i int) int {
	if p.has(citation.VarContainerTitle) || p.has(citation.VarNumber) {
		return i
	}
	m := reportNumber.FindStringSubmatchIndex(p.s[i:])
	if m == nil {
		return i
	}
	end := trimEnd(p.s, i+m[2], i+m[3])
	p.separate(i, i+m[2])
	p.mark(citation.VarNumber, tokens.Whole, i+m[2], end, 0.9)
	return end
}

func (p *parse) readDocumentSymbol(i int) int {
	m := documentSymbol.FindStringIndex(p.s[i:])
	if m == nil || !strings.ContainsAny(p.s[i:i+m[1]], "0123456789") || p.has(citation.VarNumber) {
		return i
	}
	end := trimEnd(p.s, i, i+m[1])
	p.mark(citation.VarNumber, tokens.Whole, i, end, 0.9)
	return end
}

// readGenre reads what a work calls itself: a thesis, a report with its
// number, a speech with its occasion.
func (p *parse) readGenre(i int) int {
	if p.has(citation.VarGenre) || !p.has(citation.VarTitle) || p.in {
		return i
	}
	rest := p.s[i:]
	if m := thesisClause.FindStringIndex(rest); m != nil {
		p.mark(citation.VarGenre, tokens.Whole, i, i+m[1], 0.95)
		return i + m[1]
	}
	if m := otherGenre.FindStringIndex(rest); m != nil {
		end := trimEnd(p.s, i, i+m[1])
		p.mark(citation.VarGenre, tokens.Whole, i, end, 0.8)
		return end
	}
	if m := speechClause.FindStringIndex(rest); m != nil && p.titleQuoted {
		end := p.clauseEnd(i)
		if w := speechWhere.FindAllStringIndex(p.s[i:end], -1); w != nil {
			last := w[len(w)-1]
			if last[0] > 0 {
				p.mark(citation.VarGenre, tokens.Whole, i, i+last[0], 0.8)
			}
			p.separate(i+last[0], i+last[1])
			p.mark(citation.VarEventTitle, tokens.Whole, i+last[1], end, 0.8)
			return end
		}
		if d, ok := p.dateAt(skipOpening(p.s, end)); ok && d.Has(tokens.DayPart) {
			p.mark(citation.VarGenre, tokens.Whole, i, end, 0.7)
			return end
		}
	}
	if m := genreClause.FindStringSubmatchIndex(rest); m != nil {
		end := i + m[3]
		if m[4] >= 0 {
			p.mark(citation.VarGenre, tokens.Whole, i, end, 0.9)
			end = trimEnd(p.s, i+m[4], i+m[5])
			p.separate(i+m[3], i+m[4])
			p.mark(citation.VarNumber, tokens.Whole, i+m[4], end, 0.9)
			return end
		}
		// "Report of the Secretary-General": the whole clause.
		if clause := p.clauseEnd(i); clause-i < 100 {
			p.mark(citation.VarGenre, tokens.Whole, i, clause, 0.8)
			return clause
		}
	}
	return i
}
