"""Recovery of damaged JSON: records that are whole come back, the rest has its line.

For JSON as people and programs leave it: objects one after another over many
lines (as ``jq`` writes them), a comma after the last, comment lines, a file
cut short, a record among others with an open brace or quotation mark, a bad
escape, single quotes. Whole is what RFC 8259 calls an object, where a comma
before a closing bracket and a bare line break in a text are forgiven: nothing
is lost by them.

How: the brackets are paired first (:mod:`json_outline`). Every object is then
a record, or lies in one, or holds records, or is damaged; what is whole within
a damaged one and looks like its neighbours is a record that the damage had
swallowed.

Why all in time and memory proportional to the text: files are foreign. Where
an object is damaged, no object around that place is tried, depth is bounded,
and what was tried in vain is counted.
"""

import json
from array import array
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from paperdesk.formats.json_outline import NOT_CLOSED, TOO_DEEP, Outline, outline_of
from paperdesk.model.messages import Message

_WORK = 30
"""How often the length of the text may be read in vain."""
_MANY_KEYS = 5
"""An object with so many within a damaged record is a record that was swallowed."""
_DEEP = Message("problem.too_deep")
LOOSE = Message("problem.loose_text")
_OPEN = Message("problem.record_open")
_BROKEN = Message("problem.record_not_whole")
DECODER = json.JSONDecoder(strict=False, parse_constant=lambda _name: None)
"""Forgives line breaks in texts; numbers that JSON has not become null."""


@dataclass(frozen=True, slots=True)
class Damage:
    """What is wrong with something that should have been a record."""

    reason: Message


Judge = Callable[[dict[str, Any]], bool]
"""Whether an object is a record, or holds records."""


Found = list[tuple[int, dict[str, Any] | Damage]]


def damaged_records(text: str, judge: Judge, *, suspect: bool = False) -> Found:
    """(place, record or what is wrong there) of a part of a file, in order.

    Lines end in ``\\n``. Objects that ``judge`` does not know are listed as well
    where records stand. ``suspect``: a record may have closed with brackets of
    the list around it, and hold its neighbours.
    """
    found = _RecordFinder(outline_of(text), judge, suspect).find()
    return sorted(found, key=lambda entry: entry[0])


@dataclass(slots=True)
class _RecordFinder:
    """Tells records from what is damaged; places are characters."""

    outline: Outline
    judge: Judge
    suspect: bool
    text: str = ""
    """The text, with a space for each comma before a closing bracket."""
    found: Found = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)
    records: list[int] = field(default_factory=list)
    """Nodes that are records, in order."""
    reasons: dict[int, str] = field(default_factory=dict)
    around: "array[int]" = field(default_factory=lambda: array("q"))
    """The innermost object with a title that each node lies in, or -1."""
    left: int = 0
    """How many characters may still be read in vain."""

    def find(self) -> Found:
        """Records and problems with their places."""
        outline = self.outline
        for above in outline.above:
            titled = above if above in outline.titled else -1
            self.around.append(titled if titled >= 0 or above < 0 else self.around[above])
        self.text = self._without_commas()
        covered, failed, self.left = 0, -1, _WORK * len(self.text) + 10_000
        for node, start in enumerate(outline.start):
            if start < covered or not outline.is_object(node):
                continue
            end = outline.end[node]
            known_bad = start < failed and (end < 0 or failed < end)
            if known_bad or end == TOO_DEEP or self.left < 0:
                self.damaged.append(node)
                continue
            value, end = self._decoded(node)
            if value is None:
                failed = max(failed, end)
                self.damaged.append(node)
            elif self._takes(node, value, end):
                covered = end
        self._tell()
        return self.found

    def _decoded(self, node: int) -> tuple[dict[str, Any] | None, int]:
        """An object and its end, or None and the place at which it is damaged."""
        start = self.outline.start[node]
        try:
            # A slice, because an error counts the lines before it.
            value, end = DECODER.raw_decode(self.text[start : self.outline.until(node)])
        except json.JSONDecodeError as error:
            self.left -= self.outline.until(node) - start
            self.reasons[node] = error.msg
            return None, start + error.pos
        except (RecursionError, ValueError):  # too deep; a number of too many digits
            self.left -= self.outline.until(node) - start
            return None, start
        return value, start + end

    def _without_commas(self) -> str:
        parts, at = [], 0
        for comma in self.outline.commas:
            parts += [self.outline.text[at:comma], " "]
            at = comma + 1
        return "".join((*parts, self.outline.text[at:]))

    def _takes(self, node: int, value: dict[str, Any], end: int) -> bool:
        """Whether a whole object is done with: a record, or a part of a damaged one."""
        if self._has_swallowed(node, value, end):
            self.damaged.append(node)
            self.left -= end - self.outline.start[node]
            return False
        swallower = self.around[node]
        if swallower < 0 or (self.judge(value) and self._is_like(node, value, swallower)):
            self.found.append((self.outline.start[node], value))
            self.records.append(node)
        return True

    def _is_like(self, node: int, value: dict[str, Any], swallower: int) -> bool:
        """Whether an object within a damaged record is a record itself rather than a part."""
        key, column = self.outline.first_key.get(node), self.outline.column(node)
        like = {self.outline.first_key.get(other) for other in (swallower, *self.records[-1:])}
        in_line = column is not None and column == self.outline.column(swallower)
        return key in like or in_line or len(value) >= _MANY_KEYS

    def _has_swallowed(self, node: int, value: dict[str, Any], end: int) -> bool:
        """Whether a record that lost its brackets closed with those of the list around it."""
        outline = self.outline
        if not self.suspect or node not in outline.titled:
            return False
        for other in range(node + 1, bisect_left(outline.start, end)):
            alike = other in outline.titled and (
                outline.first_key.get(other) == outline.first_key.get(node)
            )
            if alike and (column := self.outline.column(node)) is not None:
                if column == self.outline.column(other):
                    return True
            elif alike:
                inner, _ = self._decoded(other)
                return inner is not None and len(inner) >= 0.8 * len(value)
        return False

    def _tell(self) -> None:
        """Say of each damaged record where it is, and of what stands between records."""
        outline = self.outline
        starts = [outline.start[node] for node in self.records]
        told_until = -1
        for node in self.damaged:
            start, end = outline.start[node], outline.until(node)
            at = bisect_left(starts, start)
            holds = at < len(starts) and starts[at] < end
            if node in outline.titled or not (holds or start < told_until):
                self.found.append((start, Damage(self._reason(node))))
                told_until = max(told_until, end)
        for inner, place in outline.loose:
            if inner < 0 or (self.around[inner] < 0 and self._holds_records(inner, starts)):
                self.found.append((place, Damage(LOOSE)))

    def _reason(self, node: int) -> Message:
        if self.outline.end[node] == TOO_DEEP:
            return _DEEP
        if self.outline.end[node] == NOT_CLOSED:
            return _OPEN
        reason = self.reasons.get(node)
        return Message("problem.record_no_json", reason=reason) if reason else _BROKEN

    def _holds_records(self, node: int, starts: list[int]) -> bool:
        """Whether a list holds records directly."""
        at = bisect_left(starts, self.outline.start[node])
        return at < len(self.records) and self.outline.above[self.records[at]] == node
