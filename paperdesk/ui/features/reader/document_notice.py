"""Document notice: what stands in the place of pages that are not shown: why, and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from paperdesk.model.errors import PasswordError
from paperdesk.model.messages import Message
from paperdesk.ui.i18n.message_translation import said, said_error
from paperdesk.ui.kit.labels import label


class DocumentNotice(QWidget):
    """Page of words. ``acted()``: its button; ``password_given(words)``: Enter in the field."""

    acted = Signal()
    password_given = Signal(str)
    leave_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._line = label("", self, size=15, weight="semibold", wrap=True)
        self._advice = label("", self, level="2", wrap=True)
        self.password = QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(self.tr("Password"))
        self.password.setPlaceholderText(self.tr("Password"))
        self.password.setFixedWidth(260)
        self.button = QPushButton(self)
        self.button.clicked.connect(self._press)
        self.password.returnPressed.connect(self._press)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(8)
        column.addStretch(2)
        for words in (self._line, self._advice):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(words)
        column.addSpacing(8)
        column.addWidget(self.password, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.say("", "")

    def say(self, line: str, advice: str = "", action: str = "") -> None:
        """Say how things are; ``action`` is what the button does."""
        self._line.setText(line)
        self._line.setVisible(bool(line))
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.password.hide()
        self.setAccessibleName(line or advice)
        self.setAccessibleDescription(advice if line else "")

    def say_opening(self) -> None:
        """Say that a file is being opened."""
        self.say("", self.tr("Opening the file…"))

    def say_failed(self, name: str, error: BaseException) -> None:
        """Say why a file was not opened, or ask for its password."""
        if isinstance(error, PasswordError):
            self.ask_password(self.tr("{file} is locked").format(file=name), said_error(error))
        else:
            line = self.tr("{file} cannot be shown").format(file=name)
            self.say(line, said_error(error), self.tr("Try again"))

    def say_ended(self, name: str, reason: Message) -> None:
        """Say why a file is not shown any more."""
        line = self.tr("{file} cannot be shown").format(file=name)
        self.say(line, said(reason), self.tr("Try again"))

    def ask_password(self, line: str, advice: str) -> None:
        """Ask for a password."""
        self.say(line, advice, self.tr("Open"))
        self.password.clear()
        self.password.show()
        self.password.setFocus()

    def words(self) -> str:
        """What is said."""
        return "\n".join(filter(None, (self._line.text(), self._advice.text())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        else:
            super().keyPressEvent(event)

    def _press(self) -> None:
        if self.password.isHidden():
            self.acted.emit()
        elif self.password.text():
            self.password_given.emit(self.password.text())
