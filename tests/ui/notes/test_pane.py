import time

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from paperdesk.model import Act, Changes, Done, Note, NoteSaved
from paperdesk.ui import theme
from paperdesk.ui.notes import NoteKeeper, NotesPane, join
from paperdesk.ui.notes.editor import next_item


@pytest.fixture
def pane(qtbot: QtBot) -> NotesPane:
    made = NotesPane()
    qtbot.addWidget(made)
    made.resize(640, 500)
    made.show()
    made.activateWindow()
    return made


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("- sand", "- "),
        ("  * sand", "  * "),
        ("- [x] done", "- [ ] "),
        ("3. third", "4. "),
        ("9) ninth", "10) "),
        ("- ", ""),
        ("- [ ] ", ""),
        ("plain", None),
        ("", None),
        ("-no list", None),
    ],
)
def test_a_list_goes_on_by_itself(line: str, start: str | None) -> None:
    assert next_item(line) == start


def test_enter_goes_on_with_a_list_and_ends_it(pane: NotesPane) -> None:
    pane.show_note(1, "")
    pane.focus_editor()
    QTest.keyClicks(pane.editor, "- [ ] sand")
    QTest.keyClick(pane.editor, Qt.Key.Key_Return)
    QTest.keyClicks(pane.editor, "silt")
    QTest.keyClick(pane.editor, Qt.Key.Key_Return)
    QTest.keyClick(pane.editor, Qt.Key.Key_Return)
    QTest.keyClicks(pane.editor, "end")
    assert pane.text() == "- [ ] sand\n- [ ] silt\nend"


def test_a_note_with_words_is_shown_rendered_and_n_writes_on(qtbot: QtBot, pane: NotesPane) -> None:
    with qtbot.waitSignal(pane.wish_html) as wish:
        pane.show_note(1, "# Sand")
    ticket, markdown = wish.args
    assert markdown == "# Sand"
    pane.set_html(ticket, "<h1>Sand</h1>")
    assert pane.preview.toPlainText() == "Sand"
    assert not pane.editor.isVisible()
    pane.focus_editor()
    assert pane.editor.hasFocus()
    QTest.keyClicks(pane.editor, "!")
    assert pane.text() == "# Sand!"


def test_an_empty_note_invites_to_write(pane: NotesPane) -> None:
    pane.show_note(1, "")
    assert pane.editor.isVisible()
    assert not pane.preview.isVisible()


def test_a_note_that_was_taken_back_while_it_was_read_invites_to_write(pane: NotesPane) -> None:
    pane.show_note(1, "# Sand")
    pane.show_note(1, "")
    assert pane.editor.isVisible()
    assert not pane.preview.isVisible()


def test_an_answer_that_comes_too_late_is_dropped(qtbot: QtBot, pane: NotesPane) -> None:
    asked: list[tuple[int, str]] = []
    pane.wish_html.connect(lambda ticket, text: asked.append((ticket, text)))
    pane.show_note(1, "old")
    pane.show_note(2, "new")
    pane.set_html(asked[1][0], "<p>new</p>")
    pane.set_html(asked[0][0], "<p>old</p>")
    assert pane.preview.toPlainText() == "new"


def test_ctrl_enter_goes_to_the_preview_and_back(pane: NotesPane) -> None:
    pane.show_note(1, "")
    pane.focus_editor()
    QTest.keyClicks(pane.editor, "sand")
    QTest.keyClick(pane.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pane.preview.isVisible()
    assert pane.preview.hasFocus()
    QTest.keyClick(pane.preview, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pane.editor.isVisible()
    assert pane.text() == "sand"


def test_in_a_wide_pane_the_preview_stands_beside_and_follows(
    qtbot: QtBot, pane: NotesPane
) -> None:
    asked: list[str] = []
    pane.wish_html.connect(lambda _ticket, text: asked.append(text))
    pane.resize(1100, 500)
    pane.show_note(1, "")
    pane.focus_editor()
    QTest.keyClick(pane.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pane.editor.isVisible()
    assert pane.preview.isVisible()
    assert pane.editor.hasFocus()
    QTest.keyClicks(pane.editor, "sand")
    qtbot.waitUntil(lambda: asked[-1:] == ["sand"])
    assert len(asked) <= 3
    pane.resize(500, 500)
    assert pane.editor.isVisible()
    assert not pane.preview.isVisible()


def test_the_preview_keeps_its_place_while_one_writes(qtbot: QtBot, pane: NotesPane) -> None:
    asked: list[int] = []
    pane.wish_html.connect(lambda ticket, _text: asked.append(ticket))
    pane.show_note(1, "long")
    pane.set_html(asked[-1], "<p>line</p>" * 100)
    bar = pane.preview.verticalScrollBar()
    bar.setValue(300)
    pane.set_html(asked[-1], "<p>line</p>" * 101)
    assert bar.value() == 300


def test_a_preview_that_failed_says_why(qtbot: QtBot, pane: NotesPane) -> None:
    with qtbot.waitSignal(pane.wish_html) as wish:
        pane.show_note(1, "x")
    pane.set_render_failed(wish.args[0], "It took too long.")
    assert "It took too long." in pane.preview.toPlainText()


def test_status_is_said_in_words(pane: NotesPane) -> None:
    for kind, message, words in (
        ("saved", "", "Saved"),
        ("saving", "", "Saving…"),
        ("failed", "The disk is full.", "Not saved: The disk is full."),
        ("", "", ""),
    ):
        pane.set_status(kind, message)
        assert pane.status() == words


def test_escape_leads_back_to_the_list(qtbot: QtBot, pane: NotesPane) -> None:
    pane.show_note(1, "")
    pane.focus_editor()
    with qtbot.waitSignal(pane.left):
        QTest.keyClick(pane.editor, Qt.Key.Key_Escape)


def test_single_letters_are_text_in_the_editor(pane: NotesPane) -> None:
    pane.show_note(1, "")
    pane.focus_editor()
    QTest.keyClicks(pane.editor, "jksdtn ?/")
    assert pane.text() == "jksdtn ?/"


def test_words_are_pasted_as_words_and_files_are_left_to_the_window(pane: NotesPane) -> None:
    data = QMimeData()
    data.setHtml("<b>sand</b><script>x</script>")
    data.setText("sand")
    pane.editor.insertFromMimeData(data)
    assert pane.text() == "sand"
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/tmp/page.txt")])
    assert not pane.editor.canInsertFromMimeData(files)


def test_words_from_elsewhere_keep_the_cursor_and_can_be_undone(pane: NotesPane) -> None:
    pane.show_note(1, "")
    pane.focus_editor()
    QTest.keyClicks(pane.editor, "mine")
    pane.editor.moveCursor(QTextCursor.MoveOperation.Start)
    pane.show_note(1, "from outside")
    assert pane.text() == "from outside"
    assert pane.editor.textCursor().position() == 0
    QTest.keyClick(pane.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert pane.text() == "mine"


def test_a_conflict_shows_both_copies_and_takes_the_choice(qtbot: QtBot, pane: NotesPane) -> None:
    pane.show_note(1, "")
    pane.focus_editor()
    QTest.keyClicks(pane.editor, "mine")
    pane.set_conflict("copy.md", "theirs", True)
    buttons = {one.text(): one for one in pane.conflict.findChildren(QAbstractButton)}
    assert {"Show other copy", "Keep mine", "Keep the other"} <= set(buttons)
    QTest.mouseClick(buttons["Show other copy"], Qt.MouseButton.LeftButton)
    assert pane.conflict._mine_text.toPlainText() == "mine"
    assert pane.conflict._other_text.toPlainText() == "theirs"
    assert pane.conflict._other_text.isVisible()
    with qtbot.waitSignal(pane.keep_other) as wish:
        QTest.mouseClick(buttons["Keep the other"], Qt.MouseButton.LeftButton)
    assert wish.args == ["theirs"]


def test_joined_to_a_keeper_typing_ends_on_the_disk(qtbot: QtBot, pane: NotesPane) -> None:
    saved: list[tuple[int, str]] = []

    def save(key: int, text: str, version: str, done: object, failed: object) -> None:
        assert callable(done)
        saved.append((key, text))
        done(NoteSaved(Done(Act.NOTE, "Wrote", Changes()), "v"))

    keeper = NoteKeeper(save, pane)
    join(pane, keeper)
    keeper.open(Note(1))
    pane.focus_editor()
    QTest.keyClicks(pane.editor, "sand")
    keeper.open(Note(2, "other", "v2"))
    assert saved == [(1, "sand")]
    assert pane.text() == "other"
    keeper.close()
    pane.clear()
    assert saved == [(1, "sand")]


def test_an_endless_word_does_not_hold_the_window_up(pane: NotesPane) -> None:
    pane.show_note(1, "")
    begun = time.perf_counter()
    pane.editor.show_text("x" * 300_000)
    pane.grab()
    assert time.perf_counter() - begun < 1.5


def test_colours_follow_the_theme_and_hostile_lines_stay_quick(pane: NotesPane) -> None:
    pane.show_note(1, "")
    pane.editor.show_text("# Head\n\n```\ncode\n```\n" + "[" * 50_000 + "\n" + "*a" * 20_000)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, "dark")
    layout = pane.editor.document().findBlockByNumber(3).layout()
    assert layout.formats()[0].format.foreground().color().name() == "#a3a9b1"
