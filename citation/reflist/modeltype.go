package reflist

import (
	"context"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/internal/crf"
)

// kinds are the types that a model tells apart, by number. What other types there
// are the rules know by their words.
var kinds = [...]citation.Type{
	citation.ArticleJournal, citation.Book, citation.Chapter, citation.PaperConference, citation.Report, citation.Thesis,
	citation.Webpage, citation.ArticleNewspaper, citation.ArticleMagazine, citation.Speech, citation.Article, citation.Document,
}

func kindOf(t citation.Type) int {
	for i, k := range kinds {
		if k == t {
			return i
		}
	}
	return -1
}

// noTag stands for a tag that is not known.
const noTag = tagCount

// observeKind adds to q one position with what a reference as it was read shows of
// its type: which fields it has, in which order, and the words in and before some.
func (k *looker) observeKind(path []uint8, q *crf.Sequence) {
	add := func(template, a, b uint32) { q.Add(mix(template, a, b)) }
	var seen [tagCount + 1]bool
	var titled, contained uint8  // in italics, in quotes
	var called, published uint32 // cues of all words of what the work is in, and of its publisher
	before, first := noTag, noTag
	for i := range k.sights {
		s, t := &k.sights[i], tag(path[i])
		if t >= tagCount || tags[t].role != valueRole && tags[t].role != leadRole {
			continue
		}
		begins := t != before
		if begins {
			add(101, uint32(t), uint32(before))
			if first == noTag {
				first = t
				add(102, uint32(t), 0)
			}
		}
		if !seen[t] {
			seen[t] = true
			add(103, uint32(t), uint32(s.block))
			add(104, uint32(t), s.shape)
			switch t {
			case titleTag:
				titled = s.block & 3
			case containerTag:
				contained = s.block & 3
			}
		}
		before = t
		if !s.isWord() {
			continue
		}
		switch t {
		case containerTag:
			called |= s.cues
		case publisherTag:
			published |= s.cues
		}
		switch t {
		case containerTag, collectionTag, publisherTag, genreTag, eventTag, noteTag, numberTag, titleTag, containerLead, editorLead, pageLead, volumeLead, linkLead, mediumTag:
			add(105, s.word, uint32(t))
			if begins {
				add(106, s.word, uint32(t))
			}
			for c, bits := uint32(0), s.cues; bits != 0; c, bits = c+1, bits>>1 {
				if bits&1 != 0 {
					add(107, c, uint32(t))
				}
			}
		case authorLiteral, authorShort:
			add(108, uint32(first), 0)
		}
	}
	var fields uint32
	for i, t := range [...]tag{containerTag, volumeTag, issueTag, pageFirstTag, publisherTag, placeTag, editorFamily, containerLead, urlTag, doiTag, editionTag, genreTag, numberTag, dayTag, monthTag, authorLiteral, collectionTag, accessedTag, eventTag, titleTag} {
		if seen[t] {
			fields |= 1 << i
		}
	}
	const serial, made, linked = 0x0f, 0x7f, 0x301 // volume to page with the container; those and who made it; container and links
	add(110, fields, 0)
	add(111, fields&serial, 0)
	add(112, fields&made, 0)
	add(113, fields&linked, 0)
	for i := range uint32(20) {
		add(114, i, fields>>i&1)
		add(115, i<<1|fields>>i&1, fields&serial)
	}
	add(116, k.style, fields&1)
	add(117, uint32(titled)<<2|uint32(contained), fields&serial)
	add(118, called&(meetingCue|journalCue|newspaperCue|seriesCue|organizationCue), fields&made)
	add(119, published&(publisherCue|organizationCue|placeCue), fields&made)
	add(120, published&(publisherCue|organizationCue|placeCue), uint32(titled))
	q.End(0)
}

// trainKinds trains what tells types apart, nil without examples.
func trainKinds(ctx context.Context, known []crf.Example, opt TrainOptions) (*crf.Model, error) {
	if len(known) == 0 {
		return nil, nil
	}
	return crf.Train(ctx, known, crf.Options{
		Labels: len(kinds), Classes: 1,
		Allowed: func(int, int) bool { return false },
		Start:   func(int) bool { return true },
		Epochs:  opt.Epochs, MinCount: opt.MinCount, Rate: opt.Rate, L2: opt.L2, Dropout: max(0, opt.Dropout), Seed: opt.Seed,
	})
}

// codedTypes are the types that the codes of the Chinese standard stand for. Source: GB/T 7714,
// the codes of types.
var codedTypes = map[string]citation.Type{
	"M": citation.Book, "C": citation.PaperConference, "J": citation.ArticleJournal, "N": citation.ArticleNewspaper, "D": citation.Thesis,
	"R": citation.Report, "S": citation.Standard, "P": citation.Patent, "EB": citation.Webpage, "DS": citation.Dataset, "CP": citation.Software,
}

// codedType returns the type that a code in square brackets behind the title says, "" where
// there is none: "Peat[R]", "Peat[J/OL]". What is in a book is a chapter: "Peat[M]//Bogs".
func (r *modelReader) codedType() citation.Type {
	for i := 2; i+1 < len(r.sights); i++ {
		if r.sights[i-1].shape != '[' || r.sights[i].class != wordClass || r.sights[i+1].shape != ']' && r.sights[i+1].shape != '/' {
			continue
		}
		kind := codedTypes[r.printed(i, i+1)]
		if before := r.valueBefore(i - 1); kind == "" || before < 0 || tag(r.path[before]) != titleTag {
			continue
		}
		end := i + 1
		for end < len(r.sights) && r.sights[end].shape != ']' {
			end++
		}
		if kind == citation.Book && r.near(end+1).shape == '/' && r.near(end+2).shape == '/' {
			return citation.Chapter
		}
		return kind
	}
	return ""
}

// kind returns the type of a reference as it was read; 0, "", for one that the model cannot tell.
func (r *modelReader) kind() citation.Type {
	if kind := r.codedType(); kind != "" {
		return kind
	}
	if r.kinds == nil || len(r.sights) == 0 {
		return ""
	}
	r.seq.Reset()
	r.observeKind(r.path, &r.seq)
	var path [1]uint8
	r.kinds.Tag(&r.seq, path[:], nil)
	return kinds[path[0]]
}
