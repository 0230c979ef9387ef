"""The field in which one types a tag: completes those there are, makes those there are not.

Why not a pop-up window: a frame inside the window keeps the keyboard, needs no
window manager, and closes when the keyboard goes elsewhere.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from paperdesk.model import Tag
from paperdesk.text import fold
from paperdesk.ui.i18n import language
from paperdesk.ui.kit import accessibility, fonts, theme

_WIDTH = 280
_ROW = 30
_MOST_ROWS = 8
_LONGEST = 80
_TAG = Qt.ItemDataRole.UserRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def tidy(typed: str) -> str:
    """Clean a tag as typed: ``" RL / offline "`` becomes ``RL/offline``; ``""`` if none is left."""
    parts = (" ".join(part.split()) for part in typed.lstrip(" #").split("/"))
    return "/".join(part for part in parts if part)[:_LONGEST]


def matching(typed: str, tags: Sequence[Tag]) -> list[Tag]:
    """List the tags that fit what is typed: beginnings first, then of a part, then anywhere."""
    want = fold(tidy(typed))
    if not want:
        return sorted(tags, key=lambda tag: (-tag.papers, tag.name))[:_MOST_ROWS]
    ranked = []
    for tag in tags:
        name = fold(tag.name)
        if name.startswith(want):
            ranked.append((0, -tag.papers, tag.name, tag))
        elif any(part.startswith(want) for part in name.replace("/", " ").split()):
            ranked.append((1, -tag.papers, tag.name, tag))
        elif want in name:
            ranked.append((2, -tag.papers, tag.name, tag))
    return [entry[3] for entry in sorted(ranked, key=lambda entry: entry[:3])][:_MOST_ROWS]


class TagField(QFrame):
    """Asks for one tag after another; Enter takes, Esc leaves. A tag that is on is taken off."""

    chosen = Signal(str)
    removed = Signal(str)
    leave_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self._known: tuple[Tag, ...] = ()
        self._on: tuple[str, ...] = ()
        self.setObjectName("tagField")
        self.setAccessibleName(self.tr("Tags"))
        self.edit = QLineEdit(self)
        self.edit.setPlaceholderText(self.tr("Tag, or topic/sub"))
        self.edit.setAccessibleName(self.tr("Tag"))
        self.edit.setMaxLength(_LONGEST)
        self.edit.textEdited.connect(self._edited)
        self.edit.installEventFilter(self)
        self.rows = QListWidget(self)
        self.rows.setAccessibleName(self.tr("Tags that fit"))
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setIconSize(QSize(10, 10))
        self.rows.setUniformItemSizes(True)
        self.rows.itemClicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.edit)
        column.addWidget(self.rows)
        theme.changed.connect(self._colour)
        self._colour()
        self.hide()

    def set_known(self, tags: Sequence[Tag]) -> None:
        """Learn the tags there are."""
        self._known = tuple(tags)
        if self.isVisible():
            self._fill()

    def ask(self, below: QPoint, width: int, on: Sequence[str]) -> None:
        """Open at a point of the parent, kept inside it; ``on`` are the tags that hold."""
        self._on = tuple(on)
        self.edit.clear()
        self._fill()
        room = self._around.rect()
        left = below.x()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = below.x() + width - _WIDTH
        left = max(8, min(left, room.width() - _WIDTH - 8))
        top = max(8, min(below.y(), room.height() - self.height() - 8))
        self.move(left, top)
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close without a word."""
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead the arrow keys to the rows, and close when the keyboard goes elsewhere."""
        if watched is self.edit and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._key(event)
        if watched is self.edit and event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._close_if_left)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Handle one key of the field; True when it was for us."""
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            count = max(self.rows.count(), 1)
            self.rows.setCurrentRow((self.rows.currentRow() + step) % count)
            self._tell()
        elif key == Qt.Key.Key_Tab and self.rows.currentRow() >= 0:
            self.edit.setText(str(self.rows.currentItem().data(_TAG)))
            self._fill()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.rows.currentRow() >= 0:
            self._take(self.rows.currentItem())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or key == Qt.Key.Key_Escape:
            self.hide()
            self.leave_requested.emit()
        else:
            return False
        return True

    def _tell(self) -> None:
        """Say which row Enter would take, since the keyboard stays in the field."""
        item = self.rows.currentItem()
        if item is not None:
            accessibility.announce(self, str(item.data(_SPOKEN)))

    def _take(self, item: QListWidgetItem) -> None:
        name = str(item.data(_TAG))
        if name in self._on:
            self._on = tuple(one for one in self._on if one != name)
            self.removed.emit(name)
        else:
            self._on = (*self._on, name)
            self.chosen.emit(name)
        self.edit.clear()
        self._fill()

    def _edited(self) -> None:
        self._fill()
        self._tell()

    def _fill(self) -> None:
        """List what fits: the tag itself, those begun, a new one, then the others."""
        typed = tidy(self.edit.text())
        fitting = matching(typed, self._known)
        self.rows.clear()
        same = [tag for tag in fitting if fold(tag.name) == fold(typed)]
        begun = [tag for tag in fitting if fold(tag.name).startswith(fold(typed))]
        for tag in same + [tag for tag in begun if tag not in same]:
            self._add_known(tag)
        if typed and not same:
            new = self.tr("New tag “{}”").format(typed)
            self._add_row(typed, new, "text3", new)
        for tag in fitting:
            if tag not in begun:
                self._add_known(tag)
        self.rows.setCurrentRow(0 if typed and self.rows.count() else -1)
        self.rows.setFixedHeight(self.rows.count() * fonts.zoomed(_ROW))
        self.rows.setVisible(self.rows.count() > 0)
        self.setFixedWidth(_WIDTH)
        self.adjustSize()

    def _add_known(self, tag: Tag) -> None:
        on = tag.name in self._on
        spoken = language.tr("{place}, %Ln paper(s)", "", tag.papers).format(place=tag.name)
        if on:
            spoken = self.tr("{tag}, on").format(tag=spoken)
        sign = "✓  " if on else ""
        self._add_row(tag.name, f"{sign}{tag.name}   {tag.papers}", tag.colour, spoken)

    def _add_row(self, name: str, text: str, colour: str, spoken: str) -> None:
        item = QListWidgetItem(_dot(theme.colour(colour)), text)
        item.setData(_TAG, name)
        item.setSizeHint(QSize(_WIDTH - 40, fonts.zoomed(_ROW)))
        item.setFont(fonts.font(13))
        item.setData(_SPOKEN, spoken)
        self.rows.addItem(item)

    def _close_if_left(self) -> None:
        focus = QApplication.focusWidget()
        if focus is None or focus is self.edit or self.isAncestorOf(focus):
            return
        self.hide()

    def _colour(self) -> None:
        tokens = theme.current()
        self.setStyleSheet(
            f"QFrame#tagField {{ background: {tokens.ground}; border: 1px solid {tokens.scroll};"
            " border-radius: 9px; }"
            "QListWidget { background: transparent; }"
            f"QListWidget::item {{ border-radius: 6px; padding-left: 6px; color: {tokens.text}; }}"
            f"QListWidget::item:hover {{ background: {tokens.chip}; }}"
            f"QListWidget::item:selected {{ background: {tokens.accent};"
            f" color: {tokens.accent_text}; }}"
        )


def _dot(colour: QColor) -> QIcon:
    """Make the dot of a tag, with a light rim so that it stays visible on the accent."""
    picture = QPixmap(20, 20)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(255, 255, 255, 140))
    painter.setBrush(colour)
    painter.drawEllipse(2, 2, 15, 15)
    painter.end()
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon
