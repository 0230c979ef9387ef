"""Decides what the detail shows, and walks from paper to paper.

A paper shown for a second is seen. Space reads on: first it pages through the
abstract, then the paper is seen and the next unread one comes.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from paperdesk.model import Entry, Hit, Note, Row, State
from paperdesk.model.query.ast import Query
from paperdesk.ui.controllers.list_controller import ListController
from paperdesk.ui.controllers.paper_controller import PaperController
from paperdesk.ui.features.detail import DetailPane
from paperdesk.ui.features.list.view import PaperList
from paperdesk.ui.features.notes import NoteAutosave, NotesPane
from paperdesk.ui.kit.notices import Notices
from paperdesk.ui.kit.timers import after, cancel
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.library_client import LibraryClient

if TYPE_CHECKING:
    from paperdesk.library import Library

SEEN_AFTER = 1000
"""Milliseconds a paper is shown until it is seen."""
LOOKED_AT = 500
"""Of so many selected papers the tags are told."""
SETTLE = 15
"""Milliseconds to wait for a further key before a paper is fetched: J may be held down."""

Told = tuple[Entry, Note, Hit | None]


class DetailController(QObject):
    """The controller of the detail pane."""

    shown = Signal(object)
    """The Entry that is shown, or None."""
    note_shown = Signal(str)
    """The path of the note that is shown; ``""`` when there is none."""

    def __init__(
        self,
        client: LibraryClient,
        listing: ListController,
        acting: PaperController,
        papers: PaperList,
        detail: DetailPane,
        notes: NotesPane,
        keeper: NoteAutosave,
        notices: Notices,
    ) -> None:
        super().__init__()
        self._client, self._listing, self._acting = client, listing, acting
        self._papers, self._detail, self._notices = papers, detail, notices
        self._notes, self._keeper = notes, keeper
        self.entry: Entry | None = None
        self._shown: tuple[Entry, Hit | None, Query] | None = None
        self._several: tuple[int, ...] = ()
        self._latest = Latest()
        self._settle = after(self, SETTLE, self._fetch)
        self._look = after(self, SEEN_AFTER, self._looked_at)
        papers.current_changed.connect(lambda _key: self._settle.start())
        papers.selection_changed.connect(lambda _count: self._settle.start())
        listing.shown.connect(self._settle.start)
        listing.overview_changed.connect(self._learn)
        keeper.note_requested.connect(self._fetch_note)

    def keys(self) -> tuple[int, ...]:
        """The papers an act is about: the selected ones, else the current one."""
        selected = tuple(self._papers.selected_keys())
        current = self._papers.current_key()
        return selected or ((current,) if current is not None else ())

    def stop(self) -> None:
        """The window closes."""
        cancel(self._settle, self._look)

    def look_again(self) -> None:
        """The library is other than before."""
        self._settle.start()

    def _learn(self) -> None:
        overview = self._listing.overview
        self._detail.set_known_tags(overview.tags)
        self._detail.set_batches(overview.batches)
        # Of a paper that is on its way nothing is forgotten.
        waiting = self._papers.current_key() is not None
        if self.entry is None and not self._several and not waiting:
            self._show_nothing()

    def _fetch(self) -> None:
        count = self._papers.selected_count()
        if count > 1:
            self._show_several()
            return
        key = self._papers.current_key()
        if key is None or count == 0:
            self._show_nothing()
            return
        query = self._listing.query

        def job(library: "Library") -> Told:
            hits = library.explain(query, [key]) if query else []
            return library.entry(key), library.note(key), hits[0] if hits else None

        self._client.ask(*self._latest.both(job, lambda told: self._show(told, query)))

    def _show(self, told: Told, query: Query) -> None:
        entry, note, hit = told
        self._several = ()
        other = self.entry is None or self.entry.key != entry.key
        self.entry = entry
        if self._shown != (entry, hit, query):
            self._shown = (entry, hit, query)
            self._detail.show_paper(entry, hit, query or None)
        if other:
            self._keeper.open(note)
            self._look.start()
            if note.trouble:
                self._notices.say(note.trouble)
        else:
            self._keeper.told(note)
        self.note_shown.emit(note.path if note.version else "")
        self.shown.emit(entry)

    def _show_several(self) -> None:
        self._leave_paper()
        keys = self.keys()
        if self._several != keys:
            self._several = keys
            self._detail.show_many(keys)
        wanted = keys[:LOOKED_AT]

        def job(library: "Library") -> tuple[list[str], list[str]]:
            each = [set(entry.tags) for entry in library.entries(wanted)]
            on_all = set.intersection(*each) if each and len(wanted) == len(keys) else set()
            return sorted(set().union(*each)), sorted(on_all)

        self._client.ask(job, self._latest(lambda tags: self._detail.show_many(keys, *tags)))

    def _show_nothing(self) -> None:
        self._leave_paper()
        self._several = ()
        if self._listing.query and not self._papers.papers.rowCount():
            self._detail.show_not_found(self._listing.question.text)
        elif self._listing.overview.empty:
            self._detail.show_empty()
        else:
            self._detail.show_none()

    def _leave_paper(self) -> None:
        self._latest.forget()
        self._look.stop()
        self.entry, self._shown = None, None
        self._keeper.close()
        self._notes.clear()
        self.note_shown.emit("")
        self.shown.emit(None)

    def _fetch_note(self, key: int) -> None:
        self._client.do(lambda library: library.note(key), self._keeper.told)

    def _looked_at(self) -> None:
        if self.entry is not None and self.entry.state == State.NEW and self._detail.isVisible():
            self._acting.see(self.entry.key)

    def toggle_unread(self) -> None:
        """U: what is new becomes seen, anything else new again."""
        self._look.stop()
        row = self._papers.current_row()
        new = row is not None and row.state == State.NEW
        self._acting.set_state(self.keys(), State.SEEN if new else State.NEW)

    def toggle_state(self, state: State) -> None:
        """L, R, D: give papers a state; again, and they are merely seen."""
        self._look.stop()
        row = self._papers.current_row()
        same = row is not None and row.state == state
        keys = self.keys()
        self._listing.stays_not(keys)
        self._acting.set_state(keys, State.SEEN if same else state)

    def toggle_star(self) -> None:
        """S: star, or take the star away, as the current paper says."""
        row: Row | None = self._papers.current_row()
        self._acting.star(self.keys(), not (row is not None and row.starred))

    def rate(self, stars: int) -> None:
        """Alt+1 to Alt+5: rate papers; Alt+0 takes the rating off."""
        self._acting.rate(self.keys(), stars)

    def read_on(self) -> None:
        """Space: page on, then go to the next unread paper."""
        if self._detail.isVisible() and self._detail.page_down():
            return
        current = self._papers.current_key()
        if self.entry is not None and self.entry.state == State.NEW:
            self._acting.see(self.entry.key)
        keys = self._papers.papers.keys
        start = self._papers.currentIndex().row() + 1

        self._client.ask(lambda library: library.next_new(keys, start, without=current), self._walk)

    def _walk(self, row: int) -> None:
        if row >= 0:
            self._papers.go_to(row)
        else:
            self._notices.say(self.tr("You have seen every paper in this list."))
