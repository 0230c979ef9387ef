#!/bin/sh
# A long word in tantivy: what has more than 40 letters is not in the index, and a phrase goes
# over the place where it stood.
#
# Good guess: the tokenizers for words ('default', 'en_stem') take words of any length, as names of
# substances are; and a phrase with a word that is not there finds nothing.
# Seen: the word alone finds nothing, in a text that consists of little else. A phrase with it finds
# the text, and does so for any other long word in its place.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet tantivy==0.27.0
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

import tantivy

NAME = "methylphenylcyclopropylaminoethanolhydrochloride"
OTHER = "dimethylaminopropyltetrahydronaphthalenecarboxamide"
builder = tantivy.SchemaBuilder()
builder.add_text_field("text", tokenizer_name="en_stem")
index = tantivy.Index(builder.build())
writer = index.writer()
writer.add_document(tantivy.Document(text=f"Synthesis of {NAME} in water"))
writer.commit()
index.reload()


def found(words: str) -> int:
    return index.searcher().search(index.parse_query(words, ["text"]), 5).count


asked = ["synthesis", NAME, f'"of {NAME} in"', f'"of {OTHER} in"']
guess = dict(zip(asked, (1, 1, 1, 0)))
seen = {words: found(words) for words in asked}
print("tantivy", version("tantivy"), f"({len(NAME)} and {len(OTHER)} letters)")
print("guess:", guess)
print("seen: ", seen)
sys.exit(list(seen.values()) != [1, 0, 1, 1])
PYTHON
"$here/venv/bin/python" "$here/look.py"
