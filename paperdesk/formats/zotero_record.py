"""Mapper of Zotero's items as JSON: each as a record in the keys of our own export.

Source: Zotero's schema of item types and fields (https://api.zotero.org/schema), which its Web
API and Better BibTeX share, and Zotero's map of item types to CSL. Fields that mean the same in
any record keep their names; what has no field of a paper is told under its own.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from paperdesk.formats.csl_record import NUMBERED
from paperdesk.formats.json_fields import MOST_NAMES
from paperdesk.formats.record_values import arxiv_text, pubmed_page
from paperdesk.formats.zotero_items import zotero_type

Record = Mapping[str, Any]

_OF_THE_PROGRAM = frozenset(
    """itemType key version itemKey itemID libraryID uri select relations dateAdded dateModified
    collections seeAlso parentItem inPublications deleted creators tags notes attachments extra
    citationKey citekey libraryCatalog library links meta""".split()  # noqa: SIM905
)
"""Keys about Zotero's own record, and those whose meaning is put into other words here."""
_NAMES = {
    "title": ("title", "caseName", "nameOfAct", "subject"),
    "venue": (
        *("publicationTitle", "bookTitle", "proceedingsTitle", "encyclopediaTitle"),
        *("dictionaryTitle", "websiteTitle", "blogTitle", "forumTitle", "programTitle"),
        "conferenceName",
    ),
    "publisher": ("publisher", "institution", "university", "repository", "company", "label"),
    "series": ("series", "seriesTitle"),
    "date": ("date", "dateEnacted", "dateDecided", "issueDate"),
    "volume": ("volume", "codeVolume", "reporterVolume"),
    "pages": ("pages", "codePages", "firstPage"),
    "abstract": ("abstractNote",),
    "license": ("rights",),
}
_NUMBERS = ("reportNumber", "patentNumber", "archiveID", "number", "billNumber")
_EDITORS = frozenset(("editor", "seriesEditor"))
_NO_MAKERS = frozenset(("translator", "contributor", "reviewedAuthor", "bookAuthor", "recipient"))
_EXTRA = re.compile(
    r"(?im)^\s*(arxiv|doi|citation key|pmid)\s*:\s*(\S+)(?:\s*\[[\w.-]+\])?\s*$",
)


def zotero_fields(item: Record) -> dict[str, Any]:
    """What an item says of a paper; the citation key stands under ``citation_key``."""
    left = {key: value for key, value in item.items() if key not in _OF_THE_PROGRAM}
    found = {field: _first(left, names) for field, names in _NAMES.items()}
    kind = str(item.get("itemType") or "")
    extra = str(item.get("extra") or "")
    said = {key.lower(): value for key, value in _EXTRA.findall(extra)}
    makers, editors, others = _people(item.get("creators"))
    found |= {
        "type": zotero_type(kind, ""),
        "authors": makers,
        "editors": editors,
        "comments": _EXTRA.sub("", extra).strip(),
        "citation_key": item.get("citationKey") or item.get("citekey") or said.get("citation key"),
        **_numbers(left, found, zotero_type(kind, "")),
    }
    if said.get("arxiv"):
        found.setdefault("arxiv_id", said["arxiv"])
    found["doi"] = left.pop("DOI", "") or said.get("doi", "")
    if pmid := said.get("pmid"):
        found["url"] = left.get("url") or pubmed_page(pmid)
    known = {key: value for key, value in found.items() if value not in (None, "", [], {})}
    return {**left, **others, **known}


def texts_of(values: Any, name: str) -> list[str]:
    """The texts of a list of objects, or of a list of texts: tags, notes."""
    listed = values[:MOST_NAMES] if isinstance(values, list) else []
    inner = (one.get(name) if isinstance(one, Mapping) else one for one in listed)
    return [text for text in inner if isinstance(text, str) and text.strip()]


def tags_and_keywords(values: Any) -> tuple[list[str], list[str]]:
    """(tags of the reader, those that Zotero took from a site: of type 1)."""
    listed = values[:MOST_NAMES] if isinstance(values, list) else []
    automatic = [one for one in listed if isinstance(one, Mapping) and one.get("type") == 1]
    own = [one for one in listed if one not in automatic] if automatic else listed
    return texts_of(own, "tag"), texts_of(automatic, "tag")


def _first(left: dict[str, Any], names: Iterable[str]) -> Any:
    """The first value under these names; others that say something else stay."""
    found = next((left[name] for name in names if left.get(name)), "")
    for name in names:
        if name in left and left[name] in ("", None, found):
            del left[name]
    return found


def _numbers(left: dict[str, Any], found: Record, csl: str) -> dict[str, Any]:
    """The number of a report, or an arXiv id that stands in its place."""
    number = str(_first(left, _NUMBERS) or "")
    if arxiv_text(number):
        return {"arxiv_id": number}
    if csl in NUMBERED or not found.get("volume"):
        return {"report_number": number}
    return {"<number>": number}


def _people(creators: Any) -> tuple[list[Any], list[Any], dict[str, Any]]:
    """(who made it, its editors, others by what they did)."""
    makers: list[Any] = []
    editors: list[Any] = []
    others: dict[str, list[str]] = {}
    for one in creators[:MOST_NAMES] if isinstance(creators, list) else ():
        if not isinstance(one, Mapping):
            continue
        role = str(one.get("creatorType") or "author")
        if role in _NO_MAKERS:
            names = (one.get("name"), one.get("firstName"), one.get("lastName"))
            others.setdefault(f"<{role[:50]}>", []).append(" ".join(str(n) for n in names if n))
        else:
            (editors if role in _EDITORS else makers).append(_person(one))
    return makers, editors, dict(others)


def _person(one: Record) -> dict[str, str]:
    if name := one.get("name"):
        return {"literal": str(name)}
    return {"family": str(one.get("lastName") or ""), "given": str(one.get("firstName") or "")}
