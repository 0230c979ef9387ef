"""Joined papers: records of papers that became one with another, as versions of it.

Their rows stay as they were, withdrawn: nobody meets them but here, and in an undo.
"""

import sqlite3

from paperdesk.library.db.paper_rows import read_papers
from paperdesk.model import Citation, JoinedRecord, Paper, State

_NAMES = 6
_LONGEST = 300


def joined_records(connection: sqlite3.Connection, key: int) -> tuple[JoinedRecord, ...]:
    """The records that were joined with a paper, in the order in which that was done."""
    states = dict(
        connection.execute(
            "SELECT key, state FROM joined_papers JOIN reading USING (key) WHERE paper = ? "
            "ORDER BY at, key",
            (key,),
        ).fetchall()
    )
    found = read_papers(connection, states) if states else {}
    return tuple(_joined(found[other], state) for other, state in states.items() if other in found)


def short_citation(paper: Paper) -> Citation:
    """By what a reader knows a paper, cut where a line ends."""
    return Citation(
        paper.title[:_LONGEST],
        tuple(name[:_LONGEST] for name in paper.author_names[:_NAMES]),
        paper.year,
        paper.venue[:_LONGEST],
    )


def _joined(paper: Paper, state: str) -> JoinedRecord:
    return JoinedRecord(paper.id, short_citation(paper), paper.versions, State(state))
