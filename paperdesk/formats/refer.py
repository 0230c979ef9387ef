"""Reader of Refer, the tagged lines of EndNote's ``.enw`` files, which many libraries give out.

Source: the refer(1) of Unix, and the tags that EndNote 20 exports: a percent sign, a sign, a
blank; ``%0`` names the type and begins an entry. Of a chapter ``%B`` is the book and ``%S`` its
series; dates stand under ``%D``, which has the year, and ``%8``.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from paperdesk.formats.decoder import whole_text
from paperdesk.formats.endnote_types import BOOKS, endnote_type, is_volume
from paperdesk.formats.item_builder import EntryReading
from paperdesk.formats.record_values import doi_text, isbns, issns, link_or_id
from paperdesk.formats.tagged_lines import (
    TaggedEntry,
    TaggedValues,
    TagGrammar,
    read_tagged,
)
from paperdesk.formats.tagged_people import person
from paperdesk.model import Item

_TAGS = r"[A-Z0-9@!?+>~&*$^\[\]#=|<(){}]"
_GRAMMAR = TagGrammar(re.compile(rf"[ \t\ufeff]{{0,4}}%({_TAGS})(?:[ \t]+|$)(.*)"), "0")
_BEGINS = re.compile(rf"(?m)^\ufeff?%0 [A-Z][^\n]*\n(?:%{_TAGS} [^\n]*\n)*?%[ATBJ] ")


def sniff(head: str) -> bool:
    """Whether a text has the first lines of an entry of Refer."""
    return _BEGINS.search(head.replace("\r\n", "\n")) is not None


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """Papers and problems of a file; raises BadFileError where there is not a paper."""
    yield from read_tagged(whole_text(chunks, name), name, _GRAMMAR, _record)


def _record(entry: TaggedEntry) -> EntryReading:
    """An entry in the keys of our own export; what is not understood keeps its tag."""
    values = TaggedValues(entry)
    kind = endnote_type(values.first("0"), "")
    record: dict[str, Any] = {
        "title": values.first("T"),
        "type": kind,
        **_containers(values, kind),
        "authors": [person(one) for one in values.all("A")],
        "editors": [person(one) for one in values.all("E")],
        "abstract": "\n\n".join(values.all("X")),
        "date": _date(values),
        "doi": " ".join(values.fitting(doi_text, "R")),
        "url": next(iter(values.fitting(link_or_id, "U")), ""),
        "volume": next(iter(values.fitting(lambda text: is_volume(text, kind), "V")), ""),
        "issue": values.first("N"),
        "pages": values.first("P"),
        "publisher": values.first("I"),
        "place": values.first("C"),
        "edition": values.first("7"),
        "isbn": values.fitting(isbns, "@"),
        "issn": values.fitting(issns, "@"),
        "language": values.first("G"),
        "keywords": [line for text in values.all("K") for line in text.split("\n")],
        "comments": "\n\n".join(values.all("O", "Z")),
    }
    return EntryReading({**record, **{f"%{tag}": value for tag, value in values.left().items()}})


def _containers(values: TaggedValues, kind: str) -> dict[str, str]:
    """What holds the paper, and its series."""
    if kind in BOOKS:
        return {"series": values.first("S", "B"), "venue": values.first("J")}
    return {"venue": values.first("J", "B"), "series": values.first("S")}


def _date(values: TaggedValues) -> str:
    """The date of ``%8`` where it has the year, else the year with what it says."""
    year, date = values.first("D"), values.first("8")
    return date if not year or year in date else f"{date} {year}".strip()
