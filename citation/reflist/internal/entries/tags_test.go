package entries

import "testing"

func TestTagsOfTheLookOfLetters(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"small capitals", "<span style=\"font-variant:small-caps;\">Marsh</span>, Ann. *Peat*.\n", "Marsh, Ann. *Peat*.\n"},
		{"raised numbers", "- <sup>1</sup>Marsh A. Peat.\n- <sup>2</sup> Reed B. <sup>14</sup>C in turf.\n", "1. Marsh A. Peat.\n2. Reed B. <sup>14</sup>C in turf.\n"},
		{"raised numbers of Pandoc", "^1^ Marsh A. Peat.\n\n^2^ Reed B. Turf.\n", "1. Marsh A. Peat.\n\n2. Reed B. Turf.\n"},
		{"one raised number is a note", "<sup>1</sup> See Marsh.\n", "<sup>1</sup> See Marsh.\n"},
		{"other tags", "<i>Peat</i>, H<sub>2</sub>O, a < b.\n", "<i>Peat</i>, H<sub>2</sub>O, a < b.\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := New([]byte(tt.in))
			if got := d.ReadSource(nil, false).Text; got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestPlacesWithoutTags(t *testing.T) {
	d := New([]byte("<span>Marsh</span>, <span>Ann</span>.\n")).ReadSource(nil, false)
	span, _, _ := d.Place(7, 10) // "Ann"
	if got := "<span>Marsh</span>, <span>Ann</span>.\n"[span.Start:span.End]; got != "Ann" {
		t.Errorf("got %q", got)
	}
}
