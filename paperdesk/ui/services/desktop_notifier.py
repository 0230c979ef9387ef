"""Desktop notifier: a message outside the window, by whatever the system has for that.

On Linux the program ``notify-send`` speaks to every desktop's notifications,
also where there is no tray; elsewhere Qt's tray icon does it, which is there
only as long as its message. What is said is plain text: desktops read some
HTML in it, so that it is escaped.
"""

import html
import sys

from PySide6.QtCore import QObject, QProcess, QStandardPaths, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

PROGRAM = "notify-send"
SHOWN = 15_000
"""Milliseconds a message is shown."""


def can_announce() -> bool:
    """Whether this desktop has a way."""
    return bool(_program()) or (
        QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()
    )


class DesktopNotifier(QObject):
    """Announces; ``pressed`` tells that the reader pressed a message, where the system tells."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tray: QSystemTrayIcon | None = None

    def announce(self, head: str, body: str) -> None:
        """Show a message: a line and some lines."""
        program = _program()
        if program:
            arguments = ["--app-name=PaperDesk", "--icon=paperdesk", f"--expire-time={SHOWN}"]
            words = [html.escape(head, quote=False), html.escape(body, quote=False)]
            QProcess.startDetached(program, [*arguments, "--", *words])
            return
        tray = self._tray or self._make_tray()
        tray.show()
        tray.showMessage(head, body, QApplication.windowIcon(), SHOWN)
        QTimer.singleShot(SHOWN, self, self.hide)

    def hide(self) -> None:
        """Take the tray icon away."""
        if self._tray is not None:
            self._tray.hide()

    def _make_tray(self) -> QSystemTrayIcon:
        made = self._tray = QSystemTrayIcon(QApplication.windowIcon(), self)
        made.messageClicked.connect(self.pressed)
        made.activated.connect(lambda _how: self.pressed.emit())
        return made


def _program() -> str:
    """The program's path; ``""`` where there is none."""
    return QStandardPaths.findExecutable(PROGRAM) if sys.platform.startswith("linux") else ""
