package citation

import (
	"iter"
	"strconv"
	"strings"
	"unicode"
)

// AssignKeys gives every record without an ID a key that people can read, and
// leaves the others as they are. A key is made of lower-case ASCII letters and
// digits, so that it is legal in every format:
//
//	Ağır 2015                            agir2015
//	Đorđević 2010                        djordjevic2010
//	O'Brien 2009                         obrien2009
//	Vincent van Gogh 1888                vangogh1888
//	Alexander von Humboldt 1845          humboldt1845
//	UN (United Nations) 2006             un2006
//	JICA Ogata Research Institute 2024   jica2024
//	Commission on Human Security 2003    commissionhumansecurity2003
//	UNDP 1994a                           undp1994a
//	Smith, no date                       smithnd
//	Smith, forthcoming                   smithforthcoming
//	Cicero, 44 BC                        cicero44bc
//	The Human Security Network, 2001     human2001
//
// It has three parts. The first is the family name of the first author, with a
// non-dropping particle and without a dropping one; for an organisation its
// short form, or its first word if that is an acronym, or its first three words
// that are not articles, prepositions and the like. Without an author stands
// the first editor, translator or other creator, without any of them the first
// such word of the title, and without a title "ref". The second part is the
// year of issue or what stands in its place, the third the year letter as
// printed. Letters become ASCII by dropping their marks; Cyrillic and Greek are
// transliterated; a name in another script counts as missing.
//
// Of several records with the same key the first keeps it. The others have the
// first word of their title appended, and if that does not help the letters b,
// c and so on (axworthy2001, axworthy2001introduction, axworthy2001introductionb).
// No key equals another or an existing ID, without regard to letter case. The
// keys depend on nothing but the list in its order, and keep when records
// without ID are added at its end. Nil records are passed over.
//
// It is [KeyPattern.Assign] of the zero pattern. [ParseKeyPattern] reads patterns
// for keys of another form.
func AssignKeys(refs []*Reference) { new(KeyPattern).Assign(refs) }

// The longest parts of a key, in bytes.
const (
	longestName = 40
	longestWord = 30
)

// keyStem returns the key of a record that no other has.
func keyStem(r *Reference) string {
	name := keyName(r)
	if name == "" {
		name = titleWord(r)
	}
	if name == "" {
		name = "ref"
	}
	return name + keyYear(r)
}

// keyCreators lists the variables whose first name may begin a key.
var keyCreators = []Variable{
	VarAuthor, VarEditor, VarEditorTranslator, VarTranslator, VarCompiler, VarDirector, VarScriptWriter, VarComposer,
	VarPerformer, VarSeriesCreator, VarProducer, VarExecutiveProducer, VarHost, VarCurator, VarOrganizer, VarChair,
	VarEditorialDirector, VarInterviewer, VarIllustrator, VarNarrator, VarContributor, VarContainerAuthor,
}

// keyName returns the name that begins a key, "" if there is none in letters
// that ASCII can give.
func keyName(r *Reference) string {
	for _, v := range keyCreators {
		if names := r.Names(v); len(names) > 0 && !names[0].IsOthers() {
			if name := clipASCII(nameWord(names[0], cyrillicOf(string(r.Language), names[0].Family+names[0].Given+names[0].Literal), asciiWord), longestName); name != "" {
				return name
			}
		}
	}
	return ""
}

// An asciiFunc is asciiWord or asciiCase.
type asciiFunc func(s string, variant letterVariant) string

func nameWord(n Name, variant letterVariant, ascii asciiFunc) string {
	if short := ascii(n.Short, variant); short != "" {
		return short
	}
	if family := ascii(n.NonDroppingParticle+n.Family, variant); family != "" {
		return family
	}
	if n.Literal == "" {
		return ascii(n.Given, variant)
	}
	if word, ok := firstAcronym(n.Literal); ok {
		return ascii(word, variant)
	}
	var words strings.Builder
	for _, w := range significantOf(keyWords(n.Literal, variant, ascii), 3) {
		words.WriteString(w)
	}
	return words.String()
}

// firstAcronym returns the first word of a name if it is in capitals and the
// name is not so throughout.
func firstAcronym(name string) (string, bool) {
	first, rest, _ := strings.Cut(name, " ")
	letters := 0
	for _, r := range first {
		if unicode.IsLower(r) {
			return "", false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return first, letters > 1 && (rest == "" || strings.IndexFunc(rest, unicode.IsLower) >= 0)
}

// titleWord returns the first significant word of the title, or of the title of
// the container; if that has no letter, the next ones too ("2001 space").
func titleWord(r *Reference) string {
	for _, title := range []Text{r.Title, r.TitleShort, r.ContainerTitle} {
		plain := title.Plain()
		words := significantWords(plain, cyrillicOf(string(r.Language), plain), 3)
		for i := range words {
			if word := strings.Join(words[:i+1], ""); i+1 == len(words) || strings.Trim(word, "0123456789") != "" {
				return clipASCII(word, longestWord)
			}
		}
	}
	return ""
}

// significantWords returns the first words of s, at most most, in lower-case
// ASCII and without those that say little; if there are no others, the first
// of these.
func significantWords(s string, variant letterVariant, most int) []string {
	return significantOf(keyWords(s, variant, asciiWord), most)
}

func significantOf(all iter.Seq2[string, bool], most int) []string {
	var words []string
	var spare string
	for word, little := range all {
		switch {
		case !little:
			if words = append(words, word); len(words) == most {
				return words
			}
		case spare == "":
			spare = word
		}
	}
	if words == nil && spare != "" {
		return []string{spare}
	}
	return words
}

// keyWords yields the words of s in ASCII, and of each whether it says little:
// articles, prepositions, conjunctions, and single letters.
func keyWords(s string, variant letterVariant, ascii asciiFunc) iter.Seq2[string, bool] {
	return func(yield func(string, bool) bool) {
		for field := range strings.FieldsFuncSeq(s, isWordBreak) {
			word := ascii(cutElision(field), variant)
			if word != "" && !yield(word, len(word) == 1 && !isDigit(rune(word[0])) || stopWords[lowerASCII(word)]) {
				return
			}
		}
	}
}

// isWordBreak reports whether r stands between words. Hyphens and apostrophes
// stand within them ("COVID-19", "Women's").
func isWordBreak(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && !isApostrophe(r) && (!isHyphen(r) || isDash(r))
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' }

// cutElision removes an article or preposition before an apostrophe: "l'Europe"
// is "Europe".
func cutElision(word string) string {
	if i := strings.IndexFunc(word, isApostrophe); i > 0 && elisions[lowerASCII(word[:i])] {
		return word[i:]
	}
	return word
}

// keyYear returns the date of a key with the year letter as printed: "2015",
// "1994a", "201x", "44bc", "forthcoming", or "nd" if there is none.
func keyYear(r *Reference) string {
	if year := keyDate(r); year != "" {
		return year + keySuffix(r)
	}
	return "nd" + keySuffix(r)
}

func keySuffix(r *Reference) string {
	return clipASCII(asciiWord(r.YearSuffix.Plain(), nil), longestWord)
}

// keyDate returns the year of issue or what stands in its place, "" for nothing.
func keyDate(r *Reference) string {
	var year string
	if y, ok := r.Issued.Year(); ok {
		p := r.Issued.Start
		if !p.HasYear() {
			p = r.Issued.End
		}
		switch {
		case y <= 0:
			year = strconv.Itoa(1-y) + "bc"
		case p.Precision == PrecisionDecade, p.Precision == PrecisionCentury:
			year = strings.ToLower(DatePoint{Precision: p.Precision, Year: y}.String())
		default:
			year = strconv.Itoa(y)
		}
	} else {
		for _, words := range []string{r.Issued.Literal, r.Status.Plain()} {
			if year = clipASCII(asciiWord(words, nil), longestWord); year != "" {
				break
			}
		}
	}
	return year
}

// letters returns b for 1, c for 2 and so on; after z come ba, bb, bc.
func letters(n int) string {
	var digits [16]byte
	i := len(digits)
	for {
		i--
		digits[i] = byte('a' + n%26)
		if n /= 26; n == 0 {
			return string(digits[i:])
		}
	}
}

func clipASCII(s string, most int) string { return s[:min(len(s), most)] }

// stopWords lists articles, prepositions and conjunctions of languages in which
// much is published, in ASCII as asciiWord gives it; words of one letter need
// no entry.
var stopWords = wordSet(`
	a an the and or of on in at by to for from with into as is are
	le la les un une des du de et en au aux dans par pour sur
	der die das den dem ein eine einer eines einem einen und im am von vom zu zur zum fur uber auf aus mit bei
	el los las unos unas del al con para por sobre
	il lo gli uno una di dei degli della delle dello da dal dalla nel nella per su sul sulla tra fra ed
	os as um uma do dos das em no na nos nas ao aos com sob
	het een van voor over op te ten ter met
	den det ett et och og om pa av af til till fra som
	ve bir ile icin
	iz od za sa ot po pri ob nad pod do ili`)

var elisions = wordSet("l d un dell all nell sull dall quell qu c j m n s t")

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}
