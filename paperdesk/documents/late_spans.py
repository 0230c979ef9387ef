"""Late spans: places where a word stands, each made a span when it is looked at.

A letter stands fifty thousand times in a book, and a screen shows fifty of them. So places are
counted some pages at a time, and looked for on the pages that are shown and a few beside them.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, chain, repeat
from typing import overload

from paperdesk.model.pages import TextSpan

SpanOf = Callable[[int, int], TextSpan]
"""The characters from a place of a key up to another."""


class LateSpans(Sequence[TextSpan]):
    """Spans of places in a key, all of one length."""

    __slots__ = ("_length", "_places", "_span")

    def __init__(self, places: list[int], length: int, span: SpanOf) -> None:
        self._places, self._length, self._span = places, length, span

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> TextSpan: ...
    @overload
    def __getitem__(self, at: slice) -> "LateSpans": ...
    def __getitem__(self, at: int | slice) -> "TextSpan | LateSpans":
        if isinstance(at, slice):
            return LateSpans(self._places[at], self._length, self._span)
        place = self._places[at]
        return self._span(place, place + self._length)

    def __eq__(self, other: object) -> bool:
        return _are_equal(self, other)

    __hash__ = None  # type: ignore[assignment]


class CountedSpans(Sequence[TextSpan]):
    """Spans of all places of a text that never stands over itself, but for those that are
    ``wrong``. ``starts`` are where parts of the key begin, each one page or some."""

    __slots__ = ("_bounds", "_key", "_needle", "_parts", "_span", "_up_to", "_wrong")

    def __init__(
        self, key: str, starts: Sequence[int], needle: str, wrong: set[int], span: SpanOf
    ) -> None:
        self._key, self._needle, self._wrong, self._span = key, needle, wrong, span
        self._bounds = [*starts, len(key)]
        counts = list(map(key.count, repeat(needle), starts, self._bounds[1:]))
        for place in wrong:
            counts[bisect_right(starts, place) - 1] -= 1
        self._up_to = list(accumulate(counts))
        self._parts: dict[int, list[int]] = {}

    def __len__(self) -> int:
        return self._up_to[-1] if self._up_to else 0

    @overload
    def __getitem__(self, at: int) -> TextSpan: ...
    @overload
    def __getitem__(self, at: slice) -> LateSpans: ...
    def __getitem__(self, at: int | slice) -> TextSpan | LateSpans:
        length = len(self._needle)
        if isinstance(at, slice):
            places = list(chain.from_iterable(map(self._places, range(len(self._up_to)))))
            return LateSpans(places[at], length, self._span)
        at += len(self) if at < 0 else 0
        if not 0 <= at < len(self):
            raise IndexError(at)
        part = bisect_right(self._up_to, at)
        place = self._places(part)[at - (self._up_to[part - 1] if part else 0)]
        return self._span(place, place + length)

    def __iter__(self) -> Iterator[TextSpan]:
        return iter(self[:])

    def __eq__(self, other: object) -> bool:
        return _are_equal(self, other)

    __hash__ = None  # type: ignore[assignment]

    def _places(self, part: int) -> list[int]:
        """The places in a part, which are kept."""
        if part not in self._parts:
            first, last = self._bounds[part : part + 2]
            found = re.compile(re.escape(self._needle)).finditer(self._key, first, last)
            places = [one.start() for one in found]
            self._parts[part] = [at for at in places if at not in self._wrong]
        return self._parts[part]


def _are_equal(spans: Sequence[TextSpan], other: object) -> bool:
    if not isinstance(other, Sequence) or len(spans) != len(other):
        return False
    return all(map(TextSpan.__eq__, spans, other))
