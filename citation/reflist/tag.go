package reflist

import (
	"github.com/refwright/refwright/citation"
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
	part     part
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
	authorFamily:   {"author/family", citation.VarAuthor, familyPart, afterAuthor, valueRole},
	authorGiven:    {"author/given", citation.VarAuthor, givenPart, afterAuthor, valueRole},
	authorParticle: {"author/particle", citation.VarAuthor, nonDroppingPart, afterAuthor, valueRole},
	authorSuffix:   {"author/suffix", citation.VarAuthor, suffixPart, afterAuthor, valueRole},
	authorLiteral:  {"author/literal", citation.VarAuthor, literalPart, afterAuthor, valueRole},
	authorShort:    {"author/short", citation.VarAuthor, shortPart, afterAuthor, valueRole},
	authorOthers:   {"author/others", citation.VarAuthor, othersPart, afterAuthor, valueRole},
	authorRepeat:   {"author/repeat", citation.VarAuthor, repeatPart, afterAuthor, valueRole},
	authorWithin:   {"author/within", citation.NoVariable, whole, afterAuthor, withinRole},
	authorNext:     {"author/next", citation.NoVariable, whole, afterAuthor, nextRole},

	editorFamily:   {"editor/family", citation.VarEditor, familyPart, afterEditor, valueRole},
	editorGiven:    {"editor/given", citation.VarEditor, givenPart, afterEditor, valueRole},
	editorParticle: {"editor/particle", citation.VarEditor, nonDroppingPart, afterEditor, valueRole},
	editorSuffix:   {"editor/suffix", citation.VarEditor, suffixPart, afterEditor, valueRole},
	editorLiteral:  {"editor/literal", citation.VarEditor, literalPart, afterEditor, valueRole},
	editorOthers:   {"editor/others", citation.VarEditor, othersPart, afterEditor, valueRole},
	editorWithin:   {"editor/within", citation.NoVariable, whole, afterEditor, withinRole},
	editorNext:     {"editor/next", citation.NoVariable, whole, afterEditor, nextRole},
	editorLead:     {"editor/lead", citation.NoVariable, whole, afterEditor, leadRole},

	otherFamily:   {"translator/family", citation.VarTranslator, familyPart, afterEditor, valueRole},
	otherGiven:    {"translator/given", citation.VarTranslator, givenPart, afterEditor, valueRole},
	otherParticle: {"translator/particle", citation.VarTranslator, nonDroppingPart, afterEditor, valueRole},
	otherLiteral:  {"translator/literal", citation.VarTranslator, literalPart, afterEditor, valueRole},
	otherWithin:   {"translator/within", citation.NoVariable, whole, afterEditor, withinRole},
	otherNext:     {"translator/next", citation.NoVariable, whole, afterEditor, nextRole},
	otherLead:     {"translator/lead", citation.NoVariable, whole, afterEditor, leadRole},

	titleTag:            {"title", citation.VarTitle, whole, afterTitle, valueRole},
	containerTag:        {"container-title", citation.VarContainerTitle, whole, afterContainer, valueRole},
	containerLead:       {"container-title/lead", citation.NoVariable, whole, afterTitle, leadRole},
	collectionTag:       {"collection-title", citation.VarCollectionTitle, whole, afterContainer, valueRole},
	collectionNumberTag: {"collection-number", citation.VarCollectionNumber, whole, afterContainer, valueRole},
	eventTag:            {"event-title", citation.VarEventTitle, whole, afterContainer, valueRole},
	eventPlaceTag:       {"event-place", citation.VarEventPlace, whole, afterContainer, valueRole},
	genreTag:            {"genre", citation.VarGenre, whole, afterOther, valueRole},
	publisherTag:        {"publisher", citation.VarPublisher, whole, afterPublisher, valueRole},
	placeTag:            {"publisher-place", citation.VarPublisherPlace, whole, afterPublisher, valueRole},
	volumeTag:           {"volume", citation.VarVolume, whole, afterNumbers, valueRole},
	volumeLead:          {"volume/lead", citation.NoVariable, whole, afterNumbers, leadRole},
	issueTag:            {"issue", citation.VarIssue, whole, afterNumbers, valueRole},
	issueLead:           {"issue/lead", citation.NoVariable, whole, afterNumbers, leadRole},
	pageFirstTag:        {"page/first", citation.VarPage, firstPart, afterNumbers, valueRole},
	pageLastTag:         {"page/last", citation.VarPage, lastPart, afterNumbers, valueRole},
	pageDash:            {"page/within", citation.NoVariable, whole, afterNumbers, withinRole},
	pageLead:            {"page/lead", citation.NoVariable, whole, afterNumbers, leadRole},
	extentTag:           {"number-of-pages", citation.VarNumberOfPages, whole, afterNumbers, valueRole},
	volumesTag:          {"number-of-volumes", citation.VarNumberOfVolumes, whole, afterNumbers, valueRole},
	editionTag:          {"edition", citation.VarEdition, whole, afterOther, valueRole},
	numberTag:           {"number", citation.VarNumber, whole, afterOther, valueRole},
	yearTag:             {"issued/year", citation.VarIssued, yearPart, afterDate, valueRole},
	yearSuffixTag:       {"year-suffix", citation.VarYearSuffix, whole, afterDate, valueRole},
	monthTag:            {"issued/month", citation.VarIssued, monthPart, afterDate, valueRole},
	dayTag:              {"issued/day", citation.VarIssued, dayPart, afterDate, valueRole},
	dateWithin:          {"issued/within", citation.NoVariable, whole, afterDate, withinRole},
	endYearTag:          {"issued/end-year", citation.VarIssued, endYearPart, afterDate, valueRole},
	statusTag:           {"status", citation.VarIssued, whole, afterDate, valueRole},
	originalYearTag:     {"original-date/year", citation.VarOriginalDate, yearPart, afterDate, valueRole},
	accessedTag:         {"accessed", citation.VarAccessed, whole, afterOther, valueRole},
	doiTag:              {"DOI", citation.VarDOI, whole, afterOther, valueRole},
	urlTag:              {"URL", citation.VarURL, whole, afterOther, valueRole},
	linkLead:            {"URL/lead", citation.NoVariable, whole, afterOther, leadRole},
	bookNumberTag:       {"ISBN", citation.VarISBN, whole, afterOther, valueRole},
	pmidTag:             {"PMID", citation.VarPMID, whole, afterOther, valueRole},
	archiveTag:          {"archive", citation.VarArchive, whole, afterOther, valueRole},
	mediumTag:           {"medium", citation.VarMedium, whole, afterOther, valueRole},
	noteTag:             {"note", citation.VarNote, whole, afterOther, valueRole},
	labelTag:            {"citation-label", citation.NoVariable, whole, afterOther, leadRole},

	afterAuthor:    {"after author", citation.NoVariable, whole, afterAuthor, afterRole},
	afterEditor:    {"after editor", citation.NoVariable, whole, afterEditor, afterRole},
	afterDate:      {"after date", citation.NoVariable, whole, afterDate, afterRole},
	afterTitle:     {"after title", citation.NoVariable, whole, afterTitle, afterRole},
	afterContainer: {"after container-title", citation.NoVariable, whole, afterContainer, afterRole},
	afterNumbers:   {"after numbers", citation.NoVariable, whole, afterNumbers, afterRole},
	afterPublisher: {"after publisher", citation.NoVariable, whole, afterPublisher, afterRole},
	afterOther:     {"after others", citation.NoVariable, whole, afterOther, afterRole},
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
