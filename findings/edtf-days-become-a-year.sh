#!/bin/sh
# Days of a conference: the edtf package reads '1-3 May 2019' as a day in 2001.
#
# Good guess: text_to_edtf, made for dates as people write them, gives the range, or None, which
# is its answer to what it does not understand.
# Seen: a year that stands nowhere in the text; the year that does is lost.
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
guess = {"3 May 2019": "2019-05-03", "1-3 May 2019": "2019-05-01/2019-05-03"}
seen = {text: edtf.text_to_edtf(text) for text in guess}
print("guess:", guess, "or nothing for the second")
print("seen: ", seen)
sys.exit(seen != {"3 May 2019": "2019-05-03", "1-3 May 2019": "2001-05-03"})
PYTHON
"$here/venv/bin/python" "$here/look.py"
