"""Ids and year that a document gives itself: its arXiv id, its DOI, when it came out. Pure.

Why so wary: first pages name other papers, too, in footnotes and in short lists of references. An
id counts where arXiv stamped it, where the metadata say it, or where it is the only one of its
kind at the head or the foot of a page; a wrong id would join a file to a stranger's paper.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from paperdesk.documents.text_lines import TextLine
from paperdesk.text import Identifier, identifier, pasted_references

_STAMP = re.compile(
    r"arXiv:\s?([a-z-]{2,9}(?:\.[A-Z]{2})?/\d{7}|\d{4}\.\d{4,5})(v\d{1,2})?\s+\[[a-zA-Z.-]{2,20}\]"
    r"\s+\d{1,2}\s+[A-Z][a-z]{2}\s+(\d{4})"
)
_IN_NAME = re.compile(r"(?:ar[xX]iv[ _.:-]?)?(\d{4}\.\d{4,5})(v\d{1,2})?")
_EDGE = 0.14
"""Share of a page's height that is its head, or its foot."""
_YEAR = r"((?:19|20)\d\d)"
_MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?"
    r"|aug(?:ust|\.)?|sep(?:t(?:ember|\.)?|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEARS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:©|\(c\)|copyright)[\s\w]{{0,12}}\b{_YEAR}\b",
        rf"(?:published|appeared)\b[^\n]{{0,60}}?\b{_YEAR}\b",
        rf"\bvol(?:ume|\.)?\s?\d+[^\n]{{0,40}}?\b{_YEAR}\b",
        rf"\b(?:conference|proceedings|workshop|symposium|journal|transactions|letters|annals"
        rf"|icml|iclr|neurips|nips|cvpr|acl|emnlp|naacl|aaai|kdd|sigir)\b[^\n]{{0,60}}?\b{_YEAR}\b",
        rf"^\W*(?:(?:this )?(?:version|draft|date|dated|revised)?:?\s*)(?:{_DAY}\.? )?{_MONTH}"
        rf"(?: {_DAY})?,? {_YEAR}\W*$",
        rf"^\W*{_YEAR}[-/]\d\d[-/]\d\d\W*$",
        rf"\baccepted\b[^\n]{{0,60}}?\b{_YEAR}\b",
    )
)


class OwnIds(NamedTuple):
    """Ids of a document's own paper; ``""`` where none is sure."""

    arxiv: str
    doi: str


class Sheet(NamedTuple):
    """First page of a document as its ids are read: its words, its lines, its height."""

    text: str
    lines: Sequence[TextLine]
    height: float


def own_ids(sheet: Sheet, metadata: Mapping[str, str], name: str) -> OwnIds:
    """The ids that a document gives itself: on its first page, in its metadata, in its name."""
    told = [found for value in metadata.values() if (found := _told(value))]
    shown = [
        (one.kind, one.value)
        for one in pasted_references(sheet.text)
        if one.kind in ("arxiv", "doi") and not one.cited
    ]
    arxiv = _stamped(sheet.text) or _named(name) or _only("arxiv", told, shown, sheet)
    return OwnIds(arxiv, _only("doi", told, shown, sheet))


def own_year(text: str, arxiv: str) -> int | None:
    """The year that a document says it is of; that of its arXiv id, where it says none."""
    if stamp := _STAMP.search(text):
        return int(stamp[3])
    for pattern in _YEARS:
        for line in text.split("\n"):
            if found := pattern.search(line):
                return int(found[1])
    if "." in arxiv:
        return 2000 + int(arxiv[:2])
    return None


def _told(text: str) -> Identifier | None:
    """The id that a value of the metadata is, or begins or ends with."""
    for part in (text, *re.split(r"[\s,;]+", text[:500])):
        if found := identifier(part.removeprefix("doi:") if part.startswith("doi:10.") else part):
            return found
    return None


def _stamped(text: str) -> str:
    found = _STAMP.search(text)
    known = identifier(found[1]) if found else None
    return known.value if known else ""


def _named(name: str) -> str:
    found = _IN_NAME.fullmatch(name.removesuffix(".pdf").strip())
    known = identifier(found[1]) if found else None
    return known.value if known else ""


def _only(
    kind: str, told: Iterable[Identifier], shown: Iterable[tuple[str, str]], sheet: Sheet
) -> str:
    """The one id of a kind that metadata tell, or that stands at an edge of the page."""
    of_metadata = {one.value for one in told if one.kind == kind}
    if len(of_metadata) == 1:
        return of_metadata.pop()
    here = dict.fromkeys(value for of, value in shown if of == kind)
    edge = _squeezed("".join(line.text for line in sheet.lines if _is_at_edge(line, sheet.height)))
    at_edge = [value for value in here if _squeezed(value) in edge]
    if len(at_edge) == 1:
        return at_edge[0]
    return ""


def _is_at_edge(line: TextLine, height: float) -> bool:
    return line.box[3] < height * _EDGE or line.box[1] > height * (1 - _EDGE) or not line.is_upright


def _squeezed(text: str) -> str:
    return re.sub(r"[\s-]+", "", text).lower()
