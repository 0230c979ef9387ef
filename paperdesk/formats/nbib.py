"""Reader of MEDLINE's tagged lines, which PubMed writes as ``.nbib`` and ``.txt``.

Source: MEDLINE/PubMed Data Element (Field) Descriptions of the National Library of Medicine:
a tag of up to four letters, a dash in the fifth column, lines that go on indented by six.
A person stands under FAU, and again with initials under AU, which older records have alone.

Why elements that tell of the database's own record (its owner, its days of change) are told
of as not understood: nothing that a file says is left out unsaid.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from paperdesk.formats.decoder import whole_text
from paperdesk.formats.item_builder import EntryReading
from paperdesk.formats.publication_types import tells_type, type_of_article
from paperdesk.formats.record_values import doi_text, pubmed_page
from paperdesk.formats.tagged_lines import (
    TaggedEntry,
    TaggedValues,
    TagGrammar,
    read_tagged,
)
from paperdesk.formats.tagged_people import abbreviated, with_suffix
from paperdesk.model import Item

_GRAMMAR = TagGrammar(
    re.compile(r"\ufeff?(?=[A-Z]{2,4} {0,2}-)(?=.{4}-)([A-Z]+) *-(.*)"),
    "PMID",
    others=("PMC", "PMCR"),
)
_BEGINS = re.compile(r"(?m)^\ufeff?PM(?:ID|CR|C )-[ \t]?\d")
_DOI = re.compile(r"(?i)(?:doi:\s*)?(10\.\S+)(?:\s*\[doi\])?|.*\[doi\]")


def sniff(head: str) -> bool:
    """Whether a text has the first line of an entry of MEDLINE."""
    return not head.startswith("<") and _BEGINS.search(head) is not None


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """Papers and problems of a file; raises BadFileError where there is not a paper."""
    yield from read_tagged(whole_text(chunks, name), name, _GRAMMAR, _record)


def _record(entry: TaggedEntry) -> EntryReading:
    """An entry in the keys of our own export; what is not understood keeps its tag."""
    values = TaggedValues(entry)
    values.drop("FAU", "AU", "CN", "FED", "ED")
    number = values.first("PMID")
    title, book = values.first("TI"), values.first("BTI")
    record = {
        "title": title or book or values.first("TT"),
        "venue": values.first("JT", "TA") or (book if title else ""),
        "type": _type(values, title, book),
        "authors": list(_people(entry, "FAU", "AU", "CN")),
        "editors": list(_people(entry, "FED", "ED")),
        "abstract": "\n\n".join(values.all("AB", "OAB")),
        "date": values.first("DP") or values.first("DEP"),
        "doi": " ".join(dict.fromkeys(values.fitting(_is_doi, "LID", "AID"))),
        "url": pubmed_page(number) if number.isdecimal() else "",
        "volume": values.first("VI"),
        "issue": values.first("IP"),
        "pages": values.first("PG"),
        "publisher": values.first("PB"),
        "place": values.first("PL"),
        "edition": values.first("EN"),
        "series": values.first("CTI"),
        "isbn": values.all("ISBN"),
        "issn": values.all("IS"),
        "language": values.first("LA"),
        "keywords": values.all("OT", "MH"),
    }
    return EntryReading({**record, **values.left()})


def _type(values: TaggedValues, title: str, book: str) -> str:
    """What the publication types mean, or what it came out in."""
    said = type_of_article(values.fitting(tells_type, "PT"))
    if book and said != "article":
        return "chapter" if title else "book"
    return said


def _is_doi(text: str) -> bool:
    return bool(_DOI.fullmatch(text) and doi_text(text))


def _people(entry: TaggedEntry, full: str, short: str, body: str = "") -> Iterator[Any]:
    """Who stands under the tags, in their order; initials behind a full name are its own."""
    before = ""
    for tag, lines in entry.values:
        text = " ".join(" ".join(lines).split())
        if text and tag == full:
            yield with_suffix(text)
        elif text and tag == short and before != full:
            yield abbreviated(text)
        elif text and tag == body:
            yield {"literal": text}
        before = tag
