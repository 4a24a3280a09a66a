//go:build ignore

// This program writes the files of package ruledocs.
package main

import (
	"log"
	"os"
	"path/filepath"

	"github.com/refwright/refwright/internal/ruledocs"
)

func main() {
	root := filepath.Join("..", "..")
	files := ruledocs.Files()
	for name, content := range files {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			log.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			log.Fatal(err)
		}
	}
	pages, err := filepath.Glob(filepath.Join(root, "docs", "rules", "*.md"))
	if err != nil {
		log.Fatal(err)
	}
	for _, path := range pages {
		if _, ok := files["docs/rules/"+filepath.Base(path)]; !ok {
			if err := os.Remove(path); err != nil {
				log.Fatal(err)
			}
		}
	}
}
