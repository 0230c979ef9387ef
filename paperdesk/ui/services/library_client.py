"""Client of the library: two lanes, and the main thread's own page reader.

The library is opened on its lane while the window is being built; what is
asked meanwhile waits in line. When it cannot be opened, every question fails
with that same reason, once told. A start that knows its first rows from the window
before opens it behind them.

Which changes are this window's own is known on the lane itself: SQLite's number
of changes (``PRAGMA data_version``) is read before and after each job there. So
:meth:`LibraryClient.ask_whether_changed` tells of foreign changes alone.
"""

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from paperdesk.model import LibraryError, PaperDeskError, Row
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from paperdesk.ui.services.lanes import Failed, Lane

if TYPE_CHECKING:
    from paperdesk.library import Library, Pages

Answered = TypeVar("Answered")


class LibraryClient(QObject):
    """Asks the library in the background; answers come on the main thread."""

    opened = Signal()
    closed_by = Signal(object)
    """The library could not be opened: the error."""

    def __init__(self, places: Places, failed: Failed) -> None:
        super().__init__()
        self.places = places
        self.read_only: Message | None = None
        """Why nothing can be changed."""
        self._failed = failed
        self._library: Library | None = None
        self._refused: LibraryError | None = None
        self._settled = threading.Event()
        self._pages: Pages | None = None
        self._first_rows: Mapping[int, Row] = {}
        self._is_opening = False
        self._version: int | None = None
        """The library's number of changes that this window knows of; the library lane's alone."""
        self._writing = Lane("library", failed)
        self._reading = Lane("search", failed)

    @property
    def refused(self) -> bool:
        """Whether the library could not be opened."""
        return self._refused is not None

    def know_rows(self, rows: Iterable[Row]) -> None:
        """Rows that are known before the library is open."""
        self._first_rows = {row.key: row for row in rows}

    def open(self) -> None:
        """Open the library in the background; ``opened`` or ``closed_by`` tells."""
        if self._is_opening:
            return
        self._is_opening = True
        self._writing.run(self._open, lambda _none: self.opened.emit(), self.closed_by.emit)

    def _open(self) -> None:
        # Late: sqlite3 comes in on this thread while the window is being built.
        from paperdesk.library import Library  # noqa: PLC0415

        try:
            self._library = Library.open(self.places)
            self.read_only = self._library.why_read_only
        except LibraryError as error:
            self._refused = error
            raise
        except BaseException:
            self._refused = LibraryError(Message("library.unopened"))
            raise
        finally:
            self._settled.set()

    def do(
        self,
        job: "Callable[[Library], Answered]",
        done: Callable[[Answered], object] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Let the library do something, in the order it was asked for."""
        self._writing.run(lambda: self._as_own(job), done, failed or self.tell)

    def _as_own(self, job: "Callable[[Library], Answered]") -> Answered:
        """Do a job; what it changes is no news, but a foreign change before it stays one."""
        library = self._there()
        was_known = _version(library) == self._version
        try:
            return job(library)
        finally:
            if was_known:
                self._version = _version(library)

    def ask_whether_changed(
        self, done: Callable[[bool], object], failed: Failed | None = None
    ) -> None:
        """Ask whether another process changed the library since this was asked last."""

        def is_changed() -> bool:
            before, self._version = self._version, self._there().data_version()
            return before is not None and before != self._version

        self._writing.run(is_changed, done, failed or self.tell)

    def ask(
        self,
        job: "Callable[[Library], Answered]",
        done: Callable[[Answered], object],
        failed: Failed | None = None,
    ) -> None:
        """Ask the library something, beside whatever it is doing."""
        self._reading.run(lambda: job(self._there()), done, failed or self.tell)

    def ask_later(
        self,
        job: "Callable[[Library], Answered]",
        done: Callable[[Answered], object],
        failed: Failed | None = None,
    ) -> None:
        """Ask the library something that nobody waits for: it gives way to whatever is asked
        meanwhile, and is asked anew then."""

        def giving_way(awaited: Callable[[], bool]) -> Answered:
            library = self._there()
            with library.giving_way(awaited):
                return job(library)

        self._reading.run_later(giving_way, done, failed or self.tell)

    def wait(self, seconds: float) -> None:
        """Give the library time to answer what was asked, at most so long."""
        self._reading.wait(seconds)

    def _there(self) -> "Library":
        self._settled.wait()
        if self._library is None:
            raise self._refused or LibraryError(Message("library.closed"))
        return self._library

    def tell(self, error: BaseException) -> None:
        """Tell of an error, but of the one that kept the library closed only once."""
        if error is not self._refused:  # that one was told when it happened
            self._failed(error)

    def rows(self, keys: Sequence[int]) -> Sequence[Row | None]:
        """A page of rows, read on the main thread: at most 64, well under 3 ms."""
        if not len(keys) or self._library is None:
            return [self._first_rows.get(key) for key in keys]
        if self._pages is None:
            from paperdesk.library import Pages  # noqa: PLC0415 - late, as above

            self._pages = Pages(self.places)
        return self._pages.rows(keys)

    def row(self, key: int | None) -> Row | None:
        """One paper as the library has it now; None where there is none."""
        return None if key is None else self.rows([key])[0]

    def close(self) -> None:
        """Let reading end and everything that was asked to be done be done; then close."""
        if not self._is_opening:  # what waits for it need not wait any more
            self._settled.set()
        self._reading.close()
        self._writing.run(self._close_library)
        self._writing.close(finish=True)
        if self._pages is not None:
            self._pages.close()

    def _close_library(self) -> None:
        self._settled.wait()
        if self._library is not None:
            self._library.close()
            self._library = None


def _version(library: "Library") -> int | None:
    """The library's number of changes; None while its disk cannot be reached."""
    try:
        return library.data_version()
    except PaperDeskError:
        return None
