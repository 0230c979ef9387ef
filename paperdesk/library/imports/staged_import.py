"""Staged import: papers that a large import has put in already and that nobody sees before its end.

They are withdrawn (``reading.gone``), as those of an import that was taken back are, so that all
that reads the library passes over them. What makes the difference is a fact of the library, a row
``import N`` in ``facts``: whose they are, and which keys they have. While it stands, nobody
deletes them. Without it they are what an undone import leaves, and are deleted as such, some at
a time: a killed import is withdrawn by taking its fact away.

The last transaction of an import writes its act and tells in the fact that its papers are left to
be shown; that is done some at a time, too, so that nobody waits for it long, and goes on at the
next start where the process was killed meanwhile.

``N`` is a number of the undo log that no act has; by it the rows of ``batch_papers`` and of files
are known to be this import's when it is undone.
"""

import json
import os
import sqlite3
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from paperdesk.library.db.database import STAGED, Database, staged_facts
from paperdesk.library.db.write_lock import alive
from paperdesk.model import LibraryError
from paperdesk.model.messages import Message

_SHOWN_AT_ONCE = 4_000
_PATIENCE = 3_600.0
"""Seconds without a portion after which an import counts as given up, whoever has its process
number by now."""

_RESTS = 30 * 86_400.0
"""The same for one that rests."""

Range = tuple[int, int]
"""First and last key."""


@dataclass(slots=True)
class StagedImport:
    """What one import has put in so far; ``ranges`` of keys in their order."""

    number: int
    ranges: list[Range] = field(default_factory=list)
    left: list[Range] | None = None
    """The keys that are to be shown yet; None before that was decided."""
    batches: list[list[int]] = field(default_factory=list)
    """[Key, last paper] of batches in which known papers are to be shown yet, and how far that
    is."""

    @property
    def count(self) -> int:
        """How many papers that are."""
        return sum(last - first + 1 for first, last in self.ranges)

    @property
    def _name(self) -> str:
        return f"{STAGED}{self.number}"

    def take(self, connection: sqlite3.Connection, keys: range) -> None:
        """Take papers for its own, in the transaction that puts them in.

        Raises LibraryError when it was given up by another process.
        """
        if keys:
            if self.ranges and self.ranges[-1][1] + 1 == keys[0]:
                self.ranges[-1] = (self.ranges[-1][0], keys[-1])
            else:
                self.ranges.append((keys[0], keys[-1]))
        self.tell(connection)

    def drop(self, connection: sqlite3.Connection, after: int) -> None:
        """Leave what was put in behind the first ``after`` papers to be deleted."""
        kept: list[Range] = []
        for first, last in self.ranges:
            if after > 0:
                kept.append((first, min(last, first + after - 1)))
            after -= last - first + 1
        self.ranges = kept
        self.tell(connection)

    def decide(self, connection: sqlite3.Connection, batches: Iterable[int]) -> None:
        """Let all its papers be shown from now on, in the transaction that writes the act, and
        known papers in these batches."""
        self.left = list(spans(self.ranges, _SHOWN_AT_ONCE))
        self.batches = [[batch, 0] for batch in batches]
        self.tell(connection)

    def show_some(self, connection: sqlite3.Connection) -> bool:
        """Show some papers, in a transaction of the caller's; whether there are more.

        The fact goes when there are none, and nothing waits to be written of other papers. Once
        the act was taken back, none is shown.
        """
        if not self._stands(connection):
            self.left, self.batches = [], []
            return False
        if self.left:
            _show(connection, self.number, self.left.pop(0))
        elif self.batches:
            self._show_known(connection)
        more = bool(self.left or self.batches)
        if more or has_fills(connection, self.number):
            self.tell(connection)
        else:
            self.forget(connection)
        return more

    def _show_known(self, connection: sqlite3.Connection) -> None:
        """Let some known papers be seen in a batch."""
        batch, after = self.batches[0]
        sql = (
            "SELECT max(key), count(*) FROM (SELECT key FROM batch_papers "
            "WHERE batch = ? AND key > ? ORDER BY key LIMIT ?)"
        )
        last, count = connection.execute(sql, (batch, after, _SHOWN_AT_ONCE)).fetchone()
        if count:
            connection.execute(
                "UPDATE batch_papers SET withdrawn = 0 WHERE batch = ? AND key > ? AND key <= ? "
                f"AND import = ? AND withdrawn{unstaged(connection)}",
                (batch, after, last, self.number),
            )
        self.batches[0][1] = last
        if count < _SHOWN_AT_ONCE:
            self.batches.pop(0)

    def forget(self, connection: sqlite3.Connection) -> None:
        """Take the fact away: its papers are shown, or left to be deleted."""
        connection.execute("DELETE FROM facts WHERE name = ?", (self._name,))

    def _stands(self, connection: sqlite3.Connection) -> bool:
        """Whether its fact is there."""
        sql = "SELECT 1 FROM facts WHERE name = ?"
        return connection.execute(sql, (self._name,)).fetchone() is not None

    def tell(self, connection: sqlite3.Connection, *, rests: bool = False) -> None:
        """Tell of it in its fact. Raises LibraryError when another process gave it up; while it
        ``rests`` at the reader's word, none does, for long."""
        patience = _RESTS if rests else _PATIENCE
        said = "UPDATE facts SET value = ? WHERE name = ?"
        if not connection.execute(said, (self._told(patience), self._name)).rowcount:
            raise LibraryError(Message("library.import_given_up"))

    def _told(self, patience: float = _PATIENCE) -> str:
        until = time.time() + patience
        return json.dumps([os.getpid(), until, self.ranges, self.left, self.batches])


def begin(connection: sqlite3.Connection) -> StagedImport:
    """Begin to stage an import, in a transaction of the caller's."""
    cursor = connection.execute(
        "INSERT INTO journal (at, act, text, stroke) VALUES ('', 'import', '', '')"
    )
    staged = StagedImport(int(cursor.lastrowid or 0))
    connection.execute("DELETE FROM journal WHERE number = ?", (staged.number,))
    connection.execute(
        "INSERT INTO facts (name, value) VALUES (?, ?)",
        (staged._name, staged._told()),
    )
    return staged


def all_ranges(connection: sqlite3.Connection) -> list[Range]:
    """The keys of all papers that are staged, by whatever process."""
    return [pair for each in _facts(connection) for pair in each.staged.ranges]


def ranges_of(connection: sqlite3.Connection, number: int) -> list[Range] | None:
    """The keys of an import's papers; None once its act is written, or where it was given up."""
    found = (one.staged for one in _facts(connection) if one.staged.number == number)
    return next((one.ranges for one in found if one.left is None), None)


def is_within(ranges: Iterable[Range], key: int) -> bool:
    """Whether a key is in one of the ranges."""
    return any(first <= key <= last for first, last in ranges)


def unstaged(connection: sqlite3.Connection) -> str:
    """The condition, in SQL, that a ``key`` is of no staged paper; to be joined to others."""
    ranges = all_ranges(connection)
    return "".join(f" AND key NOT BETWEEN {first} AND {last}" for first, last in ranges)


def first_key(connection: sqlite3.Connection) -> int | None:
    """The first key of a staged paper; None where none is staged."""
    return min((first for first, _ in all_ranges(connection)), default=None)


def show_all(connection: sqlite3.Connection, number: int) -> None:
    """Show at once what of an import is left to be shown, in a transaction of the caller's."""
    for each in _facts(connection):
        if each.staged.number == number:
            while each.staged.show_some(connection):
                pass
            each.staged.forget(connection)


def is_decided(connection: sqlite3.Connection, number: int) -> bool:
    """Whether an import's act is written and not all of it is done; not once that was undone."""
    return any(
        each.staged.number == number and each.staged.left is not None for each in _facts(connection)
    )


def has_fills(connection: sqlite3.Connection, number: int) -> bool:
    """Whether something waits to be written of papers that an import has not made."""
    sql = "SELECT 1 FROM staged_fills WHERE import = ? LIMIT 1"
    return connection.execute(sql, (number,)).fetchone() is not None


def left_over(connection: sqlite3.Connection) -> list[StagedImport]:
    """Imports whose act is written and not all of which is done, but those that another process
    is at: killed ones, and those of which this process, or a full disk, has left something."""
    return [
        each.staged
        for each in _facts(connection)
        if each.staged.left is not None and (each.is_dead or each.process == os.getpid())
    ]


def show_these(connection: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Show those of the papers that another import has staged: somebody else brings them, too."""
    ranges = all_ranges(connection)
    for key in keys if ranges else ():
        if is_within(ranges, key):
            _show(connection, 0, (key, key))


def heal(database: Database) -> None:
    """End what killed imports have left: withdraw those whose act was not written, and show all
    papers of the others. Those that are withdrawn are deleted in idle moments; in such moments
    also what the others left to be written of other papers is written
    (:mod:`~paperdesk.library.imports.staged_fills`)."""
    if database.frozen or not any(each.is_dead for each in _facts(database.reader)):
        return
    with database.transaction() as connection:
        dead = [each.staged for each in _facts(connection) if each.is_dead]
        for staged in dead:
            if staged.left is None:
                staged.forget(connection)
    for staged in dead:
        while staged.left is not None:
            with database.transaction() as connection:
                if not staged.show_some(connection):
                    break


def spans(ranges: Iterable[Range], most: int) -> Iterator[Range]:
    """The same keys in ranges of at most ``most``."""
    for first, last in ranges:
        for begun in range(first, last + 1, most):
            yield begun, min(begun + most - 1, last)


@dataclass(frozen=True, slots=True)
class _StagedFact:
    process: int
    until: float
    staged: StagedImport

    @property
    def is_dead(self) -> bool:
        """Whether its process has ended, as far as one can tell."""
        gone = self.process != os.getpid() and not alive(self.process)
        return gone or self.until < time.time()


def _facts(connection: sqlite3.Connection) -> list[_StagedFact]:
    found = []
    for name, value in staged_facts(connection):
        process, until, *ranges = json.loads(value)
        batches = ranges.pop() if len(ranges) > 2 else []  # an earlier version tells of none
        taken, left = (each and [(first, last) for first, last in each] for each in ranges)
        staged = StagedImport(int(name.removeprefix(STAGED)), taken, left, batches)
        found.append(_StagedFact(process, until, staged))
    return found


def _show(connection: sqlite3.Connection, number: int, keys: Range) -> None:
    connection.execute(
        "UPDATE reading SET gone = NULL WHERE key BETWEEN ? AND ? AND gone = 'withdrawn'", keys
    )
    connection.execute(
        "UPDATE batch_papers SET withdrawn = 0 WHERE key BETWEEN ? AND ? AND import = ?",
        (*keys, number),
    )
    connection.execute(
        "INSERT OR REPLACE INTO unindexed (key) "
        "SELECT key FROM reading WHERE key BETWEEN ? AND ? AND gone IS NULL ORDER BY key",
        keys,
    )
