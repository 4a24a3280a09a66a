// Command train trains the model that package reflist reads references with:
//
//	go run ./citation/reflist/train -o my.model my-references.jsonl
//
// Each line of a file is an object with raw, the reference as printed; csl, its
// record as CSL-JSON; skip, the names of variables of which csl does not say
// whether they are printed; spans, triples of start and end (code points of raw)
// and a name such as "author" or "journal"; weight; id; and source, which those that are
// alike share, as entries of one list. Only raw and csl are needed. The same files,
// options and program give the same model.
//
// With -rendered, references that the CSL processor writes are learned from too,
// in the styles under DIR/styles with the locales under DIR/locales of -csl, of
// records that are invented or come from the .bib files under -bib, and made as
// dirty as print is.
//
// With -houses, references are learned from that houses print, of such records: each
// house is a style that is drawn at random, of separators, orders and the words of one of
// 27 languages, so that forms are seen that no published style has.
//
// With -lines the model is trained by which a list is cut into entries where nothing
// but line ends tells.
//
// With -without SOURCES, or -fold K of the five parts that all references are cut
// into, these are not learned from but read, and -predict says where the readings
// and the references go, as OUT.pred.jsonl and OUT.gold.jsonl. With -held those
// that are read are rendered ones, in styles and of records that were not learned
// from.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"time"

	"github.com/refwright/refwright/citation/reflist"
)

// options are those of the command.
type options struct {
	out, predict, without string
	lines                 string
	fold                  int
	rendered, houses      int
	held                  int
	bib, csl, model       string
	train                 reflist.TrainOptions
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("train: ")
	var o options
	flag.StringVar(&o.out, "o", "", "`file` that the model is written to")
	flag.StringVar(&o.model, "model", "", "`file` of a model to read with, instead of training one")
	flag.StringVar(&o.lines, "lines", "", "`file` that the model of where entries begin is written to; no other is trained")
	flag.StringVar(&o.predict, "predict", "", "`name` of the files that the readings of what was left out are written to")
	flag.StringVar(&o.without, "without", "", "`sources` that are left out, with commas between them")
	flag.IntVar(&o.fold, "fold", -1, "`part` of all references that is left out, 0 to 4")
	flag.IntVar(&o.rendered, "rendered", 0, "`number` of rendered references")
	flag.IntVar(&o.houses, "houses", 0, "`number` of references in the styles of houses that are invented")
	flag.IntVar(&o.held, "held", 0, "`number` of rendered references that are left out")
	flag.StringVar(&o.bib, "bib", "", "`directory` with directories of .bib files")
	flag.StringVar(&o.csl, "csl", "", "`directory` with styles and locales")
	flag.IntVar(&o.train.Epochs, "epochs", 5, "how often all references are seen")
	flag.Uint64Var(&o.train.Seed, "seed", 0, "`seed` of their order")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, o, flag.Args(), os.Stderr); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, o options, files []string, progress io.Writer) error {
	if o.rendered+o.held+o.houses > 0 && o.csl == "" {
		return errors.New("-rendered, -houses and -held need -csl")
	}
	switch {
	case o.out == "" && o.predict == "" && o.lines == "":
		return errors.New("-o is missing: the file that the model is written to")
	case o.out != "":
		// Training takes its time, and ends with the file.
		if _, err := os.Stat(filepath.Dir(o.out)); err != nil {
			return err
		}
	}
	lines, err := readLines(files)
	if err != nil {
		return err
	}
	learned, left := o.divide(lines)
	if o.lines != "" {
		return o.trainLines(ctx, learned, progress)
	}
	examples, err := examplesOf(learned)
	if err != nil {
		return err
	}
	var rendered []reflist.Example
	if o.rendered+o.held+o.houses > 0 {
		unseen, err := examplesOf(left)
		if err != nil {
			return err
		}
		var held []line
		if rendered, held, err = o.render(examples, unseen); err != nil {
			return err
		}
		left = append(left, held...)
	}
	examples = append(examples, rendered...)
	m, err := o.modelOf(ctx, examples, progress)
	if err != nil {
		return err
	}
	if o.out != "" {
		if err := writeModel(o.out, m); err != nil {
			return err
		}
	}
	if o.predict == "" {
		return nil
	}
	return predict(o.predict, m, left)
}

// modelOf trains a model, or reads one.
func (o *options) modelOf(ctx context.Context, examples []reflist.Example, progress io.Writer) (*reflist.Model, error) {
	if o.model != "" {
		f, err := os.Open(o.model)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		return reflist.ReadModel(f)
	}
	if len(examples) == 0 {
		return nil, errors.New("there are no references to learn from")
	}
	fmt.Fprintln(progress, len(examples), "references")
	start := time.Now()
	o.train.Progress = func(epoch int, loss float64) {
		fmt.Fprintf(progress, "epoch %d: loss %.4f a token, %v\n", epoch+1, loss, time.Since(start).Round(time.Second))
	}
	return reflist.Train(ctx, slices.Values(examples), o.train)
}

func writeModel(name string, m *reflist.Model) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	_, err = m.WriteTo(f)
	return errors.Join(err, f.Close())
}
