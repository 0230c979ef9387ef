#!/bin/sh
# A word with a hyphen: tantivy's query parser asks for a phrase.
#
# Good guess: self-supervised is two words for the analyser, and two words without quotation marks are
# any of them, as everywhere in this grammar.
# Seen: they must stand side by side and in this order; 'supervised by its self' is not found, while
# the same words with a space find it. A DOI or a name in two parts goes the same way.
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
for title in ("self supervised", "supervised by its self"):
    writer.add_document(tantivy.Document(title=title))
writer.commit()
index.reload()
searcher = index.searcher()
seen = [
    searcher.search(index.parse_query(words, ["title"])).count
    for words in ("self supervised", "self-supervised")
]
print("tantivy", version("tantivy"))
print("guess:", [2, 2])
print("seen: ", seen)
sys.exit(seen != [2, 1])
PYTHON
"$here/venv/bin/python" "$here/look.py"
