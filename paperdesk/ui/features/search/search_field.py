"""Search field: asks as one types, and hands over to the list by key."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from paperdesk.model.query.completion import (
    CompletionPoint,
    completed,
    completion_point,
    fixed_offers,
)
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.field_buttons import FieldButtons
from paperdesk.ui.services import shortcuts

if TYPE_CHECKING:
    from paperdesk.ui.features.search.completion_popup import CompletionPopup

LONGEST = 2000
IN_MENU = 15
"""Earlier searches that the menu shows; Up goes through all of them."""
_STILL_HERE = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class SearchField(QLineEdit):
    """Line edit of queries; ``search_requested`` tells what is to be searched, as it is typed.

    Down and Enter go on to the list (``entered``). Esc clears, and when there
    is nothing to clear it returns to the list (``leave_requested``). Names of fields and
    their values are offered below it as one types: Tab takes the first or the
    chosen one, Down goes through them. Up in an empty field brings earlier
    searches back, one after another.
    """

    search_requested = Signal(str)
    entered = Signal()
    leave_requested = Signal()
    completion_requested = Signal(CompletionPoint)
    """Values of a field are wanted; :meth:`offer` gives them."""
    save_requested = Signal()
    attended = Signal(bool)
    """The reader has come to type, or has gone elsewhere in this window."""
    _changed_text = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        fonts.wear(self, 13)
        self.setMaxLength(LONGEST)
        self.setPlaceholderText(self.tr("Search titles, authors, abstracts, notes"))
        self.setAccessibleName(self.tr("Search papers"))
        self._buttons = FieldButtons(self)
        sign = self._buttons.add("search", self.tr("Earlier searches"), near=True, role="text3")
        sign.setToolTip(self.tr("Earlier searches (Up)"))
        sign.clicked.connect(self._show_history)
        self._clear = self._buttons.add("x", self.tr("Clear the search"))
        self._clear.setToolTip(self.tr("Clear the search (Esc)"))
        self._clear.clicked.connect(self.clear_search)
        self._save = self._buttons.add("bookmark", self.tr("Save this search"))
        shortcuts.tip(self._save, self.tr("Save this search"), "save_search")
        self._save.clicked.connect(self.save_requested)
        self._buttons.show(False, self._clear, self._save)
        # Once the keys that came together are in, but before the field is painted; there is no
        # pause, since letters that come while an answer is on its way make one search of their
        # own (``Latest.both``).
        self._changed_text.connect(self._ask, Qt.ConnectionType.QueuedConnection)
        self._asked = ""
        self._history: tuple[str, ...] = ()
        self._back = -1
        self._spot: CompletionPoint | None = None
        self.textEdited.connect(self._edited)
        self.textChanged.connect(self._changed)

    def set_query(self, text: str) -> None:
        """Put a query in without asking for it."""
        self._asked = text.strip()
        self.setText(text)

    def clear_search(self) -> None:
        """Empty the field and ask for nothing, at once."""
        self.clear()
        self._ask()

    def set_history(self, texts: Sequence[str]) -> None:
        """Earlier searches, the last one first."""
        self._history = tuple(texts)

    def offer(self, place: CompletionPoint, offers: Sequence[str]) -> None:
        """Offer values, if they are still wanted there."""
        if place == self._spot and self.hasFocus():
            at = self.mapTo(self.window(), QPoint(0, self.height() + 4))
            self.completion.offer(offers, at, self.width())

    def _edited(self, text: str) -> None:
        self._back = -1
        place = self._spot = completion_point(text, self.cursorPosition())
        offers = fixed_offers(place) if place else ()
        if offers is None:
            self.completion_requested.emit(place)
        elif place and offers:
            self.offer(place, offers)
        else:
            self.completion.hide()

    @cached_property
    def completion(self) -> "CompletionPopup":
        """The list of completions, made for the first letter that is typed."""
        # Late: nothing is typed before the first paint; 5 ms.
        from paperdesk.ui.features.search.completion_popup import (  # noqa: PLC0415
            CompletionPopup,
        )

        made = CompletionPopup(self)
        made.chosen.connect(self._complete)
        return made

    def _complete(self, offer: str) -> None:
        if self._spot is not None:
            text, cursor = completed(self.text(), self._spot, offer)
            self.setText(text)
            self.setCursorPosition(cursor)
            self._edited(text)

    def _show_history(self) -> None:
        menu = QMenu(self)
        for text in self._history[:IN_MENU]:
            shown = text if len(text) <= 60 else text[:59] + "…"
            action = menu.addAction(shown.replace("&", "&&"))
            action.triggered.connect(lambda _=False, query=text: self._recall(query))
        if not self._history:
            menu.addAction(self.tr("No earlier searches")).setEnabled(False)
        menu.exec(self.mapToGlobal(QPoint(0, self.height() + 2)))
        menu.deleteLater()

    def _recall(self, text: str) -> None:
        self.setText(text)
        self._ask()

    def _walk_history(self, by: int) -> bool:
        """Bring an earlier or a later search back; whether there is one."""
        place = self._back + by
        if not -1 <= place < len(self._history) or (self._back < 0 and self.text()):
            return False
        self._back = place
        self.setText(self._history[place] if place >= 0 else "")
        return True

    def _changed(self, text: str) -> None:
        self._buttons.show(bool(text), self._clear, self._save)
        self._changed_text.emit()

    def _ask(self) -> None:
        text = self.text().strip()
        if text != self._asked:
            self._asked = text
            self.search_requested.emit(text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The reader comes to type."""
        super().focusInEvent(event)
        self.attended.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """To a menu, a dialog or another window is not away."""
        super().focusOutEvent(event)
        if event.reason() not in _STILL_HERE:
            self.attended.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, Enter and Down leave the field; everything else is typing."""
        key = event.key()
        if key == Qt.Key.Key_Up and self._walk_history(1):
            return
        if key == Qt.Key.Key_Down and self._back >= 0 and self._walk_history(-1):
            return
        self.completion.hide()
        if key == Qt.Key.Key_Escape:
            if self.text():
                self.clear_search()
            else:
                self.leave_requested.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._ask()
            self.entered.emit()
        else:
            super().keyPressEvent(event)
