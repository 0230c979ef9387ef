#!/bin/sh
# A link with a semicolon in RIS: rispy makes two links of it, and neither leads anywhere.
#
# Good guess: one UR line is one link; more links are more lines, as for the other repeated tags.
# Seen: the value is cut at each semicolon. DOIs of the SICI form end in ';2-2' or the like, and
# stand in UR of many papers of the nineties: the link loses its end, and a bare '2-2' is a link.
# The DOI tag is not cut, so a reader who has DO and UR sees two different papers.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet rispy==0.10.0
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

import rispy

LINK = "https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2"
RECORD = f"TY  - JOUR\nTI  - A title\nUR  - {LINK}\nER  - \n"

(entry,) = rispy.loads(RECORD)
print("rispy", version("rispy"))
print("guess:", [LINK])
print("seen: ", entry["urls"])
sys.exit(entry["urls"] != [LINK.removesuffix(";2-2"), "2-2"])
PYTHON
"$here/venv/bin/python" "$here/look.py"
