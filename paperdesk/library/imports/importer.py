"""Importer: preview and import of what stands in files."""

import gc
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager

from paperdesk import log
from paperdesk.library.db.database import Database
from paperdesk.library.imports.import_plan import FileItems, ImportPlan, Incoming, read_files
from paperdesk.library.imports.import_writer import prepare_rows, write
from paperdesk.library.imports.planner import make_plan
from paperdesk.library.imports.rollback import purge_all
from paperdesk.model import ImportChoices, ImportOutcome, Preview, Progress

_LARGE = 10_000


def preview(
    database: Database,
    files: Iterable[FileItems],
    progress: Progress,
    choices: ImportChoices,
) -> Preview:
    """What :func:`add` would do with these files, found out by reading only."""
    incoming = read_files(files, progress, raws=False)
    found = make_plan(database.reader, incoming, progress, choices)
    return Preview(tuple(found.files))


def add(
    database: Database,
    files: Iterable[FileItems],
    progress: Progress,
    choices: ImportChoices,
) -> ImportOutcome:
    """Add all files in one transaction; the lock is held only while rows are put in.

    When another process wrote while the plan was made, it is made again.
    """
    with _no_collecting():
        return _add(database, read_files(files, progress), progress, choices)


def _add(
    database: Database,
    incoming: Sequence[Incoming],
    progress: Progress,
    choices: ImportChoices,
) -> ImportOutcome:
    while True:
        planned = make_plan(database.writer, incoming, progress, choices)
        if not planned:
            return ImportOutcome(tuple(planned.files))
        if purge_all(database):
            continue  # papers of an import that was taken back stood in the way
        rows = prepare_rows(planned, progress)
        with closing(rows), database.transaction() as connection:
            if _is_old(connection, planned):
                continue
            number = write(connection, planned, rows, progress)
        log.imports.info("imported %d new papers, act %d", len(planned.new), number)
        if len(planned.new) > _LARGE:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        keys = tuple(batch.key for batch in planned.batches)
        return ImportOutcome(tuple(planned.files), keys, number)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Keep the garbage collector out while millions of lasting objects are made.

    It would walk through all of them again and again and find nothing: a third
    of the time of a large import, and of the time under the lock.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _is_old(connection: sqlite3.Connection, planned: ImportPlan) -> bool:
    return bool(connection.execute("PRAGMA data_version").fetchone()[0] != planned.version)
