package reflist

import (
	"slices"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
)

// What a reference begins with that was taken for an organisation and is none: a journal
// that stands alone, its short title in parts, or the title of a work without an author.

// alone makes what contains the work, or its title, of an organisation that a reference
// without a title begins with: "Biostatistics 4 (2003) 195-206".
func (r *modelReader) alone() {
	first := r.start()
	names := r.stints(authorLiteral)
	if len(names) == 0 || names[0].first != first || len(r.stints(authorFamily)) > 0 || hasTag(r.path, titleTag) {
		return
	}
	s := names[0]
	numbered := hasTag(r.path, volumeTag, issueTag, pageFirstTag)
	container := r.stints(containerTag)
	switch {
	case !numbered && (len(container) > 0 || s.last-s.first < 4):
	case !numbered:
		r.beginsWith(s, titleTag)
	case len(container) == 0:
		r.beginsWith(s, containerTag)
		if r.sights[s.last-1].class == numberClass && s.last-s.first > 1 && !hasTag(r.path, volumeTag) {
			r.path[s.last-1] = uint8(volumeTag)
		}
	case container[0].first-s.last <= 1 && r.near(s.last).class == stopClass:
		r.give(s.first, container[0].last, containerTag) // "Appl. Phys."
	}
}

// journalStarts are short forms that titles of journals begin with or have within, and titles of works do
// not end in. Observed in: the references of chemists, physicists and physicians that GROBID learns
// from.
var journalStarts = lexicon.WordSet(`acc acad adv agric anal angew ann annu antimicrob appl arch arzneim astron astrophys atmos aust austral ber berich biochem bioconj biol biomed biophys biotechnol bioorg bol braz brit bull bunsenges
	can carbohydr catal cell chem chin clin coll colloid comb combust comm commun comp compt comput condens crit cryst curr dalton dermatol dokl ecol electrochem electron endocr endocrinol eng engl entomol environ epidemiol eur exp exptl
	fed fortschr fract gastroenterol gazz genet geol geophys gynecol helv heterocycl hort hydrol hyg
	immunol ind indian infect inorg instrum int interdiscip intl invest ital izv jpn kem kinet kolloid limnol macromol magn mater math mech med metab metall meteorol microbiol mikrochim mol monatsh natl naturwiss nephrol neurol neurosci nucl numer nuovo nutr
	obstet oceanogr oncol ophthal ophthalmol opt org orthop pathol pediatr pestic pharm pharmacol phil philos photochem phys physiol pol polym proc prog psychiatr psychol
	quant quart rad radiat radiol react rec recl rep reprod res respir rev rheumatol roy russ sb scand sci semicond sociol sov spectrosc spectrochim statist struct supercond surf surg surv synth synthet technol theor theoret ther thermodyn thromb top toxicol trans transp trop trudy
	usp veg vet virol wiss zh zool`)

// abbreviated gives a journal the words that its short title begins with, which were
// taken for a title, and for somebody before that: "Acc. Chem. Res. 10", "Sov. Phys.
// JETP 12", "Space Sci. Rev. 85".
func (r *modelReader) abbreviated() {
	title, container := r.stints(titleTag), r.stints(containerTag)
	if len(title) != 1 || len(container) != 1 || hasTag(r.path, containerLead) || !hasTag(r.path, volumeTag) {
		return
	}
	first := title[0]
	if container[0].first != first.last+1 || !r.startsJournal(first) {
		return
	}
	r.give(first.first, container[0].first, containerTag)
	before := append(r.stints(authorFamily), r.stints(authorLiteral)...)
	if len(before) == 1 && before[0].first == r.start() && first.first == before[0].last+1 && r.startsJournal(before[0]) {
		r.give(before[0].first, first.first, containerTag)
	}
}

// startsJournal reports whether words before a full stop begin the short title of a journal: none
// is in small letters, and the last is such a short form.
func (r *modelReader) startsJournal(s stint) bool {
	const longest = 7 // words and marks
	if s.last-s.first > longest || r.near(s.last).class != stopClass || r.sights[s.last-1].class != wordClass || !lexicon.Lowered(journalStarts, r.printed(s.last-1, s.last)) {
		return false
	}
	return !slices.ContainsFunc(r.sights[s.first:s.last], func(w sight) bool {
		return w.class != wordClass && w.class != stopClass && w.shape != '&' || w.shape == lowerShape || w.shape == shortLowerShape
	})
}

// beginsWith makes another field of the name that a reference begins with, and of the
// punctuation behind it that of this field.
func (r *modelReader) beginsWith(s stint, t tag) {
	r.give(s.first, s.last, t)
	for i := s.last; i < len(r.path) && !r.sights[i].isWord() && tags[r.path[i]].after == afterAuthor; i++ {
		r.path[i] = uint8(tags[t].after)
	}
}
