package reflist

import "testing"

func TestSeriesBehindThePublisher(t *testing.T) {
	for _, tt := range []struct{ name, path, want string }{
		{
			"in quotes",
			"Peat|title ,|after_title Seuil|publisher ,|after_publisher «|after_publisher Bogs|container-title »|after_container-title ,|after_container-title 1975|issued/year",
			"Peat|title ,|after_title Seuil|publisher ,|after_publisher «|after_publisher Bogs|collection-title »|after_container-title ,|after_container-title 1975|issued/year",
		},
		{
			"behind its word",
			"Peat|title ,|after_title Seuil|publisher ,|after_publisher coll|after_publisher .|after_publisher Bogs|note 1975|issued/year",
			"Peat|title ,|after_title Seuil|publisher ,|after_publisher coll|after_publisher .|after_publisher Bogs|collection-title 1975|issued/year",
		},
		{
			"in brackets, with its number",
			"Peat|title ,|after_title Seuil|publisher (|after_publisher Bogs|note ,|note 145|note )|after_others",
			"Peat|title ,|after_title Seuil|publisher (|after_publisher Bogs|collection-title ,|after_others 145|collection-number )|after_others",
		},
		{
			"in small letters, with its number",
			"Peat|title ,|after_title Seuil|publisher (|after_publisher bogs|note 145|note )|after_others",
			"Peat|title ,|after_title Seuil|publisher (|after_publisher bogs|collection-title 145|collection-number )|after_others",
		},
		{
			"a remark with a year is none",
			"Peat|title ,|after_title Seuil|publisher (|after_publisher Original|note 1934|note )|after_others",
			"Peat|title ,|after_title Seuil|publisher (|after_publisher Original|note 1934|note )|after_others",
		},
		{
			"before the publisher it may be anything",
			"Peat|title ,|after_title «|after_title Bogs|container-title »|after_container-title ,|after_container-title Seuil|publisher",
			"Peat|title ,|after_title «|after_title Bogs|container-title »|after_container-title ,|after_container-title Seuil|publisher",
		},
	} {
		t.Run(tt.name, func(t *testing.T) { checkReasoning(t, tt.path, tt.want, (*modelReader).collections) })
	}
}
