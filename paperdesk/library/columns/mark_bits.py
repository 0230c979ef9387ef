"""Mark bits: what the reader did with a paper as bits of a number, and the places as such bits."""

import sqlite3
from array import array
from collections.abc import Iterable, Iterator

from paperdesk.library.db.paper_rows import read_keys
from paperdesk.model import Counts, State

STATES = {str(state): 1 << at for at, state in enumerate(State)}
"""The bit of each state; a paper has one of them."""
STARRED, TRASH, WITHDRAWN, MUTED, NOTED, TAGGED, COLLECTED, RATED = (1 << at for at in range(5, 13))
THERE = 1 << 13
"""The bit of every paper that has a row."""
_GONE = TRASH | WITHDRAWN
_NEW, _DISMISSED = STATES[State.NEW], STATES[State.DISMISSED]

PLACES = {
    "all": (THERE | _GONE | _DISMISSED, THERE),
    "whole": (THERE | WITHDRAWN, THERE),
    "everything": (THERE | _GONE, THERE),
    "inbox": (_GONE | MUTED | _NEW, _NEW),
    "muted": (_GONE | MUTED | _NEW, _NEW | MUTED),
    "later": (_GONE | STATES[State.LATER], STATES[State.LATER]),
    "read": (_GONE | STATES[State.READ], STATES[State.READ]),
    "dismissed": (_GONE | _DISMISSED, _DISMISSED),
    "starred": (_GONE | STARRED, STARRED),
    "noted": (_GONE | NOTED, NOTED),
    "trash": (TRASH, TRASH),
}
"""The bits that are looked at for each place, and those of them that are set."""

IS = {
    **{state: (WITHDRAWN | bit, bit) for state, bit in STATES.items()},
    "starred": (WITHDRAWN | STARRED, STARRED),
    "trash": (TRASH, TRASH),
}
HAS = {
    "note": (NOTED, NOTED),
    "tag": (TAGGED, TAGGED),
    "tags": (TAGGED, TAGGED),
    "collection": (COLLECTED, COLLECTED),
    "rating": (WITHDRAWN | RATED, RATED),
}
"""The same for values of the filters ``is:`` and ``has:``."""

_KEPT = (*(STATES[State.LATER], STATES[State.READ], STARRED, RATED, TAGGED, COLLECTED, NOTED),)
BATCH_TESTS = (
    (_GONE, 0, 0),
    (_GONE | _NEW, _NEW, 0),
    (_GONE | _DISMISSED, 0, sum(_KEPT)),
)
"""What a batch counts of its papers: those that are there, are new, were kept; bits that are
looked at, those of them that are set, and bits of which any is."""


def of_write(name: str, value: object) -> tuple[int, int]:
    """What a bulk write (``db.bulk_stamps``) changes in the bits of its papers: those that are
    looked at, and those of them that are set then."""
    match name:
        case "state":
            return sum(STATES.values()), STATES[str(value)]
        case "starred":
            return STARRED, STARRED if value else 0
        case "rating":
            return RATED, RATED if value else 0
        case "paper_tags":
            return TAGGED, TAGGED if value else 0
        case _:
            raise ValueError(f"no bits say what '{name}' does")


_CASES = " ".join(f"WHEN '{state}' THEN {bit}" for state, bit in STATES.items())
_OF_READING = (
    "SELECT group_concat(key), group_concat(bits) FROM ("
    f"SELECT key, {THERE} + (CASE state {_CASES} END) + {STARRED} * starred "
    f"+ {RATED} * (rating > 0) + CASE WHEN gone IS NULL THEN 0 "
    f"WHEN gone = 'trash' THEN {TRASH} ELSE {WITHDRAWN} END AS bits "
    "FROM reading WHERE key BETWEEN ? AND ?)"
)
_OF_TABLES = {"muted": MUTED, "notes": NOTED, "paper_tags": TAGGED, "collected": COLLECTED}


def read_marks(
    connection: sqlite3.Connection, first: int, last: int
) -> "Iterator[tuple[array[int], array[int] | int]]":
    """Keys from ``first`` to ``last``, and the bits of each or of all of them; a key may come
    several times."""
    span = (first, last)
    # In one statement, so that no other process writes in between; packed as by `read_keys`.
    packed = connection.execute(_OF_READING, span).fetchone()
    keys, bits = (array("q", map(int, text.split(",") if text else ())) for text in packed)
    yield keys, bits
    for table, bit in _OF_TABLES.items():
        sql = f"SELECT key FROM {table} WHERE key BETWEEN ? AND ?"
        yield read_keys(connection, sql, span), bit


def counts(by_marks: Iterable[tuple[int, int]]) -> Counts:
    """The numbers of the side bar, from how many papers have which bits."""
    pairs = list(by_marks)

    def of(kind: str) -> int:
        asked, wanted = PLACES[kind]
        return sum(papers for bits, papers in pairs if bits & asked == wanted)

    return Counts(
        all=of("all"),
        new=of("inbox"),
        later=of("later"),
        starred=of("starred"),
        read=of("read"),
        dismissed=of("dismissed"),
        noted=of("noted"),
        trash=of("trash"),
        muted=of("muted"),
    )


def states(by_marks: Iterable[tuple[int, int]]) -> tuple[tuple[str, int], ...]:
    """How many papers are in each state, the most frequent first."""
    pairs = list(by_marks)
    found = [
        (state, sum(papers for bits, papers in pairs if bits & bit))
        for state, bit in STATES.items()
    ]
    return tuple(sorted((one for one in found if one[1]), key=lambda one: -one[1]))
