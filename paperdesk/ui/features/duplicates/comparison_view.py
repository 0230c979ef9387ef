"""View of two papers side by side: a row for each field, with a choice where they differ."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from paperdesk.model.duplicates import DuplicateComparison, FieldPair
from paperdesk.ui.features.duplicates import texts as duplicates_texts
from paperdesk.ui.i18n import language
from paperdesk.ui.kit.labels import label, short
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.texts.record_words import field_name

_NAME, _KEPT, _OTHER = 0, 1, 2


class FieldChoice(QWidget):
    """One of two values of a field: a button, and words that belong to it."""

    def __init__(self, name: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = QRadioButton(self)
        self.button.setAccessibleName(f"{name}: {text}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(text, self, wrap=True), 1)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """A press on the words chooses them."""
        self.button.setChecked(True)
        self.button.setFocus(Qt.FocusReason.MouseFocusReason)


class ComparisonView(QScrollArea):
    """View of one pair; :meth:`taken` are the fields with the other paper's value."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("The two papers, field by field"))
        self.choices: dict[str, tuple[FieldChoice, FieldChoice]] = {}
        self.found: DuplicateComparison | None = None

    def show_comparison(self, found: DuplicateComparison | None) -> None:
        """Show two papers; None: nothing."""
        self.found, self.choices = found, {}
        page = QWidget()
        grid = QGridLayout(page)
        set_margins(grid, 0, 0, 8, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(_KEPT, 1)
        grid.setColumnStretch(_OTHER, 1)
        if found is not None:
            self._fill(grid, found)
        self.setWidget(page)  # whole: what is added later is shown later

    def buttons(self) -> list[QRadioButton]:
        """The buttons of all choices, in the order in which they stand."""
        return [side.button for sides in self.choices.values() for side in sides]

    def taken(self) -> list[str]:
        """The fields that are chosen from the paper that is joined."""
        return [name for name, (_, other) in self.choices.items() if other.button.isChecked()]

    def _fill(self, grid: QGridLayout, found: DuplicateComparison) -> None:
        self._head(grid, self.tr("This one is kept"), self.tr("This one is joined with it"))
        self._row(grid, self.tr("id"), *found.ids)
        for field in found.fields:
            if field.choice:
                self._choice(grid, field)
        for field in found.fields:
            if not field.choice:
                name = field.name
                sides = (duplicates_texts.value(name, one) for one in (field.kept, field.other))
                self._row(grid, field_name(name), *sides)
        self._yours(grid, found)
        grid.setRowStretch(grid.rowCount(), 1)

    def _yours(self, grid: QGridLayout, found: DuplicateComparison) -> None:
        """What the reader did with each, which all is kept."""
        sides = [duplicates_texts.standing(found, side) for side in (0, 1)]
        self._row(grid, self.tr("yours"), *sides)
        self._row(grid, self.tr("tags"), *(language.listed(tags) for tags in found.tags))
        self._row(grid, self.tr("note"), *(short(note.strip()) for note in found.notes))

    def _head(self, grid: QGridLayout, *heads: str) -> None:
        for column, text in enumerate(heads, _KEPT):
            made = label(text, self, weight="semibold", wrap=True)
            grid.addWidget(made, 0, column, Qt.AlignmentFlag.AlignTop)

    def _row(self, grid: QGridLayout, name: str, kept: str, other: str) -> None:
        if not kept and not other:
            return
        row = self._named(grid, name)
        if kept == other:
            made = label(kept, self, level="2", wrap=True)
            grid.addWidget(made, row, _KEPT, 1, 2, Qt.AlignmentFlag.AlignTop)
            return
        for column, text in ((_KEPT, kept), (_OTHER, other)):
            made = label(text, self, wrap=True)
            grid.addWidget(made, row, column, Qt.AlignmentFlag.AlignTop)

    def _choice(self, grid: QGridLayout, field: FieldPair) -> None:
        name = field_name(field.name)
        row = self._named(grid, name)
        group = QButtonGroup(grid)
        sides = [
            FieldChoice(name, duplicates_texts.value(field.name, text), self)
            for text in (field.kept, field.other)
        ]
        for column, side in enumerate(sides, _KEPT):
            group.addButton(side.button)
            grid.addWidget(side, row, column, Qt.AlignmentFlag.AlignTop)
        sides[field.takes_other].button.setChecked(True)
        self.choices[field.name] = (sides[0], sides[1])

    def _named(self, grid: QGridLayout, name: str) -> int:
        row = grid.rowCount()
        grid.addWidget(label(name, self, level="2"), row, _NAME, Qt.AlignmentFlag.AlignTop)
        return row
