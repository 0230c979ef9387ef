"""Row stream: the rows of a new index, made of papers beside whoever builds the index of them.

To read a paper and make its text readable takes as long as to sort its words into the index. So,
of many papers, the one is done by a process of its own. Where that cannot be started, or dies,
the rest is done here.

Why marshal and not pickle: rows are texts and numbers, and come from a process of ours.
"""

import marshal
import sqlite3
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from paperdesk import log
from paperdesk.library.db.database import Database, connect
from paperdesk.library.db.paper_rows import batches_of
from paperdesk.library.papers.queries import documents
from paperdesk.library.texts import text_files
from paperdesk.library.texts.text_cache import TextCache
from paperdesk.model import Document, PaperDeskError, Progress, silent
from paperdesk.search import document_rows
from paperdesk.workers import PortionStream

MANY = 10_000
"""Papers from which on a process is worth its start."""
_AT_ONCE = 200
_LETTERS = 4_000_000
"""Letters of pages in one portion, at most about."""
_WAIT = 5.0
_JOB = f"{__name__}:portions"

Row = Mapping[str, Any]


def index_rows(
    database: Database, texts: TextCache, keys: Sequence[int], cache: Path
) -> Generator[Row, None, None]:
    """The rows of these papers, which rise by key; those that are not there are left out."""
    last = -1
    try:
        if len(keys) >= MANY:
            for row in _made_beside(database.path, cache, keys):
                last = row["key"]
                yield row
            return
    except PaperDeskError as error:
        log.library.warning("the rows of the index are made here: %s", error)
    left = (key for key in keys if key > last)
    yield from document_rows(_documents(database.reader, texts, left))


def _made_beside(library: Path, cache: Path, keys: Sequence[int]) -> Generator[Row, None, None]:
    """The rows, made by a process. Raises PaperDeskError where it cannot go on."""
    args = {"library": str(library), "cache": str(cache), "keys": list(keys)}
    with closing(PortionStream(_JOB, args)) as stream:
        for portion in stream.portions(silent):
            yield from marshal.loads(portion)


def portions(args: dict[str, Any], _progress: Progress) -> Iterator[bytes]:
    """Worker job: ``{"library": database, "cache": folder, "keys": [...]}`` -> rows, packed, some
    at a time."""
    texts = TextCache(Path(args["cache"]))
    with closing(connect(Path(args["library"]), wait=_WAIT, write=False)) as connection:
        some: list[Row] = []
        letters = 0
        for row in document_rows(_documents(connection, texts, args["keys"])):
            some.append(dict(row))
            letters += len(row.get("text", ""))
            if len(some) == _AT_ONCE or letters >= _LETTERS:
                yield marshal.dumps(some)
                some, letters = [], 0
        yield marshal.dumps(some)


def _documents(
    connection: sqlite3.Connection, texts: TextCache, keys: Iterable[int]
) -> Iterator[Document]:
    for batch in batches_of(keys, _AT_ONCE):
        yield from text_files.with_pages(connection, texts, documents(connection, batch))
