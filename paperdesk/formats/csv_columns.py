"""Column names of tables of papers, in several languages, and the field that each means.

Sources: the CSV of Zotero, PubMed, Scopus, IEEE Xplore, Publish or Perish, Calibre and of our
own export; the tags of Web of Science's tab-delimited files; and what readers of five languages
call the columns of a table that they keep by hand. Names are compared without letter case,
accents and signs.
"""

import re
import unicodedata
from collections.abc import Sequence

_TABLE = """
title: title; document title; article title; paper title; name of paper; titel; dokumenttitel
title: titre; título; titolo; عنوان; العنوان; عنوان الورقة; 标题; 題名; 题名
authors: authors; author; author full names; creators; autor; autoren; autorin; verfasser
authors: verfasser in; auteur; auteurs; autores; autore; autori; المؤلف; المؤلفون; المؤلفين; 作者
date: date; publication date; published; year; publication year; pub year; pubdate; datum; jahr
date: erscheinungsjahr; veröffentlicht; année; annee de publication; fecha; año; anno
date: التاريخ; السنة; سنة النشر; 年份; 日期
venue: venue; journal; journal book; journal title; publication title; source title
venue: container title; conference; conference name; booktitle; book title; proceedings title
venue: zeitschrift; konferenz; buchtitel; revue; revista; rivista; المجلة; المؤتمر; 期刊
type: type; item type; document type; publication type; typ; dokumenttyp; النوع
volume: volume; vol; band; jahrgang; volumen; المجلد
issue: issue; heft; ausgabe; العدد
pages: pages; page; page range; article number; art no; seiten; páginas; pagine; الصفحات
first_page: first page; page start; start page; startpage; erste seite
last_page: last page; page end; end page; endpage; letzte seite
publisher: publisher; verlag; éditeur; editorial; editore; الناشر
place: place; publisher place; publisher location; verlagsort; ort; lieu; lugar
edition: edition; auflage; édition; edición; الطبعة
series: series; series title; reihe; السلسلة
isbn: isbn; isbns; isbn 13; ردمك
issn: issn; eissn; issns
language: language; languages; language of original document; sprache; langue; idioma; اللغة
doi: doi; dois; digital object identifier
arxiv_id: arxiv id; arxiv; arxivid; eprint
pmid: pmid; pubmed id
url: url; link; links; article url; document url; web address; adresse; webadresse; الرابط
pdf_url: pdf url; pdf link; full text url; fulltext url
code_url: code url; code; github
project_url: project url; project page
categories: categories; category; kategorien
keywords: keywords; author keywords; index keywords; automatic tags; schlagwörter; schlagworte
keywords: stichwörter; mots clés; palabras clave; parole chiave; الكلمات المفتاحية; 关键词
abstract: abstract; abstract note; zusammenfassung; résumé; resumen; riassunto; الملخص; 摘要
summary: summary; tldr; kurzfassung
comments: comments; comment; extra; remarks; kommentar; kommentare; bemerkungen; commentaires
report_number: report number; report no
updated: updated; last updated
license: license; licence; rights; lizenz
editors: editors; editor; book editors; herausgeber; herausgeber in; المحررون
citation_key: citation key; citekey; bibtex key; key bibtex; zitierschlüssel
tags: tags; tag; manual tags; labels; my tags; marken; etiketten; étiquettes; etiquetas; الوسوم
collections: collections; collection; sammlungen; sammlung; المجموعات
state: state; zustand; الحالة
starred: starred; star; favorite; favourite; markiert
rating: rating; stars; my rating; bewertung; note sur 5; التقييم
note: note; notes; my notes; notiz; notizen; anmerkungen; notas; الملاحظات; ملاحظة
added: added
files: file attachments; files; file; attachments; dateien
"""
_WEB_OF_SCIENCE = {
    "TI": "title", "AF": "authors", "AU": "authors", "SO": "venue", "VL": "volume", "IS": "issue",
    "BP": "first_page", "EP": "last_page", "AR": "pages", "PY": "date", "DI": "doi",
    "AB": "abstract", "DE": "keywords", "ID": "keywords", "SN": "issn", "EI": "issn",
    "BN": "isbn", "PU": "publisher", "PI": "place", "LA": "language", "DT": "type",
    "SE": "series", "BE": "editors", "PM": "pmid",
}  # fmt: skip
_OF_WEB_OF_SCIENCE = frozenset(("PT", "AU", "TI", "SO"))
_NUMBERS = frozenset(("number", "no", "nummer", "numero"))
"""Names of an issue where there is a volume; without one, rows are counted so."""
_SIGNS = re.compile(r"[\W_]+")
_LONGEST = 200


def _plain(name: str) -> str:
    """A name without letter case, accents and signs."""
    letters = unicodedata.normalize("NFKD", name[:_LONGEST].casefold())
    return _SIGNS.sub("", "".join(one for one in letters if not unicodedata.combining(one)))


def _fields() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        field, _, names = line.partition(": ")
        found.update((_plain(name), field) for name in names.split(";"))
    return found


_FIELDS = _fields()


def fields_of(names: Sequence[str]) -> tuple[str, ...]:
    """The field that each column is taken for; ``""`` where that is not certain."""
    if set(names) >= _OF_WEB_OF_SCIENCE:
        return tuple(_WEB_OF_SCIENCE.get(name.strip(), "") for name in names)
    found = [_FIELDS.get(_plain(name), "") for name in names]
    if "volume" in found and "issue" not in found:
        found = ["issue" if _plain(n) in _NUMBERS else f for n, f in zip(names, found, strict=True)]
    return tuple(found)
