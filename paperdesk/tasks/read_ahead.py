"""Read-ahead: a large file is parsed by a process of its own, beside the one that compares the
records with the library and makes rows of them.

Why only large files: a process takes a third of a second to start. Why not for tables whose
columns the reader mapped: those are small, and may be anything.
"""

import gc
from collections.abc import Generator, Iterator, Sequence
from itertools import islice
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

from paperdesk import formats
from paperdesk.library import HeldItem, packed_items, unpacked_items, unpickled
from paperdesk.model import PaperDeskError, Progress
from paperdesk.model.errors import WorkerEndedError
from paperdesk.model.messages import Message
from paperdesk.model.table_columns import ColumnMapping
from paperdesk.workers import PortionStream

LARGE = 1 << 20
"""Bytes of a file from which it is read ahead."""
MANY = 4 << 20
"""Bytes of a file whose papers come in portions, with the rows that were made of them."""
_AT_ONCE = 100
"""Items of one portion."""
_JOB = f"{__name__}:portions"


class ReadAhead:
    """Files that are read ahead, a context: when it ends, so do their processes.

    The first of ``paths`` is begun at once, while the library is opened.
    """

    def __init__(self, paths: Sequence[str] = (), columns: ColumnMapping | None = None) -> None:
        self._streams: dict[Path, PortionStream] = {}
        self._first = Path(paths[0]) if paths and columns is None else None

    def __enter__(self) -> "ReadAhead":
        if self._first is not None:
            self.begin(self._first)
        return self

    def __exit__(self, *_error: object) -> None:
        for stream in self._streams.values():
            stream.close()

    def begin(self, path: Path) -> PortionStream | None:
        """Begin to read a file, unless that was begun, if it is a large one and a process can be
        had."""
        try:
            if path not in self._streams and path.is_file() and path.stat().st_size >= LARGE:
                wanted = path.stat().st_size >= MANY
                self._streams[path] = PortionStream(_JOB, {"path": str(path), "rows": wanted})
        except (OSError, PaperDeskError):
            return None
        return self._streams.get(path)


def items(stream: PortionStream, progress: Progress) -> Iterator[HeldItem]:
    """The items of a file that is read ahead.

    Raises BadFileError as the reader of the file does, and any other PaperDeskError where it
    could not go on.
    """
    try:
        for data in stream.portions(progress):
            yield from unpacked_items(unpickled(data))
    except UnpicklingError as error:
        raise WorkerEndedError(Message("work.ended")) from error
    finally:
        stream.close()


def portions(args: dict[str, Any], progress: Progress) -> Generator[bytes, bool | None, None]:
    """Worker job: ``{"path": file, "rows": whether}`` -> its items, packed, some at a time.

    Where whoever takes them is behind, and wants that, the rows of their papers are made here.
    """
    gc.disable()  # it would walk through all that is held again and again, and find nothing
    found = formats.read(Path(args["path"]), progress)
    has_time: bool | None = False
    while some := list(islice(found, _AT_ONCE)):
        has_time = yield packed_items(some, rows=bool(has_time and args.get("rows")))
