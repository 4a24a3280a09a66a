package citation

import "strings"

// choice reads alternatives of a formula: sums with | between.
func (p *keyParser) choice() (keyNode, error) {
	if err := p.enter(); err != nil {
		return nil, err
	}
	defer func() { p.depth-- }()
	var all keyChoice
	for {
		var sum keySequence
		for {
			n, err := p.chain()
			if err != nil {
				return nil, err
			}
			sum = append(sum, n)
			if p.space(); !p.at('+') {
				break
			}
		}
		all = append(all, sum)
		if !p.at('|') {
			break
		}
		p.at('|') // || is the same
	}
	if len(all) == 1 {
		return all[0], nil
	}
	return all, nil
}

// chain reads a term, a text or a formula in parentheses, and what is done with
// it.
func (p *keyParser) chain() (keyNode, error) {
	p.space()
	start := p.pos
	var n keyNode
	var err error
	switch {
	case p.at('('):
		if n, err = p.choice(); err == nil && !p.at(')') {
			err = p.fail(start, "the parenthesis has no partner")
		}
	case p.pos < len(p.pattern) && (p.pattern[p.pos] == '"' || p.pattern[p.pos] == '\''):
		var text string
		if text, err = p.quoted(); err == nil {
			if bad := checkKeyText(text); bad != nil {
				err = p.fail(start, "%v", bad)
			}
			n = keyLiteral(text)
		}
	default:
		name := p.word("")
		if name == "" {
			return nil, p.fail(p.pos, "%s is no term; want a name such as auth, title or year, or a text in quotation marks", p.found())
		}
		var args, names []string
		if args, names, err = p.formulaArgs(); err == nil {
			n, err = p.term(start, name, args, names)
		}
	}
	if err == nil {
		err = p.enter()
		p.depth--
	}
	for count := 0; err == nil; count++ {
		p.space()
		at := p.pos
		if !p.at('.') {
			return n, nil
		}
		p.space()
		name := p.word("")
		if name == "" {
			return nil, p.fail(p.pos, "want the name of what is done with the value, found %s", p.found())
		}
		if count >= mostKeyModifiers {
			return nil, p.fail(at, "more than %d changes of one value", mostKeyModifiers)
		}
		regex := p.isRegexNext()
		args, names, err := p.formulaArgs()
		if err != nil {
			return nil, err
		}
		for i, given := range names {
			if order := modifierArgs[lowerASCII(name)]; given != "" && (i >= len(order) || order[i] != lowerASCII(given)) {
				return nil, p.fail(at+1, "%s has no argument %s at this place; it has %s", name, clip(given), orNone(order))
			}
		}
		if regex && lowerASCII(name) == "replace" {
			name = "regex"
		}
		if n, err = p.change(n, at+1, name, args); err != nil {
			return nil, err
		}
	}
	return nil, err
}

// modifierArgs are the names that arguments have in formulas.
var modifierArgs = map[string][]string{
	"replace": {"find", "replace"}, "select": {"start", "n"}, "substring": {"start", "n"}, "condense": {"sep"},
	"prefix": {"prefix"}, "postfix": {"postfix"}, "transliterate": {"mode"}, "len": {"relation", "n"}, "default": {"text"},
}

// isRegexNext reports whether the first argument is a regular expression between
// slashes.
func (p *keyParser) isRegexNext() bool {
	rest := strings.TrimLeft(p.pattern[p.pos:], " ")
	if !strings.HasPrefix(rest, "(") {
		return false
	}
	rest = strings.TrimLeft(rest[1:], " ")
	if r, ok := strings.CutPrefix(rest, "find"); ok {
		rest = strings.TrimLeft(strings.TrimPrefix(strings.TrimLeft(r, " "), "="), " ")
	}
	return strings.HasPrefix(rest, "/")
}

// formulaArgs reads arguments in parentheses, if there are any, and their names:
// numbers, words, texts in quotation marks and regular expressions.
func (p *keyParser) formulaArgs() (args, names []string, err error) {
	start := p.pos
	if !p.at('(') {
		return nil, nil, nil
	}
	if p.space(); p.at(')') {
		return nil, nil, nil
	}
	for {
		p.space()
		at := p.pos
		name := p.word("*")
		if p.space(); name != "" && p.at('=') {
			p.space()
			at = p.pos
		} else {
			p.pos, name = at, ""
		}
		var arg string
		switch {
		case p.pos >= len(p.pattern):
			return nil, nil, p.fail(start, "the parenthesis has no partner")
		case p.pattern[p.pos] == '"' || p.pattern[p.pos] == '\'':
			arg, err = p.quoted()
		case p.pattern[p.pos] == '/':
			arg, err = p.slashes()
		default:
			if arg = p.word("*"); arg == "" {
				err = p.fail(at, "want a number, or a text in quotation marks, found %s", p.found())
			}
		}
		if err != nil {
			return nil, nil, err
		}
		args, names = append(args, arg), append(names, name)
		p.space()
		switch {
		case p.at(')'):
			return args, names, nil
		case !p.at(','):
			return nil, nil, p.fail(p.pos, "want a comma or a closing parenthesis, found %s", p.found())
		}
	}
}

// slashes reads a regular expression between slashes, and the flags behind it.
func (p *keyParser) slashes() (string, error) {
	start := p.pos
	for p.pos++; p.pos < len(p.pattern) && p.pattern[p.pos] != '/'; p.pos++ {
		if p.pattern[p.pos] == '\\' {
			p.pos++
		}
	}
	if p.pos >= len(p.pattern) {
		return "", p.fail(start, "the regular expression has no slash at its end")
	}
	text := strings.ReplaceAll(p.pattern[start+1:p.pos], `\/`, "/")
	p.pos++
	flags := p.word("")
	if strings.Trim(flags, "gimsu") != "" {
		return "", p.fail(start, "%q are no flags of a regular expression", clip(flags))
	}
	if strings.Contains(flags, "i") {
		text = "(?i)" + text
	}
	return text, nil
}
