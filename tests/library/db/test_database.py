"""The file ``library.db``: opened, shared, upgraded, and never deleted."""

import hashlib
import json
import os
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.library.db import database_schema
from paperdesk.library.db.database import APPLICATION_ID, LOGGED
from paperdesk.model import LibraryBusyError, LibraryError, Order
from paperdesk.model.messages import Message
from paperdesk.paths import places
from tests.library.builders import ALL, context, file, numbered, paper


def raw(folder: Path) -> sqlite3.Connection:
    return sqlite3.connect(folder / "data" / "library.db", isolation_level=None)


def test_the_file_says_whose_it_is_and_keeps_what_is_acknowledged(tmp_path: Path) -> None:
    library, _ = context(tmp_path, 1)
    with library:
        writer = library._database.writer

        def ask(pragma: str) -> object:
            return writer.execute(f"PRAGMA {pragma}").fetchone()[0]

        assert ask("application_id") == APPLICATION_ID
        assert ask("journal_mode") == "wal"
        assert ask("synchronous") == 2
        assert ask("foreign_keys") == 1
        assert ask("trusted_schema") == 0
        tables = writer.execute("SELECT name, strict FROM pragma_table_list WHERE type = 'table'")
        loose = {name for name, strict in tables if not strict}
        assert loose <= {"sqlite_schema", "sqlite_temp_schema", "sqlite_sequence"}


def test_the_second_writer_waits_for_the_first(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 1)
    other = raw(tmp_path)
    other.execute("BEGIN IMMEDIATE")
    done: list[object] = []
    waiter = threading.Thread(target=lambda: done.append(library.star(keys)))
    waiter.start()
    time.sleep(0.3)
    assert not done
    other.execute("ROLLBACK")
    waiter.join(5)
    assert done
    other.close()
    library.close()


def test_who_waited_in_vain_hears_who_holds_the_library(tmp_path: Path) -> None:
    home = places(tmp_path)
    script = (
        "import sys, time, pathlib\n"
        "from paperdesk.library import Library\n"
        "from paperdesk.paths import places\n"
        "library = Library.open(places(pathlib.Path(sys.argv[1])), role='the command line')\n"
        "with library._database.transaction():\n"
        "    print('held', flush=True)\n"
        "    sys.stdin.readline()\n"
        "library.close()\n"
    )
    with Library.open(home, wait=0.2) as library:
        library.add([file(numbered(1))])
        process = subprocess.Popen(
            [sys.executable, "-c", script, str(tmp_path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        with process:
            assert process.stdout is not None
            assert process.stdin is not None
            assert process.stdout.readline() == "held\n"
            with pytest.raises(
                LibraryBusyError, match=rf"the command line \(process {process.pid}"
            ):
                library.star(library.keys(ALL))
            assert library.counts().all == 1
            process.stdin.write("\n")
        assert process.returncode == 0
        assert library.star(library.keys(ALL)).journal is not None


def test_two_libraries_on_one_folder_see_each_other(tmp_path: Path) -> None:
    first, keys = context(tmp_path, 1)
    with first, Library.open(places(tmp_path)) as second:
        before = first.data_version()
        assert first.data_version() == before
        second.star(keys)
        assert first.data_version() != before
        assert first.counts().starred == 1
        undone = first.undo()
        assert undone is not None
        assert second.counts().starred == 0


def test_an_import_is_planned_anew_when_another_wrote_meanwhile(tmp_path: Path) -> None:
    first, _ = context(tmp_path, 1)
    second = Library.open(places(tmp_path))
    told: list[Message] = []

    def meanwhile(done: int, total: int, what: Message) -> None:
        if what == Message("step.preparing") and not told:
            told.append(what)
            second.add([file(paper("Both bring this"))])

    outcome = first.add([file(paper("Both bring this"), paper("Only here"))], progress=meanwhile)
    assert told
    assert outcome.files[0].new == 1
    assert first.counts().all == 3
    second.close()
    first.close()


def test_reading_goes_on_in_another_thread_while_one_writes(tmp_path: Path) -> None:
    library, _ = context(tmp_path, 50)
    errors: list[Exception] = []

    def read() -> None:
        try:
            for _ in range(100):
                keys = library.keys(ALL, Order.TITLE)
                library.entry(keys[0])
                library.counts()
        except Exception as error:  # noqa: BLE001 - told to the main thread
            errors.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    for key in library.keys(ALL):
        library.star([key])
    reader.join()
    assert errors == []
    library.close()


def test_a_newer_library_opens_for_reading_only(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 1)
    library.close()
    other = raw(tmp_path)
    other.execute(f"PRAGMA user_version={database_schema.newest() + 1}")
    other.close()
    with Library.open(places(tmp_path)) as again:
        assert again.read_only
        assert "newer version" in str(again.why_read_only)
        assert again.entry(keys[0]).paper.title
        with pytest.raises(LibraryError, match="newer version"):
            again.star(keys)
        assert again.index_unindexed() == 0


def test_an_upgrade_is_made_after_a_backup_that_was_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, keys = context(tmp_path, 3)
    library.star(keys[:1])
    library.close()

    def second(connection: sqlite3.Connection) -> None:
        connection.execute("ALTER TABLE papers ADD COLUMN extra TEXT NOT NULL DEFAULT ''")

    monkeypatch.setattr(database_schema, "MIGRATIONS", [*database_schema.MIGRATIONS, second])
    torn = tmp_path / "data" / "backups" / "library-2026-before-version-9.2147480000.part"
    torn.parent.mkdir()
    torn.write_bytes(b"half")
    with Library.open(places(tmp_path)) as again:
        assert again.counts().starred == 1
    assert not torn.exists()
    (backup,) = (tmp_path / "data" / "backups").glob("*.db")
    digest = hashlib.sha256(backup.read_bytes()).hexdigest()
    assert backup.with_suffix(".sha256").read_text().split()[0] == digest
    copy = sqlite3.connect(backup)
    assert copy.execute("PRAGMA user_version").fetchone()[0] == database_schema.newest() - 1
    assert copy.execute("SELECT count(*) FROM papers").fetchone()[0] == 3
    copy.close()


def test_an_upgrade_that_fails_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, _ = context(tmp_path, 1)
    library.close()

    def broken(connection: sqlite3.Connection) -> None:
        connection.execute("DROP TABLE shown")
        connection.execute("SELECT * FROM nowhere")

    with monkeypatch.context() as patch:
        patch.setattr(database_schema, "MIGRATIONS", [*database_schema.MIGRATIONS, broken])
        with pytest.raises(LibraryError):
            Library.open(places(tmp_path))
    with Library.open(places(tmp_path)) as again:
        assert again.counts().all == 1


def test_a_damaged_database_is_told_of_and_left_alone(tmp_path: Path) -> None:
    home = places(tmp_path)
    path = home.data / "library.db"
    path.write_bytes(b"not a database at all " * 100)
    before = path.read_bytes()
    with pytest.raises(LibraryError, match=r"damaged.*backups"):
        Library.open(home)
    assert path.read_bytes() == before


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    home = places(tmp_path)
    other = sqlite3.connect(home.data / "library.db")
    other.execute("CREATE TABLE theirs (x)")
    other.commit()
    other.close()
    with pytest.raises(LibraryError, match="another program"):
        Library.open(home)


def test_a_folder_that_cannot_be_written_to_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, keys = context(tmp_path, 1)
    library.close()
    before = sorted(path.name for path in (tmp_path / "data").iterdir())
    # The suite may run as root, whom no mode of a folder keeps out.
    monkeypatch.setattr(os, "access", lambda _, mode: mode != os.W_OK)
    with Library.open(places(tmp_path)) as again:
        assert again.read_only
        assert again.entry(keys[0]).paper.title
        with pytest.raises(LibraryError, match="cannot be written"):
            again.star(keys)
        assert sorted(path.name for path in (tmp_path / "data").iterdir()) == before


def test_transactions_do_not_nest(tmp_path: Path) -> None:
    library, _ = context(tmp_path)
    database = library._database
    with library, database.transaction(), pytest.raises(RuntimeError), database.transaction():
        pass


def test_a_full_disk_stops_an_act_and_nothing_else(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 1)
    with library:
        writer = library._database.writer
        pages = writer.execute("PRAGMA page_count").fetchone()[0]
        writer.execute(f"PRAGMA max_page_count={pages}")
        with pytest.raises(LibraryError, match="disk is full"):
            library.add([file(*(numbered(n) for n in range(2, 200)))])
        assert library.counts().all == 1
        assert library.entry(keys[0]).paper.title
        writer.execute("PRAGMA max_page_count=1000000")
        assert library.add([file(numbered(2))]).files[0].new == 1
        assert library.check().problems == ()


def test_opening_a_library_imports_neither_search_nor_markdown(tmp_path: Path) -> None:
    script = (
        "import sys, pathlib\n"
        "from paperdesk.library import Library, Pages\n"
        "from paperdesk.model import Scope\n"
        "from paperdesk.paths import places\n"
        "home = places(pathlib.Path(sys.argv[1]))\n"
        "library = Library.open(home)\n"
        "Pages(home).rows(list(library.keys(Scope())))\n"
        "library.counts(); library.batches(); library.note(1)\n"
        "heavy = ('whoosh', 'numpy', 'markdown', 'PySide6')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    library, _ = context(tmp_path, 1)
    library.close()
    said = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "[]"


def test_who_gives_way_lets_another_write_who_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paperdesk.library.db.database._GIVEN", 20)
    library, keys = context(tmp_path, 1)
    database = library._database
    begun = time.time()
    database.give_way(begun)
    with Library.open(places(tmp_path)) as other:
        acting = threading.Thread(target=other.star, args=([keys[0]],))
        with database.transaction():
            before = time.time()
            acting.start()
            while not database._holder.is_wished_since(before):
                time.sleep(0.01)
        database.give_way(before)
        assert library.entry(keys[0]).starred
        acting.join()
    library.close()


def test_an_act_leaves_the_log_to_the_import_of_another_process(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 1)
    writer = library._database.writer

    def logged() -> int:
        library.star(keys)
        return int(writer.execute("PRAGMA wal_autocheckpoint").fetchone()[0])

    def stage(pid: int) -> None:
        value = json.dumps([pid, time.time() + 99, [], None])
        writer.execute("INSERT OR REPLACE INTO facts VALUES ('import 7', ?)", (value,))

    assert logged() == LOGGED
    stage(os.getppid())
    assert logged() == 0
    stage(os.getpid())
    assert logged() == LOGGED
    stage(2**22 + 1)  # no process has such a number
    assert logged() == LOGGED
    library.close()
