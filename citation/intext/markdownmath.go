package intext

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// kindMath is the kind of a mathNode.
var kindMath = ast.NewNodeKind("Math")

// A mathNode is a formula in Markdown. It has no text.
type mathNode struct{ ast.BaseInline }

func (*mathNode) Kind() ast.NodeKind         { return kindMath }
func (n *mathNode) Dump(src []byte, lvl int) { ast.DumpHelper(n, src, lvl, nil, nil) }

// maxMath is the greatest length of a formula in bytes. A dollar without a
// partner within it is a dollar.
const maxMath = 4000

// mathParser reads $...$ and $$...$$.
// Source: Pandoc User's Guide 3, Extension: tex_math_dollars.
type mathParser struct{}

func (mathParser) Trigger() []byte { return []byte{'$'} }

func (mathParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	startLine, startPos := block.Position()
	if len(line) > 2 && line[0] == '$' && line[1] == '$' {
		block.Advance(2)
		for read := 0; read < maxMath; {
			rest, _ := block.PeekLine()
			if rest == nil {
				break
			}
			if i := bytes.Index(rest, []byte("$$")); i >= 0 {
				block.Advance(i + 2)
				return &mathNode{}
			}
			read += 1 + len(rest)
			block.AdvanceLine()
		}
		block.SetPosition(startLine, startPos)
		return nil
	}
	if n := inlineMath(line[:min(len(line), maxMath)]); n > 0 {
		block.Advance(n)
		return &mathNode{}
	}
	return nil
}

// inlineMath returns the length of the formula that s begins with, 0 if none. The
// opening dollar stands before something else than white space, the closing one
// behind such and not before a digit: "$20 and $30" is money.
func inlineMath(s []byte) int {
	if len(s) < 3 || isASCIISpace(s[1]) || s[1] == '$' {
		return 0
	}
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '\\':
			i++
		case s[i] != '$':
		case isASCIISpace(s[i-1]) || i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9':
			return 0
		default:
			return i + 1
		}
	}
	return 0
}

func isASCIISpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }
