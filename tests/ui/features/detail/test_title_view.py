"""The title of a paper, for those who hear it."""

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.ui.features.detail import title_view
from paperdesk.ui.features.detail.title_view import TitleText


def test_a_title_is_heard_in_words(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(title_view, "listened", lambda: True)
    title = TitleText()
    qtbot.addWidget(title)
    title.show_title("Norms in ℝᴺ of xᵢ²")
    assert title.accessibleDescription() == "Norms in R to the N of x sub i squared"
    title.show_title("Slow rivers")
    assert title.accessibleDescription() == ""
