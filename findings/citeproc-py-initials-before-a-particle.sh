#!/bin/sh
# Initials of a given name that ends in a particle: citeproc-py sets a full stop of its own behind it.
#
# Good guess: of the given name 'Alexis de' the capital becomes an initial and the small word stays
# as it is: 'A. de Tocqueville'.
# Seen: 'A. de . Tocqueville': a full stop that belongs to nothing.
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
LAYOUT = '<names variable="author"><name initialize-with=". "/></names>'
NAMES = [{"family": "Tocqueville", "given": "Alexis de"}]
seen = printed(LAYOUT, author=NAMES)
print("guess: A. de Tocqueville")
print("seen: ", seen)
sys.exit(seen != "A. de . Tocqueville")
PYTHON
"$here/venv/bin/python" "$here/look.py"
