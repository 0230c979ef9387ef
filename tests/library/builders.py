"""Papers and files for the tests of the library, made up."""

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from paperdesk.library import Library
from paperdesk.model import Batch, BatchHeader, ImportedRecord, Item, Paper, Scope
from paperdesk.paths import Places, places
from tests.authors import with_authors
from tests.places import record

ALL = Scope("all")


def paper(title: str, **fields: Any) -> Paper:
    """A paper with an abstract, unless told otherwise."""
    return replace(
        Paper(title=title, abstract=f"We study {title.lower()}."), **with_authors(fields)
    )


def arrivals(*papers: Paper, **fields: Any) -> list[Item]:
    """Papers as they come out of a file, ranked in their order."""
    return [
        replace(
            ImportedRecord(each, number, record(number), f'{{"n":{number}}}'),
            **fields,
        )
        for number, each in enumerate(papers, 1)
    ]


def file(*papers: Paper, path: str = "list.jsonl", **fields: Any) -> tuple[str, str, list[Item]]:
    """A file without a header."""
    return path, "jsonl", arrivals(*papers, **fields)


def daily(date: str, *papers: Paper) -> tuple[str, str, Iterable[Item]]:
    """A daily list with a header."""
    header = BatchHeader("hf", date, f"Papers of {date}", "by AK")
    return f"{date}.json", "hf-json", [header, *arrivals(*papers)]


def issues(library: Library, source: str, listing: str) -> list[Batch]:
    """The batches that are issues of a list, the newest first."""
    found = (one for one in library.batches() if (one.source, one.listing) == (source, listing))
    return sorted(found, key=lambda one: (one.date, one.key), reverse=True)


def context(folder: Path, count: int = 0) -> tuple[Library, list[int]]:
    """A library under ``folder`` with ``count`` papers, and their keys."""
    library = Library.open(places(folder))
    if count:
        library.add([file(*(numbered(n) for n in range(1, count + 1)))])
    return library, list(library.keys(ALL))


def numbered(number: int) -> Paper:
    """The n-th of many papers, unlike all others."""
    return paper(
        f"Study number {number} of swarms",
        authors=(f"Ada Author{number}", "Bo Common"),
        arxiv_id=f"2401.{number:05d}",
        published=f"2024-01-{number % 28 + 1:02d}",
    )


@contextmanager
def scratch() -> Iterator[Places]:
    """A home that lasts as long as the block: for hypothesis, which shares no tmp_path."""
    folder = Path(tempfile.mkdtemp(prefix="desk-"))
    try:
        yield places(folder)
    finally:
        shutil.rmtree(folder)


def trash_of(library: Library) -> Path:
    """The folder of what notes have lost."""
    return library.notes_folder.parent / "trash" / "notes"
