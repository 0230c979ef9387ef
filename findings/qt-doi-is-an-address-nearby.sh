#!/bin/sh
# A DOI given to QUrl.fromUserInput: it is an address in a network nearby.
#
# Good guess: 10.1000/182 is no address; what comes is invalid, or has the host '10.1000', which no
# browser finds.
# Seen: http://10.0.3.232/182. The number before the slash is read as the short form of an IPv4
# address, and all those that begin with 10 lie in private networks: the browser asks a machine of the
# reader's own institute for the paper.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet PySide6-Essentials==6.11.1
cat >"$here/look.py" <<'PYTHON'
import sys

import PySide6
from PySide6.QtCore import QUrl

seen = QUrl.fromUserInput("10.1000/182")
print("PySide6", PySide6.__version__)
print("guess: not valid, or the host 10.1000")
print("seen: ", seen.isValid(), seen.toString())
sys.exit(seen.toString() != "http://10.0.3.232/182")
PYTHON
"$here/venv/bin/python" "$here/look.py"
