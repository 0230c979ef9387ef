"""Mark table: the rows of ``marks`` and ``mark_places``, as marks where they stand."""

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from paperdesk.library.db.paper_rows import placeholders, storable
from paperdesk.model.frozen import replaced
from paperdesk.model.marks import Mark, MarkKind, MarkPlace
from paperdesk.model.pages import Quad
from paperdesk.text import fold

Row = list[Any]
"""The values of :data:`COLUMNS`."""

COLUMNS = (
    *("number", "key", "file", "page", "kind", "quads", "colour", "quote", "before", "after"),
    *("progress", "comment", "name", "reply_to", "author", "created", "changed"),
)
"""The columns that make a mark at its own place."""
_NAMES = ", ".join(COLUMNS)
_PLACES = "mark, file, page, quads, progress, place"
_WORD = re.compile(r"\w+")


def of_paper(connection: sqlite3.Connection, key: int) -> tuple[Mark, ...]:
    """The marks of a paper where they stand: in the file that each was set in while the paper has
    that, else in one where it was found, else adrift. By page, then as its text goes."""
    attached = _attached(connection, key)
    marks = [
        mark if mark.file in attached else _elsewhere(mark, places, attached)
        for mark, places in _with_places(connection, "key = ?", (key,))
    ]
    return tuple(sorted(marks, key=_order))


def in_file(connection: sqlite3.Connection, key: int, file: str) -> tuple[Mark, ...]:
    """The marks of a paper that stand in a file, and those adrift there that stand nowhere else."""
    attached, found = _attached(connection, key), []
    for mark, places in _with_places(connection, "key = ?", (key,)):
        if mark.file == file:
            found.append(mark)
        elif file in places:
            there = _at(mark, places[file])
            if there.place is not MarkPlace.ADRIFT or _is_adrift(mark, places, attached):
                found.append(there)
    return tuple(sorted(found, key=_order))


def unplaced(connection: sqlite3.Connection, key: int, file: str) -> tuple[Mark, ...]:
    """The marks of a paper that were set in another file and not yet looked for in this one."""
    marks = _with_places(connection, "key = ? AND file <> ?", (key, file))
    return tuple(sorted((mark for mark, places in marks if file not in places), key=_order))


def as_set(connection: sqlite3.Connection, key: int) -> list[Mark]:
    """The marks of a paper at their own places."""
    return list(_read(connection, "key = ? AND NOT gone ORDER BY number", (key,)))


def asked(text: str) -> tuple[str, tuple[str, ...]]:
    """Condition on ``marks`` for all words of a text, and its values; without a word, none."""
    words = _words(text).split()
    conditions = ["NOT gone", *("instr(words, ?) > 0" for _ in words)]
    return " AND ".join(conditions), tuple(f" {word}" for word in words)


def row_of(connection: sqlite3.Connection, number: int) -> Row | None:
    """The row of a mark that is there."""
    sql = f"SELECT {_NAMES} FROM marks WHERE number = ? AND NOT gone"
    found = connection.execute(sql, (number,)).fetchone()
    return list(found) if found else None


def number_of(connection: sqlite3.Connection, key: int, name: str) -> int:
    """The number of a paper's mark of that name; 0 without one."""
    sql = "SELECT number FROM marks WHERE key = ? AND name = ? AND NOT gone"
    found = connection.execute(sql, (key, name)).fetchone()
    return int(found[0]) if found else 0


def names_known(connection: sqlite3.Connection, key: int, *, gone: bool = False) -> frozenset[str]:
    """The names of all marks that a paper has or had; of those that are ``gone`` alone."""
    rows = connection.execute(
        "SELECT name FROM marks WHERE key = ? GROUP BY name HAVING min(gone) >= ?", (key, gone)
    )
    return frozenset(name for (name,) in rows)


def place_row(connection: sqlite3.Connection, number: int, file: str) -> Row | None:
    """The place of a mark in another file: ``file, page, quads, progress, place``."""
    sql = f"SELECT {_PLACES} FROM mark_places WHERE mark = ? AND file = ?"
    found = connection.execute(sql, (number, file)).fetchone()
    return list(found[1:]) if found else None


def as_row(mark: Mark) -> Row:
    """The values of :data:`COLUMNS`."""
    return [
        storable(_packed(value) if name == "quads" else value)
        for name, value in ((name, getattr(mark, name)) for name in COLUMNS)
    ]


def as_place(mark: Mark) -> Row:
    """The values of a place in another file."""
    return [mark.file, mark.page, _packed(mark.quads), mark.progress, str(mark.place)]


def put(connection: sqlite3.Connection, row: Row) -> None:
    """Write a row, in the place of that of its number."""
    values = dict(zip(COLUMNS, row, strict=True))
    row = [*row, _words(f"{values['quote']} {values['comment']}"), 0]
    names = f"{_NAMES}, words, gone"
    kept = ", ".join(f"{name} = excluded.{name}" for name in names.split(", ")[1:])
    connection.execute(
        f"INSERT INTO marks ({names}) VALUES ({placeholders(row)}) "
        f"ON CONFLICT (number) DO UPDATE SET {kept}",
        row,
    )


def set_gone(connection: sqlite3.Connection, numbers: Sequence[int], *, gone: bool) -> None:
    """Take marks away or bring them back."""
    connection.executemany(
        "UPDATE marks SET gone = ? WHERE number = ?", [(int(gone), number) for number in numbers]
    )


def put_place(connection: sqlite3.Connection, number: int, row: Row) -> None:
    """Write a place of a mark in another file, in the place of that in the same."""
    connection.execute(
        f"INSERT OR REPLACE INTO mark_places ({_PLACES}) VALUES (?, ?, ?, ?, ?, ?)", [number, *row]
    )


def forget_place(connection: sqlite3.Connection, number: int, file: str) -> None:
    """Forget where a mark is in another file."""
    connection.execute("DELETE FROM mark_places WHERE mark = ? AND file = ?", (number, file))


def with_replies(connection: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, int]:
    """The papers of marks that are there, and of all that answer them, by their numbers."""
    found: dict[int, int] = {}
    ahead = list(numbers)
    while ahead:
        number = ahead.pop()
        row = row_of(connection, number) if number not in found else None
        if row is None:
            continue
        values = dict(zip(COLUMNS, row, strict=True))
        found[number] = values["key"]
        sql = "SELECT number FROM marks WHERE key = ? AND reply_to = ? AND NOT gone"
        ahead += [one for (one,) in connection.execute(sql, (values["key"], values["name"]))]
    return found


def _with_places(
    connection: sqlite3.Connection, which: str, values: Sequence[object]
) -> Iterator[tuple[Mark, dict[str, Row]]]:
    """Marks at their own places, each with its places in other files."""
    places: dict[int, dict[str, Row]] = {}
    for number, *row in connection.execute(
        f"SELECT {_PLACES} FROM mark_places WHERE mark IN (SELECT number FROM marks WHERE {which})",
        values,
    ):
        places.setdefault(number, {})[row[0]] = row
    for mark in _read(connection, f"{which} AND NOT gone", values):
        yield mark, places.get(mark.number, {})


def _read(connection: sqlite3.Connection, which: str, values: Sequence[object]) -> Iterator[Mark]:
    for row in connection.execute(f"SELECT {_NAMES} FROM marks WHERE {which}", values).fetchall():
        said = dict(zip(COLUMNS, row, strict=True))
        said |= {"kind": MarkKind(said["kind"]), "quads": _unpacked(said["quads"])}
        yield Mark(**said)


def _elsewhere(mark: Mark, places: dict[str, Row], attached: frozenset[str]) -> Mark:
    """A mark whose own file the paper has no more, in the file where it is found best."""
    found = [_at(mark, row) for file, row in sorted(places.items()) if file in attached]
    if not found:
        return mark
    return min(found, key=lambda one: list(MarkPlace).index(one.place))


def _is_adrift(mark: Mark, places: dict[str, Row], attached: frozenset[str]) -> bool:
    return mark.file not in attached and all(
        row[-1] == MarkPlace.ADRIFT for file, row in places.items() if file in attached
    )


def _at(mark: Mark, row: Row) -> Mark:
    """A mark in another file; one that is adrift stays where it was set."""
    file, page, quads, progress, place = row
    if place == MarkPlace.ADRIFT:
        return replaced(mark, place=MarkPlace.ADRIFT)
    return replace(
        mark,
        **{"file": file, "page": page, "quads": _unpacked(quads)},
        **{"progress": progress, "place": MarkPlace(place)},
    )


def _attached(connection: sqlite3.Connection, key: int) -> frozenset[str]:
    sql = "SELECT lower(hex(hash)) FROM attachments WHERE key = ? AND NOT gone"
    return frozenset(file for (file,) in connection.execute(sql, (key,)))


def _order(mark: Mark) -> tuple[object, ...]:
    top = -mark.quads[0][3] if mark.quads else 0.0
    return mark.page, mark.progress, top, mark.created, mark.number


def _packed(quads: tuple[Quad, ...]) -> str:
    return json.dumps([[round(value, 3) for value in quad] for quad in quads])


def _unpacked(text: str) -> tuple[Quad, ...]:
    return tuple((left, bottom, right, top) for left, bottom, right, top in json.loads(text))


def _words(text: str) -> str:
    """The words of a text, folded, each behind a space."""
    return "".join(f" {word}" for word in _WORD.findall(fold(text)))
