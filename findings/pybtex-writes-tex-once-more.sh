#!/bin/sh
# A BibTeX file read and written by pybtex: TeX that stood in it is escaped once more.
#
# Good guess: what is read as '50\% of $x_1$' is written so again; a url is left alone.
# Seen: '50\\% of $x\_1$', in which TeX sees the end of a line and a comment, so that the rest of
# the title is gone, brace and all; and a url whose signs have backslashes. Each further turn adds
# its own.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet pybtex==0.26.1
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

from pybtex.database import parse_string

URL = "https://example.org/a_b?c=1&d=%20e#f"
FILE = r"@misc{a, title = {About 50\% of $x_1$}, url = {" + URL + "}}"
first = parse_string(FILE, "bibtex")
again = parse_string(first.to_string("bibtex"), "bibtex")
print("pybtex", version("pybtex"))
for name in ("title", "url"):
    print("guess:", first.entries["a"].fields[name])
    print("seen: ", again.entries["a"].fields[name])
wrong = again.entries["a"].fields
is_so = wrong["title"] == r"About 50\\% of $x\_1$"
sys.exit(not (is_so and wrong["url"] == r"https://example.org/a\_b?c=1\&d=\%20e\#f"))
PYTHON
"$here/venv/bin/python" "$here/look.py"
