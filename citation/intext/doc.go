// Package intext finds the citations in the text of a manuscript, reads their
// parts and says which reference each of them means.
//
//	f := intext.Finder{References: list.References, Skip: list.Spans}
//	for _, c := range f.Find(article) {
//		for _, cite := range c.Cites {
//			fmt.Println(c.Start, cite.Text, cite.ID)
//		}
//	}
package intext
