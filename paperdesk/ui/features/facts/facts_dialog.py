"""Dialog of facts: a form of a paper's fields, in which those of the reader's own are marked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from paperdesk.model.fact_words import FactWords
from paperdesk.ui.features.facts.fact_field import FactField
from paperdesk.ui.kit import accessibility, dialog_frame, fonts
from paperdesk.ui.kit.labels import label

_NAMES = 110
"""Pixels of the names of fields, where none is wider."""


class FactsDialog(QDialog):
    """Modal dialog. ``save_requested(words, back)`` tells which fields have other words now, and
    which are again what the sources say; :meth:`show_failure` says why they were not taken."""

    save_requested = Signal(dict, tuple)

    def __init__(
        self,
        facts: Sequence[FactWords],
        types: Sequence[str],
        parent: QWidget | None = None,
        *,
        all_own: bool = False,
    ) -> None:
        super().__init__(parent)
        title, quiet, save = self._own_texts()
        self.setWindowTitle(title)
        self.setModal(True)
        self.resize(fonts.zoomed(620), fonts.zoomed(640))
        self.fields = [
            FactField(one, types if one.name == "type" else (), self, all_own=all_own)
            for one in facts
        ]
        names = max(fonts.zoomed(_NAMES), *(one.name_width() for one in self.fields))
        for field in self.fields:
            field.set_name_width(names)
        self._head = label(title, self, size=17, weight="semibold")
        self._quiet = label(quiet, self, level="2", wrap=True)
        self._trouble = label("", self, level="danger", wrap=True)
        self._trouble.hide()
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.save = QPushButton(save, self)
        self.cancel.setAutoDefault(False)
        self.save.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._save)
        above = (self._head, self._quiet)
        done, below = (self.cancel, self.save), (self._trouble,)
        dialog_frame.frame(self, above, self._form(), (), done, below=below)
        for field in self.fields:
            field.changed.connect(self._changed)
        self._changed()
        self.fields[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _own_texts(self) -> tuple[str, str, str]:
        """What stands above the form, and on the button that takes it."""
        quiet = self.tr(
            "What you change stays as you wrote it, whatever a source says later. "
            "Authors, editors and keywords stand one a line."
        )
        return self.tr("What is said of the paper"), quiet, self.tr("Save")

    def field(self, name: str) -> FactField:
        """The field of a name."""
        return next(one for one in self.fields if one.name == name)

    def show_failure(self, message: str) -> None:
        """Say why nothing was saved; the form stays."""
        self._trouble.setText(message)
        self._trouble.show()
        accessibility.announce(self._trouble, message)

    def said(self) -> str:
        """What is said of a failure."""
        return "" if self._trouble.isHidden() else self._trouble.text()

    def _changed(self) -> None:
        self._trouble.hide()
        self.save.setEnabled(self._can_save())

    def _can_save(self) -> bool:
        return any(one.is_changed() for one in self.fields)

    def _save(self) -> None:
        changed = [one for one in self.fields if one.is_changed()]
        back = tuple(one.name for one in changed if one.is_given_back())
        if changed:
            words = {one.name: one.words() for one in changed if one.name not in back}
            self.save_requested.emit(words, back)

    def _form(self) -> QScrollArea:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 8, 8, 8)
        column.setSpacing(10)
        for field in self.fields:
            column.addWidget(field)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        for ground in (page, area.viewport()):
            ground.setAutoFillBackground(False)  # the form stands on the dialog
        return area
