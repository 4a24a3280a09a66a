// Formats items, and citations if there are any, with citeproc-js, for cslbench: reads
// the paths of its input as arguments and prints one JSON object of what it took.
"use strict";
const { readFileSync } = require("fs");
const { join, resolve } = require("path");
const [moduleDir, styleFile, localeDir, itemsFile, clustersFile] = process.argv.slice(1);

const started = process.cpuUsage();
const seconds = () => {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
};
const readText = (file) => readFileSync(file, "utf8");
const CSL = require(resolve(moduleDir));
CSL.debug = () => {};

const items = new Map(JSON.parse(readText(itemsFile)).map((item) => [String(item.id), item]));
const read = seconds();

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
const loaded = seconds();

const ids = [...items.keys()];
engine.updateItems(ids);
let citations = [];
if (clustersFile) {
  const clusters = JSON.parse(readText(clustersFile)).map((cites, i) => ({
    citationID: "c" + i,
    citationItems: cites,
    properties: { noteIndex: 0 },
  }));
  const cited = new Set(clusters.flatMap((c) => c.citationItems.map((cite) => String(cite.id))));
  citations = engine.rebuildProcessorState(clusters, "html", ids.filter((id) => !cited.has(id)));
}
const [, entries] = engine.makeBibliography();
process.stdout.write(JSON.stringify({
  version: require(resolve(moduleDir, "package.json")).version,
  load: loaded - read,
  entries: entries.length,
  citations: citations.length,
}));
