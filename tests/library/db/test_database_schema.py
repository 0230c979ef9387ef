"""A library of the version before is brought to this one, and keeps all that it had."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from paperdesk.library import Library
from paperdesk.library.db import database_schema, record_hashes
from paperdesk.library.db.block_tables import STAMPING
from paperdesk.library.db.database import Database
from paperdesk.library.db.library_database import open_database
from paperdesk.library.db.migrations import upgrade
from paperdesk.library.db.tie_tables import tie
from paperdesk.model import Scope
from paperdesk.model.follows import Follow, SourceQuery
from paperdesk.paths import Places
from tests.house import ROOT
from tests.library.builders import file, numbered

FIRST = ROOT / "tests" / "fixtures" / "library_of_version_1"
BEFORE = 7
_KEPT = ("papers", "shown", "reading", "aliases", "notes", "journal", "record_hashes")


@pytest.fixture
def of_before(home: Places, monkeypatch: pytest.MonkeyPatch) -> Places:
    """A home with a library of the version before bibliographies and ratings."""
    with closing(sqlite3.connect(home.data / "library.db")) as connection:
        connection.executescript((FIRST / "library.sql").read_text("utf-8"))
    shutil.copytree(FIRST / "notes", home.data / "notes")
    with monkeypatch.context() as patch:
        patch.setattr(database_schema, "MIGRATIONS", database_schema.MIGRATIONS[:BEFORE])
        database = Database(home.data / "library.db", wait=1, role="test")
        upgrade(database)
        database.close()
    return home


def columns_of(home: Places) -> dict[str, str]:
    """The columns of each table, as a statement lists them."""
    with closing(sqlite3.connect(home.data / "library.db")) as connection:
        sql = "SELECT group_concat(name) FROM pragma_table_info(?)"
        return {table: connection.execute(sql, (table,)).fetchone()[0] for table in _KEPT}


def rows(home: Places, columns: dict[str, str]) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the tables that hold the reader's and the sources' words."""
    with closing(sqlite3.connect(home.data / "library.db")) as connection:
        return {
            table: connection.execute(f"SELECT {names} FROM {table}").fetchall()
            for table, names in columns.items()
        }


def test_a_library_of_the_version_before_keeps_every_row_and_gets_empty_columns(
    of_before: Places,
) -> None:
    columns = columns_of(of_before)
    before = rows(of_before, columns)
    with closing(open_database(of_before.data, wait=1, role="test")) as database:
        assert record_hashes.changed(database.reader) == []
    assert rows(of_before, columns) == before
    with closing(sqlite3.connect(of_before.data / "library.db")) as connection:
        found = connection.execute(
            "SELECT DISTINCT type, volume, author_parts, editors, isbn, circa FROM papers"
        ).fetchall()
        assert found == [("", "", "[]", "[]", "[]", 0)]
        assert connection.execute("SELECT DISTINCT rating FROM reading").fetchall() == [(0,)]
    (backup,) = (of_before.data / "backups").glob("*.db")
    with closing(sqlite3.connect(backup)) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (BEFORE,)


@pytest.mark.parametrize("rating", [-1, 6])
def test_the_database_takes_no_rating_but_none_to_five(of_before: Places, rating: int) -> None:
    open_database(of_before.data, wait=1, role="test").close()
    with closing(sqlite3.connect(of_before.data / "library.db")) as connection:
        connection.execute("UPDATE reading SET rating = 5")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("UPDATE reading SET rating = ?", (rating,))


def test_a_library_of_the_first_version_gets_room_for_what_comes_from_the_network(
    of_before: Places,
) -> None:
    with Library.open(of_before) as library:
        assert (library.follows(), library.queued(), library.paper_notices()) == ((), (), ())
        assert {batch.listing for batch in library.batches()} == {""}
        library.save_follow(Follow(SourceQuery("huggingface", "daily"), "Daily"))
        assert [one.title for one in library.follows()] == ["Daily"]


def test_tags_and_collections_of_before_stay_and_follow_the_papers(
    home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = database_schema.MIGRATIONS.index(tie)
    with monkeypatch.context() as patch:
        patch.setattr(database_schema, "MIGRATIONS", database_schema.MIGRATIONS[:before])
        with Library.open(home) as library:
            library.add([file(*map(numbered, range(4)))])
            keys = list(library.keys(Scope("all")))
            library.tag(keys[:3], "kept")
            library.collect(keys[1:], "A group")
            writer = library._database.writer
            writer.execute("DELETE FROM reading WHERE key = ?", (keys[0],))  # as by the disk
    tables = ("paper_tags", "collected")
    with closing(sqlite3.connect(home.data / "library.db")) as connection:
        rows_ = [connection.execute(f"SELECT * FROM {one}").fetchall() for one in tables]
    with Library.open(home) as library:
        ask = library._database.writer.execute
        assert [ask(f"SELECT * FROM {one}").fetchall() for one in tables] == rows_
        found = ask("SELECT sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        assert {sql for (sql,) in found} == set(STAMPING)
        assert library.check().problems == ()
        ask("DELETE FROM papers WHERE key = ?", (keys[1],))
        assert [ask(f"SELECT count(*) FROM {one}").fetchone() for one in tables] == [(2,), (2,)]
