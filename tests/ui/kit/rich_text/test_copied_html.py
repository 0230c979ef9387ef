"""What is copied out of a page has its formulas, scripts, lists and tables, but not its look."""

import re
from html import unescape
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from paperdesk.text import abstract_html, markdown_of, note_html
from paperdesk.ui.features.detail.abstract_view import AbstractView
from paperdesk.ui.kit.design_tokens import DARK, LIGHT
from paperdesk.ui.kit.rich_text.copied_titles import copy_titles
from paperdesk.ui.kit.rich_text.formula_objects import Picture
from paperdesk.ui.kit.rich_text.html_style import dress
from paperdesk.ui.kit.rich_text.safe_browser import SafeBrowser
from tests.ui.papers import entry


@pytest.fixture
def browser(qtbot: QtBot) -> SafeBrowser:
    made = SafeBrowser(name="Page")
    qtbot.addWidget(made)
    made.wear(DARK)
    return made


def _copied(browser: SafeBrowser, start: int = 0, end: int = -1) -> str:
    cursor = browser.textCursor()
    last = browser.document().characterCount() - 1
    cursor.setPosition(start)
    cursor.setPosition(last if end < 0 else end, cursor.MoveMode.KeepAnchor)
    browser.setTextCursor(cursor)
    html = browser.createMimeDataFromSelection().html()
    return html.removeprefix('<meta charset="utf-8">')


def _pasted(html: str) -> str:
    return markdown_of(html) or ""


def test_an_abstract_is_copied_without_its_look(browser: SafeBrowser) -> None:
    browser.show_html(abstract_html(r"At $10^5$ K & H$_2$O see https://a.org/x", sources=True))
    assert _copied(browser) == (
        '<p>At <span data-tex="10%5E5">10<sup>5</sup></span> K &amp; '
        'H<span data-tex="_2"><sub>2</sub></span>O see '
        '<a href="https://a.org/x">https://a.org/x</a></p>'
    )


def test_of_a_formula_in_part_there_are_letters(browser: SafeBrowser) -> None:
    browser.show_html(abstract_html("$10^5$ K", sources=True))
    assert _copied(browser, 1, 4) == "<p>0<sup>5</sup> </p>"


def test_a_drawn_formula_is_its_tex(qtbot: QtBot) -> None:
    view = AbstractView()
    qtbot.addWidget(view)
    asked: list[tuple[object, ...]] = []
    view.formulas_requested.connect(asked.append)
    view.show_abstract(entry(abstract=r"Of $\sqrt{x}$. $$\sum_i x_i$$").paper)
    whole = _copied(view)
    assert r'<span data-tex="%5Csqrt%7Bx%7D">√x</span>' in whole
    view.set_formulas({one: Picture("<svg/>", 20.0, 20.0, 4.0) for one in asked[0]})  # type: ignore[misc]
    assert _copied(view) == (
        r'<p>Of <span data-tex="%5Csqrt%7Bx%7D">$\sqrt{x}$</span>.</p>'
        r'<p><span data-tex="%5Csum_i%20x_i" data-display="true">$$\sum_i x_i$$</span></p>'
    )
    assert _pasted(_copied(view)) == "Of $\\sqrt{x}$.\n\n$$\\sum_i x_i$$"


NOTE = """# Head $x^2$

- a
    - b
        1. c
        2. d
- e

    para

- [ ] task
- [x] done

| A | $x^2$ |
|---|---|
| 1 | **b** |

> quote *it*
>
> more

```
x = 1

  y
```

text `code` ~~gone~~ [web](https://a.org) [[arxiv:1|al]] H<sub>2</sub>O

1. x
2. y"""


def test_a_note_that_is_copied_and_pasted_is_the_note(browser: SafeBrowser) -> None:
    browser.show_html(dress(note_html(NOTE, sources=True), LIGHT))
    pasted = _pasted(_copied(browser))
    assert note_html(pasted).replace("\n", "") == note_html(NOTE).replace("\n", "")


def test_titles_are_copied_with_their_formulas(qtbot: QtBot) -> None:
    copy_titles([r"At $10^5$ K", r"Of $\sqrt{x}$"])
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "At 10⁵ K\nOf √x"
    assert _pasted(data.html()) == "At $10^5$ K\n\nOf $\\sqrt{x}$"
    QGuiApplication.clipboard().clear()


_FORMULA = re.compile(
    r'<span title="tex:([^"]*)">.*?</span>|<a href="tex(?:-display)?:([^"]*)">.*?</a>', re.DOTALL
)


def _seen(html: str) -> tuple[list[str], str]:
    """Formulas, and letters without blanks, of a page."""
    tex = [" ".join(unquote(found[1] or found[2]).split()) for found in _FORMULA.finditer(html)]
    words = unescape(re.sub(r"<[^<>]*>", "", _FORMULA.sub("(F)", html)))
    return tex, "".join(words.split())


PIECES = (
    "p<q and r>s", "# x", "1986. x", "- x", "*x*", "__init__", "`y`", "``so''", "$5 and $6",
    "a|b", "[1]", "[[x]]", "~x~", "$10^5$", "H$_2$O", r"$\alpha$-x", r"$$\sum_i x_i$$", "&amp;",
    r"$A^{**}$", r"\cite{a}", r"$\{x\}$", "$x|y$", "https://a.org/x_y_z", "<b>", r"\(z\)",
    r"$5\%$", "$G$", "1", "!", "\n", "---", "===", "> q", "==x==", "{x}", "C:\\new",
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " "])), max_size=9))
def test_any_abstract_copied_into_a_note_shows_the_same(
    browser: SafeBrowser, pieces: list[tuple[str, str]]
) -> None:
    # The same formula twice, side by side, is one on a page.
    text = "".join(
        piece + (blank or " " * (pieces.count((piece, "")) > 1)) for piece, blank in pieces
    )
    page = abstract_html(text, sources=True)
    browser.show_html(page)
    assert _seen(note_html(_pasted(_copied(browser)), sources=True)) == _seen(page)
