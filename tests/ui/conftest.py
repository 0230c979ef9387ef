"""Every test of the window: our own type and theme, as in the program."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from paperdesk.ui.i18n import language
from paperdesk.ui.kit import fonts, theme
from paperdesk.ui.services import shortcuts
from paperdesk.ui.shell import feature_table
from tests.ui.session import open_session, session

__all__ = ["feature_table", "open_session", "session"]


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> Iterator[QApplication]:
    """The one application of a test run, dressed."""
    fonts.load(qapp)
    language.speak(qapp, "en")
    theme.apply(qapp, "light")
    yield qapp
    QGuiApplication.clipboard().clear()  # Python is gone when Qt takes it down


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    theme.set_type(qapp, "inter", 100)
    shortcuts.choose({})
