"""A dozen papers to look at, for a reader who has none yet.

They arrive like any other file, as one batch, so one act takes them away.
"""

from pathlib import Path, PurePath

from paperdesk.library import Library
from paperdesk.model import Done
from paperdesk.paths import resource

FILE = "starter/twelve-papers.jsonl"


def starter_file() -> Path:
    """The file with the twelve papers, to be imported."""
    return resource(FILE)


def starter_batch(library: Library) -> int | None:
    """The number of the starter's batch, known by the file it came from; None without one."""
    name = PurePath(FILE).name
    found = (batch.key for batch in library.batches() if PurePath(batch.origin).name == name)
    return next(found, None)


def remove_starter(library: Library) -> Done | None:
    """Put the starter's papers into the trash; None when there are none."""
    batch = starter_batch(library)
    return None if batch is None else library.forget_batch(batch)
