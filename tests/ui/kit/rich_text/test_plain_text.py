"""What is copied out of a page reads as the page does."""

import re
from html import unescape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from paperdesk.text import abstract_html, note_html
from paperdesk.ui.features.detail.abstract_view import AbstractView
from paperdesk.ui.features.detail.pane import DetailPane
from paperdesk.ui.kit.design_tokens import LIGHT
from paperdesk.ui.kit.rich_text.html_style import dress
from paperdesk.ui.kit.rich_text.safe_browser import SafeBrowser
from tests.ui.papers import entry


@pytest.fixture
def browser(qtbot: QtBot) -> SafeBrowser:
    made = SafeBrowser(name="Page")
    qtbot.addWidget(made)
    made.wear(LIGHT)
    return made


def _copied(browser: SafeBrowser, start: int = 0, end: int = -1) -> str:
    cursor = browser.textCursor()
    last = browser.document().characterCount() - 1
    cursor.setPosition(start)
    cursor.setPosition(last if end < 0 else end, cursor.MoveMode.KeepAnchor)
    browser.setTextCursor(cursor)
    return browser.createMimeDataFromSelection().text()


@pytest.mark.parametrize(
    ("abstract", "copied"),
    [
        ("At $10^5$ K", "At 10^5 K"),
        ("H$_2$O and CO$_{2}$", "H_2O and CO_2"),
        (r"$10^{-12}$ s", "10^{−12} s"),
        ("$x_{ij} + y^2$", "x_{ij} + y^2"),
        (r"$^{13}$C at $T_c$, $T_{\rm max}$", "^{13}C at T_c, T_{max}"),
        ("$e^{x+1}$", "e^{x+1}"),
        ("no formula, 5_000 and 2^10", "no formula, 5_000 and 2^10"),
        ("w" * 900 + " end", "w" * 900 + " end"),
        ("𝔸 is $𝔹^3$", "𝔸 is 𝔹^3"),
    ],
)
def test_an_abstract_keeps_its_scripts(qtbot: QtBot, abstract: str, copied: str) -> None:
    view = AbstractView()
    qtbot.addWidget(view)
    view.show_abstract(entry(abstract=abstract).paper)
    assert _copied(view) == copied


@pytest.mark.parametrize(
    ("note", "copied"),
    [
        ("10<sup>5</sup> K, H<sub>2</sub>O", "10^5 K, H_2O"),
        ("$10^5$ and $a_1$", "10^5 and a_1"),
        ("| a | b |\n|---|---|\n| 1 | x<sup>2</sup> |", "\na\tb\n1\tx^2\n"),
        ("one\n\n> quoted", "one\nquoted\n"),
        ("one\n\n    code  here\n    more", "one\ncode  here\nmore\n"),
        ("- a\n    - b", "a\nb"),
        ("a\n\nb", "a\nb"),
        ("5\u00a0% of **all** of `it`", "5 % of all of it"),
    ],
)
def test_a_note_keeps_scripts_and_cells(browser: SafeBrowser, note: str, copied: str) -> None:
    browser.show_html(dress(note_html(note), LIGHT))
    assert _copied(browser).strip("\n") == copied.strip("\n")


def test_a_part_of_a_page_is_copied_as_that_part(browser: SafeBrowser) -> None:
    browser.show_html("<p>x<sup>abc</sup>y 𝔸z</p><p>next</p>")
    assert _copied(browser, 2, 4) == "^{bc}"
    assert _copied(browser, 3, 5) == "^cy"
    assert _copied(browser, 5, 9) == " 𝔸z"
    assert _copied(browser, 8, 10) == "z\n"
    assert _copied(browser, 9, 12) == "\nne"
    assert _copied(browser, 5, 5) == ""


_LETTER = st.sampled_from("abxyz019αβℝ𝔸")
_RUN = st.text(_LETTER, min_size=1, max_size=4)
_PIECE = st.tuples(st.sampled_from(["", "sup", "sub"]), _RUN)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(_PIECE, min_size=1, max_size=8))
def test_every_letter_is_copied_with_a_sign_where_it_stood_above_or_below(
    browser: SafeBrowser, pieces: list[tuple[str, str]]
) -> None:
    browser.show_html(
        "".join(f"<{tag}>{text}</{tag}>" if tag else f"<i>{text}</i>" for tag, text in pieces)
    )
    copied = _copied(browser)
    assert re.sub(r"[\^_{}]", "", copied) == "".join(text for _tag, text in pieces)
    for tag, sign in (("sup", "^"), ("sub", "_")):
        runs = [
            place
            for place, (one, _text) in enumerate(pieces)
            if one == tag and (place == 0 or pieces[place - 1][0] != tag)
        ]
        assert copied.count(sign) == len(runs)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text(st.sampled_from("ab 12^_{}$.<>&\n"), max_size=60))
def test_any_abstract_is_copied_with_all_its_letters(browser: SafeBrowser, text: str) -> None:
    html = abstract_html(text)
    browser.show_html(html)
    shown = unescape(re.sub(r"<[^<>]*>", "", html))
    copied = _copied(browser)
    assert [c for c in copied if c.isalnum()] == [c for c in shown if c.isalnum()]
    assert copied.count("^") >= html.count("<sup>")


def test_title_and_names_give_words_only(qtbot: QtBot) -> None:
    pane = DetailPane()
    qtbot.addWidget(pane)
    pane.show_paper(entry(title="At $10^5$ K", authors=tuple(f"Writer {at}" for at in range(20))))
    pane.header.authors.unfold()
    for field in pane.header.findChildren(QPlainTextEdit):
        field.selectAll()
        field.copy()
        data = field.createMimeDataFromSelection()
        assert data.formats() == ["text/plain"]
        assert data.text() == field.toPlainText()
    assert pane.header.title.toPlainText() == "At 10⁵ K"
