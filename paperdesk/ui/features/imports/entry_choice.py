"""Choice of entries: a list with a check box for each entry of a file, to any number of them."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from paperdesk.model import FilePreview, FoundEntry
from paperdesk.text import display
from paperdesk.ui.features.imports import texts as imports_texts
from paperdesk.ui.features.imports.entry_model import ENTRY, EntryModel
from paperdesk.ui.kit import fonts, theme
from paperdesk.ui.kit.check_box import BOX, paint_box
from paperdesk.ui.kit.labels import label, short
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.kit.row_delegate import Index, RowDelegate, alignment, mirrored, paint_ground
from paperdesk.ui.kit.timers import after

_ROW = 44
_SOON = 120
"""Milliseconds after a letter until the list is filtered."""


class EntryChoice(QWidget):
    """Page that asks which entries of a file come in; ``done`` when the reader has chosen."""

    done = Signal()
    changed = Signal()

    def __init__(
        self, file: FilePreview, left_out: frozenset[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.file = file
        self.model = EntryModel(file.entries, left_out, self)
        self.finish = QPushButton(self.tr("Done"), self)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Words of titles, an author or a year"))
        self.filter.setAccessibleName(self.tr("Find entries"))
        self.filter.setClearButtonEnabled(True)
        self.list = _EntryList(self)
        self.list.setAccessibleName(self.tr("Entries of the file"))
        self.list.setModel(self.model)
        self._count = label("", self, size=12, level="2")
        self._soon = after(self, _SOON, lambda: self.model.filter(self.filter.text()))
        self.filter.textChanged.connect(self._soon.start)
        self.finish.setAutoDefault(False)
        self.finish.clicked.connect(self.done)
        self.model.counted.connect(self._counted)
        self._lay_out()
        self._counted()

    @property
    def left_out(self) -> frozenset[int]:
        """The numbers of the entries that are not taken."""
        return self.model.left_out

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back, with what was chosen; Down leads from the field to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        elif event.key() == Qt.Key.Key_Down and self.filter.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()  # else the dialog would import
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(short(imports_texts.file_name(self.file)), self, weight="semibold"), 1)
        head.addWidget(self.finish)
        acts = QHBoxLayout()
        acts.setSpacing(16)
        for text, act in (
            (self.tr("Take all"), self.model.take_all),
            (self.tr("Take none"), self.model.take_none),
            (self.tr("Only new ones"), self.model.take_new),
        ):
            button = LinkButton(text, self, size=12, level="text2")
            button.clicked.connect(lambda _=False, act=act: act())
            acts.addWidget(button)
        acts.addStretch(1)
        acts.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.filter)
        column.addLayout(acts)
        column.addWidget(self.list, 1)
        if rest := self.file.found - len(self.file.entries):
            more = self.tr("%Ln more, which come in with the file", "papers", rest)
            column.addWidget(label(more, self, size=12, level="2", wrap=True))

    def _counted(self) -> None:
        taken = len(self.file.entries) - len(self.model.left_out)
        self._count.setText(imports_texts.taken_line(taken, len(self.file.entries)))
        self.changed.emit()


class _EntryList(QListView):
    """List view: a press on a row or Space takes its entry, or leaves it out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_EntryDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setProperty("look", "plain")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press takes an entry, or leaves it out."""
        super().mouseReleaseEvent(event)
        at: QPoint = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._model().toggle(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space does the same."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._model().toggle(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def _model(self) -> EntryModel:
        model = self.model()
        assert isinstance(model, EntryModel)
        return model


class _EntryDelegate(RowDelegate):
    """Delegate of a row: the box, the title, and below it author, year and what is known."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are alike."""
        return QSize(200, fonts.zoomed(_ROW))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        entry: FoundEntry = index.data(ENTRY)
        area: QRect = option.rect
        option = QStyleOptionViewItem(option)
        option.state &= ~QStyle.StateFlag.State_Selected
        paint_ground(painter, option, QRectF(area.adjusted(0, 1, 0, -1)), focused=False)
        box = mirrored(option, QRect(area.left() + 8, area.top() + 6, BOX, BOX))
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        current = self._view.hasFocus() and index == self._view.currentIndex()
        paint_box(painter, QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), on=on, ring=current)
        left = area.left() + 8 + BOX + 10
        width = area.right() - 8 - left
        lines = (
            (13, "text" if on else "text3", short(display(entry.title)), 4, 20),
            (12, "text2" if on else "text3", imports_texts.entry_line(entry), 23, 17),
        )
        for size, role, words, top, height in lines:
            painter.setFont(fonts.drawn(size))
            painter.setPen(theme.colour(role))
            metrics = fonts.drawn_metrics(size)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
            place = mirrored(option, QRect(left, area.top() + top, width, height))
            painter.drawText(place, alignment(option), shown)
