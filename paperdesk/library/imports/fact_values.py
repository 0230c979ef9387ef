"""Fact values: the fields of a paper that a reader may write, and what their words mean.

People and lists stand one a line. A date is ISO 8601, as precise as known, or a range of two.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping

from paperdesk.formats.date_range import OPEN, is_season, range_of
from paperdesk.formats.publication_types import CSL_TYPES
from paperdesk.library.imports.field_proposals import field_values
from paperdesk.model import ImportedRecord, LibraryError, Paper, contributors
from paperdesk.model.fact_words import FactWords
from paperdesk.model.messages import Message
from paperdesk.text import identifier

_DATE = re.compile(r"\d{4}(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_ADDRESS = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)
_MOST_MONTH = 12
TYPES = tuple(sorted(CSL_TYPES))
"""The types that a paper can be of."""


def value_of(name: str, text: str) -> object:
    """The value of a field, as a Paper has it, that a reader wrote; ``""`` empties it.

    Raises LibraryError, which says what the field can hold.
    """
    read = FACT_FIELDS.get(name)
    if read is None:
        raise LibraryError(Message("facts.unknown", name=name, names=", ".join(FACT_FIELDS)))
    return read(text.replace("\r\n", "\n").strip())


def paper_of(words: Mapping[str, str]) -> Paper:
    """A paper of which a reader wrote these fields, by name. Raises LibraryError."""
    values: dict[str, object] = {"title": ""}
    values |= {name: value_of(name, text) for name, text in words.items()}
    return Paper(**values)  # type: ignore[arg-type]  # names are checked


def record_of(words: Mapping[str, str]) -> ImportedRecord:
    """The record of a paper by hand: what is written of it is the reader's own word.

    Raises LibraryError for words that a field cannot hold, and without a title.
    """
    paper = paper_of({"title": "", **words})
    own = tuple(name for name in FACT_FIELDS if getattr(paper, name))
    return ImportedRecord(paper, 1, Message("place.by_hand"), own=own)


def words_of(paper: Paper, own: Mapping[str, object]) -> tuple[FactWords, ...]:
    """Each field of a paper in the words that :func:`value_of` reads; ``own``: what the sources
    said of those that the reader wrote, as values of JSON."""
    told = {name: _words(value) for name, value in field_values(dict(own)).items()}
    return tuple(
        FactWords(name, _words(getattr(paper, name)), told.get(name)) for name in FACT_FIELDS
    )


def _words(value: object) -> str:
    return "\n".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _line(text: str) -> str:
    return " ".join(text.split())


def _lines(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(_line, text.split("\n")))))


def _title(text: str) -> str:
    if not text:
        raise LibraryError(Message("facts.no_title"))
    return _line(text)


def _date(text: str) -> str:
    ends = text.split("/")
    known = [end for end in ends if end != OPEN]
    if text and not (known and len(ends) <= 2 and all(map(_is_date, known))):
        raise LibraryError(Message("facts.no_date", text=text))
    if (len(known) == 2 and range_of(*known) != text) or (len(ends) == 1 and is_season(text)):
        raise LibraryError(Message("facts.no_date", text=text))
    return text


def _is_date(text: str) -> bool:
    if not (found := _DATE.fullmatch(text)) or is_season(text):
        return is_season(text)
    month, day = (int(part or 1) for part in found.groups())
    year = int(text[:4])
    return bool(year) and 1 <= month <= _MOST_MONTH and 1 <= day <= monthrange(year, month)[1]


def _type(text: str) -> str:
    if text and text not in CSL_TYPES:
        raise LibraryError(Message("facts.no_type", text=text, names=", ".join(TYPES)))
    return text


def _address(text: str) -> str:
    if text and not _ADDRESS.fullmatch(text):
        raise LibraryError(Message("facts.no_address", text=text))
    return text


def _doi(text: str) -> str:
    found = identifier(text)
    if text.lower().startswith("10.48550/arxiv."):
        return text.lower()
    if text and (found is None or found.kind != "doi"):
        raise LibraryError(Message("facts.no_doi", text=text))
    return found.value if text and found else ""


def _arxiv_id(text: str) -> str:
    found = identifier(text)
    if text and (found is None or found.kind != "arxiv"):
        raise LibraryError(Message("facts.no_arxiv_id", text=text))
    return found.value if text and found else ""


FACT_FIELDS: dict[str, Callable[[str], object]] = {
    "title": _title,
    "authors": lambda text: contributors(*_lines(text)),
    "published": _date,
    "type": _type,
    **dict.fromkeys(("venue", "volume", "issue", "pages", "publisher", "place"), _line),
    **dict.fromkeys(("edition", "series"), _line),
    "editors": lambda text: contributors(*_lines(text)),
    "doi": _doi,
    "arxiv_id": _arxiv_id,
    "url": _address,
    "abstract": str,
    "language": _line,
    "comment": _line,
    "keywords": _lines,
    **dict.fromkeys(("isbn", "issn"), _lines),
}
"""What reads the words of each field, in the order of a form."""
