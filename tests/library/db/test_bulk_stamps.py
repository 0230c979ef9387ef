"""An act on very many papers stamps each block once, and leaves no trace of how."""

from collections.abc import Callable
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.library.db import bulk_stamps
from paperdesk.library.db.block_tables import STAMPING
from paperdesk.model import State
from tests.library.builders import context
from tests.library.test_any_sequence import unlike_rows

ACTS: tuple[Callable[[Library, list[int]], object], ...] = (
    lambda library, keys: library.tag(keys, "all of them"),
    lambda library, keys: library.collect(keys, "A group"),
    lambda library, keys: library.star(keys),
    lambda library, keys: library.set_state(keys, State.READ),
    lambda library, _keys: library.rename_tag("all of them", "each"),
    lambda library, keys: library.untag(keys, "each"),
    lambda library, keys: library.uncollect(keys, "A group"),
    lambda library, keys: library.forget(keys),
)


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk_stamps, "MANY", 5)


def stamping(library: Library) -> list[str]:
    """The triggers that another process finds."""
    rows = library._database.reader.execute("SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
    return sorted(row[0] for row in rows)


def test_columns_of_each_process_follow_acts_on_very_many_papers(tmp_path: Path) -> None:
    opened, keys = context(tmp_path, 8)
    with opened, Library.open(opened.places) as beside:
        for act in ACTS:
            act(opened, keys)
            assert unlike_rows(opened) == unlike_rows(beside) == []
            assert stamping(beside) == sorted(STAMPING)
            beside.tag(keys[:1], "one")
            assert unlike_rows(opened) == []
        while opened.undo():
            assert unlike_rows(beside) == []
        assert stamping(beside) == sorted(STAMPING)


def test_an_act_that_fails_midway_leaves_the_triggers_and_the_stamps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, keys = context(tmp_path, 8)

    def fail(*_given: object) -> list[int]:
        raise ZeroDivisionError

    with opened, Library.open(opened.places) as beside:
        with monkeypatch.context() as patched:
            patched.setattr("paperdesk.library.papers.tag_table.changed_keys", fail)
            with pytest.raises(ZeroDivisionError):
                opened.tag(keys, "all of them")
        assert stamping(beside) == sorted(STAMPING)
        opened.tag(keys[:2], "two")
        assert unlike_rows(beside) == []
