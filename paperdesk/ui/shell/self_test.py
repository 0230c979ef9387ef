"""The window's part of ``paperdesk --self-test``: letters, icons, languages, pages, screen.

Drawn without a screen. The libraries that a real screen needs are loaded all
the same, since a system that lacks one of them shows no window and says little.
"""

import ctypes
import sys
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QLibraryInfo
from PySide6.QtGui import QFontInfo, QImage, QTextDocument
from PySide6.QtWidgets import QApplication

from paperdesk.paths import resource
from paperdesk.tasks.installation_check import Check, must
from paperdesk.ui.i18n import language
from paperdesk.ui.kit import fonts, icons
from paperdesk.ui.shell.feature_table import ACTIONS

_INK = "#3466c9"
_OF_QT = ("QPlatformTheme", "Cancel")
"""A text of Qt's own; not written out where it is said, or it would be taken for one of ours."""


def _typeface(_folder: Path) -> str:
    app = _application()
    fonts.load(app)
    found = QFontInfo(fonts.font(13)).family()
    must(found == fonts.FAMILY, f"letters are drawn in {found}")
    return found


def _icons(_folder: Path) -> str:
    _application()
    names = sorted(path.stem for path in resource("icons").glob("*.svg"))
    blank = [name for name in names if _is_blank(icons.pixmap(name, 16, _INK).toImage())]
    must(bool(names) and not blank, f"nothing is drawn for {', '.join(blank) or 'any'}")
    return f"{len(names)} drawn"


def _languages(_folder: Path) -> str:
    app = _application()
    try:
        for name in language.SPOKEN:
            language.speak(app, name)
            button = QApplication.translate(*_OF_QT)
            action = language.of("actions", ACTIONS[0].text)
            must(name == "en" or button != "Cancel", f"Qt's own words are missing in {name}")
            must(name == "en" or action != ACTIONS[0].text, f"ours are missing in {name}")
    finally:
        language.speak(app, "en")
    return ", ".join(language.SPOKEN.values())


def _page(folder: Path) -> str:
    # Late as in the window, and so that it gets its line when it cannot be imported.
    from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415

    _application()
    file = folder / "page.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    QTextDocument("A page of a paper.").print_(printer)
    must(file.exists() and file.read_bytes().startswith(b"%PDF-"), "no PDF is written")
    return "kept as PDF"


def _screen(_folder: Path) -> str:
    app = _application()
    if not sys.platform.startswith("linux"):
        return app.platformName()
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    for name in ("libqxcb.so", "libqwayland.so"):
        ctypes.CDLL(str(folder / name))
    return "X11 and Wayland have their libraries"


def _is_blank(picture: QImage) -> bool:
    return all(
        picture.pixelColor(x, y).alpha() == 0
        for x in range(picture.width())
        for y in range(picture.height())
    )


@lru_cache(maxsize=1)
def _application() -> QApplication:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    return app


CHECKS: tuple[Check, ...] = (
    ("typeface", _typeface),
    ("icons", _icons),
    ("languages", _languages),
    ("page", _page),
    ("screen", _screen),
)
"""What the window needs."""
