"""A backup is made when something changed, proved before it counts, and refused when damaged."""

import hashlib
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from paperdesk import settings
from paperdesk.library import (
    Library,
    back_up,
    back_up_to,
    backup_folder,
    compare_backup,
    list_backups,
    restore_library,
)
from paperdesk.library.backup import archive, verification
from paperdesk.library.backup.retention import superfluous
from paperdesk.library.db import database_schema
from paperdesk.model import Cancelled, LibraryError
from paperdesk.model.backup_results import Backup, BackupReason
from paperdesk.model.messages import Message
from paperdesk.paths import Places, places
from tests.library.builders import ALL, context, file, numbered

SLOW = pytest.mark.slow
HAND = BackupReason.BY_HAND


@pytest.fixture
def where(tmp_path: Path) -> Places:
    """A library with papers, tags, a note with a picture, and things beside them."""
    library, keys = context(tmp_path / "home", 12)
    with library:
        library.tag(keys[:3], "swarm")
        name = library.keep_picture(keys[0], b"\x89PNG\r\n\x1a\n" + b"dots" * 50)
        library.save_note(keys[0], f"Words of my own.\n\n![](images/{name})\n", "")
        library.save_note(keys[1], "Others.\n", "")
        library.star(keys[4:6])
    data = tmp_path / "home" / "data"
    (data / "templates").mkdir()
    (data / "templates" / "mine.md").write_text("## Method\n")
    (data / "notes" / "deep").mkdir()
    (data / "notes" / "deep" / "own thoughts.txt").write_text("beside the papers")
    (data / "papers").mkdir()
    (data / "papers" / "one.pdf").write_bytes(b"%PDF-1.7 of some size")
    return places(tmp_path / "home")


def made(where: Places, reason: BackupReason = HAND) -> Path:
    found = back_up(where, backup_folder(where), reason=reason)
    assert found is not None
    return Path(found.path)


def proved(path: Path, scratch: Path) -> archive.Manifest:
    try:
        return verification.prove(path, scratch, lambda _size: None)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def names_in(path: Path) -> set[str]:
    with zipfile.ZipFile(path) as packed:
        return set(packed.namelist())


def whole(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith("library.")
    }


# What it holds.


def test_a_backup_holds_database_notes_pictures_templates_and_names_what_is_attached(
    where: Places, tmp_path: Path
) -> None:
    settings.save(where, replace(settings.load(where), theme="dark"))
    path = made(where)
    names = names_in(path)
    assert {"library.db", "manifest.json", "templates/mine.md", "settings/settings.json"} <= names
    assert "notes/deep/own thoughts.txt" in names
    assert sum(name.startswith("notes/images/") for name in names) == 1
    assert not any("one.pdf" in name for name in names)
    manifest = proved(path, tmp_path / "scratch")
    assert manifest.counts == {
        "papers": 12,
        "trash": 0,
        "tags": 1,
        "notes": 2,
        "searches": 0,
        "marks": 0,
    }
    (attached,) = manifest.attached.items()
    assert attached[0] == "papers/one.pdf"
    assert attached[1].sha256 == hashlib.sha256(b"%PDF-1.7 of some size").hexdigest()


def test_the_index_is_in_no_backup(where: Places) -> None:
    with Library.open(where) as library:
        while library.index_unindexed():
            pass
    assert not any("index" in name for name in names_in(made(where)))


def test_any_program_that_opens_zip_files_opens_it(where: Places, tmp_path: Path) -> None:
    shutil.unpack_archive(made(where), tmp_path / "out", "zip")
    with sqlite3.connect(tmp_path / "out" / "library.db") as connection:
        assert connection.execute("SELECT count(*) FROM papers").fetchone() == (12,)
    connection.close()


def test_a_file_that_cannot_be_taken_in_is_named(where: Places, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("elsewhere")
    (where.data / "notes" / "way out.txt").symlink_to(tmp_path / "secret.txt")
    path = made(where)
    assert "notes/way out.txt" not in names_in(path)
    assert list_backups(where, path.parent)[0].left_out == ("notes/way out.txt",)


# When it is made.


def test_what_has_not_changed_is_not_backed_up_again(where: Places) -> None:
    folder = backup_folder(where)
    assert back_up(where, folder) is not None
    assert back_up(where, folder) is None
    settings.save(where, replace(settings.load(where), search_text="only where one stood"))
    assert back_up(where, folder) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda library, keys: library.star(keys),
        lambda library, keys: library.see(keys[6:7]),
        lambda library, _keys: library.undo(),
        lambda library, keys: library.append_note(keys[0], "more"),
        lambda library, keys: library.forget(keys[3:4]),
        lambda library, _keys: library.save_search("ada", "ada"),
        lambda library, _keys: (library.notes_folder / "b.txt").write_text("new"),
        lambda library, _keys: (library.places.data / "papers" / "two.pdf").write_text("%PDF"),
    ],
)
def test_whatever_changed_is_backed_up(
    where: Places, change: Callable[[Library, list[int]], object]
) -> None:
    folder = backup_folder(where)
    made(where, BackupReason.AUTOMATIC)
    with Library.open(where) as library:
        change(library, list(library.keys(ALL)))
    assert back_up(where, folder) is not None
    assert back_up(where, folder) is None


def test_words_added_to_the_dictionary_are_backed_up(where: Places) -> None:
    made(where)
    settings.save(where, replace(settings.load(where), words=("preprint",)))
    assert back_up(where, backup_folder(where)) is not None


def test_an_empty_library_is_not_worth_one_and_a_wish_is_heard_all_the_same(
    tmp_path: Path,
) -> None:
    library, _ = context(tmp_path)
    library.close()
    where = places(tmp_path)
    assert back_up(where, backup_folder(where)) is None
    assert back_up(where, backup_folder(where), reason=HAND) is not None


def test_attached_files_that_look_as_before_are_not_read_again(
    where: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(where)
    read: list[str] = []
    real = hashlib.file_digest

    def counted(stream: object, name: str) -> object:
        read.append(str(getattr(stream, "name", "")))
        return real(stream, name)  # type: ignore[arg-type]

    monkeypatch.setattr(hashlib, "file_digest", counted)
    made(where)
    assert read == []


# What goes wrong while it is made.


def test_a_short_disk_is_said_and_earlier_backups_stay(
    where: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = made(where)
    usage = shutil.disk_usage(first)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=70 << 20))
    (where.data / "notes" / "large.bin").write_bytes(b"x" * (7 << 20))
    with pytest.raises(LibraryError, match=r"no room for a backup.*70 MB are free.*earlier"):
        made(where)
    assert [path.name for path in first.parent.iterdir()] == [first.name]


@pytest.mark.parametrize("after", [0, 1, 3, -1])
def test_one_that_is_stopped_leaves_nothing(where: Places, after: int) -> None:
    folder = backup_folder(where)
    steps: list[int] = []
    made_first = back_up(where, folder, reason=HAND, progress=lambda *_: steps.append(1))
    assert made_first is not None
    last = len(steps) - 1 if after < 0 else after
    left = [last]

    def stop(_done: int, _total: int, _what: Message) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        back_up(where, folder, reason=HAND, progress=stop)
    assert [str(path) for path in folder.iterdir()] == [made_first.path]
    assert list(where.cache.glob("backup-*")) == []


def test_what_came_out_wrong_never_gets_its_name(
    where: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = made(where)
    real = os.fsync

    def rot(handle: int) -> None:
        real(handle)
        for part in first.parent.glob("*.part"):
            data = bytearray(part.read_bytes())
            data[len(data) // 2] ^= 4
            part.write_bytes(data)

    monkeypatch.setattr(os, "fsync", rot)
    with pytest.raises(LibraryError, match="is damaged"):
        made(where)
    assert [path.name for path in first.parent.iterdir()] == [first.name]


def test_a_damaged_library_is_not_kept_as_a_good_backup(where: Places) -> None:
    first = made(where)
    with sqlite3.connect(where.data / "library.db") as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (page,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name='raws'").fetchone()
    raw.close()
    with (where.data / "library.db").open("r+b") as stream:
        stream.seek((page - 1) * 4096)
        stream.write(b"\xa5" * 4096)
    with pytest.raises(LibraryError, match="damaged"):
        made(where)
    assert [path.name for path in first.parent.iterdir()] == [first.name]


CHILD = """
import pathlib, sys
from paperdesk.library import back_up, backup_folder
from paperdesk.paths import places
where = places(pathlib.Path(sys.argv[1]))
print("begins", flush=True)
while True:
    back_up(where, backup_folder(where), reason="by hand")
"""


@pytest.mark.parametrize("kills", [4, pytest.param(50, marks=SLOW)])
def test_killed_at_any_moment_all_backups_of_that_name_are_good(
    where: Places, tmp_path: Path, kills: int
) -> None:
    chance, folder = random.Random(kills), backup_folder(where)
    for _ in range(kills):
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(tmp_path / "home")],
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[3],
        )
        with child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(chance.random() * 0.15)
            child.kill()
        for path in folder.glob("*.zip"):
            assert proved(path, tmp_path / "scratch").counts["papers"] == 12
    made(where)
    assert list(folder.glob("*.part")) == []
    assert list(where.cache.glob("backup-*")) == []


@pytest.mark.parametrize(
    ("papers", "backups"),
    [
        (300, 10),
        (10_000, 30),
        pytest.param(100_000, 30, marks=SLOW),
    ],
)
def test_each_backup_under_writes_opens_and_has_what_was_acknowledged(
    tmp_path: Path, papers: int, backups: int
) -> None:
    where = places(tmp_path / "home")
    library = Library.open(where)
    library.add([file(*(numbered(n) for n in range(papers)))])
    keys = list(library.keys(ALL))
    acknowledged, slowest, ends = [0], [0.0], threading.Event()

    def write() -> None:
        while not ends.is_set():
            began = time.monotonic()
            library.append_note(keys[acknowledged[0] % 50], f"word {acknowledged[0]}")
            library.star([keys[acknowledged[0] % papers]], acknowledged[0] // papers % 2 == 0)
            slowest[0] = max(slowest[0], time.monotonic() - began)
            acknowledged[0] += 1
            ends.wait(0.02)

    writing = threading.Thread(target=write)
    writing.start()
    try:
        for _ in range(backups):
            before = acknowledged[0]
            path = made(where)
            manifest = proved(path, tmp_path / "scratch")
            assert manifest.counts["papers"] == papers
            with archive.opened(path) as found:
                found.extract("library.db", tmp_path / "library.db", lambda _size: None)
                notes = "".join(
                    found.read(name).decode() for name in manifest.members if "notes/" in name
                )
            with sqlite3.connect(tmp_path / "library.db") as copy:
                stars = copy.execute("SELECT count(*) FROM reading WHERE starred").fetchone()[0]
            copy.close()
            (tmp_path / "library.db").unlink()
            assert before <= stars <= acknowledged[0] + 1
            # Files are read after the rows: they have at least what the rows have.
            assert all(f"word {number}\n" in notes for number in range(before))
    finally:
        ends.set()
        writing.join()
        library.close()
    assert slowest[0] < 5  # that nobody waited for the whole backup; tests/bench/backup.py measures


# What is refused.


def refused(where: Places, path: Path, why: str) -> None:
    """Each way in refuses the file with this sentence, and changes nothing."""
    Library.open(where).close()  # what lies in the notes folder is known now
    before, rows = whole(where.data), (where.data / "library.db").read_bytes()
    for way in (
        lambda: compare_backup(where, path),
        lambda: restore_library(where, path, backup_folder(where)),
    ):
        with pytest.raises(LibraryError, match=rf"{why}[\s\S]*Nothing was changed"):
            way()
    match = rf"{why}[\s\S]*Nothing was changed"
    with Library.open(where) as library, pytest.raises(LibraryError, match=match):
        library.restore_some(path, ["2401.00001"], [])
    assert whole(where.data) == before
    assert (where.data / "library.db").read_bytes() == rows
    assert list(where.data.glob(".restore-*")) == []


def test_one_flipped_bit_anywhere_is_refused(where: Places, tmp_path: Path) -> None:
    good = made(where).read_bytes()
    chance, path = random.Random(4), tmp_path / "flipped.zip"
    accepted = []
    places_in_file = [*range(0, 60), *range(len(good) - 200, len(good))]
    for place in [*places_in_file, *(chance.randrange(len(good)) for _ in range(150))]:
        data = bytearray(good)
        data[place] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
        try:
            proved(path, tmp_path / "scratch")
        except LibraryError:
            continue
        accepted.append(place)
    assert accepted == []


@pytest.mark.parametrize("part", [0.0001, 0.1, 0.5, 0.9, 0.999])
def test_a_cut_backup_is_refused(where: Places, tmp_path: Path, part: float) -> None:
    data = made(where).read_bytes()
    path = tmp_path / "cut.zip"
    path.write_bytes(data[: max(4, int(len(data) * part))])
    refused(where, path, "is damaged, cut short")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b"words of a reader", "is no backup"),
        (b"\0" * 5000, "is no backup"),
        (b"%PDF-1.7", "is no backup"),
        (b"SQLite format 3\0" + b"\0" * 4080, "is no backup"),
        (b"PK\x05\x06" + b"\0" * 18, "is no backup"),
    ],
)
def test_what_is_no_backup_is_refused(
    where: Places, tmp_path: Path, content: bytes, why: str
) -> None:
    path = tmp_path / "some.zip"
    path.write_bytes(content)
    refused(where, path, why)


def test_a_zip_of_another_program_is_refused(where: Places, tmp_path: Path) -> None:
    path = tmp_path / "thesis.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("thesis.docx", "words")
    refused(where, path, "is no backup")
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("manifest.json", json.dumps({"format": "a book", "version": 1}))
    refused(where, path, "is no backup")


def resealed(
    where: Places,
    path: Path,
    *,
    manifest: Callable[[dict[str, object]], None] = lambda _values: None,
    database: Callable[[sqlite3.Connection], object] = lambda _connection: None,
    more: dict[str, bytes] | None = None,
    infos: tuple[zipfile.ZipInfo, ...] = (),
) -> Path:
    """A backup changed by somebody who knows the format, with hashes and seal made anew."""
    with zipfile.ZipFile(made(where)) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    values = json.loads(members.pop("manifest.json"))
    base = path.with_suffix(".db")
    base.write_bytes(members["library.db"])
    with sqlite3.connect(base) as connection:
        database(connection)
    connection.close()
    members["library.db"] = base.read_bytes()
    members.update(more or {})
    listed = {**members, **{info.filename: b"elsewhere" for info in infos}}
    values["members"] = {
        name: {"size": len(data), "sha256": hashlib.sha256(data).hexdigest(), "mtime_ns": 0}
        for name, data in listed.items()
    }
    manifest(values)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.comment = archive.comment()
        for name, data in members.items():
            packed.writestr(name, data)
        for info in infos:
            packed.writestr(info, b"elsewhere")
        packed.writestr("manifest.json", json.dumps(values))
    archive.seal(path)
    return path


def test_what_was_resealed_honestly_is_taken(where: Places, tmp_path: Path) -> None:
    assert compare_backup(where, resealed(where, tmp_path / "same.zip")).papers == ()


def test_a_backup_of_a_newer_format_or_database_is_refused(where: Places, tmp_path: Path) -> None:
    path = resealed(where, tmp_path / "a.zip", manifest=lambda values: values.update(version=2))
    refused(where, path, "was made by a newer version")
    newer = database_schema.newest() + 1
    path = resealed(
        where, tmp_path / "b.zip", database=lambda ask: ask.execute(f"PRAGMA user_version={newer}")
    )
    refused(where, path, "was made by a newer version")


@pytest.mark.parametrize(
    "name",
    [
        "../escaped.md",
        "notes/../../escaped.md",
        "/etc/escaped.md",
        "notes//escaped.md",
        "notes/./escaped.md",
        "notes\\..\\escaped.md",
        "C:/escaped.md",
        "elsewhere/escaped.md",
        "notes",
        "library.db-wal",
        "notes/" + "long" * 600 + ".md",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(where: Places, tmp_path: Path, name: str) -> None:
    path = resealed(where, tmp_path / "odd.zip", more={name: b"elsewhere"})
    refused(where, path, "holds what no backup of PaperDesk holds")
    assert not list(tmp_path.rglob("escaped.md"))


def test_a_link_in_a_backup_is_refused(where: Places, tmp_path: Path) -> None:
    info = zipfile.ZipInfo("notes/link.md")
    info.external_attr = 0o120777 << 16
    refused(where, resealed(where, tmp_path / "l.zip", infos=(info,)), "holds what no backup")


def test_a_bomb_is_refused_before_it_is_unpacked(where: Places, tmp_path: Path) -> None:
    path = resealed(where, tmp_path / "bomb.zip", more={"notes/zero.md": b"\0" * (80 << 20)})
    assert path.stat().st_size < 1 << 20
    refused(where, path, "holds what no backup")


def test_members_that_are_not_listed_or_missing_are_refused(where: Places, tmp_path: Path) -> None:
    def unlisted(values: dict[str, object]) -> None:
        values["members"].pop("notes/more.md")  # type: ignore[attr-defined]

    more = {"notes/more.md": b"words"}
    path = resealed(where, tmp_path / "a.zip", more=more, manifest=unlisted)
    refused(where, path, "is damaged")

    def absent(values: dict[str, object]) -> None:
        one = {"size": 1, "sha256": "0" * 64, "mtime_ns": 0}
        values["members"]["notes/gone.md"] = one  # type: ignore[index]

    refused(where, resealed(where, tmp_path / "b.zip", manifest=absent), "is damaged")


def test_a_wrong_hash_or_a_wrong_number_of_papers_is_refused(where: Places, tmp_path: Path) -> None:
    def other_hash(values: dict[str, object]) -> None:
        values["members"]["library.db"]["sha256"] = "0" * 64  # type: ignore[index]

    refused(where, resealed(where, tmp_path / "a.zip", manifest=other_hash), "is damaged")

    def fewer(ask: sqlite3.Connection) -> None:
        ask.execute("DELETE FROM reading WHERE key = 1")

    refused(where, resealed(where, tmp_path / "b.zip", database=fewer), "is damaged")


def test_a_database_that_would_act_by_itself_is_refused(where: Places, tmp_path: Path) -> None:
    def spring(ask: sqlite3.Connection) -> None:
        ask.execute("CREATE TRIGGER t AFTER INSERT ON tags BEGIN DELETE FROM notes; END")

    refused(where, resealed(where, tmp_path / "a.zip", database=spring), "holds what no backup")


def test_a_database_with_other_tables_is_not_restored(where: Places, tmp_path: Path) -> None:
    def other(ask: sqlite3.Connection) -> None:
        ask.execute("CREATE TABLE more (x) ")

    path = resealed(where, tmp_path / "a.zip", database=other)
    with pytest.raises(LibraryError, match="other tables"):
        restore_library(where, path, backup_folder(where))
    with Library.open(where) as library:
        assert len(library.keys(ALL)) == 12


def test_a_manifest_that_makes_no_sense_is_refused(where: Places, tmp_path: Path) -> None:
    odds: list[object] = [[], 3, {"library.db": 4}, {"library.db": {"size": -1}}, None]
    for odd in odds:

        def spoil(values: dict[str, object], odd: object = odd) -> None:
            values["members"] = odd

        with pytest.raises(LibraryError, match=r"is damaged|is no backup"):
            compare_backup(where, resealed(where, tmp_path / "a.zip", manifest=spoil))


# Which ones stay.


def shelf_of(*days: float, size: int = 10, reason: str = "automatic") -> list[Backup]:
    return [
        Backup(f"{day}", f"{NOON - timedelta(days=day):%Y-%m-%dT%H:%M:%S.000Z}", size, reason)
        for day in days
    ]


NOON = datetime(2026, 6, 15, 12, tzinfo=UTC)
ROOM = 1 << 40


def left(backups: list[Backup], space: int = ROOM) -> list[str]:
    gone = superfluous(backups, space, NOON)
    return [one.path for one in backups if one not in gone]


def test_seven_days_four_weeks_and_six_months_stay() -> None:
    # One each day for two years; Monday, 15 June 2026 is the newest.
    kept = left(shelf_of(*range(730)))
    days = ["0", "1", "2", "3", "4", "5", "6"]
    weeks = ["8", "15"]  # Sundays; those before stand among the days already
    assert kept[:7] == days
    assert set(weeks) <= set(kept)
    months = [day for day in kept if day not in days]
    assert 12 <= len(kept) <= 17
    assert int(months[-1]) < 190


def test_of_one_day_the_newest_stays_and_the_last_three_in_any_case() -> None:
    assert left(shelf_of(0, 0.01, 0.02, 0.03, 0.04, 1, 1.01)) == ["0", "0.01", "0.02", "1"]


def test_a_long_absence_leaves_what_there_was() -> None:
    assert left(shelf_of(*range(400, 420)))[:7] == [str(day) for day in range(400, 407)]


def test_a_small_size_takes_the_oldest_and_never_the_newest() -> None:
    assert left(shelf_of(0, 1, 2, 3, 4), 25) == ["0", "1"]
    assert left(shelf_of(0, 1, 2), 1) == ["0"]


def test_what_a_restore_put_aside_stays_a_month_and_goes_last() -> None:
    aside = shelf_of(20, reason="before restore")
    assert left(shelf_of(*range(20)) + aside)[-1] == "20"
    assert left(shelf_of(*range(10)) + aside, 25) == ["0", "20"]
    old = shelf_of(40, reason="before restore")
    assert "40" not in left(shelf_of(*range(10)) + old)


def test_only_our_own_are_let_go_and_only_after_a_new_one_is_proved(
    where: Places, tmp_path: Path
) -> None:
    folder = backup_folder(where)
    first = made(where)
    stranger, _ = context(tmp_path / "other", 2)
    stranger.close()
    theirs = back_up(places(tmp_path / "other"), folder, reason=HAND)
    assert theirs is not None
    broken = folder / "paperdesk-backup-19990101T000000.zip"
    broken.write_bytes(b"nothing in it")
    (folder / "holiday.zip").write_bytes(b"pictures")
    newest = back_up(where, folder, reason=HAND, space=1)
    assert newest is not None
    assert {path.name for path in folder.iterdir()} == {
        *(Path(one.path).name for one in (newest, theirs)),
        broken.name,
        "holiday.zip",
    }
    assert not first.exists()
    listed = list_backups(where, folder)
    assert [one.path for one in listed] == [newest.path, str(broken)]
    assert "is no backup" in str(listed[1].problem)


def test_a_file_of_the_reader_s_own_naming_is_never_written_over(
    where: Places, tmp_path: Path
) -> None:
    target = tmp_path / "stick" / "mine.zip"
    back_up_to(where, target)
    assert proved(target, tmp_path / "scratch").reason == "by hand"
    with pytest.raises(LibraryError, match="is there already"):
        back_up_to(where, target)
    inside = back_up_to(where, target.parent)
    assert Path(inside.path).parent == target.parent
