// Package reflist reads the reference list of an article.
package reflist
