"""Characters of a page as PDFium numbers them: their text, their boxes, their fonts.

Why prototypes of our own: pypdfium2's calls check and wrap each argument, 2.8 µs a character;
with plain numbers and ``map`` it is .6, so that the boxes of a page cost less than its text. Asked
for one by one they cost ten times that, so whoever needs several asks for them together.

Two numberings meet here. The text that PDFium hands out leaves characters without a code away
and counts an astral letter as two; characters are numbered from 0 without a gap.
"""

import ctypes
import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import repeat
from typing import Any

from pypdfium2 import raw

from paperdesk.documents.page_matrix import page_matrix
from paperdesk.model.pages import Box, Matrix

_BOX = 16
"""Bytes of a box: four floats."""
_FAR = 1e6
"""Points: no page reaches so far."""
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_LONGEST = 2_000_000
"""Characters of a page that are read; a page of a book has three thousand."""


def _called(function: Any, answer: Any, *arguments: Any) -> Any:
    address = ctypes.cast(function, ctypes.c_void_p).value
    return ctypes.CFUNCTYPE(answer, *arguments)(address or 0)


def _called_often(function: Any, answer: Any, *arguments: Any) -> Any:
    """The same for what is done before another thread could begin."""
    address = ctypes.cast(function, ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(answer, *arguments)(address or 0)


_int, _double, _handle = ctypes.c_int, ctypes.c_double, ctypes.c_void_p
_loose_box = _called_often(raw.FPDFText_GetLooseCharBox, _int, _handle, _int, _handle)
_map_error = _called_often(raw.FPDFText_HasUnicodeMapError, _int, _handle, _int)
_object = _called_often(raw.FPDFText_GetTextObject, _handle, _handle, _int)
_font = _called(raw.FPDFTextObj_GetFont, _handle, _handle)
_font_name = _called(raw.FPDFFont_GetBaseFontName, ctypes.c_size_t, _handle, _handle, _handle)
_count_chars = _called(raw.FPDFText_CountChars, _int, _handle)
_text = _called(raw.FPDFText_GetText, _int, _handle, _int, _int, _handle)
_to_char = _called(raw.FPDFText_GetCharIndexFromTextIndex, _int, _handle, _int)
_bounded = _called(raw.FPDFText_GetBoundedText, _int, _handle, *[_double] * 4, _handle, _int)


class PageChars:
    """The characters of a page, asked for one by one or all at once.

    ``textpage`` and ``page`` are pypdfium2's. All boxes are on the page as it is shown.
    """

    def __init__(self, textpage: Any, page: Any) -> None:
        self._page = ctypes.cast(textpage.raw, _handle).value
        self._shown_page = page
        self._boxes: array[float] | None = None
        self.count = max(0, min(_count_chars(self._page), _LONGEST))

    @cached_property
    def _matrix(self) -> Matrix:
        return page_matrix(self._shown_page)

    def text(self) -> "tuple[str, array[int]]":
        """The text, a broken pair of surrogates as U+FFFD; each letter's character."""
        # One unit is room for a letter, and PDFium counts the zero at the end.
        # A buffer of ctypes would be a type of its own for each length.
        buffer = array("H", bytes(2 * (self.count + 1)))
        units = max(0, _text(self._page, 0, self.count, buffer.buffer_info()[0]) - 1)
        text = buffer[:units].tobytes().decode("utf-16-le", "replace")
        numbers = self._numbers(units)
        if len(text) != units:
            numbers = _of_letters(text, numbers)
        return text, numbers

    def _numbers(self, units: int) -> "array[int]":
        if units == self.count:
            return _counted(units)
        numbers = array("I", bytes(4 * units))
        if not units:
            return numbers
        waiting = [(0, units - 1, self._number(0), self._number(units - 1))]
        while waiting:  # a stretch at whose ends as many are missing is without a gap
            first, last, start, end = waiting.pop()
            if end - start <= last - first:
                numbers[first : last + 1] = array("I", range(start, start + last - first + 1))
            elif last - first == 1:
                numbers[first], numbers[last] = start, end
            else:
                middle = (first + last) // 2
                between = self._number(middle)
                waiting += [(first, middle, start, between), (middle, last, between, end)]
        return numbers

    def _number(self, unit: int) -> int:
        return max(0, int(_to_char(self._page, unit)))

    def all_boxes(self) -> "array[float]":
        """Loose boxes of all, four numbers each; a character without one has an empty one."""
        if self._boxes is None:
            self._boxes = _shown(self._read(range(self.count)), self._matrix)
        return self._boxes

    def boxes(self, numbers: Sequence[int]) -> list[Box]:
        """The loose boxes of these, in their order; an empty one for each without one."""
        if not numbers:
            return []
        held = self._read(numbers)
        a, b, c, d, e, f = self._matrix
        if (a, b, c, d) == (1, 0, 0, -1):  # as nearly every page is
            every = iter(held)
            return [
                (left + e, f - top, right + e, f - bottom)
                for left, top, right, bottom in zip(every, every, every, every, strict=True)
            ]
        every = iter(_shown(held, self._matrix))
        return list(zip(every, every, every, every, strict=True))

    def _read(self, numbers: Sequence[int]) -> "array[float]":
        """The loose boxes of these in user space: left, top, right, bottom."""
        held = array("f", bytes(_BOX * len(numbers)))
        if numbers:
            start = held.buffer_info()[0]
            places = range(start, start + _BOX * len(numbers), _BOX)
            sum(map(_loose_box, repeat(self._page), numbers, places))
        return held

    def stands_outside(self, bounds: Box) -> bool:
        """Whether ink of any reaches out of these bounds (left, bottom, right, top: user space)."""
        left, bottom, right, top = bounds
        return any(
            _bounded(self._page, *strip, None, 0) > 0
            for strip in (
                (-_FAR, _FAR, left, -_FAR),
                (right, _FAR, _FAR, -_FAR),
                (-_FAR, _FAR, _FAR, top),
                (-_FAR, bottom, _FAR, -_FAR),
            )
        )

    def fonts(self, numbers: Sequence[int]) -> list[int]:
        """What tells the fonts of these from others, in their order; 0: that of none."""
        pieces = list(map(_object, repeat(self._page), numbers))
        known = {piece: int(_font(piece) or 0) if piece else 0 for piece in set(pieces)}
        return list(map(known.__getitem__, pieces))

    def stretches(self, numbers: Sequence[int]) -> Iterator[tuple[int, int, int]]:
        """The stretches of these, in order, whose characters are drawn together: the font, as
        :meth:`fonts` tells it, and from where to where they are in ``numbers``."""
        if not numbers:
            return
        ends = [_object(self._page, numbers[0]), _object(self._page, numbers[-1])]
        waiting = [(0, len(numbers) - 1, *ends)]
        while waiting:  # what is drawn together is numbered together
            first, last, piece, other = waiting.pop()
            if piece == other and (piece or first == last):
                yield int(_font(piece) or 0) if piece else 0, first, last + 1
            elif last - first == 1:
                waiting += [(last, last, other, other), (first, first, piece, piece)]
            else:
                middle = (first + last) // 2
                before, behind = (_object(self._page, numbers[at]) for at in (middle, middle + 1))
                waiting += [(middle + 1, last, behind, other), (first, middle, piece, before)]

    def is_named(self, font: int) -> bool:
        """Whether a font has a name: a Type 3 font, drawn by programs or as bitmaps, has none."""
        return int(_font_name(font, None, 0)) > 1

    def strange(self, numbers: Iterable[int]) -> int:
        """How many of these the file does not tell the letter of."""
        return list(map(_map_error, repeat(self._page), numbers)).count(1)


_count: "array[int]" = array("I")


def _counted(length: int) -> "array[int]":
    """The numbers from 0."""
    if length > len(_count):
        _count.extend(range(len(_count), length))
    return _count[:length]


def _of_letters(text: str, numbers: "array[int]") -> "array[int]":
    """Of the numbers of UTF-16 units those of letters: an astral letter is two."""
    kept = array("I")
    done = 0
    for more, found in enumerate(_ASTRAL.finditer(text), 1):
        unit = found.start() + more
        kept += numbers[done:unit]
        done = unit + 1
    return kept + numbers[done:]


def _shown(boxes: "array[float]", matrix: Matrix) -> "array[float]":
    """Boxes of user space (left, top, right, bottom) on the shown page, which is never aslant."""
    a, b, c, d, e, f = matrix
    across, down = boxes[0::4], boxes[1::4]
    far_across, far_down = boxes[2::4], boxes[3::4]
    if a:
        left, right = _sides(across, far_across, a, e)
    else:
        left, right = _sides(far_down, down, c, e)
    if d:
        top, bottom = _sides(far_down, down, d, f)
    else:
        top, bottom = _sides(across, far_across, b, f)
    boxes[0::4], boxes[1::4], boxes[2::4], boxes[3::4] = left, top, right, bottom
    return boxes


def _sides(
    low: "array[float]", high: "array[float]", factor: float, offset: float
) -> "tuple[array[float], array[float]]":
    if factor < 0:
        return (
            array("f", [offset - value for value in high]),
            array("f", [offset - value for value in low]),
        )
    if not offset:
        return low, high
    return (
        array("f", [value + offset for value in low]),
        array("f", [value + offset for value in high]),
    )
