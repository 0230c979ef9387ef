#!/bin/sh
# A word in italics in PubMed XML: to metapub it turns each '<' and '&' of the abstract into an entity.
#
# Good guess: 'abstract' is plain text, and '&lt;' of the XML is '<' in it, whether or not another
# word is set in italics.
# Seen: 'Weight < 5 kg' without italics, 'Weight &lt; 5 kg' as soon as the abstract has a word in
# <i>, which itself comes out bare; <sub> stays as a tag. So what is escaped depends on what
# stands elsewhere in the text, and neither reading it as text nor as markup is right for all.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet metapub==0.7.5
cat >"$here/look.py" <<'PYTHON'
import logging
import sys
from importlib.metadata import version

logging.disable(logging.WARNING)
from metapub import PubMedArticle

print("metapub", version("metapub"))


def abstract_of(marked_up):
    return PubMedArticle(
        '<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">1</PMID><Article>'
        "<Journal><JournalIssue><PubDate><Year>2001</Year></PubDate></JournalIssue>"
        "<Title>Journal of tea</Title></Journal><ArticleTitle>Tea</ArticleTitle>"
        f"<Abstract><AbstractText>{marked_up}</AbstractText></Abstract>"
        "</Article></MedlineCitation></PubmedArticle></PubmedArticleSet>"
    ).abstract


plain = abstract_of("Weight &lt; 5 kg &amp; rising in Camellia.")
italic = abstract_of("Weight &lt; 5 kg &amp; rising in <i>Camellia</i>.")
print("without italics:", plain)
print("with italics:   ", italic)
print("guess: both are 'Weight < 5 kg & rising in Camellia.'")
told = "Weight < 5 kg & rising in Camellia."
sys.exit(plain != told or italic != "Weight &lt; 5 kg &amp; rising in Camellia.")
PYTHON
HOME="$here" "$here/venv/bin/python" "$here/look.py"
