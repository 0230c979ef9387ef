"""Decompression of gzip and xz: the bytes of a file in chunks, within limits.

Why not ``gzip`` and ``lzma`` files: those know no limit on memory, and a file
that is cut short loses what was read before the cut.
"""

import lzma
import zlib
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import IO, Protocol

from paperdesk.model import BadFileError, Progress
from paperdesk.model.messages import Message, verbatim

LARGEST = 2 * 1024**3
"""Bytes, packed and unpacked, that are read of one file."""

LARGEST_WHOLE = 64 * 1024**2
"""Bytes of a file that has to be read as a whole (a page, a JSON document)."""

_PIECE = 256 * 1024
_XZ_MEMORY = 256 * 1024**2
_GZIP = b"\x1f\x8b"
_XZ = b"\xfd7zXZ\x00"


class TornError(Exception):
    """The packed file ends too soon (``cut``) or is damaged; what came before is good."""

    def __init__(self, *, cut: bool) -> None:
        super().__init__("its packing has no end" if cut else "its packing is damaged")
        self.cut = cut

    def of_all(self, name: str) -> BadFileError:
        """The error of a file of which nothing could be read."""
        return BadFileError(Message("file.all_cut" if self.cut else "file.all_damaged", name=name))

    def of_rest(self) -> Message:
        """What is wrong with a file whose beginning could be read."""
        return Message("problem.packing_cut" if self.cut else "problem.packing_damaged")


class _Unpacker(Protocol):
    def decompress(self, data: bytes, max_length: int = ..., /) -> bytes: ...

    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...


def chunks(path: Path, progress: Progress) -> Generator[bytes, None, None]:
    """The unpacked bytes of ``path``, at most 256 KB at a time.

    Calls ``progress`` with the bytes of the file done and in all. Raises
    TornError where a packed file breaks off, BadFileError when there is more
    than 2 GB of it, OSError as the file system gives it.
    """
    total, step = path.stat().st_size, verbatim(path.name)
    given = 0
    with path.open("rb") as file:
        magic = file.read(len(_XZ))
        file.seek(0)
        packed = magic.startswith(_GZIP) or magic == _XZ
        for piece in _unpacked(file, magic) if packed else iter(lambda: file.read(_PIECE), b""):
            given += len(piece)
            if given > LARGEST:
                raise BadFileError(Message("file.holds_too_much", name=path.name))
            yield piece
            progress(file.tell(), total, step)


def _unpacked(file: IO[bytes], magic: bytes) -> Iterator[bytes]:
    gzip = magic.startswith(_GZIP)
    while True:
        unpacker = _gzip_member() if gzip else lzma.LZMADecompressor(memlimit=_XZ_MEMORY)
        try:
            yield from _member(file, unpacker)
        except (zlib.error, lzma.LZMAError, MemoryError) as error:
            raise TornError(cut=False) from error
        # Several packed files one after another are one file, as gzip and xz define it.
        rest = unpacker.unused_data.lstrip(b"\0")
        file.seek(-len(rest), 1)
        if not rest and not file.peek(1):  # type: ignore[attr-defined]
            return
        ahead = file.read(len(_XZ))
        file.seek(-len(ahead), 1)
        if not ahead.startswith(_GZIP if gzip else _XZ):
            return


def _gzip_member() -> _Unpacker:
    return _Gzip()


class _Gzip:
    """zlib's gzip reader with the manners of lzma's: it keeps its own tail."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(wbits=31)

    def decompress(self, data: bytes, max_length: int = 0, /) -> bytes:
        return self._inner.decompress(self._inner.unconsumed_tail + data, max_length)

    @property
    def eof(self) -> bool:
        return self._inner.eof

    @property
    def unused_data(self) -> bytes:
        return self._inner.unused_data


def _member(file: IO[bytes], unpacker: _Unpacker) -> Iterator[bytes]:
    data = file.read(_PIECE)
    while not unpacker.eof:
        piece = unpacker.decompress(data, _PIECE)
        if piece:
            yield piece
        starved = len(piece) < _PIECE
        data = file.read(_PIECE) if starved and not unpacker.eof else b""
        if starved and not data and not unpacker.eof:
            raise TornError(cut=True)
