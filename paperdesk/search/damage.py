"""Bytes that are not what Whoosh wrote, told apart from our own errors.

The stamp finds what was changed from outside; what a disk lost by itself shows
only when it is read. Whoosh then raises whatever its parsing stumbles over.
"""

import errno
import pickle
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from whoosh.index import EmptyIndexError, IndexVersionError
from whoosh.index import IndexError as WhooshIndexError
from whoosh.reading import CorruptIndexError

_RAISED = (
    AssertionError, AttributeError, EOFError, ImportError, LookupError, MemoryError, OverflowError,
    TypeError, ValueError, struct.error, zlib.error, pickle.UnpicklingError, CorruptIndexError,
    EmptyIndexError, IndexVersionError, WhooshIndexError,
)  # fmt: skip
_NUMBERS = (None, errno.EINVAL, errno.EIO)  # an OSError of bad bytes or a bad disk


class DamagedError(Exception):
    """The index cannot be read; it must be made anew."""


@contextmanager
def seen() -> Iterator[None]:
    """Call what Whoosh raises in here damage; an OSError for want of rights or space is none."""
    try:
        yield
    except _RAISED as error:
        raise DamagedError(str(error)) from error
    except OSError as error:
        if error.errno in _NUMBERS:
            raise DamagedError(str(error)) from error
        raise
