#!/bin/sh
# Two papers in one file, by pypdf: the links of the second lead into the first.
#
# Good guess: append keeps the links of each file. Those that LaTeX writes lead to a name, and the
# names of two papers are the same (section.1, cite.roe2020), so that they are told apart.
# Seen: the first file's name stays, the second file's is dropped, and its links lead to the pages
# of the first.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet pypdf==7.1.1
cat >"$here/look.py" <<'PYTHON'
import io
import sys

import pypdf
from pypdf.annotations import Link
from pypdf.generic import NameObject, TextStringObject


def paper(target: int) -> io.BytesIO:
    """Three pages, with a link on the first to the name of another."""
    writer = pypdf.PdfWriter()
    for _ in range(3):
        writer.add_blank_page(200, 200)
    writer.add_named_destination("section.1", target)
    link = writer.add_annotation(0, Link(rect=(0, 0, 50, 50), url="-"))
    link[NameObject("/A")].update(
        {NameObject("/S"): NameObject("/GoTo"), NameObject("/D"): TextStringObject("section.1")}
    )
    del link["/A"]["/URI"]
    written = io.BytesIO()
    writer.write(written)
    return written


both = pypdf.PdfWriter()
both.append(paper(target=2))
both.append(paper(target=1))
written = io.BytesIO()
both.write(written)
reader = pypdf.PdfReader(written)
seen = []
for page in (reader.pages[0], reader.pages[3]):
    name = page["/Annots"][0].get_object()["/A"]["/D"]
    seen.append(reader.get_destination_page_number(reader.named_destinations[name]))
print("pypdf", pypdf.__version__)
print("guess: pages", [2, 4])
print("seen:  pages", seen)
sys.exit(seen != [2, 2])
PYTHON
"$here/venv/bin/python" "$here/look.py"
