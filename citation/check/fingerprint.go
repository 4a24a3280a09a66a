package check

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"slices"
	"strconv"
	"strings"
)

// Fingerprint identifies a finding across changes of the file around it. It is
// made of the rule, the name of the file, the text that the finding is at, the
// keys of the references and n, the number of findings before it that have all
// of these in common; see [Fingerprints]. Lines, offsets, the message and the
// severity are not in it.
//
// White space in the text counts as one space, the order of the keys does not
// count, and a file has one name with slashes of either kind and with or
// without "./" before it. The fingerprint of a finding stays what it is from one
// version of this module to the next: 32 hexadecimal digits, the beginning of
// the SHA-256 of the parts, each ended by a zero byte.
func Fingerprint(f *Finding, n int) string {
	h := sha256.New()
	part := func(s string) {
		h.Write([]byte(strings.ReplaceAll(s, "\x00", "�")))
		h.Write([]byte{0})
	}
	part(f.Rule)
	part(path.Clean(strings.ReplaceAll(f.File, `\`, "/")))
	part(strings.Join(strings.Fields(f.Text), " "))
	part(strconv.Itoa(n))
	keys := slices.Clone(f.References)
	slices.Sort(keys)
	for _, key := range keys {
		part(key)
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// Fingerprints returns the fingerprint of each finding. Those that are alike
// are told apart by their order.
func Fingerprints(findings []Finding) []string {
	prints := make([]string, len(findings))
	seen := make(map[string]int, len(findings))
	for i := range findings {
		first := Fingerprint(&findings[i], 0)
		prints[i] = first
		if n := seen[first]; n > 0 {
			prints[i] = Fingerprint(&findings[i], n)
		}
		seen[first]++
	}
	return prints
}
