import time

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from paperdesk.model import ActionKind, ActionResult, Changes, Mention, Note, NoteSaved
from paperdesk.model.messages import verbatim
from paperdesk.ui.features.notes.autosave import NoteAutosave
from paperdesk.ui.features.notes.controller import join
from paperdesk.ui.features.notes.editor import next_item
from paperdesk.ui.features.notes.pane import NotesPane
from paperdesk.ui.kit import theme
from paperdesk.ui.kit.difference_pair import DifferencePair
from tests.hangs import HANG
from tests.ui.painted import lines, painted
from tests.ui.readable import unreadable


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
    with qtbot.waitSignal(pane.html_requested) as wish:
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
    pane.html_requested.connect(lambda ticket, text: asked.append((ticket, text)))
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
    pane.html_requested.connect(lambda _ticket, text: asked.append(text))
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
    pane.html_requested.connect(lambda ticket, _text: asked.append(ticket))
    pane.show_note(1, "long")
    pane.set_html(asked[-1], "<p>line</p>" * 100)
    bar = pane.preview.verticalScrollBar()
    bar.setValue(300)
    pane.set_html(asked[-1], "<p>line</p>" * 101)
    assert bar.value() == 300


def test_a_preview_that_failed_says_why(qtbot: QtBot, pane: NotesPane) -> None:
    with qtbot.waitSignal(pane.html_requested) as wish:
        pane.show_note(1, "x")
    pane.set_render_failed(wish.args[0], "It took too long.")
    assert "It took too long.\n\nx" in pane.preview.toPlainText()


def test_status_is_said_in_words(pane: NotesPane) -> None:
    for kind, message, words in (
        ("saved", "", "Saved"),
        ("saving", "", "Saving…"),
        ("failed", "The disk is full.", "Not saved: The disk is full."),
        ("", "", ""),
    ):
        pane.set_status(kind, message)
        assert pane.status() == words


def test_status_that_does_not_fit_ends_with_an_ellipsis(pane: NotesPane) -> None:
    pane.show_note(1, "Two words")
    pane.foot.setMinimumWidth(1)  # as in a narrow window, whose panes are as wide as there is room
    pane.resize(300, 500)
    pane.set_status("conflict", "")
    QApplication.processEvents()
    assert not unreadable(pane)
    assert pane.status() == "Changed outside: both copies are kept"


def test_escape_leads_back_to_the_list(qtbot: QtBot, pane: NotesPane) -> None:
    pane.show_note(1, "")
    pane.focus_editor()
    with qtbot.waitSignal(pane.leave_requested):
        QTest.keyClick(pane.editor, Qt.Key.Key_Escape)


def test_single_letters_are_text_in_the_editor(pane: NotesPane) -> None:
    pane.show_note(1, "")
    pane.focus_editor()
    QTest.keyClicks(pane.editor, "jksdtn ?/")
    assert pane.text() == "jksdtn ?/"


def test_words_are_pasted_as_words_and_files_are_left_to_the_window(pane: NotesPane) -> None:
    data = QMimeData()
    data.setText("<b>sand</b>")
    pane.editor.insertFromMimeData(data)
    assert pane.text() == "<b>sand</b>"
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
    copies = pane.conflict.findChild(DifferencePair)
    assert copies is not None
    assert copies.left.toPlainText() == "mine"
    assert copies.right.toPlainText() == "theirs"
    assert copies.isVisible()
    with qtbot.waitSignal(pane.keep_other_requested) as wish:
        QTest.mouseClick(buttons["Keep the other"], Qt.MouseButton.LeftButton)
    assert wish.args == ["theirs"]


def test_joined_to_a_keeper_typing_ends_on_the_disk(qtbot: QtBot, pane: NotesPane) -> None:
    saved: list[tuple[int, str]] = []

    def save(key: int, text: str, version: str, done: object, failed: object) -> None:
        assert callable(done)
        saved.append((key, text))
        done(NoteSaved(ActionResult(ActionKind.NOTE, verbatim("Wrote"), Changes()), "v"))

    keeper = NoteAutosave(save, pane)
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
    begun = time.process_time()
    pane.editor.show_text("x" * 300_000)
    pane.grab()
    assert time.process_time() - begun < HANG


def test_colours_follow_the_theme_and_hostile_lines_stay_quick(pane: NotesPane) -> None:
    pane.show_note(1, "")
    pane.editor.show_text("# Head\n\n```\ncode\n```\n" + "[" * 50_000 + "\n" + "*a" * 20_000)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, "dark")
    layout = pane.editor.document().findBlockByNumber(3).layout()
    assert layout.formats()[0].format.foreground().color().name() == "#a3a9b1"


def test_formatted_words_are_pasted_as_markdown_through_the_sanitiser(pane: NotesPane) -> None:
    data = QMimeData()
    data.setHtml("<h2>Sand</h2><ul><li><b>fine</b></li></ul><script>x</script><img src='/x.png'>")
    data.setText("Sand fine")
    pane.editor.insertFromMimeData(data)
    assert pane.text() == "## Sand\n\n- **fine**"
    pane.editor.undo()
    assert pane.text() == ""


def test_ctrl_shift_v_pastes_words_only(pane: NotesPane) -> None:
    pane.show_note(1, "")
    pane.focus_editor()
    data = QMimeData()
    data.setHtml("<b>fine</b>")
    data.setText("fine")
    QApplication.clipboard().setMimeData(data)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(pane.editor, Qt.Key.Key_V, both)
    assert pane.text() == "fine"


def test_a_task_is_ticked_in_the_preview_and_can_be_taken_back(pane: NotesPane) -> None:
    asked: list[str] = []
    typed: list[str] = []
    pane.html_requested.connect(lambda _ticket, text: asked.append(text))
    pane.typed.connect(typed.append)
    pane.show_note(1, "\U0001d465 sand\n\n- [ ] dig\n- [x] wash")
    pane.preview.anchorClicked.emit(QUrl("task:0"))
    assert pane.text() == "\U0001d465 sand\n\n- [x] dig\n- [x] wash"
    assert typed[-1] == pane.text() == asked[-1]
    pane.preview.anchorClicked.emit(QUrl("task:0"))
    assert "- [ ] dig" in pane.text()
    pane.editor.undo()
    assert "- [x] dig" in pane.text()
    pane.preview.anchorClicked.emit(QUrl("task:7"))
    assert "- [x] dig" in pane.text()


def test_a_box_of_an_older_text_ticks_nothing(pane: NotesPane) -> None:
    pane.show_note(1, "- [ ] dig")
    pane.editor.setPlainText("new first line\n- [ ] wash\n- [ ] dig")
    pane.preview.anchorClicked.emit(QUrl("task:0"))
    assert "[x]" not in pane.text()


def test_words_are_counted(qtbot: QtBot, pane: NotesPane) -> None:
    pane.show_note(1, "Ada's 3.5 grains of *sand*")
    assert pane.foot.length() == "5 words"
    pane.focus_editor()
    QTest.keyClicks(pane.editor, " more")
    qtbot.waitUntil(lambda: pane.foot.length() == "6 words")
    pane.show_note(2, "")
    assert pane.foot.length() == ""


def test_a_link_is_completed_at_the_cursor(qtbot: QtBot, pane: NotesPane) -> None:
    asked: list[str] = []
    pane.links_requested.connect(asked.append)
    pane.show_note(1, "")
    pane.focus_editor()
    QTest.keyClicks(pane.editor, "see [[slow r")
    qtbot.waitUntil(lambda: asked[-1:] == ["slow r"])
    pane.set_links(
        "slow r", [("arxiv:1", "Slow rivers", 2020), ("arxiv:2", "Slow [red] roads", 2020)]
    )
    assert pane.completer.isVisible()
    QTest.keyClick(pane.editor, Qt.Key.Key_Down)
    QTest.keyClick(pane.editor, Qt.Key.Key_Return)
    assert pane.text() == "see [[arxiv:2|Slow red roads]]"
    assert not pane.completer.isVisible()
    QTest.keyClicks(pane.editor, " on")
    assert pane.text().endswith("]] on")


def test_the_year_stands_beside_a_title_however_long(pane: NotesPane) -> None:
    pane.show_note(1, "")
    pane.focus_editor()
    QTest.keyClicks(pane.editor, "[[a")
    pane.set_links("a", [("arxiv:1", "Slow rivers " * 30, 2019), ("arxiv:2", "Roads", None)])
    QApplication.processEvents()
    first, second = lines(painted(pane.completer.rows))
    assert first.startswith("Slow rivers")
    assert first.endswith("…   2019")
    assert second == "Roads   arxiv:2"


def test_the_list_of_links_leaves_with_escape_and_the_note_stays(pane: NotesPane) -> None:
    pane.show_note(1, "")
    pane.focus_editor()
    QTest.keyClicks(pane.editor, "[[a")
    left: list[bool] = []
    pane.leave_requested.connect(lambda: left.append(True))
    pane.set_links("old", [("arxiv:1", "Slow rivers", 2020)])
    assert not pane.completer.isVisible()
    pane.set_links("a", [("arxiv:1", "Slow rivers", 2020)])
    assert pane.completer.isVisible()
    QTest.keyClick(pane.editor, Qt.Key.Key_Escape)
    assert not pane.completer.isVisible()
    assert not left
    QTest.keyClick(pane.editor, Qt.Key.Key_Escape)
    assert left
    assert pane.text() == "[[a"


def test_a_closing_that_is_there_is_not_doubled(pane: NotesPane) -> None:
    pane.show_note(1, "see [[ab]] end")
    pane.focus_editor()
    cursor = pane.editor.textCursor()
    cursor.setPosition(8)
    pane.editor.setTextCursor(cursor)
    QTest.keyClicks(pane.editor, "c")
    pane.set_links("abc", [("arxiv:1", "Slow rivers", 2020)])
    QTest.keyClick(pane.editor, Qt.Key.Key_Tab)
    assert pane.text() == "see [[arxiv:1|Slow rivers]] end"


def test_notes_that_link_here_stand_below(qtbot: QtBot, pane: NotesPane) -> None:
    pane.show_note(1, "")
    mentions = [Mention(n, f"arxiv:{n}", f"Paper {n}", "builds on it") for n in range(2, 9)]
    pane.set_mentions(7, mentions)
    assert not pane.mentions.isVisible()
    pane.set_mentions(1, mentions)
    assert pane.mentions.isVisible()
    assert pane.mentions.accessibleName() == "Linked from 7 notes"
    assert pane.mentions.titles() == ("Paper 2", "Paper 3", "Paper 4", "Paper 5")
    more = {link.text(): link for link in pane.mentions.findChildren(QAbstractButton)}
    QTest.mouseClick(more["and 3 more"], Qt.MouseButton.LeftButton)
    assert len(pane.mentions.titles()) == 7
    links = {
        link.text(): link
        for link in pane.mentions.findChildren(QAbstractButton)
        if link.isVisible()
    }
    with qtbot.waitSignal(pane.open_requested) as wish:
        QTest.mouseClick(links["Paper 3"], Qt.MouseButton.LeftButton)
    assert wish.args == ["paper:arxiv:3"]
    pane.set_mentions(1, [])
    assert not pane.mentions.isVisible()


def test_a_template_is_written_at_the_cursor_as_one_step(pane: NotesPane) -> None:
    pane.show_note(1, "mine")
    pane.focus_editor()
    pane.insert_template("## New\n\n- [ ] ")
    assert pane.text() == "mine\n\n## New\n\n- [ ] "
    pane.editor.undo()
    assert pane.text() == "mine"


@pytest.mark.parametrize("text", ["word " * 60_000, "x" * 30_000])
def test_a_note_too_long_to_edit_shows_its_beginning_and_loses_nothing(
    qtbot: QtBot, pane: NotesPane, text: str
) -> None:
    typed: list[str] = []
    pane.typed.connect(typed.append)
    pane.show_note(1, text)
    assert "too long to edit here" in pane.foot.length()
    pane.focus_editor()
    QTest.keyClicks(pane.editor, "more")
    pane.insert_template("template")
    assert not typed
    assert pane.text() == text
    pane.show_note(1, "short again")
    QTest.keyClicks(pane.editor, "!")
    assert typed
    assert "short again" in pane.text()


def test_a_note_of_endless_lines_is_written_without_colours(pane: NotesPane) -> None:
    lines = "# head\n" * 6_000
    pane.show_note(1, lines)
    assert pane.text() == lines
    assert not pane.editor.is_coloured()
    pane.show_note(2, "# head\n")
    assert pane.editor.is_coloured()
    pane.show_note(2, lines)  # changed outside
    assert not pane.editor.is_coloured()
    pane.show_note(3, "# head\n")
    QGuiApplication.clipboard().setText(lines)
    pane.editor.paste_plainly()
    assert not pane.editor.is_coloured()
    assert pane.text() == lines + "# head\n"
