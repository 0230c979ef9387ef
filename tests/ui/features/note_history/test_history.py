"""What stood in notes before is listed, compared with the note of now, and brought back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model import Scope
from paperdesk.ui.features.note_history.controller import NoteHistoryController
from paperdesk.ui.features.note_history.history_dialog import HistoryDialog
from paperdesk.ui.kit import theme
from paperdesk.ui.shell.session import Session
from paperdesk.ui.state.library_changes import ChangeOrigin
from tests.ui.six_papers import TITLES

FIRST = "intro\n\nthe first thought of a long evening\n\nend"
LATER = "intro\n\nthe second thought of a long evening\n\nend"


def written(session: Session, qtbot: QtBot) -> None:
    """The note of the first paper has two versions, that of the third was removed."""

    def job(library: Library) -> int:
        first, _, third, *_ = library.keys(Scope())
        saved = library.save_note(first, FIRST)
        library.save_note(first, LATER, saved.version)
        saved = library.save_note(third, "removed words")
        library.save_note(third, "", saved.version)
        return first

    heard: list[int] = []
    session.client.do(job, heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=5000)
    session.changes.announce(ChangeOrigin.ELSEWHERE)
    qtbot.waitUntil(lambda: session.window.notes.text() == LATER, timeout=5000)


def opened(session: Session, qtbot: QtBot) -> HistoryDialog:
    controller = session.of(NoteHistoryController)
    qtbot.waitUntil(lambda: controller._dialog is not None, timeout=5000)
    dialog = controller._dialog
    assert dialog is not None
    return dialog


def rows(dialog: HistoryDialog) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(dialog.list.item(n).data(role)) for n in range(dialog.list.count())]


def has_colour(view: QPlainTextEdit, role: str) -> bool:
    """Whether something like the colour of a mark is painted in a view."""
    image = view.viewport().grab().toImage()
    ground = image.pixelColor(image.width() - 3, image.height() - 3)
    mixed = [
        round(of * 46 / 255 + on * 209 / 255)
        for of, on in zip(parts(theme.colour(role)), parts(ground), strict=True)
    ]
    return any(
        all(abs(a - b) < 4 for a, b in zip(parts(image.pixelColor(x, y)), mixed, strict=True))
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 2)
    )


def parts(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def test_an_earlier_version_is_seen_beside_the_note_and_brought_back_by_key(
    session: Session, qtbot: QtBot
) -> None:
    written(session, qtbot)
    qtbot.keyClick(session.window.list.papers, "N", Qt.KeyboardModifier.ShiftModifier)
    dialog = opened(session, qtbot)
    qtbot.waitUntil(dialog.restore.isEnabled, timeout=5000)
    assert len(rows(dialog)) == 1
    assert dialog.pair.left.toPlainText() == FIRST
    assert dialog.pair.right.toPlainText() == LATER
    assert has_colour(dialog.pair.left, "danger")
    assert has_colour(dialog.pair.right, "green")
    QTest.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.window.notes.text() == FIRST, timeout=5000)
    said = session.window.notice_bar.text
    qtbot.waitUntil(lambda: said().startswith("Brought back a former note"), timeout=5000)
    assert TITLES[0] in said()
    session.window.notice_bar.act()
    qtbot.waitUntil(lambda: session.window.notes.text() == LATER, timeout=5000)


def test_a_removed_note_is_found_among_those_of_all_papers(session: Session, qtbot: QtBot) -> None:
    written(session, qtbot)
    session.window.actions_of["notes_trash"].trigger()
    dialog = opened(session, qtbot)
    assert [row for row in rows(dialog) if "Removed" in row and TITLES[2] in row]
    place = next(n for n, row in enumerate(rows(dialog)) if TITLES[2] in row)
    dialog.list.setCurrentRow(place)
    qtbot.waitUntil(lambda: dialog.pair.left.toPlainText() == "removed words", timeout=5000)
    dialog.restore.click()
    qtbot.waitUntil(lambda: session.window.notes.text() == "removed words", timeout=5000)
    assert session.window.notes.isVisible()


def test_where_nothing_stood_before_that_is_said(session: Session, qtbot: QtBot) -> None:
    session.window.actions_of["note_versions"].trigger()
    dialog = opened(session, qtbot)
    assert "Nothing stood in this note before" in dialog.said()
    assert not dialog.list.isVisible()
    assert not dialog.restore.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert session.of(NoteHistoryController)._dialog is None
