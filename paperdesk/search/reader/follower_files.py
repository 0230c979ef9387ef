"""Follower files: what is made of the papers of each segment of the index, kept beside it.

They follow the index as it follows the library: a segment never changes, so its file is right
for as long as there is one of its name; a new segment has none until :meth:`FollowerFiles.follow`
makes it. All may be thrown away at any time. A file is written beside and renamed, so that a
crash leaves none or a whole one; one that is cut, or of another kind, counts as none and is made
anew.

Why a file a segment: nothing need say which papers changed since.
"""

import contextlib
import os
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from whoosh.filedb.filestore import FileStorage

from paperdesk import log
from paperdesk.search.codec.array_file import (
    ArrayFile,
    ArrayFileWriter,
    DamagedFileError,
    write_array_file,
)
from paperdesk.search.reader.index_generation import IndexGeneration
from paperdesk.search.reader.segment_reader import SegmentReader

Part = TypeVar("Part")


class FollowerFiles(Generic[Part]):
    """Files of one kind (``ending``) in a folder of their own. Several threads may read.

    ``read`` makes of a file what is kept open of it: for a segment whose documents, so many,
    begin at a doc id. It raises ValueError where the file is of another kind.
    """

    def __init__(
        self, folder: Path, ending: str, read: Callable[[ArrayFile, int, int], Part]
    ) -> None:
        self.folder = folder
        self._place = f"{folder}{os.sep}"
        self._ending = ending
        self._read = read
        self._lock = threading.Lock()
        self._open: dict[str, tuple[int, Part]] = {}

    def parts(self, generation: IndexGeneration) -> list[Part]:
        """What is kept of those segments that have a file."""
        with self._lock:
            pairs = zip(generation.segments, generation.doc_bases, strict=True)
            parts = [self._part(segment, base) for segment, base in pairs]
        return [part for part in parts if part is not None]

    def lacking(self, generation: IndexGeneration) -> int:
        """The number of papers in segments that have no file."""
        return sum(one.max_doc for one in generation.segments if not self._path(one).exists())

    def follow(
        self, generation: IndexGeneration, write: Callable[[SegmentReader, ArrayFileWriter], None]
    ) -> int:
        """Make the files that are missing and remove those of segments that are gone; for how
        many papers. ``write`` writes and finishes one. Raises OSError where the disk refuses."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        made, names = 0, set()
        for segment in generation.segments:
            names.add(self._path(segment).name)
            with self._lock:
                known = self._part(segment, 0) is not None
            if not known:
                write_array_file(self._path(segment), partial(write, segment))
                made += segment.max_doc
        for path in self.folder.iterdir():
            if path.suffix == self._ending and path.name not in names:
                with contextlib.suppress(OSError):  # mapped by somebody, on Windows
                    path.unlink()
        return made

    def _path(self, segment: SegmentReader) -> Path:
        return self.folder / f"{segment.segment.segid}{self._ending}"

    def _part(self, segment: SegmentReader, base: int) -> Part | None:
        """What is kept of a segment, if its file is there and whole."""
        name = f"{segment.segment.segid}{self._ending}"
        at, part = self._open.get(name, (-1, None))
        if part is not None and at == base:
            return part
        if not os.path.exists(f"{self._place}{name}"):  # noqa: PTH110 - asked with every search
            return None
        path = self._path(segment)
        try:
            storage = FileStorage(str(path.parent))  # type: ignore[no-untyped-call]
            part = self._read(ArrayFile(storage, path.name), base, segment.max_doc)
        except FileNotFoundError:
            return None
        except (OSError, DamagedFileError, ValueError, KeyError) as error:
            log.search.warning("%s beside the index is made anew: %s", path.name, error)
            with contextlib.suppress(OSError):
                path.unlink()
            return None
        self._open = {name: one for name, one in self._open.items() if name != path.name}
        self._open[path.name] = base, part
        return part
