"""Page of the preferences on files of papers: whether they are copied, which folder is watched."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from paperdesk.ui.i18n import language
from paperdesk.ui.kit.choice_row import ChoiceRow
from paperdesk.ui.kit.labels import label
from paperdesk.ui.services.settings_table import SETTINGS

_SPECS = {spec.name: spec for spec in SETTINGS}


class FilesPage(QWidget):
    """Page that tells ``changed(name, value)``; ``folder_choice_requested()`` asks for a folder,
    which :meth:`show_folder` shows."""

    changed = Signal(str, object)
    folder_choice_requested = Signal()
    find_requested = Signal()

    def __init__(self, files: str, folder: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.where = label("", self, selectable=True, wrap=True)
        self.forget = self._button(self.tr("Watch none"), self._forget)
        form = QGridLayout()
        form.setHorizontalSpacing(28)
        form.setVerticalSpacing(6)
        form.setColumnStretch(1, 1)
        controls = (
            ("document_files", self._make_choices(files)),
            ("watched_folder", self._make_folder()),
        )
        for row, (name, control) in enumerate(controls):
            spec = _SPECS[name]
            head = label(language.of("settings", spec.text), self, weight="medium")
            form.addWidget(head, 3 * row, 0, Qt.AlignmentFlag.AlignRight)
            form.addWidget(control, 3 * row, 1)
            told = label(language.of("settings", spec.help), self, size=12, level="2", wrap=True)
            form.addWidget(told, 3 * row + 1, 1)
            form.setRowMinimumHeight(3 * row + 2, 14)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 0)
        column.addLayout(form)
        line = QHBoxLayout()
        line.addWidget(self._button(self.tr("Find moved files…"), self.find_requested))
        line.addStretch(1)
        column.addLayout(line)
        column.addStretch(1)
        self.show_folder(folder)

    def show_folder(self, folder: str) -> None:
        """Show which folder is watched; ``""``: none."""
        self.where.setText(folder or self.tr("None is watched."))
        self.forget.setVisible(bool(folder))

    def _forget(self) -> None:
        self.show_folder("")
        self.changed.emit("watched_folder", "")

    def _make_choices(self, now: str) -> QWidget:
        spec = _SPECS["document_files"]
        row = ChoiceRow(language.of("settings", spec.text), spec.named_choices(), self)
        row.choose(now)
        row.chosen.connect(lambda value: self.changed.emit(spec.name, value))
        return row

    def _make_folder(self) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.where, 1)
        row.addWidget(self._button(self.tr("Choose folder…"), self.folder_choice_requested))
        row.addWidget(self.forget)
        return line

    def _button(self, text: str, run: Callable[[], object] | SignalInstance) -> QPushButton:
        made = QPushButton(text, self)
        made.setAutoDefault(False)
        made.clicked.connect(run)
        return made
