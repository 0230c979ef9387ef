"""Dialog of pasted ids: a field for any text, and below it the works that it names.

What is here already is told and left out; the reader may take it all the same, to have its
record anew.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from paperdesk.model.pasted_references import PastedReference
from paperdesk.ui.features.identifiers import texts as identifiers_texts
from paperdesk.ui.kit import accessibility, fonts
from paperdesk.ui.kit.check_list import CheckList, CheckRow
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.kit.timers import after

PAUSE = 150
"""Milliseconds without a letter until the text is read."""
LONGEST = 1_000_000
"""Letters of a text that are read; more are cut off."""


class IdentifierDialog(QDialog):
    """Modal dialog. ``text_changed`` asks for :meth:`show_found`; ``add_requested(places)``
    tells which of the works that were found are wanted."""

    text_changed = Signal(str)
    add_requested = Signal(tuple)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add papers"))
        self.setModal(True)
        self.resize(fonts.zoomed(620), fonts.zoomed(560))
        self._typed = False
        self.field = self._make_field()
        self._line = label("", self, level="2", wrap=True)
        self.list = CheckList(self.tr("Works that were understood"), self)
        self.list.counted.connect(self._counted)
        self.all = LinkButton(self.tr("Take all"), self, size=12, level="text2")
        self.none = LinkButton(self.tr("Take none"), self, size=12, level="text2")
        self.all.clicked.connect(lambda: self.list.rows.take_all(True))
        self.none.clicked.connect(lambda: self.list.rows.take_all(False))
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.add = QPushButton(self)
        self.add.setDefault(True)
        self.add.clicked.connect(self._add)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._add)
        self._pause = after(self, PAUSE, self._read)
        self.field.textChanged.connect(self._pause.start)
        self._lay_out()
        self.show_found((), ())
        if text:
            self.field.setPlainText(text[:LONGEST])
            self.field.selectAll()
            self._pause.start(0)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_found(self, found: Sequence[PastedReference], known: Sequence[bool]) -> None:
        """Show the works that the text names; ``known``: which of them are here already.

        In a text that is a paper, with its list of references, the references are left out.
        """
        mixed = len({one.cited for one in found}) > 1
        here = self.tr("here already")
        self.list.rows.show_rows(
            CheckRow(
                identifiers_texts.reference_name(one),
                identifiers_texts.reference_line(one),
                here if is_known else "",
                on=not is_known and not (mixed and one.cited),
            )
            for one, is_known in zip(found, known, strict=True)
        )
        said = identifiers_texts.understood(len(found), sum(known), typed=self._typed)
        self._line.setText(said)
        if self._typed:
            accessibility.announce(self._line, said)
        for widget in (self.all, self.none):
            widget.setVisible(len(found) > 1)

    def said(self) -> str:
        """What is said of the text."""
        return self._line.text()

    def _read(self) -> None:
        text = self.field.toPlainText()
        self._typed = bool(text.strip())
        self.text_changed.emit(text[:LONGEST])

    def _counted(self) -> None:
        taken = len(self.list.rows.taken)
        self.add.setText(identifiers_texts.add_button(taken))
        self.add.setEnabled(taken > 0)

    def _add(self) -> None:
        if self.add.isEnabled():
            self.add_requested.emit(self.list.rows.taken)

    def _make_field(self) -> QPlainTextEdit:
        field = QPlainTextEdit(self)
        field.setProperty("look", "field")
        field.setAccessibleName(self.tr("Ids, DOIs, addresses or references"))
        field.setPlaceholderText(
            self.tr("Ids, DOIs, addresses, a list of references, the text of a PDF")
        )
        field.setTabChangesFocus(True)
        return field

    def _lay_out(self) -> None:
        head = label(self.tr("Paste anything that names papers"), self, size=17, weight="semibold")
        acts = QHBoxLayout()
        acts.setSpacing(16)
        acts.addWidget(self._line, 1)
        acts.addWidget(self.all)
        acts.addWidget(self.none)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self.field, 2)
        column.addLayout(acts)
        column.addWidget(self.list, 3)
        column.addLayout(row)
