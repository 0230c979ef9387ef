"""What comes from outside opens no file and paints no pixel of one."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.ui.kit import theme
from paperdesk.ui.kit.labels import label, tip
from paperdesk.ui.kit.rich_text.safe_browser import SafeBrowser, followable, where
from tests.ui.watching import red_pixels, secret, watched

__all__ = ["secret", "watched"]


@pytest.fixture
def browser(qtbot: QtBot) -> SafeBrowser:
    made = SafeBrowser(name="Page")
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.wear(theme.current())
    made.show()
    return made


@pytest.mark.parametrize(
    "html",
    [
        '<img src="file://{path}">',
        '<img src="{path}">',
        '<p style="background-image: url(file://{path})">x</p>',
        '<table background="file://{path}"><tr><td>wide enough to see</td></tr></table>',
        '<style>@import "file://{css}";</style><p>x</p>',
        '<link rel="stylesheet" href="file://{css}"><p>x</p>',
    ],
)
def test_no_local_file_is_painted(
    qtbot: QtBot, browser: SafeBrowser, secret: Path, watched: list[str], html: str
) -> None:
    browser.show_html(html.format(path=secret, css=secret.with_suffix(".css")))
    qtbot.wait(20)
    assert red_pixels(browser.grab().toImage()) == 0
    assert not [path for path in watched if "secret" in path]


def test_an_endless_device_is_not_read(browser: SafeBrowser) -> None:
    browser.show_html('<img src="/dev/zero"><p>after</p>')
    assert "after" in browser.toPlainText()


def test_a_label_shows_tags_as_words(qtbot: QtBot, secret: Path) -> None:
    made = label(f"<img src='{secret}'>")
    qtbot.addWidget(made)
    made.show()
    assert red_pixels(made.grab().toImage()) == 0
    assert made.text().startswith("<img")
    assert "<img" not in tip("<img src='x'>")


@pytest.mark.parametrize(
    ("url", "may"),
    [
        ("https://example.org/a", True),
        ("http://example.org", True),
        ("mailto:a@example.org", True),
        ("paper:arxiv:2604.00001", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("ftp://example.org", False),
        ("data:text/html,x", False),
        ("//example.org/x", False),
        ("https:///nohost", False),
        ("https://bank.example@evil.example/", False),
        ("/etc/passwd", False),
    ],
)
def test_only_honest_links_may_be_followed(
    qtbot: QtBot, browser: SafeBrowser, url: str, may: bool
) -> None:
    told: list[str] = []
    browser.link_opened.connect(told.append)
    browser.anchorClicked.emit(QUrl(url))
    assert bool(told) is may
    assert followable(QUrl(url)) is may


def test_a_link_says_its_host_first() -> None:
    assert where(QUrl("https://example.org/x")).startswith("example.org")
    assert where(QUrl("https://exämple.org/x")).startswith("exämple.org: https://xn--")


def test_the_page_goes_nowhere_by_itself(browser: SafeBrowser, secret: Path) -> None:
    browser.show_html("<p>here</p>")
    browser.setSource(QUrl.fromLocalFile(str(secret.with_suffix(".css"))))
    assert browser.toPlainText() == "here"


def test_copying_gives_words_without_their_style(browser: SafeBrowser) -> None:
    browser.show_html("<p>some <b>strong</b> words</p>")
    browser.selectAll()
    data = browser.createMimeDataFromSelection()
    assert data.text() == "some strong words"
    assert data.formats() == ["text/plain", "text/html"]
    assert data.html() == '<meta charset="utf-8"><p>some <b>strong</b> words</p>'


def test_what_is_too_long_is_cut_and_says_so(
    browser: SafeBrowser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paperdesk.ui.kit.rich_text.safe_browser.LARGEST", 200)
    browser.show_html("<p>" + "x" * 500)
    assert "cut" in browser.toPlainText()


def test_lines_are_no_wider_than_the_column(qtbot: QtBot, browser: SafeBrowser) -> None:
    browser.resize(1400, 300)
    browser.show_html("<p>" + "words " * 200 + "</p>")
    qtbot.wait(10)
    assert browser.document().size().width() <= 690
    assert browser.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_a_long_page_is_laid_out_once_as_wide_as_a_short_one(
    browser: SafeBrowser, direction: Qt.LayoutDirection
) -> None:
    browser.setLayoutDirection(direction)
    browser.show_html("<p>short</p>")
    QApplication.processEvents()
    width = browser.viewport().width()
    laid_out: list[QRectF] = []

    def note(area: QRectF) -> None:
        laid_out.append(area)

    browser.document().documentLayout().update.connect(note)
    browser.show_html("<h1>long</h1>" + "<p>words</p>" * 300)
    QApplication.processEvents()
    assert browser.verticalScrollBar().isVisible()
    assert browser.viewport().width() == width
    assert len(laid_out) == 2, "once when it was emptied, once when it was filled"
