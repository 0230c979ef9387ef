"""A paper that no file and no source has is written by hand in the window, and shown."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.model.fact_words import FactWords
from paperdesk.ui.features.facts.controller import FactsController
from paperdesk.ui.features.facts.new_paper_dialog import NewPaperDialog
from paperdesk.ui.shell.session import Session
from tests.ui.six_papers import TITLES


def opened(session: Session, qtbot: QtBot, *, by_key: bool = False) -> NewPaperDialog:
    """The form of a new paper, opened by its key or from a menu."""
    controller = session.of(FactsController)
    if by_key:
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        qtbot.keyClick(session.window.list.papers, "H", both)
    else:
        controller.write()
    qtbot.waitUntil(lambda: controller._dialog is not None, timeout=5000)
    dialog = controller._dialog
    assert isinstance(dialog, NewPaperDialog)
    return dialog


def shown(session: Session) -> str:
    """The title of the paper that the detail shows."""
    return session.state.entry.paper.title if session.state.entry else ""


def test_a_paper_is_written_shown_and_taken_back(session: Session, qtbot: QtBot) -> None:
    dialog = opened(session, qtbot, by_key=True)
    assert not dialog.save.isEnabled()
    QTest.keyClicks(dialog.focusWidget(), "On pots")
    dialog.field("authors").set_words("Ada Potter\nBo Common")
    dialog.field("published").set_words("May")
    assert {one.whose() for one in dialog.fields} == {""}
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.said().startswith("“May” is no date"), timeout=5000)
    dialog.reject()
    dialog = opened(session, qtbot)
    assert dialog.field("authors").words() == "Ada Potter\nBo Common"
    dialog.field("published").set_words("1921-05")
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(session) == "On pots", timeout=5000)
    assert session.window.notice_bar.text() == "Added “On pots”"
    entry = session.state.entry
    assert entry is not None
    assert (entry.paper.author_names, entry.paper.published) == (
        ("Ada Potter", "Bo Common"),
        "1921-05",
    )
    session.window.notice_bar.act()
    qtbot.waitUntil(lambda: len(session.state.keys) == len(TITLES), timeout=5000)
    assert opened(session, qtbot).written() == {}
    session.of(FactsController).stop()


def test_a_paper_that_is_here_is_told_and_shown_or_added_all_the_same(
    session: Session, qtbot: QtBot
) -> None:
    dialog = opened(session, qtbot)
    dialog.field("title").set_words(TITLES[2])
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.show_it.isVisible, timeout=5000)
    assert TITLES[2] in dialog.said()
    assert not dialog.apart.isVisible()
    QTest.mouseClick(dialog.show_it, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(session) == TITLES[2], timeout=5000)
    for papers in (1, 2):
        dialog = opened(session, qtbot)
        dialog.field("title").set_words("On pots")
        dialog.field("authors").set_words("Ada Potter" if papers == 1 else "")
        QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
        if papers == 2:
            qtbot.waitUntil(dialog.apart.isVisible, timeout=5000)
            dialog.field("venue").set_words("Lids")
            assert not dialog.apart.isVisible()
            QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
            qtbot.waitUntil(dialog.apart.isVisible, timeout=5000)
            QTest.mouseClick(dialog.apart, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: len(session.state.keys) == len(TITLES) + papers, timeout=5000)  # noqa: B023
        qtbot.waitUntil(lambda: shown(session) == "On pots", timeout=5000)


def test_the_longest_name_of_a_field_is_not_cut(qtbot: QtBot) -> None:
    long = FactWords("Veröffentlichungsorteundzeiten", "")
    dialog = NewPaperDialog((FactWords("title", ""), long), (), {})
    qtbot.addWidget(dialog)
    dialog.show()
    title, other = dialog.fields
    assert other.title.width() > other.title.fontMetrics().horizontalAdvance(long.name)
    assert title.title.width() == other.title.width()
