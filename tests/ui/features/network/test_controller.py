"""The network screen shows what waits and what was asked, and lets both be changed."""

import pytest
from pytestqt.qtbot import QtBot

from paperdesk import settings
from paperdesk.library import Library
from paperdesk.model.follow_schedule import query_request
from paperdesk.model.follows import SourceQuery
from paperdesk.paths import Places
from paperdesk.settings import Settings
from paperdesk.ui.features.network.controller import NetworkController
from paperdesk.ui.features.network.network_dialog import NetworkDialog
from paperdesk.ui.shell.session import Session
from tests.ui.session import Open

LONG = 30_000


def wait_for(home: Places, *days: str) -> None:
    """Requests for these days wait."""
    with Library.open(home) as library:
        library.enqueue(query_request(SourceQuery("huggingface", "day", day), day) for day in days)


@pytest.fixture
def session(home: Places, open_session: Open) -> Session:
    """A desk that works offline, with two requests that wait."""
    settings.save(home, Settings(network="off"))
    wait_for(home, "2026-04-02", "2026-04-03")
    made = open_session()
    made.of(NetworkController)
    return made


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> NetworkDialog:
    session.window.actions_of["network"].trigger()
    (made,) = session.window.findChildren(NetworkDialog)
    qtbot.waitUntil(lambda: made.waiting.topLevelItemCount() == 2, timeout=LONG)
    return made


def test_what_waits_is_listed_and_can_be_dropped(
    dialog: NetworkDialog, home: Places, qtbot: QtBot
) -> None:
    item = dialog.waiting.topLevelItem(0)
    assert item is not None
    assert [item.text(column) for column in range(3)] == ["2026-04-02", "Refresh", "waits"]
    dialog.waiting.setCurrentItem(item)
    dialog.drop.click()
    qtbot.waitUntil(lambda: dialog.waiting.topLevelItemCount() == 1, timeout=LONG)
    with Library.open(home) as library:
        assert [one.title for one in library.queued()] == ["2026-04-03"]


def test_the_switch_is_one_in_the_screen_and_in_the_menu(
    dialog: NetworkDialog, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAPERDESK_SERVERS", "*=http://127.0.0.1:9")
    action = session.window.actions_of["work_offline"]
    assert action.isChecked()
    assert "offline" in dialog.state.text()
    dialog.offline.click()
    assert not action.isChecked()
    assert session.settings.values.network == "asked"
    action.trigger()
    assert dialog.offline.isChecked()


def test_a_host_is_told_of_with_what_is_left(dialog: NetworkDialog) -> None:
    host = {
        "host": "huggingface.co",
        "requests": 12,
        "failed": 1,
        "received": 20_000,
        "at": "2026-04-03T10:00:00Z",
        "status": 429,
        "remaining": 488,
        "limit": 500,
        "reset": "",
        "waiting_until": "",
    }
    dialog.show_hosts([host])
    item = dialog.hosts.topLevelItem(0)
    assert item is not None
    told = [item.text(column) for column in range(7)]
    assert told[:5] == ["huggingface.co", "12", "1", "20.0 kB", "488 of 500"]
    assert told[5].endswith("429")
    assert told[6] == ""
