"""Column of a paper's views below one another, which scroll as one.

Each view is as high as what is in it, so that no part scrolls by itself. What
costs a search, as related papers do, is shown once one comes near it.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QLabel,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from paperdesk.ui.features.detail.page_scroll import page_of
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.rtl_margins import set_margins

LEAST = 150
"""Pixels of a section in which there is little."""
NEAR = 40
"""So near to the upper edge a section counts as the one that is read."""
_SCROLL = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)
_BY_LINE = (Qt.Key.Key_Up, Qt.Key.Key_Down)

_Heard = Callable[..., None]


class _Section(QWidget):
    """A view with its title above, as high as what is in it."""

    def __init__(
        self, title: str, view: QWidget, scrolled: Sequence[QAbstractScrollArea], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.view, self.scrolled = view, tuple(scrolled)
        self.usual = view.minimumHeight(), view.maximumHeight()
        self.told_by: list[tuple[SignalInstance, _Heard]] = []
        self.is_late = any(isinstance(one, QAbstractItemView) for one in scrolled)
        self.title: QLabel | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if title:
            self.title = label(title, self, size=17, weight="semibold")
            set_margins(column, 0, 28, 0, 0)
            self.title.setContentsMargins(32, 0, 24, 0)
            column.addWidget(self.title)
        column.addWidget(view)

    def fit(self) -> None:
        """Be as high as what is in it."""
        layout = self.view.layout()
        if layout is not None:
            layout.activate()
        seen = [one for one in self.scrolled if one.isVisibleTo(self.view)]
        around = [self.view.height() - one.viewport().height() for one in seen]
        wishes = [beside + content_height(one) for beside, one in zip(around, seen, strict=True)]
        wish = max([LEAST, *wishes])
        if self.view.minimumHeight() != wish or self.view.maximumHeight() != wish:
            self.view.setFixedHeight(wish)


class ReadingColumn(QScrollArea):
    """Scroll area of sections. ``section_changed(name)`` tells which one is read now."""

    section_changed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sections: dict[str, _Section] = {}
        self._reached, self._fits = "", False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = QWidget(self)
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setWidget(self._body)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def take(
        self, name: str, title: str, view: QWidget, scrolled: Sequence[QAbstractScrollArea]
    ) -> None:
        """Put a view below those that are there, in which ``scrolled`` would scroll by itself."""
        title = title if self._sections else ""
        section = self._sections[name] = _Section(title, view, scrolled, self._body)
        self._column.insertWidget(self._column.count() - 1, section)
        view.setHidden(section.is_late)
        for one in {view, *scrolled}:
            one.installEventFilter(self)
        section.told_by = [told for one in scrolled for told in self._told_by(one)]
        for signal, heard in section.told_by:
            signal.connect(heard)
        self._fit()

    def give_back(self, name: str) -> QWidget:
        """Let go of a view: it scrolls by itself again."""
        section = self._sections.pop(name)
        for one in {section.view, *section.scrolled}:
            one.removeEventFilter(self)
        for signal, heard in section.told_by:
            signal.disconnect(heard)
        section.view.setMinimumHeight(section.usual[0])
        section.view.setMaximumHeight(section.usual[1])
        self._column.removeWidget(section)
        section.hide()
        section.deleteLater()
        return section.view

    def begin(self) -> None:
        """Another paper is shown: from its beginning, and nothing is looked for yet."""
        self.verticalScrollBar().setValue(0)
        for section in self._sections.values():
            section.view.setHidden(section.is_late)

    def way_to(self, name: str) -> int:
        """Pixels from where one is to the beginning of a section."""
        self._reached = name
        return self._sections[name].y() - self.verticalScrollBar().value()

    def words_end_is_seen(self) -> bool:
        """Whether all that is not looked up, abstract and note, has been read."""
        words = [one for one in self._sections.values() if not one.is_late]
        end = max((one.geometry().bottom() for one in words), default=0)
        bar = self.verticalScrollBar()
        return end <= bar.value() + self.viewport().height() or bar.value() >= bar.maximum()

    def bring_into_view(self, inside: QAbstractScrollArea, place: QRect) -> None:
        """Scroll until a place of a view, such as that of the cursor, can be seen."""
        at = inside.viewport().mapTo(self._body, place.center())
        self.ensureVisible(at.x(), at.y(), 0, place.height() // 2 + NEAR)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width makes other lines; more room shows more sections."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End lead to the ends."""
        bar = self.verticalScrollBar()
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(0 if event.key() == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that would scroll a view scroll the column; a view that changes is fitted."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        elif (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(watched, QAbstractScrollArea)
            and not event.modifiers() & _CHANGES
        ):
            return self._key(watched, event)
        return super().eventFilter(watched, event)

    def _key(self, read: QAbstractScrollArea, event: QKeyEvent) -> bool:
        """Whether a key was for the column. In an editor it moves the cursor by a page."""
        key = Qt.Key(event.key())
        if isinstance(read, QTextEdit) and not read.isReadOnly():
            if key not in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                return False
            way = page_of(self) if key == Qt.Key.Key_PageDown else -page_of(self)
            place = read.cursorRect().center() + QPoint(0, way)
            read.setTextCursor(read.cursorForPosition(place))
            return True
        by_line = key in _BY_LINE and not isinstance(read, QAbstractItemView)
        if key in _SCROLL or by_line:
            QApplication.sendEvent(self, event)
            return True
        return False

    def _told_by(self, one: QAbstractScrollArea) -> list[tuple[SignalInstance, _Heard]]:
        """What tells how long a view is and where the cursor is in it, and what is done then."""

        def follow(*_told: object) -> None:
            self._follow(one)

        told: list[tuple[SignalInstance, _Heard]] = [
            (one.verticalScrollBar().rangeChanged, self._fit)
        ]
        if isinstance(one, QTextEdit):
            told.append((one.document().documentLayout().documentSizeChanged, self._fit))
            told.append((one.cursorPositionChanged, follow))
        elif isinstance(one, QAbstractItemView):
            told.append((one.selectionModel().currentChanged, follow))
        return told

    def _follow(self, one: QAbstractScrollArea) -> None:
        """The cursor of the view that has the keyboard stays in sight."""
        if not (one.hasFocus() and one.isVisible()):
            return
        self._fit()
        if isinstance(one, QTextEdit):
            self.bring_into_view(one, one.cursorRect())
        elif isinstance(one, QAbstractItemView):
            self.bring_into_view(one, one.visualRect(one.currentIndex()))

    def _fit(self, *_told: object) -> None:
        """Give each section the height of what is in it."""
        if self._fits or not self._sections:
            return
        self._fits = True
        for section in self._sections.values():
            section.fit()
        self._column.activate()
        self._fits = False
        self._scrolled()

    def _scrolled(self, *_told: object) -> None:
        """Show what came near, and tell which section is read."""
        if not self.isVisible():
            return
        top = self.verticalScrollBar().value()
        for section in self._sections.values():
            if section.view.isHidden() and section.y() < top + self.viewport().height():
                section.view.show()
        reached = ""
        for name, section in self._sections.items():
            if not reached or section.y() <= top + NEAR:
                reached = name
        if top >= self.verticalScrollBar().maximum() and self._reached in self._sections:
            return  # a short last section never reaches the edge: it stays the one asked for
        if reached != self._reached:
            self._reached = reached
            self.section_changed.emit(reached)


_CHANGES = ~(Qt.KeyboardModifier.KeypadModifier)


def content_height(one: QAbstractScrollArea) -> int:
    """Pixels that all of a text or of a list takes."""
    if isinstance(one, QTextEdit):
        return round(one.document().size().height()) + 4
    if isinstance(one, QAbstractItemView) and (rows := one.model().rowCount()):
        last_row = one.visualRect(one.model().index(rows - 1, 0))
        return last_row.bottom() + one.verticalScrollBar().value() + 8
    return 0
