"""Command palette: a field to type in, and below it the offers that fit."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QObject,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from paperdesk.ui.features.palette.delegate import FOUND, ROW, OfferDelegate, height
from paperdesk.ui.features.palette.offers import Offer, OfferMatch, best
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.suggestion_popup import Index, SuggestionPopup
from paperdesk.ui.kit.timers import after

_WIDTH = 600
_HEIGHT = 430
_PAUSE = 70
"""Milliseconds without a key before papers are looked for."""

Entry = OfferMatch | str


class _Entries(QAbstractListModel):
    """Heads and offers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show(self, entries: list[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role == FOUND:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry if isinstance(entry, str) else entry.offer.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry if isinstance(entry, str) else entry.offer.spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.entries[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class Palette(SuggestionPopup):
    """Command palette. ``taken`` gives the Offer that was chosen; ``typed`` asks for papers."""

    taken = Signal(object)
    typed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, QListView())
        self._around = parent
        self._offers: Sequence[Offer] = ()
        self._papers: Sequence[Offer] = ()
        self._before: QWidget | None = None
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Command palette"))
        self.edit = QLineEdit(self)
        self.edit.setObjectName("search")
        fonts.wear(self.edit, 15)
        self.edit.setMaxLength(200)
        self.edit.setPlaceholderText(self.tr("An action, a paper, a place, a tag"))
        self.edit.setAccessibleName(self.tr("Command palette: what are you looking for?"))
        self.edit.textEdited.connect(self._edited)
        self.serve(self.edit)
        self._model = _Entries(self)
        self._set_up_rows()
        self._nothing = label(self.tr("Nothing is called so."), self, level="2")
        self._nothing.setContentsMargins(18, 10, 18, 14)
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 6)
        column.setSpacing(8)
        inset = QVBoxLayout()
        inset.setContentsMargins(12, 0, 12, 0)
        inset.addWidget(self.edit)
        column.addLayout(inset)
        column.addWidget(self.rows)
        column.addWidget(self._nothing)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(36)
        shadow.setOffset(0, 8)
        shadow.setColor(QColor(0, 0, 0, 90))
        self.setGraphicsEffect(shadow)
        self._pause = after(self, _PAUSE, lambda: self.typed.emit(self.edit.text().strip()))
        parent.installEventFilter(self)

    def _set_up_rows(self) -> None:
        rows = self.rows
        rows.setParent(self)
        rows.setModel(self._model)
        rows.setItemDelegate(OfferDelegate(rows))
        rows.setAccessibleName(self.tr("What fits"))
        rows.setMouseTracking(True)
        rows.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        rows.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def ask(self, offers: Sequence[Offer]) -> None:
        """Open with these offers; papers come when they are looked for."""
        self._offers, self._papers = offers, ()
        focus = QApplication.focusWidget()
        if focus is not None and not self.isAncestorOf(focus):
            self._before = focus
        self.edit.clear()
        self._fill()
        self._place()
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_papers(self, typed: str, papers: Sequence[Offer]) -> None:
        """Show the papers that were found for what was typed, unless it is other by now."""
        if typed == self.edit.text().strip() and not self.isHidden():
            self._papers = papers
            self._fill(keep=True)

    def leave(self) -> None:
        """Close; the keyboard goes back to where it was."""
        self._pause.stop()
        inside = self.isAncestorOf(QApplication.focusWidget() or self._around)
        before, self._before = self._before, None
        self.hide()
        if inside and before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def offers(self) -> list[Offer]:
        """What is shown, from top to bottom."""
        return [entry.offer for entry in self._model.entries if not isinstance(entry, str)]

    def current(self) -> Offer | None:
        """The offer that Enter would take."""
        row = self.rows.currentIndex().row()
        entry = self._model.entries[row] if row >= 0 else ""
        return None if isinstance(entry, str) else entry.offer

    def _edited(self, text: str) -> None:
        if not text.strip():
            self._papers = ()
        self._fill()
        self._pause.start()

    def _fill(self, *, keep: bool = False) -> None:
        typed = self.edit.text().strip()
        chosen = self.current() if keep else None
        entries: list[Entry] = [*best(typed, self._offers)]
        if self._papers:
            entries += [self.tr("Papers"), *(OfferMatch(offer) for offer in self._papers)]
        self._model.show(entries)
        offers = [None if isinstance(entry, str) else entry.offer for entry in entries]
        first = next((row for row, offer in enumerate(offers) if offer is not None), -1)
        self.choose(offers.index(chosen) if chosen in offers and chosen else first)
        if not keep:
            self.rows.scrollToTop()
        self.rows.setVisible(bool(entries))
        self._nothing.setVisible(not entries)
        self._place()

    def choose(self, row: int) -> None:
        """Make an offer the current one; the field tells it, too."""
        super().choose(row)
        offer = self.current()
        if offer is not None:
            self.edit.setAccessibleDescription(offer.spoken)

    def take(self, index: Index) -> None:
        """Close, and tell the offer that was taken."""
        entry = self._model.entries[index.row()]
        if not isinstance(entry, str):
            self.leave()
            self.taken.emit(entry.offer)

    def _place(self) -> None:
        entries = self._model.entries
        wish = sum(height(entry) for entry in entries)
        room = self._around.rect()
        self.rows.setFixedHeight(min(wish, fonts.zoomed(_HEIGHT), max(room.height() - 150, ROW)))
        width = min(fonts.zoomed(_WIDTH), room.width() - 32)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((room.width() - width) // 2, min(88, room.height() // 8))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the window."""
        if event.type() == QEvent.Type.Resize and watched is self._around and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def field_left(self, _event: QFocusEvent) -> None:
        """Close when the keyboard went elsewhere."""
        QTimer.singleShot(0, self, self._close_if_left)

    def take_key(self, event: QKeyEvent) -> bool:
        """Tab goes through the offers as arrow keys do, Page keys by eight."""
        key = event.key()
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.step(1 if key == Qt.Key.Key_Tab else -1)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            for _ in range(8):
                self.step(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.rows.currentIndex().isValid():
                self.take(self.rows.currentIndex())
        else:
            return super().take_key(event)
        return True

    def _close_if_left(self) -> None:
        # A pop-up, as the field's own menu, takes the keyboard for a moment only.
        if not self.edit.hasFocus() and QApplication.activePopupWidget() is None:
            self._before = None
            self.leave()
