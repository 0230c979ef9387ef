"""Item builder: makes items of records in the keys of our own export, whatever format they had."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from paperdesk.formats import json_fields
from paperdesk.formats.any_record import RecordReading, read_record
from paperdesk.formats.json_damage import Damage
from paperdesk.formats.reader_fields import LONGEST_TAG, OwnWords, own_words, tags_of
from paperdesk.formats.supplied_title import supplied_title
from paperdesk.formats.unread_keys import UnreadKeys
from paperdesk.model import (
    AttachedFile,
    BadFileError,
    BatchHeader,
    ImportedRecord,
    Item,
    Problem,
)
from paperdesk.model.messages import Message

NO_OBJECT = Message("problem.no_object")
NO_ENTRY = Message("problem.no_entry")
_NO_TITLE = Message("problem.no_title")
_FIRST_ENTRY = Message("place.entry", n=1, line=1)


class EntryReading(NamedTuple):
    """An entry as it was understood: its record in the keys of our own export, the files that
    it names, and what the reader said there."""

    record: Mapping[str, Any]
    files: tuple[AttachedFile, ...] = ()
    words: OwnWords | None = None


class ItemBuilder:
    """Builder of items: makes them of records, ranks them in their batch, counts unread keys.

    A record without a title is a problem where ``titles_must_be``, since any object of JSON may
    be one; elsewhere it is given one (:mod:`supplied_title`), and that is told.
    """

    def __init__(self, *, titles_must_be: bool = False) -> None:
        self.found = False
        self.unread = UnreadKeys()
        self._rank = 0
        self._titles_must_be = titles_must_be

    def of_file(
        self, items: Iterable[Item], name: str, place: Message = _FIRST_ENTRY
    ) -> Iterator[Item]:
        """All items of a file, made by this builder, and what was not understood in them.

        Raises BadFileError where none is a paper: with the first problem, or else at ``place``.
        """
        trouble: Problem | None = None
        for item in items:
            if isinstance(item, Problem):
                trouble = trouble or item
            yield item
        if not self.found:
            found = trouble or Problem(place, NO_ENTRY)
            raise no_paper(name, found.place, found.message)
        yield from self.unread.told()

    def items(
        self,
        value: Any,
        place: Message,
        raw: str = "",
        files: tuple[AttachedFile, ...] = (),
        words: OwnWords | None = None,
        *,
        is_work: bool = False,
    ) -> Iterator[Item]:
        """What a JSON value is: a header, a paper with what was cut of its dates, a problem.

        ``files`` are those that a format found named in it, ``words`` what it found the reader
        to have said; without them that is looked for in the record, if PaperDesk wrote it.
        One that surely ``is_work`` may be without a title.
        """
        if isinstance(value, Damage):
            yield Problem(place, value.reason)
        elif not isinstance(value, Mapping):
            yield Problem(place, NO_OBJECT)
        elif header := _header(value):
            self._rank = 0
            yield header
        else:
            raw = raw or json_fields.dump(value)
            reading = read_record(value)
            if not reading.paper.title and (is_work or not self._titles_must_be):
                reading = _titled(value, words)
            if reading.paper.title:
                yield from self._paper(reading, place, raw, files, words or own_words(value))
            else:
                yield Problem(place, _NO_TITLE)

    def _paper(
        self,
        reading: RecordReading,
        place: Message,
        raw: str,
        files: tuple[AttachedFile, ...],
        said: OwnWords,
    ) -> Iterator[Item]:
        self.found = True
        self._rank += 1
        self.unread.count(reading.unread)
        tags, unfit = tags_of(said.tags)
        yield ImportedRecord(
            paper=reading.paper,
            rank=self._rank,
            place=place,
            raw=raw,
            tags=tuple(tags),
            reading=said.reading,
            note=said.note,
            added=said.added,
            aliases=reading.aliases,
            files=files or said.files,
            citation_key=said.citation_key,
            collections=said.collections,
        )
        for told in reading.told:
            yield Problem(place, told)
        for text in unfit:
            yield Problem(place, Message("tag.too_long", most=LONGEST_TAG, n=len(text)))


def no_paper(name: str, place: Message, problem: Message) -> BadFileError:
    """The error of a file whose entries hold no paper."""
    said = Message("problem.at", place=place, problem=problem)
    return BadFileError(Message("file.no_paper_in_entries", name=name, problem=said))


def _titled(fields: json_fields.Record, words: OwnWords | None) -> RecordReading:
    """The reading of a record without a title, under one that is supplied, if it says anything."""
    reading = read_record({**fields, "title": "[]"})
    key = {"citation_key": words.citation_key} if words and words.citation_key else {}
    title = supplied_title(reading.paper, {**fields, **key})
    reading.paper = replace(reading.paper, title=title)
    reading.told.append(Message("problem.title_supplied", title=title))
    return reading


def _header(fields: json_fields.Record) -> BatchHeader | None:
    """The head of a batch, if that is what this object is."""
    head = fields.get("batch")
    if len(fields) != 1 or not isinstance(head, Mapping):
        return None
    return BatchHeader(
        source=json_fields.line(head, "source"),
        date=json_fields.date(head, "date"),
        title=json_fields.line(head, "title"),
        curators=json_fields.line(head, "curators"),
    )
