"""Decompression of gzip, xz and zip: the bytes of a file in chunks, within limits.

Why not ``gzip`` and ``lzma`` files: those know no limit on memory, and a file
that is cut short loses what was read before the cut.

A zip archive is one packed file where it holds nothing else, as the snapshot of arXiv is handed
out; with more in it, it is what it is: the chunks are its own bytes.
"""

import lzma
import zlib
from collections.abc import Generator, Iterator
from contextlib import closing
from pathlib import Path
from typing import IO, Protocol

from paperdesk.model import BadFileError, Progress
from paperdesk.model.messages import Message, verbatim

LARGEST = 2 * 1024**3
"""Bytes that are read of one file, unless it is read line by line: then there is no limit."""

MOST_TIMES = 100
"""How often its packed size a packed file may hold, if that is more than :data:`LARGEST`; lists of
papers hold five to thirty times theirs, what is made to fill a disk a thousand times."""

LARGEST_WHOLE = 64 * 1024**2
"""Bytes of a file that has to be read as a whole (a page, a JSON document)."""

_PIECE = 256 * 1024
_XZ_MEMORY = 256 * 1024**2
_MOST_MEMBERS = 1_000
_ZIP_END = b"PK\x05\x06"
_ZIP_TAIL = 66_000  # the last record of an archive with the longest comment
_ZIP = b"PK\x03\x04"
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


def chunks(
    path: Path, progress: Progress, *, by_line: bool = False
) -> Generator[bytes, None, None]:
    """The unpacked bytes of ``path``, at most 256 KB at a time.

    Calls ``progress`` with the bytes of the file done and in all. Raises
    TornError where a packed file breaks off, BadFileError when there is more
    than 2 GB of it (``by_line``: only where it is packed beyond measure), OSError as the file
    system gives it.
    """
    total, step = path.stat().st_size, verbatim(path.name)
    most = max(LARGEST, total * MOST_TIMES) if by_line else LARGEST
    given = 0
    with path.open("rb") as file:
        for piece in _pieces(file):
            given += len(piece)
            if given > most:
                raise BadFileError(Message("file.holds_too_much", name=path.name))
            yield piece
            progress(file.tell(), total, step)


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    magic = file.read(len(_XZ))
    file.seek(0)
    if magic.startswith(_GZIP) or magic == _XZ:
        return _unpacked(file, magic)
    if magic.startswith(_ZIP) and _may_be_single(file):
        return _unzipped(file)
    return iter(lambda: file.read(_PIECE), b"")


def _may_be_single(file: IO[bytes]) -> bool:
    """Whether a zip archive tells of few enough members to look through the list of them."""
    file.seek(0, 2)
    file.seek(max(0, file.tell() - _ZIP_TAIL))
    tail = file.read(_ZIP_TAIL)
    file.seek(0)
    at = tail.rfind(_ZIP_END)
    return at >= 0 and int.from_bytes(tail[at + 10 : at + 12], "little") < _MOST_MEMBERS


def _unzipped(file: IO[bytes]) -> Iterator[bytes]:
    """The one file in a zip archive; the bytes of the archive where that is not one."""
    # Late: few files are packed so.
    import zipfile  # noqa: PLC0415

    def is_content(member: zipfile.ZipInfo) -> bool:
        """Whether it is a file, and none that macOS puts beside each."""
        return not (member.is_dir() or member.filename.startswith("__MACOSX/"))

    try:
        with zipfile.ZipFile(file) as archive:
            files = [one for one in archive.infolist() if is_content(one)]
            if len(files) == 1 and not files[0].flag_bits & 1:  # with a password nobody can read it
                with closing(archive.open(files[0])) as member:
                    while piece := member.read(_PIECE):
                        yield piece
                return
    except (zipfile.BadZipFile, EOFError, zlib.error, NotImplementedError, RuntimeError) as error:
        raise TornError(cut=isinstance(error, EOFError)) from error
    file.seek(0)
    yield from iter(lambda: file.read(_PIECE), b"")


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
