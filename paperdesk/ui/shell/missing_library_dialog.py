"""Dialog that asks what to do at a start when the reader's library is not where it was.

An unplugged disk must never look like a library that lost all its papers.
"""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout

from paperdesk.model import PaperDeskError
from paperdesk.paths import LibraryAwayError, Places, places
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.labels import label


class MissingLibraryDialog(QDialog):
    """Says so, and offers to look again, to open another library, or to quit.

    ``found`` are the places of the library to open; None: quit.
    """

    def __init__(self, away: LibraryAwayError) -> None:
        super().__init__()
        self.found: Places | None = None
        self._usual = away.places
        self.setWindowTitle("PaperDesk")
        self.told = label(said(away.message), self, wrap=True)
        self.again = QPushButton(self.tr("Try again"), self)
        self.other = QPushButton(self.tr("Open another library…"), self)
        self.quit = QPushButton(self.tr("Quit"), self)
        self.again.setDefault(True)
        for button, act in (
            (self.again, self._look_again),
            (self.other, self._ask_folder),
            (self.quit, self.reject),
        ):
            button.clicked.connect(act)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.quit)
        foot.addStretch(1)
        foot.addWidget(self.other)
        foot.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        head = self.tr("Your library is not there now")
        column.addWidget(label(head, self, size=17, weight="semibold"))
        column.addWidget(self.told, 1)
        column.addLayout(foot)
        self.setAccessibleDescription(self.told.text())
        self.resize(fonts.zoomed(520), fonts.zoomed(190))

    def use(self, folder: Path) -> None:
        """Open the library of this folder from now on, or begin one where it is empty."""
        # Late: the library is needed only here.
        from paperdesk.tasks.relocate_library import go, planned  # noqa: PLC0415

        try:
            self._take(go(self._usual, planned(folder)))
        except PaperDeskError as error:
            self._tell(error)

    def _look_again(self) -> None:
        try:
            self._take(places())
        except PaperDeskError as error:
            self._tell(error)

    def _ask_folder(self) -> None:
        title = self.tr("Open another library")
        folder = QFileDialog.getExistingDirectory(self, title, str(Path.home()))
        if folder:
            self.use(Path(folder))

    def _take(self, found: Places) -> None:
        self.found = found
        self.accept()

    def _tell(self, error: PaperDeskError) -> None:
        self.told.setText(said(error.message))
        self.setAccessibleDescription(self.told.text())
