"""Spooled array: an array of a file of which one knows only at the end how long it is.

It waits in memory while it is small, and in a temporary file from then on.
"""

import tempfile
import weakref
from collections.abc import Iterator
from typing import Any

import numpy as np

from paperdesk.search.codec.array_file import ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts

_IN_MEMORY = 1 << 22  # bytes
_PIECE = 1 << 20


class Spool:
    """Numbers that are written chunk by chunk and then read in their order, some at a time."""

    def __init__(self, dtype: Any) -> None:
        self._dtype = np.dtype(dtype).newbyteorder("<")
        self._count = 0
        self._spool = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - closed below
        weakref.finalize(self, self._spool.close)  # where the writing is broken off

    def add(self, chunk: AnyInts) -> None:
        """Append numbers."""
        self._count += len(chunk)
        self._spool.write(np.ascontiguousarray(chunk, self._dtype).tobytes())

    def rewind(self) -> None:
        """Go back to the first number."""
        self._spool.seek(0)

    def read(self, count: int) -> AnyInts:
        """The next numbers."""
        return np.frombuffer(self._spool.read(count * self._dtype.itemsize), self._dtype)

    def pieces(self) -> Iterator[AnyInts]:
        """All numbers, some at a time."""
        self.rewind()
        while len(piece := self.read(_PIECE // self._dtype.itemsize)):
            yield piece

    def close(self) -> None:
        """Let go of the numbers."""
        self._spool.close()


class SpooledArray(Spool):
    """Writer of one array, chunk by chunk; before :meth:`close` nothing is in the file."""

    def __init__(self, file: ArrayFileWriter, name: str, dtype: Any) -> None:
        super().__init__(dtype)
        self._file, self._name = file, name

    def close(self) -> None:
        """Write the array."""
        self._file.reserve(self._name, self._dtype, self._count)
        for piece in self.pieces():
            self._file.fill(self._name, piece)
        super().close()
