"""Letters of a page while rules change them: a text, and the character of each of its letters."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from paperdesk.model.pages import Box


class Chars(Protocol):
    """What the rules may ask about the characters of a page."""

    def boxes(self, numbers: Sequence[int]) -> list[Box]:
        """The loose boxes of these, on the shown page, in their order."""

    def fonts(self, numbers: Sequence[int]) -> list[int]:
        """What tells the fonts of these from others, in their order."""

    def stretches(self, numbers: Sequence[int]) -> Iterator[tuple[int, int, int]]:
        """The font, start and end of the stretches of these that are of one, in order."""

    def is_named(self, font: int) -> bool:
        """Whether a font has a name."""


class Edit(NamedTuple):
    """``new`` for the letters from ``start`` up to, not with, ``end``. Its letters get the
    character ``number``; by default that of the first letter replaced."""

    start: int
    end: int
    new: str
    number: int = -1


Change = tuple[int, int, str, int]
"""An :class:`Edit`, without its names where there are many."""


@dataclass(slots=True)
class Letters:
    """A text, and the number of each letter's character (``"I"``)."""

    text: str
    index: "array[int]" = field(default_factory=lambda: array("I"))

    def change(self, edits: Iterable[Change]) -> None:
        """Make these edits, which do not overlap; of two that do the first counts."""
        ordered = sorted(edits)
        if not ordered:
            return
        text, numbers = self.text, self.index
        parts: list[str] = []
        index = array("I")
        done = 0
        for start, end, new, number in ordered:
            if start < done:
                continue
            parts += (text[done:start], new)
            if number < 0 and len(new) == 1:  # by far the most
                index += numbers[done : start + 1]
            else:
                index += numbers[done:start]
                if new:
                    same = numbers[start] if number < 0 else number
                    index += array("I", (same,)) * len(new)
            done = end
        parts.append(text[done:])
        index += numbers[done:]
        self.text, self.index = "".join(parts), index


def boxes_around(
    letters: Letters, chars: Chars, gaps: list[tuple[int, int]]
) -> Iterator[tuple[tuple[int, int], Box, Box]]:
    """Each gap (start, end), with the boxes of the letters before and behind it."""
    index = letters.index
    boxes = chars.boxes([n for start, stop in gaps for n in (index[start - 1], index[stop])])
    return zip(gaps, boxes[0::2], boxes[1::2], strict=True)
