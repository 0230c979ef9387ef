"""Table of tags: names, colours, and which papers have them.

A tag is a path of names, ``topic/sub``. Two spellings that differ in case
only are one tag, written as it was first; once no paper has it, as it is next.
"""

import json
import sqlite3
import unicodedata
from collections.abc import Iterable, Sequence

from paperdesk.library.db.bulk_stamps import (
    IN_SPANS,
    BulkWrite,
    are_very_many,
    by_length,
    changed_in_spans,
    in_spans,
    papers_in,
    stamped_once,
)
from paperdesk.library.db.paper_rows import Span, batches_of, placeholders, read_keys, spans_of
from paperdesk.library.db.tie_tables import TIE_TABLES
from paperdesk.model import LibraryError, Tag
from paperdesk.model.messages import Message
from paperdesk.text import fold

LONGEST = 100
COLOURS = ("#3466c9", "#2e8b57", "#b8651b", "#a8408f", "#0f8a8a", "#c0392b", "#7a5ccc", "#7d7a16")
"""Given to new tags in turn; each is told from the others on a light and a dark ground."""
_IN_USE = (
    "SELECT 1 FROM paper_tags JOIN reading USING (key) "
    "WHERE tag = number AND gone IS NOT 'withdrawn'"
)
_ATTACH = f"INSERT OR IGNORE INTO paper_tags (tag, key) SELECT ?, reading.key FROM {IN_SPANS}"
# All papers in few statements: one by one, 100,000 take seconds.
_ATTACH_SPAN = (
    "INSERT OR IGNORE INTO paper_tags (tag, key) "
    "SELECT ?, key FROM reading WHERE key BETWEEN ? AND ?"
)
_DETACH = "DELETE FROM paper_tags WHERE tag = ? AND"
_STILL = f"SELECT DISTINCT paper_tags.key FROM {in_spans('paper_tags', by='paper_tags_by_paper')}"
_GAP = 4
"""Papers that are deleted in the time that the rows of a gap between spans are looked for."""
_MOST = 2
"""The part of all rows (one in so many) from which on it is quicker to write those that stay."""


def tag_name(text: str) -> str:
    """The name as it is kept: parts trimmed, single spaces, no empty part.

    Raises LibraryError when nothing is left, or when it is longer than a tag may be.
    """
    shown = unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode())
    plain = "".join(" " if unicodedata.category(sign)[0] == "C" else sign for sign in shown)
    name = "/".join(filter(None, (" ".join(part.split()) for part in plain.split("/"))))
    name = name.lstrip("#").strip()
    if not name:
        raise LibraryError(Message("tag.unnamed"))
    if len(name) > LONGEST:
        raise LibraryError(Message("tag.too_long", most=LONGEST, n=len(name)))
    return name


def fold_tag(name: str) -> str:
    """Fold a tag's name: two spellings of one tag are equal then."""
    return unicodedata.normalize("NFC", name.casefold())


def loose_tag(name: str) -> str:
    """Fold a tag's name as it is asked for: also without accents and the sign ``#``."""
    return fold(name.strip().lstrip("#").strip("/ "))


def asked_tags(connection: sqlite3.Connection, name: str) -> list[int]:
    """The numbers of the tags that ``tag:name`` means: ``name`` and all its children.

    Accents count where some paper has a tag of exactly that name, so that a tag that is shown
    beside its number of papers finds these and no others.
    """
    used = f"SELECT number, name FROM tags WHERE EXISTS ({_IN_USE})"
    tags = connection.execute(used).fetchall()
    for folded in (_bare_tag, loose_tag):
        wanted_key = folded(name)
        found = [
            number
            for number, other in tags
            if (key := folded(other)) == wanted_key or key.startswith(wanted_key + "/")
        ]
        if found:
            return found
    return []


def _bare_tag(name: str) -> str:
    return fold_tag(name.strip().lstrip("#").strip("/ "))


def find_tag(connection: sqlite3.Connection, name: str) -> int | None:
    """The number of a tag, if there is one."""
    row = connection.execute(
        "SELECT number FROM tags WHERE folded = ?", (fold_tag(name),)
    ).fetchone()
    return row[0] if row else None


def spelled(connection: sqlite3.Connection, name: str) -> str:
    """The name as the papers that have the tag show it; as given when none has it."""
    row = connection.execute(
        f"SELECT name FROM tags WHERE folded = ? AND EXISTS ({_IN_USE})", (fold_tag(name),)
    ).fetchone()
    return row[0] if row else name


def make_tag(connection: sqlite3.Connection, name: str) -> int:
    """The number of a tag, which is made if there is none."""
    found = find_tag(connection, name)
    if found is not None:
        connection.execute(
            f"UPDATE tags SET name = ? WHERE number = ? AND NOT EXISTS ({_IN_USE})", (name, found)
        )
        return found
    count = connection.execute("SELECT count(*) FROM tags").fetchone()[0]
    cursor = connection.execute(
        "INSERT INTO tags (folded, name, colour) VALUES (?, ?, ?)",
        (fold_tag(name), name, COLOURS[count % len(COLOURS)]),
    )
    return int(cursor.lastrowid or 0)


def newest(connection: sqlite3.Connection) -> int:
    """The number of the tag that was made last; 0: there is none."""
    found: int = connection.execute("SELECT coalesce(max(number), 0) FROM tags").fetchone()[0]
    return found


def made_since(connection: sqlite3.Connection, number: int) -> list[str]:
    """The names of tags that were made after that one, within one transaction."""
    rows = connection.execute("SELECT name FROM tags WHERE number > ? ORDER BY number", (number,))
    return [row[0] for row in rows]


def give(connection: sqlite3.Connection, name: str, keys: Iterable[int]) -> None:
    """Give papers a tag, as :func:`attach`; who does not ask which had it not has it sooner."""
    give_spans(connection, name, spans_of(keys))


def give_spans(connection: sqlite3.Connection, name: str, spans: Sequence[Span]) -> BulkWrite:
    """Give papers, by first and last keys, a tag."""
    number = make_tag(connection, tag_name(name))
    long, short = by_length(spans)
    write = BulkWrite(spans, "paper_tags", True, tag=number)
    with stamped_once(connection, "paper_tags", write):
        connection.executemany(_ATTACH_SPAN, ((number, *span) for span in long))
        connection.execute(_ATTACH, (number, json.dumps(short)))
    return write


def attach(connection: sqlite3.Connection, name: str, keys: Iterable[int]) -> list[int]:
    """Give papers a tag; those that had it not, in the order of their keys."""
    values = make_tag(connection, tag_name(name)), json.dumps(spans_of(keys))
    return sorted(key for (key,) in connection.execute(f"{_ATTACH} RETURNING key", values))


def detach(connection: sqlite3.Connection, name: str, keys: Iterable[int]) -> None:
    """Take a tag off papers."""
    detach_spans(connection, name, spans_of(keys))


def detach_spans(connection: sqlite3.Connection, name: str, spans: Sequence[Span]) -> BulkWrite:
    """Take a tag off papers, by first and last keys, which rise."""
    write = BulkWrite(spans, "paper_tags", False)
    number = find_tag(connection, name)
    if number is None:
        return write
    write.tag = number
    with stamped_once(connection, "paper_tags", write):
        if _are_most(connection, spans):
            _leave_others(connection, number, spans)
        else:
            changed_in_spans(connection, _DETACH, (number,), spans)
    if write.stamps:
        write.but = read_keys(connection, _STILL, (json.dumps(spans),))
    return write


def _are_most(connection: sqlite3.Connection, spans: Sequence[Span]) -> bool:
    """Whether it is quicker to write what a tag leaves than to delete its rows."""
    if not are_very_many(spans) or len(spans) * _GAP > papers_in(spans):
        return False
    (rows,) = connection.execute("SELECT count(*) FROM paper_tags").fetchone()
    return bool(rows < papers_in(spans) * _MOST)


def _leave_others(connection: sqlite3.Connection, number: int, spans: Sequence[Span]) -> None:
    """Take a tag off papers: the table is made anew, of the rows that stay.

    Without its triggers, as :func:`stamped_once` has it. Not by a plain DELETE of all, which
    goes row by row where a table is tied to others.
    """
    ends = [-1, *(last for _, last in spans)], [*(first for first, _ in spans), 1 << 62]
    ask = connection.execute
    ask("CREATE TEMP TABLE staying AS SELECT * FROM main.paper_tags WHERE tag <> ?", (number,))
    connection.executemany(
        "INSERT INTO staying SELECT * FROM main.paper_tags WHERE tag = ? AND key > ? AND key < ?",
        ((number, *gap) for gap in zip(*ends, strict=True)),
    )
    ask("DROP TABLE main.paper_tags")
    table, index = TIE_TABLES["paper_tags"]
    ask(table)
    ask("INSERT INTO main.paper_tags SELECT * FROM staying ORDER BY 1, 2")
    ask(index)
    ask("DROP TABLE staying")


def tags_of(connection: sqlite3.Connection, keys: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """The tags of each of these papers, by name; papers without are left out."""
    found: dict[int, list[str]] = {}
    for batch in batches_of(keys):
        for key, name in connection.execute(
            "SELECT key, name FROM paper_tags JOIN tags ON number = tag "
            f"WHERE key IN ({placeholders(batch)}) ORDER BY folded",
            batch,
        ):
            found.setdefault(key, []).append(name)
    return {key: tuple(names) for key, names in found.items()}


def all_tags(connection: sqlite3.Connection) -> tuple[Tag, ...]:
    """The tags that some paper outside the trash has, by name, and names above them with a colour.

    A name that only stands above others has no papers.
    """
    counts = dict(connection.execute("SELECT tag, count(*) FROM paper_tags GROUP BY tag"))
    for tag, papers in connection.execute(
        "SELECT tag, count(*) FROM reading CROSS JOIN paper_tags USING (key) "
        "WHERE gone IS NOT NULL GROUP BY tag"
    ):
        counts[tag] -= papers
    names = connection.execute("SELECT number, folded, name, colour FROM tags").fetchall()
    rows = [(*told, count) for tag, *told in names if (count := counts.get(tag))]
    used = {row[0] for row in rows}
    above = {name[:at] for name in used for at, sign in enumerate(name) if sign == "/"} - used
    if above:
        rows += connection.execute(
            "SELECT folded, name, colour, 0 FROM tags "
            "WHERE folded IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(above)),),
        ).fetchall()
    return tuple(Tag(*row[1:]) for row in sorted(rows))


def totals(connection: sqlite3.Connection) -> dict[str, int]:
    """The papers outside the trash of each parent ``name`` of some ``name/...``, with those of
    its children; each paper counts once. Parents need not be tags themselves."""
    numbers: dict[str, int] = {}
    nested = connection.execute(
        "SELECT name FROM tags WHERE instr(name, '/') AND EXISTS (SELECT 1 FROM paper_tags "
        "CROSS JOIN reading USING (key) WHERE tag = number AND gone IS NULL) ORDER BY folded"
    )
    for (name,) in nested.fetchall():
        parts = name.split("/")
        numbers |= {"/".join(parts[:depth]): 0 for depth in range(1, len(parts))}
    for parent in numbers:
        below = [number for number, _name in subtree(connection, parent)]
        (numbers[parent],) = connection.execute(
            "SELECT count(DISTINCT paper_tags.key) FROM json_each(?) "
            "CROSS JOIN paper_tags ON tag = value CROSS JOIN reading "
            "ON reading.key = paper_tags.key WHERE gone IS NULL",
            (str(below),),
        ).fetchone()
    return numbers


def subtree(connection: sqlite3.Connection, name: str) -> list[tuple[int, str]]:
    """(number, name) of a tag and of all its children ``name/...``."""
    folded = fold_tag(name)
    return connection.execute(
        "SELECT number, name FROM tags WHERE folded = ? OR substr(folded, 1, ?) = ? "
        "ORDER BY folded",
        (folded, len(folded) + 1, folded + "/"),
    ).fetchall()


def set_colour(connection: sqlite3.Connection, name: str, colour: str) -> None:
    """Give a tag another colour, ``#rrggbb``."""
    connection.execute("UPDATE tags SET colour = ? WHERE folded = ?", (colour, fold_tag(name)))


def drop_unused(connection: sqlite3.Connection, name: str) -> None:
    """Forget a name that no paper has, with its colour."""
    connection.execute(
        "DELETE FROM tags WHERE folded = ? AND number NOT IN (SELECT tag FROM paper_tags)",
        (fold_tag(name),),
    )


def having(connection: sqlite3.Connection, number: int, keys: list[int]) -> set[int]:
    """Those of these papers that have a tag."""
    sql = "SELECT value FROM json_each(?) CROSS JOIN paper_tags AS t ON tag = ? AND t.key = value"
    return {row[0] for row in connection.execute(sql, (str(keys), number))}


def papers_of(connection: sqlite3.Connection, number: int) -> list[int]:
    """All papers that have a tag, those in the trash too."""
    return [
        row[0]
        for row in connection.execute(
            "SELECT key FROM paper_tags WHERE tag = ? ORDER BY key", (number,)
        )
    ]
