"""A paper as the reference that a style cites: an item of CSL 1.0.2 in readable letters.

Why not the item that is exported: an export keeps the TeX of a title for the next program, a
citation is read by people.
"""

from typing import Any

from paperdesk.formats.seasons import SEASONS
from paperdesk.model import Contributor, Paper
from paperdesk.model.person_name import as_csl
from paperdesk.text import display, is_others, name_of

_SAME_NAME = {
    "collection-title": "series",
    "publisher": "publisher",
    "publisher-place": "place",
    "volume": "volume",
    "issue": "issue",
    "page": "pages",
    "edition": "edition",
    "language": "language",
    "DOI": "doi",
    "URL": "url",
}
_NUMBERED = frozenset(("report", "patent", "standard", "legislation", "bill", "regulation"))
_PREPRINT = "article"


def cited_item(paper: Paper) -> dict[str, Any]:
    """The paper's variables; what is unknown is left out, a date that is none among it."""
    kind = _kind(paper)
    item: dict[str, Any] = {
        "id": paper.id or paper.doi or paper.arxiv_id or paper.title,
        "type": kind,
        "title": _line(paper.title),
        "container-title": "" if kind == _PREPRINT else _line(paper.venue),
        "author": _people(paper.authors),
        "editor": _people(paper.editors),
        "issued": _date(paper),
        "ISBN": " ".join(paper.isbn),
        "ISSN": " ".join(paper.issn),
        **{name: _line(getattr(paper, field)) for name, field in _SAME_NAME.items()},
    }
    if kind in _NUMBERED:
        item["number"] = _line(paper.report_number)
    if kind == _PREPRINT and paper.arxiv_id:
        item |= {"publisher": "arXiv", "number": f"arXiv:{paper.arxiv_id}"}
        item["URL"] = item["URL"] or f"https://arxiv.org/abs/{paper.arxiv_id}"
    return {name: value for name, value in item.items() if value not in ("", [], {})}


def _kind(paper: Paper) -> str:
    """The type: that of the source, else an article where it appeared somewhere."""
    bare = paper.venue.strip().lower()
    if paper.arxiv_id and (not bare or bare.startswith("arxiv")):
        return _PREPRINT
    return paper.type or ("article-journal" if bare else _PREPRINT)


def _line(text: str) -> str:
    return " ".join(display(text).split())


def _people(people: tuple[Contributor, ...]) -> list[dict[str, str]]:
    return [_person(one) for one in people if not is_others(one.written)]


def _person(one: Contributor) -> dict[str, str]:
    name = name_of(one)
    if name.literal or not name.family:
        return {"literal": name.literal or _line(one.written)}
    return as_csl(name)


def _date(paper: Paper) -> dict[str, Any]:
    parts = [int(part) for part in paper.published.split("-") if part.isdecimal()]
    if not parts:
        return {}
    issued: dict[str, Any] = {"date-parts": [parts]}
    if paper.season in SEASONS and len(parts) == 1:
        issued["season"] = SEASONS.index(paper.season) + 1
    if paper.circa:
        issued["circa"] = True
    return issued
