// Package tokens cuts the text of a reference into tokens, and knows what can be said of them
// whatever stands around.
//
// [Tokenize] cuts letters, digits, links and punctuation, reads the markup, and gives an [Item]:
// the tokens, the text without markup, and the stretches that emphasis and quotes hold together
// (token.go). [Item.Recognise] finds links, identifiers and dates (recognise.go). What reads a
// reference gives each token a [Label]: a variable, a [Part] of it, which name of a list
// (label.go). All offsets but those of tokens are into the text without markup.
//
// An Item is used by one goroutine, and given back with [Item.Free].
package tokens
