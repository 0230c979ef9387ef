#!/bin/sh
# A title with italics in an Atom feed: atoma says that there is none.
#
# Good guess: of <title type="xhtml"> with a name in italics come the words, with or without tags.
# Seen: None for the title, and for a summary of that type. The element's own text is taken, and all
# words stand in the <div> that the format asks for.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet atoma==0.0.17
cat >"$here/look.py" <<'PYTHON'
import sys
from importlib.metadata import version

import atoma

FEED = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Lamps</title><id>urn:a</id>
<updated>2020-01-01T00:00:00Z</updated><entry><id>urn:b</id><updated>2020-01-01T00:00:00Z</updated>
<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">The <i>E. coli</i> lamp</div></title>
</entry></feed>"""
[entry] = atoma.parse_atom_bytes(FEED).entries
print("atoma", version("atoma"))
print("guess: The E. coli lamp")
print("seen: ", entry.title)
sys.exit(entry.title is not None and entry.title.value is not None)
PYTHON
"$here/venv/bin/python" "$here/look.py"
