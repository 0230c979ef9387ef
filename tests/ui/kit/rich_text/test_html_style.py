import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextTable
from pytestqt.qtbot import QtBot

from paperdesk.text import note_html
from paperdesk.ui.kit import theme
from paperdesk.ui.kit.design_tokens import DARK, LIGHT, Tokens, contrast
from paperdesk.ui.kit.rich_text.html_style import breakable, breakable_html, dress, readable
from paperdesk.ui.kit.rich_text.safe_browser import SafeBrowser
from tests.hangs import HANG


def _browser(qtbot: QtBot) -> SafeBrowser:
    made = SafeBrowser(name="Note")
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.set_measures(14, 5)
    made.wear(theme.current())
    made.show()
    return made


def test_headings_are_larger_than_text(qtbot: QtBot) -> None:
    browser = _browser(qtbot)
    browser.show_html(dress(note_html("# One\n\n## Two\n\ntext"), LIGHT))
    sizes = []
    block = browser.document().begin()
    while block.isValid():
        sizes.append(block.begin().fragment().charFormat().font().pixelSize())
        block = block.next()
    assert sizes == [22, 17, 14]


def test_tasks_have_boxes_and_no_bullets(qtbot: QtBot) -> None:
    browser = _browser(qtbot)
    browser.show_html(dress(note_html("- [x] done\n- [ ] open\n- plain"), LIGHT))
    block = browser.document().begin()
    seen = []
    while block.isValid():
        seen.append((block.text(), block.textList() is not None))
        block = block.next()
    assert seen == [("☑ done", False), ("☐ open", False), ("plain", True)]


def test_code_and_quotes_stand_in_frames(qtbot: QtBot) -> None:
    browser = _browser(qtbot)
    browser.show_html(dress(note_html("```python\nx = 1\n```\n\n> said\n>\n> > twice"), DARK))
    frames = browser.document().rootFrame().childFrames()
    assert len([frame for frame in frames if isinstance(frame, QTextTable)]) == 2
    assert "x = 1" in browser.toPlainText()
    assert "twice" in browser.toPlainText()


def test_rows_of_a_table_have_lines_below_them_and_columns_their_sides(qtbot: QtBot) -> None:
    browser = _browser(qtbot)
    browser.show_html(dress(note_html("| a | b |\n|:--|--:|\n| one | 2 |"), LIGHT))
    (table,) = browser.document().rootFrame().childFrames()
    assert isinstance(table, QTextTable)
    for row, line in ((0, LIGHT.field_border), (1, LIGHT.line)):
        for column in (0, 1):
            form = table.cellAt(row, column).format().toTableCellFormat()
            assert (form.bottomBorder(), form.topBorder(), form.leftBorder()) == (1, 0, 0)
            assert form.bottomBorderBrush().color().name() == line
    right = table.cellAt(1, 1).firstCursorPosition().blockFormat().alignment()
    assert right & Qt.AlignmentFlag.AlignRight


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
@pytest.mark.parametrize("ink", ["#008000", "#BA2121", "#666", "#0000ff", "#ffffff", "#000000"])
def test_colours_of_code_can_be_read_on_both_grounds(tokens: Tokens, ink: str) -> None:
    assert contrast(readable(ink, tokens.code), tokens.code) >= 4.5


def test_endless_words_break_and_tags_stay_whole() -> None:
    link = f'<a href="https://example.org/{"x" * 600}">{"&amp;" * 600}</a>'
    broken = breakable_html(link)
    assert broken.startswith(link[:620])
    assert broken.replace("\u200b", "") == link
    assert broken.count("\u200b") == 2
    assert "&amp;\u200b&amp;" in broken
    assert breakable("word " * 100) == "word " * 100


def test_what_is_shown_of_an_endless_text_is_its_beginning() -> None:
    assert breakable("x " * 20_000) == "x " * 15_000 + " …"
    assert breakable("x\n" * 3_000) == "x\n" * 1_999 + "x …"


def test_nested_quotes_and_code_take_no_time(qtbot: QtBot) -> None:
    browser = _browser(qtbot)
    begun = time.process_time()
    html = "<blockquote>" * 40 + "<pre>" * 40 + "deep" + "</pre>" * 40 + "</blockquote>" * 40
    browser.show_html(dress(html, LIGHT))
    browser.grab()
    assert time.process_time() - begun < HANG
    assert "deep" in browser.toPlainText()
