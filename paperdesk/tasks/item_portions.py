"""Item portions: what the process gives out that reads a file ahead (:mod:`read_ahead`).

Why apart: whoever waits for the first portion waits for every module that this imports, and what
starts processes is none of them.
"""

import gc
from collections.abc import Generator
from itertools import islice
from pathlib import Path
from typing import Any

from paperdesk import formats
from paperdesk.library import packed_items, pickled
from paperdesk.model import Progress

_FIRST, _AT_ONCE = 25, 70
"""Items of the first portion, which is waited for, and of those that come later."""


def portions(args: dict[str, Any], progress: Progress) -> Generator[bytes, bool | None, None]:
    """Worker job: ``{"path": file, "rows": whether}`` -> the name of its format, and then its
    items, packed, some at a time.

    Where whoever takes them is behind, and wants that, the rows of their papers are made here.
    """
    gc.disable()  # it would walk through all that is held again and again, and find nothing
    path = Path(args["path"])
    has_time = yield pickled(formats.format_of(path))
    found = formats.read(path, progress)
    size = _FIRST
    while some := list(islice(found, size)):
        has_time = yield packed_items(some, rows=bool(has_time and args.get("rows")))
        size = min(2 * size, _AT_ONCE)
