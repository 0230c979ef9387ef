"""What the disk changed is noticed: every paper and every note, and nothing that people changed."""

import ast
import os
import random
import shutil
import sqlite3
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.library.db import database_schema, record_hashes
from paperdesk.model import LibraryError, State
from paperdesk.paths import places
from tests.library.builders import context, file, numbered, paper

ROOT = Path(__file__).parents[2]
BLOCK = 512
SCHEMA = 512 * 1024
"""Bytes at the beginning in which the pages lie that say which tables there are: without them
nothing is read."""
SLOW = pytest.mark.slow


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """Libraries by their number of papers, made once."""
    return {}


def library_of(made: dict[int, Path], count: int, factory: pytest.TempPathFactory) -> Path:
    if count not in made:
        home = factory.mktemp("damage")
        with Library.open(places(home)) as library:
            library.add([file(*(numbered(n) for n in range(count)))])
        made[count] = home / "data" / "library.db"
    return made[count]


def records(path: Path, count: int) -> dict[int, object]:
    """What can be read of each of the papers 1 to ``count``, told without our own hashes.

    Looked up one by one: walking through a damaged table may pass over sound rows.
    """
    found: dict[int, object] = {}
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        connection.text_factory = bytes
        for key in range(1, count + 1):
            try:
                found[key] = [
                    connection.execute(f"SELECT * FROM {table} WHERE key = ?", (key,)).fetchall()
                    for table in ("papers", "shown")
                ]
            except sqlite3.DatabaseError as error:
                found[key] = str(error)
    connection.close()
    return found


@pytest.mark.parametrize(("count", "rounds"), [(10_000, 1), pytest.param(100_000, 4, marks=SLOW)])
def test_every_paper_that_the_disk_changed_is_named(
    made: dict[int, Path],
    tmp_path_factory: pytest.TempPathFactory,
    tmp_path: Path,
    count: int,
    rounds: int,
) -> None:
    whole = library_of(made, count, tmp_path_factory)
    before = records(whole, count)
    assert len(before) == count
    chance, missed, hit = random.Random(count), [], 0
    for _ in range(rounds):
        copy = Path(shutil.copy(whole, tmp_path / "library.db"))
        with copy.open("r+b") as stream:
            for _ in range(40):
                stream.seek(chance.randrange(SCHEMA, copy.stat().st_size - BLOCK))
                stream.write(chance.randbytes(BLOCK))
        after = records(copy, count)
        changed = {key for key, was in before.items() if after.get(key) != was}
        connection = sqlite3.connect(copy)
        try:
            missed += sorted(changed - set(record_hashes.changed(connection)))
        finally:
            connection.close()
        hit += len(changed)
    assert hit > 30
    assert missed == []


def test_a_changed_record_is_told_by_its_id_with_the_way_back(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 3)
    with library:
        while library.index_unindexed():
            pass
        assert library.check().problems == ()
        raw = sqlite3.connect(tmp_path / "data" / "library.db")
        with raw:
            raw.execute("UPDATE papers SET abstract = 'other' WHERE key = ?", (keys[1],))
        raw.close()
        (problem,) = library.check().problems
    assert "2401.00002" in problem
    assert "paperdesk restore --only" in problem


@pytest.mark.parametrize("where", range(0, 400, 40))
def test_a_note_that_the_disk_changed_is_told_also_where_only_its_head_is(
    tmp_path: Path, where: int
) -> None:
    library, keys = context(tmp_path, 2)
    with library:
        library.save_note(keys[0], "Words of mine, quite many of them. " * 10, "")
        path = Path(library.note(keys[0]).path)
        looks = path.stat()
        data = bytearray(path.read_bytes())
        data[where] ^= 1
        with path.open("r+b") as stream:  # in place: a disk makes no new file
            stream.write(data)
        os.utime(path, ns=(looks.st_atime_ns, looks.st_mtime_ns))
        problems = library.check().problems
    assert any("The disk has changed the note file" in problem for problem in problems)


def test_a_note_written_elsewhere_is_no_damage(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 2)
    with library:
        library.save_note(keys[0], "Words of mine.", "")
        path = Path(library.note(keys[0]).path)
        path.write_text(path.read_text().replace("mine", "another editor"))
        library.adopt_outside_edits()
        library.tag([keys[0]], "read")
        while library.index_unindexed():
            pass
        assert library.check().problems == ()


def test_a_page_that_cannot_be_read_does_not_end_the_check(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 400)
    library.close()
    path = tmp_path / "data" / "library.db"
    with sqlite3.connect(path) as raw:
        (page,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name='raws'").fetchone()
        (size,) = raw.execute("PRAGMA page_size").fetchone()
    raw.close()
    with path.open("r+b") as stream:
        stream.seek((page - 1) * size)
        stream.write(b"\xa5" * size)
    with Library.open(places(tmp_path)) as library:
        problems = " ".join(library.check().problems)
    assert "damaged" in problems
    assert len(keys) == 400


def test_a_library_of_an_earlier_version_gets_hashes_and_keeps_known_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, keys = context(tmp_path, 3)
    library.close()
    raw = sqlite3.connect(tmp_path / "data" / "library.db")
    with raw:
        raw.execute("UPDATE papers SET venue = 'nowhere' WHERE key = ?", (keys[2],))
    raw.close()

    def later(connection: sqlite3.Connection) -> None:
        connection.execute("ALTER TABLE papers ADD COLUMN bibcode TEXT NOT NULL DEFAULT ''")
        connection.execute("UPDATE shown SET title = upper(title)")

    monkeypatch.setattr(database_schema, "MIGRATIONS", [*database_schema.MIGRATIONS, later])
    with Library.open(places(tmp_path)) as library:
        assert record_hashes.changed(library._database.reader) == [keys[2]]


def test_a_new_empty_column_changes_no_hash(tmp_path: Path) -> None:
    library, _ = context(tmp_path, 2)
    library.close()
    raw = sqlite3.connect(tmp_path / "data" / "library.db")
    raw.execute("ALTER TABLE papers ADD COLUMN bibcode TEXT NOT NULL DEFAULT ''")
    assert record_hashes.changed(raw) == []
    raw.execute("UPDATE papers SET bibcode = '2017arXiv' WHERE arxiv_id = '2401.00001'")
    assert len(record_hashes.changed(raw)) == 1
    raw.rollback()
    raw.close()


def test_what_fills_a_paper_later_renews_its_hash(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 1)
    with library:
        more = numbered(1)
        library.add([file(paper(more.title, arxiv_id=more.arxiv_id, venue="ICML"), path="b")])
        library.set_state(keys, State.READ)
        assert record_hashes.changed(library._database.reader) == []
        library.undo()
        library.undo()
        assert library.entry(keys[0]).paper.venue == ""
        assert record_hashes.changed(library._database.reader) == []


def test_an_earlier_moment_of_arrival_renews_the_hash_and_so_does_taking_it_back(
    tmp_path: Path,
) -> None:
    library, keys = context(tmp_path, 1)
    with library:
        was = library.entry(keys[0]).added
        early = "2019-05-06T07:08:09Z"
        library.add([file(numbered(1), path="export", added=early)])
        for step, added in ((lambda: None, early), (library.undo, was), (library.redo, early)):
            step()
            assert library.entry(keys[0]).added == added
            assert record_hashes.changed(library._database.reader) == []


def test_records_are_written_in_one_place_which_keeps_their_hash() -> None:
    writers = set()
    for module in (ROOT / "paperdesk").rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                text = " ".join(node.value.split())
                for table in ("papers", "shown"):
                    if text.startswith((f"INSERT INTO {table} ", f"UPDATE {table} ")):
                        writers.add(module.name)
    # The upgrades write within a migration, behind which hashes are taken; a list that is asked
    # again changes upvotes and places of known papers, and takes their hashes itself.
    upgrades = {"plain_text_upgrade.py", "formula_upgrade.py"}
    # An import makes rows with their hashes before it writes (new_rows), and renews known ones.
    assert writers == {"import_writer.py", "new_rows.py", "unlogged_changes.py"} | upgrades


def test_a_database_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    library, _ = context(tmp_path, 3)
    library.close()
    path = tmp_path / "data" / "library.db"
    with path.open("r+b") as stream:
        stream.write(b"\0" * 4096)
    with pytest.raises(LibraryError, match=r"damaged|another program"):
        Library.open(places(tmp_path))
