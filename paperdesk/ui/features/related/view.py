"""Related papers: a list of papers like the one shown, each with the words they share."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from paperdesk.model import Entry, State
from paperdesk.text import display
from paperdesk.ui.features.related import texts as related_texts
from paperdesk.ui.i18n import language
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.labels import label, short
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.kit.painted_rows import (
    Index,
    RowDelegate,
    mirrored,
    paint_ground,
    paint_line,
    text_role,
)
from paperdesk.ui.kit.rich_text.copied_titles import copy_titles
from paperdesk.ui.kit.rich_text.heard_page import HeardPage
from paperdesk.ui.kit.rtl_margins import set_margins

Like = tuple[Entry, tuple[str, ...], tuple[str, ...]]
"""A paper, the words that it shares with the one shown, and words of that one near in meaning."""

ROW = 72
_ENTRY = int(Qt.ItemDataRole.UserRole)
_WHY = _ENTRY + 1
_INSET, _TEXT = 20, 32


class RelatedPage(QWidget):
    """Page of related papers, set by :meth:`show_related`.

    ``open_requested("paper:ID")`` asks for one of them, ``list_requested()`` for all as a list.
    """

    open_requested = Signal(str)
    list_requested = Signal()
    looked_at = Signal()
    leave_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = label("", self, size=12, level="2", wrap=True)
        self.as_list = LinkButton(self.tr("Show as a list"), self, size=12, icon="search", pad=4)
        self.as_list.clicked.connect(self.list_requested)
        self.rows = _RelatedRows(self)
        self.rows.setAccessibleName(self.tr("Related papers"))
        self.rows.itemActivated.connect(self._chosen)
        self.rows.itemClicked.connect(self._chosen)
        self.rows.leave_requested.connect(self.leave_requested)
        head = QHBoxLayout()
        set_margins(head, 32, 12, 24, 6)
        head.addWidget(self._line, 1)
        head.addWidget(self.as_list, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.rows, 1)
        self.setFocusProxy(self.rows)
        self.show_waiting()

    def show_waiting(self) -> None:
        """Another paper is shown, and its relatives are not known yet: nothing stale stays."""
        self.rows.clear()
        self._say("", listed=False)

    def show_related(self, papers: Sequence[Like]) -> None:
        """Show these, the nearest first."""
        self.rows.clear()
        for entry, words, near in papers:
            why = reason(words, near)
            item = QListWidgetItem(short(display(entry.paper.title)))
            item.setData(_ENTRY, entry)
            item.setData(_WHY, why)
            item.setData(int(Qt.ItemDataRole.AccessibleTextRole), spoken(entry, why))
            self.rows.addItem(item)
        if papers:
            self.rows.setCurrentRow(0)
            line = self.tr("Papers like this one, by the words that tell most and by meaning.")
            self._say(line, listed=True)
        else:
            self._say(self.tr("No other paper here is like this one."))

    def line(self) -> str:
        """What is said above the papers."""
        return self._line.text()

    def _say(self, words: str, *, listed: bool = False) -> None:
        self._line.setText(words)
        self.as_list.setVisible(listed)
        self.rows.setAccessibleDescription(words)

    def showEvent(self, event: QShowEvent) -> None:
        """The reader looks at the tab: only now are relatives worth a search."""
        super().showEvent(event)
        self.looked_at.emit()

    def _chosen(self, item: QListWidgetItem) -> None:
        self.open_requested.emit(f"paper:{item.data(_ENTRY).paper.id}")


class _RelatedRows(QListWidget):
    """The papers; Enter opens one, Esc leads out."""

    leave_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_RelatedDelegate(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the list, Ctrl+C copies a title; letters are keys of the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem():
            self.itemActivated.emit(self.currentItem())
        elif event.matches(QKeySequence.StandardKey.Copy) and self.currentItem():
            copy_titles([self.currentItem().data(_ENTRY).paper.title])
        elif event.text() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class _RelatedDelegate(RowDelegate):
    """A row: title, authors with the year, and the shared words; mirrored right to left."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are of one height."""
        return QSize(200, fonts.zoomed(ROW))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        entry: Entry = index.data(_ENTRY)
        area: QRect = option.rect
        ground = QRectF(mirrored(option, area.adjusted(_INSET, 1, -12, -1)))
        active = paint_ground(painter, option, ground, focused=option.widget.hasFocus())
        lines = (
            (index.data(), 14, _weight(entry), "text", 10, 20),
            (byline(entry), 12, "regular", "text2", 31, 16),
            (index.data(_WHY), 12, "regular", "text3", 49, 16),
        )
        for words, size, weight, role, top, height in lines:
            box = QRect(area.left() + _TEXT, area.top() + top, area.width() - _TEXT - 24, height)
            paint_line(painter, option, box, words, (size, weight, text_role(active, role)))


def byline(entry: Entry) -> str:
    """``Ada Quill and others · 2026``."""
    return related_texts.byline(entry.paper.author_names, entry.paper.year)


def shared(words: Sequence[str]) -> str:
    """``Shared words: unlearning, mirrors``."""
    return language.tr("Shared words: {words}").format(words=language.listed(words))


def reason(words: Sequence[str], near: Sequence[str]) -> str:
    """``Shared words: mirrors · near in meaning: glass``."""
    if not near:
        return shared(words)
    meaning = language.listed(near)
    if not words:
        return language.tr("Near in meaning: {words}").format(words=meaning)
    return language.tr("{shared} · near in meaning: {words}").format(
        shared=shared(words), words=meaning
    )


def spoken(entry: Entry, why: str) -> str:
    """The row as a sentence."""
    title = HeardPage().title(short(display(entry.paper.title)))
    parts = (title, byline(entry), why)
    return ". ".join(part for part in parts if part)


def _weight(entry: Entry) -> str:
    return "semibold" if entry.state == State.NEW else "medium"
