"""Reader of answers of arXiv's API, which are feeds of Atom.

Source: arXiv API User's Manual (https://info.arxiv.org/help/api/user-manual.html), RFC 4287.
An error is an entry as well, with status 200 and the title *Error*; it is told as what it is.

Why versions have days here: an answer tells the day of the first version and that of the one
it speaks of, so that both are known when the paper arrives again with another.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from paperdesk.formats.arxiv_record import SOURCE
from paperdesk.formats.item_builder import ItemBuilder
from paperdesk.formats.json_fields import is_category
from paperdesk.formats.xml_document import XmlEntry, entries
from paperdesk.formats.xml_values import XmlValues
from paperdesk.model import BatchHeader, ImportedRecord, Item, Problem
from paperdesk.model.messages import Message

_ENTRIES = frozenset(("entry",))
_ERROR = re.compile(r"arxiv\.org/api/errors", re.IGNORECASE)
_VERSION = re.compile(r"v([1-9]\d{0,2})$")
_FEED = re.compile(r"<(?:\w+:)?feed\b")
_SCHEMA = re.compile(r"arxiv\.org/schemas/atom")
_OF_ARXIV = re.compile(r"<id>\s*https?://(?:export\.)?arxiv\.org/")
_TOTAL = re.compile(rb"<(?:\w+:)?totalResults\b[^<>]*>\s*(\d{1,9})\s*<")
_DAY = 10
_LONGEST_REASON = 300


def sniff(head: str) -> bool:
    """Whether XML begins as a feed of arXiv's."""
    if not (head.startswith("<") and _FEED.search(head)):
        return False
    of_feed, _, of_entries = head.partition(
        "<entry"
    )  # that a feed names papers of arXiv is no sign
    return bool(_SCHEMA.search(of_entries) or _SCHEMA.search(of_feed) or _OF_ARXIV.search(of_feed))


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """Papers and problems of an answer; raises BadFileError where there is not a paper."""
    builder = ItemBuilder()
    yield from builder.of_file(_items(entries(chunks, name, _ENTRIES), builder), name)


@dataclass(frozen=True, slots=True)
class ApiAnswer:
    """One answer of the API: papers and problems, what it says of errors, how many there are.

    ``total`` counts all papers that were found, also those of other pages; an error is one.
    """

    items: tuple[Item, ...]
    errors: tuple[str, ...]
    total: int

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its papers, without versions."""
        records = (item for item in self.items if isinstance(item, ImportedRecord))
        return tuple(record.paper.arxiv_id for record in records if record.paper.arxiv_id)


def read_answer(content: bytes, name: str) -> ApiAnswer:
    """One answer of the API, in which it is no fault that there is no paper.

    Raises BadFileError only where it declares what it must not.
    """
    builder = ItemBuilder()
    items: list[Item] = []
    errors: list[str] = []
    for item in _items(entries((content,), name, _ENTRIES), builder):
        reason = _reason_of(item)
        if reason:
            errors.append(reason)
        else:
            items.append(item)
    items += builder.unread.told()
    total = _TOTAL.search(content)
    return ApiAnswer(tuple(items), tuple(errors), int(total[1]) if total else len(items))


def _reason_of(item: Item) -> str:
    """What an error says; ``""`` of anything else."""
    if not isinstance(item, Problem) or item.message.key != "problem.answer_is_error":
        return ""
    return str(item.message.values["reason"])


def ranked(pages: Iterable[Iterable[Item]], header: BatchHeader) -> Iterator[Item]:
    """The items of one list from its pages: one batch, ranked in their order, each paper once.

    A list without papers yields no header.
    """
    rank, seen = 0, set[str]()
    for item in (item for page in pages for item in page):
        if not isinstance(item, ImportedRecord):
            yield item
        elif not item.paper.arxiv_id or item.paper.arxiv_id not in seen:
            seen.add(item.paper.arxiv_id)
            rank += 1
            if rank == 1:
                yield header
            yield replace(item, rank=rank)


def _items(source: Iterable[XmlEntry | Problem], builder: ItemBuilder) -> Iterator[Item]:
    for entry in source:
        if isinstance(entry, Problem):
            yield entry
            continue
        values = XmlValues(entry.element)
        address = values.first("id")
        if _ERROR.search(address):
            reason = (values.first("summary") or address)[:_LONGEST_REASON]
            yield Problem(entry.place, Message("problem.answer_is_error", reason=reason))
            continue
        record = {**_record(values, address), **values.left()}
        yield from builder.items(record, entry.place, entry.raw)


def _record(values: XmlValues, address: str) -> dict[str, Any]:
    """An entry in the keys of our own export."""
    published, updated = values.first("published")[:_DAY], values.first("updated")[:_DAY]
    terms = [one.get("term", "") for one in values.take("category")]
    primary = [one.get("term", "") for one in values.take("primary_category")]
    links = values.take("link")
    pdfs = [one.get("href", "") for one in links if one.get("type") == "application/pdf"]
    return {
        "arxiv_id": address,
        "url": _VERSION.sub("", address).replace("http://", "https://", 1),
        "pdf_url": _VERSION.sub("", pdfs[0]) if pdfs else "",
        "title": values.first("title"),
        "abstract": values.first("summary"),
        "authors": values.texts("author/name"),
        "date": published,
        "updated": updated,
        "versions": _versions(address, published, updated),
        "categories": [term for term in terms if is_category(term)],
        "keywords": [term for term in terms if term and not is_category(term)],
        "primary_category": primary[0] if primary else "",
        "comments": values.first("comment"),
        "venue": values.first("journal_ref"),
        "doi": values.first("doi"),
        "source": SOURCE,
    }


def _versions(address: str, published: str, updated: str) -> list[str]:
    """The first version and the one that is spoken of, with their days."""
    found = _VERSION.search(address)
    number = int(found[1]) if found else 1
    first = [f"v1 {published}"] if published else []
    return first if number == 1 else [*first, f"v{number} {updated}".strip()]
