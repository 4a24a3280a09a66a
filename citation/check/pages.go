package check

import (
	"strconv"
	"strings"

	"github.com/refwright/refwright/citation"
)

// A pagesJudgement says what is wrong with the pages of a reference. One thing
// is said of one range.
type pagesJudgement uint8

const (
	fine pagesJudgement = iota
	reversed
	implausible
)

// judgePages judges the pages of a reference and returns the range in question.
func judgePages(l *printed) (citation.PageRange, pagesJudgement) {
	for _, r := range citation.ParsePages(string(l.Reference.Page)) {
		first, last, ok := r.Numbers()
		if !ok || !r.IsRange() || strings.HasPrefix(r.First, "0") {
			continue // "083105-3" is page 3 of an article with a number
		}
		switch {
		case first > last && sureOf(l, citation.VarPage) && l.atPages().Len() < len(l.Reference.Page)+12:
			return r, reversed
		case first <= last && r.First == strconv.Itoa(first) && isPart(l.Reference) && first > 1 && last-first >= 300 && len(strconv.Itoa(first)) < len(strconv.Itoa(last)):
			return r, implausible
		}
	}
	return citation.PageRange{}, fine
}

// sureOf reports whether all segments of a field are likely what they are said
// to be.
func sureOf(l *printed, v citation.Variable) bool {
	found := false
	for _, s := range l.Segments {
		if s.Role == citation.Field && s.Variable == v {
			if s.Confidence < 0.5 {
				return false
			}
			found = true
		}
	}
	return found
}

// isPart reports whether a work is part of another, so that its pages are
// those within it.
func isPart(r *citation.Reference) bool {
	switch r.Type {
	case citation.ArticleJournal, citation.ArticleMagazine, citation.ArticleNewspaper, citation.Chapter, citation.PaperConference,
		citation.EntryDictionary, citation.EntryEncyclopedia, citation.Entry, citation.Review:
		return r.ContainerTitle != ""
	}
	return false
}
