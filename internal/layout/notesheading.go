package layout

import "strings"

// notesHeadings are the titles of lists of notes, in small letters.
var notesHeadings = func() map[string]bool {
	m := map[string]bool{}
	for _, h := range strings.Split("notes|endnotes|footnotes|anmerkungen|endnoten|fußnoten|einzelnachweise|notes de fin|notes de bas de page|notas|notas finales|notas de fim|notas de rodapé|notas al pie|"+
		"note|note finali|noten|eindnoten|voetnoten|noter|sluttnoter|slutnoter|fotnoter|slutnoter|przypisy|poznámky|примечания|сноски|примітки|бележки|напомене|napomene|фусноте|fusnote|bilješke|opombe|"+
		"notlar|dipnotlar|sonnotlar|jegyzetek|viitteet|loppuviitteet|loppuviited|alaviitteet|märkused|σημειώσεις", "|") {
		m[h] = true
	}
	return m
}()

// IsNotesHeading reports whether a title, in small letters and without markup and number, is that
// of a list of notes.
func IsNotesHeading(title string) bool { return notesHeadings[title] }
