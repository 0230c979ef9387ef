"""Messages on the desktop about what watching searches find: only when wanted, only elsewhere."""

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model import ImportedRecord, Paper, SavedSearch, WatchRule
from paperdesk.paths import Places
from paperdesk.ui.shell.session import Session
from tests.places import record


@pytest.fixture
def said(session: Session, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What is announced; the desktop itself is not troubled."""
    heard: list[tuple[str, str]] = []
    monkeypatch.setattr(
        session.services.notifications.announcer,
        "announce",
        lambda head, body: heard.append((head, body)),
    )
    return heard


def _arrive(home: Places, *titles: str) -> None:
    """Papers come in by another process."""
    with Library.open(home) as library:
        papers = [
            ImportedRecord(Paper(title=title), n, record(n)) for n, title in enumerate(titles, 1)
        ]
        library.add([("more.jsonl", "jsonl", papers)])
        while library.index_unindexed():
            pass
        library.watch_arrivals()


def _watch(home: Places) -> None:
    with Library.open(home) as library:
        library.edit_search("", SavedSearch("gardens", "gardening", WatchRule(badge=True)))


def test_what_comes_while_the_reader_is_elsewhere_is_told_once(
    session: Session, home: Places, said: list[tuple[str, str]], qtbot: QtBot
) -> None:
    _watch(home)
    session.settings.set("announce", "on")
    qtbot.waitUntil(lambda: session.services.notifications._since >= 0, timeout=30_000)
    session.window.isActiveWindow = lambda: False  # type: ignore[method-assign]
    _arrive(home, "Gardening in winter", "Late gardening", "Knitting")
    qtbot.waitUntil(lambda: bool(said), timeout=30_000)
    assert said == [("New papers for your searches", "gardens: 2")]
    since = session.services.notifications._since
    _arrive(home, "More knitting")
    qtbot.waitUntil(lambda: session.services.notifications._since > since, timeout=30_000)
    assert len(said) == 1


def test_nothing_is_told_to_who_looks_at_the_window_or_does_not_want_it(
    session: Session, home: Places, said: list[tuple[str, str]], qtbot: QtBot
) -> None:
    _watch(home)
    assert not session.services.notifications.on
    session.settings.set("announce", "on")
    qtbot.waitUntil(lambda: session.services.notifications._since >= 0, timeout=30_000)
    since = session.services.notifications._since
    session.window.isActiveWindow = lambda: True  # type: ignore[method-assign]
    _arrive(home, "Gardening in winter")
    qtbot.waitUntil(lambda: session.services.notifications._since > since, timeout=30_000)
    session.settings.set("announce", "off")
    session.window.isActiveWindow = lambda: False  # type: ignore[method-assign]
    _arrive(home, "Gardening in spring")
    qtbot.waitUntil(lambda: session.state.overview.counts.all == 8, timeout=30_000)
    assert not session.services.notifications._calm.isActive()
    assert said == []
