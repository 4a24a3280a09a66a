package intext

import (
	"fmt"
	"strings"
	"testing"

	"github.com/refwright/refwright/citation"
)

// easternList makes a list of lines, "names year words of the reference", the names with a sign of
// Chinese, Japanese or Korean between them.
func easternList(t *testing.T, lines string) []*citation.Listed {
	t.Helper()
	var refs []*citation.Listed
	for _, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		var names, rest string
		var year int
		if _, err := fmt.Sscan(strings.TrimSpace(line), &names, &year, &rest); err != nil {
			t.Fatal(err)
		}
		r := &citation.Reference{ID: fmt.Sprint(names, year), Issued: citation.YearDate(year)}
		for _, n := range strings.FieldsFunc(names, func(r rune) bool { return isEasternSign(string(r)) }) {
			r.Author = append(r.Author, citation.Name{Family: n})
		}
		refs = append(refs, &citation.Listed{Reference: r, Text: line})
	}
	return refs
}

func TestEasternNames(t *testing.T) {
	t.Parallel()
	chinese := easternList(t, "赵雪梅 2006 《湿地》。\n高国栋、王明 1980 《沼泽》。\n李华、孙志强、周文静 1984 《湖》。")
	japanese := easternList(t, "田中太郎 2010 『湿原の歴史』\n鈴木健・佐々木花子 1996 『沼の地図』\n山本隆・加藤誠・林直樹 1978 『湖』\n林健 2000 『川』")
	korean := easternList(t, "김철수 2010 『습지』\n이영희·박민준 1999 『호수』\n최지훈·정은정·한미경 2021 『강』")
	for _, c := range []struct {
		refs       []*citation.Listed
		text, want string
	}{
		{chinese, "如此（参见赵雪梅，2006；高国栋和王明，1980：12）。", "赵雪梅2006 高国栋、王明1980"},
		{chinese, "如此（例如李华等，1984）。", "李华、孙志强、周文静1984"},
		{chinese, "如此。高国栋、王明（1980）认为。", "高国栋、王明1980"},
		{chinese, "根据高国栋与王明（1980）。", "高国栋、王明1980"},
		{chinese, "如此（如陈伟，1999）。", "-"},
		{chinese, "赵雪梅如此说。1999年决议（2006）通过。", ""},
		{japanese, "そうである（田中，2010: 5；鈴木・佐々木 1996）。", "田中太郎2010 鈴木健・佐々木花子1996"},
		{japanese, "そうである［とくに田中 2010］。鈴木・佐々木（1996, p. 3）は言う。", "鈴木健・佐々木花子1996"},
		{japanese, "そうである（山本他、1978；例えば田中、2010、5頁）。", "山本隆・加藤誠・林直樹1978 田中太郎2010"},
		{japanese, "定説では林（2000）が正しい。", "林健2000"},
		{japanese, "小林（2000）が正しい。", ""},
		{japanese, "田中は言う。決議1325号（2010）がある。", ""},
		{korean, "그렇다(김철수, 2010; 이영희·박민준, 1999: 3).", "김철수2010 이영희·박민준1999"},
		{korean, "그렇다(최지훈 등, 2021; 최지훈 외 2021).", "최지훈·정은정·한미경2021 최지훈·정은정·한미경2021"},
		{korean, "이영희와 박민준(1999)은 말한다.", "이영희·박민준1999"},
	} {
		f := Finder{References: c.refs}
		found := f.Find([]byte(c.text))
		(&run{}).resolve(found, newResolver(c.refs))
		if got := answers(found); got != c.want {
			t.Errorf("%s: %s, want %s", c.text, got, c.want)
		}
	}
}
