"""Importer: preview and import of what stands in files."""

import gc
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import replace

from paperdesk import log
from paperdesk.library.attachments import attachment_table
from paperdesk.library.attachments.attachment_folder import AttachmentFolder
from paperdesk.library.attachments.intake import Intake, taken_in
from paperdesk.library.db.clock import now
from paperdesk.library.db.database import Database
from paperdesk.library.imports.import_plan import ImportPlan
from paperdesk.library.imports.import_writer import write, write_unlogged
from paperdesk.library.imports.incoming_files import FileItems, IncomingFiles
from paperdesk.library.imports.new_rows import NewRows
from paperdesk.library.imports.planner import make_plan
from paperdesk.library.imports.rollback import purge_all
from paperdesk.model import ImportChoices, ImportOutcome, Preview, Problem, Progress
from paperdesk.model.messages import Message

_LARGE = 10_000


def preview(
    database: Database,
    files: Iterable[FileItems],
    progress: Progress,
    choices: ImportChoices,
) -> Preview:
    """What :func:`add` would do with these files, found out by reading only."""
    incoming = IncomingFiles(files, progress, raws=False)
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
    with _no_collecting(), closing(NewRows()) as rows:
        return _add(database, IncomingFiles(files, progress), progress, choices, rows)


def _add(
    database: Database,
    incoming: IncomingFiles,
    progress: Progress,
    choices: ImportChoices,
    rows: NewRows,
) -> ImportOutcome:
    while True:
        planned = make_plan(database.writer, incoming, progress, choices, rows)
        if not planned:
            return ImportOutcome(tuple(planned.files))
        if purge_all(database):
            continue  # papers of an import that was taken back stood in the way
        with (
            _files(database, planned, progress) as files,
            database.transaction() as connection,
        ):
            if _is_old(connection, planned):
                files.undo()
                continue
            if not planned.writes_rows and not attachment_table.lacks(connection, files.new):
                files.undo()
                write_unlogged(connection, planned, now())
                return ImportOutcome(tuple(planned.files), _keys(planned))
            number = write(connection, planned, rows, files.new, progress)
        _tell_of_refused(planned, files)
        log.imports.info("imported %d new papers, act %d", len(planned.new), number)
        if len(planned.new) > _LARGE:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        return ImportOutcome(tuple(planned.files), _keys(planned), number)


def _keys(planned: ImportPlan) -> tuple[int, ...]:
    return tuple(batch.key for batch in planned.batches)


def _files(
    database: Database, planned: ImportPlan, progress: Progress
) -> AbstractContextManager[Intake]:
    """The files of the papers, copied into the library."""

    def id_of(key: int) -> str:
        if key in planned.new:
            return planned.new[key].paper.id
        row = database.writer.execute("SELECT id FROM papers WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else ""

    folder = AttachmentFolder(database.path.parent)
    return taken_in(folder, planned.attachments, progress, id_of)


def _tell_of_refused(planned: ImportPlan, files: Intake) -> None:
    """Say in the account of its import file which files could not be read."""
    for refused, reason in files.refused:
        said = Message("problem.file_unreadable", path=refused.path.name, reason=reason)
        for number, account in enumerate(planned.files):
            if account.path == refused.import_file:
                told = (*account.problems, Problem(refused.place, said))
                planned.files[number] = replace(account, problems=told)


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
