"""Notices at the foot of the window (toasts), which ask nothing.

Why below a pane and not over it: the last row of the list and the last lines of an abstract
are where one reads, and each act brings a notice. The pane makes room for it.

One notice shows at a time; the newest wins, since it is about what the
reader just did. What is said before a window exists is kept and shown in it.

Why two ways to fail: an error the reader can understand (a full disk, a busy
library) is a notice in words; anything else is a bug, told once in a dialog
from which the details can be copied, while the window goes on working.
"""

import traceback
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QHideEvent, QWindow
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QToolButton, QWidget
from shiboken6 import isValid

from paperdesk import log
from paperdesk.model import Cancelled, PaperDeskError
from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.messages import Message
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.kit import accessibility, fonts, icons
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.kit.timers import after

SECONDS = 7.0
SECONDS_TO_ACT = 12.0
"""How long a notice stays: longer when it offers something to do."""
SECONDS_OF_STAY = 30.0
"""How long one that stays is there once the reader is: from the first key or press on."""
PATIENCE = 3
"""So many times longer it stays for those who hear it."""
GAP = 8
"""Pixels around it."""
_ACTS = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)
"""What only a reader does who is there."""
_MOVED = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


@late_dataclass(frozen=True, slots=True, repr=False)
class Notice(Value):
    """Notice: a sentence for the reader, perhaps with one thing to do about it (``Undo``).

    One that ``stays`` waits for the reader, who may be elsewhere, before its time begins.
    """

    text: str
    action: str = ""
    act: Callable[[], None] | None = None
    stays: bool = False


class NoticeBar(QFrame):
    """The bar that shows a notice at the lower edge of its parent.

    It stands below the first of the ``panes`` that is shown, which makes room for it; where none
    is, it lies over what is there.
    """

    def __init__(self, parent: QWidget, *panes: QWidget) -> None:
        super().__init__(parent)
        self._panes = panes
        self._below: QWidget | None = None
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
        grid = self._grid = QGridLayout(self)
        set_margins(grid, 14, 6, 6, 6)
        grid.setSpacing(2)
        grid.addWidget(self._text, 0, 0)
        grid.addWidget(close, 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        self._notice = Notice("")
        self._awaited: QWindow | None = None
        self._timer = after(self, 0, self._time_over)
        for watched in (parent, *panes):
            watched.installEventFilter(self)
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
        self._timer.stop()
        self._wait_for(self.window().windowHandle() if notice.stays else None)
        if self._awaited is None:
            self._begin_time()

    def _begin_time(self) -> None:
        seconds = SECONDS_TO_ACT if self._notice.action else SECONDS
        if self._notice.stays:
            seconds = SECONDS_OF_STAY
        if accessibility.listened():  # what is heard comes after what is said already
            seconds *= PATIENCE
        self._timer.start(int(seconds * 1000))

    def _wait_for(self, handle: QWindow | None) -> None:
        """Begin the time of the notice with what the reader does in a window; None: no more."""
        if self._awaited is not None and isValid(self._awaited):
            self._awaited.removeEventFilter(self)
        self._awaited = handle
        if handle is not None:
            handle.installEventFilter(self)

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
        pane = next((one for one in self._panes if one.isVisibleTo(self._around)), None)
        place = self._around.rect()
        if pane is not None:
            place = QRect(pane.mapTo(self._around, QPoint()), pane.size())
        width = self._wide(place.width())
        height = max(self._grid.totalHeightForWidth(width), 40)
        left = place.left() + (place.width() - width) // 2
        gap = GAP if pane is not None else 2 * GAP
        self.setGeometry(left, place.bottom() + 1 - height - gap, width, height)
        self._take_room(pane, height + 2 * GAP)

    def _wide(self, room: int) -> int:
        """So wide that it is one line, if there is room; else the button stands below the words."""
        words = fonts.metrics(13).horizontalAdvance(self._notice.text) + 8
        beside = 24 + self._close.sizeHint().width()
        button = self._act.sizeHint().width() + 4 if self._notice.action else 0
        width = int(min(max(words + beside + button, 180), room - 2 * GAP, 720))
        below = bool(button) and words > 2 * (width - beside - button)
        flag = Qt.AlignmentFlag
        spot = (1, 0, 1, 3, flag.AlignLeft) if below else (0, 1, 1, 1, flag.AlignTop)
        self._grid.removeWidget(self._act)
        self._grid.addWidget(self._act, *spot)
        return width

    def _take_room(self, pane: QWidget | None, height: int) -> None:
        """Have a pane end above the notice, and give its room back to the one before."""
        for one, room in ((self._below, 0), (pane, height)):
            column = one.layout() if one is not None else None
            if column is not None and (one is not pane or room):
                margins = column.contentsMargins()
                margins.setBottom(room)
                column.setContentsMargins(margins)
        self._below = pane

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the room back."""
        super().hideEvent(event)
        self._wait_for(None)
        self._take_room(None, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the lower edge when a pane changes its size, or is folded; see the reader."""
        if watched is self._awaited:
            if event.type() in _ACTS:
                self._wait_for(None)
                self._begin_time()
        elif event.type() in _MOVED and not self.isHidden():
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
