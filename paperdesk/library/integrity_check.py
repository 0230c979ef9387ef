"""Integrity check: whether database, notes and index agree. Reads only; repairs nothing."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from paperdesk.library import damage_report
from paperdesk.library.attachments import attachment_check
from paperdesk.library.attachments.attachment_folder import AttachmentFolder
from paperdesk.library.db import record_hashes
from paperdesk.library.db.database import Database
from paperdesk.library.index.index_sync import IndexSync
from paperdesk.library.notes import lost_words, note_images, note_table, stray_files
from paperdesk.library.notes.note_files import FolderListing
from paperdesk.library.notes.note_table import version_of
from paperdesk.library.notes.notes_folder import NotesFolder
from paperdesk.library.papers import collection_table
from paperdesk.model import LibraryError, Progress
from paperdesk.model.messages import Message

_NAMED = 5


@dataclass(frozen=True, slots=True)
class IntegrityReport:
    """Report of a check: ``lines`` for the reader to read, ``problems`` for them to act on."""

    problems: tuple[str, ...]
    lines: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether all is as it should be."""
        return not self.problems


class _Check:
    def __init__(self, database: Database, folder: NotesFolder, follower: IndexSync) -> None:
        self._ask = database.reader
        self._files = AttachmentFolder(database.path.parent)
        self._folder = folder
        self._follower = follower
        self.problems: list[str] = []
        self.lines: list[str] = []

    def database(self) -> None:
        result = [row[0] for row in self._ask.execute("PRAGMA integrity_check(5)")]
        if result != ["ok"]:
            self.problems.append(f"The database is damaged: {'; '.join(result)}")
        orphans = self._ask.execute("PRAGMA foreign_key_check").fetchall()
        if orphans:
            self.problems.append(f"{len(orphans)} rows of the database point nowhere.")
        for table in ("shown", "reading"):
            lacking = self._number(
                f"SELECT count(*) FROM papers WHERE key NOT IN (SELECT key FROM {table})"
            )
            if lacking:
                self.problems.append(f"{lacking} papers lack their row in '{table}'.")
        papers = self._number("SELECT count(*) FROM reading WHERE gone IS NULL")
        trash = self._number("SELECT count(*) FROM reading WHERE gone = 'trash'")
        self.lines.append(f"Database: {papers:,} papers, {trash:,} in the trash.")

    def records(self) -> None:
        self.problems += damage_report.of_records(self._ask)
        self.problems += damage_report.of_names(self._ask)

    def batches(self) -> None:
        odd = self._number("SELECT count(*) FROM batch_papers WHERE rank < 1")
        twice = self._number(
            "SELECT count(*) FROM (SELECT 1 FROM batch_papers WHERE NOT withdrawn "
            "GROUP BY batch, rank HAVING count(*) > 1)"
        )
        if odd:
            self.problems.append(f"{odd} papers have no place in their batch.")
        count = self._number("SELECT count(DISTINCT batch) FROM batch_papers WHERE NOT withdrawn")
        shared = f"; {twice:,} places are shared by papers" if twice else ""
        self.lines.append(f"Batches: {count:,}{shared}.")

    def network(self) -> None:
        """Follows, what waits, and what sites said: rows that cannot be read are told of."""
        for table, column in (
            ("follows", "options"),
            ("network_queue", "subject"),
            ("community", "record"),
        ):
            odd = self._number(f"SELECT count(*) FROM {table} WHERE NOT json_valid({column})")
            if odd:
                self.problems.append(f"{odd} rows of '{table}' cannot be read.")
        follows = self._number("SELECT count(*) FROM follows WHERE NOT gone")
        waiting = self._number("SELECT count(*) FROM network_queue")
        if follows or waiting:
            self.lines.append(f"Follows: {follows:,}; requests that wait: {waiting:,}.")

    def notes(self) -> None:
        rows = note_table.every(self._ask)
        if not self._folder.is_there():
            if rows:
                self.problems.append(
                    f"The notes folder {self._folder.path} is not there; {len(rows)} notes are."
                )
            return
        listing, hashes = self._folder.scan(), record_hashes.of_notes(self._ask)
        for row in rows:
            if row.due == note_table.TEXT:
                self.problems.append(f"The note file {row.name} is still to be written.")
            elif row.name in listing.files:
                self._note(row, hashes.get(row.key))
            elif not listing.may_hold(row.name):
                self.problems.append(f"The note file {row.name} is missing.")
        self.problems += [
            f"The folder of notes {name} cannot be read." for name in listing.unlisted
        ]
        self.problems += damage_report.of_note_copies(rows)
        self._strays({row.name for row in rows}, listing)
        self._lost_words()
        self.lines.append(f"Notes: {len(rows):,}.")
        self._pictures(rows)

    def _strays(self, known: set[str], listing: FolderListing) -> None:
        """Files that are no paper's note, as they were when they were read last."""
        ask = self._ask
        why = {
            stray.name: f"{stray.name} (its paper {stray.id} is not in the library)"
            for stray in stray_files.of_kinds(ask, stray_files.UNKNOWN)
        }
        headless = stray_files.of_kinds(ask, stray_files.HEADLESS)
        why |= {stray.name: f"{stray.name} (no id)" for stray in headless}
        new = {name for name, seen in listing.files.items() if seen.markdown}
        new -= known | stray_files.stamps(ask).keys()
        why |= {name: name for name in new}
        strays = [why[name] for name in sorted(why) if name in listing.files and name not in known]
        if strays:
            named = _named(strays)
            self.lines.append(f"Files in the notes folder that are no paper's note: {named}.")
        for stray in stray_files.of_kinds(ask, stray_files.UNREADABLE):
            if stray.name in listing.files and stray.name not in known:
                self.problems.append(
                    f"The note file {stray.name} cannot be read as text and was left alone."
                )
        copies = [stray.name for stray in stray_files.of_kinds(ask, stray_files.COPY)]
        copies = [name for name in copies if name in listing.files]
        if copies:
            self.lines.append(f"Conflict copies to look through: {_named(copies)}.")

    def _lost_words(self) -> None:
        """Words that other programs overwrote, as long as nobody has dealt with it."""
        for loss in lost_words.open_losses(self._ask, self._folder):
            if loss.how == lost_words.EMPTIED:
                self.problems.append(
                    f"The note on {loss.title} was emptied by another program. "
                    f"Its words are in {loss.copy}."
                )
            else:
                self.lines.append(
                    f"The note on {loss.title} was {loss.how} by another program. "
                    f"What stood there is in {loss.copy}."
                )

    def _pictures(self, rows: list[note_table.NoteRow]) -> None:
        files, named = note_images.names(self._folder), note_images.named(self._folder, rows)
        for name in sorted(named.keys() - files):
            self.problems.append(f"The picture {name}, named in {named[name]}, is missing.")
        if files:
            self.lines.append(f"Pictures: {len(files):,}.")
        if altered := note_images.altered(self._folder):
            self.lines.append(f"Pictures changed since they were taken in: {_named(altered)}.")
        unused = sorted(files - named.keys())
        if unused:
            self.lines.append(f"Pictures that no note names: {_named(unused)}.")

    def _note(self, row: note_table.NoteRow, digest: bytes | None) -> None:
        try:
            file = self._folder.read(row.name)
        except (LibraryError, OSError) as error:
            self.problems.append(str(error))
            return
        if file is None:
            return
        if damaged := damage_report.of_note(row, file, digest):
            self.problems.append(damaged)
        elif version_of(file.text) != row.version:
            self.problems.append(
                f"The note file {row.name} was changed outside and not yet taken over."
            )

    def files(self) -> None:
        """Attached files against their rows; each is read to its end."""
        problems, lines = attachment_check.look(self._ask, self._files)
        self.problems += problems
        self.lines += lines

    def marks(self) -> None:
        """Marks on pages: those whose places cannot be read are told of."""
        odd = "NOT json_valid(quads) OR json_array_length(quads) = 0 OR page < 0"
        for table in ("marks", "mark_places"):
            if number := self._number(f"SELECT count(*) FROM {table} WHERE {odd}"):
                self.problems.append(f"{number} rows of '{table}' cannot be read.")
        if number := self._number("SELECT count(*) FROM marks WHERE NOT gone"):
            self.lines.append(f"Marks on pages: {number:,}.")

    def collections(self) -> None:
        """Collections: each must be reached from the top, or nobody sees it."""
        number = self._number("SELECT count(*) FROM collections")
        lost = number - len(list(collection_table.tree(self._ask).walk()))
        if lost:
            self.problems.append(f"{lost} collections lie within none that is there.")
        if number:
            inside = self._number("SELECT count(DISTINCT key) FROM collected")
            self.lines.append(f"Collections: {number:,}, with {inside:,} papers.")

    def index(self) -> None:
        try:
            held, status = self._follower.index.keys(), self._follower.status()
        except LibraryError as error:
            self.problems.append(str(error))
            return
        present = self._keys("SELECT key FROM reading WHERE gone IS NOT 'withdrawn'")
        marked = self._keys("SELECT key FROM unindexed")
        lacking, odd = present - held - marked, held - present - marked
        if lacking:
            self.problems.append(f"{len(lacking):,} papers are not in the index.")
        if odd:
            self.problems.append(f"The index has {len(odd):,} papers that the library has not.")
        waits = f", {status.waiting:,} waiting" if status.waiting else ""
        self.lines.append(f"Index: {status.papers:,} papers{waits}.")

    def _number(self, sql: str) -> int:
        return int(self._ask.execute(sql).fetchone()[0])

    def _keys(self, sql: str) -> set[int]:
        return {row[0] for row in self._ask.execute(sql)}


def _named(names: list[str]) -> str:
    """The first few of many."""
    return ", ".join(names[:_NAMED]) + (", …" if len(names) > _NAMED else "")


def check(
    database: Database, folder: NotesFolder, follower: IndexSync, progress: Progress
) -> IntegrityReport:
    """Integrity check of database, note files and index against one another."""
    checks = _Check(database, folder, follower)
    parts = (
        ("the database", checks.database),
        ("papers", checks.records),
        ("batches", checks.batches),
        ("follows", checks.network),
        ("notes", checks.notes),
        ("marks", checks.marks),
        ("collections", checks.collections),
        ("files", checks.files),
        ("the index", checks.index),
    )
    for number, (what, part) in enumerate(parts):
        progress(number, len(parts), Message("step.looking_at", part=what))
        _survive(part, what, checks.problems)
    return IntegrityReport(tuple(checks.problems), tuple(checks.lines))


def _survive(part: Callable[[], None], what: str, problems: list[str]) -> None:
    """Look at one part; a page of the database that cannot be read is told, and the rest goes on.

    Damaged text is no UTF-8 or no JSON, which SQLite notices only as it is read.
    """
    try:
        part()
    except (sqlite3.DatabaseError, ValueError, TypeError) as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_INTERRUPT:
            raise
        problems.append(f"The database is damaged where it keeps {what}: {error}.")
