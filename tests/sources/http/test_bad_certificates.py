"""A host is believed by its certificate alone: bad ones in six ways are refused, good ones not."""

import contextlib
import datetime
import socket
import ssl
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from paperdesk.paths import Places, places
from paperdesk.sources.http import HttpClient, Kind, Request
from paperdesk.sources.http.exchange import Bounds
from paperdesk.sources.source_errors import RefusedAnswerError, TryLaterError

HOST = "papers.example"
NOW = datetime.datetime.now(datetime.UTC)
DAY = datetime.timedelta(days=1)
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\n%PDF-"
DRIP = b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n"


class TlsServer:
    """Server that answers whoever trusts its context; None is no TLS at all."""

    def __init__(self, context: ssl.SSLContext | None, *, proxy: bool = False) -> None:
        """``proxy``: asked to connect to somewhere, it answers itself from there on."""
        self.heard: list[bytes] = []
        self.drips = threading.Event()
        self.head = ANSWER[:-1]
        self._proxy = proxy
        self._paused = threading.Event()
        self._context = context
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve)

    def __enter__(self) -> str:
        self._thread.start()
        return f"https://127.0.0.1:{self._listener.getsockname()[1]}"

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                with connection, contextlib.suppress(OSError):
                    self._answer(connection)

    def _answer(self, connection: socket.socket) -> None:
        connection.settimeout(2)
        if self._context is None:
            self.heard.append(b"")
            connection.recv(4096)
            connection.sendall(ANSWER)
            return
        if self._proxy:
            self.heard.append(connection.recv(4096))
            connection.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
        with self._context.wrap_socket(connection, server_side=True) as secure:
            self.heard.append(secure.recv(4096))
            secure.sendall(self.head)
            while self.drips.is_set():
                secure.sendall(b"\r\n")
                self._paused.wait(0.02)
            secure.sendall(ANSWER[len(self.head) :])


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def one_home(tmp_path_factory: pytest.TempPathFactory) -> Places:
    return places(tmp_path_factory.mktemp("tls"))


@pytest.fixture(autouse=True)
def _trusted(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "trusted.pem"
    authority.cert_pem.write_to_path(str(path))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(path))


def context_of(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def old_protocol(authority: trustme.CA) -> ssl.SSLContext:
    context = context_of(authority.issue_cert(HOST))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
    return context


def bad_context(name: str, authority: trustme.CA) -> ssl.SSLContext | None:
    if name == "expired":
        return context_of(authority.issue_cert(HOST, not_before=NOW - 9 * DAY, not_after=NOW - DAY))
    if name == "not yet":
        return context_of(authority.issue_cert(HOST, not_before=NOW + DAY))
    if name == "another host":
        return context_of(authority.issue_cert("other.example"))
    if name == "unknown issuer":
        return context_of(trustme.CA().issue_cert(HOST))
    if name == "old protocol":
        return old_protocol(authority)
    return None


BAD = ["expired", "not yet", "another host", "unknown issuer", "old protocol", "no TLS"]


@contextlib.contextmanager
def client_of(server: str, home: Places, monkeypatch: pytest.MonkeyPatch) -> Iterator[HttpClient]:
    monkeypatch.setenv("PAPERDESK_SERVERS", f"*={server}")
    with HttpClient(home) as client:
        yield client


@pytest.mark.parametrize("name", BAD)
def test_nothing_is_asked_behind_a_bad_certificate(
    authority: trustme.CA, one_home: Places, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    server = TlsServer(bad_context(name, authority))
    with server as address, client_of(address, one_home, monkeypatch) as client:
        with pytest.raises(RefusedAnswerError) as caught:
            client.ask(Request(f"https://{HOST}/x", key=("x-api-key", "secret")))
        assert caught.value.message.key == "network.not_trusted"
    assert b"secret" not in b"".join(server.heard)


@pytest.mark.parametrize("name", BAD)
def test_no_file_comes_from_behind_a_bad_certificate(
    authority: trustme.CA,
    one_home: Places,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    name: str,
) -> None:
    target = tmp_path / "paper.pdf"
    server = TlsServer(bad_context(name, authority))
    with (
        server as address,
        client_of(address, one_home, monkeypatch) as client,
        pytest.raises(RefusedAnswerError),
    ):
        client.fetch(Request(f"https://{HOST}/x", kind=Kind.FILE), target)
    assert list(tmp_path.glob("paper*")) == []


def test_a_good_certificate_is_believed(
    authority: trustme.CA, one_home: Places, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    server = TlsServer(context_of(authority.issue_cert(HOST)))
    with server as address, client_of(address, one_home, monkeypatch) as client:
        found = client.fetch(Request(f"https://{HOST}/x", kind=Kind.FILE), tmp_path / "paper.pdf")
    assert found.size == 5
    assert b"Host: papers.example" in server.heard[0]


def test_a_drip_behind_a_good_certificate_ends_with_the_whole_time(
    authority: trustme.CA, one_home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = TlsServer(context_of(authority.issue_cert(HOST)))
    server.drips.set()
    server.head = DRIP
    with server as address:
        monkeypatch.setenv("PAPERDESK_SERVERS", f"*={address}")
        short = {Kind.JSON: Bounds(1000, 0.3)}
        with (
            HttpClient(one_home, bounds=short) as client,
            pytest.raises(TryLaterError) as caught,
        ):
            client.ask(Request(f"https://{HOST}/x"))
        server.drips.clear()
    assert caught.value.message.key == "network.too_slow"


def test_a_proxy_of_the_system_is_asked_for_the_host_and_sees_no_more(
    authority: trustme.CA, one_home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key goes through the proxy to the host whose certificate is good."""
    server = TlsServer(context_of(authority.issue_cert(HOST)), proxy=True)
    with server as address:
        monkeypatch.delenv("PAPERDESK_SERVERS", raising=False)
        monkeypatch.setenv("HTTPS_PROXY", address.replace("https", "http"))
        with HttpClient(one_home) as client:
            found = client.ask(
                Request(f"https://{HOST}/x", kind=Kind.PAGE, key=("x-key", "s3cret"))
            )
    assert found.content == b"%PDF-"
    assert server.heard[0].startswith(b"CONNECT papers.example:443 HTTP/1")
    assert b"s3cret" not in server.heard[0]
    assert b"s3cret" in server.heard[1]
