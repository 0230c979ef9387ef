"""Dialog of what is marked as seen: up to here, all, or what is older, each with its number."""

from array import array

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from paperdesk.ui.features.triage.new_papers import AGES, NewPapers
from paperdesk.ui.kit.dialog_frame import frame
from paperdesk.ui.kit.labels import label

USUAL = AGES.index(7)


class SeenDialog(QDialog):
    """Modal dialog. ``agreed(keys)``: these are to be marked as seen."""

    agreed = Signal(object)

    def __init__(self, new: NewPapers, wanted: str, *, is_batch: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._new = new
        self.setWindowTitle(self.tr("Mark as seen"))
        every = len(new.every)
        whole = (
            self.tr("All of this batch: %Ln new paper(s)", "", every)
            if is_batch
            else self.tr("All of this list: %Ln new paper(s)", "", every)
        )
        self.here = QRadioButton(self.tr("Up to here: %Ln new paper(s)", "", len(new.here)))
        self.every = QRadioButton(whole)
        self.older = QRadioButton(self.tr("Older than"))
        self.age = QComboBox()
        self.age.setAccessibleName(self.tr("Older than"))
        for days, papers in zip(AGES, new.older, strict=True):
            age, many = (
                self.tr("%Ln day(s)", "", days),
                self.tr("%Ln new paper(s)", "", len(papers)),
            )
            self.age.addItem(f"{age} · {many}")
        self.age.setCurrentIndex(USUAL)
        self.mark = QPushButton()
        self.mark.setDefault(True)
        self.mark.clicked.connect(self._agree)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        choices = {"here": self.here, "all": self.every, "older": self.older}
        choices[wanted].setChecked(True)
        choices[wanted].setFocus()
        self._count()

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        body, by_age = QWidget(), QHBoxLayout()
        lines = QVBoxLayout(body)
        lines.setContentsMargins(0, 4, 0, 12)
        lines.setSpacing(6)
        by_age.addWidget(self.older)
        by_age.addWidget(self.age)
        by_age.addStretch(1)
        for button in (self.here, self.every, self.older):
            group.addButton(button)
            button.toggled.connect(self._count)
        lines.addWidget(self.here)
        lines.addWidget(self.every)
        lines.addLayout(by_age)
        self.age.activated.connect(lambda _place: self.older.setChecked(True))
        self.age.currentIndexChanged.connect(self._count)
        words = self.tr(
            "Papers lose their mark as new. What you read, dismissed or put aside for later "
            "stays so, and it can be undone."
        )
        told = label(words, size=12, level="2", wrap=True)
        told.setMinimumWidth(380)
        frame(self, [told], body, [], [self.cancel, self.mark])

    @property
    def chosen(self) -> "array[int]":
        """The papers that would be marked."""
        if self.here.isChecked():
            return self._new.here
        return self._new.every if self.every.isChecked() else self._older

    @property
    def _older(self) -> "array[int]":
        return self._new.older[self.age.currentIndex()]

    def _count(self) -> None:
        """Say how many papers it would be."""
        papers = len(self.chosen)
        self.mark.setText(self.tr("Mark %Ln paper(s) as seen", "", papers))
        self.mark.setEnabled(papers > 0)

    def _agree(self) -> None:
        keys = self.chosen
        self.accept()
        self.agreed.emit(keys)
