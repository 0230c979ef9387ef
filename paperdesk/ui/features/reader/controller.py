"""Controller of the reader: which file is open, where in it the reader stands, what follows.

A file is opened when its tab is looked at, not when its paper is passed in the list. Its session
in a worker ends with it.
"""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from paperdesk.model import Attachment, Entry
from paperdesk.model.messages import Message
from paperdesk.model.pages import OutlineItem
from paperdesk.model.reading_place import ReadingPlace
from paperdesk.ui.features.reader.arrivals_controller import MarkArrivals
from paperdesk.ui.features.reader.copy_controller import MarkedCopies
from paperdesk.ui.features.reader.end_offer import EndOffer
from paperdesk.ui.features.reader.links_controller import LinksController
from paperdesk.ui.features.reader.marks_controller import MarksController
from paperdesk.ui.features.reader.pane import ReaderPane
from paperdesk.ui.features.reader.place_walk import PlaceWalk
from paperdesk.ui.features.reader.reader_tools import ReaderTools
from paperdesk.ui.features.reader.view_commands import ViewCommands
from paperdesk.ui.kit.timers import after, cancel
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.open_document import OpenDocument
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.state.reading_target import ReadingTarget

if TYPE_CHECKING:
    from paperdesk.library import Library

TAB = "paper"
SLOW = 300
"""Milliseconds after which it is said that a file is being opened."""
KEEP = 1500
"""Milliseconds after the last scrolling until the place is kept."""
WARM = 700
"""Milliseconds that a paper with a file is shown until a process is begun that could open it."""
_BAR = ("pages_side", "pages_room", "place_back", "place_forward", "pages_smaller", "pages_larger")


class ReaderController(FeatureController):
    """The controller of the tab 'Paper'.

    ``document_changed(document)``: another one is open, or none. ``reached(target)``: a document
    is open at a place that was asked for, by its ``words`` too.
    """

    document_changed = Signal(object)
    reached = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._state = services.client, services.state
        self._shell = services.shell
        self.pane = ReaderPane([services.shell.actions_of[name] for name in _BAR])
        self.view = self.pane.view
        self.commands = ViewCommands(services.shell, services.settings, self.pane)
        self.walk = PlaceWalk(services.shell.actions_of, self.pane)
        self.tools: ReaderTools = ReaderTools(self.pane, self)
        self.marks = MarksController(services, self)
        self._arrivals = MarkArrivals(services, self)
        self.copies = MarkedCopies(services, self)
        self.links = LinksController(services.links, self.view, self.walk.go_to)
        self.document: OpenDocument | None = None
        self.entry: Entry | None = None
        self.file: Attachment | None = None
        """The file that is open, or would be if one looked."""
        self._files: tuple[Attachment, ...] = ()
        self._wanted: ReadingTarget | None = None
        self._opening = 0
        self._is_opening = False
        self._latest = Latest()
        self._slow = after(self, SLOW, self._say_opening)
        self._keep = after(self, KEEP, self._keep_place)
        self._warm = after(self, WARM, services.documents.warm)
        self._end = EndOffer(self.pane, services.shell.actions_of["read"], self)
        self._shell.add_tab(TAB, self.tr("Paper"), self.pane)
        self._shell.offer_tab(TAB, False)
        self._connect()
        self._paper_shown(self._state.entry)

    def _connect(self) -> None:
        pane, state = self.pane, self._state
        pane.looked_at.connect(self._looked_at)
        pane.left_alone.connect(self._left_alone)
        pane.notice.acted.connect(partial(self._open, once_more=True))
        pane.notice.password_given.connect(self._open)
        pane.no_text.acted.connect(self.view.setFocus)
        pane.outline.leave_requested.connect(self.view.setFocus)
        pane.thumbnails.leave_requested.connect(self.view.setFocus)
        pane.bar.page.leave_requested.connect(self.view.setFocus)
        pane.bar.file_chosen.connect(self._choose_file)
        pane.leave_requested.connect(self.leave)
        self.view.view_changed.connect(self._moved)
        state.paper_changed.connect(self._paper_shown)
        state.reading_requested.connect(self.open_at)
        self.marks.serve(self.tools)
        self.marks.read_in_file.connect(self._arrivals.bring)
        self.tools.jumped.connect(self.walk.go_to_box)
        self.reached.connect(self.tools.reach)
        self.document_changed.connect(self._take_document)

    def _take_document(self, document: OpenDocument | None) -> None:
        self.tools.read(document)
        key = self.entry.key if self.entry is not None and document is not None else 0
        self.marks.read(key, document)

    def stop(self) -> None:
        """The window closes."""
        self._keep_place()
        side = self.commands.side()
        self.pane.looked_at.disconnect(self._looked_at)
        self.pane.left_alone.disconnect(self._left_alone)
        self.commands.give_room(False)
        cancel(self._slow, self._keep, self._warm)
        self._end.stop()
        self._services.settings.keep(pages_side=side)
        self._close()

    # What is to be read

    def read(self) -> None:
        """Read the paper shown in all of the window; one whose PDF is not here, outside."""
        entry, keys = self._state.entry, self._state.target_keys()
        if entry is not None or keys:  # just after a start the entry may still be asked for
            self.open_at(ReadingTarget(entry.key if entry is not None else keys[0]))

    def open_at(self, target: ReadingTarget) -> None:
        """Open the file of a paper at a place, in all of the window."""
        self._wanted = target
        if self._state.entry is None or self._state.entry.key != target.key:
            self._state.open_paper(target.key)
        else:
            self._paper_shown(self._state.entry)

    def _paper_shown(self, entry: Entry | None) -> None:
        if entry is None:
            self._latest.forget()
            self._take(None, ())
        else:
            key = entry.key
            found = self._latest(partial(self._take, entry))
            self._client.ask(lambda library: _pdfs(library, key), found)

    def _take(self, entry: Entry | None, files: Sequence[Attachment]) -> None:
        """A paper is shown, with these files to read."""
        before, self.entry = self._files, entry
        self._files = tuple(files)
        if self._files != before:
            self._leave_document()
            self.file = self._files[0] if self._files else None
            self._shell.offer_tab(TAB, bool(files))
        self.pane.bar.show_title(entry.paper.title if entry is not None else "")
        self._end.follow(self.entry, is_open=self.document is not None)
        if self._wanted is not None and entry is not None and self._wanted.key == entry.key:
            self._fulfil(self._wanted)
        elif not files:
            self.commands.give_room(False)
        elif self.pane.isVisible() and self.document is None and not self._is_opening:
            self._open()
        elif files:
            self._warm.start()

    def _fulfil(self, target: ReadingTarget) -> None:
        if not self._files:
            self._wanted = None
            self._shell.actions_of["open_pdf"].trigger()
            return
        if (file := target.file_of(self._files, self.file)) != self.file:
            self._leave_document()
            self.file = file
        self._shell.show_tab(TAB)
        self.commands.give_room(True)
        self.pane.setFocus()
        if self.document is not None:
            self._arrive()
        elif not self._is_opening:
            self._open()

    def _looked_at(self) -> None:
        if self.document is None and not self._is_opening:
            self._open()
        self._tell_shown()

    def _left_alone(self) -> None:
        self._tell_shown()
        self.commands.give_room(False)

    def leave(self) -> None:
        """Esc: leave the full screen, then bring list and side bar back, then go to the list."""
        if self._shell.widget.isFullScreen():
            self.commands.fill_screen(False)
        elif self._shell.paper_alone:
            self.commands.give_room(False)
        else:
            self._shell.to_list()

    # The document

    def _choose_file(self, place: int) -> None:
        self._leave_document()
        self.file = self._files[place]
        self._open()

    def _open(self, password: str = "", *, once_more: bool = False) -> None:
        if self.file is None:
            return
        self._opening += 1
        self._is_opening = True
        turn = self._opening
        self._slow.start()
        self._services.documents.open(
            self.file.path,
            partial(self._opened, turn),
            lambda error: self._not_opened(error) if turn == self._opening else None,
            password,
            once_more=once_more,
        )

    def _opened(self, turn: int, document: OpenDocument) -> None:
        key, digest = self.entry.key if self.entry else 0, document.digest
        self._client.ask(
            lambda library: library.reading_place(key, digest),
            partial(self._show, turn, document),
        )

    def _show(self, turn: int, document: OpenDocument, place: ReadingPlace | None) -> None:
        """The document is open, and it is known where it was left."""
        if turn != self._opening:
            document.close()
            return
        self._slow.stop()
        self._is_opening = False
        self.document = document
        document.died.connect(self._died)
        place_of_file = self._files.index(self.file) if self.file else 0
        self.pane.bar.show_files([file.name for file in self._files], place_of_file)
        self.view.show_document(document)
        self.pane.thumbnails.show_document(document)
        self.pane.show_pages()
        self.commands.take_place(place)
        document.outline(partial(self._take_outline, document))
        document.holds_text(partial(self._tell_text, document))
        self._tell_shown()
        self.walk.begin(document, self.entry.paper.title if self.entry else "")
        self.document_changed.emit(document)
        if self.entry is not None and self.file is not None:
            self._state.open_papers.opened(self.entry.key)
            self._arrivals.take(self.entry.key, self.file.path, document.digest)
        self._arrive()

    def _take_outline(self, document: OpenDocument, items: Sequence[OutlineItem]) -> None:
        if document is self.document:
            self.pane.outline.show_outline(items)
            self.pane.outline.show_page(self.view.current)

    def _tell_text(self, document: OpenDocument, holds_text: bool) -> None:
        if document is self.document and not holds_text:
            self.pane.no_text.show()

    def _arrive(self) -> None:
        """Go to the place that was asked for."""
        target, self._wanted = self._wanted, None
        if target is None:
            return
        if target.page >= 0:
            self.walk.go_to_page(target.page)
        self.reached.emit(target)

    def _not_opened(self, error: BaseException) -> None:
        self._slow.stop()
        self._is_opening = False
        self.pane.show_notice().say_failed(self.file.name if self.file else "", error)

    def _died(self, reason: Message) -> None:
        """The session ended by itself, and was not begun anew."""
        self._leave_document()
        self.pane.show_notice().say_ended(self.file.name if self.file else "", reason)

    def _say_opening(self) -> None:
        self.pane.show_notice().say_opening()

    def _leave_document(self) -> None:
        """Keep the place and close what is open."""
        self._keep_place()
        for timer in (self._keep, self._slow):
            timer.stop()
        self._close()
        self._opening += 1
        self._is_opening = False
        self._end.forget()
        self.pane.no_text.hide()
        self._tell_shown()

    def _close(self) -> None:
        document, self.document = self.document, None
        if document is not None:
            self.document_changed.emit(None)
            self.view.show_document(None)
            self.pane.thumbnails.show_document(None)
            self.pane.outline.show_outline(())
            self.walk.end()
            document.close()

    # How it is left

    def _tell_shown(self) -> None:
        self.commands.let_act(self.document is not None and self.pane.isVisible())
        self.walk.tell_history()

    def _moved(self) -> None:
        if self.document is not None:
            self._keep.start()
            self._end.follow(self.entry, is_open=self.document is not None)

    def _keep_place(self) -> None:
        if self.document is None or self.entry is None or self._client.read_only:
            return
        key, digest, place = self.entry.key, self.document.digest, self.commands.place()
        self._client.do(lambda library: library.keep_place(key, digest, place))


def _pdfs(library: "Library", key: int) -> tuple[Attachment, ...]:
    """The files of a paper that can be read here."""
    return tuple(one for one in library.attachments([key]).get(key, ()) if one.is_pdf)
