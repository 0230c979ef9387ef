"""Array file: named arrays, written once, memory-mapped, read without a copy.

Layout, all little-endian::

    0   8 bytes  magic b"PDSEG\\0\\0\\3" (the last byte is the version of the format)
    8   u64      offset of the directory
    16  u64      length of the directory in bytes
    24           arrays, each beginning at a multiple of 64
    ...          directory: JSON in UTF-8
                 {"arrays": {name: [dtype, offset, count, crc32]}, "meta": {...}}
                 u32 CRC32 of the directory; the file ends here

``dtype`` is numpy's own name with its byte order (``<u4``; ``|u1`` for bytes).
A file of the one array ``size`` (u1: 3 3 3) and no meta::

    0    magic, 67, 60
    64   03 03 03
    67   {"arrays": {"size": ["|u1", 64, 3, 1327719730]}, "meta": {}} and its CRC32


Why JSON and not pickle: an index may be damaged or come from elsewhere, and
reading it must never run code. Why two checks: the directory's CRC and the
file's length are looked at on every open (microseconds, and they catch a torn
or cut file); the arrays' own CRCs only on request (:meth:`ArrayFile.verify`), since
that reads the whole file.

Why the file is synced here: Whoosh syncs nothing, and a table of contents
that survives a power cut while its segments do not is a lost index.
"""

import contextlib
import io
import json
import mmap
import os
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from paperdesk.files import sync_directory
from paperdesk.search.codec.array_ops import AnyInts

MAGIC = b"PDSEG\0\0\3"
HEADER = struct.Struct("<8sQQ")
ALIGN = 64

Meta = dict[str, Any]


class DamagedFileError(Exception):
    """A damaged segment file: cut, torn, or none of ours; the index must be made anew.

    Not an OSError: Whoosh would try again ten times.
    """


class ArrayFileWriter:
    """Writer of one array file. ``file`` is open for writing and can seek.

    :meth:`add` writes an array at once. :meth:`reserve` sets room aside for an
    array of known length, which :meth:`fill` then fills in order, chunk by
    chunk, so that no array need ever stand in memory as a whole.
    """

    def __init__(self, file: Any) -> None:
        self._file = file
        self._arrays: dict[str, list[Any]] = {}
        self._filled: dict[str, int] = {}
        self._end = HEADER.size
        file.write(bytes(HEADER.size))

    def add(self, name: str, array: AnyInts | bytes) -> None:
        """Write an array, or bytes as an array of ``|u1``."""
        whole = np.frombuffer(array, np.uint8) if isinstance(array, bytes) else array
        self.reserve(name, whole.dtype, whole.size)
        self.fill(name, whole)

    def reserve(self, name: str, dtype: Any, count: int) -> None:
        """Reserve room for ``count`` numbers."""
        kind = np.dtype(dtype).newbyteorder("<")
        start = self._end + -self._end % ALIGN
        self._arrays[name] = [kind.str, start, count, 0]
        self._filled[name] = start
        self._end = start + count * kind.itemsize

    def fill(self, name: str, chunk: AnyInts) -> None:
        """Append a chunk to a reserved array."""
        entry = self._arrays[name]
        data = np.ascontiguousarray(chunk, entry[0]).tobytes()
        self._file.seek(self._filled[name])
        self._file.write(data)
        self._filled[name] += len(data)
        entry[3] = zlib.crc32(data, entry[3])

    @contextlib.contextmanager
    def closed_on_error(self) -> Iterator[None]:
        """A context that closes the file, half as it is, when something goes wrong within."""
        try:
            yield
        except BaseException:
            self._file.close()
            raise

    def finish(self, meta: Meta) -> None:
        """Write the directory and the header, sync, and close the file."""
        for name, (kind, start, count, _) in self._arrays.items():
            if self._filled[name] != start + count * np.dtype(kind).itemsize:
                raise ValueError(f"Array {name!r} was not filled to its reserved length")
        directory = json.dumps({"arrays": self._arrays, "meta": meta}).encode()
        self._file.seek(self._end)
        self._file.write(directory + struct.pack("<I", zlib.crc32(directory)))
        self._file.seek(0)
        self._file.write(HEADER.pack(MAGIC, self._end, len(directory)))
        self._file.flush()
        with contextlib.suppress(io.UnsupportedOperation):  # a storage in memory
            os.fsync(self._file.fileno())
        self._file.close()


def write_array_file(path: Path, write: Callable[[ArrayFileWriter], None]) -> None:
    """Write an array file, whole or not at all: ``write`` fills and finishes one beside it, which
    is then renamed. Raises OSError."""
    fresh = path.with_suffix(f".{os.getpid()}")
    try:
        with fresh.open("wb") as file:
            write(ArrayFileWriter(file))
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    sync_directory(path.parent)


class ArrayFile:
    """Reader of one array file, mapped. Arrays are read-only views and live as long as needed;
    ``private`` ones may be changed, which changes no file.

    Raises :class:`DamagedFileError` where the file is not whole, and OSError
    where it is not there.
    """

    def __init__(self, storage: Any, name: str, *, private: bool = False) -> None:
        self.name = name
        self._buffer = _mapped(storage, name, mmap.ACCESS_COPY if private else mmap.ACCESS_READ)
        directory = self._directory()
        self._arrays: dict[str, list[Any]] = directory["arrays"]
        self.meta: Meta = directory["meta"]
        self._views: dict[str, AnyInts] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._arrays

    def __getitem__(self, name: str) -> AnyInts:
        view = self._views.get(name)
        if view is None:
            kind, start, count, _ = self._arrays[name]
            view = np.frombuffer(self._buffer, kind, count, start)
            self._views[name] = view
        return view

    def get(self, name: str) -> AnyInts | None:
        """The array, or None where the file has none of that name."""
        return self[name] if name in self._arrays else None

    def raw(self, name: str) -> memoryview:
        """The bytes of an array, without a copy."""
        kind, start, count, _ = self._arrays[name]
        return self._buffer[start : start + count * np.dtype(kind).itemsize]

    def names(self, beginning: str = "") -> list[str]:
        """The names of the arrays that begin so, in the order they were written."""
        return [name for name in self._arrays if name.startswith(beginning)]

    def drop_pages(self) -> None:
        """Drop the pages that were read from this process; they are read again where needed.

        For whoever passes through a large file once. Nothing where the system has no such call.
        """
        mapped = self._buffer.obj
        if isinstance(mapped, mmap.mmap) and hasattr(mmap, "MADV_DONTNEED"):
            mapped.madvise(mmap.MADV_DONTNEED)

    def verify(self) -> None:
        """Verify the checksum of every array; DamagedFileError where one differs."""
        for name, entry in self._arrays.items():
            if zlib.crc32(self.raw(name)) != entry[3]:
                raise DamagedFileError(f"{self.name}: the array {name!r} is damaged")

    def _directory(self) -> dict[str, Any]:
        size = len(self._buffer)
        if size < HEADER.size:
            raise DamagedFileError(f"{self.name}: too short for a segment file")
        magic, start, length = HEADER.unpack(self._buffer[: HEADER.size])
        if magic != MAGIC:
            raise DamagedFileError(f"{self.name}: not a segment file of this version")
        if start + length + 4 != size:
            raise DamagedFileError(f"{self.name}: {size} bytes long, but should be otherwise")
        text = bytes(self._buffer[start : start + length])
        if zlib.crc32(text) != struct.unpack("<I", self._buffer[start + length :])[0]:
            raise DamagedFileError(f"{self.name}: the directory is damaged")
        directory: dict[str, Any] = json.loads(text)
        return directory


def _mapped(storage: Any, name: str, access: int) -> memoryview:
    """The bytes of a stored file: memory-mapped from the disk, or those of a storage in memory."""
    file = storage.open_file(name)
    try:
        if getattr(file, "is_real", False):
            if storage.file_length(name) == 0:
                return memoryview(b"")
            return memoryview(mmap.mmap(file.fileno(), 0, access=access))
        return memoryview(bytes(file.get(0, storage.file_length(name))))
    finally:
        file.close()
