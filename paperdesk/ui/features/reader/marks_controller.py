"""Controller of marks: what is marked is kept at once, and the marks of the file read are known.

A mark that was just made is shown before the library has it; whoever changes the library
announces it, and the marks are asked for anew. An answer that was asked for before a mark is kept
does not know it, and is not heeded: a comment that is being written to it would close.
"""

import uuid
from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from paperdesk.documents.mark_values import said_file_marks
from paperdesk.model import ActionKind, ActionResult, Changes
from paperdesk.model.frozen import replaced
from paperdesk.model.marks import FileMark, Mark, MarkSaved
from paperdesk.ui.features.reader.mark_tools import MarkTools
from paperdesk.ui.features.reader.reader_tools import ReaderTools
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.services.document_session import LATER
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.open_document import OpenDocument
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.state.library_changes import ChangeOrigin, Origin, concerns

if TYPE_CHECKING:
    from paperdesk.library import Library

_ABOUT_MARKS = (
    ActionKind.MARK,
    ActionKind.MERGE,
    ChangeOrigin.UNDO,
    ChangeOrigin.IMPORTED,
    ChangeOrigin.ELSEWHERE,
)


class MarksController(QObject):
    """The controller of the marks of one file of one paper. ``changed()``: :attr:`marks` are
    others; ``kept(mark)``: one is in the library now, with its number; ``read_in_file(key, file,
    marks)``: which stand in the file itself."""

    changed = Signal()
    kept = Signal(object)
    read_in_file = Signal(int, str, object)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.key, self.file = 0, ""
        self.marks: tuple[Mark, ...] = ()
        """The reader's and the file's own, in reading order."""
        self._own: tuple[Mark, ...] = ()
        self.in_file: dict[str, FileMark] = {}
        """The marks that stand in the file itself, by name: only shown."""
        self._latest = Latest()
        services.changes.changed.connect(self._library_changed)

    def serve(self, tools: ReaderTools) -> None:
        """Do what the tools of the pages ask for, and show them the marks."""
        marks = tools.marks
        marks.made.connect(partial(self._make, marks))
        marks.changed.connect(lambda mark, going_on: self.change(mark, going_on=going_on))
        marks.removed.connect(self.remove)
        marks.hinted.connect(self._hint)
        self.changed.connect(lambda: tools.show_marks(self.marks, self.in_file))
        tools.everywhere_requested.connect(self._search_everywhere)
        tools.panel.quotes_requested.connect(self.quote)

    def quote(self) -> None:
        """Write the marks into the note, which another feature does."""
        self._services.shell.actions_of["quote_marks"].trigger()

    def read(self, key: int, document: OpenDocument | None) -> None:
        """The marks of another paper and its open file are wanted; 0: of none."""
        self.key, self.file = key, document.digest if document is not None else ""
        self._own, self.in_file = (), {}
        self._latest.forget()
        self._join()
        self._ask()
        if document is not None and key:
            file = document.digest
            document.ask(
                "marks",
                {},
                lambda said: self.take_in_file(file, said_file_marks(said["marks"])),
                lambda _error: None,  # a file that is read well enough to be shown, at least
                LATER,
            )

    def take_in_file(self, file: str, marks: Iterable[FileMark]) -> None:
        """Learn the marks that stand in a file, if it is still the one that is read."""
        if file == self.file:
            self.in_file = {found.mark.name: found for found in marks}
            self._join()
            self.read_in_file.emit(self.key, file, tuple(self.in_file.values()))

    def _make(self, tools: MarkTools, mark: Mark, comment: bool) -> None:
        made = self.make(mark)
        if made is None:
            return
        tools.remember_made(made)
        if comment:
            tools.open_comment(made, is_new=True)

    def _hint(self) -> None:
        self._services.notices.say(self.tr("Select words on the page first."))

    def _search_everywhere(self, query: str) -> None:
        words = query.replace('"', " ").strip()
        self._services.state.search_everywhere(f'text:"{words}"')
        self._services.shell.to_list()

    def make(self, mark: Mark) -> Mark | None:
        """Keep a new mark; it, with its name, or None where nothing may be changed."""
        if not self.key or self._services.refuses_changes():
            return None
        made = replaced(mark, key=self.key, file=self.file, name=uuid.uuid4().hex)
        self._own = (*self._own, made)
        self._join()
        self._save(made)
        return made

    def change(self, mark: Mark, *, going_on: bool = False) -> None:
        """Keep a mark that is other than before; ``going_on``: while its comment is typed."""
        if self.key and not self._services.refuses_changes():
            self._own = tuple(mark if one.name == mark.name else one for one in self._own)
            self._join()
            self._save(mark, going_on=going_on)

    def remove(self, mark: Mark) -> None:
        """Take a mark off its page, and offer to undo that."""
        if not mark.number or self._services.refuses_changes():
            return

        def done(result: ActionResult) -> None:
            self._services.commands.tell(said(result.text))
            self._services.changes.announce(result.act, result.changes)

        self._services.client.do(lambda library: library.forget_marks([mark.number]), done)

    def current(self, name: str) -> Mark | None:
        """The mark of a name as it is now."""
        return next((mark for mark in self.marks if mark.name == name), None)

    def _save(self, mark: Mark, *, going_on: bool = False) -> None:
        def done(saved: MarkSaved) -> None:
            self.kept.emit(saved.mark)
            self._services.changes.announce(saved.done.act, saved.done.changes)

        def failed(error: BaseException) -> None:
            self._services.client.tell(error)
            self._ask()

        self._latest.forget()  # when it is kept, or cannot be, the marks are asked for anew
        self._services.client.do(
            lambda library: library.save_mark(mark, going_on=going_on), done, failed
        )

    def _library_changed(self, changes: Changes, origin: Origin) -> None:
        if self.key and origin in _ABOUT_MARKS and concerns(self.key, changes):
            self._ask()

    def _ask(self) -> None:
        key, file = self.key, self.file
        if key:
            self._services.client.do(  # in line behind what is being kept
                lambda library: _marks(library, key, file), self._latest(self._take)
            )

    def _take(self, marks: Sequence[Mark]) -> None:
        self._own = tuple(marks)
        self._join()

    def _join(self) -> None:
        names = {mark.name for mark in self._own if mark.name}
        others = [one.mark for one in self.in_file.values() if one.mark.name not in names]
        marks = tuple(sorted((*self._own, *others), key=lambda mark: (mark.page, mark.progress)))
        if marks != self.marks:
            self.marks = marks
            self.changed.emit()


def _marks(library: "Library", key: int, file: str) -> tuple[Mark, ...]:
    return library.marks(key, file)
