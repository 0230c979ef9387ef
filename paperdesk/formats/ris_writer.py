"""Writer of RIS, which :mod:`ris` reads back.

Source: RIS Format Specifications: a tag, two blanks, a dash, a blank; ``TY`` first and
``ER`` last. A second paragraph of an abstract stands below the first, indented, so that
nothing in it can look like a tag. Tags of the reader are keywords and a note is one, where the
export was asked for them; ``ID`` is the citation key.
"""

import re
from collections.abc import Iterable, Iterator

from paperdesk.formats.json_fields import encodable
from paperdesk.formats.ris_types import BOOKS, GENERAL, NUMBERED_WORKS, RIS_OF
from paperdesk.formats.tagged_people import family_first
from paperdesk.model import Entry, Paper

_ENDS = re.compile(r"(\w+)-(\w+)")
_INDENT = "      "


def write(entries: Iterable[tuple[Entry, str]]) -> Iterator[str]:
    """The papers as entries of RIS, an empty line behind each."""
    for entry, note in entries:
        of_reader = (("ID", entry.citation_key), *(("KW", _line(tag)) for tag in entry.tags))
        files = [("L1", file.path) for file in entry.files]
        for tag, value in (*_fields(entry.paper), *files, *of_reader, ("N1", note)):
            if paragraphs := [" ".join(part.split()) for part in value.split("\n") if part.strip()]:
                text = f"\n\n{_INDENT}".join(paragraphs)
                yield encodable(f"{tag}  - {text}")
        yield "ER  - "
        yield ""


def _fields(paper: Paper) -> Iterator[tuple[str, str]]:
    kind = RIS_OF.get(paper.type, GENERAL)
    yield "TY", kind
    yield "M3", paper.type if kind == GENERAL else ""
    yield "TI", _line(paper.title)
    yield from (("AU", _line(family_first(who))) for who in paper.authors)
    yield from (("ED", _line(family_first(who))) for who in paper.editors)
    yield "JF" if kind in BOOKS or kind == "JOUR" else "T2", _line(paper.venue)
    yield "T3", _line(paper.series)
    yield from _dates(paper)
    yield "VL", paper.volume
    yield "IS", paper.issue
    yield from _pages(paper.pages)
    yield "PB", paper.publisher
    yield "CY", paper.place
    yield "ET", paper.edition
    yield from (("SN", number) for number in (*paper.isbn, *paper.issn))
    yield "SN", paper.report_number if kind in NUMBERED_WORKS else ""
    yield "LA", paper.language
    yield "DO", paper.doi
    yield "UR", paper.url
    address = f"https://arxiv.org/abs/{paper.arxiv_id}"
    yield "UR", address if paper.arxiv_id and paper.url != address else ""
    yield "L1", paper.pdf_url
    yield "AB", paper.abstract
    yield from (("KW", word) for word in _words(paper))
    yield "N1", paper.comment


def _words(paper: Paper) -> list[str]:
    """Categories and keywords; one that would be read as several stands twice, as one does not."""
    words = [_line(word) for word in (*_categories(paper), *paper.keywords)]
    return words * 2 if len(words) == 1 and ";" in words[0] else words


def _categories(paper: Paper) -> tuple[str, ...]:
    """The categories of a paper on arXiv, the main one first; RIS has no tag for them."""
    first = (paper.primary_category, *paper.categories) if paper.arxiv_id else ()
    return tuple(filter(None, dict.fromkeys(first)))


def _dates(paper: Paper) -> Iterator[tuple[str, str]]:
    """The year, and the day as far as it is known; both ends of a range behind it."""
    year, month, day = (*paper.first_date.split("-"), "", "")[:3]
    yield "PY", year
    more = paper.published if paper.last_date else paper.season
    if month or more:
        yield "DA", f"{year}/{month}/{day}/{more}"


def _pages(pages: str) -> Iterator[tuple[str, str]]:
    ends = _ENDS.fullmatch(pages)
    yield "SP", ends[1] if ends else pages
    yield "EP", ends[2] if ends else ""


def _line(text: str) -> str:
    return " ".join(text.split())
