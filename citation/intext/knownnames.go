package intext

import (
	"strings"
	"unicode"

	"github.com/refwright/refwright/citation"
)

func (k *known) addName(ref, position int, n citation.Name) {
	if n.IsOthers() {
		return
	}
	if n.Short != "" {
		k.addForm(n.Short, bearer{ref: ref, position: position, organisation: true})
	}
	if n.Literal != "" {
		k.addForm(n.Literal, bearer{ref: ref, position: position, organisation: true})
		if a := acronymOf(n.Literal); a != "" {
			k.addForm(a, bearer{ref: ref, position: position, organisation: true, part: true})
		}
		if last := patronymic(n.Literal); last != "" {
			k.addForm(last, bearer{ref: ref, position: position, part: true})
		}
		if before, inside, ok := cutParentheses(n.Literal); ok {
			k.addForm(before, bearer{ref: ref, position: position, organisation: true})
			k.addForm(inside, bearer{ref: ref, position: position, organisation: true})
		}
		return
	}
	if position == 0 {
		k.refs[ref].people = true
	}
	whole := bearer{ref: ref, position: position, initials: givenInitials(n.Given)}
	k.addForm(n.Family, whole)
	if isLower(n.Family) && n.Family != "" {
		k.lower[fold(n.Family)] = true
		k.lower[fold(firstWord(n.Given)+" "+n.Family)] = true
	}
	if folded := fold(n.Family); folded != "" {
		k.surnames = append(k.surnames, declinable{folded, n, whole})
	}
	for _, particle := range [...]string{n.NonDroppingParticle, n.DroppingParticle, particleBehind(n.Given)} {
		if particle != "" {
			k.addForm(particle+" "+n.Family, whole)
		}
	}
	// Of a double surname writers often take one half.
	if words := strings.FieldsFunc(n.Family, func(r rune) bool { return r == ' ' || isHyphen(r) }); len(words) > 1 {
		half := whole
		half.part = true
		for _, w := range [...]string{words[0], words[len(words)-1]} {
			if len(w) > 2 && !particles[strings.ToLower(w)] {
				k.addForm(w, half)
			}
		}
	}
	if k.japanese {
		part := whole
		part.part = true
		for _, surname := range japaneseSurnames(n) {
			k.addForm(surname, part)
		}
	}
	if n.Family == "" {
		k.addForm(n.Given, whole)
	}
}

// givenInitials returns the first letters of given names, or of initials, in small letters.
func givenInitials(given string) string {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(given, func(r rune) bool { return r == ' ' || r == '.' || isHyphen(r) }) {
		b.WriteRune(unicode.ToLower(firstRune(w)))
	}
	return b.String()
}

// patronymic returns the patronymic that a name with the given name in front ends with, as lists have
// Icelandic ones, "Guðrún Jónsdóttir", "" for none.
func patronymic(name string) string {
	given, last, ok := strings.Cut(name, " ")
	if !ok || strings.Contains(last, " ") || !isCapitalised(given) || !isCapitalised(last) || !strings.HasSuffix(last, "dóttir") && !strings.HasSuffix(last, "sson") {
		return ""
	}
	return last
}

// particleBehind returns the particle with a capital that a list prints behind a given name,
// "Rosa, Giulia Della", "" for none.
func particleBehind(given string) string {
	i := strings.LastIndexByte(given, ' ')
	if last := given[i+1:]; i > 0 && particles[strings.ToLower(last)] {
		return last
	}
	return ""
}

func (k *known) addForm(form string, b bearer) {
	folded := fold(form)
	if folded == "" {
		return
	}
	for _, old := range k.names[folded] {
		if old.ref == b.ref {
			return
		}
	}
	k.names[folded] = append(k.names[folded], b)
	first, _, _ := strings.Cut(folded, " ")
	k.words[first] = max(k.words[first], strings.Count(folded, " ")+1)
	if b.position == 0 {
		k.refs[b.ref].firsts = append(k.refs[b.ref].firsts, folded)
	}
}
