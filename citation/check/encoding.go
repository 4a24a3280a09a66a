package check

import "github.com/refwright/refwright/citation"

var encoding = &Rule{
	ID:       "encoding",
	Family:   Reading,
	Severity: citation.Warning,
	Title:    "the file is not valid UTF-8",
	Doc: `The file has bytes that are no UTF-8, or its encoding could not be told for
certain. It has been read as windows-1252, in which most such files are; letters
with diacritics may have been read wrongly. Save the file as UTF-8.`,
	Bad:    "## References\n\nM\xfcller, Harald. 2008. \"The Political and the Ethical.\" *International Relations* 22 (4): 475-492.\n",
	Good:   "## References\n\nMüller, Harald. 2008. \"The Political and the Ethical.\" *International Relations* 22 (4): 475-492.\n",
	Source: "The Unicode Standard, on UTF-8",
	Since:  "0.1.0",
}
