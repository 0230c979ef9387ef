#!/bin/sh
# A part of a word that is to keep its case: citeproc-py puts a blank behind it.
#
# Good guess: <span class="nocase">iPod</span>s is the word 'iPods' with a part that title case
# lets be, as Zotero and JabRef write it for braces within a word.
# Seen: the word is parted in two, and the rest of it gets a capital: 'iPod S'. What is printed has
# another text than what was given.
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
LAYOUT = '<text variable="title" text-case="title"/>'
seen = printed(LAYOUT, title='the sound of <span class="nocase">iPod</span>s today')
print("guess: The Sound of iPods Today")
print("seen: ", seen)
sys.exit(seen != "The Sound of iPod S Today")
PYTHON
"$here/venv/bin/python" "$here/look.py"
