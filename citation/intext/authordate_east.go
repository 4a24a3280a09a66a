package intext

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/refwright/refwright/citation"
)

// Chinese and Japanese do not divide words, so that a name runs on from what leads to it:
// "参见赵雪梅", "高国栋和王明". Lists in Japanese print surname and given name as one word, and
// the text has the surname alone: "田中（2010）" for "田中太郎".

// easternLeads lead to a citation. Longer ones stand before those that they begin with.
var easternLeads = []string{
	"另请参见", "请参见", "可参见", "另参见", "参见", "參見", "参阅", "參閱", "参照", "參照", "参考", "详见", "詳見", "另见", "另見", "可见", "转引自", "轉引自", "例如", "比如", "譬如", "如", "见", "見",
	"たとえば", "例えば", "とくに", "特に", "詳しくは", "예컨대", "예를들어", "참조", "특히",
}

// easternAnds join the last of several authors, without a space before or behind.
var easternAnds = []string{"和", "与", "與", "及", "と", "와", "과"}

// divideEastern divides the words of Chinese, Japanese and Korean into names and what is joined
// to them, as far as that can be told.
func (s *scanner) divideEastern(toks []token) []token {
	if !slices.ContainsFunc(toks, func(t token) bool { return t.word && isIdeograph(firstRune(s.text[t.start:t.end])) }) {
		return toks
	}
	var divided []token
	for _, t := range toks {
		if t.word && isIdeograph(firstRune(s.text[t.start:t.end])) {
			divided = s.appendEastern(divided, t.start, t.end)
		} else {
			divided = append(divided, t)
		}
	}
	return divided
}

// appendEastern appends the parts of the word text[start:end].
func (s *scanner) appendEastern(toks []token, start, end int) []token {
	word := s.text[start:end]
	if s.isKnown(word) {
		return append(toks, token{start, end, true})
	}
	for _, and := range easternAnds {
		if first, ok := strings.CutSuffix(word, and); ok && s.isKnown(first) { // "김철수와 이영희"
			return append(toks, token{start, end - len(and), true}, token{end - len(and), end, true})
		}
		if i := strings.LastIndex(word, and); i > 0 && s.isKnown(word[i+len(and):]) {
			toks = s.appendEastern(toks, start, start+i)
			return append(toks, token{start + i, start + i + len(and), true}, token{start + i + len(and), end, true})
		}
	}
	for _, lead := range easternLeads {
		if rest, ok := strings.CutPrefix(word, lead); ok && utf8.RuneCountInString(rest) > 1 {
			toks = append(toks, token{start, start + len(lead), true})
			return s.appendEastern(toks, start+len(lead), end)
		}
	}
	return append(toks, token{start, end, true})
}

// isEasternSign reports whether a sign joins names in Chinese, Japanese or Korean.
func isEasternSign(sign string) bool {
	return sign == "、" || sign == "・" || sign == "·" || sign == "･"
}

// joinsEastern reports whether the sign toks[i] joins two such names, of which the list has the first.
func (s *scanner) joinsEastern(toks []token, i int) bool {
	if i == 0 || i+1 >= len(toks) || !isEasternSign(s.text[toks[i].start:toks[i].end]) || !isIdeograph(firstRune(s.text[toks[i+1].start:])) {
		return false
	}
	t := toks[i-1]
	_, _, ok := s.ideographsAt(t, name{start: t.start, end: t.end}, i-1)
	return ok
}

// isJapanese reports whether a list has a reference with Kana, which Chinese is written without.
func isJapanese(refs []*citation.Listed) bool {
	return slices.ContainsFunc(refs, func(l *citation.Listed) bool { return l != nil && strings.ContainsFunc(l.Text, isKana) })
}

func isKana(r rune) bool {
	const first = '\u3041' // the tables are not looked at for what is before it
	return r >= first && unicode.In(r, unicode.Hiragana, unicode.Katakana)
}

// japaneseSurnames returns what may be the surname of a person whose name is printed as one
// word in Chinese characters: up to three of them, as in "佐々木".
func japaneseSurnames(n citation.Name) []string {
	const longest = 3
	runes := []rune(n.Family)
	if n.Given != "" || !unicode.Is(unicode.Han, firstRune(n.Family)) {
		return nil
	}
	var surnames []string
	for k := 1; k <= longest && k < len(runes) && isIdeograph(runes[k]); k++ {
		surnames = append(surnames, string(runes[:k]))
	}
	return surnames
}

// easternRoles stand right behind the last of several names. Longer ones stand before those
// that they end with.
var easternRoles = strings.Fields("他編著 他編 編著 編集 共編 共著 監修 監訳 主编 编著 編 著 訳 编 译 ほか 엮음 편저")

// apartNames returns names one by one where a list in Chinese, Japanese or Korean characters
// has them as one, without the word for what they did: "小田切徳美・筒井一伸編".
func apartNames(names []citation.Name) []citation.Name {
	if len(names) == 0 || !isIdeograph(firstRune(names[0].Family+names[0].Literal)) {
		return names
	}
	var apart []citation.Name
	for _, n := range names {
		parts := strings.FieldsFunc(personsAlone(n.Family+n.Literal), func(r rune) bool { return isEasternSign(string(r)) })
		if n.Given != "" || n.Literal != "" && len(parts) == 1 || !allIdeographs(parts) {
			apart = append(apart, n)
			continue
		}
		for _, p := range parts {
			apart = append(apart, citation.Name{Family: p})
		}
	}
	return apart
}

// allIdeographs reports whether texts are of ideographs, and none of the syllables alone in
// which Japanese has foreign names, with dots between the names of one person.
func allIdeographs(parts []string) bool {
	for _, p := range parts {
		if strings.IndexFunc(p, func(r rune) bool { return !isIdeograph(r) }) >= 0 || len(parts) > 1 && strings.IndexFunc(p, func(r rune) bool { return !unicode.Is(unicode.Katakana, r) }) < 0 {
			return false
		}
	}
	return len(parts) > 0
}

// personsAlone takes the word for what somebody did off a name.
func personsAlone(name string) string {
	for _, role := range easternRoles {
		if before, ok := strings.CutSuffix(name, role); ok && utf8.RuneCountInString(before) > 1 {
			return before
		}
	}
	return name
}

// koreanAnd returns what stands before the "and" that a word of Korean text ends with, "" if
// it ends with none: "Little과 Rubin".
func koreanAnd(word string) string {
	for _, and := range [...]string{"과", "와"} {
		if before, ok := strings.CutSuffix(word, and); ok {
			return before
		}
	}
	return ""
}

// isKoreanName reports whether a word may be a Korean name, with the family name in front.
func (s *scanner) isKoreanName(word string) bool {
	const shortest, longest = 2, 4
	n := utf8.RuneCountInString(word)
	return n >= shortest && n <= longest && strings.IndexFunc(word, func(r rune) bool { return !unicode.Is(unicode.Hangul, r) }) < 0
}

// isEasternDate reports whether what stands behind the digits of a year makes it that of a month:
// "2018年5月3日", "2018년 5월".
func isEasternDate(behind string) bool {
	for _, signs := range [...][2]string{{"年", "月"}, {"년", "월"}} {
		if rest, ok := strings.CutPrefix(behind, signs[0]); ok {
			rest = strings.TrimLeft(rest, " ")
			month := strings.TrimLeft(rest, "0123456789")
			return len(month) < len(rest) && strings.HasPrefix(month, signs[1])
		}
	}
	return false
}
