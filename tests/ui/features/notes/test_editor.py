"""What one writes stays in its column, with air, and nothing of it is painted over."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from paperdesk.ui.features.notes.conflict_strip import ConflictStrip
from paperdesk.ui.features.notes.editor import SIZE, NoteEditor
from paperdesk.ui.features.notes.pane import NotesPane
from paperdesk.ui.kit import theme
from paperdesk.ui.kit.difference_pair import DifferencePair

LONG = {
    "heading": "# A heading that is longer than the pane of the editor is wide, and goes on",
    "formula": "$\\sum_i y_i = \\alpha + \\beta + \\gamma x_i$ and $\\sum_{j} w_j x_j \\in R^{n}$",
    "code": "```\nfor every_one in a_long_list_of_things: do_something_with(every_one, more)",
    "bold": "**bold words that go on for a long while and do not end** and `a span of code`",
    "table": "| a | table | with a row that is long enough | to go beyond the pane | again |",
    "endless": "w" * 200,
}


@pytest.fixture
def editor(qtbot: QtBot) -> NoteEditor:
    made = NoteEditor()
    qtbot.addWidget(made)
    made.resize(320, 300)
    made.show()
    made.setFocus()
    return made


def painted(editor: NoteEditor) -> QImage:
    editor.setCursorWidth(0)
    image = editor.viewport().grab().toImage()
    editor.setCursorWidth(2)
    return image


def ink(image: QImage) -> list[tuple[int, int]]:
    """Where letters are painted."""
    ground = theme.colour("ground").lightness()
    return [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if abs(image.pixelColor(x, y).lightness() - ground) > 60
    ]


def write(editor: NoteEditor, text: str) -> None:
    for line, words in enumerate(text.split("\n")):
        if line:
            QTest.keyClick(editor, Qt.Key.Key_Return)
        QTest.keyClicks(editor, words)


@pytest.mark.parametrize("kind", LONG)
@pytest.mark.parametrize("width", [320, 425])
def test_whatever_is_typed_wraps_and_does_not_slide_sideways(
    editor: NoteEditor, kind: str, width: int
) -> None:
    editor.resize(width, 300)
    write(editor, "wide\n")
    left = min(x for x, _ in ink(painted(editor)))
    write(editor, LONG[kind])
    image = painted(editor)
    places = ink(image)
    first = editor.cursorRect(editor.textCursor()).height()
    assert min(x for x, y in places if y < first) == left, "the first line has slid"
    assert max(x for x, _ in places) < image.width() - 2
    lines = editor.document().lastBlock().layout()
    assert lines.lineCount() > 1
    widest = max(lines.lineAt(n).naturalTextWidth() for n in range(lines.lineCount()))
    assert widest <= image.width() - 4


def test_underscores_stay_below_their_letters_whatever_stands_in_the_next_line(
    editor: NoteEditor,
) -> None:
    editor.show_text("$\\sum_i y_i$")
    alone = ink(painted(editor))
    lowest = max(y for _, y in alone)
    editor.show_text("$\\sum_i y_i$\n`code` and $x_i$\n```")
    below = painted(editor)
    assert {(x, y) for x, y in alone if y > lowest - 4} <= set(ink(below))


def test_lines_have_air_between_them(editor: NoteEditor) -> None:
    editor.show_text("\n".join(["x"] * 6))
    rows = {y for _, y in ink(painted(editor))}
    tops = [y for y in sorted(rows) if y - 1 not in rows]
    steps = [after - before for before, after in pairwise(tops)]
    assert len(steps) == 5
    assert all(1.35 * SIZE <= step <= 1.6 * SIZE for step in steps)
    assert 14 <= SIZE <= 15
    write(editor, "y\n\n")
    assert editor.document().begin().blockFormat() == editor.document().lastBlock().blockFormat()


def test_words_from_elsewhere_leave_what_one_looks_at_where_it_is(editor: NoteEditor) -> None:
    lines = [f"line {number} 🜚" for number in range(100)]
    editor.show_text("\n".join(lines))
    cursor = editor.textCursor()
    cursor.setPosition(editor.document().findBlockByNumber(50).position() + 3)
    editor.setTextCursor(cursor)
    before, bar = painted(editor), editor.verticalScrollBar().value()
    editor.replace_text("\n".join([*lines, "one from outside"]))
    assert editor.verticalScrollBar().value() == bar > 0
    assert painted(editor) == before
    editor.replace_text("\n".join(["first", *lines, "one from outside"]))
    assert editor.textCursor().block().text() == lines[50]
    assert editor.textCursor().positionInBlock() == 3


@pytest.fixture
def pane(qtbot: QtBot) -> NotesPane:
    made = NotesPane()
    qtbot.addWidget(made)
    made.resize(320, 620)
    made.show()
    QTest.qWaitForWindowExposed(made)
    return made


def test_a_conflict_in_a_narrow_pane_is_read_in_whole_words_and_compared(pane: NotesPane) -> None:
    mine = "\n".join(["one", "two of mine", *["as it was"] * 30])
    pane.show_note(1, mine)
    pane.focus_editor()
    pane.set_conflict("copy.md", mine.replace("mine", "theirs"), True)
    QApplication.processEvents()
    strip: ConflictStrip = pane.conflict
    assert strip.height() < 130
    words = max(strip.findChildren(QLabel), key=lambda one: len(one.text()))
    assert words.width() > 180
    strip._show.click()
    QApplication.processEvents()
    copies = strip.findChild(DifferencePair)
    assert copies is not None
    assert not copies.is_beside()
    places = [view.mapTo(pane, QPoint(0, 0)) for view in (copies.left, copies.right)]
    assert places[0].y() + copies.left.height() <= places[1].y()
    assert all(view.height() >= 60 for view in (copies.left, copies.right))
    assert pane.editor.height() > 120
    marked = [one.cursor.selectedText() for one in copies.right.extraSelections()]
    assert marked == ["theirs"]


def test_a_conflict_leaves_the_editor_where_one_writes(pane: NotesPane) -> None:
    pane.show_note(1, "\n".join(f"line {number}" for number in range(100)))
    pane.focus_editor()
    cursor = pane.editor.textCursor()
    cursor.setPosition(pane.editor.document().findBlockByNumber(60).position())
    pane.editor.setTextCursor(cursor)
    QApplication.processEvents()
    pane.set_conflict("copy.md", "theirs", True)
    QApplication.processEvents()
    at = pane.editor.cursorRect()
    assert pane.editor.viewport().rect().contains(at)
    assert pane.editor.textCursor().block().text() == "line 60"
    assert pane.editor.hasFocus()


@pytest.mark.parametrize(
    "shift", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier]
)
def test_every_enter_is_a_line(editor: NoteEditor, shift: Qt.KeyboardModifier) -> None:
    for letter in "a\n\nb\n\n\n\nc":
        if letter == "\n":
            QTest.keyClick(editor, Qt.Key.Key_Return, shift)
        else:
            QTest.keyClicks(editor, letter)
    assert editor.text() == "a\n\nb\n\n\n\nc"
    editor.undo()
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Return, shift)
    assert editor.text() == "\n"
