"""TeX source of a paper: the files in it that may define commands, as text.

A source is one file (``.tex``), the same packed (``.gz``), or an archive as arXiv gives it
(``.tar.gz``) and as editors do (``.zip``). Read as a stream and within bounds: no member is
written to the disk, its name is only looked at for its end, links are not followed.
"""

import gzip
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

LARGEST = 4 * 1024 * 1024
"""Bytes of one file that are read; definitions stand at its beginning."""
MOST = 32 * 1024 * 1024
"""Bytes of all files of a source that are read."""
MOST_MEMBERS = 5_000

_ENDS = (".tex", ".ltx", ".sty", ".def")
_PACKED = (".tex.gz", ".tar", ".tar.gz", ".tgz", ".zip")

_DAMAGED = (tarfile.TarError, gzip.BadGzipFile, zipfile.BadZipFile, zlib.error)


def is_tex_source(name: str) -> bool:
    """Whether a file of this name may be the source of a paper."""
    return name.lower().endswith((".tex", ".ltx", *_PACKED))


def tex_files(path: Path) -> Iterator[str]:
    """The texts of the files in a source that may define commands, styles first.

    Raises OSError as the file system gives it; what is damaged or no source gives none.
    """
    try:
        found = sorted(_files(path), key=lambda one: one[0].endswith((".tex", ".ltx")))
    except (*_DAMAGED, EOFError, NotImplementedError, RuntimeError, UnicodeError):
        return
    for _name, data in found:
        yield data.decode("utf-8", "replace")


def _files(path: Path) -> Iterator[tuple[str, bytes]]:
    name = path.name.lower()
    if name.endswith(".zip"):
        yield from _zipped(path)
    elif name.endswith((".tar", ".tar.gz", ".tgz")):
        yield from _archived(path)
    else:
        with gzip.open(path) if name.endswith(".gz") else path.open("rb") as opened:
            yield name, opened.read(LARGEST)


def _archived(path: Path) -> Iterator[tuple[str, bytes]]:
    left = MOST
    with tarfile.open(path, "r|*") as archive:
        for number, member in enumerate(archive):
            if number >= MOST_MEMBERS or left <= 0:
                return
            name = member.name.lower()
            if not member.isreg() or not name.endswith(_ENDS):
                continue
            if (opened := archive.extractfile(member)) is not None:
                data = opened.read(min(LARGEST, left))
                left -= len(data)
                yield name, data


def _zipped(path: Path) -> Iterator[tuple[str, bytes]]:
    left = MOST
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist()[:MOST_MEMBERS]:
            name = member.filename.lower()
            if left > 0 and name.endswith(_ENDS) and not member.flag_bits & 1:
                with archive.open(member) as opened:
                    data = opened.read(min(LARGEST, left))
                left -= len(data)
                yield name, data
