#!/bin/sh
# An article without pages: pybtex prints neither its volume nor its number.
#
# Good guess: its style 'plain' prints what BibTeX's prints: J, 2(3), 2001. Many journals of today have
# no pages.
# Seen: J, 2001. Volume and number are printed as a part of the pages only.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet pybtex==0.26.1
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

from pybtex import PybtexEngine

FILE = """@article{a, author = {Roe, Anna}, title = {Lamps}, journal = {J},
  volume = {2}, number = {3}, year = {2001}}"""
seen = PybtexEngine().format_from_string(FILE, style="plain", output_backend="plaintext")
print("pybtex", version("pybtex"))
print("guess: Lamps. J, 2(3), 2001.")
print("seen: ", seen.strip())
sys.exit("J, 2001." not in seen)
PYTHON
"$here/venv/bin/python" "$here/look.py"
