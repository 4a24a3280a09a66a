package sieve

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Every expression in the packages of this module can be compiled: one that could not
// would be found out no sooner than it is needed. Those that are no constants are left
// to the tests of their packages.
func TestExpressionsCompile(t *testing.T) {
	files := token.NewFileSet()
	packages := map[string][]*ast.File{}
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".") && d.Name() != ".."):
			return filepath.SkipDir
		case d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		f, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		if err == nil {
			packages[filepath.Dir(path)] = append(packages[filepath.Dir(path)], f)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	constants := 0
	for dir, of := range packages {
		calls := expressionsOf(of)
		if len(calls) == 0 {
			continue
		}
		// What is imported is not looked at, and errors that come of it do not count:
		// strings that are put together are constants in spite of them.
		info := types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
		conf := types.Config{Importer: nothing{}, Error: func(error) {}}
		conf.Check(dir, files, of, &info)
		for _, e := range calls {
			v := info.Types[e].Value
			if v == nil || v.Kind() != constant.String {
				continue
			}
			constants++
			if _, err := regexp.Compile(constant.StringVal(v)); err != nil {
				t.Errorf("%s: %v", files.Position(e.Pos()), err)
			}
		}
	}
	if constants < 100 {
		t.Errorf("%d expressions were looked at", constants)
	}
	t.Logf("%d expressions", constants)
}

// expressionsOf returns the arguments of MustCompile and Late in some files.
func expressionsOf(of []*ast.File) (all []ast.Expr) {
	for _, f := range of {
		ast.Inspect(f, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				if s, ok := call.Fun.(*ast.SelectorExpr); ok {
					if p, ok := s.X.(*ast.Ident); ok && p.Name == "sieve" && (s.Sel.Name == "MustCompile" || s.Sel.Name == "Late") {
						all = append(all, call.Args...)
					}
				}
			}
			return true
		})
	}
	return all
}

// nothing imports packages of nothing.
type nothing struct{}

func (nothing) Import(path string) (*types.Package, error) {
	p := types.NewPackage(path, filepath.Base(path))
	p.MarkComplete()
	return p, nil
}
