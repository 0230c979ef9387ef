#!/bin/sh
# A DOI that a MEDLINE record gives as its location only (LID): nbib says that there is none.
#
# Good guess: LID - 10.1000/xyz [doi] is the paper's DOI, as the description of the format has it,
# whether or not AID repeats it.
# Seen: no doi in the record; with the same words behind AID there is one.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet nbib==0.3.2
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

import nbib


def doi(tag: str) -> object:
    record = f"\nPMID- 123\nTI  - Kettles.\n{tag:<4}- 10.1000/xyz [doi]\nJT  - Kitchens\n"
    [paper] = nbib.read(record)
    return paper.get("doi")


print("nbib", version("nbib"))
print("guess:", "10.1000/xyz")
print("seen: ", doi("LID"), "and behind AID", doi("AID"))
sys.exit((doi("LID"), doi("AID")) != (None, "10.1000/xyz"))
PYTHON
"$here/venv/bin/python" "$here/look.py"
