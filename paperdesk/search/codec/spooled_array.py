"""Spooled array: an array of a file of which one knows only at the end how long it is.

It waits in memory while it is small, and in a temporary file from then on.
"""

import tempfile
import weakref
from typing import Any

import numpy as np

from paperdesk.search.codec.array_file import ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts

_IN_MEMORY = 1 << 22  # bytes
_PIECE = 1 << 20


class SpooledArray:
    """Writer of one array, chunk by chunk; before :meth:`close` nothing is in the file."""

    def __init__(self, file: ArrayFileWriter, name: str, dtype: Any) -> None:
        self._file, self._name = file, name
        self._dtype = np.dtype(dtype).newbyteorder("<")
        self._count = 0
        self._spool = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - closed below
        weakref.finalize(self, self._spool.close)  # where the writing is broken off

    def add(self, chunk: AnyInts) -> None:
        """Append numbers."""
        self._count += len(chunk)
        self._spool.write(np.ascontiguousarray(chunk, self._dtype).tobytes())

    def close(self) -> None:
        """Write the array."""
        self._file.reserve(self._name, self._dtype, self._count)
        self._spool.seek(0)
        while piece := self._spool.read(_PIECE):
            self._file.fill(self._name, np.frombuffer(piece, self._dtype))
        self._spool.close()
