"""Reader of Web of Science's tagged lines, which it writes as plain text and as ``.ciw``.

Source: Web of Science Core Collection Field Tags (Clarivate): a tag of two letters, a blank,
lines that go on indented by three, ``PT`` first and ``ER`` last. A person stands under AU with
initials and under AF with full names. What it cites (CR) and its own counts are told only.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from paperdesk.formats.decoder import whole_text
from paperdesk.formats.item_builder import EntryReading
from paperdesk.formats.publication_types import csl_type, tells_type
from paperdesk.formats.record_values import doi_text, page_range, pubmed_page
from paperdesk.formats.tagged_lines import (
    TaggedEntry,
    TaggedValues,
    TagGrammar,
    read_tagged,
)
from paperdesk.formats.tagged_people import person
from paperdesk.model import Item

_GRAMMAR = TagGrammar(re.compile(r"([A-Z][A-Z0-9])(?:[ \t]+|$)(.*)"), "PT", "ER")
_BEGINS = re.compile(r"(?m)^\ufeff?PT [BJPS][ \t]*\r?\n(?:AU|A[A-Z]|BA|BE|CA|GP|TI) ")
_AROUND = re.compile(r"(?m)^\ufeff?(?:FN|VR|EF)(?:[ \t].*)?$")
"""What stands around all entries."""
_KINDS = {"J": "article-journal", "S": "chapter", "B": "book", "P": "patent"}
_BETWEEN = re.compile(r"\s*;\s*")


def sniff(head: str) -> bool:
    """Whether a text has the first lines of an entry of Web of Science."""
    return not head.startswith("<") and _BEGINS.search(head) is not None


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """Papers and problems of a file; raises BadFileError where there is not a paper."""
    text = _AROUND.sub("", whole_text(chunks, name))
    yield from read_tagged(text, name, _GRAMMAR, _record)


def _record(entry: TaggedEntry) -> EntryReading:
    """An entry in the keys of our own export; what is not understood keeps its tag."""
    values = TaggedValues(entry)
    kind = values.first("PT")
    full, short = values.all("AF"), values.all("AU")
    authors = full or short
    number = values.first("PM")
    record: dict[str, Any] = {
        "title": values.first("TI"),
        "venue": values.first("SO", "JI"),
        "type": _type(values, kind),
        "authors": [person(one) for one in _lines(authors)] + _bodies(values),
        "editors": [person(one) for one in _lines(values.all("BE", "ED"))],
        "abstract": values.first("AB"),
        "date": " ".join(filter(None, (values.first("PD"), values.first("PY")))),
        "doi": " ".join(values.fitting(doi_text, "DI")),
        "url": pubmed_page(number) if number.isdecimal() else "",
        "volume": values.first("VL"),
        "issue": values.first("IS"),
        "pages": _pages(values),
        "publisher": values.first("PU"),
        "place": values.first("PI"),
        "series": values.first("SE"),
        "isbn": values.all("BN"),
        "issn": values.all("SN", "EI"),
        "language": values.first("LA"),
        "keywords": [
            word for text in values.all("DE") for word in _BETWEEN.split(" ".join(text.split()))
        ],
    }
    return EntryReading({**record, **values.left()})


def _type(values: TaggedValues, kind: str) -> str:
    """What the type of a document means, or else what it came out in."""
    said = values.fitting(tells_type, "DT")
    if said and csl_type(said[0]) != "article":
        return csl_type(said[0])
    return "paper-conference" if values.has("CT") and kind != "B" else _KINDS.get(kind, "")


def _lines(values: list[str]) -> list[str]:
    """Each line of some values, for a line is a person."""
    return [line for value in values for line in value.split("\n") if line]


def _bodies(values: TaggedValues) -> list[dict[str, str]]:
    return [{"literal": one} for one in _lines(values.all("CA", "GP"))]


def _pages(values: TaggedValues) -> str:
    """First and last page, or the number of an article."""
    first, last = values.first("BP"), values.first("EP")
    return page_range(first, last) or values.first("AR")
