import re
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats.digest import MailEnvelope, digest_mail, digest_page, fitted
from paperdesk.model import PaperDeskError
from tests.formats.digest.issues import HOSTILE, issue, told

ENVELOPE = MailEnvelope(
    "desk@example.org", ("ada@example.org", "bo@example.net"), datetime(2026, 4, 4, 7, tzinfo=UTC)
)


def read(content: bytes) -> EmailMessage:
    found = message_from_bytes(content, policy=default)
    assert isinstance(found, EmailMessage)
    return found


def part(mail: EmailMessage, kind: str) -> str:
    body = mail.get_body((kind,))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


def test_a_mail_has_the_text_beside_the_page() -> None:
    mail = read(digest_mail(issue(), ENVELOPE))
    assert mail.get_content_type() == "multipart/alternative"
    assert [one.get_content_type() for one in mail.iter_parts()] == ["text/plain", "text/html"]
    assert "Study 1 of α-swarms" in part(mail, "plain")
    assert part(mail, "html") == digest_page(issue())


def test_the_same_issue_is_the_same_mail() -> None:
    assert digest_mail(issue(), ENVELOPE) == digest_mail(issue(), ENVELOPE)
    assert digest_mail(issue(told(2)), ENVELOPE) != digest_mail(issue(), ENVELOPE)


def test_its_head_says_from_whom_to_whom_when_and_that_no_person_wrote_it() -> None:
    mail = read(digest_mail(issue(), ENVELOPE))
    assert mail["From"] == "PaperDesk <desk@example.org>"
    assert mail["To"] == "ada@example.org, bo@example.net"
    assert mail["Date"] == "Sat, 04 Apr 2026 07:00:00 +0000"
    assert mail["MIME-Version"] == "1.0"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert re.fullmatch(r"<[0-9a-f]{32}@example\.org>", mail["Message-ID"])


def test_one_click_unsubscribing_stands_unencoded_on_one_line() -> None:
    address = "https://lists.example.org/off?who=" + "a1B2-" * 120
    content = digest_mail(issue(), replace(ENVELOPE, unsubscribe=address))
    assert f"\r\nList-Unsubscribe: <{address}>\r\n".encode() in content
    assert b"\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n" in content


def test_without_an_address_a_mail_to_the_sender_unsubscribes() -> None:
    content = digest_mail(issue(title="Früh & spät"), ENVELOPE)
    wanted = b"<mailto:desk@example.org?subject=unsubscribe%20Fr%C3%BCh%20%26%20sp%C3%A4t>"
    assert b"\r\nList-Unsubscribe: " + wanted + b"\r\n" in content


@pytest.mark.parametrize(
    "title",
    [
        "One\r\nBcc: all@example.org",
        "One\nBcc: all@example.org",
        "One\u2028Bcc: all@example.org",
        "One\x0b\x0c\x85Bcc: all@example.org",
        "Long " * 300,
        "\ud800 torn",
        "صباح الخير " * 30,
    ],
)
def test_no_title_makes_a_line_of_the_head(title: str) -> None:
    mail = read(digest_mail(issue(told(title=title), title=title), ENVELOPE))
    assert mail["Bcc"] is None
    assert len(mail.get_all("Subject", [])) == 1


@pytest.mark.parametrize(
    "address", ["a@b.example\r\nBcc: c@d.example", "a", "a@b, c@d.example", "Ada <a@b.example>", ""]
)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    for envelope in (replace(ENVELOPE, sender=address), replace(ENVELOPE, recipients=(address,))):
        with pytest.raises(PaperDeskError):
            digest_mail(issue(), envelope)


@pytest.mark.parametrize(
    "address", ["http://a.example/off", "https://a.example/ö", "https://a/\r\nX: y", "mailto:a@b.c"]
)
def test_an_odd_unsubscribing_address_is_refused(address: str) -> None:
    with pytest.raises(PaperDeskError):
        digest_mail(issue(), replace(ENVELOPE, unsubscribe=address))


@settings(max_examples=40)
@given(st.text(max_size=200), st.text(max_size=600))
def test_whatever_a_paper_says_the_lines_are_short_and_of_plain_letters(
    title: str, abstract: str
) -> None:
    content = digest_mail(issue(told(title=title, abstract=abstract)), ENVELOPE)
    assert content.isascii()
    lines = content.split(b"\r\n")
    assert not any(b"\r" in line or b"\n" in line for line in lines)
    head, _, body = content.partition(b"\r\n\r\n")
    assert all(len(line) <= 998 for line in head.split(b"\r\n"))
    assert all(len(line) <= 78 for line in body.split(b"\r\n"))
    assert not read(content).defects


def test_lines_that_begin_with_from_or_a_dot_come_as_they_are() -> None:
    paper = told(title="From here to there", abstract="From " * 30 + ". " * 40)
    mail = read(digest_mail(issue(paper), ENVELOPE))
    assert ">From" not in part(mail, "plain")
    assert part(mail, "html") == digest_page(issue(paper))


def test_a_whole_mail_stays_under_100_kilobytes() -> None:
    made = fitted(issue(*(told(n, title=HOSTILE * 3) for n in range(500))))
    assert len(digest_mail(made, ENVELOPE)) < 100_000
