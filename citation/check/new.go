package check

// New returns the findings that were not there before, such as those that a
// change brought: the findings of now whose [Fingerprint] the findings of old
// do not have, or have less often. Of findings that are alike the last count as
// new. The order stays.
func New(old, now []Finding) []Finding {
	known := make(map[string]int, len(old))
	for i := range old {
		known[Fingerprint(&old[i], 0)]++
	}
	return without(now, known, nil)
}

// without returns the findings that are not known. Of each fingerprint as many
// are taken out as known says, and known is counted down by them. name, if not
// nil, says how the file of a finding is called there.
func without(findings []Finding, known map[string]int, name func(string) string) []Finding {
	var rest []Finding
	for i := range findings {
		if print := fingerprintAs(&findings[i], name); known[print] > 0 {
			known[print]--
		} else {
			rest = append(rest, findings[i])
		}
	}
	return rest
}

// fingerprintAs returns the fingerprint of a finding, the first of those alike,
// in a file that has another name.
func fingerprintAs(f *Finding, name func(string) string) string {
	if name == nil {
		return Fingerprint(f, 0)
	}
	g := *f
	g.File = name(f.File)
	return Fingerprint(&g, 0)
}
