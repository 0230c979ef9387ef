"""The registry of undoable operations: every kind is known, each in the room that owns it."""

import json
import sqlite3
from pathlib import Path

import pytest

from paperdesk.library.changes import operations
from paperdesk.library.changes.operations import Operation
from paperdesk.model.reading_fields import READING_FIELDS
from paperdesk.paths import places
from tests.library.builders import ALL, context

KINDS_EVER_WRITTEN = {
    *(
        "state",
        "star",
        "tag",
        "retag",
        "colour",
        "gone",
        "note",
        "beside",
        "not beside",
        "search",
        "mute",
    ),
    *("many", "import", "join", "fields", "distinct", "files", "follow", "mark", "marks gone"),
}
"""Kinds in the undo logs of readers; a log of an earlier version must be undone as well."""


def test_every_kind_that_was_ever_written_can_be_undone() -> None:
    assert operations.OWNERS.keys() >= KINDS_EVER_WRITTEN


@pytest.mark.parametrize(("kind", "owner"), operations.OWNERS.items())
def test_every_kind_is_found_in_the_module_that_owns_it(kind: str, owner: str) -> None:
    found = operations.operation_of({"kind": kind})
    assert found.kind == kind
    assert found.change.__module__ == f"paperdesk.library.{owner}"


def test_an_operation_that_no_module_owns_is_refused() -> None:
    with pytest.raises(ValueError, match="no owner"):
        operations.register(Operation("unheard of", lambda _context, _record, _back: None))


def test_two_operations_of_one_kind_are_refused() -> None:
    with pytest.raises(ValueError, match="tag"):
        operations.register(Operation("tag", lambda _context, _record, _back: None))


def test_every_field_of_the_reader_has_an_operation() -> None:
    assert len(READING_FIELDS) >= 2
    assert {"state", "star"} <= operations.OWNERS.keys()


def _log(folder: Path, act: str, text: str, record: dict[str, object]) -> None:
    with sqlite3.connect(places(folder).data / "library.db") as connection:
        connection.execute(
            "INSERT INTO journal (at, act, text, stroke) VALUES (?, ?, ?, ?)",
            ("2026-01-01T00:00:00Z", act, text, json.dumps(record)),
        )
    connection.close()


def test_a_star_as_earlier_versions_wrote_it_is_undone_and_done_again(tmp_path: Path) -> None:
    library, _ = context(tmp_path, 3)
    with library:
        first, second, third = library.keys(ALL)
        library.star([first, second])
        record = {"kind": "star", "on": True, "keys": [first, second], "at": None, "fresh": []}
        _log(tmp_path, "star", "Starred 2 papers", record)
        undone = library.undo()
        assert undone is not None
        assert str(undone.text) == "Took back: starred 2 papers"
        assert [library.entry(key).starred for key in (first, second, third)] == [False] * 3
        library.redo()
        assert [library.entry(key).starred for key in (first, second, third)] == [True, True, False]


def test_a_star_taken_off_as_earlier_versions_wrote_it_comes_back(tmp_path: Path) -> None:
    library, _ = context(tmp_path, 2)
    with library:
        first, second = library.keys(ALL)
        record = {"kind": "star", "on": False, "keys": [second], "at": None, "fresh": []}
        _log(tmp_path, "star", "Took the star off 1 paper", record)
        library.undo()
        assert [library.entry(key).starred for key in (first, second)] == [False, True]
