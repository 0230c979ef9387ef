#!/bin/sh
# A list of feeds without an XML declaration: listparser takes its letters for Latin-1.
#
# Good guess: XML without a declaration is UTF-8 (XML 1.0, section 4.3.3), so the title is Käse.
# Seen: with lxml beside it the title is KÃ¤se, and bozo is False; a declaration without any
# encoding in it mends that, and a text in the place of bytes does not.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet listparser==0.20 lxml==6.1.3
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

import listparser

LIST = '<opml version="2.0"><body><outline text="Käse" xmlUrl="https://a.example/"/></body></opml>'
found = [listparser.parse(one) for one in (LIST.encode(), LIST)]
titles = [one.feeds[0].title for one in found]
print("listparser", version("listparser"), "lxml", version("lxml"))
print("guess:", ["Käse", "Käse"])
print("seen: ", titles, [one.bozo for one in found])
sys.exit("Käse" in titles or any(one.bozo for one in found))
PYTHON
"$here/venv/bin/python" "$here/look.py"
