"""What is written to a mark is kept however the field is left."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from paperdesk.model.marks import Mark, MarkKind
from paperdesk.ui.features.reader.comment_editor import CommentEditor

MARK = Mark(1, "f", 0, MarkKind.HIGHLIGHT, ((0, 0, 9, 9),), comment="so", name="a", number=1)


@pytest.fixture
def editor(qtbot: QtBot) -> CommentEditor:
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(500, 400)
    made = CommentEditor(around)
    around.show()
    made.open_at(MARK, QRect(100, 380, 50, 12))
    made.kept = []  # type: ignore[attr-defined]
    made.written.connect(lambda mark, words: made.kept.append((mark.name, words)))  # type: ignore[attr-defined]
    return made


def _kept(editor: CommentEditor) -> list[tuple[str, str]]:
    kept: list[tuple[str, str]] = editor.kept  # type: ignore[attr-defined]
    return kept


@pytest.mark.parametrize("key", ["Esc", "Ctrl+Return"])
def test_leaving_keeps_what_was_written(editor: CommentEditor, key: str) -> None:
    QTest.keyClicks(editor.edit, " it is")
    if key == "Esc":
        QTest.keyClick(editor.edit, Qt.Key.Key_Escape)
    else:
        QTest.keyClick(editor.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert _kept(editor) == [("a", "so it is")]
    assert editor.isHidden()
    editor.leave()
    assert len(_kept(editor)) == 1


def test_nothing_is_kept_where_nothing_is_other(editor: CommentEditor) -> None:
    editor.leave()
    assert _kept(editor) == []


def test_a_pause_keeps_what_was_written_so_far(editor: CommentEditor, qtbot: QtBot) -> None:
    QTest.keyClicks(editor.edit, " far")
    qtbot.waitUntil(lambda: _kept(editor) == [("a", "so far")])
    editor.show_mark(replace(MARK, comment="so far"))
    QTest.keyClicks(editor.edit, ", good")
    editor.leave()
    assert _kept(editor)[1:] == [("a", "so far, good")]


def test_going_on_to_another_mark_keeps_the_first(editor: CommentEditor) -> None:
    QTest.keyClicks(editor.edit, "!")
    editor.open_at(replace(MARK, name="b", comment=""), QRect(0, 0, 9, 9))
    assert _kept(editor) == [("a", "so!")]
    assert editor.edit.toPlainText() == ""


def test_a_hidden_window_takes_nothing_with_it(editor: CommentEditor) -> None:
    QTest.keyClicks(editor.edit, "!")
    editor.window().close()
    assert _kept(editor) == [("a", "so!")]


def test_the_field_stands_inside_and_off_its_mark(editor: CommentEditor) -> None:
    assert editor.window().rect().contains(editor.geometry())
    assert not editor.geometry().intersects(QRect(100, 380, 50, 12))


def test_a_mark_of_the_file_can_be_read_only(editor: CommentEditor) -> None:
    editor.open_at(replace(MARK, name="x", author="Bo"), QRect(0, 0, 9, 9), own=False)
    assert editor.edit.isReadOnly()
    assert not editor.remove.isVisible()
    assert "Bo" in editor.head.text()


def test_colours_and_removal_are_asked_for(editor: CommentEditor) -> None:
    asked: list[object] = []
    editor.coloured.connect(lambda mark, colour: asked.append((mark.name, colour)))
    editor.removed.connect(lambda mark: asked.append(mark.name))
    editor.colours.dots["green"].click()
    editor.remove.click()
    assert asked == [("a", "green"), "a"]
    assert _kept(editor) == []
