"""View of what was found of one paper: a row for each field, before and after, with a box."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from paperdesk.model.fact_completions import Completion, FieldProposal
from paperdesk.ui.features.fact_completions import texts as completions_texts
from paperdesk.ui.kit.check_box import CheckBox
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.texts.record_words import field_name

_NAME, _BEFORE, _AFTER = 0, 1, 2
_BESIDE = 5
"""How far words are below the edge of the box beside them, so that they stand on one line."""


class ProposalView(QScrollArea):
    """View of a completion; ``changed`` when the reader ticks another field."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("The paper, field by field"))
        self.boxes: dict[str, CheckBox] = {}

    def show_completion(self, found: Completion | None, taken: frozenset[str]) -> None:
        """Show what was found of a paper, with these fields ticked; None: nothing."""
        self.boxes = {}
        page = QWidget()
        grid = QGridLayout(page)
        set_margins(grid, 0, 0, 8, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(_BEFORE, 2)
        grid.setColumnStretch(_AFTER, 3)
        if found is not None:
            for column, text in ((_BEFORE, self.tr("As it is")), (_AFTER, self.tr("As found"))):
                head = label(text, self, size=12, weight="semibold", level="2")
                grid.addWidget(head, 0, column)
            for proposal in found.proposals:
                self._row(grid, proposal, proposal.field in taken)
        grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(page)  # whole: what is added later is shown later

    def taken(self) -> frozenset[str]:
        """The fields that are ticked."""
        return frozenset(name for name, box in self.boxes.items() if box.isChecked())

    def _row(self, grid: QGridLayout, proposal: FieldProposal, on: bool) -> None:
        row = grid.rowCount()
        box = CheckBox(field_name(proposal.field), self)
        box.setChecked(on)
        after = completions_texts.value(proposal.after)
        box.setAccessibleDescription(after)
        box.toggled.connect(lambda _on: self.changed.emit())
        self.boxes[proposal.field] = box
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(box, row, _NAME, top)
        before = completions_texts.value(proposal.before) or self.tr("nothing yet")
        words = (
            label(before, self, level="3", wrap=True),
            label(after, self, wrap=True, selectable=True),
        )
        for column, text in zip((_BEFORE, _AFTER), words, strict=True):
            text.setContentsMargins(0, _BESIDE, 0, 0)
            grid.addWidget(text, row, column, top)
