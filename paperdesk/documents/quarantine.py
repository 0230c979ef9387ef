"""Quarantine: pages that are left out, and documents that are not opened any more.

A page is put here when the process that read it ended over it, or when it took too long; a
document when a process ended over it twice. Both hold for one content and one version of what reads
it; the reader may have it tried again.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from paperdesk import log
from paperdesk.files import write_atomically
from paperdesk.model.messages import Message

FILE_NAME = "left-out.json"

SLOW = "document.page_too_slow"
"""Key of the message of a page that takes too long."""

DEATHS = 2
"""After so many a document is not opened any more."""

MOST = 1000
"""Documents that are remembered, the last ones."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is known of a document: how many processes ended over it, and why pages are left out
    (by their number, from 0: ``"ended"`` or ``"slow"``)."""

    deaths: int = 0
    pages: tuple[tuple[int, str], ...] = ()

    def refusal(self, name: str) -> Message | None:
        """Why the document, a file of that name, is not to be opened; None for one that is."""
        return Message("document.set_aside", name=name) if self.deaths >= DEATHS else None

    def why(self, page: int) -> Message | None:
        """Why a page is left out; None for one that is not."""
        how = dict(self.pages).get(page)
        if how is None:
            return None
        if how == "slow":
            return Message("document.page_too_slow", n=page + 1)
        return Message("document.page_ended", n=page + 1)


class Quarantine:
    """The file of what is left out, in the cache folder of a library. A file that cannot be read
    or written leaves nothing out for longer than the program runs."""

    def __init__(self, cache: Path) -> None:
        self._path = cache / FILE_NAME
        self._known = _read(self._path)

    def of(self, digest: str, engine: str) -> LeftOut:
        """What is left out of the document with that content (SHA-256, hex)."""
        return self._known.get(f"{digest} {engine}", LeftOut())

    def ended_over(self, digest: str, engine: str, page: int | None) -> LeftOut:
        """A process ended over the document, on that page if it was one."""
        before = self.of(digest, engine)
        pages = dict(before.pages) | ({} if page is None else {page: "ended"})
        return self._keep(digest, engine, LeftOut(before.deaths + 1, tuple(pages.items())))

    def too_slow(self, digest: str, engine: str, page: int) -> LeftOut:
        """A page took too long."""
        before = self.of(digest, engine)
        pages = dict(before.pages) | {page: "slow"}
        return self._keep(digest, engine, LeftOut(before.deaths, tuple(pages.items())))

    def forgive(self, digest: str) -> None:
        """The document is to be tried again, whole."""
        kept = {key: one for key, one in self._known.items() if not key.startswith(digest)}
        self._write(kept)

    def _keep(self, digest: str, engine: str, left_out: LeftOut) -> LeftOut:
        key = f"{digest} {engine}"
        rest = [(known, one) for known, one in self._known.items() if known != key]
        self._write(dict([*rest[-MOST + 1 :], (key, left_out)]))
        return left_out

    def _write(self, known: dict[str, LeftOut]) -> None:
        self._known = known
        said = {key: {"deaths": one.deaths, "pages": one.pages} for key, one in known.items()}
        try:
            write_atomically(self._path, json.dumps(said).encode(), mode=0o600, durable=False)
        except OSError as error:
            log.documents.warning("what is left out cannot be kept: %s", error)


def _read(path: Path) -> dict[str, LeftOut]:
    try:
        said = json.loads(path.read_bytes())
        return {str(key): _left_out(one) for key, one in said.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, AttributeError, KeyError, TypeError, RecursionError) as error:
        log.documents.warning("what was left out cannot be read: %s", error)
        return {}


def _left_out(said: Mapping[str, Any]) -> LeftOut:
    pages = tuple((int(page), str(how)) for page, how in said["pages"])
    return LeftOut(int(said["deaths"]), pages)
