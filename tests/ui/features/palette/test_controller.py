from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.ui.features.palette.view import Palette
from paperdesk.ui.shell.session import Session
from tests.ui.shell.test_session import press, titles
from tests.ui.six_papers import TITLES

Key = Qt.Key


def called(session: Session, qtbot: QtBot) -> Palette:
    press(session, Key.Key_K, ctrl=True)
    palette = session.window.findChild(Palette)
    assert isinstance(palette, Palette)
    qtbot.waitUntil(palette.edit.hasFocus)
    return palette


def test_a_paper_is_found_by_a_word_and_gone_to(session: Session, qtbot: QtBot) -> None:
    palette = called(session, qtbot)
    QTest.keyClicks(palette.edit, "gardening")
    qtbot.waitUntil(lambda: [offer.text for offer in palette.offers()] == [TITLES[5]])
    QTest.keyClick(palette.edit, Key.Key_Return)
    qtbot.waitUntil(
        lambda: session.state.entry is not None and session.state.entry.paper.title == TITLES[5]
    )
    assert session.window.list.papers.hasFocus()


def test_an_action_is_done_by_its_name(session: Session, qtbot: QtBot) -> None:
    palette = called(session, qtbot)
    QTest.keyClicks(palette.edit, "star")
    QTest.keyClick(palette.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: session.state.overview.counts.starred == 1)


def test_a_batch_and_a_tag_are_gone_to_by_their_names(session: Session, qtbot: QtBot) -> None:
    key = session.state.target_keys()[0]
    session.services.commands.tag([key], "sand/grains")
    qtbot.waitUntil(lambda: bool(session.state.overview.tags))
    palette = called(session, qtbot)
    QTest.keyClicks(palette.edit, "grains")
    QTest.keyClick(palette.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: session.window.list.title == "sand/grains")
    palette = called(session, qtbot)
    QTest.keyClicks(palette.edit, "2026-04")
    QTest.keyClick(palette.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: session.state.list_query.scope.kind == "batch")
    qtbot.waitUntil(lambda: len(titles(session)) == 6)


def test_it_opens_and_closes_by_the_same_key_also_from_a_field(
    session: Session, qtbot: QtBot
) -> None:
    press(session, Key.Key_F, ctrl=True)
    qtbot.waitUntil(session.window.search.hasFocus)
    palette = called(session, qtbot)
    press(session, Key.Key_K, ctrl=True)
    assert palette.isHidden()
    assert session.window.search.hasFocus()
    press(session, Key.Key_N)
    session.window.list.take_keyboard()
    press(session, Key.Key_N)
    qtbot.waitUntil(session.window.notes.editor.hasFocus)
    assert called(session, qtbot).isVisible()
