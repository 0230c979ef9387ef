#!/bin/sh
# The 65th day of 2024, as ISO 8601 writes it: feedparser takes it for the first of June.
#
# Good guess: 2024-065 is the 5th of March; the package says that it reads ordinal dates
# (YYYY-DDD), and what it could not read it would leave out.
# Seen: the first two digits of the day's number are read as a month, and the last is lost; 2024065,
# without the hyphen, is the 5th of March. A feed dated by the numbers of days, as archives of
# observations are, is sorted by days that never were.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet feedparser==6.0.14
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

import feedparser

FEED = b"""<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title>
 <item><title>Day 65</title><dc:date>2024-065</dc:date></item>
</channel></rss>"""
(entry,) = feedparser.parse(FEED).entries
seen = tuple(entry.updated_parsed[:3])
print("feedparser", version("feedparser"))
print("guess: (2024, 3, 5), or no date at all")
print("seen: ", seen)
sys.exit(seen in ((2024, 3, 5), None))
PYTHON
"$here/venv/bin/python" "$here/look.py"
