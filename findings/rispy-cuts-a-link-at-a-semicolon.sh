#!/bin/sh
# Links in RIS, read by rispy: a link that has a semicolon in it becomes two.
#
# Good guess: a line 'UR  - https://doi.org/10.1002/(SICI)1097-...3.0.CO;2-O' is one link, for RIS
# has one value a line, and the identifiers of thousands of articles (SICI, ANSI/NISO Z39.56) have
# a semicolon in them.
# Seen: rispy parts the value of every UR at semicolons, so the list has the link without its end,
# which opens nowhere, and '2-O'. What is written of it has two UR lines. DO is left whole.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet rispy==0.10.0
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

import rispy

DOI = "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O"
text = f"TY  - JOUR\nTI  - Lids\nDO  - {DOI}\nUR  - https://doi.org/{DOI}\nER  - \n"
(record,) = rispy.loads(text)
lines = [line for line in rispy.dumps([record]).splitlines() if line.startswith("UR")]

print("rispy", version("rispy"))
print("guess: 1 link, that of the file; 1 line UR when it is written again")
print(f"seen: {len(record['urls'])} links, {record['urls']}; {len(lines)} lines UR; DO {record['doi']}")
cut = DOI.partition(";")
seen = (record["urls"], len(lines), record["doi"])
sys.exit(seen != ([f"https://doi.org/{cut[0]}", cut[2]], 2, DOI))
PYTHON
"$here/venv/bin/python" "$here/look.py"
