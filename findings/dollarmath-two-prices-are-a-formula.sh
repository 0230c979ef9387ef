#!/bin/sh
# Two prices in a sentence: the dollarmath plugin of markdown-it-py makes a formula of them.
#
# Good guess: 'It costs $5 and $10 a month.' holds no formula: the second dollar has a space before
# it and a digit behind it, where pandoc's rule for dollars, which most others follow, sees none.
# Seen: '5 and' is a formula, the room before the 10 is gone; allow_space and allow_digits are on
# until one turns them off.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet markdown-it-py==4.3.0 mdit-py-plugins==0.7.0
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

from markdown_it import MarkdownIt
from mdit_py_plugins.dollarmath import dollarmath_plugin

words = "It costs $5 and $10 a month."
seen = MarkdownIt().use(dollarmath_plugin).render(words).strip()
print("mdit-py-plugins", version("mdit-py-plugins"))
print("guess:", f"<p>{words}</p>")
print("seen: ", seen)
sys.exit(seen != '<p>It costs <span class="math inline">5 and</span>10 a month.</p>')
PYTHON
"$here/venv/bin/python" "$here/look.py"
