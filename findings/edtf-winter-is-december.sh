#!/bin/sh
# Winter in EDTF: to the edtf package it ends with December.
#
# Good guess: the four seasons of EDTF level 1 (ISO 8601-2, codes 21 to 24) have three months
# each, or winter counts by its year as January to March; either way the year has no gap.
# Seen: spring, summer and autumn have three, winter has December alone. An issue of 'Winter 2001'
# is neither in January nor in February of any year, and a filter by date does not find it.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet edtf==5.0.2
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

import edtf

print("edtf", version("edtf"))
seen = {}
for code, name in (("2001-21", "spring"), ("2001-22", "summer"), ("2001-23", "autumn"), ("2001-24", "winter")):
    date = edtf.parse_edtf(code)
    first, last = date.lower_strict(), date.upper_strict()
    seen[name] = (first[:3], last[:3])
    print(f"{code} ({name}): {first[:3]} to {last[:3]}")
print("guess: each season has three months; winter goes to the end of February")
sys.exit(seen["autumn"] != ((2001, 9, 1), (2001, 11, 30)) or seen["winter"] != ((2001, 12, 1), (2001, 12, 31)))
PYTHON
"$here/venv/bin/python" "$here/look.py"
