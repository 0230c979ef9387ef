"""A list of feeds is followed in one act, and what is followed is written as one."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from paperdesk.formats.opml import read_opml
from paperdesk.ui.features.subscriptions.controller import SubscriptionsController
from paperdesk.ui.shell.session import Session

LIST = """<opml version="2.0"><body><outline text="Kitchen">
<outline text="Pots" type="rss" xmlUrl="http://a.example/pots"/>
<outline text="Pans" type="rss" xmlUrl="https://a.example/pans"/></outline>
<outline text="Files" type="rss" xmlUrl="file:///etc/feed"/></body></opml>"""


def test_a_list_is_followed_and_written(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    controller = session.of(SubscriptionsController)
    taken, mine = tmp_path / "taken.opml", tmp_path / "mine.opml"
    taken.write_text(LIST, "utf-8")
    controller.follow_list(str(taken))
    found: list[tuple[str, str]] = []

    def followed() -> bool:
        session.services.client.ask(
            lambda library: [(one.title, one.tag) for one in library.follows()], found.extend
        )
        return len(found) >= 2

    qtbot.waitUntil(followed, timeout=30_000)
    assert found[:2] == [("Pots", "Kitchen"), ("Pans", "Kitchen")]
    controller.write_list(str(mine))
    qtbot.waitUntil(mine.exists, timeout=30_000)
    qtbot.waitUntil(lambda: b"</opml>" in mine.read_bytes(), timeout=30_000)
    assert len(read_opml(mine.read_bytes(), "mine").follows) == 2
