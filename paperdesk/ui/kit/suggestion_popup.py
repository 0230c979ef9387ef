"""Pop-up of suggestions: rows beside a field that keeps the keyboard.

Why a frame inside the window and no pop-up window: what is typed further is
never lost to another window, and no window manager has a say. Why the rows
never take the keyboard: one types and chooses at once; for those who hear the
window, the row that Enter would take is announced.
"""

from abc import abstractmethod

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QListWidget, QListWidgetItem, QWidget

from paperdesk.ui.i18n import language
from paperdesk.ui.kit import accessibility, fonts

Index = QModelIndex | QPersistentModelIndex
VALUE = int(Qt.ItemDataRole.UserRole)
"""The role of what a row stands for."""
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, *_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Escape)


class SuggestionPopup(QFrame):
    """Frame whose ``rows`` are chosen by the keys of a field: see :meth:`serve`.

    A subclass fills the rows, and says in :meth:`take` what becomes of one.
    """

    none_between = False
    """Whether arrow keys lead from the last row to none, and only then to the first."""

    def __init__(self, parent: QWidget, rows: QListView) -> None:
        super().__init__(parent)
        self.setObjectName("suggestions")
        self._field: QWidget | None = None
        rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.setFrameShape(QFrame.Shape.NoFrame)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.clicked.connect(self.take)
        self.rows = rows
        self.hide()

    def serve(self, field: QWidget) -> None:
        """Take the keys of this field while there are rows to see."""
        self._field = field
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field are for the rows first; without the keyboard the rows go."""
        if watched is not self._field:
            return super().eventFilter(watched, event)
        if isinstance(event, QFocusEvent) and event.lostFocus():
            self.field_left(event)
        elif isinstance(event, QKeyEvent) and not self.isHidden():
            if event.type() == QEvent.Type.KeyPress:
                return self.take_key(event)
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.type() == QEvent.Type.ShortcutOverride and plain and event.key() in _KEYS:
                event.accept()
                return True
        return False

    def take_key(self, event: QKeyEvent) -> bool:
        """Handle a key of the field; True when it was for the rows."""
        key, current = event.key(), self.rows.currentIndex()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (*_ENTER, Qt.Key.Key_Tab) and current.isValid():
            self.take(current)
        else:
            return False
        return True

    @abstractmethod
    def take(self, index: Index) -> None:
        """Take a row, by Enter, Tab or the mouse."""

    def leave(self) -> None:
        """Close without taking a row."""
        self.hide()

    def field_left(self, _event: QFocusEvent) -> None:
        """The field has lost the keyboard."""
        self.leave()

    def step(self, by: int) -> None:
        """Choose the next row that can be chosen; beyond the last comes the first."""
        model, row = self.rows.model(), self.rows.currentIndex().row()
        count, first = model.rowCount(), -1 if self.none_between else 0
        for _ in range(count):
            row = (row - first + by) % (count - first) + first
            if row < 0 or model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsEnabled:
                self.choose(row)
                return

    def choose(self, row: int) -> None:
        """Make a row the one that Enter takes, and announce it; -1 is none."""
        index = self.rows.model().index(row, 0)
        self.rows.setCurrentIndex(index)
        if index.isValid():
            accessibility.announce(self, spoken(index))

    def open(self) -> None:
        """Show the rows above what lies there, and announce the first one."""
        self.show()
        self.raise_()
        first = spoken(self.rows.model().index(0, 0))
        accessibility.announce(self, language.tr("Completion: {}").format(first))


class SuggestionRows(QListWidget):
    """Rows of plain text, all of one height."""

    def __init__(self, row: int) -> None:
        super().__init__()
        self._row = row
        self.setUniformItemSizes(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def add(self, text: str, value: object, said: str = "", icon: QIcon | None = None) -> None:
        """Add a row that stands for a value; ``said`` is what is heard of it, if not the text."""
        item = QListWidgetItem(icon or QIcon(), text)
        item.setData(VALUE, value)
        item.setData(_SPOKEN, said or text)
        item.setSizeHint(QSize(40, fonts.zoomed(self._row)))
        item.setFont(fonts.font(13))
        self.addItem(item)

    def wanted_height(self) -> int:
        """Pixels in which all rows can be seen."""
        return self.count() * fonts.zoomed(self._row)


def spoken(index: Index) -> str:
    """What is heard of a row."""
    return str(index.data(_SPOKEN) or index.data())
