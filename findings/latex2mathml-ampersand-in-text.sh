#!/bin/sh
# An ampersand in the words of a formula: latex2mathml writes MathML that no XML parser takes.
#
# Good guess: \text{R\&D} is the word R&D, and what a converter to MathML gives back is
# well-formed, as it is for a \& b outside of words.
# Seen: the backslash is printed, and the ampersand stands bare: "not well-formed".
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet latex2mathml==3.81.1
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version
from xml.etree.ElementTree import ParseError, fromstring

from latex2mathml.converter import convert


def seen(tex):
    try:
        return "".join(fromstring(convert(tex)).itertext())
    except ParseError as error:
        return str(error).partition(":")[0]


print("latex2mathml", version("latex2mathml"))
print("guess: R&D in words as outside of them")
words, signs = seen(r"\text{R\&D}"), seen(r"R \& D")
print("seen: ", words, "in words,", signs, "outside of them")
print("      ", convert(r"\text{R\&D}"))
sys.exit((words, signs) != ("not well-formed (invalid token)", "R&D"))
PYTHON
"$here/venv/bin/python" "$here/look.py"
