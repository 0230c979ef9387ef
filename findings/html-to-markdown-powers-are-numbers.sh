#!/bin/sh
# HTML to Markdown: powers become numbers by html2text and markdownify.
#
# Good guess: Markdown allows HTML within a line, so that <sup> and <sub>, for which it has no sign
# of its own, stay as they are (or become 10^5); what is kept is the meaning.
# Seen: both leave the tags out with no sign in their place: '10<sup>5</sup>' is 105.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet html2text==2025.4.15 markdownify==1.2.3
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

from html2text import html2text
from markdownify import markdownify

PAGE = "<p>About 10<sup>5</sup> K at 10<sup>-3</sup> Pa</p>"
seen = {"html2text": html2text(PAGE).strip(), "markdownify": markdownify(PAGE).strip()}
print("guess: a sign between 10 and 5, or the tags")
for name, text in seen.items():
    print(f"seen:  {text!r} by {name}", version(name))
sys.exit(set(seen.values()) != {"About 105 K at 10-3 Pa"})
PYTHON
"$here/venv/bin/python" "$here/look.py"
