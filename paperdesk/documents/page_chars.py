"""Characters of a page as PDFium numbers them: their text, their boxes, their fonts.

Why prototypes of our own: pypdfium2's calls check and wrap each argument, 2.8 µs a character;
with plain numbers and ``map`` it is .6, so that the boxes of a page cost less than its text.

Two numberings meet here. The text that PDFium hands out leaves characters without a code away
and counts an astral letter as two; characters are numbered from 0 without a gap.
"""

import ctypes
import re
from array import array
from collections.abc import Iterable
from itertools import repeat
from typing import Any

from pypdfium2 import raw

from paperdesk.model.pages import Box, Matrix

_BOX = 16
"""Bytes of a box: four floats."""
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_MANY = 6
"""One in so many: when the boxes of more than that were asked for, all together cost less."""
_LONGEST = 2_000_000
"""Characters of a page that are read; a page of a book has three thousand."""


def _called(function: Any, answer: Any, *arguments: Any) -> Any:
    address = ctypes.cast(function, ctypes.c_void_p).value
    return ctypes.CFUNCTYPE(answer, *arguments)(address or 0)


_int, _handle = ctypes.c_int, ctypes.c_void_p
_loose_box = _called(raw.FPDFText_GetLooseCharBox, _int, _handle, _int, _handle)
_map_error = _called(raw.FPDFText_HasUnicodeMapError, _int, _handle, _int)
_object = _called(raw.FPDFText_GetTextObject, _handle, _handle, _int)
_font = _called(raw.FPDFTextObj_GetFont, _handle, _handle)
_font_name = _called(raw.FPDFFont_GetBaseFontName, ctypes.c_size_t, _handle, _handle, _handle)
_text = _called(raw.FPDFText_GetText, _int, _handle, _int, _int, _handle)
_to_char = _called(raw.FPDFText_GetCharIndexFromTextIndex, _int, _handle, _int)


class PageChars:
    """The characters of a page, asked for one by one or all at once.

    ``textpage`` is pypdfium2's; ``matrix`` leads from user space to the shown page, where all
    boxes are.
    """

    def __init__(self, textpage: Any, matrix: Matrix) -> None:
        self._page = ctypes.cast(textpage.raw, _handle).value
        self._matrix = matrix
        self._boxes: array[float] | None = None
        self._one = array("f", (0, 0, 0, 0))
        self._address = self._one.buffer_info()[0]
        self._asked = 0
        count = raw.FPDFText_CountChars(textpage)
        self.count = max(0, min(count, _LONGEST))

    def text(self) -> "tuple[str, array[int]]":
        """The text, a broken pair of surrogates as U+FFFD; each letter's character."""
        # One unit is room for a letter, and PDFium counts the zero at the end.
        buffer = ctypes.create_string_buffer(2 * (self.count + 1))
        units = max(0, _text(self._page, 0, self.count, buffer) - 1)
        text = buffer.raw[: 2 * units].decode("utf-16-le", "replace")
        numbers = self._numbers(units)
        if len(text) != units:
            numbers = _of_letters(text, numbers)
        return text, numbers

    def _numbers(self, units: int) -> "array[int]":
        if units == self.count:
            return _counted(units)
        numbers = array("I", bytes(4 * units))
        waiting = [(0, units - 1)] if units else []
        while waiting:  # a stretch at whose ends as many are missing is without a gap
            first, last = waiting.pop()
            start, end = (max(0, _to_char(self._page, at)) for at in (first, last))
            if end - start <= last - first or first == last:
                numbers[first : last + 1] = array("I", range(start, start + last - first + 1))
            else:
                middle = (first + last) // 2
                waiting += [(first, middle), (middle + 1, last)]
        return numbers

    def all_boxes(self) -> "array[float]":
        """Loose boxes of all, four numbers each; a character without one has an empty one."""
        if self._boxes is None:
            held = bytearray(_BOX * self.count)
            if self.count:
                start = ctypes.addressof(ctypes.c_char.from_buffer(held))
                places = range(start, start + len(held), _BOX)
                sum(map(_loose_box, repeat(self._page), range(self.count), places))
            self._boxes = _shown(array("f", bytes(held)), self._matrix)
        return self._boxes

    def box(self, number: int) -> Box:
        """The loose box of one. Where many are asked for, all are read at once."""
        boxes = self._boxes
        if boxes is None:
            self._asked += 1
            if self._asked * _MANY <= self.count:
                return self._box(number)
            boxes = self.all_boxes()
        at = 4 * number
        return boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]

    def _box(self, number: int) -> Box:
        if not _loose_box(self._page, number, self._address):
            return 0.0, 0.0, 0.0, 0.0
        left, top, right, bottom = self._one
        a, b, c, d, e, f = self._matrix
        if a == 1 and d == -1:
            return left + e, f - top, right + e, f - bottom
        x = a * left + c * top + e, a * right + c * bottom + e
        y = b * left + d * top + f, b * right + d * bottom + f
        return min(x), min(y), max(x), max(y)

    def fonts(self, numbers: "array[int]") -> list[int]:
        """What tells the fonts of these from others, in their order; 0: that of none."""
        pieces = list(map(_object, repeat(self._page), numbers))
        known = {piece: int(_font(piece) or 0) if piece else 0 for piece in set(pieces)}
        return list(map(known.__getitem__, pieces))

    def is_named(self, font: int) -> bool:
        """Whether a font has a name: a Type 3 font, drawn by programs or as bitmaps, has none."""
        return int(_font_name(font, None, 0)) > 1

    def strange(self, numbers: Iterable[int]) -> int:
        """How many of these the file does not tell the letter of."""
        return sum(_map_error(self._page, number) == 1 for number in numbers)


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
        low, high = high, low
    return (
        array("f", [factor * value + offset for value in low]),
        array("f", [factor * value + offset for value in high]),
    )
