#!/bin/sh
# A title that begins with a Greek letter: pybtex prints the capital, which looks like an A.
#
# Good guess: in the style 'plain' a formula stays as it is, as with BibTeX: $\alpha$-decay is an
# alpha decay.
# Seen: the formula is made a letter first, then the first letter of the title a capital: Alpha, and
# nobody tells it from a Latin A. $\mu$ and $\beta$ become M and B in the same way.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet pybtex==0.26.1
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

from pybtex import PybtexEngine

FILE = r"""@article{a, author = {Roe, Anna}, title = {$\alpha$-decay of lamps}, journal = {J},
  year = {2001}}"""
seen = PybtexEngine().format_from_string(FILE, style="plain", output_backend="plaintext")
print("pybtex", version("pybtex"))
print("guess:", ascii("\u03b1-decay of lamps"))
print("seen: ", ascii(seen.strip()))
sys.exit("\u0391-decay of lamps" not in seen)
PYTHON
"$here/venv/bin/python" "$here/look.py"
