#!/bin/sh
# A style that wants whole given names (initialize="false"): citeproc-py writes initials.
#
# Good guess: "John Quincy M Roe" stays as it is but for its "M", which becomes "M.", as the
# specification of CSL 1.0.2 says of initialize="false" beside initialize-with, and as Chicago
# and MLA, whose styles say so, want it.
# Seen: the attribute is not looked at; all given names become initials.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet citeproc-py==0.11.1
cat >"$here/look.py" <<'PYTHON'
import io
import sys
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
NAMES = '<names variable="author"><name initialize="false" initialize-with=". "/></names>'
STYLE = f"""<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
<info><title>Whole names</title><id>whole</id><updated>2026-01-01T00:00:00+00:00</updated></info>
<citation><layout>{NAMES}</layout></citation>
<bibliography><layout>{NAMES}</layout></bibliography></style>"""
ITEM = {"id": "a", "type": "book", "author": [{"family": "Roe", "given": "John Quincy M"}]}
style = CitationStylesStyle(io.BytesIO(STYLE.encode()), validate=False)
written = CitationStylesBibliography(style, CiteProcJSON([ITEM]), formatter.plain)
written.register(Citation([CitationItem("a")]))
seen = str(written.bibliography()[0])
print("citeproc-py", version("citeproc-py"))
print("guess: John Quincy M. Roe")
print("seen: ", seen)
sys.exit(seen != "J. Q. M. Roe")
PYTHON
"$here/venv/bin/python" "$here/look.py"
