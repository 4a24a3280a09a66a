//go:build unix

package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"syscall"
	"time"

	"github.com/refwright/refwright/citation"
	"github.com/refwright/refwright/csl"
)

// peerVersion is the version of citeproc-js whose results are on record.
const peerVersion = "2.4.63"

//go:embed citeproc.js
var driver string

// A measurement is what one process took.
type measurement struct {
	cpu, wall time.Duration
	load      time.Duration // processor time for loading the style
	memory    int64         // at its peak, in bytes

	entries, citations int
}

// A report is what the process says of itself.
type report struct {
	Version   string  `json:"version"`
	Load      float64 `json:"load"` // in seconds
	Entries   int     `json:"entries"`
	Citations int     `json:"citations"`
}

// ours measures package csl: this program runs itself.
func (b *bench) ours(style string, in input) (measurement, error) {
	c, err := partCommand(renderCommand, style, b.locales, in.file, in.clusters)
	if err != nil {
		return measurement{}, err
	}
	m, _, err := measure(c)
	return m, err
}

// theirs measures citeproc-js.
func (b *bench) theirs(style string, in input) (measurement, error) {
	m, r, err := measure(exec.Command("node", "-e", driver, "--", b.citeproc, style, b.locales, in.file, in.clusters))
	if err == nil && r.Version != peerVersion {
		err = fmt.Errorf("citeproc-js is of version %s, not %s", r.Version, peerVersion)
	}
	return m, err
}

// measure runs a process to its end.
func measure(c *exec.Cmd) (measurement, report, error) {
	var stderr bytes.Buffer
	c.Stderr = &stderr
	start := time.Now()
	text, err := c.Output()
	m := measurement{wall: time.Since(start)}
	if err != nil {
		return m, report{}, fmt.Errorf("%s: %w\n%s", c.Path, err, stderr.Bytes())
	}
	var r report
	if err := json.Unmarshal(text, &r); err != nil {
		return m, r, fmt.Errorf("%s: %w", c.Path, err)
	}
	m.cpu = c.ProcessState.UserTime() + c.ProcessState.SystemTime()
	if u, ok := c.ProcessState.SysUsage().(*syscall.Rusage); ok {
		m.memory = peakMemory(u)
	}
	m.load = time.Duration(r.Load * float64(time.Second))
	m.entries, m.citations = r.Entries, r.Citations
	return m, r, nil
}

// best returns the least times, and the most memory, of two runs.
func (m measurement) best(n measurement) measurement {
	m.cpu, m.wall, m.load = min(m.cpu, n.cpu), min(m.wall, n.wall), min(m.load, n.load)
	m.memory = max(m.memory, n.memory)
	return m
}

func (m measurement) print(w io.Writer, style string, in input, processor, speed, load string) {
	fmt.Fprintf(w, "| %s | %d | %s | %.3g | %.0f | %.3g | %.0f | %.3g | %s | %s |\n", style, in.items, processor, m.cpu.Seconds(),
		float64(in.items)/m.cpu.Seconds(), m.wall.Seconds(), float64(m.memory)/1e6, m.load.Seconds()*1000, speed, load)
}

// times says how often one time goes into another.
func times(long, short time.Duration) string {
	return fmt.Sprintf("%.0f", float64(long)/float64(max(1, short)))
}

func render(style, locales, items, clusters string) (report, error) {
	var r report
	refs, err := readFile(items, csl.ReadJSON)
	if err != nil {
		return r, err
	}
	read := cpuTime()
	p := csl.Processor{Format: csl.HTML, Locales: remember(csl.LocaleFS(os.DirFS(locales)))}
	if p.Style, err = readFile(style, csl.ParseStyle); err != nil {
		return r, err
	}
	if _, err := p.Render(nil, nil); err != nil { // reads the locale
		return r, err
	}
	r.Load = (cpuTime() - read).Seconds()
	var cited []citation.Cluster
	if clusters != "" {
		if cited, err = readFile(clusters, csl.ReadClusters); err != nil {
			return r, err
		}
	}
	doc, err := p.Render(refs, cited)
	if err != nil {
		return r, err
	}
	r.Entries, r.Citations = len(doc.Bibliography), len(doc.Citations)
	return r, nil
}

func readFile[T any](file string, read func(io.Reader) (T, error)) (T, error) {
	f, err := os.Open(file)
	if err != nil {
		var none T
		return none, err
	}
	defer f.Close()
	return read(f)
}

// remember keeps the locales that have been read.
func remember(load func(tag string) (*csl.Locale, error)) func(tag string) (*csl.Locale, error) {
	kept := map[string]*csl.Locale{}
	return func(tag string) (*csl.Locale, error) {
		if l := kept[tag]; l != nil {
			return l, nil
		}
		l, err := load(tag)
		if err == nil {
			kept[tag] = l
		}
		return l, err
	}
}
