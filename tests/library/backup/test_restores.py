"""A restore brings back what a backup holds, keeps every word of now, and can be taken back."""

import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from paperdesk import settings
from paperdesk.library import (
    Library,
    back_up,
    backup_folder,
    compare_backup,
    find_backup,
    list_backups,
    restore_library,
)
from paperdesk.library.db import database_schema, record_hashes
from paperdesk.model import Cancelled, Scope, State
from paperdesk.model.backup_results import BackupReason
from paperdesk.model.messages import Message
from paperdesk.paths import Places, places
from tests.library.builders import ALL, context, file, numbered, paper

ROOT = Path(__file__).parents[3]
WHOLE = Scope("whole")


def portrait(library: Library) -> list[Any]:
    """All that a reader sees of the library."""
    entries = [library.entry(key) for key in sorted(library.keys(WHOLE))]
    return [
        [(replace(entry, key=0), library.note(entry.key).text) for entry in entries],
        [(tag.name, tag.colour, tag.papers) for tag in library.tags()],
        library.saved(),
        library.counts(),
    ]


def words(where: Places) -> str:
    """Every word that is somewhere a reader finds it."""
    folders = (where.data / "notes", where.data / "trash")
    return "\n".join(
        path.read_text("utf-8", "replace")
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    )


def made(where: Places) -> Path:
    found = back_up(where, backup_folder(where), reason=BackupReason.BY_HAND)
    assert found is not None
    return Path(found.path)


@pytest.fixture
def where(tmp_path: Path) -> Places:
    library, keys = context(tmp_path / "home", 8)
    with library:
        library.tag(keys[:3], "swarm")
        library.tag(keys[2:4], "rl/offline")
        library.colour_tag("swarm", "#123456")
        library.save_note(keys[0], "First words.\n\nAnd a second paragraph.", "")
        library.save_note(keys[1], "Only then.", "")
        library.set_state(keys[:2], State.READ)
        library.star(keys[5:6])
        library.save_search("ada", "ada")
    return places(tmp_path / "home")


def change(where: Places) -> None:
    """Much happens after the backup."""
    with Library.open(where) as library:
        keys = list(library.keys(ALL))
        library.save_note(keys[0], "Other words, written since.", library.note(keys[0]).version)
        library.save_note(keys[1], "", library.note(keys[1]).version)
        library.save_note(keys[4], "A note that is new.", "")
        library.tag(keys[4:6], "new tag")
        library.untag(keys[:1], "swarm")
        library.star(keys[5:6], False)
        library.star(keys[6:7])
        library.set_state(keys[1:3], State.LATER)
        library.forget(keys[7:8])
        library.forget_search("ada")
        more = numbered(3)
        library.add(
            [file(numbered(99), paper(more.title, arxiv_id=more.arxiv_id, venue="ICML"), path="b")]
        )


# The look before.


def test_a_preview_tells_what_each_side_has(where: Places) -> None:
    path = made(where)
    assert not compare_backup(where, path)
    change(where)
    found = compare_backup(where, path)
    assert found
    assert [one for one, _ in found.papers_here] == ["arxiv:2401.00099"]
    assert found.papers_there == ()
    assert found.tags_there == ()
    assert found.tags_here == ("new tag",)
    assert found.searches_there == ("ada: ada",)
    differs = {one.id.removeprefix("arxiv:2401.0000"): one for one in found.papers}
    assert differs["3"].fields == ("venue", "state")
    assert differs["1"].tags_there == ("swarm",)
    assert differs["8"].fields == ("trash",)
    notes = {one.id.removeprefix("arxiv:2401.0000"): one for one in found.notes}
    assert sorted(notes) == ["1", "2", "5"]
    assert "-First words." in notes["1"].diff
    assert "+Other words, written since." in notes["1"].diff
    assert (notes["2"].here, notes["2"].there) == (False, True)
    assert (notes["5"].here, notes["5"].there) == (True, False)


def test_a_preview_writes_nothing(where: Places) -> None:
    path = made(where)
    change(where)
    before = (where.data / "library.db").read_bytes()
    files = [one for one in where.data.rglob("*") if "library.db-" not in one.name]
    compare_backup(where, path)
    assert (where.data / "library.db").read_bytes() == before
    assert [one for one in where.data.rglob("*") if "library.db-" not in one.name] == files
    assert list(where.cache.glob("backup-*")) == []


def test_very_long_notes_are_compared_in_a_moment(where: Places) -> None:
    chance = random.Random(1)
    lines = [str(chance.randrange(20)) for _ in range(40_000)]
    with Library.open(where) as library:
        key = library.keys(ALL)[0]
        library.save_note(key, "\n".join(lines), library.note(key).version)
    path = made(where)
    chance.shuffle(lines)
    with Library.open(where) as library:
        library.save_note(key, "\n".join(lines), library.note(key).version)
    (note,) = compare_backup(where, path).notes
    assert 0 < len(note.diff) < 1000


# The whole library.


def test_a_whole_restore_is_the_library_of_then_and_the_next_one_takes_it_back(
    where: Places,
) -> None:
    with Library.open(where) as library:
        then = portrait(library)
    path = made(where)
    change(where)
    with Library.open(where) as library:
        now = portrait(library)
    restored = restore_library(where, path, backup_folder(where))
    assert restored.undoable
    with Library.open(where) as library:
        assert portrait(library) == then
        while library.index_unindexed():
            pass
        assert library.check().problems == ()
    assert not compare_backup(where, path)
    assert list_backups(where, backup_folder(where))[0].path == restored.aside
    restore_library(where, Path(restored.aside), backup_folder(where))
    with Library.open(where) as library:
        assert portrait(library) == now
        while library.index_unindexed():
            pass
        assert library.check().problems == ()


def test_words_that_make_way_are_in_the_trash(where: Places) -> None:
    path = made(where)
    change(where)
    restore_library(where, path, backup_folder(where))
    for text in ("Other words, written since.", "A note that is new.", "First words.", "Only then"):
        assert text in words(where)


def test_acts_of_then_can_be_undone_after_a_restore(where: Places) -> None:
    path = made(where)
    change(where)
    restore_library(where, path, backup_folder(where))
    with Library.open(where) as library:
        assert str(library.undo_text()) == "Saved the search 'ada'"
        library.undo()
        assert library.saved() == ()


def test_the_search_finds_what_was_restored_and_nothing_else(where: Places) -> None:
    from paperdesk.model.query.parser import parse

    with Library.open(where) as library:
        while library.index_unindexed():
            pass
    path = made(where)
    change(where)
    with Library.open(where) as library:
        while library.index_unindexed():
            pass
        assert list(library.search(parse("written since")).keys)
    restore_library(where, path, backup_folder(where))
    with Library.open(where) as library:
        waiting = library.unindexed()
        while library.index_unindexed():
            pass
        assert list(library.search(parse('"written since"')).keys) == []
        assert len(library.search(parse('"second paragraph"')).keys) == 1
    assert waiting <= 5  # not the whole library


def test_a_window_that_is_open_goes_on_with_the_restored_library(where: Places) -> None:
    path = made(where)
    change(where)
    with Library.open(where) as library:
        before = library.data_version()
        entry = library.entry(library.key("2401.00001"))
        assert "swarm" not in entry.tags
        restore_library(where, path, backup_folder(where))
        assert library.data_version() != before
        assert "swarm" in library.entry(entry.key).tags
        assert library.note(entry.key).text.startswith("First words.")
        library.star([entry.key])
        new = library.add([file(numbered(123), path="c")])
        assert new.files[0].new == 1
        while library.index_unindexed():
            pass
        assert library.check().problems == ()


def test_files_beside_the_notes_come_back_and_strangers_stay(where: Places) -> None:
    notes = where.data / "notes"
    (where.data / "templates").mkdir()
    (where.data / "templates" / "mine.md").write_text("## Old form\n")
    (notes / "deep").mkdir()
    (notes / "deep" / "plan.txt").write_text("plan of then")
    path = made(where)
    (where.data / "templates" / "mine.md").write_text("## New form\n")
    (notes / "deep" / "plan.txt").unlink()
    (notes / "my own.md").write_text("of no paper")
    restore_library(where, path, backup_folder(where))
    assert (where.data / "templates" / "mine.md").read_text() == "## Old form\n"
    assert (notes / "deep" / "plan.txt").read_text() == "plan of then"
    assert (notes / "my own.md").read_text() == "of no paper"
    assert "## New form" in words(where)


def test_the_notes_folder_may_be_a_link_of_the_reader_s(where: Places, tmp_path: Path) -> None:
    shutil.move(where.data / "notes", tmp_path / "synced")
    (where.data / "notes").symlink_to(tmp_path / "synced")
    path = made(where)
    change(where)
    restore_library(where, path, backup_folder(where))
    assert (where.data / "notes").is_symlink()
    with Library.open(where) as library:
        texts = [library.note(key).text for key in library.keys(ALL)]
    assert "Only then." in texts


def test_how_the_desk_was_liked_comes_back_and_where_one_stood_stays(where: Places) -> None:
    settings.save(where, replace(settings.load(where), theme="dark", words=("preprint",)))
    path = made(where)
    settings.save(where, settings.Settings(theme="light", search_text="where one stands"))
    restore_library(where, path, backup_folder(where))
    found = settings.load(where)
    assert (found.theme, found.words, found.search_text) == (
        "dark",
        ("preprint",),
        "where one stands",
    )


def test_attached_files_that_are_gone_are_named(where: Places) -> None:
    (where.data / "papers").mkdir()
    (where.data / "papers" / "one.pdf").write_bytes(b"%PDF")
    path = made(where)
    (where.data / "papers" / "one.pdf").unlink()
    assert restore_library(where, path, backup_folder(where)).missing == ("papers/one.pdf",)


def test_a_new_machine_gets_the_library_of_the_old_one(where: Places, tmp_path: Path) -> None:
    path = shutil.move(made(where), tmp_path / "on a stick.zip")
    new = places(tmp_path / "new")
    restored = restore_library(new, Path(path), backup_folder(new))
    assert not restored.undoable
    with Library.open(where) as library, Library.open(new) as other:
        assert portrait(other) == portrait(library)
        while other.index_unindexed():
            pass
        assert other.check().problems == ()


def test_a_library_of_an_earlier_version_is_brought_to_this_one(tmp_path: Path) -> None:
    old, fixture = places(tmp_path / "old"), ROOT / "tests" / "fixtures" / "library_of_version_1"
    shutil.copytree(fixture / "notes", old.data / "notes")
    raw = sqlite3.connect(old.data / "library.db")
    raw.executescript((fixture / "library.sql").read_text("utf-8"))
    assert raw.execute("PRAGMA user_version").fetchone() == (1,)
    raw.close()
    found = back_up(old, tmp_path / "shelf", reason=BackupReason.BY_HAND)
    assert found is not None
    library, _ = context(tmp_path / "home", 2)
    library.close()
    where = places(tmp_path / "home")
    restore_library(where, Path(found.path), backup_folder(where))
    with Library.open(where) as library:
        assert library._database.reader.execute("PRAGMA user_version").fetchone() == (
            database_schema.newest(),
        )
        assert len(library.keys(WHOLE)) == found.papers
        assert record_hashes.changed(library._database.reader) == []


@pytest.mark.parametrize("harm", ["torn", "zeros", "gone", "page"])
def test_a_damaged_library_is_put_aside_as_it_is_and_the_backup_takes_its_place(
    where: Places, harm: str
) -> None:
    with Library.open(where) as library:
        then = portrait(library)
    path = made(where)
    (where.data / "notes" / "later.txt").write_text("written since")
    base = where.data / "library.db"
    with sqlite3.connect(base) as raw:
        (page,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name='raws'").fetchone()
    raw.close()
    if harm == "gone":
        base.unlink()
    else:
        with base.open("r+b") as stream:
            stream.truncate(5000) if harm == "torn" else stream.seek(
                (page - 1) * 4096 if harm == "page" else 0
            )
            if harm != "torn":
                stream.write(b"\0" * 4096)
    hurt = base.read_bytes() if base.exists() else b""
    found = compare_backup(where, path)
    assert found.backup.papers == 8
    restored = restore_library(where, path, backup_folder(where))
    assert not restored.undoable
    if hurt:
        assert (Path(restored.aside) / "library.db").read_bytes() == hurt
    assert (Path(restored.aside) / "notes" / "later.txt").read_text() == "written since"
    with Library.open(where) as library:
        assert portrait(library) == then
        while library.index_unindexed():
            pass
        assert library.check().problems == ()


@pytest.mark.parametrize("after", [0, 5, 20, -2, -1])
def test_a_restore_that_is_stopped_leaves_everything_as_it_was(where: Places, after: int) -> None:
    path = made(where)
    change(where)
    with Library.open(where) as library:
        now = portrait(library)
    steps: list[int] = []
    probe = restore_library(where, path, backup_folder(where), progress=lambda *_: steps.append(1))
    restore_library(where, Path(probe.aside), backup_folder(where))
    left = [len(steps) + after if after < 0 else after]

    def stop(_done: int, _total: int, _what: Message) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        restore_library(where, path, backup_folder(where), progress=stop)
    assert list(where.data.glob(".restore-*")) == []
    with Library.open(where) as library:
        assert portrait(library) == now


CHILD = """
import os, pathlib, sys
from paperdesk.library import Library, backup_folder, restore_library
from paperdesk.paths import places

home, path, last = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
where, left = places(home), last
EVENTS = {"open", "os.rename", "os.remove", "os.link", "os.mkdir", "os.truncate", "os.rmdir"}

def watch(event, arguments):
    global left
    if event in EVENTS and str(home / "data") in str(arguments[0]):
        left -= 1
        if left == 0:
            os._exit(9)

sys.addaudithook(watch)
restore_library(where, path, backup_folder(where))
print("done", last - left, flush=True)
os._exit(0)
"""


def die(home: Path, path: Path, nth: int) -> str:
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(home), str(path), str(nth)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert child.returncode in (0, 9), child.stderr
    return child.stdout


def moments(every: int) -> Iterator[float]:
    yield from (number / every for number in range(every))


def test_a_restore_that_dies_is_not_done_or_done(where: Places, tmp_path: Path) -> None:
    _dies_somewhere(where, tmp_path, [0.5, 0.8, 0.95])


@pytest.mark.slow
def test_a_restore_that_dies_before_any_operation_is_not_done_or_done(
    where: Places, tmp_path: Path
) -> None:
    _dies_somewhere(where, tmp_path, list(moments(500)))


def _dies_somewhere(where: Places, tmp_path: Path, at: list[float]) -> None:
    with Library.open(where) as library:
        then = portrait(library)
    path = Path(shutil.copy(made(where), tmp_path / "then.zip"))
    change(where)
    with Library.open(where) as library:
        now = portrait(library)
    home, kept = tmp_path / "home", tmp_path / "kept"
    shutil.copytree(home, kept)
    operations = int(die(home, path, 10**9).split()[1])
    for nth in sorted({1 + int(moment * operations) for moment in at}):
        shutil.rmtree(home)
        shutil.copytree(kept, home)
        ended = die(home, path, nth)
        with Library.open(where) as library:
            found = portrait(library)
            assert found == then or (found == now and not ended)
            assert library.adopt_outside_edits().added == ()
        assert "Other words, written since." in words(where)
        restore_library(where, path, backup_folder(where))
        with Library.open(where) as library:
            assert portrait(library) == then
        assert list(where.data.glob(".restore-*")) == []


# Some papers and notes.


def some(where: Places, path: Path, papers: list[str], notes: list[str]) -> None:
    with Library.open(where) as library:
        before = portrait(library)
        done = library.restore_some(path, papers, notes)
        after = portrait(library)
        assert done.journal is not None
        assert library.undo() is not None
        undone = portrait(library)
        assert undone[:3] == before[:3]
        assert library.redo() is not None
        assert portrait(library) == after
        assert record_hashes.changed(library._database.reader) == []


def test_some_papers_come_back_with_what_was_said_of_them_and_nothing_is_taken(
    where: Places,
) -> None:
    path = made(where)
    change(where)
    some(where, path, ["2401.00001", "2401.00006", "2401.00007", "2401.00008"], [])
    with Library.open(where) as library:
        found = {entry.paper.id[-1]: entry for entry in library.entries(library.keys(ALL))}
        assert found["1"].tags == ("swarm",)
        assert found["6"].starred
        assert found["6"].tags == ("new tag",)
        assert found["7"].starred
        assert "8" in found
        assert library.note(found["1"].key).text == "Other words, written since."


def test_a_note_that_has_other_words_now_is_kept_beside_the_one_of_then(where: Places) -> None:
    path = made(where)
    change(where)
    some(where, path, [], ["2401.00001", "2401.00002"])
    with Library.open(where) as library:
        key = library.key("2401.00001")
        note = library.note(key)
        assert note.text.startswith("First words.")
        assert [text for _, text in note.conflicts] == ["Other words, written since."]
        assert library.note(library.key("2401.00002")).text == "Only then."
        library.undo()
        note = library.note(key)
        assert note.text == "Other words, written since."
        assert note.conflicts == ()
    assert "First words." in words(where)


def test_papers_that_are_gone_for_good_come_back_and_can_be_searched(where: Places) -> None:
    from paperdesk.model.query.parser import parse

    path = made(where)
    empty = places(where.data.parent.parent / "empty")
    library, _ = context(where.data.parent.parent / "empty", 0)
    library.close()
    some(empty, path, ["2401.00001", "2401.00003"], ["2401.00001"])
    with Library.open(empty) as library:
        while library.index_unindexed():
            pass
        assert len(library.keys(ALL)) == 2
        entry = library.entry(library.key("2401.00001"))
        assert (entry.state, entry.tags, entry.noted) == (State.READ, ("swarm",), True)
        assert [tag.colour for tag in library.tags() if tag.name == "swarm"] == ["#123456"]
        assert len(library.search(parse('"second paragraph"')).keys) == 1
        assert library.check().problems == ()
        again = library.add([file(numbered(1), path="again")])
        assert again.files[0].known == 1


def test_fields_that_changed_since_come_back_and_new_ones_stay(where: Places) -> None:
    with Library.open(where) as library:
        more = numbered(2)
        library.add([file(paper(more.title, arxiv_id=more.arxiv_id, upvotes=3), path="c")])
    path = made(where)
    with Library.open(where) as library:
        again = paper(more.title, arxiv_id=more.arxiv_id, upvotes=9, venue="ICML")
        library.add([file(again, path="d")])
    some(where, path, ["2401.00002"], [])
    with Library.open(where) as library:
        found = library.entry(library.key("2401.00002")).paper
        assert (found.upvotes, found.venue) == (3, "ICML")


def test_pictures_that_a_note_names_come_back_with_it(where: Places) -> None:
    with Library.open(where) as library:
        key = library.key("2401.00004")
        name = library.keep_picture(key, b"\xff\xd8\xff" + b"light" * 30)
        library.save_note(key, f"See ![](images/{name})", "")
    path = made(where)
    with Library.open(where) as library:
        library.save_note(key, "", library.note(key).version)
    (where.data / "notes" / "images" / name).unlink()
    some(where, path, [], ["2401.00004"])
    assert (where.data / "notes" / "images" / name).is_file()


def test_what_is_as_it_was_is_no_act(where: Places) -> None:
    path = made(where)
    with Library.open(where) as library:
        assert library.restore_some(path, ["2401.00001"], ["2401.00001"]).journal is None


def test_a_paper_that_the_backup_has_not_is_said(where: Places) -> None:
    path = made(where)
    with (
        Library.open(where) as library,
        pytest.raises(Exception, match="No paper here is called"),
    ):
        library.restore_some(path, ["2401.00001", "2409.99999"], [])


def test_what_a_restore_put_aside_is_not_what_the_next_one_brings(where: Places) -> None:
    folder = backup_folder(where)
    one = made(where)
    aside = restore_library(where, one, folder).aside
    assert list_backups(where, folder)[0].path == aside
    assert find_backup(where, folder, "") == one
    one.unlink()
    assert find_backup(where, folder, "") == Path(aside)


def test_where_nothing_was_nothing_is_put_aside(where: Places, tmp_path: Path) -> None:
    other = places(tmp_path / "another machine")
    restored = restore_library(other, made(where), backup_folder(other))
    assert (restored.aside, restored.undoable) == ("", False)
    assert not list(other.data.rglob("damaged-*"))


def test_a_backup_is_found_by_path_by_name_or_as_the_newest(where: Places) -> None:
    first, second = made(where), made(where)
    folder = backup_folder(where)
    assert find_backup(where, folder, "") == second
    assert find_backup(where, folder, first.name) == first
    assert find_backup(where, folder, first.stem) == first
    assert find_backup(where, folder, str(first)) == first


def _restored_by_a_process_of_its_own(where: Places, path: Path, paper_id: str, of: str) -> None:
    code = (
        "import sys; from pathlib import Path; from paperdesk.library import Library; "
        "from paperdesk.paths import places; library = Library.open(places(Path(sys.argv[1]))); "
        "wanted = {sys.argv[4]: [sys.argv[3]]}; "
        "library.restore_some(Path(sys.argv[2]), wanted.get('papers', []), wanted.get('notes', []))"
    )
    home = str(where.data.parent)
    subprocess.run([sys.executable, "-c", code, home, str(path), paper_id, of], check=True)


def test_a_note_comes_back_in_a_process_that_did_nothing_else(where: Places) -> None:
    path = made(where)
    with Library.open(where) as library:
        key = next(key for key in library.keys(WHOLE) if library.note(key).text)
        library.save_note(key, "quite other words", library.note(key).version)
        paper_id = str(library.entry(key).paper.id)
    _restored_by_a_process_of_its_own(where, path, paper_id, "notes")
    with Library.open(where) as library:
        assert library.note(key).text != "quite other words"


def test_a_corrected_field_comes_back_in_a_process_that_did_nothing_else(where: Places) -> None:
    with Library.open(where) as library:
        key = library.keys(ALL)[0]
        paper_id = str(library.entry(key).paper.id)
        library.write_facts(key, {"venue": "Nature"})
    path = made(where)
    with Library.open(where) as library:
        library.write_facts(key, {}, ["venue"])
        assert library.entry(key).paper.venue != "Nature"
    _restored_by_a_process_of_its_own(where, path, paper_id, "papers")
    with Library.open(where) as library:
        assert library.entry(key).paper.venue == "Nature"
        assert "venue" in library.own_facts(key)
