package main

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
)

// peerVersion is the version of citeproc-js whose results are on record.
const peerVersion = "2.4.63"

//go:embed citeproc.js
var driver string

// theirs is what citeproc-js prints. What it printed for the same style, items
// and citations before is read from the cache.
func (c *comparison) theirs(styleFile string) (output, error) {
	var out output
	file, err := c.cacheFile(styleFile)
	if err != nil {
		return out, err
	}
	text, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		if text, err = c.runPeer(styleFile); err == nil && file != "" {
			err = writeFile(file, text)
		}
	}
	if err != nil {
		return out, err
	}
	if err := json.Unmarshal(text, &out); err != nil {
		return out, fmt.Errorf("output of citeproc-js: %w", err)
	}
	if len(out.IDs) != len(out.Bibliography) {
		return out, errors.New("citeproc-js gives more ids than entries or fewer")
	}
	return out, nil
}

// runPeer runs citeproc-js.
func (c *comparison) runPeer(styleFile string) ([]byte, error) {
	if c.citeproc == "" {
		return nil, errors.New("not in the cache, and -citeproc is not given")
	}
	node := exec.Command("node", "-e", driver, "--", c.citeproc, styleFile, c.locales, c.items, c.clusters)
	var stderr bytes.Buffer
	node.Stderr = &stderr
	text, err := node.Output()
	if err != nil {
		return nil, fmt.Errorf("citeproc-js: %w\n%s", err, stderr.Bytes())
	}
	return text, nil
}

// cacheFile names the file that holds what citeproc-js makes of a style with
// these items and citations; "" when there is no cache. The locale files are
// taken to stay the same.
func (c *comparison) cacheFile(styleFile string) (string, error) {
	if c.cache == "" {
		return "", nil
	}
	h := sha256.New()
	h.Write([]byte(driver))
	for _, file := range []string{styleFile, c.items, c.clusters} {
		data, err := os.ReadFile(file)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(h, "%d\n%s", len(data), data)
	}
	name := filepath.Base(styleFile) + "-" + hex.EncodeToString(h.Sum(nil))[:16] + ".json"
	return filepath.Join(c.cache, name), nil
}

// writeFile writes a file as a whole or not at all.
func writeFile(file string, data []byte) error {
	if err := os.WriteFile(file+".new", data, 0o666); err != nil {
		return err
	}
	return os.Rename(file+".new", file)
}
