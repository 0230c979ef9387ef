"""Last list: what the list would show at the next start, kept when the window is closed.

Why it is kept: opening the library takes a third of what a start computes until its first rows
are painted. With this the rows are painted first, and the library is opened behind them.

Why it never tells what is no longer so: it counts only for the very file of the library that was
there when the window was closed, untouched since, for the same question and for values made as
these are. That stands in a line before the pickle, and of a file with another one nothing is
unpickled. Once the library is open the list is asked for anew all the same.

It lies in the cache, which is closed to others, and is worth nothing elsewhere.
"""

import pickle
from dataclasses import fields
from typing import TYPE_CHECKING

from paperdesk import __version__, log
from paperdesk.files import write_atomically
from paperdesk.model import Row, Scope
from paperdesk.model.day_sections import DaySections
from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.paths import LIBRARY, Places
from paperdesk.ui.state.list_query import ListQuery, ScopeContents, read_scope
from paperdesk.ui.state.taste_order import TasteOrder

if TYPE_CHECKING:
    from paperdesk.library import Library

NAME = "last-list"
ROWS = 64
"""Rows that are kept: those on the screen, and some around them."""
MOST = 300_000
"""Papers of a list that is kept; a longer one takes longer to read than it saves."""

_UNREADABLE = (
    pickle.PickleError,
    OSError,
    EOFError,
    ImportError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    MemoryError,
)
"""What reading a file of pickles raises that was cut off or is of another make."""


@late_dataclass(frozen=True, slots=True, repr=False)
class LastList(Value):
    """The answer to a question: papers, and the rows of the first that are seen."""

    question: ListQuery
    hiding: bool
    by_day: bool
    contents: ScopeContents
    rows: tuple[Row, ...]

    def answers(self, question: ListQuery, *, hiding: bool, by_day: bool) -> bool:
        """Whether it is the answer to this."""
        return (self.question, self.hiding, self.by_day) == (question, hiding, by_day)


_KINDS = (LastList, ListQuery, Scope, ScopeContents, DaySections, TasteOrder, Row)
"""The values that a file holds."""


def gather(
    library: "Library", places: Places, question: ListQuery, *, hiding: bool, by_day: bool
) -> LastList | None:
    """Read the answer to a question from the library; None for a list that is not kept."""
    from paperdesk.library import Pages  # noqa: PLC0415 - late: a start needs no library for this

    contents = read_scope(library, question, muted=False, hiding=hiding, by_day=by_day)
    if not 0 < len(contents.keys) <= MOST:
        return None
    first = max(0, contents.start - ROWS // 2)
    pages = Pages(places)
    try:
        found = pages.rows(contents.keys[first : first + ROWS])
    finally:
        pages.close()
    rows = tuple(row for row in found if row is not None)
    return LastList(question, hiding, by_day, contents, rows)


def keep(places: Places, last: LastList | None) -> None:
    """Keep it for the next start, now that the library is closed. Failing that does no harm."""
    path = places.cache / NAME
    try:
        if last is None:
            path.unlink(missing_ok=True)
        else:
            write_atomically(path, _head(places) + pickle.dumps(last), mode=0o600, durable=False)
    except OSError as error:
        log.ui.info("The list is not kept for the next start: %s", error)


def read(places: Places) -> LastList | None:
    """The one that was kept, if the library is as it was then."""
    try:
        with (places.cache / NAME).open("rb") as file:
            head = _head(places)
            if file.read(len(head)) != head:
                return None
            last = pickle.load(file)
    except FileNotFoundError:
        return None
    except _UNREADABLE as error:  # it is made anew when the window is closed
        log.ui.info("The list that was kept cannot be read: %r", error)
        return None
    return last if isinstance(last, LastList) else None


def _head(places: Places) -> bytes:
    """The line that tells whether anything was written to the library, or is made otherwise
    here."""
    path = places.data / LIBRARY
    file = path.stat()
    log_of_writes = path.with_name(f"{LIBRARY}-wal")
    waits = log_of_writes.stat().st_size if log_of_writes.exists() else 0
    made = [[one.name for one in fields(kind)] for kind in _KINDS]
    lies = (str(path), file.st_ino, file.st_size, file.st_mtime_ns, waits)
    return f"{NAME} {(__version__, made, lies)!r}\n".encode()
