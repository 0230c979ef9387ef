#!/bin/sh
# Chinese names in Chinese letters: citeproc-py turns them round and parts them.
#
# Good guess: a name in Chinese letters is printed with the family name first and without a blank,
# whatever the style says of the order (CSL 1.0.2, names, 'non-Byzantine').
# Seen: given name, blank, family name, as if it were English: the reader sees another person.
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
LAYOUT = '<names variable="author"><name/></names>'
NAMES = [{"family": "\u738b", "given": "\u5c0f\u660e"}]
seen = printed(LAYOUT, author=NAMES)
print("guess:", "\u738b\u5c0f\u660e")
print("seen: ", seen)
sys.exit(seen != "\u5c0f\u660e \u738b")
PYTHON
"$here/venv/bin/python" "$here/look.py"
