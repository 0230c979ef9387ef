"""Durable storage: Whoosh's files synced, so that every commit survives a power cut whole.

Whoosh itself never syncs and deletes the old generation at once; a power cut
then leaves neither. Here a file is synced before it is closed, and a rename
is: manifest, replace, sync of the folder.

A segment's files are synced where they are written (``array_file``), the
table of contents here.
"""

# mypy: allow-untyped-calls
# Whoosh speaks of its types only in part.

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile
from whoosh.writing import SegmentWriter

from paperdesk.files import sync_directory
from paperdesk.search.store import integrity


class DurableStorage(FileStorage):
    """Storage of index files, synced on close and on rename, with a manifest at each commit."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.segments: tuple[str, ...] = ()
        """Segments of the generation that the next TOC will name."""
        self._opened: list[StructFile] = []

    def create_file(
        self, name: str, excl: bool = False, mode: str = "wb", **options: Any
    ) -> StructFile:
        """Create a file; when it is closed, its bytes are on the disk."""
        file: StructFile = super().create_file(name, excl=excl, mode=mode, **options)
        if ".toc" in name:
            file.onclose = _sync
        return file

    def open_file(self, name: str, **options: Any) -> StructFile:
        """Open a file; :meth:`close_opened` can close it."""
        file: StructFile = super().open_file(name, **options)
        self._opened.append(file)
        return file

    def close_opened(self) -> None:
        """Close the files still open: Whoosh leaves them so when it stumbles over a damaged one."""
        for file in self._opened:
            if not file.is_closed:
                file.close()
        self._opened.clear()

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        """Rename a file in one step that survives a power cut."""
        folder = Path(self.folder)
        if safe and (folder / newname).exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), newname)
        if integrity.TOC_NAME.fullmatch(newname):
            integrity.write(folder, folder / oldname, newname, self.segments)
        (folder / oldname).replace(folder / newname)
        sync_directory(folder)


class DurableWriter(SegmentWriter):
    """Index writer of Whoosh, which tells the storage the segments of the new TOC."""

    def _commit_toc(self, segments: list[Any]) -> None:
        self.storage.segments = tuple(segment.segment_id() for segment in segments)
        super()._commit_toc(segments)


@contextmanager
def cancelling(writer: DurableWriter) -> Iterator[None]:
    """Take back what ``writer`` began if anything goes wrong, a wish to stop included."""
    try:
        yield
    except BaseException:
        if not writer.is_closed:
            writer.cancel()
        raise


def _sync(file: StructFile) -> None:
    file.flush()
    os.fsync(file.fileno())
