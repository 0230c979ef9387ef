"""Rows of an earlier version take less room in idle moments, say the same, and survive a kill."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.library.db import lean_rows, record_hashes
from paperdesk.library.db.raw_records import leans
from paperdesk.library.papers.row_pages import Pages
from paperdesk.model import Cancelled, Entry, LibraryBusyError, Paper, Row
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from tests.house import ROOT
from tests.library.builders import ALL, arrivals, paper

COUNT = 60
WORDS = "Boats at rest and in motion, seen from the harbour, with $\\alpha$ and {\\it others}. "


def of_number(number: int) -> Paper:
    """The n-th paper: some with formulas, some without an abstract, some of nobody."""
    return paper(
        f"Study number {number} of $\\beta${'s' * (number % 2)}"
        if number % 3
        else f"Swarm {number}",
        abstract=WORDS * (number % 7) if number % 5 else "",
        authors=(f"Ada Author{number}", "Bö Müller") if number % 4 else (),
        arxiv_id=f"2401.{number:05d}",
        published=f"2024-01-{number % 28 + 1:02d}",
    )


def record_of(one: Paper) -> str:
    """What its source wrote of a paper."""
    said = {"title": one.title, "abstract": one.abstract, "authors": list(one.author_names)}
    return json.dumps(said) if one.authors else ""


def made_before(home: Places) -> None:
    """Have the rows of a library as the version before has written them."""
    with Library.open(home) as library:
        records = {key: library.entry(key).raw for key in library.keys(ALL)}
    with closing(sqlite3.connect(home.data / "library.db")) as connection, connection:
        connection.executemany(
            "UPDATE raws SET record = ? WHERE key = ?",
            [(zlib.compress(raw.encode()), key) for key, raw in records.items() if raw],
        )
        lean_rows.mark(connection)


def told(library: Library) -> tuple[list[Entry], list[Row | None]]:
    """All that a reader may see of the papers."""
    keys = list(library.keys(ALL))
    assert library.check().problems == ()
    with closing(Pages(library.places)) as pages:
        return list(library.entries(keys)), pages.rows(keys)


def is_lean(home: Places) -> list[bool]:
    """Whether each record leans on its paper."""
    with closing(sqlite3.connect(home.data / "library.db")) as connection:
        return [leans(row[0]) for row in connection.execute("SELECT record FROM raws ORDER BY key")]


@pytest.fixture
def before(home: Places) -> Places:
    """A home with a library of the version before."""
    papers = [of_number(number) for number in range(COUNT)]
    items = [
        item
        for number, one in enumerate(papers, 1)
        for item in arrivals(one, raw=record_of(one), rank=number)
    ]
    with Library.open(home) as library:
        library.add([("list.jsonl", "jsonl", items)])
        library.tag([1, 2], "harbour")
        library.save_note(3, "Words of mine.", "")
    made_before(home)
    return home


def test_old_half_way_and_lean_rows_say_the_same_and_undo_goes_on(before: Places) -> None:
    with Library.open(before) as library:
        old = told(library)
        assert not any(is_lean(before))
        lean_rows._AT_ONCE, at_once = 7, lean_rows._AT_ONCE
        try:
            lean_rows.lean_some(library._database)
        finally:
            lean_rows._AT_ONCE = at_once
        assert 0 < sum(is_lean(before)) <= 7
        assert told(library) == old
        library.write_facts(1, {"title": "Another title"})
        library.write_facts(30, {"title": "Another title, too"})
        assert library.settle_index()
        assert not lean_rows.is_due(library._database)
        assert all(is_lean(before))
        library.undo()
        library.undo()
        assert told(library) == old
        assert record_hashes.changed(library._database.reader) == []


def test_who_stops_it_keeps_what_was_done_and_the_next_goes_on(before: Places) -> None:
    asked: list[int] = []

    def stop(done: int, _total: int, _what: Message) -> None:
        asked.append(done)
        if len(asked) % 2 == 0:
            raise Cancelled

    lean_rows._AT_ONCE, at_once = 20, lean_rows._AT_ONCE
    try:
        with Library.open(before) as library:
            old = told(library)
            while lean_rows.is_due(library._database):
                try:
                    lean_rows.settle(library._database, stop)
                except Cancelled:
                    continue
            assert told(library) == old
    finally:
        lean_rows._AT_ONCE = at_once
    assert asked == sorted(asked)
    assert len(asked) > 4
    assert all(is_lean(before))


CHILD = """
import os, pathlib, signal, sys
from paperdesk.library import Library
from paperdesk.library.db import lean_rows
from paperdesk.model import silent
from paperdesk.paths import places
left, lean = [int(sys.argv[2])], lean_rows._lean
def killing(*args):
    lean(*args)
    left[0] -= 1
    if not left[0]:
        os.kill(os.getpid(), signal.SIGKILL)
lean_rows._lean, lean_rows._AT_ONCE = killing, 10
with Library.open(places(pathlib.Path(sys.argv[1]))) as library:
    lean_rows.settle(library._database, silent)
"""


@pytest.mark.parametrize("after", [25])
def test_killed_within_a_portion_nothing_is_lost_and_the_next_start_goes_on(
    before: Places, after: int
) -> None:
    with Library.open(before) as library:
        old = told(library)
    home = os.path.commonpath([before.data, before.cache])
    child = subprocess.run([sys.executable, "-c", CHILD, home, str(after)], cwd=ROOT, check=False)
    assert child.returncode == -signal.SIGKILL
    assert 0 < sum(is_lean(before)) < after
    with Library.open(before) as library:
        assert told(library) == old
        assert library.settle_index()
        assert told(library) == old
    assert all(is_lean(before))


@pytest.mark.parametrize("of_before", [True, False])
def test_free_room_goes_back_to_the_disk(
    home: Places, monkeypatch: pytest.MonkeyPatch, of_before: bool
) -> None:
    monkeypatch.setattr(lean_rows, "_WORTH", 100_000)
    path: Path = home.data / "library.db"
    with Library.open(home) as library:
        library.add([("list.jsonl", "jsonl", arrivals(*map(of_number, range(COUNT))))])
    with closing(sqlite3.connect(path)) as connection:
        if of_before:
            connection.execute("PRAGMA auto_vacuum=NONE")
            connection.execute("VACUUM")
        connection.execute("CREATE TABLE large (words TEXT)")
        connection.execute("INSERT INTO large VALUES (?)", ("x" * 400_000,))
        connection.execute("DROP TABLE large")
        connection.commit()
    with Library.open(home) as library:
        then = told(library)
        assert library.settle_index()
        assert not library.index_is_worn()
        assert told(library) == then
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
    assert path.stat().st_size < 500_000


def test_a_file_is_not_written_anew_while_somebody_waits_to_write(
    home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(home) as library:
        library.add([("list.jsonl", "jsonl", arrivals(*map(of_number, range(COUNT))))])
        before = library._database.path.stat().st_size
        monkeypatch.setattr("paperdesk.library.db.database._OFTEN", 10)
        monkeypatch.setattr(library._database._holder, "is_wished_since", lambda _moment: True)
        with pytest.raises(LibraryBusyError):
            library._database.write_anew()
        assert library._database.path.stat().st_size == before
        library.star([1])
        assert library.check().problems == ()
