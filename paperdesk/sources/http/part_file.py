"""Part file: a file that is being fetched, and is gone on with after a break.

``paper.pdf.part`` grows beside the target, and ``paper.pdf.part.json`` says which state of which
address it is part of, by the validator that the host gave (RFC 9110, section 13.1.5: a weak one
is none for this). Without one, the next try begins at the start. The target is there whole or
not at all.
"""

import contextlib
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from paperdesk.files import sync_directory, write_atomically

SUFFIX = ".part"


class PartFile:
    """The part of one target that is here; for one process at a time."""

    def __init__(self, target: Path, url: str) -> None:
        self._target, self._url = target, url
        self._part = target.with_name(target.name + SUFFIX)
        self._about = target.with_name(target.name + SUFFIX + ".json")

    def asks_for(self) -> dict[str, str]:
        """Headers that ask for the rest, or none where all of it is wanted."""
        validator = self._validator()
        size = self.size()
        if not validator or not size:
            return {}
        return {"Range": f"bytes={size}-", "If-Range": validator}

    def size(self) -> int:
        """Bytes that are here."""
        try:
            return self._part.stat().st_size
        except OSError:
            return 0

    @contextlib.contextmanager
    def open(self, headers: Mapping[str, str], *, rest: bool) -> Iterator[BinaryIO]:
        """The file to write to: behind what is here for the ``rest``, else from the start."""
        if not rest:
            self._remember(headers)
        flags = os.O_WRONLY | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        handle = os.open(self._part, flags | (os.O_APPEND if rest else os.O_TRUNC), 0o666)
        with os.fdopen(handle, "wb") as file:
            yield file

    def finish(self) -> None:
        """Give the file its name; on return it survives a power cut."""
        with self._part.open("rb+") as file:
            os.fsync(file.fileno())
        self._part.replace(self._target)
        sync_directory(self._target.parent)
        self._about.unlink(missing_ok=True)

    def forget(self) -> None:
        """Throw away what is here."""
        self._part.unlink(missing_ok=True)
        self._about.unlink(missing_ok=True)

    def _validator(self) -> str:
        try:
            with self._about.open("rb") as file:
                about = json.loads(file.read(20_000))
            return str(about["validator"]) if about["url"] == self._url else ""
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return ""

    def _remember(self, headers: Mapping[str, str]) -> None:
        tag, changed = headers.get("etag", ""), headers.get("last-modified", "")
        validator = tag if tag.startswith('"') else changed
        packed = headers.get("content-encoding", "").strip().lower() not in ("", "identity")
        if not validator or packed or "\n" in validator:
            self._about.unlink(missing_ok=True)
            return
        text = json.dumps({"url": self._url, "validator": validator})
        write_atomically(self._about, text.encode(), durable=False)
