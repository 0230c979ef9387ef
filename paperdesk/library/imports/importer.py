"""Importer: preview and import of what stands in files."""

import gc
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from paperdesk import freed_memory, log
from paperdesk.library.attachments import attachment_table
from paperdesk.library.attachments.attachment_folder import AttachmentFolder
from paperdesk.library.attachments.intake import Intake, taken_in
from paperdesk.library.db.clock import now
from paperdesk.library.db.database import Database, data_version
from paperdesk.library.imports.import_plan import ImportPlan, TooManyError, TornFileError
from paperdesk.library.imports.import_writer import write, write_unlogged
from paperdesk.library.imports.incoming_files import FileItems, IncomingFiles
from paperdesk.library.imports.new_rows import NewRows
from paperdesk.library.imports.planner import Planner
from paperdesk.library.imports.portioned_import import PortionedImport, tuned
from paperdesk.library.imports.rollback import purge_all
from paperdesk.model import ImportChoices, ImportOutcome, Preview, Problem, Progress
from paperdesk.model.messages import Message

if TYPE_CHECKING:
    from paperdesk.library.index.index_ahead import IndexAhead

_MOST = 20_000
"""New papers of one transaction."""
_HUGE = 64 << 20
"""Bytes of a first file that a preview does not hold to read it again."""


def preview(
    database: Database,
    files: Iterable[FileItems],
    progress: Progress,
    choices: ImportChoices,
) -> Preview:
    """What :func:`add` would do with these files, found out by reading only.

    Of a file with many new papers only the first are looked at; a problem says so.
    """
    incoming = IncomingFiles(files, progress, raws=False)
    if incoming.are_large(_HUGE):
        incoming.let_go()
    found = _make_plan(database.reader, incoming, progress, choices)
    return Preview(tuple(found.files))


def add(
    database: Database,
    files: Iterable[FileItems],
    progress: Progress,
    choices: ImportChoices,
    ahead: "IndexAhead",
) -> ImportOutcome:
    """Add all files, in one act; of many papers, the index is built ``ahead``.

    A small import is one transaction, under whose lock rows are but put in; when another process
    wrote while it was planned, it is planned again. A large one comes in portions
    (:mod:`~paperdesk.library.imports.portioned_import`).
    """
    incoming = IncomingFiles(files, progress)
    with _no_collecting():
        if not choices.follow and incoming.are_large():
            return _add_in_portions(database, incoming, progress, choices, ahead)
        try:
            with closing(NewRows()) as rows:
                return _add(database, incoming, progress, choices, rows)
        except TooManyError:
            return _add_in_portions(database, incoming, progress, choices, ahead)


def _add_in_portions(
    database: Database,
    incoming: IncomingFiles,
    progress: Progress,
    choices: ImportChoices,
    ahead: "IndexAhead",
) -> ImportOutcome:
    try:
        return _put_in_portions(database, incoming, progress, choices, ahead)
    finally:
        freed_memory.give_back()


def _put_in_portions(
    database: Database,
    incoming: IncomingFiles,
    progress: Progress,
    choices: ImportChoices,
    ahead: "IndexAhead",
) -> ImportOutcome:
    run = PortionedImport(database, progress, choices, ahead)
    planned = run.plan
    try:
        with closing(run), tuned(database.writer):
            run.put_in(incoming)
            run.settle()
        progress(0, 0, Message("step.writing"))
        with (
            _files(database, planned, progress) as files,
            database.transaction() as connection,
        ):
            number = run.end(files.new, connection)
            if not number:
                files.undo()
    except BaseException:
        run.give_up()
        raise
    run.show()
    _tell_of_refused(planned, files)
    log.imports.info(
        "imported %d new papers, act %d; the lock was held for %.2f s at most",
        *(planned.staged, number, run.longest),
    )
    return ImportOutcome(tuple(planned.files), _keys(planned), number or None)


def _make_plan(
    connection: sqlite3.Connection,
    files: IncomingFiles,
    progress: Progress,
    choices: ImportChoices,
    rows: NewRows | None = None,
) -> ImportPlan:
    """Work out what adding ``files`` to the library does, with the ``rows``. Writes nothing.

    All is read from one state of the library, whatever others write meanwhile.
    """
    most = None if rows is None or choices.follow else _MOST
    connection.execute("BEGIN")
    try:
        while True:
            with (
                suppress(TornFileError),
                closing(Planner(connection, progress, choices, rows)) as planner,
            ):
                return planner.plan(files, most)
            files.want_held()
    finally:
        connection.execute("ROLLBACK")


def _add(
    database: Database,
    incoming: IncomingFiles,
    progress: Progress,
    choices: ImportChoices,
    rows: NewRows,
) -> ImportOutcome:
    while True:
        planned = _make_plan(database.writer, incoming, progress, choices, rows)
        if not planned:
            return ImportOutcome(tuple(planned.files))
        if purge_all(database):
            continue  # papers of an import that was taken back stood in the way
        with (
            _files(database, planned, progress) as files,
            database.transaction() as connection,
        ):
            if data_version(connection) != planned.version:
                files.undo()
                continue
            if not planned.writes_rows and not attachment_table.lacks(connection, files.new):
                files.undo()
                write_unlogged(connection, planned, now())
                return ImportOutcome(tuple(planned.files), _keys(planned))
            number = write(connection, planned, rows, files.new, progress)
        _tell_of_refused(planned, files)
        log.imports.info("imported %d new papers, act %d", len(planned.new), number)
        return ImportOutcome(tuple(planned.files), _keys(planned), number)


def _keys(planned: ImportPlan) -> tuple[int, ...]:
    return tuple(batch.key for batch in planned.batches)


def _files(
    database: Database, planned: ImportPlan, progress: Progress
) -> AbstractContextManager[Intake]:
    """The files of the papers, copied into the library."""

    def id_of(key: int) -> str:
        if key in planned.new:
            return planned.new[key].id
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
