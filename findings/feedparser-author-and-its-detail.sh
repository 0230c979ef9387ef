#!/bin/sh
# An item of RSS with three authors: feedparser's author and author_detail are two persons.
#
# Good guess: author_detail is the same author as author, taken apart, and both are the first of
# the three dc:creator; all are in authors.
# Seen: author is the last one, author_detail the first; authors has all three.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet feedparser==6.0.14
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

import feedparser

names = ["Jane Doe", "Richard Roe", "Ann Poe"]
creators = "".join(f"<dc:creator>{name}</dc:creator>" for name in names)
feed = (
    '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Kitchens</title>'
    f"<item><title>Kettles</title><link>http://example.org/1</link>{creators}</item></channel></rss>"
)
[entry] = feedparser.parse(feed).entries
seen = entry.author, entry.author_detail.name
print("feedparser", version("feedparser"))
print("guess:", (names[0], names[0]))
print("seen: ", seen, "of", [author.name for author in entry.authors])
sys.exit(seen != (names[2], names[0]))
PYTHON
"$here/venv/bin/python" "$here/look.py"
