#!/bin/sh
# A day in the month field of BibTeX: pandoc loses the month with it.
#
# Good guess: month = may # "~3" is what BibTeX's own notes recommend for a day, so the CSL-JSON says
# 2019-5-3, or 2019-5 where a reader of the format leaves out the day.
# Seen: 2019; month = may alone gives 2019-5.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet pypandoc_binary==1.17
cat >"$here/look.py" <<'PYTHON'
import json
import sys

import pypandoc


def issued(month: str) -> object:
    entry = f"@article{{a, author={{Doe, Jane}}, title={{Kettles}}, year=2019, month={month}}}"
    [paper] = json.loads(pypandoc.convert_text(entry, "csljson", format="bibtex"))
    return paper["issued"]["date-parts"]


print("pandoc", pypandoc.get_pandoc_version())
print("guess:", [[2019, 5, 3]], "or", [[2019, 5]])
seen = issued('may # "~3"')
print("seen: ", seen, "and without the day", issued("may"))
sys.exit((seen, issued("may")) != ([[2019]], [[2019, 5]]))
PYTHON
"$here/venv/bin/python" "$here/look.py"
