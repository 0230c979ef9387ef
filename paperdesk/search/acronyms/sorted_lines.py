"""Sorted lines: a text whose lines stand in the order of their bytes, asked by how they begin.

Why the text is kept whole: a question asks for a few of thousands of lines. To halve the text some
eighteen times finds them at once; to cut it first takes longer than all else of a question.
"""

import mmap
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path


class SortedLines:
    """Lines of UTF-8, each ended by a line feed, in the order of their bytes."""

    def __init__(self, text: bytes | Callable[[], mmap.mmap]) -> None:
        self._given = text

    @cached_property
    def _text(self) -> bytes | mmap.mmap:
        return self._given if isinstance(self._given, bytes) else self._given()

    @classmethod
    def mapped(cls, path: Path) -> "SortedLines":
        """Those of a file, which is opened when a line is asked for, and of which only what is
        looked at is read."""

        def text() -> mmap.mmap:
            with path.open("rb") as file:
                return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

        return cls(text)

    @classmethod
    def of(cls, lines: Iterable[str]) -> "SortedLines":
        """Those of lines in any order."""
        return cls(b"".join(line + b"\n" for line in sorted(map(str.encode, lines))))

    def __iter__(self) -> Iterator[str]:
        return iter(bytes(self._text).decode().splitlines())

    def beginning(self, head: bytes) -> list[str]:
        """The lines that begin so, without their line feeds."""
        text = self._text

        def head_of(at: int) -> bytes:
            """How the line begins that a byte stands in."""
            start = text.rfind(b"\n", 0, at) + 1
            return text[start : min(text.find(b"\n", start), start + len(head))]

        at = bisect_left(range(len(text)), head, key=head_of)
        lines: list[str] = []
        while at < len(text) and text[at : at + len(head)] == head:
            behind = text.find(b"\n", at)
            lines.append(text[at:behind].decode())
            at = behind + 1
        return lines
