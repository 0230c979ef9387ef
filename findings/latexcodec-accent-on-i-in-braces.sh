#!/bin/sh
# An accent over an i without its dot, in braces: latexcodec leaves the TeX.
#
# Good guess: all spellings that BibTeX's own manual has for an accent give the letter.
# Seen: without braces they do; with the dotless i in braces, as most programs write it, the
# backslash and the accent stay before a dotless i, and 'Martínez' is found by nobody.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet latexcodec==3.0.1
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

import latexcodec

guess = {
    r"Mart\'{i}nez": "Mart{í}nez",
    r"Mart\'\i nez": "Martínez",
    r"Mart\'{\i}nez": "Mart{í}nez",
    r"na\"{\i}ve": "na{ï}ve",
}
seen = {tex: tex.encode().decode("latex") for tex in guess}
print("latexcodec", latexcodec.__name__ and version("latexcodec"))
for tex, letters in guess.items():
    print(f"guess: {tex:18} {letters:14} seen: {seen[tex]}")
right = [seen[tex] == letters for tex, letters in guess.items()]
sys.exit(not (right == [True, True, False, False] and seen[r"na\"{\i}ve"] == 'na\\"{ı}ve'))
PYTHON
"$here/venv/bin/python" "$here/look.py"
