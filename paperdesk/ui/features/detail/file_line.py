"""File line: the files that are kept for a paper, each a way to open it or to take it off."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from paperdesk.model import Attachment
from paperdesk.text import display
from paperdesk.ui.kit.flow_layout import FlowLayout
from paperdesk.ui.kit.labels import explain, label, short
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.texts.sizes import size_text

MOST = 30
"""Files that are shown; the others are counted."""


class FileLine(QWidget):
    """Line of files: a press opens one, its menu takes it off the paper."""

    open_requested = Signal(object)
    remove_requested = Signal(int)
    find_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: tuple[Attachment, ...] = ()
        self._flow = FlowLayout(self, gap=20, line_gap=2)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_files(self, files: Sequence[Attachment]) -> None:
        """Show other files; the same stay as they are."""
        if tuple(files) == self._files:
            return
        self._files = tuple(files)
        self._flow.empty()
        for file in self._files[:MOST]:
            self._flow.addWidget(self._make_button(file))
        if rest := len(self._files) - len(self._files[:MOST]):
            words = self.tr("and %Ln more file(s)", "", rest)
            self._flow.addWidget(label(words, self, size=12, level="3"))
        self.setVisible(bool(self._files))

    def buttons(self) -> list[QWidget]:
        """The buttons, in their order."""
        return [one for one in self._flow.widgets() if isinstance(one, LinkButton)]

    def _make_button(self, file: Attachment) -> LinkButton:
        size = size_text(file.size)
        name = short(file.name)
        text = f"{name} ({size})" if file.there else self.tr("{file} (not there)").format(file=name)
        icon = "link" if file.linked else "file-text"
        button = LinkButton(text, self, icon=icon, size=12, weight="medium", level="text2")
        about = display(file.title) if file.title else file.name
        said = self.tr("Opens {file} in its own program").format(file=short(about))
        if file.linked:
            linked = self.tr("Linked, it lies in {folder}")
            said = f"{said}. {linked.format(folder=short(str(Path(file.path).parent)))}"
        explain(button, said)
        button.setAccessibleName(self.tr("File {name}, {size}").format(name=name, size=size))
        button.clicked.connect(partial(self._open, file))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(partial(self._offer, button, file))
        return button

    def _open(self, file: Attachment) -> None:
        self.open_requested.emit(file)

    def _offer(self, button: LinkButton, file: Attachment, at: QPoint) -> None:
        menu = QMenu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open"), partial(self._open, file))
        if file.linked and not file.there:
            menu.addAction(self.tr("Find it again…"), self.find_requested.emit)
        remove = partial(self.remove_requested.emit, file.number)
        menu.addAction(self.tr("Take off the paper"), remove)
        menu.popup(button.mapToGlobal(at))
