"""Controller of marks: what is marked is kept at once, and the marks of the file read are known.

A mark that was just made is shown before the library has it; whoever changes the library
announces it, and the marks are asked for anew.
"""

import uuid
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from paperdesk.model import ActionKind, ActionResult, Changes
from paperdesk.model.frozen import replaced
from paperdesk.model.marks import Mark, MarkSaved
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.services.lanes import Latest
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
    others; ``kept(mark)``: one is in the library now, with its number."""

    changed = Signal()
    kept = Signal(object)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.key, self.file = 0, ""
        self.marks: tuple[Mark, ...] = ()
        """The reader's and the file's own, in reading order."""
        self._own: tuple[Mark, ...] = ()
        self._in_file: tuple[Mark, ...] = ()
        self._latest = Latest()
        services.changes.changed.connect(self._library_changed)

    def read(self, key: int, file: str) -> None:
        """The marks of another paper and file (SHA-256) are wanted; 0: of none."""
        self.key, self.file = key, file
        self._own, self._in_file = (), ()
        self._latest.forget()
        self._join()
        self._ask()

    def take_in_file(self, marks: Iterable[Mark]) -> None:
        """Learn the marks of the file itself: they have no number, and are only shown."""
        self._in_file = tuple(marks)
        self._join()

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
        others = [mark for mark in self._in_file if not mark.name or mark.name not in names]
        marks = tuple(sorted((*self._own, *others), key=lambda mark: (mark.page, mark.progress)))
        if marks != self.marks:
            self.marks = marks
            self.changed.emit()


def _marks(library: "Library", key: int, file: str) -> tuple[Mark, ...]:
    return library.marks(key, file)
