"""Import dialog: first a progress bar, then a preview of the files, then the import."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from paperdesk.model import FilePreview, Preview
from paperdesk.model.messages import Message
from paperdesk.text import display
from paperdesk.ui.features.imports import texts as imports_texts
from paperdesk.ui.features.imports.pair_question import PairQuestion
from paperdesk.ui.i18n.language import number
from paperdesk.ui.i18n.message_translation import said as sentence
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.labels import explain, label, short
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.kit.time_left import TimeLeft

_TITLES = 5
_PROBLEMS = 200
"""Problems shown at most, for one file."""
_FILES = 50
"""Files shown at most; the others are counted."""
_PAIRS = 60
"""Pairs of papers that are asked about at most; the others stay two."""


class ImportDialog(QDialog):
    """Modal dialog of an import, from reading to done. Esc stops what is under way."""

    import_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import papers"))
        self.setModal(True)
        self.resize(600, 460)
        self._ready = False
        self._preview = Preview(())
        self._pairs: list[PairQuestion] = []
        self._step: Message | None = None
        self._time_left = TimeLeft()
        self._line = label(self.tr("Reading…"), self, size=17, weight="semibold", wrap=True)
        self._quiet = label("", self, level="2", wrap=True)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(self.tr("What the files would bring"))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._make_waiting())
        self._stack.addWidget(self._area)
        self.go = QPushButton(self.tr("Import"), self)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.go.clicked.connect(self._agreed)
        self.cancel.clicked.connect(self._gave_up)
        self.cancel.setAutoDefault(False)
        self._lay_out()
        self.show_progress(0, 0)

    # What it is told

    def show_progress(self, done: int, total: int, what: Message | None = None) -> None:
        """Show how far the reading or the import is; ``total`` 0 while unknown."""
        if self._ready:
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if what != self._step:  # each step has a count of its own
            self._step = what
            self._time_left.begin()
        counted = ""
        if total:
            counted = self.tr("{} of {}").format(number(done), number(total))
        left = self._time_left.words(done, total)
        step = sentence(what) if what else ""
        self._quiet.setText(" · ".join(part for part in (step, counted, left) if part))
        self._quiet.setVisible(True)
        self._stack.setCurrentIndex(0)
        self.go.setVisible(False)

    def show_preview(self, preview: Preview) -> None:
        """Show what the import would bring and wait for the reader's word."""
        self._ready = True
        self._preview = preview
        unread = sum(1 for file in preview.files if file.error)
        count = len(preview.files)
        said = self.tr("From %Ln file(s)", "", count) if count > 1 else ""
        if unread and count > 1:
            said = self.tr("{files}; %Ln cannot be read", "files", unread).format(files=said)
        said = " · ".join(part for part in (said, imports_texts.asking_line(preview)) if part)
        self._quiet.setText(said)
        self._quiet.setVisible(bool(said))
        self._pairs = []
        self._area.setWidget(self._make_sections(preview))
        self._stack.setCurrentIndex(1)
        self._count()
        text = self.go.text()
        self.go.setVisible(bool(text))
        self.go.setEnabled(bool(text))
        self.go.setDefault(bool(text))
        self.cancel.setText(self.tr("Cancel") if text else self.tr("Close"))
        (self.go if text else self.cancel).setFocus(Qt.FocusReason.OtherFocusReason)

    def answers(self) -> dict[str, str]:
        """What the reader says of the pairs that were asked about, as an import takes it."""
        return dict(pair.answer() for pair in self._pairs)

    def _count(self) -> None:
        """Headline and button, with the answers as they are."""
        joined = sum(bool(paper) for paper in self.answers().values())
        self._line.setText(imports_texts.headline(self._preview, joined))
        self.go.setText(imports_texts.button(self._preview, joined))

    def show_importing(self) -> None:
        """Show that the import has begun."""
        self._ready = False
        self._line.setText(self.tr("Importing…"))
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setEnabled(True)
        self.show_progress(0, 0)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_failure(self, message: str) -> None:
        """Show why nothing was imported."""
        self._ready = True
        self._line.setText(self.tr("Nothing was imported"))
        self._quiet.setText(message)
        self._quiet.setVisible(True)
        self._area.setWidget(QWidget(self))
        self._stack.setCurrentIndex(1)
        self.go.setVisible(False)
        self.cancel.setText(self.tr("Close"))
        self.cancel.setEnabled(True)

    # What is done in it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is Cancel."""
        if event.key() == Qt.Key.Key_Escape:
            self._gave_up()
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

    def _gave_up(self) -> None:
        """Tell it; while work is under way the controller closes the dialog when it has stopped."""
        self.cancel_requested.emit()
        if self._ready:
            self.reject()
        else:
            self._line.setText(self.tr("Stopping…"))
            self.cancel.setEnabled(False)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
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
        column.addLayout(row)

    def _make_waiting(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self._bar)
        column.addStretch(1)
        return page

    def _make_sections(self, preview: Preview) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        set_margins(column, 0, 0, 8, 0)
        column.setSpacing(20)
        for file in preview.files[:_FILES]:
            column.addWidget(self._make_section(file, page))
        rest = len(preview.files) - _FILES
        if rest > 0:
            column.addWidget(label(self.tr("and %Ln more file(s)", "", rest), page, level="2"))
        column.addStretch(1)
        return page

    def _make_section(self, file: FilePreview, page: QWidget) -> QWidget:
        """Make the section of one file: name, format, counts, first titles, problems."""
        section = QWidget(page)
        name = imports_texts.file_name(file)
        section.setAccessibleName(name)
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        named = label(name, section, weight="semibold", wrap=True)
        explain(named, file.path)
        head.addWidget(named, 1)
        head.addWidget(label(imports_texts.format_name(file.format), section, size=12, level="3"))
        column.addLayout(head)
        if file.error:
            what, _stop, more = sentence(file.error).partition(". ")
            column.addWidget(label(what, section, level="danger", wrap=True))
            if more:
                column.addWidget(label(more, section, size=12, level="2", wrap=True))
            return section
        for line in (imports_texts.found_line(file), imports_texts.missing_line(file)):
            if line:
                column.addWidget(label(line, section, size=12, level="2", wrap=True))
        self._add_unread(file, section, column)
        self._add_pairs(file, section, column)
        for title in file.titles[:_TITLES]:
            column.addLayout(self._make_title(short(display(title)), section))
        rest = file.found - min(len(file.titles), _TITLES)
        if file.titles and rest > 0:
            more = self.tr("·  and %Ln more", "papers", rest)
            column.addWidget(label(more, section, level="2"))
        problems = file.problems[:_PROBLEMS]
        self._add_list(
            imports_texts.problems_line(file),
            [imports_texts.problem(one) for one in problems],
            len(file.problems),
            self.tr("Problems in {}").format(name),
            column,
        )
        self._add_list(
            imports_texts.untaken_line(file),
            [imports_texts.untaken_values(one) for one in file.untaken_values[:_PROBLEMS]],
            file.untaken,
            self.tr("Values of {} that are not taken").format(name),
            column,
        )
        return section

    def _add_unread(self, file: FilePreview, section: QWidget, column: QVBoxLayout) -> None:
        """Add what was not understood, so that half a record is not taken for a whole one."""
        lines = imports_texts.unread_lines(file)
        if not lines:
            return
        said = self.tr("Not understood, and only kept in the record as it came:")
        column.addWidget(label(said, section, size=12, wrap=True))
        for line in lines:
            column.addLayout(self._make_title(line, section))
        column.addSpacing(4)

    def _add_pairs(self, file: FilePreview, section: QWidget, column: QVBoxLayout) -> None:
        """Add the pairs of a file that may be one paper, as far as they are asked about."""
        if not file.doubtful:
            return
        column.addSpacing(4)
        column.addWidget(label(imports_texts.pairs_line(file), section, size=12, wrap=True))
        room = max(0, _PAIRS - len(self._pairs))
        for pair in file.doubtful[:room]:
            question = PairQuestion(pair, section)
            question.answered.connect(self._count)
            self._pairs.append(question)
            column.addWidget(question)
        rest = len(file.doubtful) - room
        if rest > 0:
            more = self.tr("%Ln more pair(s), which stay two papers each", "", rest)
            column.addWidget(label(more, section, level="2", wrap=True))

    def _make_title(self, title: str, section: QWidget) -> QHBoxLayout:
        """Make a line with a point before it; what does not fit goes on below its first word."""
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(label("·", section, level="2"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(title, section, wrap=True), 1)
        return line

    def _add_list(
        self, head: str, lines: list[str], count: int, name: str, column: QVBoxLayout
    ) -> None:
        """Add a scrolling list of the first of ``count`` things, if there are any, and its head."""
        if not lines:
            return
        rest = count - len(lines)
        if rest > 0:
            lines = [*lines, self.tr("and {} more").format(number(rest))]
        section = column.parentWidget()
        column.addSpacing(4)
        column.addWidget(label(head, section, size=12, wrap=True))
        field = QPlainTextEdit(section)
        field.setReadOnly(True)
        field.setTabChangesFocus(True)
        field.setFont(fonts.font(12))
        field.setProperty("look", "field")
        field.setAccessibleName(name)
        text = "\n".join(lines)
        field.setPlainText(text)
        rows = min(text.count("\n") + 1, 5)
        field.setFixedHeight(rows * field.fontMetrics().lineSpacing() + 22)
        column.addWidget(field)
