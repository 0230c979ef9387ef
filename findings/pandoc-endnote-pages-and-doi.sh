#!/bin/sh
# A record of EndNote's XML, read by pandoc: its pages are not printed and its DOI is gone.
#
# Good guess: <pages> and <electronic-resource-num>, which EndNote writes for every paper it knows
# them of, become 'page' and 'DOI' in CSL-JSON.
# Seen: the pages are called 'pages', a name that CSL does not know, so that no style prints them and
# BibTeX has none; of the DOI nothing is left. The issue becomes a 'number'.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet pypandoc_binary==1.17
cat >"$here/look.py" <<'PYTHON'
import json
import sys

import pypandoc

RECORD = """<xml><records><record><rec-number>1</rec-number>
<ref-type name="Journal Article">17</ref-type>
<contributors><authors><author>Roe, Anna</author></authors></contributors>
<titles><title>On lamps</title><secondary-title>J</secondary-title></titles>
<pages>12-19</pages><volume>5</volume><number>3</number><dates><year>2020</year></dates>
<electronic-resource-num>10.1000/182</electronic-resource-num>
</record></records></xml>"""
text = pypandoc.convert_text(RECORD, "csljson", format="endnotexml")
[paper] = json.loads(text)
print("pandoc", pypandoc.get_pandoc_version())
print("guess:", {"page": "12-19", "DOI": "10.1000/182"})
print("seen: ", paper)
sys.exit("page" in paper or paper.get("pages") != "12-19" or "10.1000/182" in text)
PYTHON
"$here/venv/bin/python" "$here/look.py"
