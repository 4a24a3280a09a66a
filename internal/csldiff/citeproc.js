// Formats items and citations with citeproc-js, for csldiff: reads the paths of
// its input as arguments and prints one JSON object.
"use strict";
const { readFileSync } = require("fs");
const { join, resolve } = require("path");
const [moduleDir, styleFile, localeDir, itemsFile, clustersFile] = process.argv.slice(1);

const CSL = require(resolve(moduleDir));
CSL.debug = () => {};

const readText = (file) => readFileSync(file, "utf8");
const items = new Map(JSON.parse(readText(itemsFile)).map((item) => [String(item.id), item]));

const engine = new CSL.Engine({
  retrieveItem: (id) => items.get(String(id)),
  retrieveLocale: (tag) => {
    try {
      return readText(join(localeDir, "locales-" + tag + ".xml"));
    } catch {
      return false; // as citeproc-js wants it, to go on with its fallbacks
    }
  },
}, readText(styleFile));
engine.setOutputFormat("html");

// In a style of notes each citation is a note of its own, unless it says which.
const isNote = engine.opt.xclass === "note";
const citations = JSON.parse(readText(clustersFile)).map((cluster, i) => ({
  citationID: "c" + i,
  citationItems: Array.isArray(cluster) ? cluster : cluster.citationItems,
  properties: { noteIndex: isNote ? i + 1 : 0, ...cluster.properties },
}));
const cited = new Set(citations.flatMap((c) => c.citationItems.map((cite) => String(cite.id))));
const uncited = [...items.keys()].filter((id) => !cited.has(id));
const result = engine.rebuildProcessorState(citations, "html", uncited);

// An item without printed form has no entry but is in entry_ids all the same, so
// the entries are counted as they are written.
const decorate = engine.fun.decorate["@bibliography"];
const writeEntry = decorate.entry;
const written = [];
decorate.entry = function (state, text) {
  written.push(this.system_id);
  return writeEntry.call(this, state, text);
};
const [layout, entries] = engine.makeBibliography() || [{ entry_ids: [] }, []];
const ids = entries.length === layout.entry_ids.length ? layout.entry_ids.map(([id]) => id) : written;
process.stdout.write(JSON.stringify({
  version: require(resolve(moduleDir, "package.json")).version,
  citations: result.map(([, , text]) => text),
  ids: ids.map(String),
  bibliography: entries,
}));
