"""Known papers: which of some records are of papers that the library has. Reads only.

A record is of a paper with one of its ids, or with its title and people who do not speak against
it: less than an import looks at, and enough to say which stand here already.
"""

import sqlite3
from collections.abc import Iterable

from paperdesk.library.db.paper_rows import read_papers
from paperdesk.library.imports.field_proposals import is_same_paper
from paperdesk.library.imports.identity import Identity, IdentityIndex, identify
from paperdesk.model import Paper


def known(connection: sqlite3.Connection, papers: Iterable[Paper]) -> list[int | None]:
    """The key of the paper that each record is of; None where there is none, or it is gone."""
    index = IdentityIndex(connection)
    return [_present(connection, _find(connection, index, paper)) for paper in papers]


def _find(connection: sqlite3.Connection, index: IdentityIndex, paper: Paper) -> int | None:
    identity = identify(paper)
    if (key := index.find(identity)) is not None:
        return key
    return _titled(connection, index, identity, paper)


def _titled(
    connection: sqlite3.Connection, index: IdentityIndex, identity: Identity, paper: Paper
) -> int | None:
    if not identity.title:
        return None
    keys = index.titled(identity.title)
    for key, other in read_papers(connection, keys).items():
        if is_same_paper(other, paper):
            return key
    return None


def _present(connection: sqlite3.Connection, key: int | None) -> int | None:
    if key is None:
        return None
    row = connection.execute("SELECT gone FROM reading WHERE key = ?", (key,)).fetchone()
    return key if row is not None and row[0] is None else None
