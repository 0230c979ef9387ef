#!/bin/sh
# Two works whose ids differ in letter case: citeproc-py keeps the second alone.
#
# Good guess: an id of CSL-JSON is compared as it stands, as citation keys are, so that
# 'Lee2020' and 'lee2020' are two works.
# Seen: the source makes ids small, and the later item takes the place of the earlier without a
# word; whoever cites 'Lee2020' prints the other work.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet citeproc-py==0.11.1
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

from citeproc.source.json import CiteProcJSON

ITEMS = [
    {"id": "Lee2020", "type": "book", "title": "On lids", "author": [{"literal": "Lee"}]},
    {"id": "lee2020", "type": "book", "title": "On pots", "author": [{"literal": "Lee"}]},
]
source = CiteProcJSON(ITEMS)
titles = [str(item.title) for item in source.values()]
print("citeproc-py", version("citeproc-py"))
print("guess: 2 works, 'On lids' and 'On pots'")
print("seen: ", len(source), "work:", *titles)
sys.exit(titles != ["On pots"])
PYTHON
"$here/venv/bin/python" -W ignore "$here/look.py"
