"""The window follows a replayed site: papers come, lists are walked through, offline waits."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk import settings
from paperdesk.library import Library
from paperdesk.model import Scope
from paperdesk.model.follows import Follow, Rhythm, SourceQuery
from paperdesk.paths import Places
from paperdesk.settings import Settings
from paperdesk.ui.features.follows.controller import FollowController
from paperdesk.ui.features.follows.follow_dialog import FollowDialog
from paperdesk.ui.shell.session import Session
from tests.sources.invented_lists import HF, listed
from tests.sources.replay_server import Asked, ReplayServer, Reply
from tests.ui.session import Open

LONG = 30_000


def answer(asked: Asked) -> Reply:
    """Two papers a day, three of a week, none in July."""
    query = asked.query
    if day := query.get("date"):
        first = int(day[-2:])
        return Reply(b"[]" if "-07-" in day else listed((first, first + 40), day))
    return Reply(listed((1, 2, 90)))


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[ReplayServer]:
    """The site, replayed."""
    with ReplayServer() as server:
        server.answer(f"{HF}/api/daily_papers", answer)
        monkeypatch.setenv(*server.variable())
        yield server


def follow_day(home: Places, value: str = "2026-04-03") -> None:
    """A day is followed, by hand."""
    with Library.open(home) as library:
        query = SourceQuery("huggingface", "day", value)
        library.save_follow(Follow(query, "Mornings", Rhythm.BY_HAND))


def shown_date(session: Session) -> str:
    batch = session.state.overview.batch(session.state.list_query.scope)
    return batch.date if batch is not None else ""


def test_the_first_run_leads_to_the_papers_in_three_presses(
    home: Places, site: ReplayServer, open_session: Open, qtbot: QtBot
) -> None:
    session = open_session()
    session.of(FollowController)
    qtbot.waitUntil(session.window.first_run.isVisible)
    session.window.first_run.choices[1].click()
    (dialog,) = session.window.findChildren(FollowDialog)
    qtbot.waitUntil(lambda: "Kettle" in dialog.titles.text(), timeout=LONG)
    dialog.go.click()
    rows = session.window.list.papers.papers
    qtbot.waitUntil(lambda: rows.rowCount() == 2, timeout=LONG)
    qtbot.waitUntil(lambda: bool(shown_date(session)), timeout=LONG)
    assert session.window.list.title == "Hugging Face Papers"
    (row,) = [row for row in session.window.side.rows if row.scope and row.scope.kind == "follow"]
    assert row.badge
    assert int(row.count) >= 2


def test_a_followed_list_is_refreshed_and_walked_through(
    home: Places, site: ReplayServer, open_session: Open, qtbot: QtBot
) -> None:
    follow_day(home)
    session = open_session()
    tabs = session.of(FollowController).walk.bar.tabs

    def shows(date: str) -> None:
        qtbot.waitUntil(lambda: shown_date(session) == date, timeout=LONG)

    # Ctrl+R brings the day that is followed; it stands with its follow, not among batches.
    QTest.keyClick(session.window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(session.state.overview.batches), timeout=LONG)
    session.state.go(Scope("follow", "1"))
    shows("2026-04-03")
    rows = session.window.side.rows
    assert not [row for row in rows if row.scope and row.scope.kind == "batch"]
    assert session.window.side.view.currentIndex().data() == "Mornings"
    # The day before is not here: it is asked for, and gone to.
    papers = session.window.list.papers
    before = len(site.asked)
    QTest.keyClick(papers, Qt.Key.Key_Comma)
    shows("2026-04-02")
    assert len(site.asked) == before + 1
    # What is here is not asked for again.
    QTest.keyClick(papers, Qt.Key.Key_Period)
    shows("2026-04-03")
    assert len(site.asked) == before + 1
    # The week in which the day lies stands beside it, with the same follow.
    names = [tabs.tabData(place) for place in range(tabs.count())]
    assert names == ["day", "week", "month", "trending"]
    tabs.setCurrentIndex(1)
    shows("2026-W14")
    assert papers.papers.rowCount() == 3
    assert session.window.side.view.currentIndex().data() == "Mornings"
    # A second refresh brings nothing, and says so.
    QTest.keyClick(session.window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: session.window.notice_bar.text() == "Nothing new.", timeout=LONG)


def test_offline_what_is_asked_for_waits_and_all_else_goes_on(
    home: Places, site: ReplayServer, open_session: Open, qtbot: QtBot
) -> None:
    settings.save(home, Settings(network="off"))
    follow_day(home)
    session = open_session()
    session.of(FollowController)
    QTest.keyClick(session.window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "offline" in session.window.notice_bar.text(), timeout=LONG)
    with Library.open(home) as library:
        assert [one.title for one in library.queued()] == ["Mornings"]
    assert site.asked == []
    session.window.notice_bar.act()  # go online
    qtbot.waitUntil(lambda: bool(session.state.overview.batches), timeout=LONG)
    assert site.asked


def test_without_a_connection_one_is_told_once_and_the_request_is_kept(
    home: Places, open_session: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAPERDESK_SERVERS", "*=http://127.0.0.1:9")
    follow_day(home)
    session = open_session()
    session.of(FollowController)
    QTest.keyClick(session.window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "connection" in session.window.notice_bar.text(), timeout=LONG)
    assert not session.services.network.reachable
    session.services.network.look()  # by itself: nobody is told again
    session.window.notice_bar.hide()
    qtbot.waitUntil(lambda: not session.services.network.busy, timeout=LONG)
    assert session.window.notice_bar.text() == ""
    with Library.open(home) as library:
        assert len(library.queued()) == 1
