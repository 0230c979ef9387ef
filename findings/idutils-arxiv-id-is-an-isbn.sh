#!/bin/sh
# An arXiv id with its version: for one in eleven idutils finds an ISBN, too.
#
# Good guess: an id with the 'v' of a version is an arXiv id and nothing else; letters but X are in
# no ISBN.
# Seen: what is no digit is left out before the check, so '1501.00007v1' is the ten digits
# 1501000071, whose check digit is right by chance for one in eleven. Whoever takes the first
# scheme of another order than idutils' own, or links all, sends the reader to a book.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet idutils==1.7.1
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

import idutils

print("idutils", version("idutils"))
ids = [f"{month}.{number:05d}v1" for month in (1501, 1706, 2001) for number in range(1, 2000)]
books = [one for one in ids if "isbn" in idutils.detect_identifier_schemes(one)]
share = len(books) / len(ids)
print("guess: no id of arXiv is an ISBN")
print(f"seen:  {len(books)} of {len(ids)} are ({share:.1%}), as {books[:3]}")
sys.exit(not 0.08 < share < 0.1)
PYTHON
"$here/venv/bin/python" "$here/look.py"
