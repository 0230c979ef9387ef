"""Question about a doubtful pair: two papers of one title, side by side, one paper or two.

Why two papers is the answer until the reader gives another: two that are one can be seen in the
list later, while a paper that was taken into another is gone.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from paperdesk.model import Citation, DoubtfulPair
from paperdesk.text import display
from paperdesk.ui.features.imports import texts as imports_texts
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.labels import explain, label, short


class PairQuestion(QWidget):
    """Widget that asks about one pair; ``answered`` comes with each change."""

    answered = Signal()

    def __init__(self, pair: DoubtfulPair, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pair = pair
        title = short(display(pair.incoming.title))
        self.setAccessibleName(title)
        self.two = self._make_choice(self.tr("Two papers"), title)
        self.same = self._make_choice(self.tr("The same paper"), title)
        (self.same if pair.joined else self.two).setChecked(True)
        both = QButtonGroup(self)
        both.addButton(self.two)
        both.addButton(self.same)
        self.same.toggled.connect(lambda _on: self.answered.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(4)
        column.addWidget(label(title, self, weight="semibold", wrap=True))
        column.addLayout(self._make_sides())
        column.addWidget(
            label(imports_texts.reasons_line(pair), self, size=12, level="2", wrap=True)
        )
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.two)
        row.addWidget(self.same)
        row.addStretch(1)
        column.addLayout(row)

    def answer(self) -> tuple[str, str]:
        """The record, and the paper it is; ``""`` where they are two."""
        return self.pair.record, self.pair.paper if self.same.isChecked() else ""

    def _make_choice(self, text: str, title: str) -> QRadioButton:
        made = QRadioButton(text, self)
        fonts.wear(made, 13)
        made.setAccessibleName(self.tr("{answer}: {title}").format(answer=text, title=title))
        explain(made, imports_texts.both_line(self.pair))
        return made

    def _make_sides(self) -> QGridLayout:
        """Make two columns of equal width: where each stands, its people, year and venue."""
        sides = QGridLayout()
        sides.setHorizontalSpacing(24)
        sides.setVerticalSpacing(2)
        heads = (imports_texts.incoming_head(self.pair), imports_texts.known_head(self.pair))
        for side, citation in enumerate((self.pair.incoming, self.pair.known)):
            sides.setColumnStretch(side, 1)
            lines = (heads[side], *_lines(citation))
            for row, line in enumerate(lines):
                made = label(line, self, size=12, level="2" if row == 0 else "", wrap=True)
                sides.addWidget(made, row, side, Qt.AlignmentFlag.AlignTop)
        return sides


def _lines(citation: Citation) -> tuple[str, str]:
    return imports_texts.authors_line(citation), imports_texts.place_line(citation)
