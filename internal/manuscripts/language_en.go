package manuscripts

var english = &language{
	tag: "en-US", home: "en", heading: []string{"References", "Bibliography", "Works Cited", "Reference List"}, and: "and", others: "others",
	lowered:    map[string]bool{"The": true, "In": true, "It": true, "This": true, "We": true, "None": true, "Some": true, "Surveys": true, "A": true, "That": true, "What": true, "Nothing": true, "Three": true, "When": true, "According": true, "Unlike": true, "As": true, "During": true, "There": true, "Between": true, "After": true, "By": true, "Most": true},
	openers:    []string{"In other words: ", "More precisely: ", "By contrast, ", "As a rule, ", "At first sight, ", "Here too, ", "Even so, ", "For one thing, "},
	tails:      []string{", as we shall see", ", or so it seems", ", and not by chance", "; more of this below"},
	secondhand: []string{"cited in", "quoted in", "as cited in"},
	see:        []string{"see ", "see also ", "cf. ", "e.g., ", "but see ", "for a different view see ", "following ", "on this point see "},
	after:      []string{", emphasis added", ", my translation", ", among others"},
	titles: []string{
		"The {n} of {p}", "{n} and {m}: A Study of {p}", "{n} in {p}, {y}–{z}", "Beyond {n}: {m} after {y}", "What Is {n}?", "{p} between {n} and {m}",
		"A History of {n} in {p}", "“{n}” and the Making of {m}", "Rethinking {n}: {m}, {p}, and the Long Road to {y}", "The Politics of {n}", "{n} without {m}", "{p} and Its {n}: Notes on {m}",
	},
	nouns: []string{"memory", "migration", "labour", "the archive", "translation", "land reform", "human security", "the middle class", "climate policy", "local trade",
		"education", "public health", "governance", "rural credit", "folk music", "water rights", "belief", "urban markets", "heritage", "state building"},
	places: []string{"Anatolia", "the Balkans", "Norway", "Central Asia", "the Andes", "Belgrade", "Lower Egypt", "Québec", "the Mediterranean", "West Africa", "Transylvania", "the Baltic Coast"},
	plain: []string{
		"There is more to {n} than {m}.", "{p} is a case in point.", "So much for {m}; what of {n}?",
		"The debate on {n} has never been settled.", "It is often said that {n} shapes {m}, but the evidence from {p} is thin.",
		"This section turns to {n} and its place in {p}.", "We return to {m} below.", "Interviews in {p} took up both {n} and {m}.",
		"None of this means that {n} came first; in {p} the order was the reverse.", "Readers who know {p} will find little that is new here.",
	},
	cited: []string{
		"What {n} owes to {m} has been shown for {p} {c}.", "Nothing in {p} was settled by {m} {c} or by {n} {c}.", "Three decades of research {c} have changed how {n} is seen.", "{n}, {m}, and the rest of it {c} came to {p} together.", "The figures are contested {c}; so is their meaning {c}.", "“The history of {n} is the history of {m}” {c}.",
		"The link between {n} and {m} is well documented {c}.", "In {p}, {n} was never only a matter of {m} {c}, as later work has made plain.",
		"Some hold that {n} comes first {c}; others deny it {c}.", "Surveys in {p} point the same way {c}.", "A second strand of research starts from {m} {c}.",
		"“Without {n} there is no {m}” {c}.", "Not so in {p} {c}: there, {n} was banned {c}.", "A good deal has been written on {n} {c}, {m} {c}, and {p} {c}.", "Is {n} still a matter of {m} {c}?", "In 1998 the ministry spoke of {n} {c}; by {z} it no longer did.", "That {n} matters is beyond dispute {c}, although {p} is an exception {c}.",
	},
	narrated: []string{
		"Against this, {t} holds that {n} was there first.", "When {t} turned to {p}, the question was no longer one of {n}.", "The same is true of {t}, for whom {m} comes last.", "{t} and, later, {t} took {n} for a kind of {m}.",
		"{t} and {t} agree that {n} came late.", "{t}, {t}, and {t} all take {m} for granted.", "Neither {t} nor {t} has much to say of {p}.", "{t} showed that {n} depends on {m}.", "According to {t}, {n} in {p} was a late invention.", "This is the view that {t} took of {m}.", "Unlike {t}, we treat {n} as given.",
		"As {t} put it, {n} is the price of {m}.", "In {p}, as in the case that {t} described, {n} failed.",
	},
	far: []string{
		"As {s} has argued, {n} is a form of {m} and not its cause {d}.", "{s} wrote of {p} that {n} had become unthinkable there {d}.", "For {s} the question of {m} was one of trust, above all in {p} {d}.",
	},
	owned: []string{"{o} account of {n} is still the best.", "We follow {o} reading of {m} here.", "{o} distinction between {n} and {m} has been widely used."},
	negative: []string{
		"The reform of {y} (Act 12 of {y}) left {n} untouched.", "Prices of {z} (1913 = 100) are used throughout.", "The regiment (founded {y}, dissolved {z}) kept no records.", "Flight 1549 (January 2009) is not our concern.", "Between 1990 and 2010 (that is, for two decades), {p} changed little.", "The bridge (1,991 metres) was opened in {z}.",
		"The war in {p} lasted from {y} to {z}.", "During the crisis ({y}–{z}), {n} lost ground.", "The European Union (EU) and the North Atlantic Treaty Organization (NATO) took part.",
		"Kant (1724–1804) would have agreed.", "Security Council Resolution 1325 (2000) was adopted on 31 October 2000.", "In the 1990s and the early 2000s, {n} was out of fashion.",
		"See Table 3 and Figure 2 (bottom row).", "The sample (N = 2012) covers the whole of {p}.", "Law No. 4367 of 12 May 1998 applies.", "There are three reasons: (1) {n}, (2) {m}, and (3) the legacy of {y}.",
		"By May {z} prices had risen by 1500 percent.", "The treaty (signed in {y}) was never ratified.", "After independence (in {y}), {n} was reformed.", "On March 14, {z}, the ministry published its plan (see Chapter 3).",
		"The budget reached $2,000 million ({z} prices).", "Article 5 (2) of the statute, as amended in {z}, is silent on {m}.", "The census of {y} counted 1,950 households; that of {z}, 2,010.",
		"The Convention on the Rights of the Child (CRC) entered into force in 1990.", "Between {y} and {z} the population doubled (from 1,900 to 3,800).", "The first edition appeared in volume 12 (3) of the yearbook.",
		"Queen Victoria (r. 1837–1901) never visited {p}.", "The period under study (i.e. {y}–{z}) was one of drought.", "The second phase (January to June {z}) went better.",
		"The General Assembly (resolution 66/290) spoke of {n}.", "The Treaty of Rome (1957) says nothing of {n}.", "The Bandung Conference (1955) did not take up {m}.", "One mayor put it bluntly (interview, Oslo, March 2014).", "The decree (Ankara, 12 May 1998) was not published.",
		"The effect is small (t(45) = 2.10, p < .05).", "ISO 9001 (2015) does not apply to {n}.", "The COVID-19 pandemic (2020–2022) changed {m}.", "Version 2.0 (2019) of the code is in the archive.", "The Olympic Games of Athens (2004) cost €9 billion.",
		"The exchange rate fell from 1.950 to 1.820 (see Figure 4).", "The plan named three goals (for 2010, 2015 and 2020).", "Most of it (some 1,900 pages) is lost.", "World War II (1939–45) ended that.", "He was born in {y} (not {z}, as is often said).",
		"In {z}, {p} changed its constitution.", "Since {y}, and above all after {z}, {n} has been contested.",
	},
}
