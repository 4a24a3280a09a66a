package manuscripts

// A language is what is needed to write an article in it: invented sentences in
// which places are kept for citations, and sentences that hold none although
// they look like it.
//
// The slots of a sentence:
//
//	{n} {m}  a thing, {p} a place
//	{y} {z}  a year and a later one
//	{c}      a citation in parentheses
//	{t}      authors in the sentence with the year behind: "Smith (2010, 5)"
//	{s} {d}  authors, and further on the year in parentheses
//	{o}      authors in the possessive, and the year in parentheses
//	{g}      authors in another case, as Serbian names have it, and the year
type language struct {
	tag     string // of the locale, as Processor.Lang takes it
	home    string // origin of most people
	heading []string
	and     string   // between the last two authors in a sentence
	others  string   // stands for authors who are not cited any more
	openers []string // before a sentence
	tails   []string // before the full stop of a sentence with citations; nil where they would come before the verb
	// secondhand stands before the work in which another was found.
	secondhand []string
	lowered    map[string]bool // words that are in small letters behind an opening
	see        []string        // before a cite
	after      []string        // behind one
	titles     []string
	nouns      []string
	places     []string
	plain      []string
	cited      []string
	narrated   []string
	far        []string
	owned      []string
	negative   []string
}

// languageTags are the tags of the languages, in a fixed order. English is the first.
var languageTags = []string{"en", "de", "tr", "sr", "sr-Cyrl", "nb", "fr", "es", "it", "pt", "pl", "nl", "sv"}

var languages = map[string]*language{
	"en": english, "de": german, "tr": turkish, "sr": serbian, "sr-Cyrl": cyrillic(serbian), "nb": norwegian, "fr": french, "es": spanish,
	"it": italian, "pt": portuguese, "pl": polish, "nl": dutch, "sv": swedish,
}
