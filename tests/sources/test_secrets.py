from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null

from paperdesk.model import SourceError
from paperdesk.sources.secrets import forget_secret, keep_secret, keyring_name, secret


class Safe(KeyringBackend):
    """A safe in memory."""

    priority = 9
    name = "Test safe"
    broken = False

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        super().__init__()  # type: ignore[no-untyped-call]

    def get_password(self, service: str, username: str) -> str | None:
        if self.broken:
            raise RuntimeError("locked: enigma 12")
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.broken:
            raise RuntimeError(f"cannot keep {password}")
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class PlaintextKeyring(Safe):
    """One that writes what anybody can read."""


@pytest.fixture
def safe() -> Iterator[Safe]:
    before, one = keyring.get_keyring(), Safe()
    keyring.set_keyring(one)
    yield one
    keyring.set_keyring(before)


def test_a_secret_is_kept_in_the_keyring_under_the_name_of_the_program(safe: Safe) -> None:
    keep_secret("smtp.example.org", "ada", "enigma 12")
    assert safe.kept == {("PaperDesk smtp.example.org", "ada"): "enigma 12"}
    assert secret("smtp.example.org", "ada") == "enigma 12"
    assert secret("smtp.example.org", "bo") is None
    assert keyring_name() == "Test safe"
    forget_secret("smtp.example.org", "ada")
    forget_secret("smtp.example.org", "ada")
    assert not safe.kept


@pytest.mark.parametrize("none", [fail.Keyring, null.Keyring, PlaintextKeyring])
def test_a_keyring_that_keeps_nothing_safe_is_none(none: type[KeyringBackend], safe: Safe) -> None:
    keyring.set_keyring(none())
    assert keyring_name() == ""
    assert secret("smtp.example.org", "ada") is None
    with pytest.raises(SourceError):
        keep_secret("smtp.example.org", "ada", "enigma 12")


def test_of_a_chain_the_first_safe_one_is_taken(
    safe: Safe, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chainer.ChainerBackend, "backends", [PlaintextKeyring(), safe])
    keyring.set_keyring(chainer.ChainerBackend())  # type: ignore[no-untyped-call]
    keep_secret("smtp.example.org", "ada", "enigma 12")
    assert len(safe.kept) == 1


def test_a_keyring_that_fails_is_told_without_the_secret(safe: Safe) -> None:
    safe.broken = True
    assert secret("smtp.example.org", "ada") is None
    with pytest.raises(SourceError) as caught:
        keep_secret("smtp.example.org", "ada", "enigma 12")
    assert "enigma" not in str(caught.value)


def test_a_configured_keyring_that_is_not_installed_is_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def gone() -> KeyringBackend:
        raise ModuleNotFoundError("keyrings.gone")

    monkeypatch.setattr(keyring, "get_keyring", gone)
    assert keyring_name() == ""
    assert secret("smtp.example.org", "ada") is None
