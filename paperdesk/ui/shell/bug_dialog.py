"""Bug dialog: tells of a bug in our own program, once, with details one can copy and send."""

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from paperdesk import __version__
from paperdesk.ui.kit import fonts

LONGEST = 100_000
"""Characters of details; the log has all of them."""


class BugDialog(QDialog):
    """'Something went wrong inside PaperDesk': the details, and a button that copies them."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A fault in PaperDesk"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        head = QLabel(self.tr("Something went wrong inside PaperDesk"))
        fonts.wear(head, 17, "semibold")
        body = QLabel(
            self.tr(
                "This is a fault of the program, not yours. Your papers and notes are on the disk "
                "and you can go on working. If you report it, please send the details below."
            )
        )
        body.setWordWrap(True)
        self.details = QPlainTextEdit(_with_versions(details))
        self.details.setReadOnly(True)
        self.details.setFont(fonts.fixed(12))
        self.details.setProperty("look", "field")
        self.details.setAccessibleName(self.tr("Details"))
        copy = QPushButton(self.tr("Copy details"))
        copy.clicked.connect(self.copy)
        close = QPushButton(self.tr("Go on working"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(body)
        column.addWidget(self.details, 1)
        column.addLayout(buttons)
        self.resize(640, 420)

    def add(self, details: str) -> None:
        """Tell of another fault in the same dialog."""
        if self.details.document().characterCount() + len(details) < LONGEST:
            self.details.appendPlainText(f"\n{details}")

    def copy(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self.details.toPlainText())


def tell(details: str, window: QWidget) -> None:
    """Tell of a fault over a window: in the dialog that is open already, or in a new one."""
    for dialog in window.findChildren(BugDialog):
        dialog.add(details)
        return
    BugDialog(details, window).open()


def _with_versions(details: str) -> str:
    return (
        f"PaperDesk {__version__}, Qt {qVersion()}, Python {platform.python_version()}, "
        f"{platform.platform()}\n\n{details}"
    )
