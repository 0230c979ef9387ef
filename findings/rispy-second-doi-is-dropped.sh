#!/bin/sh
# A record with a second title, abstract or DOI: rispy keeps the first and says nothing.
#
# Good guess: what stands twice in a RIS record is kept, as a list or joined: rispy does so for
# authors, key words and notes.
# Seen: of TI, AB, DO and M1 the second line is gone, with no word of it (an erratum's DOI, an
# abstract's second language).
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet rispy==0.10.0
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

import rispy

lines = ["TY  - JOUR", "TI  - Kettles", "AB  - Water.", "AB  - Wasser."]
lines += ["DO  - 10.1/a", "DO  - 10.1/b", "M1  - 3", "M1  - 4", "ER  - ", ""]
[record] = rispy.loads("\n".join(lines))
told = str(record)
seen = [word for word in ("Water", "Wasser", "10.1/a", "10.1/b") if word in told]
print("rispy", version("rispy"))
print("guess:", ["Water", "Wasser", "10.1/a", "10.1/b"])
print("seen: ", seen)
sys.exit(seen != ["Water", "10.1/a"])
PYTHON
"$here/venv/bin/python" "$here/look.py"
