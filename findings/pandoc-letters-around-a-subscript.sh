#!/bin/sh
# A molecule in a BibTeX title, with a subscript of text: pandoc makes its elements small.
#
# Good guess: words that are all capitals are left as they are when a title is made a sentence ('LB'
# and 'NMR' are), so H\textsubscript{2}O stays H2O.
# Seen: h<sub>2</sub>o; what stands around the command is folded as words of their own.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet pypandoc_binary==1.17
cat >"$here/look.py" <<'PYTHON'
import json
import sys

import pypandoc

entry = r"@article{a, author={Doe, Jane}, title={NMR of H\textsubscript{2}O in LB}, year=2019}"
[paper] = json.loads(pypandoc.convert_text(entry, "csljson", format="bibtex"))
print("pandoc", pypandoc.get_pandoc_version())
print("guess:", "NMR of H<sub>2</sub>O in LB")
print("seen: ", paper["title"])
sys.exit(paper["title"] != "NMR of h<sub>2</sub>o in LB")
PYTHON
"$here/venv/bin/python" "$here/look.py"
