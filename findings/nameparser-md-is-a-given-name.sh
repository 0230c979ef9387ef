#!/bin/sh
# Md. before a name: nameparser takes the short form of Mohammad for a title.
#
# Good guess: in front of a surname 'Md.' is a given name, as tens of thousands of authors from
# Bangladesh and India write it; the doctor's MD stands behind.
# Seen: with its full stop it is a title, the given name is empty, and the author is cited by the
# surname alone. Behind a comma it is a suffix; only 'Md' without a stop is a name.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet nameparser==2.6.0
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

from nameparser import HumanName

print("nameparser", version("nameparser"))
seen = {}
for name in ("Md. Rahman", "Md Rahman", "Rahman, Md."):
    parsed = HumanName(name)
    seen[name] = (parsed.title, parsed.first, parsed.last, parsed.suffix)
    print(f"{name}: guess: first name Md; seen: title, first, last, suffix = {seen[name]}")
firsts = [first for _title, first, _last, _suffix in seen.values()]
sys.exit(firsts != ["", "Md", ""])
PYTHON
"$here/venv/bin/python" "$here/look.py"
