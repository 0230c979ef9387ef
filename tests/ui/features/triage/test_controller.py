"""What is new is marked as seen in one go, its number said before; batches are walked by key."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model import Scope, State
from paperdesk.paths import Places
from paperdesk.ui.features.detail import controller as detail_controller
from paperdesk.ui.features.triage.seen_dialog import SeenDialog
from paperdesk.ui.shell.session import Session
from tests.library.builders import daily, paper
from tests.ui.session import Open
from tests.ui.shell.test_session import press, titles

Key = Qt.Key
NAMES = "ABCDEF"


@pytest.fixture
def three(
    home: Places, open_session: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Session:
    """Three batches of two papers; the oldest, of E and F, came ten days ago."""
    monkeypatch.setattr(detail_controller, "SEEN_AFTER", 10_000_000)
    long_ago = (datetime.now(UTC) - timedelta(days=10)).strftime("%Y-%m-%dT%H:%M:%SZ")
    with Library.open(home) as library:
        for day, pair in (("2026-04-01", "EF"), ("2026-04-02", "CD"), ("2026-04-03", "AB")):
            library.add([daily(day, *map(paper, pair))])
        with library._database.transaction() as connection:
            connection.execute(
                "UPDATE shown SET added = ? WHERE key IN (SELECT key FROM papers "
                "WHERE title IN ('E', 'F'))",
                (long_ago,),
            )
    session = open_session()
    qtbot.waitUntil(lambda: titles(session) == list(NAMES))
    session.window.list.papers.setFocus()
    return session


def states(session: Session) -> str:
    """Each paper of the list, those that are not new in small letters."""
    model = session.window.list.papers.papers
    rows = [model.row(row) for row in range(model.rowCount())]
    return "".join(
        row.title if row.state is State.NEW else row.title.lower() for row in rows if row
    )


def asked(session: Session, qtbot: QtBot) -> SeenDialog:
    def dialogs() -> list[SeenDialog]:
        return [one for one in session.window.findChildren(SeenDialog) if one.isVisible()]

    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    return dialogs()[0]


def test_up_to_here_says_its_number_marks_and_is_taken_back(three: Session, qtbot: QtBot) -> None:
    three.client.do(lambda library: library.set_state([three.state.keys[1]], State.LATER))
    three.window.list.papers.go_to(3)
    press(three, Key.Key_U, shift=True)
    dialog = asked(three, qtbot)
    assert dialog.here.text() == "Up to here: 3 new papers"
    assert dialog.every.text() == "All of this list: 5 new papers"
    assert dialog.mark.text() == "Mark 3 papers as seen"
    QTest.keyClick(dialog, Key.Key_Return)
    qtbot.waitUntil(lambda: states(three) == "abcdEF")
    assert three.client.row(three.state.keys[1]).state is State.LATER  # type: ignore[union-attr]
    three.window.actions_of["undo"].trigger()
    qtbot.waitUntil(lambda: states(three) == "AbCDEF")


def test_all_of_a_batch_and_what_is_older_are_marked(three: Session, qtbot: QtBot) -> None:
    three.window.actions_of["seen_older"].trigger()
    dialog = asked(three, qtbot)
    assert dialog.age.currentText() == "7 days · 2 new papers"
    assert dialog.mark.text() == "Mark 2 papers as seen"
    dialog.age.setCurrentIndex(4)
    assert not dialog.mark.isEnabled()
    dialog.age.setCurrentIndex(0)
    dialog.mark.click()
    qtbot.waitUntil(lambda: states(three) == "ABCDef")
    three.state.go(Scope("batch", "2"))
    qtbot.waitUntil(lambda: titles(three) == ["C", "D"])
    three.window.actions_of["seen_all"].trigger()
    dialog = asked(three, qtbot)
    assert dialog.every.text() == "All of this batch: 2 new papers"
    dialog.mark.click()
    qtbot.waitUntil(lambda: states(three) == "cd")
    three.window.actions_of["seen_all"].trigger()
    qtbot.waitUntil(lambda: "Nothing in this list is new" in three.window.notice_bar.text())


def test_nothing_is_marked_by_who_says_no(three: Session, qtbot: QtBot) -> None:
    three.window.actions_of["seen_all"].trigger()
    dialog = asked(three, qtbot)
    QTest.keyClick(dialog, Key.Key_Escape)
    qtbot.waitUntil(lambda: not three.window.findChildren(SeenDialog))
    assert states(three) == NAMES


def test_batches_are_gone_through_by_key(three: Session, qtbot: QtBot) -> None:
    for action, wanted in (
        ("older_batch", "AB"),
        ("older_batch", "CD"),
        ("older_batch", "EF"),
        ("newer_batch", "CD"),
    ):
        three.window.actions_of[action].trigger()
        qtbot.waitUntil(lambda wanted=wanted: titles(three) == list(wanted))  # type: ignore[misc]
    three.window.actions_of["newer_batch"].trigger()
    qtbot.waitUntil(lambda: titles(three) == ["A", "B"])
    three.window.actions_of["newer_batch"].trigger()
    qtbot.waitUntil(lambda: three.window.notice_bar.text() == "This is the newest batch.")
