"""Reader of JSON Lines, and of JSON of any other shape that holds records of papers.

Keys of our own export: id, title, abstract, summary, authors, date, updated,
categories, primary_category, keywords, url, pdf_url, code_url, project_url,
venue, doi, arxiv_id, comments, upvotes, submitter, organisation, source,
report_number, license, versions; the names of ``authors`` as they are written and beside
them ``author_parts``, in CSL's words, where they are known; type (of CSL), editors, volume,
issue, pages, publisher, place, edition, series, isbn, issn, language, season, circa; and
of the reader (:mod:`reader_fields`) tags, collections (``Above/Below``), note, added, aliases,
citation_key, files and those of READING_FIELDS. Only the title must be there. What other programs
call these is told by :mod:`known_keys`; what was not understood comes last, as UnreadKey values.
An object whose one key is ``batch`` heads the papers after it:
``{"batch": {"title", "source", "date", "curators"}}``.

Why lines are read as they come, and anything else (:mod:`json_records`) as a
whole: only where each line is a record can a file be of any size.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from paperdesk.formats import json_fields
from paperdesk.formats.decoder import decode, is_wide
from paperdesk.formats.decompression import LARGEST_WHOLE, TornError
from paperdesk.formats.item_builder import NO_OBJECT, ItemBuilder
from paperdesk.formats.json_damage import Damage
from paperdesk.formats.json_envelopes import fault_of
from paperdesk.formats.json_records import damaged_lines, listed, records
from paperdesk.formats.known_keys import is_record
from paperdesk.formats.record_dialects import translated
from paperdesk.model import BadFileError, Item, Problem
from paperdesk.model.messages import Message

LONGEST_LINE = 4 * 1024**2
"""Bytes of one line; a longer one is a problem, and skipped."""

_TRIED = 50
"""Lines at the head of a file that are tried for a record on one line."""


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """Papers and problems of the file whose bytes are ``chunks``, as they come.

    Raises BadFileError when there was something, but not a single paper.
    """
    first, source = _first_line(iter(chunks), name)
    builder = ItemBuilder(titles_must_be=True)
    if is_wide(first) or not _is_by_line(first):
        items = _whole(first, source, name, builder)
    else:
        items = _lines(first, source, builder)
    trouble: Problem | None = None
    for item in items:
        if isinstance(item, Problem):
            trouble = trouble or item
        yield item
    if trouble and not builder.found:
        first_trouble = Message("problem.at", place=trouble.place, problem=trouble.message)
        raise BadFileError(Message("file.no_paper_in_json", name=name, problem=first_trouble))
    yield from builder.unread.told()


def record_items(builder: ItemBuilder, value: Any, place: Message, raw: str = "") -> Iterator[Item]:
    """What a value is, in the words of whatever service or program wrote it."""
    if not isinstance(value, Mapping):
        yield from builder.items(value, place)
    elif fault := fault_of(value):
        yield Problem(place, fault)
    elif found := translated(value):
        raw = raw or json_fields.dump(value)
        yield from builder.items(found.fields, place, raw, words=found.words, is_work=True)
    else:
        yield from builder.items(value, place, raw)


def _first_line(source: Iterator[bytes], name: str) -> tuple[bytes, Iterator[bytes]]:
    """The head of a file with its first line whole, unless that is too long to be one; the rest."""
    head: list[bytes] = []
    size = 0
    while size <= LONGEST_LINE and not (head and b"\n" in head[-1]):
        try:
            piece = next(source, b"")
        except TornError as error:
            if not head:
                raise error.of_all(name) from error
            return b"".join(head), _torn(error)
        if not piece:
            break
        head.append(piece)
        size += len(piece)
    return b"".join(head), source


def _torn(error: TornError) -> Iterator[bytes]:
    """The rest of a file of which nothing more can be had."""
    yield from ()
    raise error


def _is_by_line(head: bytes) -> bool:
    """Whether a line at the head of a file is a record by itself."""
    lines = head.replace(b"\r", b"\n").split(b"\n")
    texts = (text for line in lines if (text := _bare(decode(line[:LONGEST_LINE]))))
    for number, text in enumerate(texts):
        if number >= _TRIED or text.startswith("[") or text.endswith(("[", "{", ":")):
            return False  # something goes on below
        value = _parsed(text)
        if isinstance(value, dict) and (is_record(value) or listed(value) == [value]):
            return True
    return False


def _bare(line: str) -> str:
    """A line without a comma at its end; nothing for a comment."""
    line = line.strip("\ufeff \t\r\n\x0b\x0c\x1c\x1d\x1e\x1f")
    return "" if line.startswith(("#", "//")) else line.removesuffix(",").rstrip()


def _parsed(text: str) -> Any:
    try:
        return json_fields.parse(text)
    except json_fields.NotJsonError as error:
        return error


def _lines(first: bytes, source: Iterator[bytes], builder: ItemBuilder) -> Iterator[Item]:
    block = _LineBlock(builder)
    for number, line, trouble in _split(first, source):
        text = _bare(decode(line))
        value = _parsed(text) if text else None
        if trouble:
            yield from block.end()
            yield Problem(Message("place.line", n=number), trouble)
        elif isinstance(value, dict) and (is_record(value) or not block):
            yield from block.end()
            yield from _members(value, text, Message("place.line", n=number), builder)
        elif (text and isinstance(value, json_fields.NotJsonError)) or block:
            yield from block.add(number, decode(line) if text else "")
        elif text:
            yield Problem(Message("place.line", n=number), NO_OBJECT)
    yield from block.end()


def _members(
    value: dict[str, Any], text: str, place: Message, builder: ItemBuilder
) -> Iterator[Item]:
    """The record on a line, or those in an envelope on a line."""
    if is_record(value):
        raw = json_fields.dump(value) if "NaN" in text or "Infinity" in text else text
        yield from record_items(builder, value, place, raw)
        return
    for member in listed(value):
        yield from record_items(builder, member, place)


class _LineBlock:
    """Lines that are no JSON each by itself; together they may be records over many lines."""

    def __init__(self, builder: ItemBuilder) -> None:
        self._builder = builder
        self._lines: list[str] = []
        self._first = self._size = 0

    def __bool__(self) -> bool:
        return bool(self._lines)

    def add(self, number: int, text: str) -> Iterator[Item]:
        """Keep a line; what was kept is read when it becomes too much."""
        self._first = self._first if self._lines else number
        self._lines += [""] * (number - self._first - len(self._lines))  # lines without a word
        self._lines.append(text)
        self._size += len(text) + 1
        if self._size > LONGEST_LINE:
            yield from self.end()

    def end(self) -> Iterator[Item]:
        """What the lines are: records, or a problem each."""
        lines, self._lines, self._size = self._lines, [], 0
        if not lines:
            return
        found = list(damaged_lines("\n".join(lines)))
        alone = all(line.lstrip().startswith("{") for line in lines if line)
        if any(not isinstance(item, Damage) for _, item in found) or (found and not alone):
            for number, item in found:
                place = Message("place.line", n=self._first + number - 1)
                yield from record_items(self._builder, item, place)
            return
        for number, line in enumerate(lines, self._first):
            if line:
                value = _parsed(_bare(line))
                is_json = not isinstance(value, json_fields.NotJsonError)
                wrong = NO_OBJECT if is_json else value.reason
                yield Problem(Message("place.line", n=number), wrong)


def _split(first: bytes, source: Iterator[bytes]) -> Iterator[tuple[int, bytes, Message | None]]:
    """(number, line, what is wrong with it) of each line; one too long is not kept."""
    ending = b"\r" if b"\r" in first and b"\n" not in first else b"\n"
    number = 1
    line: list[bytes] = []  # the parts of a line that is not yet whole
    size = 0
    piece = first
    torn: Message | None = None
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
            torn, piece = error.of_rest(), b""
    if torn or size:
        yield number, b"".join(line), torn or _too_long(size)


def _too_long(size: int) -> Message | None:
    return Message("problem.line_too_long") if size > LONGEST_LINE else None


def _whole(
    first: bytes, source: Iterator[bytes], name: str, builder: ItemBuilder
) -> Iterator[Item]:
    """A JSON document, or lines in an encoding of two or four bytes."""
    parts = [first]
    size = len(first)
    error: TornError | None = None
    try:
        for piece in source:
            parts.append(piece)
            size += len(piece)
            if size > LARGEST_WHOLE:
                raise BadFileError(Message("file.json_too_large", name=name))
    except TornError as torn:
        error = torn
    text = decode(b"".join(parts)).strip("\ufeff \t\r\n\x1e")
    lines = text.encode("utf-8", "replace")
    if is_wide(first) and _is_by_line(lines[:LONGEST_LINE]):
        yield from _lines(lines, iter(()), builder)
        return
    nothing = True
    for place, value in records(text):
        nothing = False
        yield from record_items(builder, value, place)
    if error and not builder.found:
        raise error.of_all(name)
    if error:
        yield Problem(Message("place.line", n=text.count(chr(10)) + 1), error.of_rest())
    elif nothing and text:
        value = _parsed(text)
        is_json = not isinstance(value, json_fields.NotJsonError)
        reason = Message("problem.no_record") if is_json else value.reason
        raise BadFileError(Message("file.unreadable", path=name, reason=reason))
