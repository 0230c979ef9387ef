#!/bin/sh
# An abstract that quotes an entry: bibtexparser loses the whole paper.
#
# Good guess: within balanced braces '@' is a character like any other, as it is to BibTeX.
# Seen: a line that begins like an entry ends the one it stands in, though the braces are open;
# the paper is in failed_blocks, and what it only quoted is an entry of the library.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet bibtexparser==2.1.0
cat >"$here/look.py" <<'PYTHON'
import logging
import sys
from importlib.metadata import version

import bibtexparser

logging.disable()
TEXT = "@article{key,\n  title = {A title},\n  abstract = {We cite it as\n@misc{other} in what follows.}\n}\n"
library = bibtexparser.parse_string(TEXT)
print("bibtexparser", version("bibtexparser"))
print("guess: the entry 'key', whose abstract has two lines")
keys = [entry.key for entry in library.entries]
print("seen:  entries", keys, "and", len(library.failed_blocks), "failed block(s)")
sys.exit((keys, len(library.failed_blocks)) != (["other"], 1))
PYTHON
"$here/venv/bin/python" "$here/look.py"
