"""Every test of the window: our own type and theme, as in the program."""

import pytest
from PySide6.QtWidgets import QApplication

from paperdesk.ui import fonts, keys, language, theme


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The one application of a test run, dressed."""
    fonts.load(qapp)
    language.speak(qapp, "en")
    theme.apply(qapp, "light")
    return qapp


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    theme.set_type(qapp, "inter", 100)
    keys.choose({})
