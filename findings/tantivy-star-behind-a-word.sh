#!/bin/sh
# A star behind a word: tantivy's query parser drops it, and the beginning of a word finds nothing.
#
# Good guess: quant* finds words that begin so, as in Lucene's grammar, which this one follows in
# fields, ranges, boosts and slops; or it is refused, as a regular expression is.
# Seen: it is the word 'quant' itself; 'quantum' is not found, and nothing is said.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet tantivy==0.27.0
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

import tantivy

schema = tantivy.SchemaBuilder()
schema.add_text_field("title", stored=True)
index = tantivy.Index(schema.build())
writer = index.writer()
for title in ("quantum gravity", "quant of the year"):
    writer.add_document(tantivy.Document(title=title))
writer.commit()
index.reload()
searcher = index.searcher()
hits = searcher.search(index.parse_query("quant*", ["title"])).hits
seen = [searcher.doc(place)["title"][0] for _, place in hits]
print("tantivy", version("tantivy"))
print("guess:", ["quant of the year", "quantum gravity"], "or an error")
print("seen: ", seen)
sys.exit(seen != ["quant of the year"])
PYTHON
"$here/venv/bin/python" "$here/look.py"
