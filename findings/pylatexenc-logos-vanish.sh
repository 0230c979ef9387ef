#!/bin/sh
# Logos of TeX in a title: pylatexenc leaves the words out.
#
# Good guess: \LaTeX and \TeX, which every LaTeX has and many titles use, come out as the words;
# a macro that is not known stays as it is written.
# Seen: they are gone without a trace or a warning, as are \S and \euro: the sentence loses its
# object and the price its currency.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet pylatexenc==2.11
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

from pylatexenc.latex2text import LatexNodes2Text

print("pylatexenc", version("pylatexenc"))
read = LatexNodes2Text().latex_to_text
guess = {
    r"Typesetting with \LaTeX{} and \TeX": "Typesetting with LaTeX and TeX",
    r"See \S 3": "See \u00a73",
    r"100 \euro": "100 \u20ac",
}
seen = {text: read(text) for text in guess}
for text, right in guess.items():
    print(f"{text}: guess: {right!r}; seen: {seen[text]!r}")
sys.exit(list(seen.values()) != ["Typesetting with  and ", "See 3", "100 "])
PYTHON
"$here/venv/bin/python" "$here/look.py"
