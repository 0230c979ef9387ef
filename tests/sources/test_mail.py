import datetime
import re
import socket
import ssl
import threading
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import trustme
from aiosmtpd.controller import Controller

from paperdesk.model import PaperDeskError, SourceError
from paperdesk.sources.mail import MailPasswordError, MailUnsureError, send_mail
from paperdesk.sources.source_errors import OfflineError, RefusedAnswerError, TryLaterError
from tests.sources.mail_servers import (
    ACCOUNT,
    PASSWORD,
    STEPS,
    MailServer,
    running,
)

MAIL = b"Subject: one\r\n\r\nFrom here on\r\n.hidden\r\n..\r\n.\r\nlast\r\n"


@dataclass
class Authority:
    """An authority that this process trusts, and one that nobody does."""

    trusted: trustme.CA
    unknown: trustme.CA

    def context(self, *names: str, known: bool = True, **how: Any) -> ssl.SSLContext:
        """What a server of these names shows."""
        authority = self.trusted if known else self.unknown
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(*(names or ("127.0.0.1",)), **how).configure_cert(context)
        return context


@pytest.fixture(scope="module")
def _authorities() -> Authority:
    return Authority(trustme.CA(), trustme.CA())


@pytest.fixture
def authority(
    _authorities: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Authority:
    """Authorities, of which the system trusts the first."""
    path = tmp_path / "authority.pem"
    _authorities.trusted.cert_pem.write_to_path(str(path))
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    return _authorities


class Keeping:
    """Handler of aiosmtpd that keeps what it is given."""

    def __init__(self) -> None:
        self.contents: list[bytes] = []

    async def handle_DATA(  # noqa: N802 - so aiosmtpd calls it
        self, server: object, session: object, envelope: object
    ) -> str:
        self.contents.append(envelope.original_content)  # type: ignore[attr-defined]
        return "250 taken"


def test_a_mail_arrives_byte_for_byte_twice_the_same() -> None:
    keeping = Keeping()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(keeping, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        route = MailServer(port=port).route()
        send_mail(route, MAIL)
        send_mail(route, MAIL)
    finally:
        controller.stop()
    assert keeping.contents == [MAIL, MAIL]


@pytest.mark.parametrize("step", [step for step in STEPS if step not in ("mail", "QUIT")])
def test_a_server_that_dies_before_it_has_the_mail_has_not_sent_it(
    step: str, authority: Authority
) -> None:
    server = MailServer("tls", authority.context(), dies=step)
    with running(server), pytest.raises(TryLaterError) as caught:
        send_mail(server.route(user=ACCOUNT), MAIL, PASSWORD)
    assert caught.value.message.key == "mail.broke_off"
    assert not server.mails


def test_a_server_that_dies_while_it_takes_the_mail_leaves_it_unsure() -> None:
    server = MailServer(dies="mail")
    with running(server), pytest.raises(MailUnsureError):
        send_mail(server.route(), MAIL)


def test_a_server_that_dies_at_the_parting_has_taken_the_mail() -> None:
    server = MailServer(dies="QUIT")
    with running(server):
        send_mail(server.route(), MAIL)
    assert server.mails == [MAIL]


@pytest.mark.parametrize("step", STEPS[:-1])
def test_a_server_that_is_busy_is_asked_later(step: str, authority: Authority) -> None:
    server = MailServer("tls", authority.context(), answers={step: b"451 not now\r\n"})
    with running(server), pytest.raises(TryLaterError) as caught:
        send_mail(server.route(user=ACCOUNT), MAIL, PASSWORD)
    assert "451 not now" in str(caught.value)


@pytest.mark.parametrize("step", [step for step in STEPS[:-1] if step != "AUTH"])
def test_a_server_that_does_not_want_the_mail_is_believed(step: str, authority: Authority) -> None:
    answers = {step: b"550-No\r\n550 never\x1b[31m\r\n"}
    server = MailServer("tls", authority.context(), answers=answers)
    with running(server), pytest.raises(RefusedAnswerError) as caught:
        send_mail(server.route(user=ACCOUNT), MAIL, PASSWORD)
    assert "\x1b" not in str(caught.value)


def test_a_wrong_password_is_told_and_stands_in_no_sentence(authority: Authority) -> None:
    server = MailServer("tls", authority.context(), answers={"AUTH": b"535 wrong\r\n"})
    with running(server), pytest.raises(MailPasswordError) as caught:
        send_mail(server.route(user=ACCOUNT), MAIL, PASSWORD)
    assert PASSWORD not in str(caught.value)
    assert not any(line.lower().startswith("mail") for line in server.heard)


def test_starttls_is_spoken_and_the_name_and_password_come_after_it(authority: Authority) -> None:
    server = MailServer("starttls", authority.context())
    with running(server):
        send_mail(server.route(user=ACCOUNT), MAIL, PASSWORD)
    said = [line.split()[0].upper() for line in server.heard]
    assert said[:5] == ["EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL"]
    assert server.mails == [MAIL]


def test_a_server_without_encryption_gets_nothing() -> None:
    server = MailServer()
    with running(server), pytest.raises(RefusedAnswerError) as caught:
        send_mail(server.route(user=ACCOUNT, security="starttls"), MAIL, PASSWORD)
    assert caught.value.message.key == "mail.no_starttls"
    assert [line.split()[0].upper() for line in server.heard] == ["EHLO"]


def _long_ago(authority: Authority) -> ssl.SSLContext:
    past = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    return authority.context(not_after=past, not_before=datetime.datetime(2019, 1, 1))


@pytest.mark.parametrize("security", ["tls", "starttls"])
@pytest.mark.parametrize("fault", ["unknown", "another name", "over", "old protocol", "no TLS"])
def test_a_server_that_cannot_prove_itself_gets_nothing(
    security: str, fault: str, authority: Authority
) -> None:
    context = _faulty(fault, authority)
    server = MailServer(security, context)  # type: ignore[arg-type]
    with running(server), pytest.raises(SourceError) as caught:
        send_mail(server.route(user=ACCOUNT), MAIL, PASSWORD)
    assert not isinstance(caught.value, MailUnsureError)
    assert not server.mails
    assert not any(re.match("(?i)AUTH|MAIL", line) for line in server.heard)


def _faulty(fault: str, authority: Authority) -> ssl.SSLContext | None:
    if fault == "unknown":
        return authority.context(known=False)
    if fault == "another name":
        return authority.context("mail.example.org")
    if fault == "over":
        return _long_ago(authority)
    return _old(authority.context()) if fault == "old protocol" else None


def _old(context: ssl.SSLContext) -> ssl.SSLContext:
    context.set_ciphers("ADH:@SECLEVEL=0")
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    return context


@pytest.mark.parametrize(
    "said",
    [b"", b"2", b"220-and so on\r\n" * 5_000, b"220 " + b"x" * 200_000, b"HTTP/1.1 200 OK\r\n\r\n"],
    ids=["silent", "half", "endless", "long", "another protocol"],
)
def test_a_server_that_talks_oddly_is_left_in_time(said: bytes) -> None:
    server = MailServer(answers={"connect": said})
    with running(server), pytest.raises(SourceError):
        send_mail(server.route(), MAIL, step=0.2, whole=1)
    assert not server.mails


def test_a_server_that_drips_is_left_when_the_whole_time_is_over() -> None:
    ends = threading.Event()

    def drip(listening: socket.socket) -> None:
        client, _ = listening.accept()
        with client:
            while not ends.wait(0.02):
                try:
                    client.sendall(b"2")
                except OSError:
                    return

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=drip, args=(listening,))
        thread.start()
        route = MailServer(port=listening.getsockname()[1]).route()
        with pytest.raises(SourceError):
            send_mail(route, MAIL, step=5, whole=0.3)
        ends.set()
        thread.join()


def test_no_server_at_all_is_offline() -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    with pytest.raises(OfflineError):
        send_mail(MailServer(port=port).route(), MAIL)


@pytest.mark.parametrize(
    "wrong",
    [
        {"sender": "a@b.example\r\nBcc: all@b.example"},
        {"recipients": ("a@b.example\nRCPT TO:<x@y.example>",)},
        {"recipients": ("Ada <a@b.example>",)},
        {"recipients": ()},
        {"host": "smtp.example.org"},
        {"user": "ada"},
        {"unsubscribe": "http://example.org/off"},
    ],
)
def test_a_route_with_a_trap_is_refused_before_anybody_is_called(wrong: dict[str, object]) -> None:
    route = replace(MailServer(port=9).route(), **wrong)  # type: ignore[arg-type]
    with pytest.raises(PaperDeskError) as caught:
        send_mail(route, MAIL)
    assert caught.value.message.key.startswith("mail.")
