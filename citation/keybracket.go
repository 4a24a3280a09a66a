package citation

import "strings"

// brackets reads a pattern in brackets, up to its end or, as a part of another
// one, up to the parenthesis that ends it.
func (p *keyParser) brackets(part bool) (keyNode, error) {
	if err := p.enter(); err != nil {
		return nil, err
	}
	defer func() { p.depth-- }()
	var all keySequence
	for p.pos < len(p.pattern) {
		if p.at('[') {
			n, err := p.bracket()
			if err != nil {
				return nil, err
			}
			all = append(all, n)
			continue
		}
		start := p.pos
		for p.pos < len(p.pattern) && p.pattern[p.pos] != '[' {
			if part && p.pattern[p.pos] == ')' {
				break
			}
			if c := p.pattern[p.pos]; c >= 0x80 || checkKeyText(string(c)) != nil {
				return nil, p.fail(p.pos, "%s cannot stand in a key: want a term in brackets, or ASCII letters, digits and - _ . : / +", p.found())
			}
			p.pos++
		}
		if p.pos > start {
			all = append(all, keyLiteral(p.pattern[start:p.pos]))
		}
		if part && p.pos < len(p.pattern) && p.pattern[p.pos] == ')' {
			break
		}
	}
	return all, nil
}

// bracket reads what stands behind an opening bracket.
func (p *keyParser) bracket() (keyNode, error) {
	if err := p.enter(); err != nil {
		return nil, err
	}
	defer func() { p.depth-- }()
	start := p.pos
	name := p.word("-.")
	if name == "" {
		return nil, p.fail(p.pos, "%s is no term; want a name such as auth, title or year", p.found())
	}
	args, err := p.bracketArgs()
	if err != nil {
		return nil, err
	}
	n, err := p.term(start, name, args, make([]string, len(args)))
	if err != nil {
		return nil, err
	}
	for count := 0; ; count++ {
		at := p.pos
		switch {
		case p.at(']'):
			return n, nil
		case count >= mostKeyModifiers:
			return nil, p.fail(p.pos, "more than %d changes of one value", mostKeyModifiers)
		case p.at(':') && p.at('('):
			instead, err := p.brackets(true)
			if err != nil {
				return nil, err
			}
			if !p.at(')') {
				return nil, p.fail(at+1, "the parenthesis has no partner")
			}
			n = keyFallback{n, instead}
		case p.pos > at:
			name := p.word("")
			args, err := p.bracketArgs()
			if err != nil {
				return nil, err
			}
			if stem := strings.TrimRight(name, "0123456789"); stem != name && args == nil {
				name, args = stem, []string{name[len(stem):]}
			}
			if n, err = p.change(n, at+1, name, args); err != nil {
				return nil, err
			}
		default:
			return nil, p.fail(p.pos, "want a colon and what is done with the value, or the closing bracket, found %s", p.found())
		}
	}
}

// bracketArgs reads arguments in parentheses, if there are any: texts in
// quotation marks, or without them up to a comma.
func (p *keyParser) bracketArgs() ([]string, error) {
	start := p.pos
	if !p.at('(') {
		return nil, nil
	}
	var args []string
	for {
		p.space()
		var arg string
		if p.pos < len(p.pattern) && (p.pattern[p.pos] == '"' || p.pattern[p.pos] == '\'') {
			var err error
			if arg, err = p.quoted(); err != nil {
				return nil, err
			}
			p.space()
		} else {
			n := strings.IndexAny(p.pattern[p.pos:], ",)")
			if n < 0 {
				return nil, p.fail(start, "the parenthesis has no partner")
			}
			arg = strings.TrimSpace(p.pattern[p.pos : p.pos+n])
			p.pos += n
		}
		args = append(args, arg)
		switch {
		case p.at(')'):
			return args, nil
		case !p.at(','):
			return nil, p.fail(p.pos, "want a comma or a closing parenthesis, found %s", p.found())
		}
	}
}
