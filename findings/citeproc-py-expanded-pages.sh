#!/bin/sh
# Pages in the style's own form: citeproc-py does not expand them for page-range-format="expanded".
#
# Good guess: page-range-format="expanded" makes 42-45 of '42-5' and 2787-2816 of '2787-816'
# (CSL 1.0.2, Appendix V); the three other forms are worked out, so this one is too.
# Seen: only the dash is changed. 'minimal', on the same page, is right.
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
LAYOUT = '<text variable="page"/>'
seen = [
    printed(LAYOUT, f' page-range-format="{form}"', page=page)
    for form, page in (("expanded", "42-5"), ("expanded", "2787-816"), ("minimal", "321-328"))
]
print("guess:", ["42\u201345", "2787\u20132816", "321\u20138"])
print("seen: ", seen)
sys.exit(seen != ["42\u20135", "2787\u2013816", "321\u20138"])
PYTHON
"$here/venv/bin/python" "$here/look.py"
