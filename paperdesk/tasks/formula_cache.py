"""Cache of formula pictures on disk, so that each is drawn once.

A file is one formula; its name is a digest of all that decides how it looks.
The folder lies in the cache directory and may be deleted at any time. When it
grows over its bound the files that were not asked for longest go first.
"""

import hashlib
import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

from paperdesk.text.tex.to_svg import Typeset, is_harmless, typeset, typesetter

FOLDER = "formulas"
MOST_BYTES = 24 * 1024 * 1024
_KEPT = 0.75
"""What part of the bound is left after a clearing."""


class FormulaCache:
    """Cache of formulas by TeX, size, colour and kind. Several processes may share a folder."""

    def __init__(self, cache: Path, *, most: int = MOST_BYTES) -> None:
        self._folder = cache / FOLDER
        self._most = most
        self._bytes: int | None = None

    def get(self, tex: str, *, size: float, colour: str, display: bool) -> Typeset | None:
        """The picture, from the disk or drawn now; None where there can be none."""
        parts = json.dumps([tex, size, colour, display, typesetter()])
        path = self._folder / f"{hashlib.sha256(parts.encode()).hexdigest()}.json"
        cached = _read(path)
        if cached is not None:
            return cached
        drawn = typeset(tex, size=size, colour=colour, display=display)
        if drawn is not None:
            self._keep(path, drawn)
        return drawn

    def _keep(self, path: Path, picture: Typeset) -> None:
        """Write a picture; a disk that is full or read-only does not matter."""
        data = json.dumps(as_values(picture)).encode()
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            temporary = path.with_suffix(f".{os.getpid()}.tmp")
            temporary.write_bytes(data)
            temporary.replace(path)
            self._bound(len(data))
        except OSError:
            return

    def _bound(self, added: int) -> None:
        """Drop the files that were not looked at longest, once there are too many bytes."""
        if self._bytes is not None:
            self._bytes += added
            if self._bytes <= self._most:
                return
        with os.scandir(self._folder) as entries:
            files = sorted(
                (entry.stat().st_atime, entry.stat().st_size, entry.path) for entry in entries
            )
        self._bytes = sum(size for _, size, _ in files)
        if self._bytes <= self._most:
            return
        for _, size, path in files:
            if self._bytes <= self._most * _KEPT:
                break
            Path(path).unlink(missing_ok=True)
            self._bytes -= size


def as_values(picture: Typeset) -> dict[str, Any]:
    """JSON values of a picture."""
    return asdict(picture)


def _read(path: Path) -> Typeset | None:
    """Read a cache file; None when it is not there, or not what we wrote."""
    try:
        values = json.loads(path.read_bytes())
        measures = (float(values[name]) for name in ("width", "height", "depth"))
        picture = Typeset(str(values["svg"]), *measures)
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
    return picture if is_harmless(picture.svg) else None
