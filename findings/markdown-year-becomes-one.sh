#!/bin/sh
# A line that begins with a year: Python-Markdown counts from one.
#
# Good guess: '1986. A great year' is at worst a list that starts at 1986, as in CommonMark, so that
# the year is still to be read.
# Seen: <ol> without a start: the reader sees 1. A list that goes on at 5 begins again, too
# (lazy_ol, a setting that is on).
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet Markdown==3.11.3
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

import markdown

seen = markdown.markdown("1986. A great year")
print("Markdown", version("markdown"))
print("guess:", '<ol start="1986">')
print("seen: ", seen.splitlines()[0])
sys.exit("1986" in seen)
PYTHON
"$here/venv/bin/python" "$here/look.py"
