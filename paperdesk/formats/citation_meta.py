"""Reader of a publisher's page: what it tells of its paper in ``citation_`` elements of its head.

Sources: the inclusion guidelines of Google Scholar for webmasters (HighWire Press's names:
``citation_title``, ``citation_author``, ...), Dublin Core (``DC.title``), PRISM (``prism.doi``).
Nearly all publishers, repositories and preprint servers write the first; the others fill gaps.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from paperdesk.formats.decoder import whole_text
from paperdesk.formats.item_builder import NO_ENTRY, ItemBuilder, no_paper
from paperdesk.formats.page_head import PageHead, absolute, page_head
from paperdesk.formats.record_values import page_range
from paperdesk.model import Item
from paperdesk.model.messages import Message
from paperdesk.text import identifier, web_text

_HTML = re.compile(r"(?i)<!doctype html|<html\b|<head\b|<meta\b|<!--|<\?xml")
_TELLS = re.compile(
    r"(?i)<meta\s[^<>]{0,500}?name\s*=\s*[\"']?(?:citation_title|dc\.title|dcterms\.title)\b"
)
_PLACE = Message("place.record", n=1)
_NAME_PARTS = (2, 3)
"""Family and given name, and what stands behind them."""
_WHOLE_DAY = re.compile(r"(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$")
_TITLES = ("citation_title", "dc.title", "dcterms.title", "eprints.title")
_PEOPLE = ("citation_author", "citation_authors", "dc.creator", "dc.contributor", "dcterms.creator")
_DATES = (
    "citation_publication_date", "citation_date", "citation_cover_date", "citation_online_date",
    "prism.publicationdate", "dc.date", "dcterms.issued", "dc.date.issued", "citation_year",
)  # fmt: skip
_VENUES = (
    "citation_journal_title", "citation_conference_title", "citation_inbook_title",
    "citation_book_title", "prism.publicationname", "citation_conference",
)  # fmt: skip
_ABSTRACTS = ("citation_abstract", "dc.description", "dcterms.abstract", "eprints.abstract")
_BY_VENUE = {
    "citation_journal_title": "article-journal",
    "citation_conference_title": "paper-conference",
    "citation_conference": "paper-conference",
    "citation_inbook_title": "chapter",
    "citation_dissertation_institution": "thesis",
    "citation_technical_report_institution": "report",
}


def sniff(head: str) -> bool:
    """Whether a text begins as a page that tells of a paper."""
    return bool(_HTML.match(head) and _TELLS.search(head))


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """The paper of a saved page; raises BadFileError where it tells of none."""
    yield from page_items(whole_text(chunks, name), name)


def page_items(markup: str, name: str, address: str = "") -> Iterator[Item]:
    """The paper that a page tells of; ``address`` is where it was found.

    Raises BadFileError, which calls the page ``name``, where it tells of none.
    """
    head = page_head(markup, address)
    record = {key: value for key, value in _record(head).items() if value}
    if "title" not in record:
        raise no_paper(name, _PLACE, NO_ENTRY)
    yield from ItemBuilder().items(record, _PLACE)


def _record(head: PageHead) -> dict[str, Any]:
    """The paper in the keys of our own export."""
    meta = head.meta
    pages = page_range(_first(meta, "citation_firstpage", "prism.startingpage"),
                       _first(meta, "citation_lastpage", "prism.endingpage"))  # fmt: skip
    return {
        "title": web_text(_first(meta, *_TITLES)),
        "authors": _people(meta),
        "editors": [_person(name) for name in meta.get("citation_editor", ())],
        "abstract": web_text(_first(meta, *_ABSTRACTS)),
        "date": _date(_first(meta, *_DATES)),
        "venue": _first(meta, *_VENUES),
        "type": next((kind for name, kind in _BY_VENUE.items() if meta.get(name)), ""),
        "volume": _first(meta, "citation_volume", "prism.volume"),
        "issue": _first(meta, "citation_issue", "prism.number"),
        "pages": pages or _first(meta, "citation_article_number", "citation_pages"),
        "issn": [*meta.get("citation_issn", ()), *meta.get("prism.issn", ())],
        "isbn": list(meta.get("citation_isbn", ())),
        "publisher": _first(meta, "citation_publisher", "dc.publisher"),
        "organisation": _first(meta, "citation_dissertation_institution",
                               "citation_technical_report_institution"),
        "report_number": _first(meta, "citation_technical_report_number"),
        "language": _first(meta, "citation_language", "dc.language"),
        "keywords": _keywords(meta),
        "url": _page(head),
        "pdf_url": absolute(_first(meta, "citation_pdf_url"), head.base),
        "license": _first(meta, "dc.rights.license", "citation_license"),
        **_ids(meta),
    }  # fmt: skip


def _first(meta: Mapping[str, tuple[str, ...]], *names: str) -> str:
    return next((meta[name][0] for name in names if meta.get(name)), "")


def _people(meta: Mapping[str, tuple[str, ...]]) -> list[Any]:
    """The authors under the first name that has any; several in one text are parted by ``;``."""
    told: tuple[str, ...] = next((meta[name] for name in _PEOPLE if meta.get(name)), ())
    names = [name.strip() for text in told for name in text.split(";")]
    return [_person(name) for name in dict.fromkeys(names) if name]


def _person(name: str) -> Any:
    """``Kettle, Ada`` in its parts; any other as it is written."""
    parts = [part.strip() for part in name.split(",")]
    if len(parts) in _NAME_PARTS and all(parts):
        return {"family": parts[0], "given": parts[1], "suffix": " ".join(parts[2:])}
    return name


def _date(told: str) -> str:
    """``2026/3/5``, which HighWire's elements have, as ISO 8601; any other as it is."""
    found = _WHOLE_DAY.match(told)
    return "-".join(part.zfill(2) for part in found.groups() if part) if found else told


def _keywords(meta: Mapping[str, tuple[str, ...]]) -> list[str]:
    told = meta.get("citation_keywords") or meta.get("citation_keyword") or meta.get("dc.subject")
    texts = told or ()
    signs = ";" if any(";" in text for text in texts) else ","
    parted = (word.strip() for text in texts for word in text.split(signs))
    return [word for word in dict.fromkeys(parted) if word]


def _page(head: PageHead) -> str:
    """The address that the page calls its own."""
    own = [
        link.get("href", "") for link in head.links if link.get("rel", "").lower() == "canonical"
    ]
    told = (_first(head.meta, "citation_abstract_html_url", "citation_public_url"), *own,
            _first(head.meta, "og:url"))  # fmt: skip
    return next(filter(None, (absolute(one, head.base) for one in told)), head.base)


def _ids(meta: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """The DOI and the arXiv id that the page tells."""
    found: dict[str, str] = {}
    names = ("citation_doi", "citation_arxiv_id", "prism.doi", "dc.identifier", "dc.identifier.doi",
             "bepress_citation_doi", "dcterms.identifier")  # fmt: skip
    for text in (text for name in names for text in meta.get(name, ())):
        if known := identifier(text):
            found.setdefault("arxiv_id" if known.kind == "arxiv" else "doi", text)
    return found
