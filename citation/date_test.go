package citation

import (
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func year(y int) DatePoint { return YearDate(y).Start }

func month(y, m int) DatePoint { return MonthDate(y, m).Start }

func day(y, m, d int) DatePoint { return DayDate(y, m, d).Start }

func uncertain(p DatePoint) DatePoint { p.Uncertain = true; return p }

func approximate(p DatePoint) DatePoint { p.Approximate = true; return p }

var (
	openEnd    = DatePoint{Precision: OpenEnd}
	unknownEnd = DatePoint{Precision: UnknownEnd}
)

// edtfDates are strings of EDTF that are read. The canonical string stands where
// it differs. Source: the examples and rules of EDTF, levels 0 and 1.
var edtfDates = []struct {
	text      string
	want      Date
	canonical string
}{
	// Level 0.
	{"1985-04-12", DayDate(1985, 4, 12), ""},
	{"1985-04", MonthDate(1985, 4), ""},
	{"1985", YearDate(1985), ""},
	{"0000", YearDate(0), ""},
	{"0098", YearDate(98), ""},
	{"2000-02-29", DayDate(2000, 2, 29), ""},
	{"1964/2008", Date{Start: year(1964), End: year(2008)}, ""},
	{"2004-06/2006-08", Date{Start: month(2004, 6), End: month(2006, 8)}, ""},
	{"2004-02-01/2005-02-08", Date{Start: day(2004, 2, 1), End: day(2005, 2, 8)}, ""},
	{"2004-02-01/2005-02", Date{Start: day(2004, 2, 1), End: month(2005, 2)}, ""},
	{"2004-02-01/2005", Date{Start: day(2004, 2, 1), End: year(2005)}, ""},
	{"2005/2006-02", Date{Start: year(2005), End: month(2006, 2)}, ""},
	{"2004/2004", Date{Start: year(2004), End: year(2004)}, ""},
	{"2004-06-11/2004-06", Date{Start: day(2004, 6, 11), End: month(2004, 6)}, ""},

	// Level 1.
	{"Y170000002", YearDate(170000002), ""},
	{"Y-170000002", YearDate(-170000002), ""},
	{"Y10000", YearDate(10000), ""},
	{"-1985", YearDate(-1985), ""},
	{"-0043", YearDate(-43), ""},
	{"-0043-03-15", DayDate(-43, 3, 15), ""},
	{"2001-21", Date{Start: DatePoint{Precision: PrecisionSeason, Year: 2001, Month: 21}}, ""},
	{"2001-24~", Date{Start: approximate(DatePoint{Precision: PrecisionSeason, Year: 2001, Month: 24})}, ""},
	{"1984?", Date{Start: uncertain(year(1984))}, ""},
	{"2004-06~", Date{Start: approximate(month(2004, 6))}, ""},
	{"2004-06-11%", Date{Start: uncertain(approximate(day(2004, 6, 11)))}, ""},
	{"Y170000002?", Date{Start: uncertain(year(170000002))}, ""},
	{"201X", Date{Start: DatePoint{Precision: PrecisionDecade, Year: 2010}}, ""},
	{"20XX", Date{Start: DatePoint{Precision: PrecisionCentury, Year: 2000}}, ""},
	{"201X?", Date{Start: uncertain(DatePoint{Precision: PrecisionDecade, Year: 2010})}, ""},
	{"-043X", Date{Start: DatePoint{Precision: PrecisionDecade, Year: -430}}, ""},
	{"2004-XX", YearDate(2004), "2004"},
	{"1985-04-XX", MonthDate(1985, 4), "1985-04"},
	{"1985-XX-XX", YearDate(1985), "1985"},
	{"1985-04-12/..", Date{Start: day(1985, 4, 12), End: openEnd}, ""},
	{"1985/..", Date{Start: year(1985), End: openEnd}, ""},
	{"../1985-04", Date{Start: openEnd, End: month(1985, 4)}, ""},
	{"1985-04/", Date{Start: month(1985, 4), End: unknownEnd}, ""},
	{"/1985", Date{Start: unknownEnd, End: year(1985)}, ""},
	{"1984~/2004-06", Date{Start: approximate(year(1984)), End: month(2004, 6)}, ""},
	{"1984?/2004%", Date{Start: uncertain(year(1984)), End: uncertain(approximate(year(2004)))}, ""},
	{"1984-06-02?/2004-08-08~", Date{Start: uncertain(day(1984, 6, 2)), End: approximate(day(2004, 8, 8))}, ""},
	{"1984-06-02?/", Date{Start: uncertain(day(1984, 6, 2)), End: unknownEnd}, ""},
	{"2003-22/2004-22", Date{
		Start: DatePoint{Precision: PrecisionSeason, Year: 2003, Month: 22},
		End:   DatePoint{Precision: PrecisionSeason, Year: 2004, Month: 22}}, ""},
	{"-0100/-0044", Date{Start: year(-100), End: year(-44)}, ""},
	{"2015/201X", Date{Start: year(2015), End: DatePoint{Precision: PrecisionDecade, Year: 2010}}, ""},
	{"20XX/2015", Date{Start: DatePoint{Precision: PrecisionCentury, Year: 2000}, End: year(2015)}, ""},
	{"-043X/-0435", Date{Start: DatePoint{Precision: PrecisionDecade, Year: -430}, End: year(-435)}, ""},

	// Level 2: the seasons alone, and ends of ranges with an open day.
	{"2001-34", Date{Start: DatePoint{Precision: PrecisionSeason, Year: 2001, Month: 34}}, ""},
	{"2001-41", Date{Start: DatePoint{Precision: PrecisionSeason, Year: 2001, Month: 41}}, ""},
	{"2004-06-XX/2004-07-03", Date{Start: month(2004, 6), End: day(2004, 7, 3)}, "2004-06/2004-07-03"},
}

func TestParseEDTFReadsLevels0And1(t *testing.T) {
	for _, tt := range edtfDates {
		got, err := ParseEDTF(tt.text)
		if err != nil {
			t.Errorf("ParseEDTF(%q): %v", tt.text, err)
			continue
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("ParseEDTF(%q) (-want +got):\n%s", tt.text, diff)
		}
		want := tt.canonical
		if want == "" {
			want = tt.text
		}
		if got.String() != want {
			t.Errorf("ParseEDTF(%q).String() = %q, want %q", tt.text, got, want)
		}
	}
}

func TestParseEDTFRefuses(t *testing.T) {
	const (
		yearDigits  = "a year has four digits"
		monthDigits = "after a year of four digits comes a hyphen and a month of two"
		monthRange  = "a month is 01 to 12, a season 21 to 41"
		noDay       = "there is no such day in the month"
		longYear    = "after Y comes a year of five to nine digits"
		time        = "a time of day is not supported"
		noYear      = "neither end of the range has a year"
		reversed    = "the range ends before it begins"
		set         = "a set of dates is of level 2, which is not supported"
		exponent    = "an exponent or number of significant digits is of level 2, which is not supported"
		mark        = "a mark on part of a date is of level 2, which is not supported"
		digit       = "an unspecified digit in this place is of level 2, which is not supported"
	)
	tests := []struct{ text, reason string }{
		{"", "it is empty"},
		{" 2004", yearDigits},
		{"2004 ", monthDigits},
		{"forthcoming", yearDigits},
		{"c. 1850", yearDigits},
		{"?", yearDigits},
		{"..", yearDigits},
		{"198", yearDigits},
		{"-198", yearDigits},
		{"+1985", yearDigits},
		{"19८5", yearDigits},
		{"-0000", "there is no year -0000"},
		{"12345", monthDigits},
		{"19850412", monthDigits},
		{"1985-4", monthDigits},
		{"1985-", monthDigits},
		{"1985.04", monthDigits},
		{"1985-00", monthRange},
		{"1985-13", monthRange},
		{"1985-20", monthRange},
		{"1985-42", monthRange},
		{"1985-4-1", monthRange},
		{"1985-21-01", "a season has no day"},
		{"1985-04-1", noDay},
		{"1985-04-00", noDay},
		{"1985-04-31", noDay},
		{"1985-04-012", noDay},
		{"2001-02-29", noDay},
		{"1900-02-29", noDay},
		{"1985-04-12T23:20:30", time},
		{"1985-04-12T23:20:30Z", time},
		{"1985-04-12T23:20:30-04", time},
		{"1985-04-12T23:20:30+04:30/1985-04-13", time},
		{"Y", longYear},
		{"Y1985", longYear},
		{"Y-1985", longYear},
		{"Y01985", longYear},
		{"Y+12345", longYear},
		{"Y1234567890", longYear},
		{"Y12345-06", longYear},
		{"/", noYear},
		{"../..", noYear},
		{"../", noYear},
		{"2008/1964", reversed},
		{"2004-06/2004-05", reversed},
		{"2004-06-11/2004-06-10", reversed},
		{"201X/2009", reversed},
		{"-0044/-0100", reversed},
		{"2004/2005/2006", monthDigits},
		{"2004/open", yearDigits},

		{"Y-17E7", exponent},
		{"1950S2", exponent},
		{"Y171010000S3", exponent},
		{"Y3388E2S3", exponent},
		{"[1667,1668, 1670..1672]", set},
		{"[..1760-12-03]", set},
		{"{1960, 1961-12}", set},
		{"2004-06~-11", mark},
		{"2004?-06-11", mark},
		{"?2004-06-~11", mark},
		{"2004-06-~11", mark},
		{"2004-%06-11", mark},
		{"2004-06-~01/2004-06-~20", mark},
		{"1985??", monthDigits},
		{"156X-12-25", "a year with X has no month"},
		{"15XX-12-25", "a year with X has no month"},
		{"XXXX-12-XX", "at most two digits of a year may be X"},
		{"1985-21-XX", "a season has no day"},
		{"1XXX", "at most two digits of a year may be X"},
		{"1XXX-12", "at most two digits of a year may be X"},
		{"1984-1X", digit},
		{"1984-XX-12", digit},
		{"1984-12-1X", digit},
		{"-000X", "there is no year -0000"},
	}
	for _, tt := range tests {
		d, err := ParseEDTF(tt.text)
		var dateErr *DateError
		if !errors.As(err, &dateErr) {
			t.Errorf("ParseEDTF(%q) = %v, %v, want a *DateError", tt.text, d, err)
			continue
		}
		if dateErr.Reason != tt.reason || dateErr.Text != tt.text {
			t.Errorf("ParseEDTF(%q): %v\nwant the reason: %s", tt.text, err, tt.reason)
		}
		if !d.IsZero() {
			t.Errorf("ParseEDTF(%q) returned the date %v with its error", tt.text, d)
		}
	}
}

func TestDateErrorIsOneShortLine(t *testing.T) {
	_, err := ParseEDTF("May 1999")
	if want := `"May 1999" is not an EDTF date: a year has four digits`; err.Error() != want {
		t.Errorf("error is %q, want %q", err, want)
	}
	long := make([]byte, 1000)
	_, err = ParseEDTF(string(long))
	if n := len(err.Error()); n > 400 {
		t.Errorf("the error for a long text has %d bytes", n)
	}
}

func TestDateSaysWhatItIs(t *testing.T) {
	tests := []struct {
		date    Date
		isRange bool
		year    int
		hasYear bool
		text    string
	}{
		{Date{}, false, 0, false, ""},
		{Date{Literal: "forthcoming"}, false, 0, false, "forthcoming"},
		{YearDate(2015), false, 2015, true, "2015"},
		{YearDate(-43), false, -43, true, "-0043"},
		{Date{Start: year(1999), End: year(2001)}, true, 1999, true, "1999/2001"},
		{Date{Start: openEnd, End: year(2001)}, true, 2001, true, "../2001"},
		{Date{Start: year(1999), End: openEnd}, true, 1999, true, "1999/.."},
		{Date{Start: unknownEnd, End: openEnd}, true, 0, false, "/.."},
		{Date{Start: DatePoint{Precision: 200}}, false, 0, true, ""},
	}
	for _, tt := range tests {
		y, ok := tt.date.Year()
		if tt.date.IsRange() != tt.isRange || y != tt.year || ok != tt.hasYear || tt.date.String() != tt.text {
			t.Errorf("%#v: IsRange %t, Year %d, %t, String %q", tt.date, tt.date.IsRange(), y, ok, tt.date)
		}
		if tt.date.IsZero() != (tt.date == Date{}) {
			t.Errorf("%#v: IsZero %t", tt.date, tt.date.IsZero())
		}
	}
	if !(DatePoint{}).IsZero() || (DatePoint{}).HasYear() || openEnd.IsZero() || openEnd.HasYear() || !year(0).HasYear() {
		t.Error("DatePoint.IsZero or DatePoint.HasYear is wrong")
	}
}

func TestDaysInFollowsTheGregorianCalendar(t *testing.T) {
	for _, tt := range []struct{ year, month, want int }{
		{2023, 1, 31}, {2023, 4, 30}, {2023, 2, 28}, {2024, 2, 29}, {1900, 2, 28}, {2000, 2, 29}, {-4, 2, 29}, {2023, 13, 31}, {2023, 0, 31},
	} {
		if got := DaysIn(tt.year, tt.month); got != tt.want {
			t.Errorf("DaysIn(%d, %d) = %d, want %d", tt.year, tt.month, got, tt.want)
		}
	}
}

// randomPoint returns a point that EDTF can express.
func randomPoint(random *rand.Rand) DatePoint {
	p := DatePoint{
		Year:        random.IntN(20_000) - 10_000,
		Precision:   Precision(1 + random.IntN(6)),
		Uncertain:   random.IntN(4) == 0,
		Approximate: random.IntN(4) == 0,
	}
	switch p.Precision {
	case PrecisionCentury:
		p.Year = 100 * (random.IntN(150) - 50)
	case PrecisionDecade:
		p.Year = 10 * (random.IntN(1500) - 500)
	case PrecisionYear:
		if random.IntN(10) == 0 {
			p.Year = 10_000 + random.IntN(1e8)
		}
	case PrecisionSeason:
		p.Month = uint8(21 + random.IntN(21))
	case PrecisionMonth, PrecisionDay:
		p.Month = uint8(1 + random.IntN(12))
	}
	if p.Precision != PrecisionYear {
		p.Year = max(-9999, min(p.Year, 9999))
	}
	if p.Precision == PrecisionDay {
		p.Day = uint8(1 + random.IntN(DaysIn(p.Year, int(p.Month))))
	}
	return p
}

func TestRandomDatesSurviveEDTF(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 20_000 {
		d := Date{Start: randomPoint(random)}
		switch random.IntN(4) {
		case 0:
			d.End = openEnd
		case 1:
			d = Date{Start: unknownEnd, End: d.Start}
		case 2:
			if end := randomPoint(random); !before(end, d.Start) {
				d.End = end
			}
		}
		got, err := ParseEDTF(d.String())
		if err != nil || got != d {
			t.Fatalf("ParseEDTF(%q) = %#v, %v\nwant %#v", d, got, err, d)
		}
	}
}

func FuzzParseEDTF(f *testing.F) {
	for _, tt := range edtfDates {
		f.Add(tt.text)
	}
	for _, s := range []string{"", "1985-04-12T23:20:30", "Y-17E7", "2004-06-~11", "1985-0", "\xff", "-----", "1985-04-"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseEDTF(s)
		if err != nil {
			var dateErr *DateError
			if !errors.As(err, &dateErr) || dateErr.Reason == "" || !d.IsZero() {
				t.Errorf("ParseEDTF(%q) = %#v, %#v", s, d, err)
			}
			return
		}
		if back, err := ParseEDTF(d.String()); err != nil || back != d {
			t.Errorf("ParseEDTF(%q) = %#v, written %q and read as %#v, %v", s, d, d, back, err)
		}
	})
}

func TestYearsOfDecadesAndCenturies(t *testing.T) {
	for edtf, want := range map[string][2]string{
		"201X": {"2010", "2019"}, "19XX?": {"1900?", "1999?"}, "-019X": {"-0199", "-0190"}, "2004-05": {"2004-05", "2004-05"}, "000X": {"0000", "0009"},
	} {
		d, err := ParseEDTF(edtf)
		if err != nil {
			t.Fatal(err)
		}
		if first, last := d.Start.Years(); first.String() != want[0] || last.String() != want[1] {
			t.Errorf("%s: years %s to %s, want %s to %s", edtf, first, last, want[0], want[1])
		}
	}
}
