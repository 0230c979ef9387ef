"""Facade of the library: what the rest of the program can ask it to do.

Each method is a line, and the work is in the module of its section; what only reads is in
:mod:`~paperdesk.library.reader`, other parts in ``duplicate_acts``, ``file_acts``,
``network_acts``, ``digest_acts``, ``collection_acts``, ``mark_acts``, ``fact_acts`` and
``taste_acts``. Every method raises LibraryError, with a sentence for the reader, and nothing
else that is not a bug.

One Library may be used from two threads: what is here from one at a time (the library lane),
what :class:`~paperdesk.library.reader.LibraryReader` has from any other (the search lane).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from paperdesk import log
from paperdesk.library import file_followers
from paperdesk.library.backup import partial_restore, placement, staging_area
from paperdesk.library.backup.restore_marker import unfinished
from paperdesk.library.changes import undo_redo
from paperdesk.library.changes.operations import WriteContext
from paperdesk.library.db import lean_rows
from paperdesk.library.db.database import staged_facts
from paperdesk.library.db.error_translation import facade, translates_errors
from paperdesk.library.imports import importer, staged_import
from paperdesk.library.notes import external_edits, external_news, note_edits, note_images
from paperdesk.library.papers import citation_keys, commands, reading_state, tag_commands
from paperdesk.library.search import followed_export_table, saved_searches
from paperdesk.library.taste_acts import TasteActs
from paperdesk.model import Changes, LibraryError, WatchOutcome, silent

if TYPE_CHECKING:
    from paperdesk.library.imports.incoming_files import FileItems
    from paperdesk.model import (
        ActionResult,
        ImportChoices,
        ImportOutcome,
        NoteSaved,
        OutsideNews,
        Progress,
        SavedSearch,
        State,
        UndoResult,
        WatchRule,
    )
    from paperdesk.model.export_options import FollowedExport
    from paperdesk.paths import Places

T = TypeVar("T")

_PENDING_AT_ONCE = 20
"""Pending note files that are written within a command; the others follow with the index."""


@facade
class Library(TasteActs):
    """Facade of the library: papers, the reader's commands and notes, and their index."""

    _halted: Callable[[], bool] | None = None

    @classmethod
    @translates_errors
    def open(cls, places: Places, *, wait: float = 5.0, role: str = "PaperDesk") -> Library:
        """Open the library of ``places``; make it when there is none.

        ``wait`` (seconds) is how long a change waits for another process;
        ``role`` is how this process is called when another waits for it. A
        library of a newer version, or in a folder that cannot be written to,
        opens read only. Heals what a crash left. Raises LibraryError when it
        is damaged or not ours.
        """
        library = cls(places, wait=wait, role=role)
        try:
            if staged_facts(library._database.reader):
                staged_import.heal(library._database)
            library.adopt_outside_edits()
        except LibraryError as error:
            # Healing can wait; the reader's library opens.
            log.library.warning("what was left open could not be ended: %s", error)
        return library

    # Imports: imports/

    def add(
        self,
        files: Iterable[FileItems],
        *,
        progress: Progress = silent,
        choices: ImportChoices | None = None,
    ) -> ImportOutcome:
        """Add what stands in the files, all in one transaction, undone by one :meth:`undo`.

        Files that are chosen to be taken are copied before, and taken away again where it fails.
        """
        # Late: not needed to open the window.
        from paperdesk.model import ImportChoices  # noqa: PLC0415

        with closing(self._follower.beside()) as ahead:
            chosen = choices or ImportChoices()
            outcome = importer.add(self._database, files, progress, chosen, ahead)
        external_news.expect_notes(self._database)
        self._let_files_follow(_PENDING_AT_ONCE)
        return outcome

    # Papers: papers/

    def set_state(self, keys: Iterable[int], state: State) -> ActionResult:
        """Put papers into a state."""
        return self._act(
            lambda context: reading_state.set_field(context, keys, "state", str(state))
        )

    def see(self, keys: Iterable[int]) -> ActionResult:
        """Mark new papers as seen; not in the undo log."""
        return self._act(lambda context: commands.see(context, keys))

    def star(self, keys: Iterable[int], on: bool = True) -> ActionResult:
        """Star papers, or take the star off."""
        return self._act(lambda context: reading_state.set_field(context, keys, "starred", int(on)))

    def rate(self, keys: Iterable[int], stars: int) -> ActionResult:
        """Rate papers with one to five stars; 0 takes the rating off."""
        return self._act(lambda context: reading_state.set_field(context, keys, "rating", stars))

    def tag(self, keys: Iterable[int], name: str) -> ActionResult:
        """Give papers a tag, which is made if there is none of that name."""
        return self._act(lambda context: tag_commands.tag(context, keys, name, on=True))

    def untag(self, keys: Iterable[int], name: str) -> ActionResult:
        """Take a tag off papers."""
        return self._act(lambda context: tag_commands.tag(context, keys, name, on=False))

    def rename_tag(self, old: str, new: str) -> ActionResult:
        """Give a tag and its children another name; an existing one takes it in."""
        return self._act(lambda context: tag_commands.rename_tag(context, old, new))

    def colour_tag(self, name: str, colour: str) -> ActionResult:
        """Give a tag another colour, ``#rrggbb``."""
        return self._act(lambda context: tag_commands.colour_tag(context, name, colour))

    def delete_tag(self, name: str) -> ActionResult:
        """Take a tag and its children off every paper."""
        return self._act(lambda context: tag_commands.delete_tag(context, name))

    def forget(self, keys: Iterable[int]) -> ActionResult:
        """Put papers into the trash."""
        return self._act(lambda context: commands.forget(context, keys))

    def forget_batch(self, batch: int) -> ActionResult:
        """Put a batch into the trash, but for papers that are kept or in another batch."""
        return self._act(lambda context: commands.forget_batch(context, batch))

    def restore(self, keys: Iterable[int]) -> ActionResult:
        """Take papers out of the trash."""
        return self._act(lambda context: commands.restore(context, keys))

    def give_citation_keys(
        self, keys: Iterable[int], make: citation_keys.MakeKey
    ) -> Mapping[int, str]:
        """Give a citation key to those of the papers that have none, as ``make`` makes it; the
        new ones. A library that cannot be written gives none."""
        if self.read_only or not (missing := citation_keys.without(self._database.reader, keys)):
            return {}
        with self._database.transaction(self._halted) as connection:
            return citation_keys.give(connection, missing, make)

    # Saved searches: search/

    def save_search(self, name: str, text: str) -> ActionResult:
        """Keep a query under a name; a search of that name gets this query."""
        return self._act(lambda context: saved_searches.save(context, name, text))

    def edit_search(
        self, was: str, wanted: SavedSearch, keys: Collection[int] = ()
    ) -> ActionResult:
        """Put a search with rules in the place of one (``""``: of none); keys as :meth:`watch`."""
        return self._act(lambda context: saved_searches.edit(context, was, wanted, keys))

    def forget_search(self, name: str) -> ActionResult:
        """Forget a saved search; what it muted comes back to the inbox."""
        return self._act(lambda context: saved_searches.forget(context, name))

    def watch(self, name: str, rules: WatchRule, keys: Collection[int] = ()) -> ActionResult:
        """Set what is done with arriving papers that a saved search finds.

        ``keys``, of a :meth:`dry_run`: papers with which it is done at once.
        """
        return self._act(lambda context: saved_searches.watch(context, name, rules, keys))

    def watch_arrivals(self) -> WatchOutcome:
        """Let the rules look at papers that arrived, once they are in the index; one act."""
        if self.read_only:
            return WatchOutcome(0)
        watched = saved_searches.watch_arrivals(self._database, self._folder, self._finder)
        self._let_files_follow(_PENDING_AT_ONCE)
        return watched

    def follow_export(self, export: FollowedExport, on: bool = True) -> None:
        """Keep a file that follows in the place of that of its name; or no more."""
        with self._database.transaction() as connection:
            act = followed_export_table.put if on else followed_export_table.remove
            act(connection, export)

    # Notes: notes/

    def save_note(
        self, key: int, text: str, version: str = "", *, going_on: bool = False
    ) -> NoteSaved:
        """Put the note on the disk; blank text removes it.

        ``version`` is that of the note the editor had read. ``going_on``: one
        of many saves while the reader types, which are undone as one.
        """
        return self._act(
            lambda context: note_edits.save(context, key, text, version, going_on=going_on)
        )

    def append_note(self, key: int, text: str) -> NoteSaved:
        """Add a paragraph to the note."""
        return self._act(lambda context: note_edits.append(context, key, text))

    def bring_back_note(self, key: int, text: str) -> ActionResult:
        """Put former words of a paper's note in the place of those of now."""
        return self._act(lambda context: note_edits.bring_back(context, key, text))

    def drop_conflict(self, key: int, name: str, chosen: str | None = None) -> ActionResult:
        """Move a conflict copy, which the reader has dealt with, to the trash; one of words that
        were ``chosen`` only if these are the note now, and as part of that act."""
        return self._act(lambda context: note_edits.drop_conflict(context, key, name, chosen))

    def keep_picture(self, key: int, data: bytes) -> str:
        """Put a picture (PNG, JPEG, GIF) for the note of a paper on the disk; its name."""
        return self._act(lambda context: note_images.keep(context, key, data))

    def adopt_outside_edits(self) -> Changes:
        """Take over what other programs changed in the notes folder; quick when they did not."""
        if self.read_only:
            return Changes()
        if unfinished(self._database.reader):
            placement.finish(self._database, self._folder)
        changes = external_edits.take_over_file(self._database, self._folder)
        self._let_files_follow(limit=200)
        return changes

    def outside_news(self, *, terminal: bool = False) -> OutsideNews:
        """What other programs did in the notes folder that a reader must know and was not told.

        It counts as told from now on. ``terminal``: on the command line, which tells of words
        that were lost and that no window has told of.
        """
        return external_news.tell(self._database, self._folder, terminal=terminal)

    # Undo: changes/

    def undo(self) -> UndoResult | None:
        """Take back the last act, of whichever process; None when there is none."""
        return self._act(undo_redo.undo)

    def redo(self) -> UndoResult | None:
        """Do again what was taken back last; None when there is nothing."""
        return self._act(undo_redo.redo)

    # Backups: backup/

    def restore_some(
        self,
        path: Path,
        papers: Collection[str],
        note_edits: Collection[str],
        progress: Progress = silent,
    ) -> ActionResult:
        """Bring these papers and notes (by id) back from a backup, in one act.

        Raises LibraryError when the backup is refused; then nothing was done.
        """
        with staging_area.staged_in_cache(self.places, path, progress) as there:
            wanted = (self._files, there, papers, note_edits)
            return self._act(lambda context: partial_restore.restore_some(context, *wanted))

    # Index: index/

    def index_unindexed(self, limit: int = 200, progress: Progress = silent) -> int:
        """Index some of them; how many were done. Repeat while it is more than 0."""
        if self.read_only:
            return 0
        self._let_files_follow(limit)
        return self._follower.work(limit, progress)

    def rebuild_index(self, progress: Progress = silent) -> int:
        """Make the index anew while the old one answers; how many papers it holds."""
        return self._follower.rebuild(progress)

    def index_is_worn(self) -> bool:
        """Whether :meth:`settle_index` is worth an idle moment."""
        is_worn = self._follower.is_worn() or lean_rows.is_due(self._database)
        return not self.read_only and is_worn

    def settle_index(self, progress: Progress = silent) -> bool:
        """Put the many parts of the index together, have vectors and acronyms follow it, and old
        rows of the database take less room; searching and writing go on meanwhile."""
        saved = lean_rows.settle(self._database, progress)
        return (not self.read_only and self._follower.settle(progress)) or saved

    @contextmanager
    def stoppable(self, halted: Callable[[], bool]) -> Iterator[None]:
        """Acts within this leave nothing and raise Cancelled once ``halted`` answers True
        before they are kept; it is asked often."""
        self._halted = halted
        try:
            yield
        finally:
            self._halted = None

    def _act(self, act: Callable[[WriteContext], T]) -> T:
        """Do an act in one transaction; heads of note files follow where they can at once."""
        with self._database.transaction(self._halted) as connection:
            context = WriteContext(connection, self._folder)
            done = act(context)
        self._columns.wrote(context.written)
        self._let_files_follow(_PENDING_AT_ONCE)
        return done

    def _let_files_follow(self, limit: int) -> None:
        file_followers.let_follow(self._database, self._folder, self._files, limit)
