package reflist

import (
	"github.com/refwright/refwright/internal/sieve"
)

// reviewOf is what leads to a work that is reviewed.
var reviewOf = sieve.MustCompile(`^(?i:(?:book )?review(?: article)? of |compte[- ]rendu (?:de |d['’])|c\. ?r\. (?:de |d['’])|recensione (?:a |di |al |alla )|rec\. (?:a |di )|rezension (?:von|zu)[: ]|rez\. (?:von|zu|zu:)[: ]|besprechung von |reseña de |resenha de |recensie van |recenzja )`)

// reviewed takes for a remark the author of what is reviewed, who was taken for one of the
// review: "Ann Marsh, review of B. Reed, Bogs".
func (r *modelReader) reviewed() {
	first := -1
	for i := 2; i < len(r.path); i++ {
		switch of := tag(r.path[i]); {
		case !isNameTag(of, authorTags) && tags[of].after != afterAuthor:
			return
		case first < 0 && r.sights[i].class == wordClass && !r.sights[i-1].isWord() && isNameTag(tag(r.path[i-2]), authorTags) && reviewOf.MatchString(r.item.Clean[r.item.Tokens[r.sights[i].token].Clean:]):
			first = i
		}
		if first >= 0 && i+1 < len(r.path) && !isNameTag(tag(r.path[i+1]), authorTags) {
			r.path[first-1] = uint8(afterAuthor)
			r.give(first, i+1, noteTag)
			return
		}
	}
}
