from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.ui.desk import Desk
from paperdesk.ui.palette import Palette
from tests.ui.desk.papers import TITLES
from tests.ui.desk.test_desk import press, titles

Key = Qt.Key


def called(desk: Desk, qtbot: QtBot) -> Palette:
    press(desk, Key.Key_K, ctrl=True)
    palette = desk.window.findChild(Palette)
    assert isinstance(palette, Palette)
    qtbot.waitUntil(palette.edit.hasFocus)
    return palette


def test_a_paper_is_found_by_a_word_and_gone_to(desk: Desk, qtbot: QtBot) -> None:
    palette = called(desk, qtbot)
    QTest.keyClicks(palette.edit, "gardening")
    qtbot.waitUntil(lambda: [offer.text for offer in palette.offers()] == [TITLES[5]])
    QTest.keyClick(palette.edit, Key.Key_Return)
    qtbot.waitUntil(
        lambda: desk.reading.entry is not None and desk.reading.entry.paper.title == TITLES[5]
    )
    assert desk.window.list.papers.hasFocus()


def test_an_action_is_done_by_its_name(desk: Desk, qtbot: QtBot) -> None:
    palette = called(desk, qtbot)
    QTest.keyClicks(palette.edit, "star")
    QTest.keyClick(palette.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: desk.listing.overview.counts.starred == 1)


def test_a_batch_and_a_tag_are_gone_to_by_their_names(desk: Desk, qtbot: QtBot) -> None:
    key = desk.reading.keys()[0]
    desk.acting.tag([key], "sand/grains")
    qtbot.waitUntil(lambda: bool(desk.listing.overview.tags))
    palette = called(desk, qtbot)
    QTest.keyClicks(palette.edit, "grains")
    QTest.keyClick(palette.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: desk.window.list.title == "sand/grains")
    palette = called(desk, qtbot)
    QTest.keyClicks(palette.edit, "2026-04")
    QTest.keyClick(palette.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: desk.listing.question.scope.kind == "batch")
    qtbot.waitUntil(lambda: len(titles(desk)) == 6)


def test_it_opens_and_closes_by_the_same_key_also_from_a_field(desk: Desk, qtbot: QtBot) -> None:
    press(desk, Key.Key_F, ctrl=True)
    qtbot.waitUntil(desk.window.list.search.hasFocus)
    palette = called(desk, qtbot)
    press(desk, Key.Key_K, ctrl=True)
    assert palette.isHidden()
    assert desk.window.list.search.hasFocus()
    press(desk, Key.Key_N)
    desk.window.list.take_keyboard()
    press(desk, Key.Key_N)
    qtbot.waitUntil(desk.window.notes.editor.hasFocus)
    assert called(desk, qtbot).isVisible()
