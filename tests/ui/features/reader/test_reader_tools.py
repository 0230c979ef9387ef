"""Words are selected, marked, written to, found and copied in the reader, by mouse and keys."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model.marks import Mark, MarkKind
from paperdesk.paths import Places
from paperdesk.ui.features.reader.controller import ReaderController
from paperdesk.ui.features.reader.reader_tools import ReaderTools
from paperdesk.ui.shell.session import Session
from paperdesk.ui.state.library_changes import ChangeOrigin
from tests.documents.real_pages import PAGES
from tests.ui.features.reader.test_controller import attach
from tests.ui.session import Open
from tests.ui.six_papers import fill

WAIT = 10_000
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class Hand:
    """A hand on mouse and keys of the reader, in a paper of two columns."""

    def __init__(self, session: Session, qtbot: QtBot) -> None:
        self.session, self.qtbot = session, qtbot
        self.reader = session.of(ReaderController)
        self.tools: ReaderTools = self.reader.tools
        self.view = self.reader.view

    def until(self, done: Callable[[], object]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(lambda: bool(done()), timeout=WAIT)

    def press(self, key: Qt.Key, more: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.focus(), key, more)

    def write(self, words: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(self.focus(), words)

    def focus(self) -> QWidget:
        """What has the keyboard."""
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def word(self, word: str, nth: int = 0) -> QPoint:
        """The middle of the first line of a word of the first page, in the view."""
        text = self.tools.texts.have(0)
        assert text is not None
        place = -1
        for _ in range(nth + 1):
            place = text.text.index(word, place + 1)
        first, last = text.index[place], text.index[place + len(word) - 1]
        left, top = text.boxes[4 * first : 4 * first + 2]
        right, bottom = text.boxes[4 * last + 2 : 4 * last + 4]
        self.view.show_box(0, (left, top, right, bottom))
        return self.view.to_view(0).map(QPointF((left + right) / 2, (top + bottom) / 2)).toPoint()

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Drag the mouse with the left button."""
        viewport = self.view.viewport()
        QTest.mousePress(viewport, LEFT, PLAIN, start)
        for at in (start + (end - start) / 2, end):
            where = QPointF(at)
            moved = QMouseEvent(
                QEvent.Type.MouseMove, where, viewport.mapToGlobal(where), LEFT, LEFT, PLAIN
            )
            QApplication.sendEvent(viewport, moved)
        QTest.mouseRelease(viewport, LEFT, PLAIN, end)

    def take(self, word: str, nth: int = 0) -> None:
        """Select a word by pressing it twice."""
        at = self.word(word, nth)
        QTest.mouseClick(self.view.viewport(), LEFT, PLAIN, at)
        QTest.mouseDClick(self.view.viewport(), LEFT, PLAIN, at)
        QTest.mouseRelease(self.view.viewport(), LEFT, PLAIN, at)

    def kept(self, home: Places) -> tuple[Mark, ...]:
        """The marks in the library, once none is on its way."""
        self.until(lambda: all(mark.number for mark in self.reader.marks.marks))
        with Library.open(home) as library:
            return library.marks(1)


@pytest.fixture
def hand(home: Places, open_session: Open, qtbot: QtBot) -> Hand:
    """The reader with its first page shown, and the keyboard on it."""
    fill(home)
    attach(home, PAGES / "two_columns.pdf")
    session = open_session()
    papers = session.window.list.papers
    qtbot.waitUntil(lambda: papers.papers.rowCount() == 6, timeout=WAIT)
    session.state.open_paper(1)
    made = Hand(session, qtbot)
    made.until(lambda: made.reader.file is not None)
    papers.setFocus()
    made.press(Qt.Key.Key_O)
    made.until(lambda: made.reader.document is not None and made.view.pages)
    made.until(lambda: made.tools.texts.have(0))
    return made


def test_words_taken_with_the_mouse_are_marked_and_that_undone(home: Places, hand: Hand) -> None:
    text = hand.tools.texts.have(0)
    assert text is not None
    word = max(text.text.split(), key=lambda one: len(one) if one.isalpha() else 0)
    hand.take(word)
    assert hand.tools.marks.bar.isVisible()
    hand.press(Qt.Key.Key_2)
    assert hand.tools.selection.is_empty()
    hand.take(word)
    hand.press(Qt.Key.Key_U)
    first, second = hand.kept(home)
    assert {first.kind, second.kind} == {MarkKind.HIGHLIGHT, MarkKind.UNDERLINE}
    assert first.quote == second.quote == word
    assert first.colour == second.colour == "green"
    assert len(first.before + first.after) > 16
    assert 0 < first.progress < 1
    assert hand.tools.panel.rows.count() == 2
    hand.press(Qt.Key.Key_Z, CONTROL)
    hand.until(lambda: len(hand.reader.marks.marks) == 1)
    hand.press(Qt.Key.Key_Z, CONTROL)
    hand.until(lambda: not hand.reader.marks.marks)
    _chosen_written_to_coloured_and_removed(home, hand, word)


def test_a_copy_is_written_with_the_marks_and_none_without(
    hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.pdf"
    asked = lambda *_: (str(target), "")  # noqa: E731
    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    save, notices = hand.reader.copies.ask, hand.session.window.notice_bar
    save(hand.reader.file, hand.reader.document)
    hand.until(lambda: "no mark" in notices.accessibleDescription())
    hand.press(Qt.Key.Key_A, CONTROL)
    hand.press(Qt.Key.Key_H)
    save(hand.reader.file, hand.reader.document)
    hand.until(target.exists)
    with pikepdf.open(target) as pdf:
        assert [annot.Subtype for annot in pdf.pages[0].Annots] == ["/Highlight"]


def _chosen_written_to_coloured_and_removed(home: Places, hand: Hand, word: str) -> None:
    hand.take(word)
    hand.press(Qt.Key.Key_C)
    hand.write("why?")
    hand.press(Qt.Key.Key_Escape)
    assert hand.view.hasFocus()
    (mark,) = hand.kept(home)
    assert (mark.comment, mark.colour) == ("why?", "green")
    QTest.mouseClick(hand.view.viewport(), LEFT, PLAIN, hand.word(word))
    chosen = hand.tools.marks.chosen_mark()
    assert chosen is not None
    assert chosen.name == mark.name
    hand.press(Qt.Key.Key_4)
    hand.until(lambda: hand.reader.marks.marks[0].colour == "red")
    hand.press(Qt.Key.Key_Delete)
    hand.until(lambda: not hand.reader.marks.marks)
    assert hand.kept(home) == ()


def test_words_typed_to_a_new_mark_stay_whatever_was_asked_before(home: Places, hand: Hand) -> None:
    text = hand.tools.texts.have(0)
    assert text is not None
    hand.take(text.text.split()[0])
    hand.session.changes.announce(ChangeOrigin.ELSEWHERE)  # the answer lacks the mark
    hand.press(Qt.Key.Key_C)
    hand.write("why")
    hand.kept(home)
    hand.write(" not?")
    hand.press(Qt.Key.Key_Escape)
    hand.until(lambda: [one.comment for one in hand.kept(home)] == ["why not?"])


def test_a_note_and_an_area_stand_where_they_were_left(home: Places, hand: Hand) -> None:
    at = QPoint(300, 200)
    QTest.mouseMove(hand.view.viewport(), at)
    hand.tools.marks.overlay.mouse = hand.view.near(QPointF(at))
    hand.press(Qt.Key.Key_C)
    hand.until(hand.tools.marks.comment.isVisible)
    hand.write("here")
    hand.press(Qt.Key.Key_Escape)
    hand.press(Qt.Key.Key_X)
    hand.drag(QPoint(200, 300), QPoint(320, 380))
    hand.until(lambda: len(hand.reader.marks.marks) == 2)
    marks = {mark.kind: mark for mark in hand.kept(home)}
    note, area = marks[MarkKind.NOTE], marks[MarkKind.AREA]
    assert note.comment == "here"
    shown = hand.view.to_view(0).mapRect(hand.tools.painted.place(note)).center()
    assert (shown - QPointF(at)).manhattanLength() < 3
    box = hand.view.to_view(0).mapRect(hand.tools.painted.place(area))
    assert abs(box.left() - 200) + abs(box.bottom() - 380) < 3
    rows = hand.tools.panel.rows
    hand.until(lambda: any(rows.row_at(row).picture for row in range(rows.count())))


def test_the_caret_selects_what_is_copied_whole_and_words_are_found(hand: Hand) -> None:
    text = hand.tools.texts.have(0)
    assert text is not None
    QTest.mouseClick(hand.view.viewport(), LEFT, PLAIN, hand.word(text.text.split()[0]))
    hand.press(Qt.Key.Key_Home, CONTROL | SHIFT)
    hand.press(Qt.Key.Key_Escape)
    hand.press(Qt.Key.Key_Right, SHIFT)
    for _ in range(6):
        hand.press(Qt.Key.Key_Down, SHIFT)
    hand.press(Qt.Key.Key_End, SHIFT | CONTROL)
    hand.press(Qt.Key.Key_C, CONTROL)
    copied = QGuiApplication.clipboard().text()
    assert len(copied) > 200
    assert "\u00ad" not in copied
    hand.press(Qt.Key.Key_Escape)
    assert hand.tools.selection.is_empty()
    _found_and_walked_through(hand)


def _found_and_walked_through(hand: Hand) -> None:
    hand.press(Qt.Key.Key_F, CONTROL)
    assert hand.focus() is hand.tools.search.bar.edit
    hand.write("the")
    hand.until(lambda: hand.tools.search.walks() and not hand.tools.finder.left)
    count = len(hand.tools.search.overlay.spans)
    assert count > 1
    hand.view.setFocus()
    hand.press(Qt.Key.Key_N)
    assert hand.tools.search.bar.count.text() == f"2 of {count}"
    hand.press(Qt.Key.Key_N, SHIFT)
    assert hand.tools.search.bar.count.text() == f"1 of {count}"
    hand.press(Qt.Key.Key_Escape)
    assert hand.tools.search.bar.isHidden()


def test_the_text_of_the_page_selects_on_the_page_and_marks(home: Places, hand: Hand) -> None:
    QCursor.setPos(300, 300)  # it rests over the page, which learns of it when that is marked
    hand.press(Qt.Key.Key_F7)
    edit = hand.tools.text.edit
    assert hand.focus() is edit
    hand.until(edit.toPlainText)
    hand.press(Qt.Key.Key_Home, CONTROL)
    hand.press(Qt.Key.Key_Right, SHIFT | CONTROL)
    assert not hand.tools.selection.is_empty()
    hand.press(Qt.Key.Key_H)
    (mark,) = hand.kept(home)
    assert edit.toPlainText().startswith(mark.quote)
    hand.until(lambda: hand.tools.marks.overlay.mouse)
    hand.press(Qt.Key.Key_C)
    hand.write("and why?")
    hand.press(Qt.Key.Key_Escape)
    hand.until(lambda: [one.comment for one in hand.kept(home)] == ["and why?"])
    hand.view.setFocus()
    hand.press(Qt.Key.Key_F7)
    hand.press(Qt.Key.Key_Escape)
    assert hand.view.hasFocus()
