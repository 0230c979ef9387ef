"""Staged fills: what a large import will write of papers that it has not just made.

What records say of known papers, or of papers that an earlier portion put in, waits in a table
(:mod:`~paperdesk.library.db.staged_tables`) until the act is written, so that no memory and no
last transaction grows with it. Then it is written some papers at a time; who waits to write does
so between two. What each transaction wrote is kept as a part of the act, by which undo takes it
back; both are in one transaction, so that a kill leaves a paper wholly before or wholly behind it.
Whoever opens the library next goes on.

Nobody sees it before the act, and what the reader writes meanwhile counts: a field is filled only
where it is as it was when that was planned and is not the reader's word, and words of the reader
only where there are none. Of a paper that is deleted nothing is written.

Why the act is undone before all is written: what is left stays staged, and is written when the
act is done again. The rows of acts that nobody can undo any more, and of imports that were given
up, are deleted in idle moments.
"""

import json
import re
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import astuple
from itertools import islice
from typing import TYPE_CHECKING, Any

from paperdesk.library.db.database import STAGED, staged_facts
from paperdesk.library.db.paper_rows import read_papers, storable
from paperdesk.library.db.raw_records import repacked
from paperdesk.library.imports import staged_import
from paperdesk.library.imports.field_proposals import field_values
from paperdesk.library.imports.identity import may_have
from paperdesk.library.imports.import_plan import ExportedState, FieldFill, ImportPlan
from paperdesk.library.imports.import_writer import write_known
from paperdesk.library.imports.reader_words import unsaid
from paperdesk.library.imports.record_merge import as_plain, differences
from paperdesk.library.papers import own_fact_table
from paperdesk.library.papers.citation_keys import key_of
from paperdesk.model import Paper
from paperdesk.model.frozen import replaced

if TYPE_CHECKING:
    from paperdesk.library.db.database import Database

_FIRST, _MOST, _HELD = 50, 1_000, 0.05
"""Papers of one transaction, and seconds by the clock for which it is to hold the lock."""
_AT_ONCE = 2_000
"""Rows that are deleted in one transaction."""
_NOBODY = Paper("")  # what a raw record leans on in the table: nothing
_PENDING = "SELECT DISTINCT key FROM staged_fills WHERE import = ? AND key > ? ORDER BY key LIMIT ?"

_TABLES = ("staged_fills", "import_parts")
_OF_PARTS = re.compile(r'\{"kind":"import","number":(\d+),"parts":true')
"""How the record of an act begins that has parts."""

Said = dict[str, Any]
"""What is staged of one paper, as JSON: any of ``changes``, ``heard``, ``said``, ``earlier``,
``aliases``, ``cited``, ``further``; ``tags`` are those that the import gives to each paper."""


class StagedFills:
    """What one import stages; each call is within a transaction of the caller's."""

    def __init__(self, plan: ImportPlan, number: int) -> None:
        self._plan, self._number = plan, number
        self._recalled: dict[int, tuple[str, Said]] = {}
        self._learned = self._cited = self._further = 0
        self.count = 0
        """Of how many papers something is staged."""
        self.noted: list[int] = []
        """The papers that a note may come for."""

    def recall(self, connection: sqlite3.Connection, key: int) -> None:
        """Have in the plan what is staged of a paper already, so that a further record adds to
        it."""
        if not self.count or key in self._recalled or key in self._plan.new:
            return
        sql = "SELECT said, raw FROM staged_fills WHERE import = ? AND key = ? ORDER BY number"
        rows = connection.execute(sql, (self._number, key)).fetchall()
        if rows:
            text, raw = rows[-1]
            said = json.loads(text)
            self._recalled[key] = text, said
            _plan_again(connection, self._plan, key, said, raw)

    def take(self, connection: sqlite3.Connection) -> None:
        """Stage what the plan holds of papers that are written; it holds it no longer."""
        plan, table = self._plan, self._table()
        for key in sorted(table):
            said = table[key]
            was = self._recalled.get(key)
            fill = plan.filled.get(key)
            raw = _kept_raw(connection, key, fill) if fill else b""
            text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
            if was is None or was[0] != text:
                connection.execute(
                    "INSERT INTO staged_fills (import, key, said, raw) VALUES (?, ?, ?, ?)",
                    (self._number, key, storable(text), raw),
                )
            self.count += was is None
        self._recalled.clear()
        for held in (plan.filled, plan.heard, plan.said, plan.earlier):
            held.clear()

    def mark(self, connection: sqlite3.Connection) -> tuple[int, int, int]:
        """Where the table ends now, for :meth:`drop`."""
        row = connection.execute("SELECT max(number) FROM staged_fills").fetchone()
        return row[0] or 0, self.count, len(self.noted)

    def drop(self, connection: sqlite3.Connection, mark: tuple[int, int, int]) -> None:
        """Take out what was staged since; the plan is as it was then."""
        after, self.count, noted = mark
        connection.execute(
            "DELETE FROM staged_fills WHERE import = ? AND number > ?", (self._number, after)
        )
        del self.noted[noted:]
        self._recalled.clear()
        self._count_held()

    def decide(self) -> None:
        """Leave to the table what the plan holds; the act tells the rest."""
        for held in (self._plan.learned, self._plan.cited, self._plan.further_keys):
            held.clear()
        self._plan.staged_fills = self.count

    def _table(self) -> dict[int, Said]:
        """What is to be staged, by paper."""
        plan = self._plan
        table: dict[int, Said] = {key: said for key, (_, said) in self._recalled.items()}
        for key, fill in plan.filled.items():
            table.setdefault(key, {})["changes"] = differences(fill.before, fill.after)
        for key, facts in plan.heard.items():
            table.setdefault(key, {})["heard"] = facts
        for key, state in plan.said.items():
            table.setdefault(key, {}).update(said=astuple(state), tags=plan.tags)
            if state.note:
                self.noted.append(key)
        for key, moments in plan.earlier.items():
            table.setdefault(key, {})["earlier"] = moments
        for kind, value, key in islice(plan.learned, self._learned, None):
            table.setdefault(key, {}).setdefault("aliases", []).append((kind, value))
        for key, text in islice(plan.cited.items(), self._cited, None):
            table.setdefault(key, {})["cited"] = text
        for text, key in islice(plan.further_keys.items(), self._further, None):
            table.setdefault(key, {}).setdefault("further", []).append(text)
        self._count_held()
        return table

    def _count_held(self) -> None:
        """What identity and citation keys are asked for stays in the plan as well."""
        plan = self._plan
        self._learned, self._cited = len(plan.learned), len(plan.cited)
        self._further = len(plan.further_keys)


def write_all(
    database: "Database",
    number: int,
    written: Callable[[int], None] = lambda _papers: None,
    until: float = float("inf"),
) -> bool:
    """Write what is staged of an import whose act is written, in short transactions, at most
    ``until`` a moment (monotonic seconds); whether all is. ``written`` hears how many papers
    each had.

    Nothing more is written once the act was taken back.
    """
    size, last = _FIRST, 0
    while time.monotonic() < until:
        with database.transaction() as connection:
            begun, moment = time.monotonic(), time.time()
            if not staged_import.is_decided(connection, number):
                return True
            keys = [row[0] for row in connection.execute(_PENDING, (number, last, size))]
            if not keys:
                return True
            write_some(connection, number, keys)
            last = keys[-1]
        held = time.monotonic() - begun
        size = max(1, min(int(len(keys) * _HELD / max(held, 0.001)), 2 * size, _MOST))
        database.give_way(moment)
        written(len(keys))
    return False


def write_rest(connection: sqlite3.Connection, number: int) -> None:
    """Write at once all that is staged of an act, in a transaction of the caller's."""
    while keys := [row[0] for row in connection.execute(_PENDING, (number, 0, _MOST))]:
        write_some(connection, number, keys)


def write_some(connection: sqlite3.Connection, number: int, keys: Sequence[int]) -> None:
    """Write what is staged of some papers, in a transaction of the caller's."""
    plan, found = ImportPlan(0, 0), {}
    within = "import = ? AND key BETWEEN ? AND ?"
    for key, text, raw in connection.execute(
        f"SELECT key, said, raw FROM staged_fills WHERE {within} ORDER BY number",
        (number, keys[0], keys[-1]),
    ):
        found[key] = text, raw  # of two the later one
    there = read_papers(connection, found)
    for key in sorted(there):
        text, raw = found[key]
        said = json.loads(text)
        _plan_again(connection, plan, key, said, raw, there[key])
        _plan_rest(connection, plan, key, said)
    record = {"kind": "import", "number": number, **write_known(connection, plan)}
    connection.execute(
        "INSERT INTO import_parts (import, record) VALUES (?, ?)",
        (number, storable(json.dumps(record, ensure_ascii=False, separators=(",", ":")))),
    )
    connection.execute(f"DELETE FROM staged_fills WHERE {within}", (number, keys[0], keys[-1]))


def parts(connection: sqlite3.Connection, number: int, *, back: bool) -> Iterator[Said]:
    """The records of what was written of an act, in the order in which they are undone (``back``)
    or done again."""
    sql = "SELECT number FROM import_parts WHERE import = ? ORDER BY number"
    for (part,) in connection.execute(sql + " DESC" * back, (number,)).fetchall():
        row = connection.execute("SELECT record FROM import_parts WHERE number = ?", (part,))
        yield json.loads(row.fetchone()[0])


def go_on(database: "Database", seconds: float) -> None:
    """Write what killed imports have left to be written, for some seconds at most, in idle
    moments; and delete some rows of imports that nobody can undo any more."""
    if database.frozen:
        return
    until = time.monotonic() + seconds
    for staged in staged_import.left_over(database.reader):
        more = write_all(database, staged.number, until=until)
        while more:
            with database.transaction() as connection:
                more = staged.show_some(connection)
    _purge_some(database)


def _purge_some(database: "Database") -> None:
    named = _named(database.reader)
    if not named or not named - _living(database.reader):
        return
    with database.transaction() as connection:
        for number in sorted(named - _living(connection)):
            for table in _TABLES:
                connection.execute(
                    f"DELETE FROM {table} WHERE number IN "
                    f"(SELECT number FROM {table} WHERE import = ? LIMIT ?)",
                    (number, _AT_ONCE),
                )


def _named(connection: sqlite3.Connection) -> set[int]:
    """The numbers of imports that have rows."""
    found: set[int] = set()
    for table in _TABLES:
        last = 0
        while last is not None:  # from one to the next, whatever rows each has
            sql = f"SELECT min(import) FROM {table} WHERE import > ?"
            (last,) = connection.execute(sql, (last,)).fetchone()
            found.update(filter(None, (last,)))
    return found


def _living(connection: sqlite3.Connection) -> set[int]:
    """The numbers of imports that are under way, or whose act can be undone or done again."""
    sql = "SELECT substr(stroke, 1, 80) FROM journal WHERE act = 'import'"
    acts = (_OF_PARTS.match(begun) for (begun,) in connection.execute(sql))
    found = {int(act[1]) for act in acts if act}
    return found | {int(name.removeprefix(STAGED)) for name, _ in staged_facts(connection)}


def _plan_again(
    connection: sqlite3.Connection,
    plan: ImportPlan,
    key: int,
    said: Said,
    raw: bytes,
    now: Paper | None = None,
) -> None:
    """Plan what a paper is filled with, as far as it still is as it was."""
    if now is None:
        now = read_papers(connection, (key,))[key]
    own = own_fact_table.told(connection, key)
    if "changes" in said:
        same = {
            name: value
            for name, (was, value) in said["changes"].items()
            if name not in own and as_plain(getattr(now, name)) == was
        }
        after = replaced(now, **field_values(same)) if same else now
        plan.filled[key] = FieldFill(now, after, raw, _NOBODY)
    if "heard" in said:
        heard = {name: pair for name, pair in said["heard"].items() if own.get(name) == pair[0]}
        if heard:
            plan.heard[key] = heard
    if "said" in said:
        reading, tags, note, collections = said["said"]
        plan.said[key] = ExportedState(reading, tuple(tags), note, tuple(collections))
    if "earlier" in said:
        was, added = said["earlier"]
        plan.earlier[key] = (was, added)


def _plan_rest(connection: sqlite3.Connection, plan: ImportPlan, key: int, said: Said) -> None:
    """Plan what else is written of a paper, and leave out what others wrote first."""
    if key in plan.said:
        plan.said[key], _ = unsaid(connection, key, plan.said[key], beside=said["tags"])
        if not plan.said[key]:
            del plan.said[key]
    if key in plan.earlier:
        row = connection.execute("SELECT added FROM papers WHERE key = ?", (key,)).fetchone()
        plan.earlier[key] = (row[0], plan.earlier[key][1])
        if plan.earlier[key][1] >= row[0]:
            del plan.earlier[key]
    for kind, value in said.get("aliases", ()):
        if may_have(connection, key, kind, value):
            plan.aliases.append((kind, value, key))
    if "cited" in said and not key_of(connection, key):
        plan.cited[key] = said["cited"]
    plan.further_keys.update((text, key) for text in said.get("further", ()))


def _kept_raw(connection: sqlite3.Connection, key: int, fill: FieldFill) -> bytes:
    """The raw record for a paper that has none, standing alone."""
    if not fill.raw or connection.execute("SELECT 1 FROM raws WHERE key = ?", (key,)).fetchone():
        return b""
    return repacked(fill.raw, fill.told, _NOBODY)
