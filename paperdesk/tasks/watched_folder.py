"""Watched folder: which PDF files appeared in it since it was looked at last.

A folder is watched from when the reader chose it: what lay there before is left alone. A file is
known by name, size and time, so that one that a browser had not finished is looked at again.
What appeared stays news, over a restart too, until the reader has dealt with it. Folders in the
folder are not looked into.

Why this lies in the cache: it is a memory of what was seen, and losing it only means that what
lies there now counts as seen.
"""

import json
import os
from pathlib import Path
from typing import Any

from paperdesk import log
from paperdesk.files import write_atomically
from paperdesk.model import Progress
from paperdesk.paths import Places
from paperdesk.tasks.document_jobs import SUFFIX

_NAME = "watched-folder.json"
_MOST = 500
"""Files that are told of at once."""

Values = dict[str, Any]
Known = dict[str, list[int]]
"""Size and time of change (nanoseconds) of files by their names."""


def look(args: Values, _progress: Progress) -> Values:
    """Worker job: ``{"home": places, "folder": path, "handled": [paths]}`` ->
    ``{"appeared": [paths], "there": bool}``; ``handled`` are news no more."""
    places, folder = Places.from_dict(args["home"]), Path(args["folder"])
    try:
        lying = _lying(folder)
    except OSError as error:
        log.imports.info("the watched folder cannot be read: %s", error)
        return {"appeared": [], "there": False}
    kept = places.cache / _NAME
    known = _known(kept, folder)
    first = known is None
    known = dict(lying) if known is None else known
    for path in args.get("handled", ()):
        name = Path(path).name
        if name in lying:
            known[name] = lying[name]
    left = {name: about for name, about in known.items() if name in lying}
    if first or args.get("handled") or left != known:
        _keep(kept, folder, left)
    appeared = sorted(name for name, about in lying.items() if left.get(name) != about)
    return {"appeared": [str(folder / name) for name in appeared[:_MOST]], "there": True}


def _lying(folder: Path) -> Known:
    found: Known = {}
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.name.lower().endswith(SUFFIX) or entry.name.startswith("."):
                continue
            about = entry.stat()
            if entry.is_file() and about.st_size:
                found[entry.name] = [about.st_size, about.st_mtime_ns]
    return found


def _known(kept: Path, folder: Path) -> Known | None:
    """What was seen there before; None where the folder was not watched."""
    try:
        values = json.loads(kept.read_bytes())
        return dict(values["known"]) if values["folder"] == str(folder) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _keep(kept: Path, folder: Path, known: Known) -> None:
    text = json.dumps({"folder": str(folder), "known": known})
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(kept, text.encode(), durable=False)
    except OSError as error:
        log.imports.warning("what was seen in the watched folder is not kept: %s", error)
