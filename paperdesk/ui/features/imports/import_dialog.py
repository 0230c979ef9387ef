"""Import dialog: first a progress bar, then a preview of the files, then the import."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from paperdesk.model import ImportChoices, Preview
from paperdesk.model.messages import Message
from paperdesk.model.progress import PAUSED
from paperdesk.ui.features.imports import texts as imports_texts
from paperdesk.ui.features.imports.column_choice import ColumnChoice
from paperdesk.ui.features.imports.entry_choice import EntryChoice
from paperdesk.ui.features.imports.file_section import FileSection
from paperdesk.ui.features.imports.import_options import ImportOptions
from paperdesk.ui.i18n.language import number
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.progress_page import ProgressPage
from paperdesk.ui.kit.rtl_margins import set_margins

_FILES = 50
"""Files shown at most; the others are counted."""
_PAIRS = 60
"""Pairs of papers that are asked about at most; the others stay two."""


class ImportDialog(QDialog):
    """Modal dialog of an import, from reading to done. Esc stops what is under way, P has it rest
    and go on."""

    import_requested = Signal()
    cancel_requested = Signal()
    pause_requested = Signal(bool)
    """Whether the import is to rest, or goes on."""
    columns_chosen = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import papers"))
        self.setModal(True)
        self.resize(660, 560)
        self._ready = False
        self._preview = Preview(())
        self._sections: list[FileSection] = []
        self._line = label(self.tr("Reading…"), self, size=17, weight="semibold", wrap=True)
        self._quiet = label("", self, level="2", wrap=True)
        self._progress = ProgressPage(self)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(self.tr("What the files would bring"))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._progress)
        self._stack.addWidget(self._area)
        self.options = ImportOptions(self)
        self.go = QPushButton(self.tr("Import"), self)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.go.clicked.connect(self._agreed)
        self.cancel.clicked.connect(self._gave_up)
        self.cancel.setAutoDefault(False)
        self.pause = QPushButton(self.tr("Pause"), self)
        self.pause.setAutoDefault(False)
        self.pause.setToolTip(self.tr("Rest, and go on later (P)"))
        self.pause.clicked.connect(self._paused)
        self.pause.hide()
        self._rests = False
        self._lay_out()
        self.show_progress(0, 0)

    # What it is told

    def show_progress(self, done: int, total: int, what: Message | None = None) -> None:
        """Show how far the reading or the import is; ``total`` 0 while unknown."""
        if self._ready:
            return
        if what == PAUSED and self.cancel.isEnabled():
            self._line.setText(self.tr("Paused"))
        counted = ""
        if total:
            counted = self.tr("{} of {}").format(number(done), number(total))
        self._quiet.setText(self._progress.show_progress(done, total, what, counted))
        self._quiet.setVisible(True)
        self._stack.setCurrentIndex(0)
        self.options.setVisible(False)
        self.go.setVisible(False)

    def show_rest(self, *, on: bool) -> None:
        """Show whether the import rests at the reader's word."""
        self._rests = on
        self.pause.setText(self.tr("Continue") if on else self.tr("Pause"))
        self._line.setText(self.tr("Pausing…") if on else self.tr("Importing…"))

    def show_preview(self, preview: Preview) -> None:
        """Show what the import would bring and wait for the reader's word."""
        self._ready = True
        self._preview = preview
        unread = sum(1 for file in preview.files if file.error)
        count = len(preview.files)
        said = self.tr("From %Ln file(s)", "", count) if count > 1 else ""
        if unread and count > 1:
            said = self.tr("{files}; %Ln cannot be read", "files", unread).format(files=said)
        parts = (said, imports_texts.kinds_line(preview), imports_texts.asking_line(preview))
        said = " · ".join(part for part in parts if part)
        self._quiet.setText(said)
        self._quiet.setVisible(bool(said))
        self._area.setWidget(self._make_sections(preview))
        self.options.show_preview(preview)
        self.options.setVisible(bool(preview.found))
        self._stack.setCurrentIndex(1)
        self._count()
        usable = bool(self.go.text())
        self.go.setDefault(usable)
        (self.go if usable else self.cancel).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def preview(self) -> Preview:
        """The preview that is shown."""
        return self._preview

    def answers(self) -> dict[str, str]:
        """What the reader says of the pairs that were asked about, as an import takes it."""
        return dict(pair.answer() for section in self._sections for pair in section.pairs)

    def choices(self) -> ImportChoices:
        """What the reader wants of the import."""
        left_out = {
            section.file.path: section.left_out for section in self._sections if section.left_out
        }
        return ImportChoices(
            answers=self.answers(),
            takes_files=self.options.files.isChecked(),
            tags=self.options.chosen_tags(),
            left_out=left_out,
            without=frozenset(
                section.file.path for section in self._sections if not section.is_taken
            ),
        )

    def _count(self) -> None:
        """Headline and button, of what is chosen now."""
        joined = sum(bool(paper) for paper in self.answers().values())
        chosen = [section.tally() for section in self._sections]
        chosen += [
            imports_texts.Tally(file.new, file.found) for file in self._preview.files[_FILES:]
        ]
        new = sum(one.new for one in chosen) - joined
        tally = imports_texts.Tally(new, sum(one.found for one in chosen))
        self._line.setText(imports_texts.headline(self._preview, tally))
        text = imports_texts.button(self._preview, tally)
        self.go.setText(text)
        self.go.setVisible(bool(text))
        self.go.setEnabled(bool(text))
        self.cancel.setText(self.tr("Cancel") if self._preview.found else self.tr("Close"))

    def show_reading(self) -> None:
        """Show that the files are read again, for another preview."""
        self._ready = False
        self._line.setText(self.tr("Reading…"))
        self.show_progress(0, 0)

    def show_importing(self) -> None:
        """Show that the import has begun."""
        self._ready = False
        self._line.setText(self.tr("Importing…"))
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setEnabled(True)
        self.show_rest(on=False)
        self.pause.setVisible(True)
        self.show_progress(0, 0)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_failure(self, message: str) -> None:
        """Show why nothing was imported."""
        self._ready = True
        self.pause.hide()
        self._line.setText(self.tr("Nothing was imported"))
        self._quiet.setText(message)
        self._quiet.setVisible(True)
        self._area.setWidget(QWidget(self))
        self._stack.setCurrentIndex(1)
        self.options.setVisible(False)
        self.go.setVisible(False)
        self.cancel.setText(self.tr("Close"))
        self.cancel.setEnabled(True)

    # What is done in it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is Cancel, P is Pause."""
        if event.key() == Qt.Key.Key_Escape:
            self._gave_up()
            return
        if event.key() == Qt.Key.Key_P and self.pause.isVisible() and self.pause.isEnabled():
            self.pause.click()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the dialog is Cancel."""
        event.ignore()
        self._gave_up()

    def _agreed(self) -> None:
        if self._ready:
            self.go.setEnabled(False)
            self.import_requested.emit()

    def _paused(self) -> None:
        self.show_rest(on=not self._rests)
        self.pause_requested.emit(self._rests)

    def _gave_up(self) -> None:
        """Tell it; while work is under way the controller closes the dialog when it has stopped."""
        self.cancel_requested.emit()
        if self._ready:
            self.reject()
        else:
            self._line.setText(self.tr("Stopping…"))
            self.cancel.setEnabled(False)
            self.pause.setEnabled(False)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.pause)
        row.addWidget(self.cancel)
        row.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(6)
        column.addWidget(self._line)
        column.addWidget(self._quiet)
        column.addSpacing(8)
        column.addWidget(self._stack, 1)
        column.addSpacing(8)
        column.addWidget(self.options)
        column.addSpacing(8)
        column.addLayout(row)

    def _make_sections(self, preview: Preview) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        set_margins(column, 0, 0, 8, 0)
        column.setSpacing(20)
        self._sections = []
        many = sum(not file.error for file in preview.files) > 1
        for file in preview.files[:_FILES]:
            room = max(0, _PAIRS - sum(len(one.pairs) for one in self._sections))
            section = FileSection(file, page, box=many, pairs=room)
            section.changed.connect(self._count)
            section.choose_requested.connect(partial(self._choose, section))
            section.columns_requested.connect(partial(self._choose_columns, section))
            self._sections.append(section)
            column.addWidget(section)
        rest = len(preview.files) - _FILES
        if rest > 0:
            column.addWidget(label(self.tr("and %Ln more file(s)", "", rest), page, level="2"))
        column.addStretch(1)
        return page

    def _choose(self, section: FileSection) -> None:
        """Let the reader choose among the entries of a file."""
        page = EntryChoice(section.file, section.left_out, self)
        page.changed.connect(lambda: section.choose_entries(page.left_out))
        page.done.connect(partial(self._chosen, section, page))
        self._show_page(page)
        page.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self, section: FileSection, page: EntryChoice) -> None:
        section.choose_entries(page.left_out)
        self._leave_page(page)
        if section.choose is not None:
            section.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_columns(self, section: FileSection) -> None:
        """Let the reader say what the columns of a table hold."""
        page = ColumnChoice(section.file, self)
        page.done.connect(partial(self._columns_said, section, page))
        self._show_page(page)
        page.boxes[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _columns_said(self, section: FileSection, page: ColumnChoice) -> None:
        chosen = page.chosen()
        self._leave_page(page)
        if section.columns is not None:
            section.columns.setFocus(Qt.FocusReason.OtherFocusReason)
        if any(chosen[one.name] != one.field for one in page.columns):
            self.columns_chosen.emit(chosen)

    def _show_page(self, page: QWidget) -> None:
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.options.hide()

    def _leave_page(self, page: QWidget) -> None:
        self._stack.setCurrentIndex(1)
        self._stack.removeWidget(page)
        page.deleteLater()
        self.options.setVisible(bool(self._preview.found))
