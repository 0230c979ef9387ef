#!/bin/sh
# A surname that spells a Roman numeral: nameparser takes it for a suffix, and no surname is left.
#
# Good guess: the last of two words is the surname; a numeral can only follow a surname.
# Seen: 'Vi' is the sixth of his name even where nothing is left to be sixth of, and the surname
# is empty; of three words the middle one becomes the surname. 'Xi', a numeral as well, is spared,
# so that a test with the more frequent surname shows nothing.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet nameparser==2.6.0
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

from nameparser import HumanName

seen = {}
print("nameparser", version("nameparser"))
for name, family in (("Thanh Vi", "Vi"), ("Hoang Thi Vi", "Vi"), ("Weiming Xi", "Xi")):
    parsed = HumanName(name)
    seen[name] = (parsed.first, parsed.last, parsed.suffix)
    print(f"{name}: guess: last name {family!r}; seen: first, last, suffix = {seen[name]}")
sys.exit(
    seen
    != {
        "Thanh Vi": ("Thanh", "", "Vi"),
        "Hoang Thi Vi": ("Hoang", "Thi", "Vi"),
        "Weiming Xi": ("Weiming", "Xi", ""),
    }
)
PYTHON
"$here/venv/bin/python" "$here/look.py"
