"""Corruption: damaged bytes, told apart from our own errors.

The manifest finds what was changed from outside; what a disk lost by itself shows
only when it is read. Reading then raises whatever it stumbles over.
"""

import errno
import pickle
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from whoosh.index import EmptyIndexError, IndexVersionError
from whoosh.index import IndexError as WhooshIndexError
from whoosh.reading import CorruptIndexError

from paperdesk.search.codec.array_file import DamagedFileError

_RAISED = (
    AssertionError, AttributeError, EOFError, ImportError, LookupError, MemoryError, OverflowError,
    TypeError, ValueError, struct.error, zlib.error, pickle.UnpicklingError, CorruptIndexError,
    EmptyIndexError, IndexVersionError, WhooshIndexError, DamagedFileError,
)  # fmt: skip
_NUMBERS = (None, errno.EINVAL, errno.EIO)  # an OSError of bad bytes or a bad disk


class DamagedError(Exception):
    """A damaged index, which must be made anew."""


@contextmanager
def translating_damage() -> Iterator[None]:
    """A context in which errors of reading are damage; an OSError for want of rights is none."""
    try:
        yield
    except _RAISED as error:
        raise DamagedError(str(error)) from error
    except OSError as error:
        if error.errno in _NUMBERS:
            raise DamagedError(str(error)) from error
        raise


@contextmanager
def blaming_damage_if(verify: Callable[[], None]) -> Iterator[None]:
    """A context in which errors are damage if ``verify`` finds any, and else what they are.

    Searching reads arrays whose checksums nobody has time for; bad bytes there
    raise what an error of our own would raise, which must not cost the index.
    """
    try:
        yield
    except _RAISED as error:
        with translating_damage():
            verify()
        raise error
