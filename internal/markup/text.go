package markup

// maxMath is the greatest length of a formula in bytes: a dollar without a
// second one must not lead to a search of the whole document.
const maxMath = 4000

func isASCIISpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }
