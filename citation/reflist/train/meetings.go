package main

import (
	"fmt"
	"strings"

	"github.com/refwright/refwright/citation"
)

// Proceedings are called in more ways than other books: by an acronym, by the number of
// the meeting, or as libraries of computer science have them, with its place and days.

var (
	acronyms   = "CHI|COLT|NeurIPS|ICLR|ICML|CVPR|SIGMOD|VLDB|OOPSLA|PLDI|FDG|UIST|NIME|ACL|EMNLP|LREC|CAV|FM|SAT|KI|ISCA|WWW|KDD|SODA|CRYPTO|Eurocrypt|RECOMB|HPCC|ICSE|SOSP|MICCAI|DIS|TEI|WISA|PPoPP"
	conference = "International Conference on N|Annual Conference on N|International Symposium on N and N|International Workshop on N|Annual Symposium on N|European Conference on N|ACM Symposium on N|IEEE International Conference on N and N|Conference on N Systems|USENIX N Symposium|Asian Conference on N|Meeting of the Association for N"
	venues     = "ACM|ACM|IEEE|Springer|Springer|Springer-Verlag|PMLR|AAAI Press|USENIX|USENIX Association|OpenReview.net|CEUR-WS.org|IEEE Computer Society|IEEE Press|Curran Associates, Inc.|Association for Computational Linguistics|Morgan Kaufmann|ELRA|Eurographics Association|IOS Press|ACM Press|MIT Press|Elsevier"
	seats      = "New York, NY, USA|New York, NY|Berlin, Heidelberg|Cham|Los Alamitos, CA|Piscataway, NJ|Washington, DC, USA|Amsterdam|Cambridge, MA|Berlin|Aachen|Menlo Park, CA"
	towns      = "Vancouver, BC, Canada|Toulon, France|Bergen, Norway|Seattle, WA, USA|Málaga, Spain|Ottawa, Ontario, Canada|Marseille, France|Kyoto, Japan|San Diego, California, USA|Virtual Event|virtual|Istanbul, Turkey|Kraków, Poland|Beijing, China|Atlanta, GA|Honolulu, Hawaii, USA|Lisboa, Portugal|Cape Town, South Africa|Delft, The Netherlands|Aarhus, Denmark"
	notes      = "Lecture Notes in Computer Science|LNCS|LNAI|Lecture Notes in Artificial Intelligence|Lecture Notes in N|Advances in N|CEUR Workshop Proceedings|IFIP Conference Proceedings|Communications in Computer and Information Science"
)

// inProceedings makes a paper of the proceedings of a meeting.
func (v inventor) inProceedings(ref *citation.Reference) {
	ref.Type, ref.Author = citation.PaperConference, v.people(englishWorks)
	year := 1985 + v.IntN(40)
	ref.Issued = citation.Date{Start: citation.DatePoint{Precision: citation.PrecisionYear, Year: year}}
	acronym, venue := v.pick(acronyms), v.fill(englishWorks, v.pick(conference), true)
	short := fmt.Sprintf("%s ’%02d", acronym, year%100)
	ordinal := fmt.Sprint(4+v.IntN(16)) + "th "
	if v.chance(15) {
		ordinal = v.pick("First |Third |Seventeenth |2nd |21st |33rd |Fourth Annual |13th Annual ")
	}
	container := ordinal + venue
	switch k := v.IntN(100); {
	case k < 16:
		container = acronym
		if v.chance(40) {
			container = v.pick(fmt.Sprintf("%s %d|Proc. %s %d|%s|Proceedings of %s|Proc. of %s %d", acronym, year, acronym, year, short, acronym, acronym, year))
		}
	case k < 46:
		container = "Proceedings of the " + container
		switch {
		case v.chance(25):
			container += " (" + acronym + v.pick("| "+fmt.Sprint(year)+"|’"+fmt.Sprintf("%02d", year%100)+"|-11") + ")"
		case v.chance(60):
			ref.CollectionTitle = citation.Text(short)
		}
	case k < 58:
	case k < 64:
		container = "Advances in " + v.fill(englishWorks, "N N", true) + fmt.Sprintf(" %d: %s %d, %s %d, %s, %s", 10+v.IntN(30), venue, year, acronym, year, v.days(year), v.pick(towns))
	default:
		container += ", " + acronym + fmt.Sprintf(" %d, %s, %s", year, v.pick(towns), v.days(year))
		container += v.pick("|, Proceedings|, Proceedings|, Proceedings, Part II|, Conference Track Proceedings|, Workshop Track Proceedings|, Revised Selected Papers|. Proceedings")
		if v.chance(40) {
			ref.CollectionTitle = citation.Text(v.fill(englishWorks, v.pick(notes), true))
			ref.Volume = citation.Number(fmt.Sprint(100 + v.IntN(9000)))
		}
	}
	ref.ContainerTitle = citation.Text(container)
	if v.chance(75) {
		ref.Publisher = citation.Text(v.pick(venues))
		if v.chance(35) {
			ref.PublisherPlace = citation.Text(v.pick(seats))
		}
	}
	if v.chance(25) {
		ref.Editor = v.people(englishWorks)
	}
	switch {
	case v.chance(8):
		n := 1 + v.IntN(200)
		ref.Page = citation.Number(fmt.Sprintf("%d:1-%d:%d", n, n, 6+v.IntN(20)))
	case v.chance(75):
		ref.Page = v.pages()
	}
	if v.chance(30) {
		ref.DOI = citation.Text(fmt.Sprintf("10.%d/%d.%d", 1100+v.IntN(50), 1000000+v.IntN(2000000), 1000000+v.IntN(2000000)))
	}
}

// days are those of a meeting: "April 30 - May 3, 2018".
func (v inventor) days(year int) string {
	months := strings.Fields("January February March April May June July August September October November December")
	m, d := v.IntN(11), 1+v.IntN(24)
	if v.chance(25) {
		return fmt.Sprintf("%s %d - %s %d, %d", months[m], 26+v.IntN(4), months[m+1], 1+v.IntN(4), year)
	}
	return fmt.Sprintf("%s %d%s%d, %d", months[m], d, v.pick("-|–"), d+1+v.IntN(4), year)
}

// proceedings makes an edited book of those of a meeting.
func (v inventor) proceedings(ref *citation.Reference) {
	v.inProceedings(ref)
	ref.Type, ref.Title, ref.ContainerTitle = citation.Book, ref.ContainerTitle, ""
	ref.Editor, ref.Author, ref.Page = ref.Author, nil, ""
}
