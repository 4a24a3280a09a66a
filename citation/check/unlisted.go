package check

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/sieve"
)

// selected is the heading of a list that does not have all works that are cited.
var selected = sieve.Late(`(?i)\b(?:select(?:ed)?|selective|further|auswahl\pL*|ausgewählte?|weiterführende|choix|sommaire|sélective|indicative|selecta|seleccionada|selezionata|essenziale|selecionada|wybrana|vybraná|izabrana|odabrana|seçilmiş|seçme|избранная|изабрана)\b`)

// unlistedInNotes returns the first cite in the notes of each work, in full, that the list lacks, where it has nearly
// all others that they cite. A bibliography may leave out what it likes, and one that calls itself selected does.
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
			if !p.isTitleInList(title, fold(c.Names[0].Text), c.Year) {
				unlisted = append(unlisted, c)
			}
		}
	})
	if len(listed) < fewest || share*len(unlisted) > len(listed) {
		return nil
	}
	return unlisted
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
