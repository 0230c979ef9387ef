"""Heard facts: what sources go on to say of fields that the reader wrote.

The reader's word stands, and the way back from it leads to what the field would be had the
reader written nothing. So a record that arrives later fills what was told of such a field as it
fills others; undoing the import makes it again what it was.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from paperdesk.library.imports.field_proposals import field_values
from paperdesk.library.imports.record_merge import differences, merge
from paperdesk.model import Paper

HeardFacts = dict[str, list[object]]
"""Fields that the reader wrote: what was told of each, and what is now, as values of JSON."""


def hear(
    facts: dict[int, HeardFacts], key: int, told: Mapping[str, object], known: Paper, other: Paper
) -> None:
    """Add to the facts of papers what a record says of the fields that the reader wrote, of which
    so much was ``told``."""
    before = facts.get(key, {})
    now = {**told, **{name: pair[1] for name, pair in before.items()}}
    if more := heard(now, known, other):
        facts[key] = together(before, more)


def heard(told: Mapping[str, object], known: Paper, other: Paper) -> HeardFacts:
    """What another record of a paper tells of its own fields beyond what was ``told`` of them."""
    if not told:
        return {}
    before = replace(known, **field_values(dict(told)))  # type: ignore[arg-type]
    after = merge(before, other)
    if not before.title:
        after = replace(after, title=other.title)
    return {name: [*pair] for name, pair in differences(before, after).items() if name in told}


def together(first: HeardFacts, later: HeardFacts) -> HeardFacts:
    """What two records tell, the second after the first."""
    return first | {name: [first.get(name, (was,))[0], now] for name, (was, now) in later.items()}


def tell(connection: sqlite3.Connection, records: Iterable[Sequence[Any]], place: int) -> None:
    """Write (key, facts) of papers: ``place`` 1 what they tell now, 0 what was told before.

    A field that is no more the reader's is left alone.
    """
    connection.executemany(
        "UPDATE own_facts SET told = ? WHERE key = ? AND field = ?",
        [
            (json.dumps(pair[place], ensure_ascii=False), key, name)
            for key, facts in records
            for name, pair in facts.items()
        ],
    )
