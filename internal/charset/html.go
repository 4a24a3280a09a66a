package charset

import "bytes"

// IsHTML reports whether a file begins as one in HTML or XML does, after white space and
// a byte order mark. Nothing but the first bytes is looked at.
func IsHTML(src []byte) bool {
	head := bytes.TrimLeft(bytes.TrimPrefix(src[:min(len(src), 512)], []byte("\uFEFF")), " \t\r\n")
	for _, start := range []string{"<!doctype", "<html", "<?xml"} {
		if len(head) >= len(start) && bytes.EqualFold(head[:len(start)], []byte(start)) {
			return true
		}
	}
	return false
}
