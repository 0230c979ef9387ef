"""Reader of the ACL Anthology's own files, in which its volumes stand paper by paper.

Source: https://github.com/acl-org/acl-anthology (``data/xml``, with its ``schema.rnc``): a
``collection`` of volumes, each with ``meta`` before its ``paper`` elements. Addresses are ids of
the site.

Why what a volume says is kept between papers: it stands once, before all of them.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from paperdesk.formats.item_builder import ItemBuilder
from paperdesk.formats.xml_document import XmlEntry, entries
from paperdesk.formats.xml_entry_builder import Element
from paperdesk.formats.xml_values import XmlValues
from paperdesk.model import Item, Problem

SITE = "https://aclanthology.org"
_ENTRIES = frozenset(("meta", "paper"))
_QUIET = ("editor", "bibkey", "attachment", "award", "revision", "erratum", "video", "pwcdataset",
          "pwccode", "mrf", "issue", "journal-volume", "volume")  # fmt: skip
_OF_ACL = re.compile(r"<collection\b[^<>]{0,300}>\s*<volume\b")
_ID = re.compile(r"[\w-]+(?:\.[\w-]+)+|[A-Z]\d\d-\d{4}")


def sniff(head: str) -> bool:
    """Whether XML begins as a collection of the Anthology."""
    return head.startswith("<") and bool(_OF_ACL.search(head))


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """Papers and problems of a collection; raises BadFileError where there is not a paper."""
    builder = ItemBuilder()
    yield from builder.of_file(_items(entries(chunks, name, _ENTRIES), builder), name)


def _items(source: Iterable[XmlEntry | Problem], builder: ItemBuilder) -> Iterator[Item]:
    volume: dict[str, Any] = {}
    for entry in source:
        if isinstance(entry, Problem):
            yield entry
        elif entry.element.tag == "meta":
            volume = _volume(entry.element)
        elif entry.element.tag == "paper":
            yield from builder.items({**volume, **_paper(entry.element)}, entry.place, entry.raw)


def _volume(meta: Element) -> dict[str, Any]:
    """What all papers of a volume share."""
    values = XmlValues(meta)
    journal = values.first("journal-title")
    booktitle = values.first("booktitle")
    return {
        "venue": journal or booktitle,
        "type": "article-journal" if journal else "paper-conference",
        "volume": values.first("journal-volume") if journal else "",
        "issue": values.first("journal-issue") if journal else "",
        "editors": [_person(one) for one in values.take("editor")],
        "publisher": values.first("publisher"),
        "place": values.first("address"),
        "date": " ".join(filter(None, (values.first("month"), values.first("year")))),
        "isbn": values.texts("isbn"),
        "source": "ACL Anthology",
    }


def _paper(element: Element) -> dict[str, Any]:
    values = XmlValues(element)
    own = values.first("url")
    page = f"{SITE}/{own}/" if _ID.fullmatch(own) else own
    record = {
        "title": values.first("title"),
        "authors": [_person(one) for one in values.take("author")],
        "abstract": values.first("abstract"),
        "pages": values.first("pages"),
        "url": page if page.startswith("http") else "",
        "pdf_url": f"{SITE}/{own}.pdf" if _ID.fullmatch(own) else "",
        "doi": values.first("doi"),
        "language": values.first("language"),
    }
    values.drop(*_QUIET)
    return {key: value for key, value in record.items() if value} | {
        path: text for path, text in values.left().items() if text
    }


def _person(element: Element) -> dict[str, str] | str:
    first, last = (" ".join((element.findtext(tag) or "").split()) for tag in ("first", "last"))
    return {"family": last, "given": first} if last and first else last or first
