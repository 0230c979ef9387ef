"""From a followed list to the mailbox: what a site listed is asked for, told of and mailed."""

import json
import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller

from paperdesk.library import Library
from paperdesk.model.digests import Digest, MailRoute
from paperdesk.model.follow_schedule import follow_request
from paperdesk.model.follows import Follow, SourceQuery
from paperdesk.paths import places
from paperdesk.tasks.digest_jobs import DigestOutcome, send
from paperdesk.tasks.network_jobs import drain
from tests.sources import invented_lists as lists
from tests.sources.replay_server import ReplayServer
from tests.sources.test_mail import Keeping

MORNING = datetime(2026, 4, 4, 7, tzinfo=UTC)
DAILY = f"{lists.HF}/api/daily_papers"
YESTERDAY = SourceQuery("huggingface", "day", "2026-04-03")


@pytest.fixture
def mailbox() -> Iterator[tuple[Keeping, MailRoute]]:
    """A mail server of another make than ours, and the way to it."""
    keeping = Keeping()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(keeping, hostname="127.0.0.1", port=port)
    controller.start()
    yield keeping, MailRoute("127.0.0.1", "d@example.org", ("a@example.org",), "none", port)
    controller.stop()


def mailed(home: Path, route: MailRoute) -> DigestOutcome:
    """A library of its own follows yesterday's list, asks for it, and mails it."""
    with Library.open(places(home)) as library:
        library.save_follow(Follow(YESTERDAY, "Daily Papers"))
        library.enqueue((follow_request(library.follow(1)),))
        drain(library, library.places)
        library.save_digest(Digest("Morning", mail=route, since="2020-01-01T00:00:00Z"))
        outcome = send(library, library.digest("1"), MORNING)
        assert send(library, library.digest("1"), MORNING).text.key == "digest.nothing_new"
    return outcome


def test_yesterdays_list_arrives_byte_for_byte_twice_the_same(
    replay: ReplayServer, mailbox: tuple[Keeping, MailRoute], tmp_path: Path
) -> None:
    replay.answer(f"{DAILY}?date=2026-04-03", lists.listed((7, 3, 5)))
    keeping, route = mailbox
    assert [mailed(tmp_path / name, route).papers for name in ("one", "two")] == [3, 3]
    first, second = keeping.contents
    assert first == second


def test_every_paper_of_a_recorded_list_is_in_the_mail_with_what_its_card_says(
    replay: ReplayServer, mailbox: tuple[Keeping, MailRoute], tmp_path: Path, real_data: Path
) -> None:
    recorded = (real_data / "feeds" / "hf-papers" / "hf_daily_papers.json").read_bytes()
    replay.answer(f"{DAILY}?date=2026-04-03", recorded)
    keeping, route = mailbox
    assert mailed(tmp_path / "one", route).papers == 30
    (content,) = keeping.contents
    mail = message_from_bytes(content, policy=default)
    assert isinstance(mail, EmailMessage)
    body = mail.get_body(("plain",))
    assert body is not None
    text = " ".join(str(body.get_content()).split())
    for record in json.loads(recorded):
        paper = record["paper"]
        assert f"arXiv:{paper['id']}" in text
        assert f"{paper['upvotes']:,} upvote" in text
    assert len(content) < 100_000
