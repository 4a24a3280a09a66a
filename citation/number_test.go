package citation

import "testing"

func TestNumberAsAnInteger(t *testing.T) {
	for _, tt := range []struct {
		number Number
		want   int
		ok     bool
	}{
		{"12", 12, true},
		{" 12 ", 12, true},
		{"0", 0, true},
		{"007", 7, true},
		{"999999999", 999999999, true},
		{"1000000000", 0, false},
		{"", 0, false},
		{"-1", 0, false},
		{"+1", 0, false},
		{"12-13", 0, false},
		{"2nd", 0, false},
		{"XIV", 0, false},
		{"١٢", 0, false},
		{"1_000", 0, false},
	} {
		if got, ok := tt.number.Int(); got != tt.want || ok != tt.ok {
			t.Errorf("Number(%q).Int() = %d, %t, want %d, %t", tt.number, got, ok, tt.want, tt.ok)
		}
	}
}

func TestNumberIsNumericAsInCSL(t *testing.T) {
	for number, want := range map[Number]bool{
		// The examples of the specification.
		"D2": true, "2b": true, "L2d": true, "2, 3": true, "2-4": true, "2 & 4": true, "2nd": true,
		"second": false, "2nd edition": false,

		"12": true, "2,3": true, "2 - 4": true, "12–15": true, "1, 2-4 & 6": true, "№": false,
		"": false, " ": false, "-": false, "2-": false, "-2": false, "2,,3": false, "2 3": false, "2.1": false, "2/3": false,
		"XIV": false, "a2b3": false, "\xff": false,
	} {
		if got := number.IsNumeric(); got != want {
			t.Errorf("Number(%q).IsNumeric() = %t, want %t", number, got, want)
		}
	}
}
