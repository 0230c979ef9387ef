from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from paperdesk import settings
from paperdesk.library import Library
from paperdesk.library.db import clock
from paperdesk.model import ImportChoices, Paper
from paperdesk.model.digests import Digest, DigestForm, DigestOf, MailRoute
from paperdesk.model.follows import Follow, Rhythm, SourceQuery
from paperdesk.model.saved_search import WatchRule
from paperdesk.paths import Places, places
from paperdesk.tasks import import_jobs
from paperdesk.tasks.digest_issues import issue_of
from paperdesk.tasks.digest_jobs import DigestOutcome, preview_digest, send, send_digest, send_due
from paperdesk.tasks.network_jobs import drain
from tests.library.builders import daily, numbered, paper
from tests.sources.mail_servers import STEPS, MailServer, running

DAY = datetime(2026, 4, 4, 9, 30, tzinfo=UTC)
LONG_AGO = "2020-01-01T00:00:00Z"


@pytest.fixture(autouse=True)
def _no_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


@pytest.fixture
def library(home: Places) -> Iterator[Library]:
    with Library.open(home) as opened:
        opened.save_follow(Follow(SourceQuery("huggingface", "daily"), "Daily Papers"))
        yield opened


def arrive(library: Library, date: str, *papers: Paper, follow: int = 1) -> None:
    library.add([daily(date, *papers)], choices=ImportChoices(follow=follow))


def keep(library: Library, **fields: object) -> Digest:
    given: dict[str, object] = {"title": "Morning", "since": LONG_AGO, **fields}
    library.save_digest(Digest(**given))  # type: ignore[arg-type]
    return library.digests()[-1]


def again(library: Library, digest: Digest, moment: datetime = DAY) -> DigestOutcome:
    """The digest made once more, as it is kept now."""
    return send(library, library.digest(str(digest.number)), moment)


def titles(content: bytes) -> list[str]:
    mail = message_from_bytes(content, policy=default)
    assert isinstance(mail, EmailMessage)
    body = mail.get_body(("plain",))
    assert body is not None
    lines = str(body.get_content()).splitlines()
    return [line.split(". ", 1)[1] for line in lines if line[:1].isdigit() and ". " in line[:4]]


# Three days of a followed list, by mail


def test_a_digest_of_three_days_tells_of_no_paper_twice(library: Library) -> None:
    with running(MailServer()) as server:
        digest = keep(library, mail=server.route())
        arrive(library, "2026-04-01", numbered(1), numbered(2))
        assert again(library, digest).papers == 2
        second = replace(numbered(2), versions=("v1", "v2"), updated="2026-04-02")
        arrive(library, "2026-04-02", second, numbered(3))
        assert again(library, digest).papers == 1
        arrive(library, "2026-04-03", numbered(1), numbered(2), numbered(3))
        last = again(library, digest)
    assert [titles(mail) for mail in server.mails] == [
        [numbered(1).title, numbered(2).title],
        [numbered(3).title],
    ]
    assert str(last.text) == "Nothing new for the digest 'Morning'; nothing was sent"
    assert last.done


@pytest.mark.parametrize("step", [*STEPS[:-1], "STARTTLS"])
def test_a_mail_that_failed_half_way_tells_of_its_papers_the_next_day_and_once(
    step: str, library: Library
) -> None:
    server = MailServer(dies=step)
    with running(server):
        digest = keep(library, mail=server.route())
        arrive(library, "2026-04-01", numbered(1), numbered(2))
        first = again(library, digest)
        server.dies = ""
        arrive(library, "2026-04-02", numbered(2), numbered(3))
        again(library, digest)
    told = [title for mail in server.mails for title in titles(mail)]
    assert sorted(told) == [numbered(n).title for n in (1, 2, 3)]
    assert first.done is (step in {"AUTH", "STARTTLS"})  # steps that this dialogue has not
    assert library.digest("1").problem is None


def test_a_mail_that_may_have_arrived_is_sent_once_more_the_same_and_said_to_be(
    library: Library,
) -> None:
    server = MailServer(dies="mail", takes_before_dying=True)
    with running(server):
        digest = keep(library, mail=server.route())
        arrive(library, "2026-04-01", numbered(1))
        assert again(library, digest).text.key == "mail.unsure"
        server.dies = ""
        arrive(library, "2026-04-02", numbered(2))
        outcome = again(library, digest, DAY + timedelta(days=1))
    first, repeated, second = server.mails
    assert first == repeated
    assert titles(second) == [numbered(2).title]
    assert [one.key for one in outcome.remarks] == ["digest.mailed_again"]


def test_a_process_that_is_killed_after_the_mail_repeats_one_mail_at_most(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running(MailServer()) as server:
        digest = keep(library, mail=server.route())
        arrive(library, "2026-04-01", numbered(1))
        with monkeypatch.context() as dying:
            dying.setattr(Library, "mail_taken", _killed)
            with pytest.raises(KeyboardInterrupt):
                again(library, digest)
        again(library, digest)
        again(library, digest)
    assert len(server.mails) == 2
    assert server.mails[0] == server.mails[1]


def _killed(_library: Library, _digest: int) -> None:
    raise KeyboardInterrupt


def test_an_unsure_mail_whose_next_try_fails_stays_unsure(library: Library) -> None:
    server = MailServer(dies="mail")
    with running(server):
        digest = keep(library, mail=server.route())
        arrive(library, "2026-04-01", numbered(1))
        again(library, digest)
        server.dies = "connect"
        assert again(library, digest).text.key == "mail.broke_off"
        server.dies = ""
        assert again(library, digest).text.key == "digest.mailed_again"
        assert again(library, digest).text.key == "digest.nothing_new"
    assert len(server.mails) == 1


def test_an_odd_date_of_one_paper_stops_no_mail(library: Library) -> None:
    with running(MailServer()) as server:
        digest = keep(library, mail=server.route())
        for number, date in enumerate(("2026-6-30", "", "31.4.2026", "2026-02-30"), 1):
            arrive(library, "2026-04-01", replace(numbered(number), published=date))
            assert again(library, digest).papers == 1
    assert len(server.mails) == 4


def test_the_same_issue_arrives_byte_for_byte_the_same_twice(
    tmp_path: Path, real_data: Path
) -> None:
    listed = real_data / "feeds" / "hf-papers" / "hf_daily_papers.json"
    with running(MailServer()) as server:
        for name in ("one", "two"):
            with Library.open(places(tmp_path / name)) as each:
                each.save_follow(Follow(SourceQuery("huggingface", "daily"), "Daily Papers"))
                import_jobs.add(each, [str(listed)], choices=ImportChoices(follow=1))
                digest = keep(each, mail=server.route())
                assert again(each, digest).papers == 30
    assert server.mails[0] == server.mails[1]
    assert len(server.mails[0]) < 100_000


def test_no_mail_goes_out_while_the_network_is_switched_off(library: Library) -> None:
    settings.save(library.places, replace(settings.load(library.places), network="off"))
    with running(MailServer()) as server:
        digest = keep(library, mail=server.route())
        arrive(library, "2026-04-01", numbered(1))
        assert again(library, digest).text.key == "digest.network_off"
    assert not server.heard


def test_what_is_the_matter_is_news_once(library: Library) -> None:
    server = MailServer(answers={"connect": b"421 later\r\n"})
    with running(server):
        digest = keep(library, mail=server.route())
        arrive(library, "2026-04-01", numbered(1))
        assert [again(library, digest).is_news for _ in range(2)] == [True, False]


def test_a_password_that_no_keyring_has_is_asked_for_and_stored_nowhere(
    library: Library,
) -> None:
    route = MailRoute("127.0.0.1", "a@b.example", ("c@d.example",), port=9, user="ada")
    digest = keep(library, mail=route)
    arrive(library, "2026-04-01", numbered(1))
    outcome = again(library, digest)
    assert (outcome.done, outcome.wants_password) == (False, True)
    assert outcome.text.key == "digest.password_wanted"
    given = send(library, digest, DAY, "enigma 12")
    assert given.text.key == "mail.unreachable"
    kept = [path for path in library.places.data.rglob("*") if path.is_file()]
    assert kept
    assert not any(b"enigma 12" in path.read_bytes() for path in kept)


def test_what_was_to_be_sent_offline_waits_in_the_queue_and_is_sent_then(
    library: Library,
) -> None:
    settings.save(library.places, replace(settings.load(library.places), network="off"))
    with running(MailServer()) as server:
        digest = keep(library, mail=server.route(), rhythm=Rhythm.BY_HAND)
        arrive(library, "2026-04-01", numbered(1))
        home = library.places.as_dict()
        send_digest({"home": home, "number": digest.number}, _silent)
        send_digest({"home": home, "number": digest.number}, _silent)
        (waiting,) = library.queued()
        assert (waiting.kind, waiting.title) == ("digest", "Morning")
        settings.save(library.places, replace(settings.load(library.places), network="asked"))
        drained = drain(library, library.places)
    assert drained.done == (waiting.number,)
    assert len(server.mails) == 1
    assert library.queued() == ()


def test_a_mail_server_that_is_away_does_not_hold_up_the_queue(library: Library) -> None:
    with running(MailServer()) as gone:
        route = gone.route()
    digest = keep(library, mail=route, rhythm=Rhythm.BY_HAND)
    arrive(library, "2026-04-01", numbered(1))
    send(library, digest, DAY, waits=True)
    assert drain(library, library.places).offline is False
    assert library.queued()[0].not_before


# What a digest is of


def test_a_digest_of_all_follows_says_by_which_a_paper_came(library: Library) -> None:
    library.save_follow(Follow(SourceQuery("arxiv", "category", "cs.LG"), "cs.LG"))
    arrive(library, "2026-04-01", numbered(1), numbered(2))
    arrive(library, "2026-04-02", numbered(2), follow=2)
    issue = issue_of(library, keep(library, folder="/tmp"), DAY)
    why = {one.paper.title: [str(each) for each in one.why] for one in issue.papers}
    assert why[numbered(1).title] == ["from Daily Papers"]
    assert sorted(why[numbered(2).title]) == ["from Daily Papers", "from cs.LG"]
    only = issue_of(library, keep(library, title="One", value="2", folder="/tmp"), DAY)
    assert [one.paper.title for one in only.papers] == [numbered(2).title]


def test_a_digest_of_a_follow_that_is_gone_says_so(library: Library, tmp_path: Path) -> None:
    digest = keep(library, value="1", folder=str(tmp_path))
    library.forget_follow(1)
    assert again(library, digest).text.key == "digest.no_follow"


def test_a_digest_of_a_search_has_what_it_finds_and_what_it_never_told(library: Library) -> None:
    library.save_search("bees", "title:bees")
    digest = keep(library, of=DigestOf.SEARCH, value="bees", folder=str(library.places.data))
    arrive(library, "2026-04-01", paper("Bees vote"), paper("Ants do not"))
    (one,) = issue_of(library, digest, DAY).papers
    assert (one.paper.title, str(one.why[0])) == ("Bees vote", "found by bees")
    assert again(library, digest).papers == 1
    arrive(library, "2026-04-02", paper("Bees vote"), paper("Bees sleep"))
    assert [each.paper.title for each in issue_of(library, digest, DAY).papers] == ["Bees sleep"]


def test_a_digest_of_what_watches_has_muted_papers_too(library: Library) -> None:
    library.save_search("bees", "title:bees")
    library.save_search("ants", "title:ants")
    library.watch("ants", WatchRule(mute=True))
    digest = keep(library, of=DigestOf.WATCH, folder="/tmp")
    everything = keep(library, title="All", folder="/tmp")
    arrive(library, "2026-04-01", paper("Bees vote"), paper("Ants do not"))
    while library.index_unindexed():
        pass
    library.watch_arrivals()
    assert [one.paper.title for one in issue_of(library, digest, DAY).papers] == ["Ants do not"]
    assert [one.paper.title for one in issue_of(library, everything, DAY).papers] == ["Bees vote"]


def test_only_what_came_since_a_digest_was_set_up_is_told(library: Library) -> None:
    arrive(library, "2026-04-01", numbered(1))
    digest = keep(library, folder="/tmp", since=clock.now().replace("20", "21", 1))
    assert issue_of(library, digest, DAY).papers == ()


def test_what_finds_no_room_is_told_next(library: Library, tmp_path: Path) -> None:
    digest = keep(library, folder=str(tmp_path))
    arrive(library, "2026-04-01", *(numbered(n) for n in range(1, 151)))
    told = [again(library, digest).papers for _ in range(3)]
    assert told[0] > 50
    assert (sum(told), told[2]) == (150, 0)


# Into a folder


@pytest.mark.parametrize(
    ("form", "name"),
    [
        (DigestForm.HTML, "Früh-und-spät 2026-04-04.html"),
        (DigestForm.MARKDOWN, "Früh-und-spät 2026-04-04.md"),
        (DigestForm.EML, "Früh-und-spät 2026-04-04.eml"),
        (DigestForm.RSS, "Früh-und-spät.xml"),
    ],
)
def test_an_issue_is_a_file_of_its_day(
    form: DigestForm, name: str, library: Library, tmp_path: Path
) -> None:
    folder = tmp_path / "digests"
    folder.mkdir()
    digest = keep(library, title="Früh und/../spät", form=form, folder=str(folder))
    arrive(library, "2026-04-01", numbered(1))
    again(library, digest)
    (written,) = folder.iterdir()
    assert written.name == name.replace("und-", "und-")
    assert b"Study number 1" in written.read_bytes()


def test_a_second_issue_of_a_day_does_not_replace_the_first(
    library: Library, tmp_path: Path
) -> None:
    digest = keep(library, folder=str(tmp_path))
    for number in (1, 2):
        arrive(library, "2026-04-01", numbered(number))
        again(library, digest)
    pages = sorted(path.name for path in tmp_path.glob("*.html"))
    assert pages == ["Morning 2026-04-04 2.html", "Morning 2026-04-04.html"]


def test_a_feed_keeps_the_issues_before(library: Library, tmp_path: Path) -> None:
    digest = keep(library, folder=str(tmp_path), form=DigestForm.RSS)
    for number in (1, 2, 3):
        arrive(library, f"2026-04-0{number}", numbered(number))
        again(library, digest)
    feed = (tmp_path / "Morning.xml").read_text()
    found = [feed.index(numbered(number).title) for number in (3, 2, 1)]
    assert found == sorted(found)


def test_a_folder_that_is_gone_is_told_and_its_papers_come_later(
    library: Library, tmp_path: Path
) -> None:
    digest = keep(library, folder=str(tmp_path / "gone"))
    arrive(library, "2026-04-01", numbered(1))
    assert again(library, digest).text.key == "digest.folder_missing"
    (tmp_path / "gone").mkdir()
    assert again(library, digest).papers == 1


def test_one_that_failed_is_tried_again_an_hour_later(library: Library, tmp_path: Path) -> None:
    keep(library, folder=str(tmp_path / "gone"))
    arrive(library, "2026-04-01", numbered(1))
    now = datetime.now(UTC)
    assert [one.done for one in send_due(library, lambda: now)] == [False]
    assert send_due(library, lambda: now) == []
    assert len(send_due(library, lambda: now + timedelta(hours=2))) == 1


# For the window


def test_a_preview_shows_the_page_and_writes_nothing(library: Library) -> None:
    arrive(library, "2026-04-01", numbered(1))
    digest = Digest("New one", folder="/nowhere", since=LONG_AGO)
    made = preview_digest({"home": library.places.as_dict(), "digest": digest.as_dict()}, _silent)
    assert (made["papers"], made["further"]) == (1, 0)
    assert numbered(1).title in made["page"]
    assert "style" not in made["page"]
    assert library.digests() == ()


def test_the_job_sends_one_or_what_is_due(library: Library, tmp_path: Path) -> None:
    digest = keep(library, folder=str(tmp_path), rhythm=Rhythm.BY_HAND)
    arrive(library, "2026-04-01", numbered(1))
    home = library.places.as_dict()
    assert send_digest({"home": home}, _silent) == {"outcomes": []}
    (outcome,) = send_digest({"home": home, "number": digest.number}, _silent)["outcomes"]
    assert (outcome["done"], outcome["papers"]) == (True, 1)


def _silent(_done: int, _total: int, _what: object) -> None:
    pass
