"""Options of an import below its preview: tags for all, files beside the entries, problems kept."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from paperdesk.model import Preview, Problem
from paperdesk.ui.features.imports import texts as imports_texts
from paperdesk.ui.kit.check_box import CheckBox
from paperdesk.ui.kit.labels import explain, label
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.kit.tag_field import tidy


class ImportOptions(QWidget):
    """Widget of what the reader may want besides; asks for a folder, and for a file to keep
    problems in."""

    folder_requested = Signal()
    problems_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = label(self.tr("Tags"), self, size=12, level="2")
        self.tags = QLineEdit(self)
        self.tags.setPlaceholderText(self.tr("Tags for all of them, such as thesis, topic/sub"))
        self.tags.setAccessibleName(self.tr("Tags for all papers of the import"))
        self._completer = _TagCompleter(self)
        self.tags.setCompleter(self._completer)
        self.files = CheckBox("", self)
        self.files.setChecked(True)
        self.elsewhere = LinkButton(
            self.tr("Look for files in another folder…"), self, size=12, level="link"
        )
        explain(self.elsewhere, self.tr("Files may lie there as well, such as your folder of PDFs"))
        self.keep = LinkButton(self.tr("Keep the problems in a file…"), self, size=12, level="link")
        self.elsewhere.clicked.connect(self.folder_requested)
        self.keep.clicked.connect(self.problems_requested)
        self._lay_out()

    def show_preview(self, preview: Preview) -> None:
        """Offer what there is to offer."""
        count = sum(file.attached for file in preview.files)
        size = sum(file.attached_size for file in preview.files)
        self.files.setText(imports_texts.attached_line(count, size))
        self.files.setVisible(bool(count))
        self.files.updateGeometry()
        names_files = count or any(
            problem.message.key.startswith("problem.file") for problem in _problems(preview)
        )
        self.elsewhere.setVisible(bool(names_files))
        self.keep.setVisible(any(_problems(preview)))

    def set_known_tags(self, names: Sequence[str]) -> None:
        """Learn the tags there are, to complete them."""
        self._completer.setModel(QStringListModel(list(names), self._completer))

    def chosen_tags(self) -> tuple[str, ...]:
        """The tags, each once."""
        found = (tidy(part) for part in self.tags.text().replace("،", ",").split(","))
        return tuple(dict.fromkeys(tag for tag in found if tag))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.addWidget(self._head, 0, 0)
        grid.addWidget(self.tags, 0, 1)
        links = QHBoxLayout()
        links.setSpacing(20)
        links.addWidget(self.elsewhere)
        links.addWidget(self.keep)
        links.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(grid)
        column.addWidget(self.files)
        column.addLayout(links)


class _TagCompleter(QCompleter):
    """Completer of the last of several tags."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:
        """The tag that is being typed."""
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The text with that tag in the place of what was typed."""
        widget = self.widget()
        typed = widget.text() if isinstance(widget, QLineEdit) else ""
        before, comma, _ = typed.rpartition(",")
        return f"{before}{comma}{' ' if comma else ''}{super().pathFromIndex(index)}"


def _problems(preview: Preview) -> list[Problem]:
    return [problem for file in preview.files for problem in file.problems]
