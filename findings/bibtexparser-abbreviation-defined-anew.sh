#!/bin/sh
# An abbreviation that is defined anew half-way: bibtexparser gives all entries the first meaning.
#
# Good guess: an @string counts from its place on, as in bibtex and pybtex, so that files which
# were joined one behind the other keep their meaning; or else the last definition wins, as the
# library's own comment says.
# Seen: the second definition is a failed block, and the entry behind it has the first journal.
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
TEXT = """@string{j = {One}}
@article{a, journal = j}
@string{j = {Two}}
@article{b, journal = j}
"""
library = bibtexparser.parse_string(TEXT)
print("bibtexparser", version("bibtexparser"))
print("guess: journals One and Two")
journals = [entry["journal"] for entry in library.entries]
print("seen:  journals", " and ".join(journals))
sys.exit(journals != ["One", "One"])
PYTHON
"$here/venv/bin/python" "$here/look.py"
