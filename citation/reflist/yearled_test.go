package reflist

import (
	"strings"
	"testing"
)

func TestAuthorsThatAreNotPrintedAgain(t *testing.T) {
	for _, tt := range []struct{ name, list, want string }{
		{"years below each other", "Marsh, Ellen, and Paul Stone 1990 Peat and Its Use. Leeds: Heather.\n\n1992 Turf of the Coast. Annals of Bogs 40(5): 725–740.\n\nTarn, Ida 2001 Salt. Oslo: Heather.", "Marsh/Ellen; Stone/Paul | Marsh/Ellen; Stone/Paul | Tarn/Ida"},
		{"years in parentheses", "Marsh, Ellen (1990). Peat and Its Use. Leeds: Heather.\n\n(1992). Turf of the Coast. Annals of Bogs, 40(5), 725–740.\n\nTarn, Ida (2001). Salt. Oslo: Heather.", "Marsh/Ellen | Marsh/Ellen | Tarn/Ida"},
		{"the book has editors", "Marsh, Ellen 1990 Peat and Its Use. Leeds: Heather.\n\n1992 Turf of the Coast. In Bogs of the North. Bo Reed and Cleo Wold, eds. Pp. 3–17. Leeds: Heather.\n\nTarn, Ida 2001 Salt. Oslo: Heather.", "Marsh/Ellen | Marsh/Ellen | Tarn/Ida"},
		{"an earlier year is of somebody else", "Marsh, Ellen (1990). Peat and Its Use. Leeds: Heather.\n\n(1982). Turf of the Coast. Annals of Bogs, 40(5), 725–740.\n\nTarn, Ida (2001). Salt. Oslo: Heather.", "Marsh/Ellen |  | Tarn/Ida"},
		{"years with a full stop", "Marsh, Ellen. 1990. Peat and Its Use. Leeds: Heather.\n\n1992. Turf of the Coast. Annals of Bogs 40(5): 725–740.\n\n1995. Oak of the Moor. Leeds: Heather.\n\nTarn, Ida. 2001. Salt. Oslo: Heather.", "Marsh/Ellen | Marsh/Ellen | Marsh/Ellen | Tarn/Ida"},
		{"a dash before the year", "Marsh, E 1990, *Peat and Its Use*, Heather, Leeds.\n\n― 1992a, *Turf of the Coast*, Heather, Leeds.\n\n― 1992b, *Oak of the Moor*, Heather, Leeds.\n\nTarn, I 2001, *Salt*, Heather, Oslo.", "Marsh/E | Marsh/E | Marsh/E | Tarn/I"},
		{"a dash for each", "Marsh, E., and P. Stone, 1990: Peat and its use. Leeds: Heather.\n\n——, and ——, 1995: Turf of the coast. Annals of Bogs, 40, 725–740.\n\nTarn, I., 2001: Salt. Oslo: Heather.", "Marsh/E.; Stone/P. | Marsh/E.; Stone/P. | Tarn/I."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			list, err := Parse([]byte("## References\n\n" + tt.list + "\n"))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, r := range list.Records() {
				got = append(got, people(r))
			}
			if s := strings.Join(got, " | "); s != tt.want {
				t.Errorf("got %s, want %s", s, tt.want)
			}
		})
	}
}
