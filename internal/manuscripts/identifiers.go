package manuscripts

import "fmt"

// isbn returns an ISBN with its check digit. Source: ISBN Users' Manual,
// section on the check digit.
func (r *random) isbn() string {
	digits := fmt.Sprintf("978%d%02d%06d", r.IntN(2), r.IntN(100), r.IntN(1000000))
	sum := 0
	for i, d := range digits {
		w := 1
		if i%2 == 1 {
			w = 3
		}
		sum += w * int(d-'0')
	}
	return fmt.Sprintf("%s-%s-%s-%s-%d", digits[:3], digits[3:4], digits[4:6], digits[6:], (10-sum%10)%10)
}

// issn returns an ISSN with its check digit. Source: ISO 3297, annex on the
// check digit.
func (r *random) issn() string {
	digits := fmt.Sprintf("%07d", r.IntN(10000000))
	sum := 0
	for i, d := range digits {
		sum += (8 - i) * int(d-'0')
	}
	check := (11 - sum%11) % 11
	last := fmt.Sprint(check)
	if check == 10 {
		last = "X"
	}
	return digits[:4] + "-" + digits[4:] + last
}

// doi returns a DOI that no other record of the document has, as n is its number.
func (r *random) doi(n int) string {
	switch r.IntN(3) {
	case 0:
		return fmt.Sprintf("10.%d/s%05d-%03d-%04d-%d", r.between(1000, 9999), r.IntN(100000), n, r.IntN(10000), r.IntN(10))
	case 1:
		return fmt.Sprintf("10.%d/j.%s.%d.%02d.%03d", r.between(1000, 9999), pick(r, []string{"polgeo", "socnet", "jhist"}), r.between(1995, 2024), r.between(1, 12), n)
	}
	return fmt.Sprintf("10.%d/%08d.%d", r.between(1000, 9999), r.IntN(100000000), n)
}
