#!/bin/sh
# A RIS record that names its last page before its first: pandoc prints the pages the wrong way.
#
# Good guess: SP is the first and EP the last page wherever they stand, since only TY and ER have a
# place in a record, so the CSL-JSON says 2-15.
# Seen: 15-2; the two are joined in the order of their lines.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet pypandoc_binary==1.17
cat >"$here/look.py" <<'PYTHON'
import json
import sys

import pypandoc

record = "TY  - JOUR\nAU  - Doe, Jane\nTI  - Kettles\nEP  - 15\nSP  - 2\nPY  - 2019\nER  - \n"
[paper] = json.loads(pypandoc.convert_text(record, "csljson", format="ris"))
print("pandoc", pypandoc.get_pandoc_version())
print("guess:", "2-15")
print("seen: ", paper["page"])
sys.exit(paper["page"] != "15-2")
PYTHON
"$here/venv/bin/python" "$here/look.py"
