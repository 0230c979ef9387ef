"""The stage that pictures of the window are taken on: all that could differ is held still.

No screen, our own typeface without hinting, one language and time zone, a
clock that stands, a caret that does not blink, and a picture is taken only
when nothing is at work any more and two looks show the same.

Why a process of its own (``python -m tests.screens.stage FOLDER``): much of
this is read once, when Qt and fontconfig begin.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, tzinfo
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from paperdesk import settings
from paperdesk.library.db import clock
from paperdesk.paths import Places, places
from paperdesk.settings import Language
from paperdesk.ui.features.detail import controller as detail_controller
from paperdesk.ui.features.notes import spelling_controller
from paperdesk.ui.features.preferences.preferences_dialog import Preferences
from paperdesk.ui.features.saved_searches.controller import SavedSearchController
from paperdesk.ui.kit import fonts, theme
from paperdesk.ui.services import desktop_notifier
from paperdesk.ui.shell.session import Session
from tests.house import ROOT
from tests.journey.display import Pixels

SIZE = (1280, 800)
LONGEST = 60.0
"""Seconds that anything may take on a busy machine before it counts as not happening."""
CALM = 0.06
"""Seconds between two looks that have to show the same."""

_FONTS = f"""<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts/truetype/dejavu</dir>
  <dir>{ROOT / "resources" / "fonts"}</dir>
  <cachedir>%s</cachedir>
  <alias binding="same">
    <family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer>
  </alias>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
"""


def conditions(folder: Path) -> dict[str, str]:
    """The environment in which pictures are alike everywhere; its files lie in the folder."""
    (folder / "fonts.conf").write_text(_FONTS % (folder / "fonts"), encoding="utf-8")
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    return {
        **kept,
        "FONTCONFIG_FILE": str(folder / "fonts.conf"),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "QT_QPA_PLATFORM": "offscreen",
        "QT_FONT_DPI": "96",
    }


class _Standing(datetime):
    """A clock that stands at a morning in May."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "_Standing":
        return cls(2026, 5, 5, 9, 30, tzinfo=tz or UTC)


class Stage:
    """One desk on the stage; scenes act on it, and :meth:`picture` is what one then sees."""

    def __init__(self, app: QApplication, session: Session) -> None:
        self.app, self.session, self.window = app, session, session.window

    def until(self, so: Callable[[], object], what: str) -> None:
        """Wait for something to be so; AssertionError says what never was."""
        end = time.monotonic() + LONGEST
        while not so():
            assert time.monotonic() < end, f"never happened: {what}"
            QTest.qWait(5)

    def press(self, *keys: Qt.Key, ctrl: bool = False) -> None:
        """Press keys where the keyboard is."""
        held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        for key in keys:
            QTest.keyClick(self._focused(), key, held)

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(self._focused(), text)

    def _focused(self) -> QWidget:
        if self.app.focusWidget() is None:  # a dialog was closed, and no desktop gives it back
            self.window.activateWindow()
            self.until(self.app.focusWidget, "the window has the keyboard")
        focused = self.app.focusWidget()
        assert focused is not None
        return focused

    def wear(self, wanted: str) -> None:
        """Change the theme, as the reader does."""
        self.session.settings.set("theme", wanted)
        for dialog in self.window.findChildren(Preferences):
            dialog._show["theme"](wanted)  # as if it had been chosen there

    def settle(self) -> None:
        """Wait until nobody is at work for the window any more."""
        answers: list[object] = []
        self.session.client.do(lambda _library: None, answers.append)
        self.session.client.ask(lambda _library: None, answers.append)
        pool = self.session.jobs._pool
        self.until(lambda: len(answers) == 2, "the library answers")
        self.until(lambda: pool is None or not pool._open, "the workers are done")
        keeping = self.session.of(SavedSearchController)
        self.until(lambda: not keeping._calm.isActive(), "counting begins")
        self.until(
            lambda: self.session.state.search_counts is keeping._found,
            "what searches find is counted",
        )
        QTest.qWait(1)

    def picture(self, scale: int = 1) -> Pixels:
        """What one sees, once it has come to rest."""
        end = time.monotonic() + LONGEST
        self.settle()
        before = self._look(scale)
        while True:
            QTest.qWait(round(CALM * 1000))
            self.settle()
            now = self._look(scale)
            if np.array_equal(now, before):
                return now
            assert time.monotonic() < end, "the window never comes to rest"
            before = now

    def _look(self, scale: int) -> Pixels:
        image = QImage(self.window.size() * scale, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(scale)
        image.fill(QColor(theme.current().ground))
        self.window.render(image)
        painter = QPainter(image)
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                _lay(painter, dialog, self.window)
        painter.end()
        seen: Pixels = np.frombuffer(image.constBits(), dtype=np.uint32) & np.uint32(0xFFFFFF)
        return seen.reshape(image.height(), image.width())


def _lay(painter: QPainter, dialog: QDialog, window: QWidget) -> None:
    """A dialog in the middle of its window, in a line: frames are the desktop's."""
    place = QRect(QPoint(0, 0), dialog.size())
    place.moveCenter(window.rect().center())
    painter.fillRect(place.adjusted(-1, -1, 1, 1), theme.colour("field_border"))
    image = QImage(place.size() * painter.device().devicePixelRatio(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(painter.device().devicePixelRatio())
    dialog.render(image)
    painter.drawImage(place.topLeft(), image)


@contextmanager
def stage(
    home: Path, fill: Callable[[Places], None] | None, language: Language = "en"
) -> Iterator[Stage]:
    """A desk on a library that ``fill`` makes, with the keyboard in its list."""
    where = places(home)
    settings.save(where, settings.Settings(language=language))
    if fill is not None:
        fill(where)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    session = Session(where, app)
    session.window.resize(*SIZE)
    session.show()
    session.window.activateWindow()
    made = Stage(app, session)
    made.wear("light")
    made.until(lambda: session.is_furnished and session._is_open, "the desk is furnished")
    made.settle()
    try:
        yield made
    finally:
        session.window.close()
        made.until(lambda: session.is_closed, "all is saved")
        session.window.deleteLater()


def begin() -> QApplication:
    """The one application, with everything held still that can move."""
    clock.datetime = _Standing  # type: ignore[attr-defined]
    detail_controller.SEEN_AFTER = 10_000_000  # a paper that is looked at stays as it is
    spelling_controller.LATER = 10_000_000  # one machine has dictionaries, another has none
    desktop_notifier.PROGRAM = "no such program"  # and so with desktops
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setCursorFlashTime(0)
    app.setQuitOnLastWindowClosed(False)
    fonts.load(app)
    return app
