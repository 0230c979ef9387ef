"""Choice of columns: what each column of a table holds, by a box with the fields of a paper."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from paperdesk.model import FilePreview
from paperdesk.model.table_columns import FIELDS, TableColumn
from paperdesk.text import display
from paperdesk.ui.features.imports import texts as imports_texts
from paperdesk.ui.kit.choice_box import ChoiceBox
from paperdesk.ui.kit.labels import label, short
from paperdesk.ui.kit.rtl_margins import set_margins

MOST = 200
"""Columns that are asked about."""


class ColumnChoice(QWidget):
    """Page that asks what the columns of a table hold; ``done`` when the reader has said it."""

    done = Signal()

    def __init__(self, file: FilePreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = file.columns[:MOST]
        self.boxes: list[ChoiceBox] = []
        self.finish = QPushButton(self.tr("Done"), self)
        self.finish.setAutoDefault(False)
        self.finish.clicked.connect(self.done)
        head = QHBoxLayout()
        head.addWidget(label(short(imports_texts.file_name(file)), self, weight="semibold"), 1)
        head.addWidget(self.finish)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Columns of the table"))
        area.setWidget(self._make_rows())
        said = self.tr("What the columns hold; it is remembered for tables with the same columns.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(label(said, self, size=12, level="2", wrap=True))
        column.addWidget(area, 1)

    def chosen(self) -> dict[str, str]:
        """The field of each column by its name, ``""`` where it is left out."""
        return {
            column.name: str(box.currentData())
            for column, box in zip(self.columns, self.boxes, strict=True)
        }

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Enter lead back, with what was chosen."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _make_rows(self) -> QWidget:
        page = QWidget(self)
        grid = QGridLayout(page)
        set_margins(grid, 0, 0, 8, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        fields = [(imports_texts.column_field(field), field) for field in ("", *FIELDS)]
        for row, one in enumerate(self.columns):
            lines = QVBoxLayout()
            lines.setSpacing(0)
            name = short(display(one.name)) or imports_texts.nameless(row + 1)
            lines.addWidget(label(name, page, wrap=True))
            if examples := " · ".join(short(display(text)) for text in one.examples if text):
                lines.addWidget(label(examples, page, size=12, level="3", wrap=True))
            grid.addLayout(lines, row, 0)
            box = self._make_box(one, name, fields, page)
            grid.addWidget(box, row, 1, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(len(self.columns), 1)
        return page

    def _make_box(
        self, column: TableColumn, name: str, fields: Sequence[tuple[str, str]], page: QWidget
    ) -> ChoiceBox:
        box = ChoiceBox(page)
        box.setAccessibleName(self.tr("What {column} holds").format(column=name))
        box.setMinimumWidth(200)
        for told, field in fields:
            box.addItem(told, field)
        box.setCurrentIndex(max(0, box.findData(column.field)))
        self.boxes.append(box)
        return box
