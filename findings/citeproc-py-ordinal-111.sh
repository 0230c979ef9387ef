#!/bin/sh
# Ordinals in English: citeproc-py prints 111st, 112nd and 213rd.
#
# Good guess: the terms ordinal-11 to ordinal-13 of the English locale match the last two digits
# (CSL 1.0.1: the default of 10 to 99 is 'last-two-digits'), so 11th and 111th are made alike.
# Seen: they match the whole number only; 11 is right, and 111 gets the ending of its last digit.
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
LAYOUT = '<number variable="number" form="ordinal"/>'
GUESS = {"11": "11th", "21": "21st", "111": "111th", "112": "112th", "213": "213th"}
seen = {number: printed(LAYOUT, number=number) for number in GUESS}
print("guess:", GUESS)
print("seen: ", seen)
sys.exit(seen != GUESS | {"111": "111st", "112": "112nd", "213": "213rd"})
PYTHON
"$here/venv/bin/python" "$here/look.py"
