"""Table of communities: what the readers of a site did with papers, and its numbers by time.

A capture is kept where a number is another one than before. While all stay the same, the last
capture moves on with the time, so that two of them are the ends of a level stretch.

A paper that became one with others has what was said of any of them.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, fields, replace
from typing import Any

from paperdesk.library.db.paper_rows import batches_of, placeholders
from paperdesk.model.community import Community, CommunityCapture, LinkedRepository

_NAMES = tuple(field.name for field in fields(Community))
_NOTHING = Community()
_WITH_JOINED = (
    "WITH asked(paper, key) AS (SELECT key, key FROM papers WHERE key IN ({among}) "
    "UNION ALL SELECT paper, key FROM joined_papers WHERE paper IN ({among})) "
)


def communities(connection: sqlite3.Connection, keys: Sequence[int]) -> dict[int, Community]:
    """What a site said last of these papers; those of which it said nothing are left out."""
    found: dict[int, Community] = {}
    for batch in batches_of(keys):
        rows = connection.execute(
            _WITH_JOINED.format(among=placeholders(batch))
            + "SELECT paper, record FROM asked JOIN community USING (key) ORDER BY at",
            [*batch, *batch],
        )
        for key, record in rows:
            found[key] = together(found.get(key), _read(record))
    return found


def captures(
    connection: sqlite3.Connection, keys: Sequence[int]
) -> dict[int, tuple[CommunityCapture, ...]]:
    """The numbers of these papers by time, oldest first; papers without any are left out."""
    found: dict[int, list[CommunityCapture]] = {}
    for batch in batches_of(keys):
        rows = connection.execute(
            _WITH_JOINED.format(among=placeholders(batch))
            + "SELECT paper, at, upvotes, stars, comments FROM asked JOIN captures USING (key) "
            "ORDER BY at",
            [*batch, *batch],
        )
        for key, *capture in rows:
            found.setdefault(key, []).append(CommunityCapture(*capture))
    return {key: tuple(some) for key, some in found.items()}


def write(connection: sqlite3.Connection, said: Mapping[int, Community], at: str) -> None:
    """Keep what a site says of papers at ``at``; what it does not say now stays as it was."""
    known = {key: _read(record) for key, record in _own(connection, said)}
    connection.executemany(
        "INSERT OR REPLACE INTO community (key, at, record) VALUES (?, ?, ?)",
        ((key, at, _packed(together(known.get(key), one))) for key, one in said.items()),
    )
    told = {key: _numbers(one) for key, one in said.items()}
    _capture(connection, {key: numbers for key, numbers in told.items() if _any_said(numbers)}, at)


def _any_said(numbers: tuple[int | None, ...]) -> bool:
    """Whether a site told any of these numbers."""
    return any(number is not None for number in numbers)


def _capture(
    connection: sqlite3.Connection, told: Mapping[int, tuple[int | None, ...]], at: str
) -> None:
    last = _last_captures(connection, told)
    fresh: list[tuple[object, ...]] = []
    moved: list[tuple[object, ...]] = []
    for key, said in told.items():
        before = last.get(key, [])
        # What is not said now is as it was.
        was = before[0][1:] if before else said
        numbers = tuple(old if new is None else new for new, old in zip(said, was, strict=True))
        is_level = len(before) == 2 and was == before[1][1:] == numbers
        if is_level and before[0][0] < at:
            moved.append((at, key, before[0][0]))
        else:
            fresh.append((key, at, *numbers))
    connection.executemany("UPDATE captures SET at = ? WHERE key = ? AND at = ?", moved)
    connection.executemany(
        "INSERT OR REPLACE INTO captures (key, at, upvotes, stars, comments) "
        "VALUES (?, ?, ?, ?, ?)",
        fresh,
    )


def _last_captures(
    connection: sqlite3.Connection, keys: Iterable[int]
) -> dict[int, list[tuple[Any, ...]]]:
    """The last two captures of each paper that has any, the last first: when, and the numbers."""
    found: dict[int, list[tuple[Any, ...]]] = {}
    for batch in batches_of(keys):
        for key, *capture in connection.execute(
            "SELECT key, at, upvotes, stars, comments FROM captures "
            f"WHERE key IN ({placeholders(batch)}) ORDER BY key, at DESC",
            batch,
        ):
            captures_of = found.setdefault(key, [])
            if len(captures_of) < 2:
                captures_of.append(tuple(capture))
    return found


def _numbers(one: Community) -> tuple[int | None, ...]:
    return one.upvotes, one.stars, one.comments


def _own(connection: sqlite3.Connection, keys: Iterable[int]) -> Iterable[tuple[int, str]]:
    for batch in batches_of(keys):
        yield from connection.execute(
            f"SELECT key, record FROM community WHERE key IN ({placeholders(batch)})", batch
        )


def together(first: Community | None, later: Community) -> Community:
    """What two records of a paper say of it; of what both say, the later counts."""
    return replace(first, **_said(later)) if first else later


def _said(one: Community) -> dict[str, Any]:
    """The fields of which a record says anything."""
    return {
        name: value for name in _NAMES if (value := getattr(one, name)) != getattr(_NOTHING, name)
    }


def _packed(community: Community) -> str:
    said = _said(community)
    if community.linked:
        said["linked"] = [asdict(one) for one in community.linked]
    return json.dumps(said, ensure_ascii=True, separators=(",", ":"))


def _read(record: str) -> Community:
    said: dict[str, Any] = json.loads(record)
    said = {name: value for name, value in said.items() if name in _NAMES}
    if "linked" in said:
        said["linked"] = tuple(LinkedRepository(**one) for one in said["linked"])
    for name in ("media", "linked_total"):
        if name in said:
            said[name] = tuple(said[name])
    return Community(**said)
