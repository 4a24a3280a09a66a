package bibtex

import (
	"strings"

	"github.com/refwright/refwright/citation"
)

// eprint reads an identifier of arXiv or PubMed. One of arXiv that the URL or the
// DOI tells as well is no number of the record.
func (r *entryReader) eprint() {
	if i := r.find("pmid"); i >= 0 {
		r.ref.PMID = citation.Text(decodeVerbatim(r.e.Fields[i].Value))
		r.use(i, citation.VarPMID, true)
	}
	i := r.find("eprint")
	if i < 0 {
		return
	}
	kind := r.find("eprinttype")
	if kind < 0 {
		kind = r.find("archiveprefix")
	}
	id := decodeVerbatim(r.e.Fields[i].Value)
	name := ""
	if kind >= 0 {
		name = strings.ToLower(decodeVerbatim(r.e.Fields[kind].Value))
	}
	switch arXiv, err := citation.ParseArXiv(id); {
	case (name == "arxiv" || name == "") && err == nil:
		told := citation.Reference{URL: citation.Text(decodeVerbatim(r.value("url"))), DOI: citation.Text(decodeVerbatim(r.value("doi")))}
		if same, ok := arXivOf(&told); !ok || same != arXiv {
			r.ref.Number = citation.Number("arXiv:" + arXiv)
		}
		r.use(i, citation.VarNumber, arXiv == id)
		if kind >= 0 {
			r.use(kind, citation.VarNumber, true)
		}
	case resolvers[name] != "" && id != "" && !r.has("url"):
		r.ref.URL = citation.Text(resolvers[name] + id)
		r.use(i, citation.VarURL, false)
		r.use(kind, citation.VarURL, false)
	case (name == "pubmed" || name == "pmid") && r.ref.PMID == "":
		r.ref.PMID = citation.Text(id)
		r.use(i, citation.VarPMID, true)
		r.use(kind, citation.VarPMID, true)
	}
}

// resolvers are the addresses of archives other than arXiv, to which an identifier
// in eprint leads.
//
// Source: biblatex manual 3.18b, §3.14.7, and its standard.bbx.
var resolvers = map[string]string{
	"jstor": "https://www.jstor.org/stable/", "hdl": "https://hdl.handle.net/", "googlebooks": "https://books.google.com?id=",
}

// eprint writes an identifier of arXiv or PubMed.
func (m *mapper) eprint(r *row, v citation.Text) {
	if m.opt.Dialect == BibTeX && r.form == formPubMed {
		out, exact := verbatim(string(v), false)
		m.add("pmid", out)
		m.wrote(r.variable, exact)
		return
	}
	if !m.isFree("eprint") {
		return
	}
	if r.form == formPubMed {
		out, exact := verbatim(string(v), false)
		m.add("eprint", out)
		m.add("eprinttype", "pubmed")
		m.wrote(r.variable, exact)
		return
	}
	id, ok := arXivNumber(string(v))
	if !ok {
		return
	}
	m.addArXiv(id)
	told, ok := arXivOf(m.ref)
	m.wrote(r.variable, string(v) == "arXiv:"+id && !(ok && told == id))
}

// arXivNumber returns the identifier of a number that says it is one of arXiv.
func arXivNumber(s string) (id string, ok bool) {
	if len(s) < 6 || !strings.EqualFold(s[:6], "arxiv:") {
		return "", false
	}
	id, err := citation.ParseArXiv(s)
	return id, err == nil
}

// arXivOf returns the identifier of the article of arXiv that the URL or DOI of a
// record leads to.
func arXivOf(ref *citation.Reference) (id string, ok bool) {
	for _, s := range [...]string{string(ref.URL), string(ref.DOI)} {
		if strings.Contains(s, "://arxiv.org/") || strings.HasPrefix(s, "10.48550/") {
			if id, err := citation.ParseArXiv(s); err == nil {
				return id, true
			}
		}
	}
	return "", false
}

func (m *mapper) addArXiv(id string) {
	out, _ := verbatim(id, false)
	m.add("eprint", out)
	if m.opt.Dialect == BibTeX {
		m.add("archiveprefix", "arXiv")
	} else {
		m.add("eprinttype", "arxiv")
	}
}
