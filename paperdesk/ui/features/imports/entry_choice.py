"""Choice of entries: a list with a check box for each entry of a file, to any number of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from paperdesk.model import FilePreview
from paperdesk.ui.features.imports import texts as imports_texts
from paperdesk.ui.features.imports.entry_model import EntryModel
from paperdesk.ui.kit.check_list import CheckView
from paperdesk.ui.kit.labels import label, short
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.kit.timers import after

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
        self.list = CheckView(self.tr("Entries of the file"), self.model, self)
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
