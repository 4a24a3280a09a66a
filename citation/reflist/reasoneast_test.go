package reflist

import (
	"slices"
	"testing"
)

func TestEasternNumbers(t *testing.T) {
	checkReasonings(t, (*modelReader).easternNumbers, []reasonTest{
		{
			"a volume and an issue, and the journal before them",
			"연못|title ,|after_title 습지연구|genre 제|genre 26|genre 권|note 2|volume 호|after_numbers ,|after_numbers 서울|publisher",
			"연못|title ,|after_title 습지연구|container-title 제|volume/lead 26|volume 권|volume/lead 2|issue 호|issue/lead ,|after_numbers 서울|publisher",
		},
		{
			"behind the last comma of the title",
			"연못|title ,|title 습지연구|title 제|title 25|title 권|title ,|after_title 2014|issued/year",
			"연못|title ,|after_title 습지연구|container-title 제|volume/lead 25|volume 권|volume/lead ,|after_title 2014|issued/year",
		},
		{
			"in the journal",
			"沼泽|title ,|after_title 湿地研究|container-title 第|container-title 3|container-title 期|container-title ,|after_container-title 2008|issued/year",
			"沼泽|title ,|after_title 湿地研究|container-title 第|issue/lead 3|issue 期|issue/lead ,|after_container-title 2008|issued/year",
		},
		{
			"two words in one",
			"湿地研究|container-title ,|after_container-title 23|volume 卷第|after_numbers 1|note 期|note ,|after_numbers",
			"湿地研究|container-title ,|after_container-title 23|volume 卷第|volume/lead 1|issue 期|issue/lead ,|after_numbers",
		},
		{
			"what was taken for the place and publisher",
			"沼泽|title ,|after_title 湿地評論|publisher-place ,|after_publisher 總第|publisher 21|publisher 期|publisher ,|after_publisher 2020|issued/year",
			"沼泽|title ,|after_title 湿地評論|container-title ,|after_publisher 總第|issue/lead 21|issue 期|issue/lead ,|after_publisher 2020|issued/year",
		},
		{
			"a surer volume than another number",
			"湿地研究|container-title 18|note 권|note ,|after_numbers 8|volume",
			"湿地研究|container-title 18|volume 권|volume/lead ,|after_numbers 8|after_others",
		},
		{
			"a title without a comma keeps its numbers",
			"沼泽|title 第|title 2|title 期|title ,|after_title 2008|issued/year",
			"沼泽|title 第|title 2|title 期|title ,|after_title 2008|issued/year",
		},
	})
}

func TestEasternJournal(t *testing.T) {
	checkReasonings(t, (*modelReader).easternJournal, []reasonTest{
		{
			"numbers behind a name",
			"沼澤|title ,|after_title 湿原|genre 67|genre -|genre 5|genre ,|after_others 北海|publisher",
			"沼澤|title ,|after_title 湿原|container-title 67|volume -|after_numbers 5|issue ,|after_others 北海|publisher",
		},
		{
			"called as journals are",
			"沼泽|title ,|after_title 湿地学报|publisher ,|after_publisher 2005|issued/year",
			"沼泽|title ,|after_title 湿地学报|container-title ,|after_publisher 2005|issued/year",
		},
		{
			"a publisher",
			"沼泽|title ,|after_title 湿地出版社|publisher ,|after_publisher 2005|issued/year",
			"沼泽|title ,|after_title 湿地出版社|publisher ,|after_publisher 2005|issued/year",
		},
		{
			"another script",
			"Peat|title ,|after_title Bog|genre 67|genre ,|after_others",
			"Peat|title ,|after_title Bog|genre 67|genre ,|after_others",
		},
	})
}

func TestEasternNames(t *testing.T) {
	t.Parallel()
	list, err := Parse([]byte("# 参考文献\n\n木村一郎（1998）『湿原の歴史』草原書房。\n\n佐々木花子・田中健（2005）「沼地の地図」『湿原学評論』第12巻第3号、15–30頁。\n\n" +
		"ジャン・デュポン（2010）『泥炭と村』草原書房。\n\n山本誠、林文子（2012）「湖の記憶」『水辺研究』7(2): 40–52.\n"))
	if err != nil {
		t.Fatal(err)
	}
	var got [][]string
	for _, r := range list.References {
		var names []string
		for _, n := range r.Reference.Author {
			names = append(names, n.Family+n.Given+n.Literal)
		}
		got = append(got, names)
	}
	want := [][]string{{"木村一郎"}, {"佐々木花子", "田中健"}, {"ジャン・デュポン"}, {"山本誠", "林文子"}}
	if !slices.EqualFunc(got, want, slices.Equal[[]string]) {
		t.Errorf("got %v, want %v", got, want)
	}
}
