"""What is cut in the editor comes back as it was; what comes from elsewhere keeps its words."""

from itertools import accumulate

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from paperdesk.ui.features.notes.editor import NoteEditor


@pytest.fixture
def editor(qtbot: QtBot) -> NoteEditor:
    made = NoteEditor()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def _select(editor: NoteEditor, start: int, end: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


@pytest.mark.parametrize(
    "text",
    [
        "- item\n  - under it\n    - deeper\n\n1. one\n    * two",
        "| a | b |\n|:--|--:|\n| 1  | 2   |",
        "text\n\n    code  here\n\tand a tab\n",
        "a  two   blanks, 5\u00a0%, a\u2009thin one and a zero\u200bwidth",
        "If p<q and r>s then <b>no tag</b> &lt;",
        "# head\n\n> quoted\n> > twice\n\n```python\nif a:\n    b\n```\n",
        "H_2O, 10^5, $x^{2}$, 𝔸𝔹 and ש",
        "\n\n\n",
    ],
)
def test_cut_and_paste_is_the_identity(editor: NoteEditor, text: str) -> None:
    editor.show_text(text)
    assert editor.text() == text
    editor.selectAll()
    editor.cut()
    assert editor.text() == ""
    editor.paste()
    assert editor.text() == text
    editor.undo()
    editor.undo()
    assert editor.text() == text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\x00"), max_size=80)
    | st.text("-*|>#`_$<b/> \n\t\u00a0^12.", max_size=80),
    st.tuples(st.integers(0, 80), st.integers(0, 80)),
)
def test_any_part_of_any_text_comes_back(
    editor: NoteEditor, text: str, ends: tuple[int, int]
) -> None:
    editor.show_text(text)
    before = editor.text()
    # Keys and mouse stand between letters, never within one beyond U+FFFF, which Qt counts twice.
    between = [0, *accumulate(1 + (letter > "\uffff") for letter in before)]
    _select(editor, *(between[min(end, len(before))] for end in ends))
    if editor.textCursor().hasSelection():
        editor.cut()
        editor.paste()
    assert editor.text() == before


def test_words_of_another_editor_are_taken_as_they_are(qtbot: QtBot, editor: NoteEditor) -> None:
    other = NoteEditor()
    qtbot.addWidget(other)
    other.show_text("- a\n    - b\n\n    code  x")
    other.selectAll()
    other.copy()
    assert QGuiApplication.clipboard().text() == "- a\n    - b\n\n    code  x"
    assert not QGuiApplication.clipboard().mimeData().hasHtml()
    editor.paste()
    assert editor.text() == "- a\n    - b\n\n    code  x"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>If p&lt;q and r&gt;s then</p>", "If p<q and r>s then"),
        ("<p>10<sup>5</sup> K of H<sub>2</sub>O</p>", "10<sup>5</sup> K of H<sub>2</sub>O"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "- a\n    - b"),
    ],
)
def test_formatted_words_from_elsewhere_become_markdown(
    editor: NoteEditor, html: str, text: str
) -> None:
    data = QMimeData()
    data.setHtml(html)
    data.setText("plain")
    editor.insertFromMimeData(data)
    assert editor.text() == text


def test_plain_words_from_elsewhere_stay_as_they_are(editor: NoteEditor) -> None:
    data = QMimeData()
    data.setText("If p<q and r>s then\n  - x\n\n    y")
    editor.insertFromMimeData(data)
    assert editor.text() == "If p<q and r>s then\n  - x\n\n    y"
