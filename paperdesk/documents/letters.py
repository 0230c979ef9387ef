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


@dataclass(slots=True)
class Letters:
    """A text, and the number of each letter's character (``"I"``)."""

    text: str
    index: "array[int]" = field(default_factory=lambda: array("I"))

    def change(self, edits: Iterable[Edit]) -> None:
        """Make these edits, which do not overlap; of two that do the first counts."""
        ordered = sorted(edits)
        if not ordered:
            return
        parts: list[str] = []
        index = array("I")
        done = 0
        for start, end, new, number in ordered:
            if start < done:
                continue
            parts += (self.text[done:start], new)
            index += self.index[done:start]
            if new:
                index += array("I", (self.index[start] if number < 0 else number,)) * len(new)
            done = end
        parts.append(self.text[done:])
        index += self.index[done:]
        self.text, self.index = "".join(parts), index
