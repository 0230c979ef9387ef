"""Record spool: what stands in previewed files, kept in one file until it is imported or not.

A preview reads files to their end and comes by all that an import needs. It writes that to a
spool in the cache on the way, and the import takes it from there: each file is parsed once, and
what comes in is what the reader was shown, also where a file was changed or taken away meanwhile.
The plan is made anew from these records, as the library may be another one now and the reader
may have answered; that takes a sixth of the time that parsing takes. A record goes with its raw
record packed, as the library keeps it.

Layout of a spool: values one after another, each a length (4 bytes, big-endian) and a pickle in a
zlib stream (RFC 1950), whose check sum is compared before anything is made of it::

    (VERSION, ("/home/me/list.jsonl", ...))    the paths that were asked for
    ("/home/me/list.jsonl", "jsonl")           a file and its format
    [BatchHeader, (...), ...]                   at most 200 of its items, and again
    None                                       its end; a BadFileError if it cannot be read
    None                                       the end of all; without it the spool is torn

Why it may fail: it saves time and nothing else. One that cannot be written, or for which there
is little room, is given up; one that is missing, damaged or of other files is a
:class:`SpoolError`, and the files are read again.

Why pickles: items are values of many classes. Only classes of ``paperdesk.model`` are found while
they are read, so that a foreign file in the cache is an error and never runs anything.

Why named by the process that asked: what one that was killed has left can be told, and is swept.
"""

import errno
import os
import shutil
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from pickle import UnpicklingError
from types import TracebackType
from typing import IO, Any, Self

from paperdesk import log
from paperdesk.library.db.write_lock import alive
from paperdesk.library.imports.held_record import (
    HeldItem,
    HeldRecord,
    packed_items,
    pickled,
    taken_in,
    unpacked_items,
    unpickled,
)
from paperdesk.library.imports.incoming_files import FileItems
from paperdesk.model import BadFileError, Item, Progress, silent
from paperdesk.model.messages import verbatim

VERSION = 3
_AT_ONCE = 200
"""Items in one pickle."""
_LONGEST = 24 * 3600
"""Seconds after which nobody waits for the answer to a preview any more."""
LEFT_FREE = 256 << 20
"""Bytes that a spool leaves free on its disk, where the library may lie as well."""
_FASTEST = 1
_LENGTH = 4


class SpoolError(Exception):
    """There is no whole spool of these files; they have to be read again."""


class RecordSpool:
    """The writer of a spool, a context: whole after it, or not there when it raised.

    ``paths`` are the files and folders that were asked for.
    """

    def __init__(self, path: Path, paths: Sequence[str]) -> None:
        self._path, self._paths = path, tuple(paths)
        self._file: IO[bytes] | None = None

    def __enter__(self) -> Self:
        with suppress(OSError):
            self._file = self._path.open("xb")
        self._put((VERSION, self._paths))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None:
            self._give_up()
            return
        self._put(None)
        file, self._file = self._file, None
        try:
            if file is not None:
                file.close()
        except OSError:
            self._remove()

    def tee(self, files: Iterable[FileItems]) -> Iterator[FileItems]:
        """The same files and items, each written as it is taken; they have to be taken in order."""
        for path, form, items in files:
            self._put((path, form))
            yield path, form, self._tee_items(items)

    def _tee_items(self, items: Iterable[Item | HeldRecord]) -> Iterator[HeldItem]:
        some: list[HeldItem] = []
        try:
            for item in map(taken_in, items):
                some.append(item)
                if len(some) == _AT_ONCE:
                    self._keep(packed_items(some))
                    some = []
                yield item
        except BadFileError as error:
            self._put(error)
            raise
        except GeneratorExit:  # not all was taken, so that the import has to read the files
            self._give_up()
            raise
        self._keep(packed_items(some))
        self._put(None)

    def _put(self, value: object) -> None:
        self._keep(pickled(value))

    def _keep(self, value: bytes) -> None:
        if self._file is None:
            return
        try:
            if shutil.disk_usage(self._path.parent).free < LEFT_FREE:
                raise OSError(errno.ENOSPC, "the disk is nearly full")
            packed = zlib.compress(value, _FASTEST)
            self._file.write(len(packed).to_bytes(_LENGTH, "big") + packed)
        except OSError as error:
            log.imports.warning("the records of a preview are not kept: %s", error)
            self._give_up()

    def _give_up(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            with suppress(OSError):
                file.close()
            self._remove()

    def _remove(self) -> None:
        with suppress(OSError):
            self._path.unlink()


def read_spool(
    path: Path, paths: Sequence[str], progress: Progress = silent
) -> Iterator[FileItems]:
    """The files of a preview with their items, to be taken in order. ``progress`` gets the bytes
    of the spool done and in all.

    Raises SpoolError, at the first step or later, where it is not whole or not of ``paths``;
    and, where the items are taken, the BadFileError of a file that could not be read.
    """
    try:
        spool = path.open("rb")
    except OSError as error:
        raise SpoolError(f"{path.name}: {error.strerror}") from error
    with spool:
        if _load(spool) != (VERSION, tuple(paths)):
            raise SpoolError(f"{path.name} is of other files")
        while (file := _load(spool)) is not None:
            match file:
                case (str(name), str(form)):
                    yield name, form, _items(spool, Path(name).name, progress)
                case _:
                    raise SpoolError(f"{path.name} is no spool")


def _items(spool: IO[bytes], name: str, progress: Progress) -> Iterator[HeldItem]:
    total = os.fstat(spool.fileno()).st_size
    while isinstance(some := _load(spool), list):
        progress(spool.tell(), total, verbatim(name))
        yield from _unpacked(some)
    if isinstance(some, BadFileError):
        raise some
    if some is not None:
        raise SpoolError("a file has no end")


def _load(spool: IO[bytes]) -> Any:
    """The next value. Raises SpoolError."""
    try:
        size = int.from_bytes(spool.read(_LENGTH), "big")
        whole = zlib.decompress(spool.read(size))
        return unpickled(whole)
    except Exception as error:  # whatever strange bytes may mean to a reader of pickles
        raise SpoolError(str(error)) from error


def _unpacked(values: list[object]) -> list[HeldItem]:
    """Raises SpoolError."""
    try:
        return unpacked_items(values)
    except UnpicklingError as error:
        raise SpoolError(str(error)) from error


def new_spool(cache: Path) -> Path:
    """A name for a spool of this process. Makes no file."""
    return cache / f"import-{os.getpid()}-{time.monotonic_ns()}.spool"


def sweep_spools(cache: Path) -> None:
    """Remove what killed processes have left, and what nobody waits for any more."""
    for path in cache.glob("import-*-*.spool"):
        pid = path.name.split("-")[1]
        with suppress(OSError):
            is_old = time.time() - path.stat().st_mtime > _LONGEST
            if is_old or not pid.isdigit() or not alive(int(pid)):
                path.unlink()
                log.imports.info("what is left of an import was removed: %s", path.name)
