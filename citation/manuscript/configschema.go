package manuscript

import (
	"bytes"
	"encoding/json"

	"github.com/refwright/refwright/citation/check"
)

// ConfigSchema returns the JSON Schema of a configuration file, by which
// editors complete and check it.
func ConfigSchema() []byte {
	type object = map[string]any
	list := object{"type": "array", "items": object{"type": "string", "minLength": 1}}
	rules := object{}
	for _, r := range check.Rules() {
		rules[r.ID] = object{"description": r.Title, "enum": levels}
	}
	shape := func(inFile bool) object {
		properties := object{}
		for _, k := range configKeys() {
			if inFile && !k.inFile || !inFile && !k.inOverride {
				continue
			}
			var value object
			switch k.name {
			case "style", "fail-on":
				value = object{"enum": k.values}
			case "baseline":
				value = object{"type": "string", "minLength": 1}
			case "rules":
				value = object{"type": "object", "additionalProperties": false, "properties": rules}
			case "override":
				value = object{"type": "array", "items": object{"$ref": "#/$defs/override"}}
			default:
				value = object{}
				for name, v := range list {
					value[name] = v
				}
			}
			value["description"] = k.doc
			properties[k.name] = value
		}
		return object{"type": "object", "additionalProperties": false, "properties": properties}
	}
	schema := shape(true)
	schema["$schema"] = "http://json-schema.org/draft-07/schema#"
	schema["title"] = ConfigName
	override := shape(false)
	override["required"] = []string{"files"}
	schema["$defs"] = object{"override": override}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(schema); err != nil {
		return nil // strings and lists of them, which are always encoded
	}
	return out.Bytes()
}
