"""The language of the window: which ones there are, and how a text is said in it.

Every text that a reader sees goes through ``self.tr`` of its class, or through
:func:`tr` where there is no class. It stands there as a literal, with
``%Ln`` for a number that the grammar depends on, since ``packaging/dev i18n``
reads the source with lupdate into ``resources/i18n``. The texts of tables
(actions, settings) are said by :func:`of`.

Why English has a file, too: its plurals. Why compiled files are kept beside
their source: a checkout and the wheel need no tool of Qt's; a test holds that
they are fresh.

Why Arabic has Latin digits here: years, arXiv numbers and keys come with them,
and a row with two kinds of digits reads badly.
"""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import (
    QCoreApplication,
    QDateTime,
    QLibraryInfo,
    QLocale,
    Qt,
    QTranslator,
)
from PySide6.QtWidgets import QApplication

from paperdesk import log
from paperdesk.paths import resource

SPOKEN = {"en": "English", "de": "Deutsch", "ar": "العربية"}
"""The languages of the window, each by its own name."""
_LOCALES = {"en": "en_GB", "de": "de_DE", "ar": "ar_AE"}
"""How dates and numbers are written where the system does not say: Arabic with Latin digits."""

_worn: list[QTranslator] = []
_spoken = ["en"]


def tr(text: str, comment: str = "", n: int = -1) -> str:
    """Say a text outside of a class; with ``n`` the form for that number, which is ``%Ln``."""
    return QCoreApplication.translate("language", text, comment, n)


def of(table: str, text: str, comment: str = "", n: int = -1) -> str:
    """Say a text of a table (``actions``, ``settings``, ``messages``), as :func:`tr` does."""
    return QCoreApplication.translate(table, text, comment, n) if text else ""


def comma() -> str:
    """What stands between names or words one after another, with its blank: as in messages."""
    return of("messages", ", ", "list.comma")


def listed(parts: Iterable[str]) -> str:
    """Names or words one after another, with the comma of the language between them."""
    return comma().join(parts)


def number(value: int) -> str:
    """A number as the language writes it."""
    return QLocale().toString(value)


def moment(iso: str) -> str:
    """A moment in ISO 8601 by the reader's own clock, as the language writes it."""
    try:
        seconds = datetime.fromisoformat(iso).timestamp()
    except ValueError:
        return iso
    when = QDateTime.fromSecsSinceEpoch(int(seconds))
    return QLocale().toString(when, QLocale.FormatType.ShortFormat)


def chosen(setting: str) -> str:
    """The language a setting means: its own, or the first of the system's that is spoken here."""
    if setting in SPOKEN:
        return setting
    wishes = (name.split("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in wishes if name in SPOKEN), "en")


def spoken() -> str:
    """The language in force."""
    return _spoken[0]


def speak(app: QApplication, setting: str) -> str:
    """Bring a language into force, before a window is made; its name."""
    name = chosen(setting)
    for translator in _worn:
        app.removeTranslator(translator)
    _worn.clear()
    _spoken[0] = name
    QLocale.setDefault(_locale(name))
    _wear(app, "qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), name)
    if not _wear(app, "paperdesk", str(resource("i18n")), name):
        log.ui.warning("the texts of the language %s are missing", name)
    mirrored = name == "ar"
    app.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    )
    return name


def _wear(app: QApplication, catalogue: str, folder: str, name: str) -> bool:
    translator = QTranslator()
    if not translator.load(f"{catalogue}_{name}", folder):
        return False
    _worn.append(translator)
    return app.installTranslator(translator)


def _locale(name: str) -> QLocale:
    """The system's own way with dates and numbers where it speaks that language."""
    system = QLocale.system()
    spoken = QLocale(_LOCALES[name])
    there, wanted = (one.name().partition("_")[0] for one in (system, spoken))
    return system if name != "ar" and there == wanted else spoken
