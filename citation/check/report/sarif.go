package report

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/citation/check"
)

// sarifFormat is SARIF 2.1.0, which code scanning of GitHub and many editors
// read. Columns are in units of UTF-16.
//
// It keeps to the limits of GitHub: of more than 25,000 results the severest are
// written, and a notification says how many are missing; a result has at most
// ten related locations, a rule at most 20 tags, and texts have a length.
//
// The fingerprint is given as refwright/v1, and as primaryLocationLineHash, by
// which GitHub knows an alert again. GitHub's own would be one of the whole
// line, that is to say of a paragraph.
//
// References: Static Analysis Results Interchange Format (SARIF) Version 2.1.0;
// GitHub Docs, SARIF support for code scanning.
var sarifFormat = Format{Name: "sarif", Title: "SARIF 2.1.0, for code scanning", write: writeSARIF}

// The limits of GitHub.
const (
	maxResults     = 25_000
	maxRelated     = 10
	maxTags        = 20
	maxDescription = 1024 // characters of the description of a rule
	maxMessage     = 1024 // ours: characters of a message; GitHub cuts what it shows
	maxSnippet     = 4096 // ours: bytes; a longer one is left out, for it has to be whole
)

const (
	repository    = "https://github.com/refwright/refwright"
	sarifSchema   = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	utf16Columns  = "utf16CodeUnits"
	ourPrint      = "refwright/v1"
	githubPrint   = "primaryLocationLineHash"
	sarifEncoding = "UTF-8"
)

func writeSARIF(w *bufio.Writer, s *settled, opt Options) error {
	findings, missing := severest(s.findings, maxResults)
	driver := sarif.NewToolComponent()
	driver.Name = ptr(s.tool)
	driver.InformationURI = ptr(repository)
	if s.version != "" {
		driver.Version = ptr(s.version)
	}
	rules, index := sarifRules(s.rules, findings)
	driver.Rules = rules

	run := sarif.NewRun()
	run.Tool = sarif.NewTool().WithDriver(driver)
	run.ColumnKind = ptr(utf16Columns)
	run.DefaultEncoding = ptr(sarifEncoding)
	run.NewlineSequences = []string{"\r\n", "\n", "\r"}
	for _, in := range s.files {
		a := sarif.NewArtifact()
		a.Location = sarif.NewArtifactLocation().WithURI(uri(in.name))
		run.Artifacts = append(run.Artifacts, a)
	}
	for _, f := range findings {
		r := f.sarif(opt)
		r.RuleIndex = index[f.Rule]
		run.Results = append(run.Results, r)
	}
	if missing > 0 {
		n := sarif.NewNotification()
		n.Level = sarif.LevelWarning
		n.Message = message(fmt.Sprintf("%s not in this report, which has the %d severest", plural(missing, "more finding is", "more findings are"), maxResults))
		i := sarif.NewInvocation()
		i.ExecutionSuccessful = ptr(true)
		i.ToolExecutionNotifications = append(i.ToolExecutionNotifications, n)
		run.Invocations = append(run.Invocations, i)
	}

	log := sarif.NewReport()
	log.Schema = sarifSchema
	log.AddRun(run)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(log)
}

// severest returns the n severest findings in the order in which they were, and
// how many others there are.
func severest(all []finding, n int) (kept []*finding, missing int) {
	missing = max(0, len(all)-n)
	kept = make([]*finding, len(all))
	for i := range all {
		kept[i] = &all[i]
	}
	if missing > 0 {
		slices.SortStableFunc(kept, func(a, b *finding) int { return cmp.Compare(b.Severity, a.Severity) })
		kept = kept[:n]
		slices.SortStableFunc(kept, func(a, b *finding) int {
			return cmp.Or(cmp.Compare(a.in.index, b.in.index), cmp.Compare(a.Span.Start, b.Span.Start))
		})
	}
	return kept, missing
}

func (f *finding) sarif(opt Options) *sarif.Result {
	r := sarif.NewResult()
	r.RuleID = ptr(f.Rule)
	r.Level = level(f.Severity)
	r.PartialFingerprints = map[string]string{ourPrint: f.fingerprint, githubPrint: f.fingerprint + ":1"}
	r.Properties = sarif.NewPropertyBag()
	r.Properties.Properties = sarif.Properties{"confidence": f.Confidence}
	if len(f.References) > 0 {
		r.Properties.Properties["references"] = f.References
	}
	r.Locations = []*sarif.Location{location(f.in, f.Span, f.Start, f.End, !opt.NoSnippets, f.placeless)}

	// GitHub shows a related location when the message links to it.
	text := escapeLinks(cmp.Or(f.Message, f.Rule, "finding"))
	var links []string
	for i := range f.Related[:min(len(f.Related), maxRelated)] {
		p := &f.Related[i]
		l := location(f.related[i], p.Span, p.Start, p.End, !opt.NoSnippets, false)
		l.ID = i + 1
		what := cmp.Or(p.Message, "related place")
		l.Message = message(escapeLinks(what))
		r.RelatedLocations = append(r.RelatedLocations, l)
		links = append(links, fmt.Sprintf("[%s](%d)", linkText.Replace(short(what, maxMessage/maxRelated)), l.ID))
	}
	text = short(text, maxMessage)
	if len(links) > 0 {
		text += " (" + strings.Join(links, ", ") + ")"
	}
	r.Message = sarif.NewMessage().WithText(text)

	for i, fix := range f.Fixes {
		// The schema wants an array of fixes without equal ones, and none that
		// changes nothing.
		if len(fix.Edits) == 0 || slices.ContainsFunc(f.Fixes[:i], func(g check.Fix) bool { return sameFix(g, fix) }) {
			continue
		}
		r.Fixes = append(r.Fixes, f.sarifFix(fix))
	}
	return r
}

func sameFix(a, b check.Fix) bool { return a.Message == b.Message && slices.Equal(a.Edits, b.Edits) }

func (f *finding) sarifFix(fix check.Fix) *sarif.Fix {
	change := sarif.NewArtifactChange()
	change.ArtifactLocation = sarif.NewArtifactLocation().WithURI(uri(f.in.name))
	for _, e := range fix.Edits {
		span, start, end := f.editPlace(e)
		r := sarif.NewReplacement()
		r.DeletedRegion = region(f.in, span, start, end, false)
		if e.New != "" {
			r.InsertedContent = sarif.NewArtifactContent().WithText(e.New)
		}
		change.Replacements = append(change.Replacements, r)
	}
	out := sarif.NewFix()
	out.Description = message(fix.Message)
	out.ArtifactChanges = append(out.ArtifactChanges, change)
	return out
}

// location returns a place in a file; one that is no place is the file.
func location(in *source, span citation.Span, start, end citation.Position, snippet, whole bool) *sarif.Location {
	p := sarif.NewPhysicalLocation()
	p.ArtifactLocation = sarif.NewArtifactLocation().WithURI(uri(in.name))
	if whole { // GitHub wants a region all the same
		p.Region = sarif.NewRegion().WithStartLine(1)
	} else {
		p.Region = region(in, span, start, end, snippet)
	}
	return sarif.NewLocation().WithPhysicalLocation(p)
}

// region returns a stretch of a file by its lines and columns, and by its bytes.
// In a file that is not known columns in units of UTF-16 cannot be told; there it
// has the lines.
func region(in *source, span citation.Span, start, end citation.Position, snippet bool) *sarif.Region {
	r := sarif.NewRegion().WithStartLine(start.Line).WithEndLine(end.Line)
	if !in.known {
		return r
	}
	r.StartColumn, r.EndColumn = ptr(in.column16(start)), ptr(in.column16(end))
	r.ByteOffset, r.ByteLength = span.Start, ptr(span.Len())
	if text := in.text[span.Start:span.End]; snippet && 0 < len(text) && len(text) <= maxSnippet && utf8.Valid(text) {
		r.Snippet = sarif.NewArtifactContent().WithText(string(text))
	}
	return r
}

// uri returns the name of a file as a URI, a relative one if the name is.
func uri(name string) string {
	if len(name) >= 2 && name[1] == ':' && (name[0]|0x20 >= 'a' && name[0]|0x20 <= 'z') && (len(name) == 2 || name[2] == '/') {
		name = "/" + name // a drive of Windows
	}
	u := url.URL{Path: path.Clean(name)}
	if path.IsAbs(u.Path) {
		u.Scheme = "file"
	}
	return u.String()
}

func level(s citation.Severity) string {
	return [...]string{citation.Info: sarif.LevelNote, citation.Warning: sarif.LevelWarning, citation.Error: sarif.LevelError}[min(s, citation.Error)]
}

func message(text string) *sarif.Message {
	return sarif.NewMessage().WithText(short(text, maxMessage))
}

// short cuts a text to n characters, with an ellipsis as the last.
func short(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	i := 0
	for at := range s {
		if i++; i == n {
			return s[:at] + "…"
		}
	}
	return s
}

var (
	link     = regexp.MustCompile(`\]\(`)
	linkText = strings.NewReplacer(`\`, `\\`, `[`, `\[`, `]`, `\]`)
)

// escapeLinks keeps text from being read as one with links in it, such as
// "[text](1)".
//
// Reference: SARIF 2.1.0, 3.11.6.
func escapeLinks(s string) string { return link.ReplaceAllString(s, `\](`) }

func ptr[T any](x T) *T { return &x }
