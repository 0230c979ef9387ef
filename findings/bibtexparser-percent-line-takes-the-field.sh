#!/bin/sh
# A line that begins with % within an entry: bibtexparser makes it a part of the next field's name.
#
# Good guess: the line is a comment, as it is to biber (btparse), or the block fails.
# Seen: neither: the entry is read, no block fails, and the field is called '% title checked' with a
# line break and 'title' behind it. Whoever asks for the title is told that there is none.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet bibtexparser==2.1.0
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

import bibtexparser

ENTRY = "@article{key,\n  author = {Berg, A.},\n  % title checked\n  title = {A title},\n  year = 2020\n}\n"
library = bibtexparser.parse_string(ENTRY)
names = list(library.entries[0].fields_dict)
print("bibtexparser", version("bibtexparser"))
print("guess:", ["author", "title", "year"], "or a failed block")
print("seen: ", names, "failed blocks:", len(library.failed_blocks))
sys.exit(names != ["author", "% title checked\n  title", "year"] or bool(library.failed_blocks))
PYTHON
"$here/venv/bin/python" "$here/look.py"
