#!/bin/sh
# A preprint in BibTeX: citation-js leaves out its arXiv id.
#
# Good guess: eprint, archivePrefix and primaryClass, the three fields that arXiv's own export has,
# become 'number', 'archive' or an address in CSL-JSON.
# Seen: none of the values is anywhere in the result, and nothing is said of it: nobody can find the
# preprint again but by its title.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
npm install --silent --no-audit --no-fund @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2 >/dev/null
cat >look.js <<'JS'
const { Cite } = require("@citation-js/core");
require("@citation-js/plugin-bibtex");
const file = `@misc{roe2020, title = {On lamps}, author = {Roe, Anna}, year = {2020},
  eprint = {2001.01234}, archivePrefix = {arXiv}, primaryClass = {hep-ph}}`;
const item = new Cite(file).data[0];
delete item._graph;
const kept = ["2001.01234", "arXiv", "hep-ph"].filter((one) => JSON.stringify(item).includes(one));
console.log("citation-js", require("@citation-js/core/package.json").version);
console.log("guess: the id is kept");
console.log("seen: ", kept.length, "of 3 values in", JSON.stringify(item));
process.exit(kept.length === 0 && item.title === "On lamps" ? 0 : 1);
JS
node look.js
