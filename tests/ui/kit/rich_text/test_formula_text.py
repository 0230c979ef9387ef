"""Formulas stand in the text as pictures, on its baseline, and are TeX again when copied."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.text import abstract_html, note_html
from paperdesk.text.tex.to_svg import typeset
from paperdesk.ui.kit import theme
from paperdesk.ui.kit.rich_text.formula_objects import Picture
from paperdesk.ui.kit.rich_text.formula_text import STAND_IN, Formula
from paperdesk.ui.kit.rich_text.safe_browser import SafeBrowser


def _set(wanted: tuple[Formula, ...]) -> dict[Formula, Picture | None]:
    made: dict[Formula, Picture | None] = {}
    for one in wanted:
        done = typeset(one.tex, size=one.size, colour=one.colour, display=one.display)
        assert done is not None
        made[one] = Picture(done.svg, done.width, done.height, done.depth)
    return made


@pytest.fixture
def browser(qtbot: QtBot) -> SafeBrowser:
    made = SafeBrowser(name="Page")
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.set_measures(15, 6)
    made.wear(theme.current())
    made.show()
    return made


def _wished(qtbot: QtBot, browser: SafeBrowser, html: str) -> tuple[Formula, ...]:
    with qtbot.waitSignal(browser.formulas_requested) as wish:
        browser.show_html(html)
    assert wish.args is not None
    return tuple(wish.args[0])


def _ink(browser: SafeBrowser, left: int, right: int) -> tuple[int, int]:
    """The first and the last row with dark pixels between two columns."""
    image = browser.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    rows = [
        y
        for y in range(image.height())
        if any(QColor(image.pixel(x, y)).lightness() < 120 for x in range(left, right))
    ]
    return rows[0], rows[-1]


def test_readable_text_stands_there_until_the_pictures_come(
    qtbot: QtBot, browser: SafeBrowser
) -> None:
    wanted = _wished(qtbot, browser, abstract_html(r"A $\frac{a}{b}$, then $\sqrt{x}$."))
    assert browser.toPlainText() == "A a/b, then √x."
    assert [one.tex for one in wanted] == [r"\frac{a}{b}", r"\sqrt{x}"]
    assert wanted[0].size == 17
    assert browser.set_formulas(_set(wanted))
    assert browser.toPlainText().replace("\u2060", "") == f"A {STAND_IN}, then {STAND_IN}."
    assert not browser.set_formulas(_set(wanted))


def test_a_formula_stands_on_the_baseline_of_its_line(qtbot: QtBot, browser: SafeBrowser) -> None:
    """A capital H in the text ends on the pixel where a capital M of a formula ends."""
    wanted = _wished(qtbot, browser, abstract_html(r"H $\overline{MM}$"))
    browser.set_formulas(_set(wanted))
    cursor = browser.textCursor()
    cursor.setPosition(2)
    start = browser.cursorRect(cursor).left()
    _, text_ends = _ink(browser, 3, start - 4)  # not the cursor of the keyboard
    _, formula_ends = _ink(browser, start, start + 20)
    assert abs(text_ends - formula_ends) <= 1


def test_copying_gives_tex_again(qtbot: QtBot, browser: SafeBrowser) -> None:
    html = abstract_html(r"A $\frac{a}{b}$, $x_i$ and $\frac{a}{b}$. $$\sqrt{y}$$ End")
    browser.set_formulas(_set(_wished(qtbot, browser, html)))
    browser.selectAll()
    copied = browser.createMimeDataFromSelection().text()
    assert copied == "A $\\frac{a}{b}$, x_i and $\\frac{a}{b}$.\n$$\\sqrt{y}$$\nEnd"
    cursor = browser.textCursor()
    cursor.setPosition(4)
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    browser.setTextCursor(cursor)
    assert browser.createMimeDataFromSelection().text().startswith(", x_i and $\\frac{a}{b}$.")


def test_what_cannot_be_set_stays_readable(qtbot: QtBot, browser: SafeBrowser) -> None:
    wanted = _wished(qtbot, browser, abstract_html(r"A $\sqrt{x}$ B"))
    assert browser.set_formulas(dict.fromkeys(wanted))
    assert browser.toPlainText() == "A √x B"
    assert browser.anchorAt(QPoint(12, 10)) == ""
    assert not browser.set_formulas(dict.fromkeys(wanted))


def test_what_can_neither_be_set_nor_read_is_shown_as_tex(
    qtbot: QtBot, browser: SafeBrowser
) -> None:
    html = '<p>A <a href="tex:%5Codd%7Bx%7D">$\\odd{x}$</a> B</p>'
    browser.set_formulas(dict.fromkeys(_wished(qtbot, browser, html)))
    assert browser.toPlainText() == r"A $\odd{x}$ B"
    cursor = browser.textCursor()
    cursor.setPosition(5)
    assert cursor.charFormat().background().color().name() == theme.current().code


def test_a_formula_that_waits_is_no_link(qtbot: QtBot, browser: SafeBrowser) -> None:
    _wished(qtbot, browser, abstract_html(r"$\sqrt{x}$"))
    assert browser.anchorAt(QPoint(4, 10)) == ""
    cursor = browser.textCursor()
    cursor.setPosition(1)
    assert cursor.charFormat().foreground().color().name() == theme.current().text


def test_pictures_of_another_theme_or_size_are_not_put_in(
    qtbot: QtBot, browser: SafeBrowser, qapp: QApplication
) -> None:
    html = abstract_html(r"$\sqrt{x}$")
    light = _wished(qtbot, browser, html)
    theme.apply(qapp, "dark")
    browser.wear(theme.current())
    dark = _wished(qtbot, browser, html)
    assert dark[0].colour != light[0].colour
    assert not browser.set_formulas(_set(light))
    assert browser.set_formulas(_set(dark))
    theme.set_type(qapp, "inter", 150)
    browser.wear(theme.current())
    large = _wished(qtbot, browser, html)
    theme.set_type(qapp, "inter", 100)
    assert large[0].size > dark[0].size * 1.4


def test_a_formula_of_its_own_stands_in_the_middle(qtbot: QtBot, browser: SafeBrowser) -> None:
    wanted = _wished(qtbot, browser, abstract_html(r"A $$\sqrt{x}$$ B"))
    assert wanted[0].display
    browser.set_formulas(_set(wanted))
    block = browser.document().findBlockByNumber(1)
    assert block.text() == STAND_IN
    cursor = QTextCursor(block)
    assert browser.cursorRect(cursor).left() > browser.viewport().width() / 3


def test_a_wide_formula_is_made_to_fit(qtbot: QtBot, browser: SafeBrowser) -> None:
    wanted = _wished(qtbot, browser, abstract_html("$" + r"\sqrt{x}+" * 18 + "y$"))
    browser.set_formulas(_set(wanted))
    qtbot.wait(10)
    assert browser.horizontalScrollBar().maximum() == 0


def test_the_line_at_the_top_stays_where_it_is(qtbot: QtBot, browser: SafeBrowser) -> None:
    tall = r"$\frac{\frac{a}{b}}{\frac{c}{d}}$"
    text = "\n".join([tall] * 8 + [f"line {number}" for number in range(60)])
    wanted = _wished(qtbot, browser, abstract_html(text))
    browser.verticalScrollBar().setValue(400)
    before = browser.cursorForPosition(QPoint(0, 0)).block().text()
    browser.set_formulas(_set(wanted))
    assert browser.cursorForPosition(QPoint(0, 0)).block().text() == before
    assert browser.verticalScrollBar().value() > 450


def test_formulas_of_notes_follow_their_surroundings(qtbot: QtBot, browser: SafeBrowser) -> None:
    wanted = _wished(qtbot, browser, note_html("# On $\\sqrt{x}$\n\nText $\\sqrt{x}$"))
    assert [one.tex for one in wanted] == [r"\sqrt{x}", r"\sqrt{x}"]
    assert wanted[0].size > wanted[1].size
    browser.set_formulas(_set(wanted))
    assert browser.toPlainText() == f"On {STAND_IN}\nText {STAND_IN}"


def test_a_literal_stand_in_copies_as_itself(qtbot: QtBot, browser: SafeBrowser) -> None:
    wanted = _wished(qtbot, browser, abstract_html("\ufffc $\\sqrt{x}$"))
    browser.set_formulas(_set(wanted))
    browser.selectAll()
    assert browser.createMimeDataFromSelection().text() == "\ufffc $\\sqrt{x}$"
