#!/bin/sh
# A note 'PMID: 123' in CSL-JSON: pandoc takes it away and makes a field of it.
#
# Good guess: from CSL-JSON to CSL-JSON a note is the same note, words of the reader's own.
# Seen: the note is gone and there is a PMID, which is how fields were once smuggled into notes; a
# line of the reader's that looks so is no note any more.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet pypandoc_binary==1.17
cat >"$here/look.py" <<'PYTHON'
import json
import sys

import pypandoc

paper = {"id": "a", "type": "book", "title": "Kettles", "note": "PMID: 123"}
[seen] = json.loads(pypandoc.convert_text(json.dumps([paper]), "csljson", format="csljson"))
print("pandoc", pypandoc.get_pandoc_version())
print("guess:", paper)
print("seen: ", seen)
sys.exit("note" in seen or seen.get("PMID") != "123")
PYTHON
"$here/venv/bin/python" "$here/look.py"
