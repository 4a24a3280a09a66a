package citation

// AssignKeys gives every record without an ID a key that people can read.
func AssignKeys(refs []*Reference) {}
