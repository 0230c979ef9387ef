#!/bin/sh
# 'and others' in BibTeX: citation-js makes it an author.
#
# Good guess: it is BibTeX's word for 'et al.' and says that names were left out; CSL-JSON has no
# place for that, so it is dropped or kept in a note.
# Seen: a person with the family name 'others', who stands in every reference list, and by whom
# papers are found to have an author in common.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
npm install --silent --no-audit --no-fund @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2 >/dev/null
cat >look.js <<'JS'
const { Cite } = require("@citation-js/core");
require("@citation-js/plugin-bibtex");
const file = "@article{a, title = {A}, author = {Roe, Anna and Moor, B. and others}, year = 2020}";
const names = new Cite(file).data[0].author.map((name) => name.family);
console.log("citation-js", require("@citation-js/core/package.json").version);
console.log("guess:", ["Roe", "Moor"]);
console.log("seen: ", names);
process.exit(names.join() === "Roe,Moor,others" ? 0 : 1);
JS
node look.js
