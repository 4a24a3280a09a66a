package reflist

import (
	"testing"

	"github.com/refwright/refwright/citation/reflist/internal/names"
)

// Steps that are tested by themselves are done when all of a reference is reasoned about.
func TestStepsWithinTheWhole(t *testing.T) {
	checkReasonings(t, func(r *modelReader) { r.reason(&names.Known{NoComma: true, Initials: true}) }, []reasonTest{
		{"titleBehindInitials", "Marsh|author/given A|author/given .|author/given Peat|author/family —|after_author its|title uses|title /|after_title", "Marsh|author/family A|author/given .|author/given Peat|title —|title its|title uses|title /|after_title"},
		{"quotedPublisher", "Peat|title .|after_title Leeds|publisher-place :|after_publisher „|after_title Heather|container-title ”|after_container-title .|after_container-title", "Peat|title .|after_title Leeds|publisher-place :|after_publisher „|publisher Heather|publisher ”|publisher .|after_container-title"},
		{"wordBeforeSpan", "Mar|author/given Reed|author/family ,|author/next Ana|author/given H|author/given .|author/given Peat|author/family ,|after_author 1837|title –|title 1861|title .|after_title Heather|publisher", "Mar|author/family Reed|author/family ,|author/within Ana|author/given H|author/given .|after_author Peat|title ,|title 1837|title –|title 1861|title .|after_title Heather|publisher"},
		{"editorsBeforeIn", "Marsh|author/family ,|author/within J|author/given .|author/given in|container-title/lead Reed|editor/family ,|editor/within M|editor/given .|editor/given (|after_editor ur|editor/lead .|after_editor )|after_editor 2011|issued/year Torf|title", "Marsh|editor/family ,|editor/within J|editor/given .|editor/given in|editor/next Reed|editor/family ,|editor/within M|editor/given .|editor/given (|after_editor ur|editor/lead .|after_editor )|after_editor 2011|issued/year Torf|title"},
		{"editorsBehindColon", "Peat|title .|after_title Organização|translator/given :|translator/within Ana|translator/given Mar|translator/family e|translator/next Ida|translator/given Reed|translator/family .|after_editor", "Peat|title .|after_title Organização|editor/lead :|editor/lead Ana|editor/given Mar|editor/family e|editor/next Ida|editor/given Reed|editor/family .|after_editor"},
		{
			"initialsForMarks",
			"Marsh|author/family EL|author/given ,|author/next Reed|author/family JR|author/next ,|author/next Ovid|author/family A|author/given .|after_author Peat|title",
			"Marsh|author/family EL|author/given ,|author/next Reed|author/family JR|author/given ,|author/next Ovid|author/family A|author/given .|after_author Peat|title",
		},
	})
	checkReasonings(t, func(r *modelReader) { r.reason(&names.Known{InitialsFirst: true}) }, []reasonTest{
		{
			"companies",
			"Moor|author/given Instruments|author/family ,|after_author “|after_author Peat|title ”|after_title 2001|issued/year",
			"Moor|author/literal Instruments|author/literal ,|after_author “|after_author Peat|title ”|after_title 2001|issued/year",
		},
	})
	checkReasonings(t, tight(func(r *modelReader) { r.reason(nil) }), []reasonTest{
		{
			"apostropheParticles",
			"Marsh|author/family ,|author/within P|author/given .|author/given ’|author/within t|author/given (|after_author 2014|issued/year )|after_date Peat|title",
			"Marsh|author/family ,|author/within P|author/given .|author/given ’|author/particle t|author/particle (|after_author 2014|issued/year )|after_date Peat|title",
		},
	})
}
