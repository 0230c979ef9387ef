"""Section of one file in the preview: what it is, what it brings, what is wrong, what is taken."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from paperdesk.model import FilePreview
from paperdesk.text import display
from paperdesk.ui.features.imports import texts as imports_texts
from paperdesk.ui.features.imports.pair_question import PairQuestion
from paperdesk.ui.features.imports.texts import Tally
from paperdesk.ui.i18n.language import number
from paperdesk.ui.i18n.message_translation import said as sentence
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.check_box import CheckBox
from paperdesk.ui.kit.labels import explain, label, short
from paperdesk.ui.kit.link_button import LinkButton

_TITLES = 5
_PROBLEMS = 200
"""Problems shown at most, for one file."""


class FileSection(QWidget):
    """Widget of a file: name, format, counts, first titles, problems, doubtful pairs.

    ``changed``: something else of it is taken. ``choose_requested``: the reader wants to choose
    among its entries; ``columns_requested``: say what the columns of a table hold. With a
    ``box`` the file can be left out.
    """

    changed = Signal()
    choose_requested = Signal()
    columns_requested = Signal()

    def __init__(
        self, file: FilePreview, parent: QWidget, *, box: bool = False, pairs: int = 0
    ) -> None:
        super().__init__(parent)
        self.file = file
        self.left_out: frozenset[int] = frozenset()
        self.pairs: list[PairQuestion] = []
        self.choose: LinkButton | None = None
        self.columns: LinkButton | None = None
        name = imports_texts.file_name(file)
        self.setAccessibleName(name)
        self.box = CheckBox("", self) if box and not file.error else None
        self._taken = label("", self, size=12, level="2")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._add_head(name)
        if file.error:
            self._add_error()
            self._add_choice()
            return
        for line in imports_texts.file_lines(file):
            self._column.addWidget(label(line, self, size=12, level="2", wrap=True))
        self._add_choice()
        self._add_unread()
        self._add_pairs(pairs)
        self._add_titles()
        self._add_lists(name)

    @property
    def is_taken(self) -> bool:
        """Whether the file is taken at all."""
        return not self.file.error and (self.box is None or self.box.isChecked())

    def tally(self) -> Tally:
        """How many papers come in from it, and how many of them are new."""
        if not self.is_taken:
            return Tally(0, 0)
        entries = self.file.entries
        new = sum(entries[number].is_new for number in self.left_out)
        return Tally(self.file.new - new, self.file.found - len(self.left_out))

    def choose_entries(self, left_out: frozenset[int]) -> None:
        """Take all entries but these."""
        self.left_out = left_out
        count = self.file.found - len(left_out)
        self._taken.setText(imports_texts.taken_line(count, self.file.found) if left_out else "")
        self._taken.setVisible(bool(left_out))
        self.changed.emit()

    def _add_head(self, name: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        if self.box is not None:
            self.box.setChecked(True)
            self.box.setAccessibleName(self.tr("Import {file}").format(file=name))
            self.box.toggled.connect(lambda _on: self.changed.emit())
            head.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        named = label(name, self, weight="semibold", wrap=True)
        explain(named, self.file.path)
        head.addWidget(named, 1)
        form = imports_texts.format_name(self.file.format)
        head.addWidget(label(form, self, size=12, level="3"))
        self._column.addLayout(head)

    def _add_error(self) -> None:
        assert self.file.error is not None
        what, _stop, more = sentence(self.file.error).partition(". ")
        self._column.addWidget(label(what, self, level="danger", wrap=True))
        if more:
            self._column.addWidget(label(more, self, size=12, level="2", wrap=True))

    def _add_choice(self) -> None:
        """Add the way to the entries, where there is something to choose."""
        self._taken.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        name = imports_texts.file_name(self.file)
        if len(self.file.entries) > 1:
            self._add_way_to_entries(row, name)
        if self.file.columns:
            self.columns = LinkButton(self.tr("Columns…"), self, size=12, level="link")
            spoken = self.tr("Say what the columns of {file} hold").format(file=name)
            self.columns.setAccessibleName(spoken)
            self.columns.clicked.connect(self.columns_requested)
            row.addWidget(self.columns)
        if row.count():
            row.addStretch(1)
            self._column.addLayout(row)

    def _add_way_to_entries(self, row: QHBoxLayout, name: str) -> None:
        self.choose = LinkButton(self.tr("Choose entries…"), self, size=12, level="link")
        self.choose.setAccessibleName(self.tr("Choose entries of {file}").format(file=name))
        self.choose.clicked.connect(self.choose_requested)
        row.addWidget(self.choose)
        row.addWidget(self._taken)

    def _add_titles(self) -> None:
        for title in self.file.titles[:_TITLES]:
            self._column.addLayout(self._make_point(short(display(title))))
        rest = self.file.found - min(len(self.file.titles), _TITLES)
        if self.file.titles and rest > 0:
            more = self.tr("·  and %Ln more", "papers", rest)
            self._column.addWidget(label(more, self, level="2"))

    def _add_lists(self, name: str) -> None:
        file = self.file
        self._add_list(
            imports_texts.problems_line(file),
            [imports_texts.problem(one) for one in file.problems[:_PROBLEMS]],
            len(file.problems),
            self.tr("Problems in {}").format(name),
        )
        self._add_list(
            imports_texts.untaken_line(file),
            [imports_texts.untaken_values(one) for one in file.untaken_values[:_PROBLEMS]],
            file.untaken,
            self.tr("Values of {} that are not taken").format(name),
        )

    def _add_unread(self) -> None:
        """Add what was not understood, so that half a record is not taken for a whole one."""
        lines = imports_texts.unread_lines(self.file)
        if not lines:
            return
        said = self.tr("Not understood, and only kept in the record as it came:")
        self._column.addWidget(label(said, self, size=12, wrap=True))
        for line in lines:
            self._column.addLayout(self._make_point(line))
        self._column.addSpacing(4)

    def _add_pairs(self, room: int) -> None:
        """Add the pairs that may be one paper, as far as they are asked about."""
        if not self.file.doubtful:
            return
        self._column.addSpacing(4)
        self._column.addWidget(label(imports_texts.pairs_line(self.file), self, size=12, wrap=True))
        for pair in self.file.doubtful[:room]:
            question = PairQuestion(pair, self)
            question.answered.connect(self.changed)
            self.pairs.append(question)
            self._column.addWidget(question)
        rest = len(self.file.doubtful) - room
        if rest > 0:
            more = self.tr("%Ln more pair(s), which stay two papers each", "", rest)
            self._column.addWidget(label(more, self, level="2", wrap=True))

    def _make_point(self, title: str) -> QHBoxLayout:
        """Make a line with a point before it; what does not fit goes on below its first word."""
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(label("·", self, level="2"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(title, self, wrap=True), 1)
        return line

    def _add_list(self, head: str, lines: list[str], count: int, name: str) -> None:
        """Add a scrolling list of the first of ``count`` things, if there are any, and its head."""
        if not lines:
            return
        rest = count - len(lines)
        if rest > 0:
            lines = [*lines, self.tr("and {} more").format(number(rest))]
        self._column.addSpacing(4)
        self._column.addWidget(label(head, self, size=12, wrap=True))
        field = QPlainTextEdit(self)
        field.setReadOnly(True)
        field.setTabChangesFocus(True)
        field.setFont(fonts.font(12))
        field.setProperty("look", "field")
        field.setAccessibleName(name)
        text = "\n".join(lines)
        field.setPlainText(text)
        rows = min(text.count("\n") + 1, 5)
        field.setFixedHeight(rows * field.fontMetrics().lineSpacing() + 22)
        self._column.addWidget(field)
