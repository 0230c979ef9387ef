"""What a large import says of papers that are here already comes in portions as well."""

import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from paperdesk.library import Library
from paperdesk.library.db.database import Database
from paperdesk.library.imports import staged_fills
from paperdesk.model import BadFileError, ImportChoices, ImportedRecord, Item, LibraryError
from paperdesk.model.messages import verbatim
from paperdesk.paths import places
from tests.library.builders import arrivals, context, numbered
from tests.library.imports.test_portioned_import import TABLES

MORE = (
    *TABLES,
    "SELECT key, versions, venue, pages, published, upvotes FROM papers",
    "SELECT key, added FROM papers WHERE added < '2021'",
    "SELECT key, field, told FROM own_facts",
    "SELECT key, text FROM further_citation_keys",
    "SELECT key, name FROM collected JOIN collections ON number = collection",
)


def rows(library: Library) -> list[list[object]]:
    """All that is said of papers, which undo brings back to what it was."""
    ask = library._database.reader.execute
    shown = {row[0] for row in ask("SELECT key FROM reading WHERE gone IS NULL")}
    found: list[list[object]] = []
    for sql in MORE:
        place = 2 if "FROM aliases" in sql else 0
        some = ask(sql).fetchall() if "unindexed" not in sql else []
        if "batch_papers" in sql:
            some = [row for row in some if not row[2]]
        found.append(sorted((row for row in some if row[place] in shown), key=repr))
    return found


def left(library: Library) -> list[int]:
    ask = library._database.reader.execute
    tables = ("staged_fills", "import_parts", "facts WHERE name LIKE 'import %'")
    return [ask(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]


def records(seed: int) -> list[Item]:
    """Records of eight known and some new papers, some of them more than once."""
    chance = random.Random(seed)
    found: list[Item] = []
    for _ in range(chance.randint(12, 24)):
        number = chance.randint(1, 14)
        fields: dict[str, Any] = {
            "venue": f"Venue {chance.randint(1, 3)}",
            "comment": f"{chance.randint(1, 3)} pages",
            "versions": (f"v{chance.randint(1, 4)}",),
            "pages": f"{number}-{number + 3}",
            "upvotes": chance.randint(1, 9),
            "doi": f"10.1000/{number}",
        }
        some = {name: value for name, value in fields.items() if chance.random() < 0.4}
        (record,) = arrivals(replace(numbered(number), **some))
        assert isinstance(record, ImportedRecord)
        words: dict[str, Any] = {
            "tags": (f"tag{chance.randint(1, 3)}",),
            "note": f"Note {chance.randint(1, 2)}.",
            "reading": {"rating": chance.randint(1, 5)},
            "collections": (f"Group {chance.randint(1, 2)}",),
            "citation_key": f"key{chance.randint(1, 4)}",
            "added": f"2020-01-0{chance.randint(1, 3)}T00:00:00Z",
        }
        more = {name: value for name, value in words.items() if chance.random() < 0.2}
        found.append(replace(record, raw=f'{{"record": {len(found)}}}', **more))
    return found


def known(folder: Path) -> Library:
    """A library with eight papers, of which the reader has written something."""
    library, keys = context(folder, 8)
    library.write_facts(keys[0], {"venue": "The reader's venue"})
    library.tag([keys[1]], "mine")
    library.append_note(keys[2], "My words.")
    return library


@pytest.mark.parametrize("seed", range(5))
def test_what_is_written_in_portions_is_what_is_written_at_once(
    tmp_path: Path, large: str, seed: int
) -> None:
    found, accounts = [], []
    for name, path in (("at once", "none.jsonl"), ("in portions", large)):
        library = known(tmp_path / name)
        choices = ImportChoices(tags=("all",) if seed % 2 else ())
        before = rows(library)
        outcome = library.add([(path, "jsonl", records(seed))], choices=choices)
        accounts.append(replace(outcome.files[0], path="", doubtful=()))
        states = [rows(library)]
        assert library.check().problems == ()
        library.undo()
        states.append(rows(library))
        assert states[-1][0] == before[0]
        library.redo()
        states.append(rows(library))
        assert states[0] == states[2]
        assert library.check().problems == ()
        assert left(library)[::2] == [0, 0]
        found.append(states)
        library.close()
    assert accounts[0] == accounts[1]
    assert found[0] == found[1]


KILLED = """
import os, pathlib, shutil, signal, sys
from paperdesk.library import Library
from paperdesk.library.db.database import Database
from paperdesk.library.db.database import Database
from paperdesk.library.imports import incoming_files, portioned_import, staged_fills, staged_import
from paperdesk.paths import places
from tests.library.imports.test_staged_fills import records

incoming_files._LARGE = 0
portioned_import._FIRST = portioned_import._LEAST = portioned_import._MOST = 4
staged_fills._FIRST = staged_fills._MOST = staged_import._SHOWN_AT_ONCE = 3
home, large, step = sys.argv[1], sys.argv[2], int(sys.argv[3])
count = 0

def dying(act, moment):
    def run(*args, **named):
        global count
        count += 1
        if count == moment:
            os.kill(os.getpid(), signal.SIGKILL)
        return act(*args, **named)
    return run

for moment in range(1, 100, step):
    copy = pathlib.Path(f"{home}-{moment}")
    shutil.copytree(home, copy)
    if not (child := os.fork()):
        for owner, name in (
            (Database, "give_way"), (portioned_import.PortionWriter, "write"),
            (staged_fills.StagedFills, "take"), (staged_fills, "write_some"),
            (staged_fills, "write_known"), (staged_import.StagedImport, "show_some"),
        ):
            setattr(owner, name, dying(getattr(owner, name), moment))
        Library.open(places(copy)).add([(large, "jsonl", records(2))])
        os._exit(0)
    if os.waitpid(child, 0)[1] != signal.SIGKILL:
        break
"""


def test_one_that_is_killed_at_any_moment_is_withdrawn_or_goes_on(
    tmp_path: Path, large: str
) -> None:
    library = known(tmp_path / "home")
    before = rows(library)
    library.close()
    child = [sys.executable, "-c", KILLED, str(tmp_path / "home"), large, "4"]
    subprocess.run(child, cwd=Path(__file__).parents[3], check=True)
    homes = sorted(tmp_path.glob("home-*"), key=lambda path: int(path.name[5:]))
    ended: list[list[list[object]]] = []
    for home in homes:
        with Library.open(places(home)) as opened:
            if home is not homes[-1]:
                staged_fills.go_on(opened._database, 9.0)
            assert opened.check().problems == ()
            assert left(opened)[::2] == [0, 0], home.name
            if opened.counts().all == 8:
                assert rows(opened) == before
                assert not ended, "an act that was written stays written"
                assert left(opened) == [0, 0, 0]
            else:
                ended.append(rows(opened))
                opened.undo()
                assert rows(opened)[0] == before[0]
    assert len(homes) - len(ended) > 2 < len(ended)
    assert ended.count(ended[-1]) == len(ended)


def brought(path: str) -> tuple[str, str, list[Item]]:
    """Records of all known papers and a new one, with the reader's words."""
    papers = [replace(numbered(n), venue="Venue", doi=f"10.1000/{n}") for n in range(1, 9)]
    return path, "jsonl", arrivals(*papers, numbered(20), tags=("brought",), note="Brought.")


@pytest.fixture
def between(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[int], object]], None]:
    """Has something done each time after some papers were written, with how often that was."""

    def begin(act: Callable[[int], object]) -> None:
        times, write = [0, 0], staged_fills.write_some

        def before(connection: sqlite3.Connection, number: int, keys: list[int]) -> None:
            write(connection, number, keys)
            times[0] += 1

        def after(database: Database, since: float) -> None:
            if times[0] > times[1]:
                times[1] = times[0]
                act(times[0])

        monkeypatch.setattr(staged_fills, "write_some", before)
        monkeypatch.setattr(Database, "give_way", after)

    return begin


def test_what_the_reader_writes_meanwhile_stands_and_nobody_waits(
    tmp_path: Path, large: str, between: Callable[[Callable[[int], object]], None]
) -> None:
    library = known(tmp_path)
    reader = Library.open(places(tmp_path), wait=0.3)

    def act(times: int) -> None:
        if times == 2:
            reader.write_facts(5, {"venue": "Mine"})
            reader.tag([6], "mine")
            reader.append_note(7, "Mine.")
            reader.forget([8])
            assert reader.entry(4).paper.venue == "Venue", "what is written is seen"
            assert {reader.entry(key).paper.venue for key in (6, 7)} == {""}

    between(act)
    assert library.add([brought(large)]).files[0].known == 8
    entries = {key: library.entry(key) for key in range(1, 8)}
    assert entries[1].paper.venue == "The reader's venue"
    assert entries[5].paper.venue == "Mine"
    assert {entries[key].paper.venue for key in (2, 3, 4, 6, 7)} == {"Venue"}
    assert entries[6].tags == ("mine",)
    assert library.note(7).text.strip() == "Mine."
    assert library.check().problems == ()
    reader.close()
    library.close()


def test_an_act_that_is_undone_before_all_is_written_is_whole_when_it_is_done_again(
    tmp_path: Path, large: str, between: Callable[[Callable[[int], object]], None]
) -> None:
    whole = known(tmp_path / "whole")
    whole.add([brought(large)])
    library = known(tmp_path / "home")
    before = rows(library)
    reader = Library.open(places(tmp_path / "home"))
    between(lambda times: reader.undo() if times == 2 else None)
    library.add([brought(large)])
    assert rows(library)[0] == before[0]
    assert library.counts().all == 8
    assert [tag.name for tag in library.tags()] == ["mine"]
    staged_fills.go_on(library._database, 9.0)
    library.redo()
    assert rows(library) == rows(whole)
    library.undo()
    assert library.counts().all == 8
    library.tag([1], "new")  # nobody can repeat it any more
    while library.index_unindexed(100):
        pass
    assert left(library) == [0, 0, 0]
    for one in (library, reader, whole):
        one.close()


def test_a_disk_that_is_full_leaves_the_rest_to_be_written_later(
    tmp_path: Path,
    large: str,
    between: Callable[[Callable[[int], object]], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = known(tmp_path / "whole")
    whole.add([brought(large)])
    library = known(tmp_path / "home")

    def act(times: int) -> None:
        if times == 2:
            raise sqlite3.OperationalError("database or disk is full")

    between(act)
    with pytest.raises(LibraryError):
        library.add([brought(large)])
    assert library._database.reader.execute("SELECT count(*) FROM staged_fills").fetchone() == (5,)
    library.close()
    with Library.open(places(tmp_path / "home")) as again:
        while again.index_unindexed(100):
            pass
        assert left(again)[::2] == [0, 0]
        assert rows(again) == rows(whole)
    whole.close()


def test_a_torn_file_takes_back_only_what_it_said_itself(tmp_path: Path, large: str) -> None:
    library = known(tmp_path)

    def torn() -> Iterator[Item]:
        yield from arrivals(*(replace(numbered(n), venue="Torn", comment="Torn") for n in range(9)))
        raise BadFileError(verbatim("it is torn"))

    good = arrivals(*(replace(numbered(n), pages="1-2") for n in range(2, 5)))
    accounts = library.add([(large, "jsonl", good), (large, "jsonl", torn())]).files
    assert [bool(one.error) for one in accounts] == [False, True]
    papers = [library.entry(key).paper for key in range(2, 9)]
    assert [one.pages for one in papers] == ["1-2"] * 3 + [""] * 4
    assert {(one.venue, one.comment) for one in papers} == {("", "")}
    assert library.check().problems == ()
    library.close()
