#!/bin/sh
# A minus before a word: Whoosh's query parser asks for that word.
#
# Good guess: 'deep -quantum' leaves out what has 'quantum', as at every search engine, or the minus
# is at least of no effect on a single word.
# Seen: both words are asked for, so exactly what was not wanted is found. PlusMinusPlugin has to be
# added by hand.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet Whoosh==2.7.4
cat >"$here/look.py" <<'PYTHON'
import sys

import whoosh
from whoosh.fields import TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.qparser import QueryParser

schema = Schema(title=TEXT(stored=True))
index = RamStorage().create_index(schema)
writer = index.writer()
for title in ("deep learning", "deep quantum learning"):
    writer.add_document(title=title)
writer.commit()
with index.searcher() as searcher:
    query = QueryParser("title", schema).parse("deep -quantum")
    seen = [hit["title"] for hit in searcher.search(query)]
print("Whoosh", whoosh.versionstring())
print("guess:", ["deep learning"])
print("seen: ", seen)
sys.exit(seen != ["deep quantum learning"])
PYTHON
"$here/venv/bin/python" "$here/look.py"
