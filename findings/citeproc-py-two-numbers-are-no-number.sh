#!/bin/sh
# Volumes 12-14: to citeproc-py's is-numeric two numbers are no number.
#
# Good guess: content that solely consists of numbers is numeric, and they may be parted by a comma,
# a hyphen or an ampersand (CSL 1.0.2, is-numeric).
# Seen: one number is numeric, two are words, and the style prints what it keeps for words:
# 'vol.' is missing before a range of volumes.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet citeproc-py==0.11.1
cat >"$here/look.py" <<'PYTHON'
import sys
import tempfile
import warnings
from importlib.metadata import version

from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON

warnings.simplefilter("ignore")
STYLE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"
    default-locale="en-US"%s>
  <info><title>t</title><id>http://example.org/t</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout>%s</layout></bibliography>
</style>"""


def printed(layout, options="", **fields):
    """The one entry of a bibliography in a style that has only this layout."""
    with tempfile.NamedTemporaryFile("w", suffix=".csl") as file:
        file.write(STYLE % (options, layout))
        file.flush()
        style = CitationStylesStyle(file.name, validate=False)
    item = {"id": "a", "type": "article-journal", "title": "T", **fields}
    bibliography = CitationStylesBibliography(style, CiteProcJSON([item]), formatter.plain)
    bibliography.register(Citation([CitationItem("a")]))
    return str(bibliography.bibliography()[0])


print("citeproc-py", version("citeproc-py"))
LAYOUT = (
    '<choose><if is-numeric="volume"><text value="number"/></if>'
    '<else><text value="words"/></else></choose>'
)
seen = {volume: printed(LAYOUT, volume=volume) for volume in ("12", "12-14", "12 & 14", "12, 14")}
print("guess:", dict.fromkeys(seen, "number"))
print("seen: ", seen)
sys.exit(list(seen.values()) != ["number", "words", "words", "words"])
PYTHON
"$here/venv/bin/python" "$here/look.py"
