package reflist

import (
	"slices"
	"strings"

	"github.com/refwright/refwright/citation/reflist/internal/lexicon"
)

// Journals in Chinese, Japanese and Korean, whose numbers are written with a word behind:
// "第5卷第2期", "제26권 2호".

// Words behind the number of a volume, and of an issue.
var (
	eastVolume = lexicon.WordSet(`권 卷 巻 집 輯 辑 集`)
	eastIssue  = lexicon.WordSet(`호 號 号 期`)
)

// eastBefore are the words before such a number.
var eastBefore = lexicon.WordSet(`제 第 總第 总第 통권 通卷`)

// eastJournals are ends of the titles of journals.
var eastJournals = strings.Fields(`학회지 논문지 학보 논총 논집 연구 저널 学报 學報 学刊 學刊 杂志 雜誌 杂誌 雑誌 論叢 论丛 論集 紀要 论文集 論文集`)

// eastMistaken is what a journal with such numbers was taken for.
var eastMistaken = []tag{genreTag, publisherTag, placeTag, noteTag, numberTag, collectionTag, eventTag}

// easternNumbers takes numbers for those of a volume or issue by the word behind each, and
// what is named before them, where nothing else contains the work, for the journal.
func (r *modelReader) easternNumbers() {
	for i := 0; i+1 < len(r.sights); i++ {
		of, lead := r.counted(i)
		if of == afterOther || !r.mayCount(i) {
			continue
		}
		from := i
		if i > 0 && eastBefore[r.printed(i-1, i)] {
			from--
		}
		r.journalBefore(from)
		for _, s := range r.stints(of) {
			if !r.isCounted(s) {
				r.give(s.first, s.last, afterOther) // there is a surer one
			}
		}
		r.give(from, i, lead)
		r.path[i], r.path[i+1] = uint8(of), uint8(lead)
	}
}

// easternJournal finds the journal of a work in these languages behind its title, where nothing
// contains it: what bare numbers follow, "史林 67-5", or what is called as journals are, "경제학연구".
func (r *modelReader) easternJournal() {
	for _, p := range r.path {
		switch tag(p) {
		case containerTag, containerLead, volumeTag, pageFirstTag, editionTag:
			return
		}
	}
	title := r.stints(titleTag)
	if len(title) != 1 {
		return
	}
	first := title[0].last
	for first < len(r.path) && !r.sights[first].isWord() {
		first++
	}
	last := first
	for last < len(r.path) && r.sights[last].class == wordClass && isEastern(r.printed(last, last+1)) {
		last++
	}
	if first == last || hasOtherValue(r.path[first:last], func(t tag) bool { return slices.Contains(eastMistaken, t) }) {
		return
	}
	number := last
	switch {
	case number < len(r.path) && r.sights[number].class == numberClass && r.sights[number].shape != yearShape:
		r.path[number] = uint8(volumeTag)
		if r.near(number+1).class == dashClass && r.near(number+2).class == numberClass {
			r.path[number+1], r.path[number+2] = uint8(afterNumbers), uint8(issueTag)
		}
	case number < len(r.path) && r.sights[number].class == wordClass || !isEasternJournal(r.printed(last-1, last)):
		return
	}
	r.give(first, last, containerTag)
}

// isEasternJournal reports whether a word ends as the titles of journals do.
func isEasternJournal(word string) bool {
	for _, end := range eastJournals {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// isCounted reports whether a word is behind a number that says what it is.
func (r *modelReader) isCounted(s stint) bool {
	if s.last >= len(r.sights) {
		return false
	}
	of, _ := r.counted(s.last - 1)
	return of == tag(r.path[s.first])
}

// counted returns what a number with such a word behind it is, and the tag of that word.
func (r *modelReader) counted(i int) (of, lead tag) {
	if r.sights[i].class != numberClass || r.sights[i+1].class != wordClass {
		return afterOther, afterOther
	}
	switch w := strings.TrimRight(r.printed(i+1, i+2), "第제"); {
	case eastVolume[w]:
		return volumeTag, volumeLead
	case eastIssue[w]:
		return issueTag, issueLead
	}
	return afterOther, afterOther
}

// mayCount reports whether a number may be that of a volume or issue: in a title it stands behind
// the last comma, with words between.
func (r *modelReader) mayCount(i int) bool {
	switch tag(r.path[i]) {
	case titleTag:
		return r.commaBefore(i) >= 0
	case authorFamily, authorGiven, authorLiteral, pageFirstTag, pageLastTag, doiTag, urlTag, accessedTag:
		return false
	}
	return true
}

// commaBefore returns where the last comma is of the title that a sight stands in, if words
// stand before and behind it; -1 if there is none.
func (r *modelReader) commaBefore(i int) int {
	for at := i - 2; at > 0 && tag(r.path[at-1]) == titleTag && tag(r.path[at]) == titleTag; at-- {
		if r.sights[at].class == commaClass {
			return at
		}
	}
	return -1
}

// journalBefore makes a journal of what is named right before its numbers, if nothing else
// contains the work, and parts the numbers from the journal that they were taken for a part of.
func (r *modelReader) journalBefore(numbers int) {
	if numbers == 0 {
		return
	}
	first, last := numbers, numbers
	for last > 0 && !r.sights[last-1].isWord() {
		last--
	}
	within := tag(r.path[numbers])
	switch comma := r.commaBefore(numbers); {
	case within == containerTag && last > 0 && tag(r.path[last-1]) == containerTag:
		first = last
	case hasTag(r.path, containerTag):
		return
	case within == titleTag && comma >= 0:
		r.path[comma] = uint8(afterTitle)
		first = comma + 1
	default:
		within = noteTag
		for first = last; first > 0 && slices.Contains(eastMistaken, tag(r.path[first-1])); {
			first--
		}
		for first < last && !r.sights[first].isWord() {
			first++
		}
		if first == last || !isEastern(r.printed(first, first+1)) {
			return
		}
	}
	r.give(first, last, containerTag)
	for i := last; i < len(r.path) && tag(r.path[i]) == within; i++ {
		r.path[i] = uint8(afterNumbers)
	}
}
