package reflist

import "github.com/refwright/refwright/citation/reflist/internal/names"

// reason mends a path where it says what no record can have, such as a title in two places, and
// where the words, marks and fields beside each other tell what the model has seldom seen. known
// is what the list shows of names, nil for nothing.
func (r *modelReader) reason(known *names.Known) {
	r.known = names.Known{}
	if known != nil {
		r.known = *known
	}
	for _, p := range reasoning {
		for _, s := range p.steps {
			if s.when == nil || s.when(&r.known) {
				s.mend(r)
			}
		}
	}
}

// A phase is steps of one purpose. Those of one rely on what the phases before have settled.
type phase struct {
	purpose string
	steps   []step
}

// A step mends one thing in a path.
type step struct {
	mend func(*modelReader)
	when func(*names.Known) bool // whether what the list shows of names asks for it; nil for always
	// after names the steps that have to be done before, so that this one sees what they have
	// mended: TestOrderOfReasoning has for each a reference that is read otherwise if the two
	// are exchanged. Of steps that name none the order counts seldom, and by the purpose of
	// their phase.
	after string
}

// reasoning is the order of the steps.
var reasoning = [...]phase{
	{"Links are what they say, whatever the model takes them for.", []step{
		{mend: (*modelReader).certainLinks},
		{mend: (*modelReader).cutLinks},
	}},
	{"Titles are told from what stands beside them.", []step{
		{mend: (*modelReader).severalFirstYears},
		{mend: (*modelReader).quotedPublisher},
		{mend: (*modelReader).publisherForEditor},
		{mend: (*modelReader).sessionPapers},
		{mend: (*modelReader).longInitials, when: initialsWithoutComma},
		{mend: (*modelReader).titleBehindInitials, when: initialsWithoutComma},
		{mend: (*modelReader).quoted},
		{mend: (*modelReader).abroad},
		{mend: (*modelReader).colonPublishers},
		{mend: (*modelReader).wholes},
		{mend: (*modelReader).join, after: "colonPublishers"},
		{mend: (*modelReader).subtitled},
		{mend: (*modelReader).placeBeforeTitle},
		{mend: (*modelReader).titleYears},
		{mend: (*modelReader).spanOfTitle},
		{mend: (*modelReader).wordBeforeSpan},
		{mend: (*modelReader).yearLetters},
		{mend: (*modelReader).yearInBrackets},
		{mend: (*modelReader).imprintInBrackets},
		{mend: (*modelReader).headYear},
		{mend: (*modelReader).yearInTitle, when: yearStops},
		{mend: (*modelReader).yearBehindTitle, when: yearStops},
		{mend: (*modelReader).peopleInTitle, when: familyFirst},
		{mend: (*modelReader).yearOfTitle},
		{mend: (*modelReader).yearOfContainer},
		{mend: (*modelReader).remarkTitle},
		{mend: (*modelReader).numberedTitle},
		{mend: (*modelReader).titleWithin},
		{mend: (*modelReader).titleOfWhole},
		{mend: (*modelReader).headLeads},
		{mend: (*modelReader).titleless},
		{mend: (*modelReader).countedInBrackets},
		{mend: (*modelReader).closeQuotes},
		{mend: (*modelReader).quotedTitle},
	}},
	{"What has its own form of print is told, and other works that are named beside it.", []step{
		{mend: (*modelReader).originals},
		{mend: (*modelReader).theses},
		{mend: (*modelReader).introductions},
		{mend: (*modelReader).occasions},
		{mend: (*modelReader).versions},
		{mend: (*modelReader).called},
		{mend: (*modelReader).numberedPapers},
		{mend: (*modelReader).responsibility},
		{mend: (*modelReader).firstYear},
		{mend: (*modelReader).firstYearInBrackets},
		{mend: (*modelReader).yearsBeside, after: "firstYear"},
		{mend: (*modelReader).yearBeforeTitle},
		{mend: (*modelReader).visits},
		{mend: (*modelReader).visitsBeforeLinks},
		{mend: (*modelReader).forms, after: "abroad"},
		{mend: (*modelReader).yearBegins},
		{mend: (*modelReader).terms},
		{mend: (*modelReader).sentences, after: "wholes forms"},
		{mend: (*modelReader).imprints, after: "wholes"},
	}},
	{"Authors, editors and others are told from each other, people from organisations, and both from what else is printed.", []step{
		{mend: (*modelReader).noPerson},
		{mend: (*modelReader).editorsBehindColon},
		{mend: (*modelReader).beforeYear},
		{mend: (*modelReader).tornHead},
		{mend: (*modelReader).tornTitle},
		{mend: (*modelReader).titleAmongAuthors},
		{mend: (*modelReader).heads},
		{mend: (*modelReader).editorsGoOn},
		{mend: (*modelReader).editorsBeforeIn},
		{mend: (*modelReader).titleForEditors},
		{mend: (*modelReader).noDateBehindNames},
		{mend: (*modelReader).firstPerson},
		{mend: (*modelReader).titledPeople},
		{mend: (*modelReader).lostInitials},
		{mend: (*modelReader).lostAuthor},
		{mend: (*modelReader).organizationFirst},
		{mend: (*modelReader).honoured},
		{mend: (*modelReader).led},
		{mend: (*modelReader).editorsBehindWord},
		{mend: (*modelReader).bounds},
		{mend: (*modelReader).jurisdictions},
		{mend: (*modelReader).acronymFirst},
		{mend: (*modelReader).acronymBeforeSentence},
		{mend: (*modelReader).acronymBeforeBrackets},
		{mend: (*modelReader).initialled},
		{mend: (*modelReader).units},
		{mend: (*modelReader).editorsBeforeWord},
		{mend: (*modelReader).editorsForOthers},
		{mend: (*modelReader).authorsForEditors},
		{mend: (*modelReader).translators},
		{mend: (*modelReader).people, after: "forms lostAuthor units"},
		{mend: (*modelReader).firstOrganization},
		{mend: (*modelReader).intoTitle},
		{mend: (*modelReader).groupFirst},
		{mend: (*modelReader).namedInFull},
		{mend: (*modelReader).peopleOrOrganizations},
		{mend: (*modelReader).shortFirst},
		{mend: (*modelReader).labelBehind},
		{mend: (*modelReader).shortLabel},
		{mend: (*modelReader).organization},
		{mend: (*modelReader).titleInOrganization},
		{mend: (*modelReader).titleForOrganization, when: yearStops},
		{mend: (*modelReader).units},
		{mend: (*modelReader).labelled},
		{mend: (*modelReader).labelledPerson},
		{mend: (*modelReader).labelledFamily},
		{mend: (*modelReader).accountNames},
		{mend: (*modelReader).abbreviated},
		{mend: (*modelReader).alone},
		{mend: (*modelReader).sites},
		{mend: (*modelReader).unserial},
	}},
	{"Parts of a name are told from each other and from the next name.", []step{
		{mend: (*modelReader).others},
		{mend: (*modelReader).lostTitle},
		{mend: (*modelReader).titleBehindName},
		{mend: (*modelReader).particleInLiteral},
		{mend: (*modelReader).withinLists},
		{mend: (*modelReader).doubleFamilies, after: "people"},
		{mend: (*modelReader).familiesBeforeInitials, when: initialsWithoutComma},
		{mend: (*modelReader).easternNames},
		{mend: (*modelReader).capitalFamilies},
		{mend: (*modelReader).bareInversions},
		{mend: (*modelReader).bareFamilies, when: bareFamiliesFirst},
		{mend: (*modelReader).hyphened},
		{mend: (*modelReader).oneWordNames, after: "translators people"},
		{mend: (*modelReader).oneNames, after: "people"},
		{mend: (*modelReader).initialsForMarks},
		{mend: (*modelReader).initialsAlone},
		{mend: (*modelReader).suffixes},
		{mend: (*modelReader).givenBehindSuffix},
		{mend: (*modelReader).others},
		{mend: (*modelReader).capitalsOfFamilies, when: familyFirst},
		{mend: (*modelReader).uninverted, when: familyFirst},
		{mend: (*modelReader).companies, when: initialsFirst},
		{mend: (*modelReader).particles, after: "people capitalFamilies"},
		{mend: (*modelReader).hyphened},
		{mend: (*modelReader).hyphenedInitials},
		{mend: (*modelReader).broken},
		{mend: (*modelReader).headParticles},
		{mend: (*modelReader).leadingParticles},
		{mend: (*modelReader).familyParticles, after: "people"},
		{mend: (*modelReader).apostropheParticles},
	}},
	{"Journals, series and publishers are told from each other, and volumes, issues, years and pages.", []step{
		{mend: (*modelReader).ledContainer},
		{mend: (*modelReader).shortenedJournal},
		{mend: (*modelReader).lastPublisher},
		{mend: (*modelReader).publishers, after: "sentences"},
		{mend: (*modelReader).easternNumbers},
		{mend: (*modelReader).easternJournal},
		{mend: (*modelReader).ranges},
		{mend: (*modelReader).journals},
		{mend: (*modelReader).numbers},
		{mend: (*modelReader).editedVolume},
		{mend: (*modelReader).editions},
		{mend: (*modelReader).townInRemark, after: "people"},
		{mend: (*modelReader).townAndYear},
		{mend: (*modelReader).seriesOfVolume},
		{mend: (*modelReader).seriesBehindTitle},
		{mend: (*modelReader).collections, after: "alone townInRemark"},
		{mend: (*modelReader).bracketedSeries},
		{mend: (*modelReader).seriesAtEnd},
		{mend: (*modelReader).series},
		{mend: (*modelReader).digits},
		{mend: (*modelReader).lostVolume},
		{mend: (*modelReader).ordinals},
		{mend: (*modelReader).unstoppedYear, when: yearStops},
		{mend: (*modelReader).yearAmongWords, when: yearStops},
		{mend: (*modelReader).year, after: "numbers"},
		{mend: (*modelReader).yearLetters},
		{mend: (*modelReader).letteredYear},
		{mend: (*modelReader).page, after: "forms"},
	}},
	{"Of what a record has once, one is left.", []step{
		{mend: (*modelReader).trim, after: "people numbers year"},
		{mend: (*modelReader).closed, after: "join"},
		{mend: (*modelReader).ones, after: "wholes join theses sentences led ranges numbers editions bracketedSeries seriesAtEnd"},
		{mend: (*modelReader).sameAuthor},
	}},
}

// What a list shows of names that steps ask for.

func yearStops(known *names.Known) bool { return known.YearStops }

func familyFirst(known *names.Known) bool { return known.FamilyFirst }

func initialsFirst(known *names.Known) bool { return known.InitialsFirst }

func bareFamiliesFirst(known *names.Known) bool { return known.BareFamilies() || known.SomeBare }

func initialsWithoutComma(known *names.Known) bool { return known.NoComma && known.Initials }
