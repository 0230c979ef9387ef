"""Writer of CSL-JSON, which :mod:`csl_record` reads back, and of CSL items for citations.

Source: CSL 1.0.2 and its schema ``csl-data.json``: one list of items; dates are ``date-parts``
of numbers, people have parts, an ``id`` is there once.

Why ``custom``: the schema keeps that object for what has no variable. What CSL cannot say (votes,
categories, versions) or would say otherwise stands there as our own export of
JSON Lines has it, so that nothing is lost between two desks; so do the reader's own words.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from paperdesk.formats.any_record import read_record
from paperdesk.formats.csl_record import CITATION_KEY, NUMBERED, OWN, READERS_WORDS, csl_fields
from paperdesk.formats.json_fields import dump
from paperdesk.formats.seasons import SEASONS
from paperdesk.formats.writers import files_of, paper_fields
from paperdesk.model import Contributor, Entry, Paper
from paperdesk.model.person_name import as_csl
from paperdesk.model.reading_fields import READING_FIELDS
from paperdesk.text import is_others, name_of, plain_paper

_SAME_NAME = {
    "title": "title",
    "abstract": "abstract",
    "container-title": "venue",
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
    "number": "report_number",
}
"""Variables of CSL whose value is a field of a paper as it stands."""
_PREPRINT, _ARTICLE = "article", "article-journal"
_OWN_FIELDS = {"published": "date", "comment": "comments"}
"""Fields that our own export calls otherwise."""


def write(entries: Iterable[tuple[Entry, str]]) -> Iterator[str]:
    """The papers as one list, an item a line."""
    before = "["
    known: set[str] = set()
    for entry, note in entries:
        item = csl_item(entry.paper)
        if entry.citation_key:
            item |= {"id": entry.citation_key, "citation-key": entry.citation_key}
        item["id"] = _once(str(item["id"]), known)
        if kept := _lost(entry.paper, item) | _words(entry, note):
            item["custom"] = {OWN: kept}
        yield before + dump(item)
        before = ","
    yield "]" if before == "," else "[]"


def csl_item(paper: Paper) -> dict[str, Any]:
    """The paper as an item of CSL, in variables alone; what is unknown is left out."""
    item: dict[str, Any] = {
        "id": paper.id or paper.doi or paper.arxiv_id or paper.title,
        "type": paper.type or (_ARTICLE if paper.venue else _PREPRINT),
        "author": [csl_name(who) for who in paper.authors],
        "editor": [csl_name(who) for who in paper.editors],
        "issued": csl_date(paper),
        "keyword": ", ".join(paper.keywords),
        "ISBN": " ".join(paper.isbn),
        "ISSN": " ".join(paper.issn),
        "note": paper.comment.replace("\n", "\n\n"),
        **{name: getattr(paper, field) for name, field in _SAME_NAME.items()},
    }
    if item["type"] not in NUMBERED:
        del item["number"]
    elif paper.arxiv_id and item["type"] == _PREPRINT and not paper.report_number:
        item |= {"number": f"arXiv:{paper.arxiv_id}", "publisher": paper.publisher or "arXiv"}
    return {name: value for name, value in item.items() if value not in ("", [], {})}


def csl_name(who: Contributor) -> dict[str, str]:
    """A person by parts, whoever is none as they are called."""
    if is_others(who.written):
        return {"literal": "others"}  # as pandoc has it
    name = name_of(who)
    if name.literal or not name.family:
        return {"literal": name.literal or who.written}
    return as_csl(name)


def csl_date(paper: Paper) -> dict[str, Any]:
    """The date by parts, or both ends of a range, with season and circa where they are told.

    ``[0]`` is an end that is open, as citeproc-js and pandoc have it; seasons of a range stand in
    the place of months.
    """
    parts = [[int(part) for part in end.split("-") if part.isdigit()]
             for end in paper.published.split("/")]  # fmt: skip
    if not any(parts):
        return {}
    ends = [end or [0] for end in parts]
    issued: dict[str, Any] = {"date-parts": ends[1:] if ends[0] == [0] else ends}
    if paper.season in SEASONS and list(map(len, ends)) == [1]:
        issued["season"] = SEASONS.index(paper.season) + 1
    if paper.circa:
        issued["circa"] = True
    return issued


def _lost(paper: Paper, item: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a paper, as our own export has them, that its item does not give back."""
    given = {**csl_fields(item)}
    del given[CITATION_KEY], given[READERS_WORDS]
    found = plain_paper(read_record(given).paper)
    own = paper_fields(paper)
    lost: dict[str, Any] = {}
    for one in fields(Paper):
        value, read = getattr(paper, one.name), getattr(found, one.name)
        if value == read:
            continue
        key = _OWN_FIELDS.get(one.name, one.name)
        lost[key] = own[key]
        if one.name == "authors":
            lost["author_parts"] = own["author_parts"]
    return lost


def _words(entry: Entry, note: str) -> dict[str, Any]:
    """What the reader said, where whoever exports asked for it."""
    said = {
        one.name: value
        for one in READING_FIELDS
        if (value := getattr(entry, one.name)) != one.initial
    }
    words = {
        "tags": list(entry.tags),
        "collections": list(entry.collections),
        "note": note,
        "files": files_of(entry),
    }
    return said | {name: value for name, value in words.items() if value}


def _once(wanted: str, known: set[str]) -> str:
    """An id that no item before has, also for who makes no difference of letter case."""
    found, number = wanted, 1
    while found.lower() in known:
        number += 1
        found = f"{wanted}-{number}"
    known.add(found.lower())
    return found
