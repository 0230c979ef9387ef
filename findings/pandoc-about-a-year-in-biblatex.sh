#!/bin/sh
# A year that is not certain, written as BibLaTeX by pandoc: the date is none any more.
#
# Good guess: circa in CSL-JSON is '1999~' in BibLaTeX.
# Seen: '1999\textasciitilde{}'. The sign is escaped as if it stood in a text, and what stands there is
# no date of BibLaTeX. Pandoc itself reads the paper back without a year.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet pypandoc_binary==1.17
cat >"$here/look.py" <<'PYTHON'
import json
import sys

import pypandoc

paper = {"id": "a", "type": "book", "title": "T", "issued": {"date-parts": [[1999]], "circa": True}}
file = pypandoc.convert_text(json.dumps([paper]), "biblatex", format="csljson")
seen = next(line.strip() for line in file.splitlines() if "date" in line)
[again] = json.loads(pypandoc.convert_text(file, "csljson", format="biblatex"))
print("pandoc", pypandoc.get_pandoc_version())
print("guess: date = {1999~}")
print("seen: ", seen, "and read again:", again.get("issued"))
sys.exit("1999~" in seen or "textasciitilde" not in seen)
PYTHON
"$here/venv/bin/python" "$here/look.py"
