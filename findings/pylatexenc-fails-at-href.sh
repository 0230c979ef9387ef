#!/bin/sh
# A link in LaTeX, made plain text by pylatexenc: \href raises, and \- stays in the word.
#
# Good guess: LatexNodes2Text().latex_to_text() answers for any LaTeX that a title may hold, as its
# parser is tolerant: of '\href{address}{words}' with words and perhaps the address, and of
# 'in\-fer', whose \- only allows a break there, with 'infer'.
# Seen: \href with both its arguments is an IndexError, though \url is read; the arguments of \href
# are not known to the parser that the text is made of. \- becomes a soft hyphen (U+00AD) within the
# word, which is not seen, and is in the way of whoever looks for 'infer'.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet pylatexenc==2.11
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

from pylatexenc.latex2text import LatexNodes2Text


def text(latex):
    try:
        return LatexNodes2Text().latex_to_text(latex)
    except Exception as error:
        return type(error).__name__


print("pylatexenc", version("pylatexenc"))
print(r"guess: words of \href{https://example.org}{a kettle}, of \url its address, 'infer'")
seen = tuple(map(text, (r"\href{https://example.org}{a kettle}", r"\url{https://example.org}", r"in\-fer")))
print("seen:", *map(ascii, seen))
sys.exit(seen != ("IndexError", "<https://example.org>", "in\u00adfer"))
PYTHON
"$here/venv/bin/python" "$here/look.py"
