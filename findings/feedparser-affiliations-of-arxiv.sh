#!/bin/sh
# Affiliations in arXiv's answers: feedparser keeps the last author's only, and for nobody.
#
# Good guess: what stands within <author> is kept with that author, as name, email and uri are.
# Seen: an element of another namespace within <author> becomes a key of the entry; of several the
# last wins. The institute of the last author looks as if it were that of the paper.
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
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
 <entry><title>T</title>
  <author><name>A. Berg</name><arxiv:affiliation>Institute One</arxiv:affiliation></author>
  <author><name>B. Costa</name><arxiv:affiliation>Institute Two</arxiv:affiliation></author>
 </entry>
</feed>"""
(entry,) = feedparser.parse(FEED).entries
print("feedparser", version("feedparser"))
print("guess: one affiliation with each author")
print("seen: ", [dict(author) for author in entry.authors], entry.get("arxiv_affiliation"))
told = [set(author) for author in entry.authors]
sys.exit(told != [{"name"}, {"name"}] or entry.get("arxiv_affiliation") != "Institute Two")
PYTHON
"$here/venv/bin/python" "$here/look.py"
