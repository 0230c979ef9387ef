"""The reader's words: files, edits from outside, conflicts, and nothing ever lost."""

import errno
import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from paperdesk.library import Library
from paperdesk.model import LibraryError, Scope, State
from paperdesk.paths import places
from tests.library.builders import ALL, context, file, numbered, paper


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened, _ = context(tmp_path, 6)
    with opened:
        yield opened


def note_path(library: Library, key: int) -> Path:
    return Path(library.note(key).path)


def trashed(library: Library) -> list[str]:
    folder = library.places.data / "trash" / "notes"
    return [path.read_text() for path in sorted(folder.iterdir())] if folder.is_dir() else []


def edit(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text().replace(old, new))


def test_a_note_is_a_file_that_any_editor_reads(library: Library) -> None:
    key = library.keys(ALL)[0]
    library.tag([key], 'a "quoted" tag')
    library.save_note(key, "My *words*.\n\n- one")
    path = note_path(library, key)
    assert path.name == "arxiv-2401-00001-study-number-1-of-swarms.md"
    assert path.read_text() == (
        '---\nid: "arxiv:2401.00001"\ntitle: "Study number 1 of swarms"\n'
        'publication: {"year": 2024}\ntags: ["a \\"quoted\\" tag"]\n'
        "state: new\n---\n\nMy *words*.\n\n- one\n"
    )
    assert library.note(key).text == "My *words*.\n\n- one"
    assert library.counts().noted == 1
    assert list(library.keys(Scope("noted"))) == [key]


def test_saving_again_goes_on_from_the_version_that_was_read(library: Library) -> None:
    key = library.keys(ALL)[0]
    first = library.save_note(key, "one")
    second = library.save_note(key, "two", first.version)
    assert second.conflict == ""
    assert library.note(key).text == "two"
    assert library.note(key).version == second.version


def test_a_tag_given_meanwhile_is_no_conflict_and_stands_in_the_head(library: Library) -> None:
    key = library.keys(ALL)[0]
    saved = library.save_note(key, "one")
    library.tag([key], "rl")
    library.set_state([key], State.LATER)
    assert 'tags: ["rl"]\nstate: later' in note_path(library, key).read_text()
    assert library.save_note(key, "two", saved.version).conflict == ""


def test_a_file_changed_outside_is_not_overwritten(library: Library) -> None:
    key = library.keys(ALL)[0]
    saved = library.save_note(key, "one")
    edit(note_path(library, key), "one", "theirs")
    again = library.save_note(key, "mine", saved.version)
    note = library.note(key)
    assert note.text == "theirs"
    assert again.conflict
    assert note.conflicts == ((again.conflict, "mine"),)
    assert again.version == note.version
    assert library.save_note(key, "mine", saved.version).conflict == again.conflict
    library.drop_conflict(key, again.conflict)
    assert library.note(key).conflicts == ()
    assert any("mine" in text for text in trashed(library))


def test_what_another_program_writes_while_a_note_is_saved_stands_beside(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = library.keys(ALL)[0]
    first = library.save_note(key, "one\n")
    path, real = Path(library.note(key).path), os.fsync

    def meanwhile(handle: int) -> None:
        monkeypatch.setattr(os, "fsync", real)
        path.write_text(path.read_text("utf-8").replace("one", "theirs"), "utf-8")
        real(handle)

    monkeypatch.setattr(os, "fsync", meanwhile)
    library.save_note(key, "mine\n", first.version)
    note = library.note(key)
    assert note.text == "mine\n"
    assert [text for _, text in note.conflicts] == ["theirs\n"]


@pytest.mark.parametrize(
    "name",
    [
        "{}.sync-conflict-20260404-101010-ABCDEFG.md",
        "{} (Ann's conflicted copy 2026-04-04).md",
        "{} (conflict 2026-04-04-101010).md",
    ],
)
def test_copies_of_a_synchroniser_are_shown_as_conflicts(library: Library, name: str) -> None:
    key = library.keys(ALL)[0]
    library.save_note(key, "one")
    path = note_path(library, key)
    copy = path.with_name(name.format(path.stem))
    copy.write_text(path.read_text().replace("one", "other"))
    library.adopt_outside_edits()
    assert library.note(key).conflicts == ((copy.name, "other"),)
    assert library.counts().noted == 1


def test_words_changed_outside_are_taken_over(library: Library) -> None:
    key = library.keys(ALL)[0]
    library.save_note(key, "one")
    edit(note_path(library, key), "one", "two words")
    changes = library.adopt_outside_edits()
    assert changes.updated == (key,)
    assert library.documents([key])[0].note == "two words"
    assert not library.adopt_outside_edits()


def test_tags_and_state_changed_outside_are_the_readers_act(library: Library) -> None:
    key = library.keys(ALL)[0]
    library.tag([key], "old")
    library.save_note(key, "one")
    path = note_path(library, key)
    edit(path, 'tags: ["old"]', "tags:\n  - fresh\n  - 'x/y'")
    edit(path, "state: new", "state: later")
    library.adopt_outside_edits()
    entry = library.entry(key)
    assert (entry.tags, entry.state) == (("fresh", "x/y"), State.LATER)
    library.undo()
    entry = library.entry(key)
    assert (entry.tags, entry.state) == (("old",), State.NEW)
    assert 'tags: ["old"]\nstate: new' in path.read_text()


def test_a_head_changed_outside_is_taken_over_when_the_note_is_saved(library: Library) -> None:
    key = library.keys(ALL)[0]
    saved = library.save_note(key, "one")
    edit(note_path(library, key), "tags: []", "tags: [from-outside]")
    library.save_note(key, "two", saved.version)
    assert library.entry(key).tags == ("from-outside",)
    assert 'tags: ["from-outside"]' in note_path(library, key).read_text()
    library.untag([key], "from-outside")
    library.adopt_outside_edits()
    assert library.entry(key).tags == ()


def test_keys_of_the_reader_stay_in_the_head(library: Library) -> None:
    key = library.keys(ALL)[0]
    saved = library.save_note(key, "one")
    edit(note_path(library, key), "state: new", "state: new\ncssclass: wide\nlist:\n  - a: 1")
    library.adopt_outside_edits()
    library.save_note(key, "two", saved.version)
    assert "cssclass: wide\nlist:\n  - a: 1\n---" in note_path(library, key).read_text()


def test_a_note_that_could_not_be_read_again_is_not_written(library: Library) -> None:
    key = library.keys(ALL)[0]
    saved = library.save_note(key, "words")
    with pytest.raises(LibraryError, match="4 MB"):
        library.save_note(key, "ä" * 2_200_000, saved.version)
    assert library.note(key).text == "words"
    assert note_path(library, key).read_text().endswith("\nwords\n")
    library.save_note(key, "more words", saved.version)
    assert library.note(key).text == "more words"


def test_a_single_missing_file_is_a_removed_note(library: Library) -> None:
    key = library.keys(ALL)[0]
    library.save_note(key, "last words")
    note_path(library, key).unlink()
    library.adopt_outside_edits()
    assert library.counts().noted == 0
    assert "last words" in trashed(library)[0]
    library.undo()
    assert library.note(key).text == "last words"


def test_many_missing_files_mean_that_the_folder_is_away(library: Library) -> None:
    keys = library.keys(ALL)
    for key in keys:
        library.save_note(key, f"words {key}")
    for path in list(library.notes_folder.iterdir())[:5]:
        path.unlink()
    assert not library.adopt_outside_edits()
    assert library.counts().noted == 6


def test_a_notes_folder_that_is_away_loses_nothing(library: Library) -> None:
    key = library.keys(ALL)[0]
    saved = library.save_note(key, "words")
    library.notes_folder.rename(library.places.data / "elsewhere")
    assert not library.adopt_outside_edits()
    assert library.note(key).text == "words"
    with pytest.raises(LibraryError, match="notes folder is not there"):
        library.save_note(key, "more", saved.version)
    assert not library.check().ok
    (library.places.data / "elsewhere").rename(library.notes_folder)
    assert library.check().problems == ()


def test_a_file_dropped_in_by_hand_is_adopted(library: Library) -> None:
    key = library.keys(ALL)[1]
    library.notes_folder.mkdir(exist_ok=True)
    (library.notes_folder / "my file.md").write_text(
        "---\nid: arxiv:2401.00002\ntags: a, b\n---\nDropped.\n"
    )
    library.adopt_outside_edits()
    assert library.note(key).text == "Dropped."
    assert library.entry(key).tags == ("a", "b")
    renamed = library.notes_folder / "other name.md"
    (library.notes_folder / "my file.md").rename(renamed)
    library.adopt_outside_edits()
    assert library.note(key).path == str(renamed)


def test_blank_text_removes_the_note_and_keeps_the_file_in_the_trash(library: Library) -> None:
    key = library.keys(ALL)[0]
    saved = library.save_note(key, "words")
    library.save_note(key, "  \n", saved.version)
    assert library.note(key).text == ""
    assert library.counts().noted == 0
    assert not list(library.notes_folder.iterdir())
    assert "words" in trashed(library)[0]
    library.undo()
    assert library.note(key).text == "words"


def test_undo_puts_the_former_text_back_and_loses_none(library: Library) -> None:
    key = library.keys(ALL)[0]
    first = library.save_note(key, "one")
    library.save_note(key, "two", first.version)
    library.undo()
    assert library.note(key).text == "one"
    assert any("two" in text for text in trashed(library))
    library.redo()
    assert library.note(key).text == "two"
    library.undo()
    library.undo()
    assert library.note(key).text == ""


def test_saves_of_one_go_of_typing_are_one_act(library: Library) -> None:
    key = library.keys(ALL)[0]
    version = ""
    for text in ("a", "ab", "abc"):
        version = library.save_note(key, text, version, going_on=True).version
    library.undo()
    assert library.note(key).text == ""


def test_appending_goes_to_the_end_of_what_stands_in_the_file(library: Library) -> None:
    key = library.keys(ALL)[0]
    library.append_note(key, "one")
    edit(note_path(library, key), "one", "one, edited")
    library.append_note(key, "two")
    assert library.note(key).text == "one, edited\n\ntwo"


def test_a_link_that_leads_out_of_the_folder_is_refused(library: Library, tmp_path: Path) -> None:
    key = library.keys(ALL)[0]
    saved = library.save_note(key, "one")
    path = note_path(library, key)
    secret = tmp_path / "secret.md"
    secret.write_text("secret")
    path.unlink()
    path.symlink_to(secret)
    with pytest.raises(LibraryError, match="leads out"):
        library.save_note(key, "two", saved.version)
    assert secret.read_text() == "secret"


def test_the_mode_of_a_note_file_is_kept(library: Library) -> None:
    key = library.keys(ALL)[0]
    saved = library.save_note(key, "one")
    path = note_path(library, key)
    path.chmod(0o600)
    library.save_note(key, "two", saved.version)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_names_stay_apart_and_are_taken_by_every_system(library: Library) -> None:
    library.add(
        [
            file(
                paper("CON", doi="10.1/a.b"),
                paper("../../etc/passwd\n", doi="10.1/a-b"),
                paper("Über α " * 60, doi="10.1/a/b"),
                paper("", doi="10.1/" + "x" * 300),
            )
        ]
    )
    for key in library.keys(ALL):
        library.save_note(key, "n")
    names = [path.name for path in library.notes_folder.iterdir()]
    assert len({name.casefold() for name in names}) == 10
    assert all(set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.") for name in names)
    assert all(len(name) < 160 for name in names)


@pytest.mark.parametrize("text", ["---\nx\n---", "a\r\nb\rc", "\n\nx\n\n\n", "\ufeffx", "é\ud800"])
def test_a_text_comes_back_as_it_was(library: Library, text: str) -> None:
    key = library.keys(ALL)[0]
    library.save_note(key, text)
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\ud800", "?")
    assert library.note(key).text == plain
    edit(note_path(library, key), "state: new", "state: later")
    library.adopt_outside_edits()
    assert library.note(key).text == plain


@pytest.mark.parametrize("name", ["write", "fsync"])
@pytest.mark.parametrize("nth", range(1, 5))
def test_a_full_disk_leaves_the_old_note_and_no_rest(
    library: Library, monkeypatch: pytest.MonkeyPatch, name: str, nth: int
) -> None:
    key = library.keys(ALL)[0]
    saved = library.save_note(key, "old words")
    error: LibraryError | None = None
    with monkeypatch.context() as patch:
        reached = _fail(patch, name, nth)
        try:
            library.save_note(key, "new words", saved.version)
        except LibraryError as caught:
            error = caught
    assert (error is not None) == reached()
    # Where only the last sync failed, the new words are there already, whole.
    expected = ("old words", "new words") if error else ("new words",)
    assert library.note(key).text in expected
    assert error is None or "disk is full" in str(error)
    assert not list(library.notes_folder.glob(".*"))
    library.adopt_outside_edits()
    again = library.save_note(key, "newest words", library.note(key).version)
    assert again.conflict == ""
    assert library.check().problems == ()


def _fail(patch: pytest.MonkeyPatch, name: str, nth: int) -> Any:
    """Let the n-th call of an ``os`` function find the disk full; says whether it came to that."""
    real = getattr(os, name)
    calls = 0

    def fails(*args: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == nth:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(*args)

    patch.setattr(os, name, fails)
    return lambda: calls >= nth


def test_looking_for_edits_reads_no_file_when_there_is_none(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    for key in library.keys(ALL):
        library.save_note(key, "n")
    time.sleep(0.01)
    version = library.data_version()
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", None)
        assert not library.adopt_outside_edits()
    assert library.data_version() == version


def test_a_note_of_a_paper_that_is_not_there_is_an_error(library: Library) -> None:
    with pytest.raises(LibraryError, match="no longer"):
        library.save_note(999, "x")
    with pytest.raises(LibraryError, match="no longer"):
        library.note(999)


def test_a_note_in_another_encoding_is_read(library: Library) -> None:
    key = library.keys(ALL)[0]
    library.save_note(key, "one")
    note_path(library, key).write_bytes("caf\xe9".encode("cp1252"))
    library.adopt_outside_edits()
    assert library.note(key).text == "café"


def test_notes_of_an_import_survive_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, _ = context(tmp_path)
    with monkeypatch.context() as patch:
        _fail(patch, "fsync", 1)
        library.add([file(numbered(1), note="from the export")])
    (key,) = library.keys(ALL)
    assert library.note(key).text == "from the export"
    library.close()
    with Library.open(places(tmp_path)) as again:
        assert "from the export" in Path(again.note(key).path).read_text()
        assert again.check().problems == ()
