package reflist

import (
	"strings"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
	"github.com/refwright/refwright/citation/reflist/internal/names"
	"github.com/refwright/refwright/internal/sieve"
)

// cues are what the print shows of a reference beside its fields.
type cues struct {
	titleQuoted bool
	in          bool // a word such as "In" leads to the container
	directed    bool // words such as "Directed by" begin a sentence behind the title
}

func (a *assembly) cues() cues {
	var c cues
	for _, v := range a.values {
		switch v.label.Variable {
		case citation.VarTitle:
			c.directed = c.directed || startsWithDirector(strings.TrimLeft(a.Clean[v.end:], ".?! ”\"»“*_"))
			for _, q := range a.Quotes {
				c.titleQuoted = c.titleQuoted || q.Start == v.start
			}
		case citation.VarContainerTitle:
			c.in = c.in || endsInIn(strings.TrimRight(a.Clean[:v.start], " :\"“„«")) || a.hasEditorBefore(v.start)
		}
	}
	return c
}

// startsWithDirector reports whether a text begins with words for who directed a film.
func startsWithDirector(s string) bool {
	first, rest, _ := strings.Cut(s, " ")
	second, _, _ := strings.Cut(rest, " ")
	return directs[strings.ToLower(first+" "+second)]
}

// endsInIn reports whether a text ends in a word for "in".
func endsInIn(s string) bool {
	return lexicon.Lowered(inWords, s[strings.LastIndexAny(s, " \t\n\f\r.,")+1:])
}

var inWords = lexicon.WordSet("in içinde dans u у w v i en")

// hasEditorBefore reports whether editors stand between the title and the
// container, as in "In A. Editor (Ed.), Book".
func (a *assembly) hasEditorBefore(i int) bool {
	for _, v := range a.values {
		if v.label.Variable == citation.VarEditor && v.end <= i && inStart.MatchString(a.Clean[:v.start]) {
			return true
		}
	}
	return false
}

var (
	inStart = sieve.MustCompile(`(?:^|[\s.,])(?:In|IN|in|İçinde|Dans)\s?:?\s*$`)

	thesisGenre = sieve.MustCompile(`(?i)thesis|diss|tezi$|teza|disertacija|rad$|avhandling|oppgave|proefschrift|rozprawa|thèse|mémoire|tesis|tese|tesi |arbeit|habilitation`)
	speechGenre = sieve.MustCompile(`(?i)^(?:address|speech|lecture|keynote|.*remarks|statement|talk|.*paper presented|presentation|poster|presented|paper$|bildiri|konuşma|sunum|foredrag|innlegg|vortrag|rede|discours|communication|conferencia|discurso|govor|izlaganje|saopštenje)`)
	reportGenre = sieve.MustCompile(`\b` + lexicon.ReportWords)
	// reportTitle is how the title of a report says that it is one: "Report
	// of the …", "Special Report, …", "Human Development Report 1994: …".
	reportTitle = sieve.MustCompile(`^(?:\p{Lu}\p{L}+\s){0,2}Report,|\bReport(?:$|:|\s(?:of|on|to|for|by)\s|\s\d{4}(?:$|[:\s]))`)
	speechTitle = sieve.MustCompile(`\b(?:Statement|Speech|Remarks|Address|Lecture|Keynote)$`)
	// planTitle is how the title of what an organisation sets out to do says so.
	planTitle   = sieve.MustCompile(`\b(?:Strategy|Action Plan|Plan of Action|Master Plan|White Paper|Green Paper|Guidelines|Framework|Yearbook)\b`)
	dictionary  = sieve.MustCompile(`(?i)dictionary|sözlü[kğ]|rečnik|wörterbuch|dictionnaire|diccionario`)
	cyclopaedia = sieve.MustCompile(`(?i)encyclop|ansiklopedi|enciklopedij|enzyklopädie|leksikon|lexikon`)
)

// mediumTypes are genres that are types of their own.
var mediumTypes = map[string]citation.Type{
	"video": citation.MotionPicture, "film": citation.MotionPicture,
	"data set": citation.Dataset, "dataset": citation.Dataset,
	"computer software": citation.Software, "software": citation.Software,
	"podcast": citation.Broadcast, "audio podcast": citation.Broadcast,
	"map": citation.Map, "blog": citation.PostWeblog, "blog post": citation.PostWeblog,
	"interview": citation.Interview, "manuscript": citation.Manuscript, "unpublished manuscript": citation.Manuscript,
}

// saidType returns the type of item that words of a record say it is of, "" where none
// does: what it is called, as "PhD thesis", or the title of a report by an organisation,
// of a speech, of a plan that stands on its site, or quotes around the title of what an
// organisation has on its own, as Chicago prints pages of sites.
func saidType(r *citation.Reference, c cues) citation.Type {
	genre, title := lexicon.Lower(string(r.Genre)), r.Title.Plain()
	if r.Volume != "" || r.Issue != "" {
		return ""
	}
	if c.directed && len(r.Author) == 0 && r.ContainerTitle == "" {
		return citation.MotionPicture
	}
	report := reportGenre.MatchString(genre)
	alone := r.ContainerTitle == ""
	organization := len(r.Author) > 0 && r.Author[0].IsOrganization()
	switch {
	case alone && speechGenre.MatchString(genre) && (r.EventTitle != "" || !report):
		return citation.Speech
	case report:
		return citation.Report
	case thesisGenre.MatchString(genre):
		return citation.Thesis
	case organization && (alone || names.IsOrganization(r.ContainerTitle.Plain())) && reportTitle.MatchString(title),
		organization && alone && r.URL != "" && r.Publisher == "" && planTitle.MatchString(title):
		return citation.Report
	case alone && c.isSpeech(r):
		return citation.Speech
	case organization && alone && c.titleQuoted && r.URL != "" && genre == "" && r.Publisher == "" && r.Number == "":
		return citation.Webpage
	}
	return ""
}

// isSpeech reports whether a record has the title of a speech in quotes, and the day that
// it was held on.
func (c cues) isSpeech(r *citation.Reference) bool {
	byPerson := len(r.Author) > 0 && !r.Author[0].IsOrganization()
	onDay := r.Issued.Start.Precision == citation.PrecisionDay && r.ContainerTitle == "" && r.Publisher == ""
	return c.titleQuoted && byPerson && onDay && speechTitle.MatchString(r.Title.Plain())
}

// itemType decides what kind of item a record is by the fields that it has.
func itemType(r *citation.Reference, c cues) citation.Type {
	genre, title, container := lexicon.Lower(string(r.Genre)), r.Title.Plain(), r.ContainerTitle.Plain()
	numbered := r.Volume != "" || r.Issue != ""
	organization := len(r.Author) > 0 && r.Author[0].IsOrganization()
	day := r.Issued.Start.Precision == citation.PrecisionDay
	switch {
	case mediumTypes[genre] != "":
		return mediumTypes[genre]
	case thesisGenre.MatchString(genre) && !reportGenre.MatchString(genre):
		return citation.Thesis
	case r.ReviewedTitle != "":
		return citation.Review
	case r.EventTitle != "" && container == "", speechGenre.MatchString(genre) && !reportGenre.MatchString(genre):
		return citation.Speech
	case genre != "" && reportGenre.MatchString(genre):
		return citation.Report
	case strings.HasPrefix(string(r.Number), "arXiv:") && !numbered:
		return citation.Article
	case container != "" && dictionary.MatchString(container):
		return citation.EntryDictionary
	case container != "" && cyclopaedia.MatchString(container):
		return citation.EntryEncyclopedia
	case container != "" && lexicon.ProceedingsWords.MatchString(container) && (!numbered || c.in):
		return citation.PaperConference
	case container != "" && r.Volume != "" && r.Issue != "" && len(r.Editor) == 0 && r.Publisher == "":
		return citation.ArticleJournal
	case container != "" && (c.in || len(r.Editor) > 0):
		return citation.Chapter
	case container != "" && (numbered || r.Page != "") && r.PublisherPlace == "":
		return citation.ArticleJournal
	case container != "" && r.Publisher != "" && !numbered:
		return citation.Chapter
	case container != "" && r.DOI != "":
		return citation.ArticleJournal
	case container != "" && day && !organization && isNewspaper(container):
		return citation.ArticleNewspaper
	case container != "" && day && !organization && r.URL == "":
		return citation.ArticleMagazine
	case organization && (reportTitle.MatchString(title) || r.Number != ""):
		return citation.Report
	case r.Number != "" && (c.titleQuoted || r.URL != ""):
		return citation.Report
	case c.isSpeech(r):
		return citation.Speech
	case r.Publisher != "" && (!c.titleQuoted || r.PublisherPlace != ""), r.Edition != "", r.ISBN != "":
		if organization && c.titleQuoted {
			return citation.Report
		}
		return citation.Book
	case r.DOI != "" && container == "" && !numbered && len(r.Author) > 0:
		return citation.Article
	case organization && r.URL != "" && !c.titleQuoted && container == "":
		return citation.Report
	case r.URL != "":
		return citation.Webpage
	case len(r.Editor) > 0 && !c.titleQuoted, !c.titleQuoted && title != "" && len(r.Author) > 0 && !r.Issued.IsZero() && container == "":
		return citation.Book
	}
	return citation.Document
}

// isNewspaper reports whether a container is called as newspapers are.
func isNewspaper(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if lexicon.Lowered(lexicon.NewspaperWords, strings.Trim(w, ".,")) {
			return true
		}
	}
	return false
}
