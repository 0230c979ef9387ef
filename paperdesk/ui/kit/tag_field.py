"""Tag field with completion: completes the tags there are, makes those there are not."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from paperdesk.model import Tag
from paperdesk.text import fold
from paperdesk.ui.i18n import language
from paperdesk.ui.kit import theme
from paperdesk.ui.kit.suggestion_popup import VALUE, Index, SuggestionPopup, SuggestionRows

WIDTH = 280
"""Pixels of the pop-up."""
_ROW = 30
_MOST_ROWS = 8
_LONGEST = 80


def tidy(typed: str, longest: int = _LONGEST) -> str:
    """A typed tag, cleaned: ``" RL / offline "`` becomes ``RL/offline``; ``""`` if none is left."""
    parts = (" ".join(part.split()) for part in typed.lstrip(" #").split("/"))
    return "/".join(part for part in parts if part)[:longest]


def matching(typed: str, tags: Sequence[Tag]) -> list[Tag]:
    """Tags that match what is typed: by prefix first, then by prefix of a part, then anywhere."""
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


class TagField(SuggestionPopup):
    """Pop-up that asks for one tag after another; Enter takes one, or takes it off; Esc leaves."""

    rows: SuggestionRows
    chosen = Signal(str)
    removed = Signal(str)
    leave_requested = Signal()
    longest = _LONGEST
    """Characters of a name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, SuggestionRows(_ROW))
        self.rows.setAccessibleName(self.tr("Tags that fit"))
        self._around = parent
        self._known: tuple[Tag, ...] = ()
        self._on: tuple[str, ...] = ()
        self.setAccessibleName(self.tr("Tags"))
        self.edit = QLineEdit(self)
        self.edit.setPlaceholderText(self.tr("Tag, or topic/sub"))
        self.edit.setAccessibleName(self.tr("Tag"))
        self.edit.setMaxLength(self.longest)
        self.edit.textEdited.connect(self._edited)
        self.serve(self.edit)
        self.rows.setIconSize(QSize(10, 10))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.edit)
        column.addWidget(self.rows)

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
            left = below.x() + width - WIDTH
        left = max(8, min(left, room.width() - WIDTH - 8))
        top = max(8, min(below.y(), room.height() - self.height() - 8))
        self.move(left, top)
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def field_left(self, _event: QFocusEvent) -> None:
        """Close when the keyboard went elsewhere in the window."""
        QTimer.singleShot(0, self, self._close_if_left)

    def take_key(self, event: QKeyEvent) -> bool:
        """Tab writes the chosen tag out; Enter without one leaves."""
        key, chosen = event.key(), self.rows.currentRow() >= 0
        if key == Qt.Key.Key_Tab and chosen:
            self.edit.setText(str(self.rows.currentItem().data(VALUE)))
            self._fill()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not chosen:
            self.leave()
        else:
            return super().take_key(event)
        return True

    def leave(self) -> None:
        """Close, and ask for the keyboard to be taken."""
        self.hide()
        self.leave_requested.emit()

    def take(self, index: Index) -> None:
        """Put the tag on, or take it off where it is on, and wait for another one."""
        name = str(index.data(VALUE))
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
        self.choose(self.rows.currentRow())

    def _fill(self) -> None:
        """List what fits: the tag itself, those begun, a new one, then the others.

        A name that others stand below is a tag of its own: Enter never takes one of those.
        """
        typed = tidy(self.edit.text(), self.longest)
        fitting = matching(typed, self._known)
        self.rows.clear()
        same = [tag for tag in fitting if fold(tag.name) == fold(typed)]
        begun = [tag for tag in fitting if fold(tag.name).startswith(fold(typed))]
        above = not same and any(fold(tag.name).startswith(f"{fold(typed)}/") for tag in begun)
        if above:
            self._add_new(typed)
        for tag in same + [tag for tag in begun if tag not in same]:
            self._add_known(tag)
        if typed and not same and not above:
            self._add_new(typed)
        for tag in fitting:
            if tag not in begun:
                self._add_known(tag)
        self.rows.setCurrentRow(0 if typed and self.rows.count() else -1)
        self.rows.setFixedHeight(self.rows.wanted_height())
        self.rows.setVisible(self.rows.count() > 0)
        self.setFixedWidth(WIDTH)
        self.adjustSize()

    def _add_new(self, typed: str) -> None:
        self.rows.add(self.new_text(typed), typed, icon=self.icon_of(None))

    def _add_known(self, tag: Tag) -> None:
        on = tag.name in self._on
        spoken = language.tr("{place}, %Ln paper(s)", "", tag.papers).format(place=tag.name)
        if on:
            spoken = self.tr("{tag}, on").format(tag=spoken)
        sign = "✓  " if on else ""
        text = f"{sign}{tag.name}   {tag.papers}"
        self.rows.add(text, tag.name, spoken, self.icon_of(tag))

    def new_text(self, typed: str) -> str:
        """What the row of a name says that no tag has."""
        return self.tr("New tag “{}”").format(typed)

    def icon_of(self, tag: Tag | None) -> QIcon:
        """The icon of a tag's row; None: of a new one's."""
        return _dot(theme.colour(tag.colour if tag else "text3"))

    def _close_if_left(self) -> None:
        focus = QApplication.focusWidget()
        if focus is None or focus is self.edit or self.isAncestorOf(focus):
            return
        self.hide()


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
