package rules

import (
	"strings"
	"unicode"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/names"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/sieve"
)

// A role is the words that lead to the names of one sort of contributor.
type role struct {
	variable citation.Variable
	before   *sieve.Regexp // the words before the names
}

var roles = []role{
	{citation.VarEditorTranslator, sieve.MustCompile(`^(?i:edited and translated by|translated and edited by|ed\. and trans\. by|trans\. and ed\. by)\s+`)},
	{citation.VarEditor, sieve.MustCompile(`^\(?(?i:edited by|eds?\.?\sby|eds?\.,?|hrsg\.(?:\svon)?|herausgegeben von|hg\.(?:\svon)?|éd(?:ité)?s?\.?(?:\spar)?|sous la direction de|dir\.|editado por|edición de|organizado por|a cura di|redigert av|red\.(?: av)?|utg\. av|ured(?:io|ili|ila)|urednici|ur\.|prir(?:edio|edila|edili)?\.?|derleyen(?:ler)?:?|der\.|editör(?:ler)?:?|ed\.\s?:|haz(?:ırlayan)?\.:?|yay\. haz\.|под ред(?:акцией|\.)|уредио|onder redactie van|redaktör)\s+`)},
	{citation.VarTranslator, sieve.MustCompile(`^\(?(?i:translated by|trans\.(?: by)?|transl\. by|çeviren(?:ler)?:?|çev\.:?|übersetzt von|übers\.(?: von)?|aus dem \p{L}+ von|traduit par|trad\.(?: par| de| por| di)?|traducido por|traduzido por|traduzione di|preveo|prevela|prev\.|oversatt av|overs\. av|översatt av|vertaald door|перевод)\s+`)},
	{citation.VarCollectionEditor, sieve.MustCompile(`^(?i:series edited by)\s+`)},
	{citation.VarDirector, sieve.MustCompile(`^(?i:directed by|yönetmen:?|regie:?)\s+`)},
	{citation.VarIllustrator, sieve.MustCompile(`^(?i:illustrated by|illus\. by|illustrations by)\s+`)},
	{citation.VarInterviewer, sieve.MustCompile(`^(?i:interview(?:ed)? by|interviewed by)\s+`)},
	{citation.VarNarrator, sieve.MustCompile(`^(?i:narrated by|read by)\s+`)},
	{citation.VarReviewedAuthor, sieve.MustCompile(`^(?i:by)\s+`)},
}

func (p *parse) readRole(i int) int {
	for _, r := range roles {
		m := r.before.FindStringIndex(p.s[i:])
		if m == nil || i+m[1] >= len(p.s) || !unicode.IsUpper(tokens.FirstRune(p.s[i+m[1]:])) && !lexicon.Particles[firstField(p.s[i+m[1]:])] {
			continue
		}
		if r.variable == citation.VarReviewedAuthor && !p.has(citation.VarReviewedTitle) {
			continue
		}
		start := i + m[1]
		end := p.namesEnd(start)
		if end <= start {
			continue
		}
		p.separate(i, start)
		p.names(r.variable, p.known.Parse(p.s, start, end, names.GivenFirst))
		return end
	}
	return i
}

// namesEnd returns where a list of names that begins at offset i ends: at the
// end of the sentence, or at a comma that something else than a name follows.
func (p *parse) namesEnd(i int) int {
	limit := min(p.sentenceEnd(i), p.nextBlock(i))
	if p.s[i-1] == '(' || strings.LastIndexByte(p.s[:i], '(') > strings.LastIndexByte(p.s[:i], ')') {
		if j := strings.IndexByte(p.s[i:], ')'); j >= 0 {
			limit = min(limit, i+j)
		}
	}
	if j := strings.Index(p.s[i:limit], " ("); j > 0 {
		limit = i + j
	}
	end := i
	for end < limit {
		next := p.clauseEnd(end)
		if next <= end || next > limit {
			next = limit
		}
		text := strings.TrimSpace(strings.Trim(p.s[end:next], " ,;"))
		if end > i && !p.isNameLike(text) {
			break
		}
		end = next
		if end < limit && p.s[end] == ':' {
			break
		}
		if end < limit {
			end++
		}
	}
	end = trimEnd(p.s, i, end)
	// "et al." has a full stop of its own.
	if strings.HasSuffix(p.s[i:end], "et al") && strings.HasPrefix(p.s[end:], ".") {
		end++
	}
	return end
}

// isNameLike reports whether a clause can be a name of a list: two to five
// words with capitals, or one after "and".
func (p *parse) isNameLike(s string) bool {
	s = strings.TrimLeft(s, "& ")
	words := strings.Fields(s)
	if len(words) > 0 && functionWords[words[0]] && words[0] != "the" {
		words = words[1:]
	}
	if len(words) == 0 || len(words) > 8 || strings.ContainsAny(s, "0123456789") {
		return false
	}
	if lexicon.Lowered(lexicon.Suffixes, s) || lexicon.EtAl.MatchString(s) {
		return true
	}
	if len(words) == 1 && !names.IsInitials(words[0]) {
		return false
	}
	if _, isSubtitle := editionForm(s); isSubtitle {
		return false
	}
	for _, w := range words {
		if unicode.IsLower(tokens.FirstRune(w)) && !lexicon.Particles[w] && !functionWords[w] {
			return false
		}
	}
	return true
}

// readIn reads "In", after which the container stands, and the editors that
// some styles print between: "In A. Editor (Ed.), Book (pp. 1-5)".
func (p *parse) readIn(i int) int {
	m := inPunctuate.FindStringIndex(p.s[i:])
	if m == nil && p.titleQuoted {
		// One letter is a word only behind a title in quotes and before a capital.
		if m = inLetter.FindStringIndex(p.s[i:]); m != nil {
			m[1] -= len(string(tokens.LastRune(p.s[i : i+m[1]])))
		}
	}
	if m == nil {
		// In lower case the word is one only before a title that stands out.
		m = inLower.FindStringIndex(p.s[i:])
		if m != nil && !p.blocked(i+m[1]) && !(inTitle.MatchString(p.s[i:]) && strings.ContainsAny(tokens.Tail(strings.TrimRight(p.s[:i], " "), 1), ".?!,")) {
			m = nil
		}
	}
	if m == nil || p.in {
		return i
	}
	p.in = true
	p.separate(i, i+m[1])
	at := i + m[1]
	limit := min(len(p.s), at+300)
	if r := editorsInIn.FindStringSubmatchIndex(p.s[at:limit]); r != nil {
		v := citation.VarEditor
		start, end := at+r[2], at+r[3]
		order := names.GivenFirst
		if first, _, ok := strings.Cut(p.s[start:end], ","); ok && len(strings.Fields(first)) == 1 {
			order = names.AnyOrder
		}
		if next := p.nextBlock(at); next >= end && p.readsAsHead(p.s[start:end]) {
			p.names(v, p.known.Parse(p.s, start, end, order))
			p.separate(end, at+r[1])
			return at + r[1]
		}
	}
	return at
}

// editorsInIn are the editors between "In" and the title of the book: "A. Roe
// (eds.), Book", or "Roe A, Doe B, editors. Book".
var editorsInIn = sieve.MustCompile(`^([^()“”"*]{3,250}?)(?:,?\s*\((?i:eds?\.?|hrsg\.?|hg\.?|éds?\.?|dir\.|coords?\.|orgs?\.|ur\.|red\.?|der\.|editors?|a cura di)\)[\s,.:]*|,\s(?i:editors?|editores|éditeurs?|herausgeber|redaktør(?:er)?|redaktör(?:er)?|urednik|urednici|уредник|уредници|урединици|editör(?:ler)?)[.:,]\s)`)
