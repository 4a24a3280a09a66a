// Prints what the parser of bibtex-tidy reads, in the form that peers.go
// describes. The package does not export its parser; the argument is its directory.
const fs = require("fs");
const Module = require("module");
const path = require("path");

const dir = process.argv[1];
const main = path.join(dir, "bibtex-tidy.js");
const loaded = new Module(main);
loaded.filename = main;
loaded.paths = Module._nodeModulePaths(dir);
loaded._compile(fs.readFileSync(main, "utf8") + "\nmodule.exports = {parse: generateAST, getEntries};", main);
const { parse, getEntries } = loaded.exports;

const say = (value) => fs.writeSync(1, JSON.stringify(value) + "\n");
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

say({ version: "bibtex-tidy " + JSON.parse(fs.readFileSync(path.join(dir, "package.json"))).version });
for (const file of fs.readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  say({ path: Buffer.from(file, "utf8").toString("latin1") });
  const bytes = fs.readFileSync(file);
  let text, asBytes;
  try {
    text = strict.decode(bytes);
    asBytes = (s) => Buffer.from(s || "", "utf8").toString("latin1");
  } catch (notUTF8) {
    text = bytes.toString("latin1");
    asBytes = (s) => s || "";
  }
  try {
    for (const entry of getEntries(parse(text))) {
      say({
        key: asBytes(entry.key),
        type: asBytes(entry.parent.command),
        fields: entry.fields.map((f) => [asBytes(f.name), asBytes(f.value.concat.map((part) => part.value).join(""))]),
      });
    }
  } catch (error) {
    say({ error: asBytes(String(error.message || error).split("\n")[0]) });
  }
}
