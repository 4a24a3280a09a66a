package main

import (
	"bytes"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/refwright/refwright/citation/reflist"
)

// A listReading says how printed references are read, for the verbs that read them.
type listReading struct {
	model         string  // path of a model, "" for the built-in one
	minConfidence float64 // below which a field is doubted
	alone         bool    // each reference is read by itself
}

// addModelFlag adds the flag that every such verb has.
func (l *listReading) addModelFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&l.model, "model", "", "read printed references with the model in `FILE`, as\ncitation/reflist/train writes it")
}

// addFlags adds all flags.
func (l *listReading) addFlags(cmd *cobra.Command, about string) {
	l.addModelFlag(cmd)
	cmd.Flags().BoolVar(&l.alone, "alone", false, "read each printed reference by itself, whatever the\nrest of the list does; a line as soon as it is there")
	cmd.Flags().Float64Var(&l.minConfidence, "min-confidence", l.minConfidence, about)
}

// parser returns the parser that the flags ask for.
func (l *listReading) parser() (reflist.Parser, error) {
	if !(l.minConfidence >= 0 && l.minConfidence <= 1) {
		return reflist.Parser{}, usageError(fmt.Errorf("--min-confidence %v: want a number from 0 to 1", l.minConfidence))
	}
	p := reflist.Parser{MinConfidence: l.minConfidence, Alone: l.alone}
	if l.model == "" {
		return p, nil
	}
	data, err := readFile(l.model)
	if err != nil {
		return p, inputError(err)
	}
	if p.Model, err = reflist.ReadModel(bytes.NewReader(data)); err != nil {
		return p, inputError(fmt.Errorf("%s: %w", l.model, err))
	}
	return p, nil
}
