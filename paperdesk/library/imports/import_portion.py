"""Portion of a large import: some papers' rows, put in under the lock and hidden.

The rows are made before the lock is taken, from the records as they came; what the plan then adds
to a paper (its key and id, its batch) is put into them. Papers that the plan merged out of several
records get their rows anew.
"""

import sqlite3
from collections.abc import Iterable

from paperdesk.library.db import record_hashes, row_inserts
from paperdesk.library.db.clock import now
from paperdesk.library.imports import batch_recognition, import_writer
from paperdesk.library.imports.held_record import HeldItem, with_rows
from paperdesk.library.imports.import_plan import ImportPlan
from paperdesk.library.imports.new_rows import RECORD, rows_of
from paperdesk.library.imports.staged_import import StagedImport
from paperdesk.library.papers import citation_keys

_HIDDEN = (
    "INSERT INTO reading (key, gone) "
    "SELECT key, 'withdrawn' FROM papers WHERE key >= ? ORDER BY key"
)
_MOST_BATCHES = 1_000
"""Batches of one import that are put in the order of its files."""


def prepared(
    items: Iterable[tuple[int, HeldItem]], *, rows: bool = True
) -> list[tuple[int, HeldItem]]:
    """The same items, numbered, with the ``rows`` of their papers as far as they are known; of
    records of papers that are here already, none are needed."""
    return [(number, with_rows(item)) for number, item in items] if rows else list(items)


class PortionWriter:
    """Writer of the portions of one import; each call is within a transaction of the caller's."""

    def __init__(self, plan: ImportPlan, staged: StagedImport) -> None:
        self.added = now()
        self._plan, self._staged = plan, staged
        self._digest = record_hashes.RecordHash(RECORD)
        self._next_batch = plan.first_batch + _MOST_BATCHES - 1

    def write(self, connection: sqlite3.Connection) -> None:
        """Write what was planned of new papers since the last portion; the plan holds them no
        longer."""
        plan = self._plan
        self._batches(connection)
        papers, shown, hashes = [], [], []
        for key, planned in plan.new.items():
            paper, row = rows_of(key, planned, planned.added or self.added, planned.batch.key)
            papers.append(paper)
            shown.append(row)
            hashes.append((key, self._digest(paper + row)))
        import_writer.insert_rows(connection, papers, shown, hashes)
        connection.execute(_HIDDEN, (plan.first_key,))
        import_writer.insert_raws(connection, plan)
        self._take_aliases()
        import_writer.insert_aliases(connection, plan.written)
        self._batch_papers(connection)
        cited = {key: plan.cited.pop(key) for key in plan.new.keys() & plan.cited.keys()}
        citation_keys.insert(connection, cited.items())
        import_writer.own_facts(connection, plan.own)
        plan.own.clear()
        self._staged.take(connection, range(plan.first_key, plan.first_key + len(plan.new)))
        plan.new.clear()

    def _take_aliases(self) -> None:
        """Part the aliases of the portion's papers, in their order, from those of others."""
        plan = self._plan
        plan.written = sorted(row for row in plan.aliases if row[2] in plan.new)
        plan.learned += (row for row in plan.aliases if row[2] not in plan.new)
        plan.aliases.clear()

    def _batches(self, connection: sqlite3.Connection) -> None:
        """Number the batches that have papers, the first one last, as it is to stand on top."""
        fresh = [batch for batch in self._plan.batches if batch.papers and not batch.key]
        for batch in fresh:
            batch.key = batch_recognition.whole_one(connection, batch.header)
            batch.is_new = not batch.key
            if batch.is_new:
                batch.key, self._next_batch = self._next_batch, self._next_batch - 1
        import_writer.insert_batches(connection, fresh, self.added)

    def _batch_papers(self, connection: sqlite3.Connection) -> None:
        row_inserts.insert_rows(
            connection,
            "INSERT OR IGNORE INTO batch_papers (batch, key, rank, import, withdrawn) "
            "VALUES (?, ?, ?, ?, 1)",
            [
                (batch.key, key, rank, self._staged.number)
                for batch in self._plan.batches
                for key, rank in sorted(batch.papers.items())
            ],
        )
        for batch in self._plan.batches:
            batch.papers.clear()
