import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.model.query.fields import FILTERS, TEXT_FIELDS
from paperdesk.paths import resource
from paperdesk.text import note_html
from paperdesk.ui.shell.feature_table import ACTIONS
from paperdesk.ui.shell.help_page import PAGES, HelpPage, keys_tables, source, title


def test_every_help_file_is_in_the_contents() -> None:
    files = {path.stem for path in resource("help").glob("*.md")}
    assert files == set(PAGES)
    assert title("index") == "Getting started"


@pytest.mark.parametrize("name", PAGES)
def test_links_between_pages_lead_somewhere(name: str) -> None:
    for target in re.findall(r"\]\(([^)]+\.md)\)", source(name)):
        assert (resource("help") / target).exists(), target


def test_every_action_and_its_keys_are_in_help() -> None:
    page = keys_tables()
    for spec in ACTIONS:
        assert spec.text.rstrip("…") in page
        assert spec.help in page
        for key in spec.keys:
            assert f"`{key.split(', ')[-1]}`" in page


def test_every_field_and_filter_of_the_search_is_in_help() -> None:
    page = source("search")
    for field in TEXT_FIELDS:
        assert f"`{field}" in page
    for name in set(FILTERS) - {"like"}:  # no paper is like another yet
        assert f"`{name}:" in page


def test_a_page_is_read_and_links_are_followed(qtbot: QtBot) -> None:
    def render(markdown: str, shown: object) -> None:
        assert callable(shown)
        shown(note_html(markdown))

    page = HelpPage(render=render)
    qtbot.addWidget(page)
    page.show()
    assert page.browser.toPlainText().startswith("Getting started")
    assert 'href="paper:help/search"' in page.browser.toHtml()
    page.browser.anchorClicked.emit(QUrl("paper:help/keys"))
    assert page.browser.toPlainText().startswith("Keys")
    assert "Ctrl+I" in page.browser.toPlainText()
    QTest.keyClick(page.contents, Qt.Key.Key_Down)
    assert page.browser.toPlainText().startswith("Search")
    QTest.keyClick(page.browser, Qt.Key.Key_Escape)
    assert not page.isVisible()


def test_without_a_renderer_the_page_comes_a_moment_later(qtbot: QtBot) -> None:
    page = HelpPage()
    qtbot.addWidget(page)
    page.show()
    page.open_page("keys")
    qtbot.waitUntil(lambda: page.browser.toPlainText().startswith("Keys"))
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not page.isVisible()
