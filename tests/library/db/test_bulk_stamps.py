"""An act on very many papers stamps each block once, and leaves no trace of how."""

from collections.abc import Callable
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.library.columns import column_sync
from paperdesk.library.db import bulk_stamps
from paperdesk.library.db.block_tables import STAMPING
from paperdesk.library.papers import reading_state, tag_commands, tag_table
from paperdesk.model import State
from tests.library.builders import context
from tests.library.test_any_sequence import unlike_rows

ACTS: tuple[Callable[[Library, list[int]], object], ...] = (
    lambda library, keys: library.tag(keys[:3] + keys[4:], "all of them"),
    lambda library, keys: library.tag(keys, "all of them"),
    lambda library, _keys: library.rename_tag("all of them", "each"),
    lambda library, keys: library.untag(keys[1:], "each"),
    lambda library, keys: library.untag(keys, "each"),
)


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk_stamps, "MANY", 5)
    monkeypatch.setattr(tag_commands, "_MANY", 4)
    monkeypatch.setattr(bulk_stamps, "MANY_IN_SPAN", 2)
    monkeypatch.setattr(reading_state, "_MANY", 4)


def stamping(library: Library) -> list[str]:
    """The triggers that another process finds."""
    rows = library._database.reader.execute("SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
    return sorted(row[0] for row in rows)


def tagged(library: Library) -> list[tuple[int, str]]:
    sql = "SELECT key, name FROM paper_tags JOIN tags ON tag = number ORDER BY key"
    return library._database.reader.execute(sql).fetchall()


def test_columns_of_each_process_follow_acts_on_very_many_papers(tmp_path: Path) -> None:
    opened, keys = context(tmp_path, 8)
    with opened, Library.open(opened.places) as beside:
        states = []
        for act in ACTS:
            states.append(tagged(beside))
            act(opened, keys)
            assert unlike_rows(opened) == unlike_rows(beside) == []
            assert stamping(beside) == sorted(STAMPING)
        assert [len(state) for state in states] == [0, 7, 8, 8, 1]
        assert tagged(beside) == []
        for state in reversed(states):
            opened.undo()
            assert tagged(beside) == state
            assert unlike_rows(beside) == []
        assert stamping(beside) == sorted(STAMPING)


FIELDS: tuple[Callable[[Library, list[int]], object], ...] = (
    lambda library, keys: library.star(keys[1:]),
    lambda library, keys: library.set_state(keys[:6], State.LATER),
    lambda library, keys: library.set_state(keys, State.READ),
    lambda library, keys: library.rate(keys, 3),
    lambda library, keys: library.star(keys, on=False),
)


TAGS: tuple[Callable[[Library, list[int]], object], ...] = (
    ACTS[0],
    lambda library, keys: library.untag(keys, "all of them"),
)


def states(library: Library) -> list[tuple[object, ...]]:
    sql = "SELECT key, state, starred, rating, changed IS NULL FROM reading"
    return library._database.reader.execute(sql).fetchall()


def test_columns_are_changed_in_place_by_acts_on_very_many_papers_and_by_undo(
    tmp_path: Path,
) -> None:
    opened, keys = context(tmp_path, 12)
    with opened:
        library, columns = opened, opened._columns
        library.tag(keys[:2], "other")
        assert unlike_rows(library) == []
        were = []
        for act in (*FIELDS, *TAGS):
            were.append((states(library), tagged(library)))
            act(library, keys)
            assert columns._columns is not None  # asked as it stands, nothing is read
            assert columns._columns.outdated(columns._told())["reading"] == []
            assert unlike_rows(library) == []
        for was in reversed(were):
            library.undo()
            assert unlike_rows(library) == []
            assert (states(library), tagged(library)) == was


def test_who_is_killed_after_a_bulk_act_leaves_columns_that_are_read_anew(tmp_path: Path) -> None:
    opened, keys = context(tmp_path, 12)
    with opened:
        for act in (*FIELDS, *ACTS[:2]):
            opened._columns.now()
            opened._columns._read = column_sync._KEPT_FROM
            opened._columns.keep()
            act(opened, keys)
            with Library.open(opened.places) as after:
                assert unlike_rows(after) == []


def test_an_act_that_fails_midway_leaves_the_triggers_and_the_stamps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, keys = context(tmp_path, 8)

    with opened, Library.open(opened.places) as beside:
        with monkeypatch.context() as patched:
            patched.setattr(tag_table, "by_length", lambda spans: (spans, {object()}))
            with pytest.raises(TypeError):
                opened.tag(keys, "all of them")
        assert stamping(beside) == sorted(STAMPING)
        assert tagged(beside) == []
        opened.tag(keys[:2], "two")
        assert unlike_rows(beside) == []
