#!/bin/sh
# An address of arXiv: idutils makes an arXiv id of it that holds the address.
#
# Good guess: as normalize_doi takes the resolver's address off a DOI, normalize_arxiv takes that of
# arXiv off an id, and the address of a paper there is recognised as one.
# Seen: 'arXiv:' is put before the address as it is, and nothing says that this is no id.
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
DOI, ADDRESS = "https://doi.org/10.1000/182", "https://arxiv.org/abs/1706.03762"
seen = (
    idutils.normalize_doi(DOI),
    idutils.normalize_arxiv(ADDRESS),
    idutils.detect_identifier_schemes(ADDRESS),
)
print("guess:", ("10.1000/182", "arXiv:1706.03762", ["arxiv", "url"]))
print("seen: ", seen)
sys.exit(seen != ("10.1000/182", f"arXiv:{ADDRESS}", ["url"]))
PYTHON
"$here/venv/bin/python" "$here/look.py"
