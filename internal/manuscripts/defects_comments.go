package manuscripts

import "strings"

// commentDefects are comments to the checks themselves that are not as they
// should be.
var commentDefects = []Defect{
	{Rule: "ignore-without-reason", In: Place{Form: Markdown}, plant: plantComment("ignore uncited-reference", "ignore list-order", "ignore-start year-mismatch", "ignore-file non-nfc")},
	{Rule: "malformed-ignore", In: Place{Form: Markdown}, plant: plantComment("ignore-next year-mismatch: as printed", "disable list-order: by date", "ignore-end year-mismatch", "ignored")},
	{Rule: "unknown-rule", In: Place{Form: Markdown}, plant: plantComment("ignore missing-refrence: not yet in the list", "ignore order: by date", "ignore year-missmatch: a reprint")},
	{Rule: "unused-ignore", In: Place{Form: Markdown}, plant: plantComment("ignore year-mismatch: a reprint", "ignore control-char: as printed", "ignore implausible-year: a manuscript")},
	{Rule: "encoding", plant: plantByte},
}

// plantComment returns a function that puts one of some comments before a
// paragraph or an entry.
func plantComment(texts ...string) func(*planter) bool {
	return func(p *planter) bool {
		if p.Form != Markdown {
			return false
		}
		text := "<!-- refwright:" + pick(p.random, texts) + " -->"
		if p.chance(30) && !numbered(p.entries) {
			e := &p.entries[p.IntN(len(p.entries))]
			e.pieces = append([]piece{{text: text, fault: true}, {text: "\n"}}, e.pieces...)
			return p.at(text, e.key)
		}
		var at []int
		for i, b := range p.blocks {
			if b.kind == paragraph {
				at = append(at, i)
			}
		}
		i := pick(p.random, at)
		b := block{paragraph, []inline{{pieces: []piece{{text: text, fault: true}}}}}
		p.blocks = append(append(append([]block(nil), p.blocks[:i]...), b), p.blocks[i:]...)
		return p.at(text)
	}
}

// plantByte writes a letter of a title as a byte that is no UTF-8.
func plantByte(p *planter) bool {
	latin := func(w string) int { return strings.IndexAny(w, "äöüéèáíóøåæçñ") }
	e, word := p.withTitle(func(w string) bool { return len(w) > 4 && latin(w) > 0 })
	if e == nil {
		return false
	}
	r := []rune(word[latin(word):])[0]
	at := strings.Index(e.text(), word) + latin(word)
	e.splice(at, at+len(string(r)), string([]byte{byte(r)}))
	return p.at("a byte of another encoding in "+word, e.key)
}
