// Package report writes findings in the formats that people, editors and CI
// systems read.
//
//	var r report.Report
//	r.Add(m, check.Run(m, check.Options{}))
//	format, _ := report.ByName("sarif")
//	err := format.Write(os.Stdout, &r, report.Options{})
//
// [Formats] lists the formats. Each is a function of its input: values in, bytes
// out, the same bytes every time. Findings are written in the order of the files
// and of their places.
//
// # Places
//
// Lines and columns start at 1, columns count code points, and ends are
// exclusive. SARIF counts columns in UTF-16 code units and says so. Where the
// source of a file is known, lines and columns are those of the spans in it;
// a span outside its file is moved to the nearer end. A finding without a place
// is at the beginning of its file.
//
// # Strangers' text
//
// Manuscripts are other people's, and a message quotes them. No format lets
// quoted text be more than text: control characters, escape sequences of
// terminals and characters that change the direction of writing are shown as
// what they are, Markdown, XML and the commands of CI systems are escaped.
package report
