package check

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// selected is the heading of a list that does not have all works that are cited.
var selected = sieve.Late(`(?i)(?:^|\PL)(?:select(?:ed)?|selective|further|short|válogatott|minima|scelta|geselecteerde|urval|udvalgte?|utvalgte?|básica|επιλεγμένη|výběrová|выборочно|zentrale|auswahl\pL*|ausgewählte?|weiterführende|choix|sommaire|sélective|indicative|selecta|seleccionada|selezionata|essenziale|selecionada|wybrana|vybraná|izabrana|odabrana|seçilmiş|seçme|избранная|изабрана)(?:\PL|$)`)

// unlistedInNotes returns the first cite in the notes of each work, in full, that the list lacks, where it has nearly
// all others that they cite. A bibliography may leave out what it likes, and one that calls itself selected does; what is from a
// newspaper, an archive or a film stands in the notes alone, and a chapter may be listed as its book.
func (p *pass) unlistedInNotes() []*citation.InTextCite {
	const fewest, share = 8, 6 // works of the list that are cited, and of how many one may be lacking
	for _, list := range p.Lists {
		if heading := p.headingOf(list); selected.Regexp().MatchString(p.source(heading)) {
			return nil
		}
	}
	listed, seen := map[string]bool{}, map[string]bool{}
	var unlisted []*citation.InTextCite
	p.eachCite(func(in *citation.InText, c *citation.InTextCite) {
		switch title := fold(c.Title); {
		case in.System != citation.Notes, c.Ibid, len(c.Candidates) > 0:
		case c.ID != "":
			listed[c.ID] = true
		case len(c.Names) > 0 && c.Year != "" && strings.Contains(title, " ") && !seen[title]:
			seen[title] = true
			if text := p.source(c.Span); !noteOnly.MatchString(text) && !p.holdsListed(fold(text), title) && !p.isTitleInList(title, fold(c.Names[0].Text), c.Year) {
				unlisted = append(unlisted, c)
			}
		}
	})
	if len(listed) < fewest || share*len(unlisted) > len(listed) {
		return nil
	}
	return unlisted
}

// noteOnly is what a work has that only the notes need tell of: the day of a newspaper, an interview, a box of an archive.
var noteOnly = sieve.Late(`(?i)interview|review of|\b(?:box|folder|dir\.|director)[ ,]|\pL{3,}\.? \d{1,2}, \d{4}|\b\d{1,2}\.? \pL{3,}\.? \d{4}`)

// holdsListed reports whether a folded cite has the title of a work of the list in it, of several words and beside its own:
// that of the book which the work is in, or was quoted from.
func (p *pass) holdsListed(text, own string) bool {
	return slices.ContainsFunc(p.References, func(l *citation.Listed) bool {
		title := fold(l.Reference.Title.Plain())
		return strings.Contains(title, " ") && strings.Contains(text, title) && !strings.Contains(own, title)
	})
}

// isTitleInList reports whether an entry of the list has a folded title somewhere, and the name or the year of its work.
func (p *pass) isTitleInList(title, name, year string) bool {
	for _, text := range p.entryTexts() {
		if strings.Contains(text, title) && (strings.Contains(text, " "+name+" ") || strings.Contains(text, " "+year+" ")) {
			return true
		}
	}
	return false
}
