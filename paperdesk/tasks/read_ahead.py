"""Read-ahead: a large file is parsed by a process of its own (:mod:`item_portions`), beside the one
that compares the records with the library and makes rows of them.

Why it tells the format as well: to find it takes a tenth of a second of modules, once is enough.

Why only large files: a process takes a third of a second to start. Why not for tables whose
columns the reader mapped: those are small, and may be anything.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from pickle import UnpicklingError

from paperdesk.library import HeldItem, unpacked_items, unpickled
from paperdesk.model import PaperDeskError, Progress
from paperdesk.model.errors import WorkerEndedError
from paperdesk.model.messages import Message
from paperdesk.model.table_columns import ColumnMapping
from paperdesk.workers import PortionStream

LARGE = 1 << 20
"""Bytes of a file from which it is read ahead."""
MANY = 4 << 20
"""Bytes of a file whose papers come in portions, with the rows that were made of them."""
_JOB = "paperdesk.tasks.item_portions:portions"


class ReadAhead:
    """Files that are read ahead, a context: when it ends, so do their processes.

    The first of ``paths`` is begun at once, while the library is opened.
    """

    def __init__(self, paths: Sequence[str] = (), columns: ColumnMapping | None = None) -> None:
        self._files: list[AheadFile] = []
        self._begun: dict[Path, AheadFile] = {}
        self._first = Path(paths[0]) if paths and columns is None else None

    def __enter__(self) -> "ReadAhead":
        if self._first is not None:
            self.begin(self._first)
        return self

    def __exit__(self, *_error: object) -> None:
        for file in self._files:
            file.close()

    def begin(self, path: Path) -> None:
        """Begin to read a file, unless that was begun, if it is a large one and a process can be
        had."""
        try:
            if path not in self._begun and path.is_file() and path.stat().st_size >= LARGE:
                self._begun[path] = AheadFile(path)
                self._files.append(self._begun[path])
        except (OSError, PaperDeskError):
            return

    def taken(self, path: Path) -> "AheadFile | None":
        """A file that was begun, for one who reads it to its end."""
        return self._begun.pop(path, None)


class AheadFile:
    """File that another process reads. Raises OSError, and PaperDeskError where no process can be
    started."""

    def __init__(self, path: Path) -> None:
        wanted = path.stat().st_size >= MANY
        self._stream = PortionStream(_JOB, {"path": str(path), "rows": wanted})
        self._portions: Iterator[bytes] | None = None

    def form(self, progress: Progress) -> str:
        """The name of its format, as its reader finds it; to be asked first, and once.

        Raises BadFileError as :func:`~paperdesk.formats.format_of` does, and any other
        PaperDeskError where the process could not go on.
        """
        try:
            self._portions = self._stream.portions(progress)
            found = unpickled(next(self._portions))
            if not isinstance(found, str):
                raise UnpicklingError("no format")
        except (StopIteration, UnpicklingError) as error:
            raise WorkerEndedError(Message("work.ended")) from error
        return found

    def items(self) -> Iterator[HeldItem]:
        """Its items.

        Raises BadFileError as the reader of the file does, and any other PaperDeskError where it
        could not go on.
        """
        try:
            for data in self._portions or ():
                yield from unpacked_items(unpickled(data))
        except UnpicklingError as error:
            raise WorkerEndedError(Message("work.ended")) from error
        finally:
            self.close()

    def close(self) -> None:
        """End its process. Safe to call twice."""
        self._stream.close()
