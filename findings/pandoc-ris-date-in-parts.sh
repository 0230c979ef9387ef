#!/bin/sh
# A date in RIS with its month and day: pandoc gives the paper no date at all.
#
# Good guess: PY  - 2019/03/05/ is year, month and day, in the form that the description of the
# format itself gives (YYYY/MM/DD/other info), so the CSL-JSON says 2019-3-5, or at least 2019.
# Seen: date-parts is an empty list; the year alone (PY  - 2019) is read, and a DA beside it is not.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet pypandoc_binary==1.17
cat >"$here/look.py" <<'PYTHON'
import json
import sys

import pypandoc

record = "TY  - JOUR\nAU  - Doe, Jane\nTI  - Kettles\nPY  - 2019/03/05/\nER  - \n"
[paper] = json.loads(pypandoc.convert_text(record, "csljson", format="ris"))
seen = paper["issued"]["date-parts"]
print("pandoc", pypandoc.get_pandoc_version())
print("guess:", [[2019, 3, 5]])
print("seen: ", seen)
sys.exit(seen != [])
PYTHON
"$here/venv/bin/python" "$here/look.py"
