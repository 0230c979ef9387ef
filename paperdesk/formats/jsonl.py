"""JSON Lines: one paper a line, the format of our own export.

Keys: id, title, abstract, authors, date, updated, categories,
primary_category, url, pdf_url, doi, arxiv_id, comments; our export adds
summary, keywords, code_url, project_url, venue, upvotes, submitter,
organisation, source, report_number, license, versions, tags, state, starred,
note, added, aliases. arXiv's own metadata are read as well, see
:mod:`arxiv_record`. Only the title must be there.
A JSON array of such objects is read as well. An object whose one key is
``batch`` heads the papers after it:
``{"batch": {"title", "source", "date", "curators"}}``.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from paperdesk.formats import arxiv_record, record
from paperdesk.formats.decoding import decode, is_wide
from paperdesk.formats.record_ids import RecordIds, ids_of
from paperdesk.formats.unpacking import LARGEST_WHOLE, TornError
from paperdesk.model import (
    Arrival,
    BadFileError,
    BatchHeader,
    Item,
    Paper,
    PaperId,
    Problem,
    State,
)

LONGEST_LINE = 4 * 1024**2
"""Bytes of one line; a longer one is a problem, and skipped."""

_STATES = frozenset(state.value for state in State)
_OUR_IDS = ("arxiv:", "doi:", "local:")
_NO_OBJECT = "this is no JSON object; a paper is written {...}"
# One object, or an envelope, written over many lines.
_OVER_LINES = re.compile(
    rb'(?:\xef\xbb\xbf)?\s*\{\s*(?:\r|\n|"[^"\\\r\n]*"\s*:[^\r\n}]*[\r\n]+\s*["{])'
)


def read(pieces: Iterable[bytes], name: str) -> Iterator[Item]:
    """Papers and problems of the file whose bytes are ``pieces``, as they come.

    Raises BadFileError when there was something, but not a single paper.
    """
    source = iter(pieces)
    try:
        first = next(source, b"")
    except TornError as error:
        raise BadFileError(f"{name} {error}; nothing in it can be read.") from error
    if decode(first[:64]).lstrip().startswith("[") or is_wide(first) or _OVER_LINES.match(first):
        items = _whole(first, source, name)
    else:
        items = _lines(first, source)
    found = False
    trouble: Problem | None = None
    for item in items:
        found = found or isinstance(item, Arrival)
        if isinstance(item, Problem):
            trouble = trouble or item
        yield item
    if trouble and not found:
        raise BadFileError(
            f"{name} is JSON, but holds no paper that can be read ({trouble.place}: "
            f"{trouble.message}). PaperDesk expects one object a line with at least a title."
        )


def arrival(fields: record.Record, rank: int, place: str, raw: str) -> Arrival | Problem:
    """One object as a paper; a Problem when it has no title."""
    title = record.line(fields, "title")
    if not title:
        return Problem(place, "no title; a paper needs at least that")
    ids = ids_of(fields)
    state = record.line(fields, "state")
    note = fields.get("note")
    return Arrival(
        paper=_paper(fields, title, ids),
        rank=rank,
        place=place,
        raw=raw,
        tags=record.lines(fields, "tags"),
        state=state if state in _STATES else "",
        starred=fields.get("starred") is True,
        note=record.storable(note) if isinstance(note, str) else "",
        aliases=ids.aliases,
    )


def _paper(fields: record.Record, title: str, ids: RecordIds) -> Paper:
    versions = arxiv_record.versions(fields, *ids.versions)
    from_arxiv = arxiv_record.is_one(fields)
    categories, primary = record.categories(fields, "categories")
    return Paper(
        title=title,
        id=PaperId(ids.own if ids.own.startswith(_OUR_IDS) else ""),
        abstract=record.words(fields, "abstract"),
        summary=record.words(fields, "summary"),
        authors=arxiv_record.authors(fields) or record.people(fields, "authors"),
        published=record.date(fields, "date", "published", "year")
        or arxiv_record.first_day(versions),
        updated=record.date(fields, "updated")
        or arxiv_record.last_day(versions)
        or record.date(fields, "update_date"),
        categories=categories,
        primary_category=record.line(fields, "primary_category") or primary,
        keywords=record.lines(fields, "keywords"),
        url=record.link(fields, "url")
        or (f"https://arxiv.org/abs/{ids.arxiv}" if ids.arxiv else ""),
        pdf_url=record.link(fields, "pdf_url"),
        code_url=record.link(fields, "code_url"),
        project_url=record.link(fields, "project_url"),
        doi=ids.doi,
        arxiv_id=ids.arxiv,
        venue=record.line(fields, "venue", "journal-ref"),
        # arXiv indents the second line of a comment, which is no second paragraph.
        comment=(record.line if from_arxiv else record.words)(fields, "comments", "comment"),
        upvotes=record.count(fields, "upvotes"),
        submitter=record.line(fields, "submitter"),
        organisation=record.line(fields, "organisation"),
        source=record.line(fields, "source") or (arxiv_record.SOURCE if from_arxiv else ""),
        report_number=record.line(fields, "report_number", "report-no"),
        license=record.line(fields, "license"),
        versions=versions,
    )


def _lines(first: bytes, source: Iterator[bytes]) -> Iterator[Item]:
    rank = 0
    for number, line, trouble in _split(first, source):
        place = f"line {number}"
        if trouble:
            yield Problem(place, trouble)
            continue
        text = decode(line).strip()
        if not text:
            continue
        item = _line(text, rank + 1, place)
        rank = _next_rank(rank, item)
        yield item


def _next_rank(rank: int, item: Item) -> int:
    """Ranks count within a batch."""
    return 0 if isinstance(item, BatchHeader) else rank + isinstance(item, Arrival)


def _header(fields: record.Record) -> BatchHeader | None:
    """The head of a batch, if that is what this object is."""
    head = fields.get("batch")
    if len(fields) != 1 or not isinstance(head, dict):
        return None
    return BatchHeader(
        source=record.line(head, "source"),
        date=record.date(head, "date"),
        title=record.line(head, "title"),
        curators=record.line(head, "curators"),
    )


def _line(text: str, rank: int, place: str) -> BatchHeader | Arrival | Problem:
    try:
        value = record.parse(text)
    except ValueError as error:
        return Problem(place, str(error))
    if not isinstance(value, dict):
        return Problem(place, _NO_OBJECT)
    raw = record.dump(value) if "NaN" in text or "Infinity" in text else text
    return _header(value) or arrival(value, rank, place, raw)


def _split(first: bytes, source: Iterator[bytes]) -> Iterator[tuple[int, bytes, str]]:
    """(number, line, what is wrong with it) of each line; one too long is not kept."""
    ending = b"\r" if b"\r" in first and b"\n" not in first else b"\n"
    number = 1
    line: list[bytes] = []  # the parts of a line that is not yet whole
    size = 0
    piece = first
    torn = ""
    while piece:
        *ended, last = piece.split(ending)
        for part in ended:
            size += len(part)
            yield number, b"".join((*line, part)) if size <= LONGEST_LINE else b"", _too_long(size)
            number, line, size = number + 1, [], 0
        size += len(last)
        line = [*line, last] if size <= LONGEST_LINE else []
        try:
            piece = next(source, b"")
        except TornError as error:
            torn, piece = f"the file {error}; what follows is lost", b""
    if torn or size:
        yield number, b"".join(line), torn or _too_long(size)


def _too_long(size: int) -> str:
    return "this line is longer than 4 MB" if size > LONGEST_LINE else ""


def _whole(first: bytes, source: Iterator[bytes], name: str) -> Iterator[Item]:
    """A JSON array of papers, or lines in an encoding of two or four bytes."""
    parts = [first]
    size = len(first)
    try:
        for piece in source:
            parts.append(piece)
            size += len(piece)
            if size > LARGEST_WHOLE:
                raise BadFileError(
                    f"{name} is one JSON array of more than 64 MB. Write one object a line (JSON "
                    "Lines, UTF-8): such a file can be of any size."
                )
    except TornError as error:
        raise BadFileError(f"{name} {error}. Get the file again.") from error
    text = decode(b"".join(parts)).strip()
    if not text.startswith("[") and not _OVER_LINES.match(text[:4096].encode("utf-8", "replace")):
        yield from _lines(text.encode("utf-8", "replace"), iter(()))
        return
    try:
        value = record.parse(text)
    except ValueError as error:
        raise BadFileError(f"{name} cannot be read: {error}.") from error
    yield from _records(record.listed(value))


def _records(values: list[Any]) -> Iterator[Item]:
    rank = 0
    for number, value in enumerate(values, 1):
        place = f"record {number}"
        if not isinstance(value, dict):
            yield Problem(place, _NO_OBJECT)
            continue
        item = _header(value) or arrival(value, rank + 1, place, record.dump(value))
        rank = _next_rank(rank, item)
        yield item
