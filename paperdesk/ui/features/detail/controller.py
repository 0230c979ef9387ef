"""Controller of the detail: decides what it shows, and walks from paper to paper.

A paper shown for a second is seen. Space reads on: first it pages through the
abstract, then the paper is seen and the next unread one comes.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog

from paperdesk.model import ActionKind, ActionResult, Attachment, Changes, Entry, Hit, Note, State
from paperdesk.model.community import Community, CommunityCapture
from paperdesk.model.follows import PaperNotice
from paperdesk.ui.features.detail.pane import DetailPane
from paperdesk.ui.features.detail.source_controller import SourceController
from paperdesk.ui.kit.timers import after, cancel
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.start_folder import start_folder
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.state.library_changes import ChangeOrigin, Origin, concerns
from paperdesk.ui.state.list_changes import needs_new_list

if TYPE_CHECKING:
    from paperdesk.library import Library

SEEN_AFTER = 1000
"""Milliseconds a paper is shown until it is seen."""
LOOKED_AT = 500
"""Of so many selected papers the tags are told."""
SETTLE = 15
"""Milliseconds to wait for a further key before a paper is fetched: J may be held down."""

Files = tuple[Attachment, ...]
Seen = tuple[CommunityCapture, ...]
News = tuple[PaperNotice, ...]
Shown = tuple[Entry, Hit | None, Files, Community | None, Seen, News]
Told = tuple[Note, Shown]


class DetailController(FeatureController):
    """The controller of the detail pane, and the one who says which paper is current."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._state = services.client, services.state
        self._commands, self._notices = services.commands, services.notices
        self._detail = services.shell.view(DetailPane)
        self._shown: Shown | None = None
        self._several: tuple[int, ...] = ()
        self._latest = Latest()
        self._sources = SourceController(services)
        self._settle = after(self, SETTLE, self._fetch)
        self._look = after(self, SEEN_AFTER, self._looked_at)
        self._connect_view(self._detail)
        services.serve(self._detail.abstract)
        services.settings.on_change("views", self._lay_views)
        state = self._state
        state.selection_changed.connect(self._settle.start)
        state.results_changed.connect(self._settle.start)
        state.overview_changed.connect(self._learn)
        services.changes.changed.connect(self._changed)
        if state.settled:
            self._settle.start()

    def _connect_view(self, detail: DetailPane) -> None:
        commands, shell = self._commands, self._services.shell
        detail.search_requested.connect(self._state.search_everywhere)
        detail.open_requested.connect(self._services.links.open)
        detail.header.files.open_requested.connect(self._services.links.open_file)
        detail.header.files.remove_requested.connect(self._detach)
        find = shell.actions_of["find_moved_files"]
        detail.header.files.find_requested.connect(find.trigger)
        detail.header.news.dismiss_requested.connect(self._dismiss)
        detail.tag_requested.connect(commands.tag)
        detail.untag_requested.connect(commands.untag)
        detail.star_requested.connect(commands.star)
        detail.rating_requested.connect(commands.rate)
        detail.state_requested.connect(lambda keys, state: commands.set_state(keys, State(state)))
        detail.forget_requested.connect(commands.forget)
        detail.import_requested.connect(shell.actions_of["import"].trigger)
        detail.leave_requested.connect(shell.to_list)
        detail.menu_requested.connect(lambda at: self._state.offer_menu(None, at))

    def stop(self) -> None:
        """The window closes."""
        cancel(self._settle, self._look)

    # What is shown

    def _changed(self, changes: Changes, origin: Origin) -> None:
        """Ask anew what a change concerns, unless the list brings it: it tells of its results."""
        asked = self._state.list_query
        if origin in (ChangeOrigin.IMPORTED, ChangeOrigin.INDEXED) or needs_new_list(asked, origin):
            return
        if origin == ActionKind.NOTE and asked.text:  # the index has it in a moment
            return
        key = self._state.entry.key if self._state.entry else None
        if self._several or concerns(key, changes):
            self._settle.start()

    def _learn(self) -> None:
        overview = self._state.overview
        self._detail.set_known_tags(overview.tags)
        self._detail.set_batches(overview.batches)
        # Of a paper that is on its way nothing is forgotten.
        waiting = self._state.current is not None
        if self._state.entry is None and not self._several and not waiting:
            self._show_nothing()

    def _fetch(self) -> None:
        state = self._state
        if len(state.selected) > 1:
            self._show_several()
            return
        key = state.current
        if key is None or not len(state.selected):
            self._show_nothing()
            return
        query = state.query

        def job(library: "Library") -> Told:
            hits = library.explain(query, [key]) if query else []
            files = library.attachments([key]).get(key, ())
            sites = library.community(key), library.captures(key), library.notices_of(key)
            return library.note(key), (
                library.entry(key),
                hits[0] if hits else None,
                files,
                *sites,
            )

        self._client.ask(*self._latest.both(job, self._show))

    def _show(self, told: Told) -> None:
        note, shown = told
        entry = shown[0]
        self._several = ()
        before = self._state.entry
        if self._shown != shown:
            self._shown = shown
            self._detail.show_paper(*shown)
        if before is None or before.key != entry.key:
            self._look.start()
        self._state.set_paper(entry, note)

    def _show_several(self) -> None:
        self._leave_paper()
        keys = self._state.target_keys()
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
        if self._state.query and not self._state.keys:
            self._detail.show_not_found(self._state.list_query.text)
        elif self._state.overview.empty:
            self._detail.show_empty()
        else:
            self._detail.show_none()

    def _leave_paper(self) -> None:
        self._latest.forget()
        self._look.stop()
        self._shown = None
        self._state.set_paper(None)

    def _looked_at(self) -> None:
        entry = self._state.entry
        if entry is not None and entry.state == State.NEW and self._detail.isVisible():
            self._commands.see(entry.key)

    # Actions on papers

    def toggle_unread(self) -> None:
        """U: what is new becomes seen, anything else new again."""
        self._look.stop()
        row = self._client.row(self._state.target)
        new = row is not None and row.state == State.NEW
        self._commands.set_state(self._state.target_keys(), State.SEEN if new else State.NEW)

    def toggle_state(self, state: State) -> None:
        """L, R, D: give papers a state; again, and they are merely seen."""
        self._look.stop()
        row = self._client.row(self._state.target)
        same = row is not None and row.state == state
        self._commands.set_state(self._state.target_keys(), State.SEEN if same else state)

    def toggle_star(self) -> None:
        """S: star, or take the star away, as the current paper says."""
        row = self._client.row(self._state.target)
        self._commands.star(self._state.target_keys(), not (row is not None and row.starred))

    def rate(self, stars: int) -> None:
        """Alt+1 to Alt+5: rate papers; Alt+0 takes the rating off."""
        self._commands.rate(self._state.target_keys(), stars)

    def forget(self) -> None:
        """Move papers to the trash."""
        self._commands.forget(self._state.target_keys())

    def restore(self) -> None:
        """Put papers back from the trash."""
        self._commands.restore(self._state.target_keys())

    def ask_tag(self) -> None:
        """Let the reader put tags on and take them off."""
        self._services.shell.to_detail()
        self._detail.ask_tag()

    def open_pdf(self) -> None:
        """Open the paper's PDF, or else its page, outside; a file that is kept comes first."""
        entry = self._state.entry
        if entry is None:
            return
        files = self._shown[2] if self._shown else ()
        kept = next((one for one in files if one.media_type == "application/pdf"), None)
        if kept is not None:
            self._services.links.open_file(kept)
            return
        address = entry.paper.pdf_url or entry.paper.url
        if address:
            self._services.links.open(address)
        else:
            self._notices.say(self.tr("No PDF or page is known for this paper."))

    def attach(self) -> None:
        """Let the reader choose files, which are copied or linked for the paper."""
        entry = self._state.entry
        if entry is None:
            return
        title = self.tr("Attach files")
        window = self._services.shell.widget
        paths, _kind = QFileDialog.getOpenFileNames(window, title, start_folder())
        linked = self._services.settings.values.document_files == "linked"
        for path in paths:
            self._commands.act(partial(_attach, entry.key, Path(path), linked))
        self._sources.attached(entry, paths)

    def _detach(self, number: int) -> None:
        self._commands.act(lambda library: library.detach([number]))

    def _dismiss(self, number: int) -> None:
        """What is new of the paper was read."""
        done = self._services.changes.announce
        self._client.do(
            lambda library: library.dismiss_notice(number), lambda _none: done(ChangeOrigin.NEWS)
        )

    # Reading

    def show_abstract(self) -> None:
        """Show the abstract."""
        if self._state.entry is not None:
            self._services.shell.show_tab("abstract")

    def switch_views(self) -> None:
        """Show abstract, notes and related papers below one another, or one at a time."""
        scroll = self._services.settings.values.views == "scroll"
        self._services.settings.set("views", "tabs" if scroll else "scroll")

    def _lay_views(self, views: str) -> None:
        self._detail.set_one_scroll(views == "scroll")
        self._services.shell.actions_of["one_scroll"].setChecked(views == "scroll")

    def next_mark(self, step: int) -> None:
        """Go to a word that the search found."""
        self._detail.next_mark(step)

    def read_on(self) -> None:
        """Space: page on, then go to the next unread paper; a button that has the keyboard is
        pressed."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton):
            focused.click()
        elif not (self._detail.isVisible() and self._detail.page_down()):
            self._go_to_unread()

    def _go_to_unread(self) -> None:
        state = self._state
        if state.entry is not None and state.entry.state == State.NEW:
            self._commands.see(state.entry.key)
        keys, start, current = state.keys, state.position + 1, state.current
        self._client.ask(
            lambda library: library.next_new(keys, start, without=current),
            lambda row: self._walk(keys[row] if row >= 0 else None),
        )

    def _walk(self, key: int | None) -> None:
        if key is not None:
            self._state.walk_to(key)
        else:
            self._notices.say(self.tr("You have seen every paper in this list."))


def _attach(key: int, path: Path, linked: bool, library: "Library") -> ActionResult:
    return library.attach(key, path, linked=linked)
