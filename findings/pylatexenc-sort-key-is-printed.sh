#!/bin/sh
# The sort key of BibTeX's own manual: pylatexenc prints it before the year.
#
# Good guess: \noopsort, with which the example files of BibTeX order the volumes of a work, prints
# nothing: its definition is \newcommand{\noopsort}[1]{}.
# Seen: a macro that is not known gives its argument to the text, so the year becomes '1973c1981'
# and a reader of years finds 1973, the wrong one, first.
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
seen = LatexNodes2Text().latex_to_text(r"{\noopsort{1973c}}1981")
print("guess: 1981")
print("seen: ", seen)
sys.exit(seen != "1973c1981")
PYTHON
"$here/venv/bin/python" "$here/look.py"
