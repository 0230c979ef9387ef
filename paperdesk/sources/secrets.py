"""The system's keyring: passwords and keys of services, and never a file of ours.

A secret is kept under a service and an account, such as ``smtp.example.org`` and ``ada``. Where
the system has no safe place there is no keyring here either: backends that refuse everything,
keep nothing or write plain text count as none, and the reader is asked each time.

Why by name and module: a backend's own word for its safety is a number that anybody may choose.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from paperdesk import log
from paperdesk.model import SourceError
from paperdesk.model.messages import Message

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "PaperDesk"
_NO_SAFES = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt.")
"""Modules of backends that refuse, forget, or write where any program can read."""
_PLAIN = "plaintext"


def keyring_name() -> str:
    """What the keyring is called that secrets would go to; ``""`` where there is none."""
    backend = _backend()
    return str(getattr(backend, "name", "")) if backend is not None else ""


def secret(place: str, account: str) -> str | None:
    """The secret that is kept for an account at a place; None where there is none."""
    backend = _backend()
    if backend is None:
        return None
    try:
        found = backend.get_password(_service(place), account)
    except Exception as error:  # noqa: BLE001 - backends raise what their systems do
        log.worker.warning("The keyring gave no secret: %s", type(error).__name__)
        return None
    return str(found) if found else None


def keep_secret(place: str, account: str, value: str) -> None:
    """Keep a secret in the keyring. Raises SourceError where there is none, or it fails."""
    backend = _backend()
    if backend is None:
        raise SourceError(Message("secret.no_keyring"))
    try:
        backend.set_password(_service(place), account, value)
    except Exception as error:
        raise _failed(backend, error) from error


def forget_secret(place: str, account: str) -> None:
    """Take a secret out of the keyring, if there is one. Raises SourceError where it fails."""
    backend = _backend()
    if backend is None or secret(place, account) is None:
        return
    try:
        backend.delete_password(_service(place), account)
    except Exception as error:
        raise _failed(backend, error) from error


def _service(place: str) -> str:
    return f"{SERVICE} {place}"


def _failed(backend: "KeyringBackend", error: Exception) -> SourceError:
    # Its class alone: what a backend says may hold what it was given.
    name = getattr(backend, "name", "")
    return SourceError(Message("secret.keyring_failed", name=name, reason=type(error).__name__))


def _backend() -> "KeyringBackend | None":
    """The safe that secrets go to, the first of a chain of them; None without any."""
    try:
        import keyring  # noqa: PLC0415 - 60 ms, and it may start a service of the desktop

        chosen = keyring.get_keyring()
    except Exception as error:  # noqa: BLE001 - a configured backend that is not installed, or worse
        log.worker.warning("There is no keyring: %s", type(error).__name__)
        return None
    return next((one for one in _links(chosen) if _is_safe(one)), None)


def _links(backend: "KeyringBackend") -> "Iterator[KeyringBackend]":
    if type(backend).__module__ == "keyring.backends.chainer":
        yield from getattr(backend, "backends", ())
    else:
        yield backend


def _is_safe(backend: "KeyringBackend") -> bool:
    kind = type(backend)
    return not f"{kind.__module__}.".startswith(_NO_SAFES) and _PLAIN not in kind.__name__.lower()
