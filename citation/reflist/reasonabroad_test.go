package reflist

import (
	"testing"
)

func TestWordsOfOtherLanguages(t *testing.T) {
	checkReasonings(t, (*modelReader).abroad, []reasonTest{
		{
			"pages in a title, before in",
			"Peat|title .|title Strany|title 43|title –|title 53|title in|container-title/lead Bogs|container-title",
			"Peat|title .|after_title Strany|page/lead 43|page/first –|page/within 53|page/last in|container-title/lead Bogs|container-title",
		},
		{
			"pages in a title, before what the work is in",
			"Peat|title .|title Strany|title 43|title –|title 53|title Proceedings|title 2001|title .|after_title Moor|publisher",
			"Peat|title .|after_title Strany|page/lead 43|page/first –|page/within 53|page/last Proceedings|container-title 2001|container-title .|after_title Moor|publisher",
		},
		{
			"pages behind a word that was taken for a title",
			"Peat|title .|after_title Stranice|container-title 43|page/first –|page/within 53|page/last u|container-title/lead Bogs|collection-title",
			"Peat|title .|after_title Stranice|page/lead 43|page/first –|page/within 53|page/last u|container-title/lead Bogs|container-title",
		},
		{
			"in, at the beginning of what the work is in",
			"Peat|title .|after_title Dalam|container-title Bogs|container-title and|container-title Oaks|container-title",
			"Peat|title .|after_title Dalam|container-title/lead Bogs|container-title and|container-title Oaks|container-title",
		},
		{
			"in, within a title",
			"Moss|title and|title Peat|title .|title Dalam|title Bogs|title and|title Oaks|title (|after_title 7|page/first )|after_numbers",
			"Moss|title and|title Peat|title .|after_title Dalam|container-title/lead Bogs|container-title and|container-title Oaks|container-title (|after_title 7|page/first )|after_numbers",
		},
		{
			"an editor in a title",
			"Peat|title in|title B|title .|title Reed|title a|title A|editor/given .|editor/given Marsh|editor/family",
			"Peat|title in|container-title/lead B|editor/given .|editor/given Reed|editor/family a|editor/next A|editor/given .|editor/given Marsh|editor/family",
		},
		{
			"an initial at the end",
			"Peat|title in|title B|editor/given",
			"Peat|title in|title B|editor/given",
		},
		{
			"words before an address",
			"Peat|title .|after_title Bogs|container-title .|container-title Преузето|container-title од|container-title https://example.org|URL",
			"Peat|title .|after_title Bogs|container-title .|after_container-title Преузето|URL/lead од|URL/lead https://example.org|URL",
		},
		{
			"years before such words",
			"Peat|title ,|title 1470|container-title –|container-title 1529|container-title .|container-title Diambil|container-title dari|container-title https://example.org|URL",
			"Peat|title ,|title 1470|title –|title 1529|title .|after_container-title Diambil|URL/lead dari|URL/lead https://example.org|URL",
		},
		{
			"an initial behind in",
			"У|container-title/lead V|container-title/lead .|after_title Reed|editor/family (|after_editor Ур|editor/lead",
			"У|container-title/lead V|editor/given .|editor/given Reed|editor/family (|after_editor Ур|editor/lead",
		},
		{
			"the word for pages at the end of a title",
			"Bogs|container-title I|container-title .|container-title S|container-title .|after_container-title 7|page/first",
			"Bogs|container-title I|container-title .|after_container-title S|page/lead .|page/lead 7|page/first",
		},
		{
			"a page that was taken for a volume",
			"Peat|title .|after_title Stranice|container-title 101|volume –|volume 104|volume Bogs|container-title and|container-title Oaks|container-title",
			"Peat|title .|after_title Stranice|page/lead 101|page/first –|page/within 104|page/last Bogs|container-title and|container-title Oaks|container-title",
		},
		{
			"a month behind its year",
			"1993|issued/year ,|after_date Октобар|container-title .|container-title Bogs|container-title",
			"1993|issued/year ,|after_date Октобар|issued/month .|after_date Bogs|container-title",
		},
		{
			"words for on line",
			"Peat|title .|after_title En|container-title/lead ligne|container-title .|container-title Bogs|container-title and|container-title Oaks|container-title",
			"Peat|title .|after_title En|URL/lead ligne|URL/lead .|URL/lead Bogs|container-title and|container-title Oaks|container-title",
		},
		{
			"a capital in the midst of a title",
			"The|title Peat|title of|title Moor|title In|title Bogs|title and|title Oaks|title (|after_title 1967|issued/year )|after_date",
			"The|title Peat|title of|title Moor|title In|container-title/lead Bogs|container-title and|container-title Oaks|container-title (|after_title 1967|issued/year )|after_date",
		},
		{
			"a title with capitals all over",
			"Peat|title In|title Bogs|title (|after_title 1967|issued/year )|after_date",
			"Peat|title In|title Bogs|title (|after_title 1967|issued/year )|after_date",
		},
	})
}
