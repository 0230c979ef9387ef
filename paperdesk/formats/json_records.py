"""Record extraction from JSON of any shape, whole or damaged, each with its place.

A file is a list of records, a record, several of either one after another,
or objects that hold lists of records under some key (``{"papers": [...]}``,
``{"message": {"items": [...]}}``), or records by name. Forgiven are commas
and comment lines that JSON has not. What is damaged is told with its line,
and everything that is whole is kept.

Why not by lines alone: the same file comes one record a line, over many lines,
or all on one. Why objects one by one: JSON's own reader, in C, reads a whole
object in no time, so that only what is damaged, up to the next whole record,
is looked at closely (:mod:`json_damage`), and the time is that of the length.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from paperdesk.formats import json_fields
from paperdesk.formats.json_damage import DECODER, LOOSE, Damage, damaged_records
from paperdesk.formats.json_envelopes import enclosed
from paperdesk.formats.known_keys import is_record
from paperdesk.model.messages import Message

# Below comments; or without the bracket that should begin it.
_BEGINNING = re.compile(r'(?:[ \t]*(?:#|//)[^\n]*\n\s*)+[{\[]\s*["{\[]|"\w+"\s*:\s*["\[{\d]')
_COMMENT = re.compile(r"^[ \t\ufeff]*(?:#|//)[^\n]*", re.MULTILINE)
_BETWEEN = re.compile(r"[\s,\[\]}\x1e\ufeff]+")
_ANCHOR = re.compile(r'\{\s*"([^"\\\n]*(?:\\[^\n][^"\\\n]*)*)"\s*:')
_TEXT = r'"[^"\\\n]*(?:\\[^\n][^"\\\n]*)*"'
_HEAD = re.compile(
    rf'\{{(?:(?!\s*"\w*title")\s*{_TEXT}\s*:\s*(?:{_TEXT}|[-+.\w]+|\{{)(?:\s*,)?)*'
    r'\s*"(?!\w*(?:author|creator|contributor|editor|keyword|categor|tag|link))\w+"\s*:\s*\[',
    re.IGNORECASE,
)
"""What stands before the first record of an object that holds a list of them."""
_KEY = re.compile(r'"[^"\\\n]*(?:\\[^\n][^"\\\n]*)*"\s*:\s*')
_TITLE = re.compile(r'"\w*title"\s*:', re.IGNORECASE)
_WINDOW = 1 << 18
_LARGEST_WINDOW = 1 << 22
_WORK = 20
"""How often the length of the text may be read in vain before the rest is one damaged place."""
_TOO_DEEP = 100_000
"""What it costs to find out that an object is nested too deeply, in characters."""
_DEEPEST_LIST = 4
_MANY_KEYS = 5
_CUT = Message("problem.list_open")
_NAMES = (
    "papers", "dailyPapers", "daily_papers", "records", "items", "results", "data", "entries"
)  # fmt: skip


def begins_json(head: str) -> bool:
    """Whether a file begins as JSON, of whatever shape, comments above it and damage included."""
    return head[0] in "{[" or bool(_BEGINNING.match(head))


def records(text: str) -> Iterator[tuple[Message, Any]]:
    """(place, value or :class:`Damage`) of each record of ``text``, in order.

    Places are ``record N`` in whole JSON and ``line N`` in any other.
    """
    try:
        value = json_fields.parse(text)
    except ValueError:
        for line, item in damaged_lines(text):
            yield Message("place.line", n=line), item
    else:
        for number, member in enumerate(listed(value), 1):
            yield Message("place.record", n=number), member


def damaged_lines(text: str) -> Iterator[tuple[int, Any]]:
    """(line, value or Damage) of what is no whole JSON. Lines count from 1."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _COMMENT.sub("", text)
    line, at = 1, 0
    for place, item in _Walk(text).run():
        line, at = line + text.count("\n", at, place), max(at, place)
        for member in [item] if isinstance(item, Damage) else listed(item):
            yield line, member


def listed(value: Any) -> list[Any]:
    """The records in a value: its members, those of the lists in it, or the value alone."""
    if isinstance(value, list):
        return [inner for member in value for inner in _unenveloped(member)]
    if not isinstance(value, dict) or is_record(value):
        return [value]
    if (answered := enclosed(value)) is not None:
        return answered
    level: list[Any] = [value]
    for _ in range(_DEEPEST_LIST):
        found = [member for inner in level for member in _members(inner)]
        if found:
            return found
        level = [child for inner in level for child in inner.values() if isinstance(child, dict)]
    for name in _NAMES:
        if isinstance(value.get(name), list):
            return list(value[name])
    return [value]


def _unenveloped(member: Any) -> list[Any]:
    """A member of a list, or what lies in it where it is the answer of a service."""
    if not isinstance(member, dict) or is_record(member):
        return [member]
    answered = enclosed(member)
    return [member] if answered is None else answered


def _members(value: dict[str, Any]) -> list[Any]:
    """What the lists of an object hold, where that is records; or its own values."""
    found: list[Any] = []
    for inner in value.values():
        if isinstance(inner, list) and any(_is_record(member) for member in inner[:100]):
            found += inner
    if not found and sum(_is_record(inner) for inner in value.values()) > len(value) / 2:
        return list(value.values())
    return found


def _is_record(value: Any) -> bool:
    return isinstance(value, dict) and is_record(value)


def _holds_records(value: dict[str, Any]) -> bool:
    """Whether an object is a record, or holds some."""
    return is_record(value) or listed(value) != [value]


class _Walk:
    """Goes from object to object; what is none, or is damaged, up to the next record."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._from = self._to = 0
        self._window = ""
        self._left = _WORK * len(text) + 1_000_000  # characters to be read in vain
        self._open = 0  # brackets around the records
        self._held: tuple[int, Any] | None = None
        self._first_key = ""

    def run(self) -> Iterator[tuple[int, Any]]:
        """(place, value or Damage) of all there is."""
        text, at, told = self._text, 0, False
        while (at := self._after_brackets(at)) < len(text):
            value, end = self._decoded(at) if text[at] == "{" else (None, at)
            if value is not None:
                yield from self._release()
                self._held, told = (at, value), False
                anchor = _ANCHOR.match(text, at)
                self._first_key = anchor[1] if anchor else ""
            else:
                yield from self._release()
                if not self._first_key and not self._open and (head := _HEAD.match(text, at)):
                    self._open += head[0].count("{") + 1
                    at = head.end()
                    continue
                end = self._next_record(at)
                found = list(self._region(at, end))
                yield from found
                told = bool(found) and end == len(text)
            at = end
        yield from self._release(last=True)
        if self._open > 0 and not told:
            yield len(text.rstrip()), Damage(_CUT)

    def _release(self, *, last: bool = False) -> Iterator[tuple[int, Any]]:
        """The record before; the last one alone can have closed with a bracket of its list."""
        if self._held is None:
            return
        (at, value), self._held = self._held, None
        if last and self._open > 0:
            for place, item in damaged_records(self._text[at:], _holds_records, suspect=True):
                yield at + place, item
        else:
            yield at, value

    def _after_brackets(self, at: int) -> int:
        """The place after blanks, commas and the brackets around records, which are counted."""
        found = _BETWEEN.match(self._text, at)
        if found is None:
            return at
        self._open += found[0].count("[") - found[0].count("]") - found[0].count("}")
        return found.end()

    def _decoded(self, at: int) -> tuple[Any, int]:
        """The object at a place and its end; None if it is damaged.

        In windows, because an error counts all lines before it.
        """
        for size in (_WINDOW, _LARGEST_WINDOW):
            if not (
                self._from <= at and (at + size // 2 <= self._to or self._to == len(self._text))
            ):
                self._from, self._to = at, min(at + size, len(self._text))
                self._window = self._text[self._from : self._to]
            try:
                value, end = DECODER.raw_decode(self._window, at - self._from)
            except json.JSONDecodeError as error:
                self._left -= error.pos + self._from - at + 100
                cut = error.msg.startswith("Unterminated") or error.pos >= len(self._window) - 10
                if not cut or self._to == len(self._text):
                    break
            except (RecursionError, ValueError):  # too deep; a number of too many digits
                self._left -= _TOO_DEEP
                break
            else:
                return value, end + self._from
        return None, at

    def _next_record(self, damaged: int) -> int:
        """Where the next whole record begins that is no part of a damaged one."""
        own = _ANCHOR.match(self._text, damaged)
        keys = {own[1] if own else "", self._first_key} - {""}
        own_title = _TITLE.search(self._text, damaged, damaged + _WINDOW)
        inside = own_title.start() if own_title else len(self._text)  # of a record, from there on
        covered = damaged + 1
        for anchor in _ANCHOR.finditer(self._text, covered):
            place = anchor.start()
            if place < covered:
                continue
            if self._left < 0:
                break
            value, end = self._decoded(place)
            if value is None:
                continue
            likely = place < inside or anchor[1] in keys or len(value) >= _MANY_KEYS
            if _holds_records(value) and (likely or self._begins_line(damaged, place)):
                return place
            covered = end
        return len(self._text)

    def _begins_line(self, one: int, other: int) -> bool:
        """Whether two objects begin their lines in the same column."""
        heads = []
        for place in (one, other):
            line = self._text.rfind("\n", max(0, place - 200), place) + 1
            heads.append(self._text[line:place].strip(" \t,[") or place - line)
        return heads[0] == heads[1] and isinstance(heads[0], int)

    def _region(self, start: int, end: int) -> Iterator[tuple[int, Any]]:
        """What is found in a damaged place."""
        region = self._text[start:end]
        if end < len(self._text) and self._is_head(region):
            return
        found = damaged_records(region, _holds_records)
        broken = any(isinstance(item, Damage) for _, item in found)
        loose = False
        for place, item in found:
            if isinstance(item, Damage) and item.reason == LOOSE:
                if loose:
                    continue
                loose = True
            if isinstance(item, Damage) or not broken or _holds_records(item):
                yield start + place, item

    def _is_head(self, region: str) -> bool:
        """Whether a place is no damage but what stands before a list, or the name of a record."""
        named = _KEY.fullmatch(region)
        opens = region.rstrip()[-1:] in ("[", ":") and region[0] == "{"
        if not named and (not opens or _TITLE.search(region)):
            return False
        self._open += 0 if named else region.count("[") + 1 - region.count("]")
        return True
