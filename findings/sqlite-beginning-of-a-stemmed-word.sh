#!/bin/sh
# The beginning of a word in SQLite's FTS5 with the stemmer porter: one letter more finds nothing.
#
# Good guess: 'universi*' finds 'university', as 'univers*' does, so that hits get fewer while one
# types and the word itself stays among them.
# Seen: the beginning is stemmed as if it were a word and compared with stems. university is stored as
# 'univers': it is found by 'univers*' and by 'university*', and not by what is typed in between.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet apsw==3.54.1.0
cat >"$here/look.py" <<'PYTHON'
import sys

import apsw

connection = apsw.Connection(":memory:")
connection.execute("CREATE VIRTUAL TABLE paper USING fts5(title, tokenize = 'porter')")
connection.execute("INSERT INTO paper VALUES ('lamps of a university')")
words = ("univers*", "universi*", "universit*", "university*")
seen = [
    connection.execute("SELECT count(*) FROM paper WHERE paper MATCH ?", (word,)).fetchone()[0]
    for word in words
]
print("SQLite", apsw.sqlite_lib_version())
print("guess:", dict.fromkeys(words, 1))
print("seen: ", dict(zip(words, seen, strict=True)))
sys.exit(seen != [1, 0, 0, 1])
PYTHON
"$here/venv/bin/python" "$here/look.py"
