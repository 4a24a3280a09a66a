package bibtex

import (
	"strings"
	"sync"
)

// generalFields are the fields that every entry type of biblatex's data model
// has. A date field stands for its parts.
//
// Source: biblatex 3.18b, blx-dm.def.
const generalFields = `
		abstract annotation authortype bookpagination crossref date doi entryset entrysubtype eprint
		eprintclass eprinttype execute file gender ids indexsorttitle indextitle isan ismn iswc keywords
		label langid langidopts library lista listb listc listd liste listf namea nameaddon nameatype
		nameb namebtype namec namectype options origdate origlocation origpublisher origtitle pagination
		presort related relatedoptions relatedstring relatedtype shortauthor shorteditor shorthand
		shorthandintro shortjournal shortseries shorttitle sortkey sortname sortshorthand sorttitle
		sortyear url urldate usera userb userc userd usere userf verba verbb verbc xdata xref
`

// regularFields are the further fields of each regular entry type. A type that is
// not here, such as movie, has none.
//
// Source: biblatex 3.18b, blx-dm.def.
var regularFields = map[string]string{
	"article": `
		addendum annotator author commentator editor editora editoratype editorb editorbtype editorc
		editorctype editortype eid issn issue issuesubtitle issuetitle issuetitleaddon journalsubtitle
		journaltitle journaltitleaddon language note number origlanguage pages pubstate series subtitle
		title titleaddon translator version volume`,
	"book": `
		addendum afterword annotator author chapter commentator edition editor editora editoratype editorb
		editorbtype editorc editorctype editortype eid foreword introduction isbn language location
		mainsubtitle maintitle maintitleaddon note number origlanguage pages pagetotal part publisher
		pubstate series subtitle title titleaddon translator volume volumes`,
	"mvbook": `
		addendum afterword annotator author commentator edition editor editora editoratype editorb
		editorbtype editorc editorctype editortype foreword introduction isbn language location note
		number origlanguage pagetotal publisher pubstate series subtitle title titleaddon translator
		volume volumes`,
	"inbook bookinbook suppbook": `
		addendum afterword annotator author bookauthor booksubtitle booktitle booktitleaddon chapter
		commentator edition editor editora editoratype editorb editorbtype editorc editorctype editortype
		eid foreword introduction isbn language location mainsubtitle maintitle maintitleaddon note number
		origlanguage pages part publisher pubstate series subtitle title titleaddon translator volume
		volumes`,
	"booklet": `
		addendum author chapter editor editortype eid howpublished language location note pages pagetotal
		pubstate subtitle title titleaddon type`,
	"collection reference": `
		addendum afterword annotator chapter commentator edition editor editora editoratype editorb
		editorbtype editorc editorctype editortype eid foreword introduction isbn language location
		mainsubtitle maintitle maintitleaddon note number origlanguage pages pagetotal part publisher
		pubstate series subtitle title titleaddon translator volume volumes`,
	"mvcollection mvreference": `
		addendum afterword annotator author commentator edition editor editora editoratype editorb
		editorbtype editorc editorctype editortype foreword introduction isbn language location note
		number origlanguage publisher pubstate subtitle title titleaddon translator volume volumes`,
	"incollection suppcollection inreference": `
		addendum afterword annotator author booksubtitle booktitle booktitleaddon chapter commentator
		edition editor editora editoratype editorb editorbtype editorc editorctype editortype eid foreword
		introduction isbn language location mainsubtitle maintitle maintitleaddon note number origlanguage
		pages part publisher pubstate series subtitle title titleaddon translator volume volumes`,
	"dataset": `
		addendum author edition editor editortype language location note number organization publisher
		pubstate series subtitle title titleaddon type version`,
	"manual": `
		addendum author chapter edition editor editortype eid isbn language location note number
		organization pages pagetotal publisher pubstate series subtitle title titleaddon type version`,
	"misc software": `
		addendum author editor editortype howpublished language location note organization pubstate
		subtitle title titleaddon type version`,
	"online": `
		addendum author editor editortype language note organization pubstate subtitle title titleaddon
		version`,
	"patent": `
		addendum author holder location note number pubstate subtitle title titleaddon type version`,
	"periodical": `
		addendum date editor editora editoratype editorb editorbtype editorc editorctype editortype issn
		issue issuesubtitle issuetitle issuetitleaddon language note number pubstate series subtitle title
		titleaddon volume`,
	"mvproceedings": `
		addendum editor editortype eventdate eventtitle eventtitleaddon isbn language location note number
		organization pagetotal publisher pubstate series subtitle title titleaddon venue volumes`,
	"proceedings": `
		addendum chapter editor editortype eid eventdate eventtitle eventtitleaddon isbn language location
		mainsubtitle maintitle maintitleaddon note number organization pages pagetotal part publisher
		pubstate series subtitle title titleaddon venue volume volumes`,
	"inproceedings": `
		addendum author booksubtitle booktitle booktitleaddon chapter editor editortype eid eventdate
		eventtitle eventtitleaddon isbn language location mainsubtitle maintitle maintitleaddon note
		number organization pages part publisher pubstate series subtitle title titleaddon venue volume
		volumes`,
	"report": `
		addendum author chapter eid institution isrn language location note number pages pagetotal
		pubstate subtitle title titleaddon type version`,
	"thesis": `
		addendum author chapter eid institution language location note pages pagetotal pubstate subtitle
		title titleaddon type`,
	"unpublished": `
		addendum author eventdate eventtitle eventtitleaddon howpublished language location note pubstate
		subtitle title titleaddon type venue`,
}

// dataModel tells which fields an entry type has.
var dataModel = sync.OnceValue(func() map[string]map[string]bool {
	model := map[string]map[string]bool{}
	for types, fields := range regularFields {
		for _, t := range strings.Fields(types) {
			model[t] = map[string]bool{}
			for _, f := range strings.Fields(generalFields + fields) {
				model[t][f] = true
			}
		}
	}
	return model
})
