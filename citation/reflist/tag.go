package reflist

import (
	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/reflist/internal/tokens"
	"github.com/refwright/refwright/internal/crf"
)

// A tag is what the model says of a token: the field and part that it belongs to,
// words that lead to a field, or punctuation behind one.
type tag uint8

const (
	authorFamily tag = iota
	authorGiven
	authorParticle
	authorSuffix
	authorLiteral
	authorShort
	authorOthers
	authorRepeat
	authorWithin // between the parts of one name
	authorNext   // between two names
	editorFamily
	editorGiven
	editorParticle
	editorSuffix
	editorLiteral
	editorOthers
	editorWithin
	editorNext
	editorLead // "edited by", "(Eds.)"
	otherFamily
	otherGiven
	otherParticle
	otherLiteral
	otherWithin
	otherNext
	otherLead // "translated by"
	titleTag
	containerTag
	containerLead // "In"
	collectionTag
	collectionNumberTag
	eventTag
	eventPlaceTag
	genreTag
	publisherTag
	placeTag
	volumeTag
	volumeLead
	issueTag
	issueLead
	pageFirstTag
	pageLastTag
	pageDash
	pageLead
	extentTag // number of pages, with its word
	volumesTag
	editionTag
	numberTag
	yearTag
	yearSuffixTag
	monthTag
	dayTag
	dateWithin
	endYearTag
	statusTag // "forthcoming", "n.d."
	originalYearTag
	accessedTag // with its words
	doiTag
	urlTag
	linkLead // "doi:", "Available at"
	bookNumberTag
	pmidTag
	archiveTag
	mediumTag
	noteTag
	labelTag // a number or label before the reference
	afterAuthor
	afterEditor
	afterDate
	afterTitle
	afterContainer
	afterNumbers
	afterPublisher
	afterOther
	tagCount
)

// A tagRow says what a tag means.
type tagRow struct {
	name     string
	variable citation.Variable
	part     tokens.Part
	after    tag // what punctuation behind it is
	role     tagRole
}

// A tagRole is what a tag does.
type tagRole uint8

const (
	valueRole  tagRole = iota
	withinRole         // between parts of a value
	nextRole           // between the names of a list
	leadRole           // leads to a value, or follows it, and says what it is
	afterRole          // punctuation behind a value
)

var tags = [tagCount]tagRow{
	authorFamily:   {"author/family", citation.VarAuthor, tokens.FamilyPart, afterAuthor, valueRole},
	authorGiven:    {"author/given", citation.VarAuthor, tokens.GivenPart, afterAuthor, valueRole},
	authorParticle: {"author/particle", citation.VarAuthor, tokens.NonDroppingPart, afterAuthor, valueRole},
	authorSuffix:   {"author/suffix", citation.VarAuthor, tokens.SuffixPart, afterAuthor, valueRole},
	authorLiteral:  {"author/literal", citation.VarAuthor, tokens.LiteralPart, afterAuthor, valueRole},
	authorShort:    {"author/short", citation.VarAuthor, tokens.ShortPart, afterAuthor, valueRole},
	authorOthers:   {"author/others", citation.VarAuthor, tokens.OthersPart, afterAuthor, valueRole},
	authorRepeat:   {"author/repeat", citation.VarAuthor, tokens.RepeatPart, afterAuthor, valueRole},
	authorWithin:   {"author/within", citation.NoVariable, tokens.Whole, afterAuthor, withinRole},
	authorNext:     {"author/next", citation.NoVariable, tokens.Whole, afterAuthor, nextRole},

	editorFamily:   {"editor/family", citation.VarEditor, tokens.FamilyPart, afterEditor, valueRole},
	editorGiven:    {"editor/given", citation.VarEditor, tokens.GivenPart, afterEditor, valueRole},
	editorParticle: {"editor/particle", citation.VarEditor, tokens.NonDroppingPart, afterEditor, valueRole},
	editorSuffix:   {"editor/suffix", citation.VarEditor, tokens.SuffixPart, afterEditor, valueRole},
	editorLiteral:  {"editor/literal", citation.VarEditor, tokens.LiteralPart, afterEditor, valueRole},
	editorOthers:   {"editor/others", citation.VarEditor, tokens.OthersPart, afterEditor, valueRole},
	editorWithin:   {"editor/within", citation.NoVariable, tokens.Whole, afterEditor, withinRole},
	editorNext:     {"editor/next", citation.NoVariable, tokens.Whole, afterEditor, nextRole},
	editorLead:     {"editor/lead", citation.NoVariable, tokens.Whole, afterEditor, leadRole},

	otherFamily:   {"translator/family", citation.VarTranslator, tokens.FamilyPart, afterEditor, valueRole},
	otherGiven:    {"translator/given", citation.VarTranslator, tokens.GivenPart, afterEditor, valueRole},
	otherParticle: {"translator/particle", citation.VarTranslator, tokens.NonDroppingPart, afterEditor, valueRole},
	otherLiteral:  {"translator/literal", citation.VarTranslator, tokens.LiteralPart, afterEditor, valueRole},
	otherWithin:   {"translator/within", citation.NoVariable, tokens.Whole, afterEditor, withinRole},
	otherNext:     {"translator/next", citation.NoVariable, tokens.Whole, afterEditor, nextRole},
	otherLead:     {"translator/lead", citation.NoVariable, tokens.Whole, afterEditor, leadRole},

	titleTag:            {"title", citation.VarTitle, tokens.Whole, afterTitle, valueRole},
	containerTag:        {"container-title", citation.VarContainerTitle, tokens.Whole, afterContainer, valueRole},
	containerLead:       {"container-title/lead", citation.NoVariable, tokens.Whole, afterTitle, leadRole},
	collectionTag:       {"collection-title", citation.VarCollectionTitle, tokens.Whole, afterContainer, valueRole},
	collectionNumberTag: {"collection-number", citation.VarCollectionNumber, tokens.Whole, afterContainer, valueRole},
	eventTag:            {"event-title", citation.VarEventTitle, tokens.Whole, afterContainer, valueRole},
	eventPlaceTag:       {"event-place", citation.VarEventPlace, tokens.Whole, afterContainer, valueRole},
	genreTag:            {"genre", citation.VarGenre, tokens.Whole, afterOther, valueRole},
	publisherTag:        {"publisher", citation.VarPublisher, tokens.Whole, afterPublisher, valueRole},
	placeTag:            {"publisher-place", citation.VarPublisherPlace, tokens.Whole, afterPublisher, valueRole},
	volumeTag:           {"volume", citation.VarVolume, tokens.Whole, afterNumbers, valueRole},
	volumeLead:          {"volume/lead", citation.NoVariable, tokens.Whole, afterNumbers, leadRole},
	issueTag:            {"issue", citation.VarIssue, tokens.Whole, afterNumbers, valueRole},
	issueLead:           {"issue/lead", citation.NoVariable, tokens.Whole, afterNumbers, leadRole},
	pageFirstTag:        {"page/first", citation.VarPage, tokens.FirstPart, afterNumbers, valueRole},
	pageLastTag:         {"page/last", citation.VarPage, tokens.LastPart, afterNumbers, valueRole},
	pageDash:            {"page/within", citation.NoVariable, tokens.Whole, afterNumbers, withinRole},
	pageLead:            {"page/lead", citation.NoVariable, tokens.Whole, afterNumbers, leadRole},
	extentTag:           {"number-of-pages", citation.VarNumberOfPages, tokens.Whole, afterNumbers, valueRole},
	volumesTag:          {"number-of-volumes", citation.VarNumberOfVolumes, tokens.Whole, afterNumbers, valueRole},
	editionTag:          {"edition", citation.VarEdition, tokens.Whole, afterOther, valueRole},
	numberTag:           {"number", citation.VarNumber, tokens.Whole, afterOther, valueRole},
	yearTag:             {"issued/year", citation.VarIssued, tokens.YearPart, afterDate, valueRole},
	yearSuffixTag:       {"year-suffix", citation.VarYearSuffix, tokens.Whole, afterDate, valueRole},
	monthTag:            {"issued/month", citation.VarIssued, tokens.MonthPart, afterDate, valueRole},
	dayTag:              {"issued/day", citation.VarIssued, tokens.DayPart, afterDate, valueRole},
	dateWithin:          {"issued/within", citation.NoVariable, tokens.Whole, afterDate, withinRole},
	endYearTag:          {"issued/end-year", citation.VarIssued, tokens.EndYearPart, afterDate, valueRole},
	statusTag:           {"status", citation.VarIssued, tokens.Whole, afterDate, valueRole},
	originalYearTag:     {"original-date/year", citation.VarOriginalDate, tokens.YearPart, afterDate, valueRole},
	accessedTag:         {"accessed", citation.VarAccessed, tokens.Whole, afterOther, valueRole},
	doiTag:              {"DOI", citation.VarDOI, tokens.Whole, afterOther, valueRole},
	urlTag:              {"URL", citation.VarURL, tokens.Whole, afterOther, valueRole},
	linkLead:            {"URL/lead", citation.NoVariable, tokens.Whole, afterOther, leadRole},
	bookNumberTag:       {"ISBN", citation.VarISBN, tokens.Whole, afterOther, valueRole},
	pmidTag:             {"PMID", citation.VarPMID, tokens.Whole, afterOther, valueRole},
	archiveTag:          {"archive", citation.VarArchive, tokens.Whole, afterOther, valueRole},
	mediumTag:           {"medium", citation.VarMedium, tokens.Whole, afterOther, valueRole},
	noteTag:             {"note", citation.VarNote, tokens.Whole, afterOther, valueRole},
	labelTag:            {"citation-label", citation.NoVariable, tokens.Whole, afterOther, leadRole},

	afterAuthor:    {"after author", citation.NoVariable, tokens.Whole, afterAuthor, afterRole},
	afterEditor:    {"after editor", citation.NoVariable, tokens.Whole, afterEditor, afterRole},
	afterDate:      {"after date", citation.NoVariable, tokens.Whole, afterDate, afterRole},
	afterTitle:     {"after title", citation.NoVariable, tokens.Whole, afterTitle, afterRole},
	afterContainer: {"after container-title", citation.NoVariable, tokens.Whole, afterContainer, afterRole},
	afterNumbers:   {"after numbers", citation.NoVariable, tokens.Whole, afterNumbers, afterRole},
	afterPublisher: {"after publisher", citation.NoVariable, tokens.Whole, afterPublisher, afterRole},
	afterOther:     {"after others", citation.NoVariable, tokens.Whole, afterOther, afterRole},
}

// A nameTags are the tags of one list of names.
type nameTags struct {
	family, given, particle, suffix, literal, others, within, next tag
	set                                                            crf.Set // all of these
}

func (n nameTags) all() [8]tag {
	return [...]tag{n.family, n.given, n.particle, n.suffix, n.literal, n.others, n.within, n.next}
}

// withSet returns n with its set.
func (n nameTags) withSet() nameTags {
	for _, t := range n.all() {
		n.set = n.set.Union(crf.Of(int(t)))
	}
	return n
}

var (
	authorTags = nameTags{family: authorFamily, given: authorGiven, particle: authorParticle, suffix: authorSuffix, literal: authorLiteral, others: authorOthers, within: authorWithin, next: authorNext}.withSet()
	editorTags = nameTags{family: editorFamily, given: editorGiven, particle: editorParticle, suffix: editorSuffix, literal: editorLiteral, others: editorOthers, within: editorWithin, next: editorNext}.withSet()
	otherTags  = nameTags{family: otherFamily, given: otherGiven, particle: otherParticle, suffix: otherLiteral, literal: otherLiteral, others: otherNext, within: otherWithin, next: otherNext}.withSet()
)
