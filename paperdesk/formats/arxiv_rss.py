"""Reader of arXiv's feeds of a day, in RSS: what is new in categories, and what came again.

Source: https://info.arxiv.org/help/rss.html, RSS 2.0. An item says how it is announced: ``new``,
``cross`` (new, from another category), ``replace`` or ``replace-cross`` (a further version of
an older paper, which makes up half of a day).

Why the day of an item is that of the list and not of the paper: it was submitted a day or three
before. Of a paper that is new its id tells the month, which is all that is certain. Why the day
as it is written: it begins at midnight in New York, where the lists are made.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from paperdesk.formats import arxiv_record
from paperdesk.formats.item_builder import ItemBuilder
from paperdesk.formats.json_fields import is_category
from paperdesk.formats.xml_document import entries
from paperdesk.formats.xml_values import XmlValues
from paperdesk.model import BatchHeader, Item, Problem
from paperdesk.text import Identifier, identifier

NEW = frozenset({"new", "cross"})
"""How papers are announced that were not there before."""
ALL = NEW | {"replace", "replace-cross"}

_ENTRIES = frozenset(("item",))
_OF_ARXIV = re.compile(r"https?://(?:rss\.|export\.)?arxiv\.org/rss\b|announce_type>")
_TITLE = re.compile(rb"<title>\s*([^<]{1,200}?)\s+updates on arXiv\.org\s*</title>")
_DATED = re.compile(rb"<pubDate>([^<]{1,60})<")
_BUILT = re.compile(rb"<lastBuildDate>([^<]{1,60})<")
_HEAD = re.compile(
    r"(?s)\s*(?:arXiv:(?P<id>\S+))?\s*(?:Announce Type:\s*(?P<type>[\w-]+))?\s*(?:Abstract:\s*)?"
)
_OAI = re.compile(r"^(?:oai:)?arxiv(?:\.org)?:", re.IGNORECASE)
_MONTH = re.compile(r"(\d\d)(0[1-9]|1[0-2])\.\d")
_SUFFIX = re.compile(r"(?:jr|sr|i{2,3}|iv)\.?", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*,\s*|\s+and\s+")


class DayFeed(NamedTuple):
    """One feed: its day (``""`` without one), its categories as it says them, what stands in it."""

    day: str
    title: str
    items: tuple[Item, ...]


def sniff(head: str) -> bool:
    """Whether XML begins as a feed of arXiv's in RSS."""
    return head.startswith("<") and "<rss" in head and bool(_OF_ARXIV.search(head))


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """Papers and problems of a feed; raises BadFileError where there is not a paper."""
    builder = ItemBuilder()
    content = b"".join(chunks)
    yield _header(content)
    yield from builder.of_file(_items(content, name, builder, ALL), name)


def read_feed(content: bytes, name: str, announced: frozenset[str] = NEW) -> DayFeed:
    """One feed, with the items that are ``announced`` so; on weekends it has none.

    Raises BadFileError only where it declares what it must not.
    """
    builder = ItemBuilder()
    items = list(_items(content, name, builder, announced))
    header = _header(content)
    return DayFeed(header.date, header.title, (*items, *builder.unread.told()))


def _header(content: bytes) -> BatchHeader:
    title, built = _TITLE.search(content), _DATED.search(content) or _BUILT.search(content)
    return BatchHeader(
        source=arxiv_record.SOURCE,
        date=arxiv_record.day_of(built[1].decode("ascii", "replace")) if built else "",
        title=title[1].decode("utf-8", "replace") if title else "",
    )


def _items(
    content: bytes, name: str, builder: ItemBuilder, announced: frozenset[str]
) -> Iterator[Item]:
    for entry in entries((content,), name, _ENTRIES):
        if isinstance(entry, Problem):
            yield entry
            continue
        values = XmlValues(entry.element)
        record, kind = _record(values)
        if kind in announced:
            yield from builder.items({**record, **values.left()}, entry.place, entry.raw)


def _record(values: XmlValues) -> tuple[dict[str, Any], str]:
    """(an item in the keys of our own export, how it is announced)."""
    said = values.first("description")
    head = _HEAD.match(said)
    assert head is not None  # everything in it may be missing
    kind = values.first("announce_type") or head["type"] or "new"
    guid, link = values.first("guid"), values.first("link")
    found = _identifier(head["id"] or "", guid, link)
    values.drop("pubDate", "author")
    terms = [one.text or "" for one in values.take("category")]
    record = {
        "arxiv_id": f"{found.value}{found.version}" if found else link,
        "url": f"https://arxiv.org/abs/{found.value}" if found else link,
        "pdf_url": f"https://arxiv.org/pdf/{found.value}" if found else "",
        "title": values.first("title"),
        "abstract": said[head.end() :],
        "authors": _names(", ".join(values.texts("creator"))),
        "date": _month(found.value) if found else "",
        "categories": [term.strip() for term in terms if is_category(term.strip())],
        "license": values.first("rights"),
        "doi": values.first("DOI"),
        "venue": values.first("journal_reference"),
        "source": arxiv_record.SOURCE,
    }
    return record, kind.strip().lower()


def _identifier(*texts: str) -> Identifier | None:
    found = (identifier(_OAI.sub("", text)) for text in texts if text)
    return next((one for one in found if one and one.kind == "arxiv"), None)


def _month(arxiv_id: str) -> str:
    """The month that an id names: ``2402.08090`` is of February 2024."""
    found = _MONTH.match(arxiv_id)
    return f"20{found[1]}-{found[2]}" if found else ""


def _names(text: str) -> list[str]:
    """The names of a text, which has commas between them, and before a suffix as well."""
    names: list[str] = []
    for part in _BETWEEN.split(" ".join(text.split())):
        if names and _SUFFIX.fullmatch(part):
            names[-1] = f"{names[-1]}, {part}"
        elif part:
            names.append(part)
    return names
