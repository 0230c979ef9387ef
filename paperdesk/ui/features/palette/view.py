"""The palette as a widget: a field to type in, and below it what fits.

Why a frame inside the window and no pop-up window: it keeps the keyboard,
needs no window manager, and closes when the keyboard goes elsewhere. Why the
rows never take the keyboard: one types and chooses at once; for those who
hear the window the chosen row is announced.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from paperdesk.ui.features.palette.delegate import FOUND, ROW, OfferDelegate, height
from paperdesk.ui.features.palette.offers import Offer, OfferMatch, best
from paperdesk.ui.kit import accessibility, fonts
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.timers import after

_WIDTH = 600
_HEIGHT = 430
_PAUSE = 70
"""Milliseconds without a key before papers are looked for."""

Index = QModelIndex | QPersistentModelIndex
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


class Palette(QFrame):
    """``taken`` gives the Offer that was chosen; ``typed`` what papers are to be looked for."""

    taken = Signal(object)
    typed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
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
        self.edit.installEventFilter(self)
        self._model = _Entries(self)
        self.rows = self._make_rows()
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
        self.hide()

    def _make_rows(self) -> QListView:
        rows = QListView(self)
        rows.setModel(self._model)
        rows.setItemDelegate(OfferDelegate(rows))
        rows.setAccessibleName(self.tr("What fits"))
        rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.setFrameShape(QFrame.Shape.NoFrame)
        rows.setMouseTracking(True)
        rows.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        rows.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.clicked.connect(lambda index: self._take(index.row()))
        return rows

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
        self._stand(offers.index(chosen) if chosen in offers and chosen else first)
        if not keep:
            self.rows.scrollToTop()
        self.rows.setVisible(bool(entries))
        self._nothing.setVisible(not entries)
        self._place()

    def _stand(self, row: int) -> None:
        if row < 0:
            return
        self.rows.setCurrentIndex(self._model.index(row, 0))
        offer = self.current()
        if offer is not None:
            self.edit.setAccessibleDescription(offer.spoken)
            accessibility.announce(self, offer.spoken)

    def _step(self, by: int) -> None:
        entries = self._model.entries
        row = self.rows.currentIndex().row()
        for _ in entries:
            row = (row + by) % len(entries)
            if not isinstance(entries[row], str):
                self._stand(row)
                return

    def _take(self, row: int) -> None:
        entry = self._model.entries[row] if 0 <= row < len(self._model.entries) else ""
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
        """Keys of the field; closing when the keyboard leaves; keeping to the window's middle."""
        if watched is self.edit and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._key(event)
        if watched is self.edit and event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._close_if_left)
        elif event.type() == QEvent.Type.Resize and watched is self._around and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Handle one key of the field; True when it was for us."""
        key = event.key()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Backtab: -1}
        if key in steps:
            self._step(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            for _ in range(8):
                self._step(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.rows.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True

    def _close_if_left(self) -> None:
        # A pop-up, as the field's own menu, takes the keyboard for a moment only.
        if not self.edit.hasFocus() and QApplication.activePopupWidget() is None:
            self._before = None
            self.leave()
