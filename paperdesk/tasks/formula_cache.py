"""Pictures of formulas, kept on disk so that each is drawn once.

A file is one formula; its name is a digest of all that decides how it looks.
The folder lies in the cache directory and may be deleted at any time. When it
grows over its bound the files that were not asked for longest go first.
"""

import hashlib
import json
import os
from pathlib import Path
from typing import Any

from paperdesk.text.tex.to_svg import Typeset, is_harmless, typeset, typesetter

FOLDER = "formulas"
MOST_BYTES = 24 * 1024 * 1024
_KEPT = 0.75
"""What part of the bound is left after a clearing."""


class FormulaCache:
    """Formulas by TeX, size, colour and kind. Several processes may share a folder."""

    def __init__(self, cache: Path, *, most: int = MOST_BYTES) -> None:
        self._folder = cache / FOLDER
        self._most = most
        self._bytes: int | None = None

    def get(self, tex: str, *, size: float, colour: str, display: bool) -> Typeset | None:
        """The picture, from the disk or drawn now; None where there can be none."""
        parts = json.dumps([tex, size, colour, display, typesetter()])
        path = self._folder / f"{hashlib.sha256(parts.encode()).hexdigest()}.json"
        kept = _read(path)
        if kept is not None:
            return kept
        made = typeset(tex, size=size, colour=colour, display=display)
        if made is not None:
            self._keep(path, made)
        return made

    def _keep(self, path: Path, made: Typeset) -> None:
        """Write a picture; a disk that is full or read-only does not matter."""
        written = json.dumps(as_values(made)).encode()
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            beside = path.with_suffix(f".{os.getpid()}.tmp")
            beside.write_bytes(written)
            beside.replace(path)
            self._bound(len(written))
        except OSError:
            return

    def _bound(self, added: int) -> None:
        """Drop the files that were not looked at longest, once there are too many bytes."""
        if self._bytes is not None:
            self._bytes += added
            if self._bytes <= self._most:
                return
        with os.scandir(self._folder) as found:
            files = sorted((one.stat().st_atime, one.stat().st_size, one.path) for one in found)
        self._bytes = sum(size for _, size, _ in files)
        if self._bytes <= self._most:
            return
        for _, size, path in files:
            if self._bytes <= self._most * _KEPT:
                break
            Path(path).unlink(missing_ok=True)
            self._bytes -= size


def as_values(made: Typeset) -> dict[str, Any]:
    """A picture as JSON can say it."""
    return {"svg": made.svg, "width": made.width, "height": made.height, "depth": made.depth}


def _read(path: Path) -> Typeset | None:
    """What is kept in a file; None when it is not there, or not what we wrote."""
    try:
        values = json.loads(path.read_bytes())
        measures = (float(values[name]) for name in ("width", "height", "depth"))
        made = Typeset(str(values["svg"]), *measures)
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
    return made if is_harmless(made.svg) else None
