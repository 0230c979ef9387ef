"""The order For me in the window: what it needs, why a paper stands there, and wishes of words."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.model import Order, Scope
from paperdesk.ui.features.for_me.controller import ForMeController
from paperdesk.ui.features.for_me.words_dialog import WordsDialog
from paperdesk.ui.shell.session import Session
from tests.ui.shell.test_session import press, titles
from tests.ui.six_papers import TITLES

Key = Qt.Key
SPOKEN, TIP = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole


def _judge(session: Session, qtbot: QtBot) -> None:
    """Papers on unlearning are kept, one on rain is dismissed."""
    commands = session.services.commands
    commands.star([1, 4], True)
    press(session, Key.Key_End)
    press(session, Key.Key_K)
    qtbot.waitUntil(lambda: session.state.current == 5, timeout=20_000)
    press(session, Key.Key_D)
    qtbot.waitUntil(lambda: session.state.overview.counts.dismissed == 1, timeout=20_000)


def _for_me(session: Session, qtbot: QtBot) -> str:
    bar = session.of(ForMeController).bar
    session.state.sort(Order.FOR_ME)
    qtbot.waitUntil(lambda: bar.said() != "" and session.state.settled, timeout=20_000)
    return bar.said()


def _dialog(session: Session, qtbot: QtBot) -> WordsDialog:
    controller = session.of(ForMeController)
    qtbot.waitUntil(lambda: controller._dialog is not None, timeout=20_000)
    assert controller._dialog is not None
    return controller._dialog


def test_the_order_says_what_it_needs_before_there_is_one(session: Session, qtbot: QtBot) -> None:
    assert session.of(ForMeController).bar.said() == ""
    assert _for_me(session, qtbot) == (
        "Too few papers are judged: keep 2 more papers (star, tag or read it later), "
        "dismiss one (D). Until then the newest come first."
    )
    assert titles(session) == list(TITLES)
    session.state.sort(Order.ARRIVAL)
    qtbot.waitUntil(lambda: session.of(ForMeController).bar.said() == "", timeout=20_000)


def test_rows_say_why_they_stand_where_they_do_and_words_are_wished_for(
    session: Session, qtbot: QtBot
) -> None:
    _judge(session, qtbot)
    assert _for_me(session, qtbot) == "Learned from 2 kept and 1 dismissed paper."
    model = session.window.list.papers.papers
    qtbot.waitUntil(lambda: model.keys[0] in (1, 4), timeout=20_000)

    def heard() -> list[str]:
        return [model.data(model.index(row, 0), SPOKEN) for row in range(model.rowCount())]

    qtbot.waitUntil(lambda: "For it: " in heard()[0], timeout=20_000)
    assert "unlearning" in heard()[0].lower()
    assert "For it: " in model.data(model.index(0, 0), TIP)
    before = list(model.keys)
    session.state.walk_to(before[0])
    press(session, Key.Key_M, shift=True)
    dialog = _dialog(session, qtbot)
    words = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    word = next(one for one in words if one.lower() == "unlearning")
    dialog.list.setCurrentRow(words.index(word))
    QTest.mouseClick(dialog.less, Qt.MouseButton.LeftButton)
    bar = session.of(ForMeController).bar
    qtbot.waitUntil(lambda: bar.said().endswith(f"Less of {word}."), timeout=20_000)
    qtbot.waitUntil(lambda: model.keys[0] not in (1, 4), timeout=20_000)
    dialog.reject()
    session.services.commands.undo()
    qtbot.waitUntil(lambda: "Less of" not in bar.said(), timeout=20_000)
    qtbot.waitUntil(lambda: list(model.keys) == before, timeout=20_000)


def test_nothing_moves_while_the_reader_judges_and_a_tag_has_an_order_of_its_own(
    session: Session, qtbot: QtBot
) -> None:
    _judge(session, qtbot)
    _for_me(session, qtbot)
    model = session.window.list.papers.papers
    qtbot.waitUntil(lambda: model.keys[0] in (1, 4), timeout=20_000)
    before = list(model.keys)
    session.state.walk_to(before[-1])
    session.services.commands.tag([before[-1], before[-2]], "late")
    bar = session.of(ForMeController).bar
    qtbot.waitUntil(lambda: "4 kept" in bar.said(), timeout=20_000)
    assert list(model.keys) == before
    session.state.go(Scope("tag", "late"))
    action = session.window.actions_of["like_tag"]
    qtbot.waitUntil(action.isEnabled, timeout=20_000)
    action.trigger()
    qtbot.waitUntil(lambda: bar.said() == "Learned from 2 papers with the tag “late”.")
    qtbot.waitUntil(lambda: session.state.settled and model.rowCount() == 3, timeout=20_000)
