"""Who hears a page hears its formulas in words."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from paperdesk.text import abstract_html, note_html
from paperdesk.ui.kit.design_tokens import LIGHT
from paperdesk.ui.kit.rich_text.formula_objects import Picture
from paperdesk.ui.kit.rich_text.safe_browser import SafeBrowser


@pytest.fixture
def heard(qtbot: QtBot) -> Iterator[SafeBrowser]:
    QAccessible.setActive(True)
    made = SafeBrowser(name="Abstract")
    qtbot.addWidget(made)
    made.wear(LIGHT)
    yield made
    QAccessible.setActive(False)


def _described(browser: SafeBrowser) -> str:
    face = QAccessible.queryAccessibleInterface(browser)
    assert face.text(QAccessible.Text.Name) == "Abstract"
    return face.text(QAccessible.Text.Description)


def test_formulas_of_an_abstract_are_words(heard: SafeBrowser) -> None:
    asked: list[tuple[object, ...]] = []
    heard.formulas_requested.connect(asked.append)
    heard.show_html(abstract_html(r"At $10^5$ K, $\frac{a}{b}$.", sources=True))
    words = "At 10 to the 5 K, a over b."
    assert _described(heard) == words
    heard.set_formulas({one: Picture("<svg/>", 20.0, 20.0, 4.0) for one in asked[0]})  # type: ignore[misc]
    heard.setFocus()
    assert _described(heard) == words
    heard.show_html(note_html(r"At $10^5$ K, $\frac{a}{b}$.", sources=True))
    assert _described(heard) == words


def test_a_page_without_formulas_needs_no_more_words(heard: SafeBrowser) -> None:
    heard.show_html("<p>plain words</p>")
    assert _described(heard) == ""
