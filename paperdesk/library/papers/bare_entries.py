"""Bare entries: papers with what the reader said, for what goes through many of them.

Without batches, raw records and namesakes, each of which costs a query a paper: an export of
10,000 papers is written in half the time. Of the aliases there are the DOIs.
"""

import sqlite3
from collections.abc import Iterable, Iterator

from paperdesk.library.db import reading_columns
from paperdesk.library.db.paper_rows import as_paper, batches_of, placeholders
from paperdesk.library.db.row_columns import COLUMNS
from paperdesk.library.papers.collection_table import paths_of
from paperdesk.library.papers.tag_table import tags_of
from paperdesk.model import Entry
from paperdesk.model.reading_fields import as_attributes

_WIDTH = 1 + len(COLUMNS)
"""Values of a row that are the key and the paper."""
_SQL = (
    f"SELECT key, {', '.join(COLUMNS)}, added, {reading_columns.COLUMNS}, "
    "EXISTS (SELECT 1 FROM notes WHERE notes.key = papers.key), "
    "(SELECT text FROM citation_keys AS c WHERE c.key = papers.key) "
    "FROM papers JOIN reading USING (key) WHERE gone IS NOT 'withdrawn' AND key IN "
)
_DOIS = "SELECT key, kind || ':' || value FROM aliases WHERE kind = 'doi' AND key IN "


def bare_entries(connection: sqlite3.Connection, keys: Iterable[int]) -> Iterator[Entry]:
    """The papers with these keys, in their order; those that are not there are left out."""
    for batch in batches_of(keys):
        tags, groups = tags_of(connection, batch), paths_of(connection, batch)
        dois: dict[int, tuple[str, ...]] = {}
        for key, doi in connection.execute(f"{_DOIS}({placeholders(batch)})", batch):
            dois[key] = (*dois.get(key, ()), doi)
        found: dict[int, Entry] = {}
        for row in connection.execute(f"{_SQL}({placeholders(batch)})", batch):
            key, (added, *said, noted, cited) = row[0], row[_WIDTH:]
            found[key] = Entry(
                key=key,
                paper=as_paper(row[1:_WIDTH]),
                tags=tags.get(key, ()),
                collections=groups.get(key, ()),
                noted=bool(noted),
                aliases=dois.get(key, ()),
                added=added,
                citation_key=cited or "",
                **as_attributes(said),
            )
        yield from (found[key] for key in batch if key in found)
