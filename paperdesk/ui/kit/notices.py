"""Notices at the foot of the window (toasts), which ask nothing.

One notice shows at a time; the newest wins, since it is about what the
reader just did. What is said before a window exists is kept and shown in it.

Why two ways to fail: an error the reader can understand (a full disk, a busy
library) is a notice in words; anything else is a bug, told once in a dialog
from which the details can be copied, while the window goes on working.
"""

import traceback
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from paperdesk import log
from paperdesk.model import Cancelled, PaperDeskError
from paperdesk.model.frozen import Value
from paperdesk.model.messages import Message
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.kit import accessibility, fonts, icons
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.kit.timers import after

SECONDS = 7.0
SECONDS_TO_ACT = 12.0
"""How long a notice stays: longer when it offers something to do."""
PATIENCE = 3
"""So many times longer it stays for those who hear it."""


@dataclass(frozen=True, slots=True, repr=False)
class Notice(Value):
    """Notice: a sentence for the reader, perhaps with one thing to do about it (``Undo``)."""

    text: str
    action: str = ""
    act: Callable[[], None] | None = None
    stays: bool = False


class NoticeBar(QFrame):
    """The bar that shows a notice over the lower edge of its parent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._around = parent
        self.setAccessibleName(self.tr("Notice"))
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        fonts.wear(self._text, 13)
        self._act = QToolButton(self)
        self._act.clicked.connect(self._acted)
        close = self._close = QToolButton(self)
        close.setIcon(icons.icon("x", "notice_text"))
        close.setAccessibleName(self.tr("Close notice"))
        close.setToolTip(self.tr("Close"))
        close.clicked.connect(self.hide)
        row = self._row = QHBoxLayout(self)
        set_margins(row, 16, 6, 6, 6)
        row.addWidget(self._text, 1)
        row.addWidget(self._act)
        row.addWidget(close)
        self._notice = Notice("")
        self._timer = after(self, 0, self._time_over)
        parent.installEventFilter(self)
        self.hide()

    def say(self, notice: Notice) -> None:
        """Show a notice instead of whatever is shown."""
        self._notice = notice
        self._text.setText(notice.text)
        self.setAccessibleDescription(notice.text)
        self._act.setText(notice.action)
        self._act.setVisible(bool(notice.action))
        self._place()
        self.show()
        self.raise_()
        accessibility.announce(self, notice.text)
        seconds = SECONDS_TO_ACT if notice.action else SECONDS
        if accessibility.listened():  # what is heard comes after what is said already
            seconds *= PATIENCE
        self._timer.stop()
        if not notice.stays:
            self._timer.start(int(seconds * 1000))

    def in_order(self) -> tuple[QWidget, ...]:
        """What Tab leads to in here, one after another."""
        return self._act, self._close

    def text(self) -> str:
        """What is shown; ``""`` while nothing is."""
        return "" if self.isHidden() else self._notice.text

    def act(self) -> None:
        """Do what the notice offers."""
        self._act.click()

    def _acted(self) -> None:
        self.hide()
        if self._notice.act is not None:
            self._notice.act()

    def _time_over(self) -> None:
        if self.underMouse() or self._act.hasFocus() or self._close.hasFocus():
            self._timer.start(1000)
        else:
            self.hide()

    def _place(self) -> None:
        around = self._around.rect()
        beside = max(self._row.sizeHint().width() - self._text.sizeHint().width(), 100)
        wish = fonts.metrics(13).horizontalAdvance(self._notice.text) + beside + 50
        width = int(min(max(wish, 280), around.width() - 32, 720))
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        height = max(self._row.totalHeightForWidth(width), 40)
        left = (around.width() - width) // 2
        self.setGeometry(left, around.height() - height - 16, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the lower edge when the parent changes its size."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)


class Notices:
    """Queue of notices, which shows them as soon as there is a bar."""

    def __init__(self) -> None:
        self._bar: NoticeBar | None = None
        self._kept: list[Notice] = []
        self._bugs: set[str] = set()
        self.show_bug: Callable[[str], None] | None = None

    def attach(self, bar: NoticeBar) -> None:
        """Show notices in this bar from now on, first the last one that was kept."""
        self._bar = bar
        if self._kept:
            bar.say(self._kept[-1])
        self._kept.clear()

    def detach(self) -> None:
        """The window closes: keep notices again."""
        self._bar = None

    def say(
        self,
        text: str | Message,
        action: str = "",
        act: Callable[[], None] | None = None,
        *,
        stays: bool = False,
    ) -> None:
        """Give a notice, perhaps with one thing to do about it."""
        words = said(text) if isinstance(text, Message) else text
        notice = Notice(words, action, act, stays)
        if self._bar is None:
            self._kept.append(notice)
        else:
            self._bar.say(notice)

    def failed(self, error: BaseException) -> None:
        """Tell of an error: known ones in a notice, bugs once each in a dialog."""
        if isinstance(error, Cancelled):
            return
        if isinstance(error, PaperDeskError):
            log.ui.warning("%s", error)
            self.say(error.message)
            return
        details = "".join(traceback.format_exception(error))
        log.ui.error("a bug: %s", details)
        if details not in self._bugs and self.show_bug is not None:
            self._bugs.add(details)
            self.show_bug(details)
