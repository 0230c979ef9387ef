"""Dialog of an export: which papers, in which format, what of the reader's own with them.

Below stand the files that are kept up to date, each with a button that ends it.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from paperdesk.formats.registry import Format
from paperdesk.model.export_options import (
    DEFAULT_PATTERN,
    WITHOUT_FILES,
    ExportOptions,
    FollowedExport,
)
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.kit.check_box import CheckBox
from paperdesk.ui.kit.choice_box import ChoiceBox
from paperdesk.ui.kit.labels import label


class ExportDialog(QDialog):
    """``export_requested`` tells which papers (the name of a choice), the options, and whether
    the file is to be kept up to date; ``stop_requested`` which file no more."""

    export_requested = Signal(str, ExportOptions, bool)
    stop_requested = Signal(FollowedExport)

    def __init__(
        self,
        choices: Sequence[tuple[str, str, bool]],
        formats: Sequence[Format],
        kept: ExportOptions,
        parent: QWidget | None = None,
    ) -> None:
        """``choices`` are sets of papers: name, words, and whether they are those of a query."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export papers"))
        self.setModal(True)
        self._formats = {form.name: form for form in formats}
        self._of_query = {name for name, _, is_query in choices if is_query}
        self.papers = self._combo(self.tr("Papers"), [(name, told) for name, told, _ in choices])
        titles = [(form.name, form.title) for form in formats]
        self.format = self._combo(self.tr("Format"), titles)
        self.format.setCurrentIndex(max(self.format.findData(kept.format), 0))
        self.pattern = QLineEdit(kept.key_pattern)
        self.pattern.setAccessibleName(self.tr("Citation keys"))
        self.pattern.setPlaceholderText(DEFAULT_PATTERN)
        self.own_words = {
            "tags": CheckBox(self.tr("Tags")),
            "collections": CheckBox(self.tr("Collections")),
            "states": CheckBox(self.tr("States and stars")),
            "rating": CheckBox(self.tr("Ratings")),
            "notes": CheckBox(self.tr("Notes")),
            "files": CheckBox(self.tr("Attached files, copied into a folder beside")),
            "marks": CheckBox(self.tr("Your marks, in the copies of PDF files")),
        }
        self.follow = CheckBox(self.tr("Keep the file up to date"))
        self.refusal = label("", size=12, level="danger")
        self._followed = QVBoxLayout()
        self._make_buttons()
        self._lay_out()
        self.format.currentIndexChanged.connect(self._format_chosen)
        self.papers.currentIndexChanged.connect(self._papers_chosen)
        self.own_words["files"].toggled.connect(self._files_ticked)
        self._format_chosen()
        self._files_ticked(self.own_words["files"].isChecked())
        self._papers_chosen()

    def _make_buttons(self) -> None:
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.go = QPushButton(self.tr("Export…"))
        self.go.setDefault(True)
        self.go.clicked.connect(self._wanted)

    def _combo(self, name: str, items: Sequence[tuple[str, str]]) -> ChoiceBox:
        box = ChoiceBox()
        box.setAccessibleName(name)
        for value, told in items:
            box.addItem(told, value)
        return box

    def _lay_out(self) -> None:
        top = QGridLayout()
        top.setHorizontalSpacing(12)
        top.setVerticalSpacing(8)
        top.setColumnStretch(1, 1)
        for row, field in enumerate((self.papers, self.format, self.pattern)):
            head = label(field.accessibleName(), self, level="2")
            head.setBuddy(field)
            top.addWidget(head, row, 0)
            top.addWidget(field, row, 1)
        column = QVBoxLayout(self)
        column.addStrut(480)  # no least width of its own: that would let longer words be cut
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.refusal)
        column.addWidget(label(self.tr("With what is yours"), self, weight="semibold"))
        for box in self.own_words.values():
            column.addWidget(box)
        column.addSpacing(4)
        column.addWidget(self.follow)
        column.addLayout(self._followed)
        column.addStretch(1)
        ending = QHBoxLayout()
        ending.setSpacing(8)
        ending.addStretch(1)
        ending.addWidget(self.cancel)
        ending.addWidget(self.go)
        column.addLayout(ending)

    def show_followed(self, exports: Sequence[FollowedExport]) -> None:
        """Tell which files are kept up to date."""
        if not exports:
            return
        self._followed.addWidget(label(self.tr("Kept up to date"), self, weight="semibold"))
        for export in exports:
            self._followed.addWidget(self._row(export))

    def _row(self, export: FollowedExport) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        told = f"{export.path}\n{said(export.trouble)}" if export.trouble else export.path
        line.addWidget(label(told, row, size=12, level="2", wrap=True), 1)
        stop = QPushButton(self.tr("Stop"), row)
        stop.setAutoDefault(False)
        stop.setAccessibleDescription(export.path)
        line.addWidget(stop)

        def stopped() -> None:
            self.stop_requested.emit(export)
            row.hide()

        stop.clicked.connect(stopped)
        return row

    def refuse(self, why: str) -> None:
        """Say why it cannot be done so."""
        self.refusal.setText(why)
        self.pattern.setFocus()

    def options(self) -> ExportOptions:
        """What stands in the dialog."""
        words = tuple(name for name, box in self.own_words.items() if box.isChecked())
        return ExportOptions(str(self.format.currentData()), words, self.pattern.text().strip())

    def _format_chosen(self) -> None:
        form = self._formats[str(self.format.currentData())]
        for name, box in self.own_words.items():
            box.setChecked(form.personal and name in WITHOUT_FILES)
        self.pattern.setEnabled(form.keyed)

    def _files_ticked(self, ticked: bool) -> None:
        """Marks go with files alone."""
        marks = self.own_words["marks"]
        marks.setEnabled(ticked)
        marks.setChecked(ticked)

    def _papers_chosen(self) -> None:
        may = self.papers.currentData() in self._of_query
        self.follow.setEnabled(may)
        if not may:
            self.follow.setChecked(False)

    def _wanted(self) -> None:
        self.export_requested.emit(
            str(self.papers.currentData()), self.options(), self.follow.isChecked()
        )
