package citation

import (
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
func AssignKeys(refs []*Reference) {
	taken := make(map[string]bool, len(refs))
	for _, r := range refs {
		if r != nil && r.ID != "" {
			taken[strings.ToLower(r.ID)] = true
		}
	}
	next := map[string]int{} // the number of the last letter tried after a stem
	for _, r := range refs {
		if r == nil || r.ID != "" {
			continue
		}
		key := keyStem(r)
		if taken[key] {
			if keyName(r) != "" {
				key += titleWord(r)
			}
			stem := key
			for taken[key] {
				next[stem]++
				key = stem + letters(next[stem])
			}
		}
		taken[key] = true
		r.ID = key
	}
}

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
			if name := clipASCII(nameWord(names[0], string(r.Language)), longestName); name != "" {
				return name
			}
		}
	}
	return ""
}

func nameWord(n Name, language string) string {
	variant := cyrillicOf(language, n.Family+n.Given+n.Literal)
	if short := asciiWord(n.Short, variant); short != "" {
		return short
	}
	if family := asciiWord(n.NonDroppingParticle+n.Family, variant); family != "" {
		return family
	}
	if n.Literal == "" {
		return asciiWord(n.Given, variant)
	}
	if word, ok := firstAcronym(n.Literal); ok {
		return asciiWord(word, variant)
	}
	return strings.Join(significantWords(n.Literal, variant, 3), "")
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
func significantWords(s string, variant cyrillicVariant, most int) []string {
	var words []string
	var spare string
	for field := range strings.FieldsFuncSeq(s, isWordBreak) {
		word := asciiWord(cutElision(field), variant)
		switch {
		case word == "":
		case len(word) == 1 && !isDigit(rune(word[0])), stopWords[word]:
			if spare == "" {
				spare = word
			}
		default:
			if words = append(words, word); len(words) == most {
				return words
			}
		}
	}
	if words == nil && spare != "" {
		return []string{spare}
	}
	return words
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
	if year == "" {
		year = "nd"
	}
	return year + clipASCII(asciiWord(r.YearSuffix.Plain(), nil), longestWord)
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
