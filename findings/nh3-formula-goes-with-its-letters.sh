#!/bin/sh
# A formula in an abstract's HTML: nh3 drops it with its letters.
#
# Good guess: of elements that are not allowed the words stay, as the sanitiser does with every other
# unknown element; MathML's x is then a plain x.
# Seen: nothing of <math> is left, and the sentence reads on without it. With math and its children
# among the tags all of it stays.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet nh3==0.3.8
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

import nh3

formula = "<p>Let <math><mi>x</mi></math> be odd, <unknown>and</unknown> y.</p>"
seen = nh3.clean(formula)
print("nh3", version("nh3"))
print("guess:", "<p>Let x be odd, and y.</p>")
print("seen: ", seen)
sys.exit(seen != "<p>Let  be odd, and y.</p>")
PYTHON
"$here/venv/bin/python" "$here/look.py"
