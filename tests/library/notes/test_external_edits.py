"""Other programs empty, overwrite, move, rename and copy note files: nothing is lost or unseen."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from paperdesk.library import Library
from paperdesk.library.notes import lost_words, note_files
from paperdesk.model import LibraryError, State
from paperdesk.paths import places
from tests.library.builders import ALL, context, file, numbered, trash_of

HEAD = '---\nid: "arxiv:2401.00001"\n---\n\n'


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened, _ = context(tmp_path, 6)
    with opened:
        yield opened


@pytest.fixture
def key(library: Library) -> int:
    """The paper ``arxiv:2401.00001``, with a note that was seen."""
    found = library.key("arxiv:2401.00001")
    library.save_note(found, "first line\nsecond line\nthird line")
    return found


def path_of(library: Library, key: int) -> Path:
    return Path(library.note(key).path)


def trashed(library: Library) -> str:
    folder = trash_of(library)
    return (
        "\0".join(path.read_text(errors="replace") for path in folder.iterdir())
        if folder.is_dir()
        else ""
    )


def head_of(path: Path) -> str:
    return path.read_text().partition("\n---\n")[0] + "\n---\n"


OVERWRITTEN: dict[str, Callable[[str], bytes]] = {
    "emptied": lambda _head: b"",
    "blanks": lambda _head: b" \n\t\n",
    "cut to its head": lambda head: head.encode(),
    "cut short": lambda head: f"{head}\nfirst line\n".encode(),
    "older": lambda head: f"{head}\nfirst idea\n".encode(),
    "without its head": lambda _head: b"something else\n",
    "UTF-16 of other words": lambda head: f"{head}\nother\n".encode("utf-16"),
    "misread": lambda head: f"{head}\nf\xefrst\n".encode().decode("cp1252").encode(),
}


@pytest.mark.parametrize("how", OVERWRITTEN)
def test_words_overwritten_outside_come_back_by_undo_and_lie_in_the_trash(
    library: Library, key: int, how: str
) -> None:
    words = library.note(key).text
    path = path_of(library, key)
    path.write_bytes(OVERWRITTEN[how](head_of(path)))
    assert library.adopt_outside_edits().updated == (key,)
    assert words in trashed(library)
    report = library.check()
    assert any("Study number 1" in line for line in (*report.lines, *report.problems))
    undone = library.undo()
    assert undone is not None
    assert "in another program" in str(undone.text)
    assert library.note(key).text == words
    assert library.check().problems == ()
    library.redo()
    assert library.note(key).text != words
    assert words in trashed(library)


def test_what_was_lost_is_told_once_by_a_window_and_names_the_paper(
    library: Library, key: int
) -> None:
    path_of(library, key).write_text("")
    library.adopt_outside_edits()
    (lost,) = library.outside_news(terminal=True).lost
    assert (lost.how, lost.undoable) == ("emptied", True)
    assert not library.outside_news(terminal=True)
    (lost,) = library.outside_news().lost
    assert lost.title == "‘Study number 1 of swarms’"
    assert "second line" in Path(lost.copy).read_text()
    assert not library.outside_news()
    assert not library.outside_news(terminal=True)


def test_a_note_that_was_emptied_is_a_problem_until_it_is_dealt_with(
    library: Library, key: int
) -> None:
    path_of(library, key).write_text("")
    library.adopt_outside_edits()
    (problem,) = library.check().problems
    assert "‘Study number 1 of swarms’ was emptied" in problem
    library.outside_news()
    library.save_note(key, "begun anew", "")
    assert library.check().problems == ()


def test_a_loss_that_was_taken_back_is_over_though_the_words_go_again(
    library: Library, key: int
) -> None:
    path = path_of(library, key)
    path.write_text("")
    library.adopt_outside_edits()
    assert library.check().problems
    library.undo()  # the words are there again
    library.undo()  # and go, for the reader takes back that they wrote them
    assert library.note(key).text == ""
    assert library.check().problems == ()


def test_a_copy_taken_out_of_the_trash_ends_the_matter(library: Library, key: int) -> None:
    path_of(library, key).write_text("")
    library.adopt_outside_edits()
    for path in trash_of(library).iterdir():
        path.unlink()
    assert library.check().problems == ()


def test_after_thirty_days_nobody_is_told_any_more(
    library: Library, key: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    path_of(library, key).write_text("")
    library.adopt_outside_edits()
    monkeypatch.setattr(lost_words, "DAYS", -1)
    assert library.check().problems == ()
    assert not library.outside_news().lost


@pytest.mark.parametrize("more", ["at the end", "at the front", "between"])
def test_words_added_outside_are_no_act_and_no_loss(library: Library, key: int, more: str) -> None:
    path = path_of(library, key)
    old, new = {
        "at the end": ("third line", "third line\nadded"),
        "at the front": ("first line", "added\nfirst line"),
        "between": ("second line", "added\nsecond line\nadded too"),
    }[more]
    path.write_text(path.read_text().replace(old, new))
    library.adopt_outside_edits()
    assert str(library.undo_text()).startswith("Wrote the note")
    assert not library.outside_news()


def test_an_emptied_file_stays_where_a_program_writes_on_into_it(
    library: Library, key: int
) -> None:
    path = path_of(library, key)
    whole = path.read_text()
    with path.open("w") as stream:  # written in place: emptied first
        library.adopt_outside_edits()
        assert library.counts().noted == 0
        stream.write(whole + "written in place\n")
    library.adopt_outside_edits()
    assert library.note(key).text.endswith("third line\nwritten in place")
    assert str(library.undo_text()).startswith("Wrote the note")
    assert library.check().problems == ()


def test_saves_of_another_editor_are_one_act_and_each_lies_in_the_trash(
    library: Library, key: int
) -> None:
    path = path_of(library, key)
    told = 0
    for number in range(5):
        path.write_text(f"{HEAD}draft {number}\n")
        library.adopt_outside_edits()
        told += len(library.outside_news().lost)
    assert told == 1
    assert (
        len([line for line in library.check().lines if "was overwritten by another" in line]) == 1
    )
    assert all(f"draft {number}" in trashed(library) for number in range(4))
    library.undo()
    assert library.note(key).text == "first line\nsecond line\nthird line"


def test_files_of_one_name_in_the_trash_never_replace_each_other(
    library: Library, key: int
) -> None:
    path = path_of(library, key)
    for number in range(12):
        path.write_text(f"{HEAD}words {number}\n")
        library.adopt_outside_edits()
        path.write_text("")
        library.adopt_outside_edits()
    assert all(f"words {number}" in trashed(library) for number in range(12))


def test_a_name_of_250_letters_has_its_words_kept_too(library: Library, key: int) -> None:
    path = path_of(library, key)
    long = path.rename(path.with_name("ä" * 120 + ".md"))
    library.adopt_outside_edits()
    library.save_note(key, "under a long name", library.note(key).version)
    long.write_text("")
    library.adopt_outside_edits()
    assert "under a long name" in trashed(library)


# Elsewhere in the folder


@pytest.mark.parametrize(
    "name",
    [
        "2026/same.md",
        "a/b/c/d/e/deep.md",
        "my own name.md",
        "note.markdown",
        "NOTE.MD",
        "note.mdown",
        "note.txt",
        "no ending",
        "Ünï cödé/名前.md",
    ],
)
def test_a_note_moved_or_renamed_is_still_its_papers_and_saved_where_it_lies(
    library: Library, key: int, name: str
) -> None:
    target = library.notes_folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    path_of(library, key).rename(target)
    library.adopt_outside_edits()
    note = library.note(key)
    assert (note.path, note.text) == (str(target), "first line\nsecond line\nthird line")
    library.save_note(key, "written on", note.version)
    assert target.read_text().endswith("\nwritten on\n")
    assert [path for path in library.notes_folder.rglob("*") if path.is_file()] == [target]
    target.write_text(target.read_text().replace("written on", "written elsewhere"))
    library.adopt_outside_edits()
    assert library.note(key).text == "written elsewhere"
    assert library.check().problems == ()
    assert library.undo_text() is not None, "it was no removal"


def test_a_note_moved_a_moment_ago_is_saved_where_it_lies(library: Library, key: int) -> None:
    version = library.note(key).version
    target = library.notes_folder / "2026" / "here.md"
    target.parent.mkdir()
    path_of(library, key).rename(target)
    saved = library.save_note(key, "typed meanwhile", version)
    assert (saved.conflict, library.note(key).path) == ("", str(target))
    assert target.read_text().endswith("\ntyped meanwhile\n")


def test_a_renamed_folder_keeps_all_its_notes(library: Library) -> None:
    folder = library.notes_folder / "2026"
    folder.mkdir(parents=True)
    for key in library.keys(ALL):
        library.save_note(key, f"words {key}")
        path_of(library, key).rename(folder / f"{key}.md")
    library.adopt_outside_edits()
    folder.rename(library.notes_folder / "2027")
    library.adopt_outside_edits()
    assert [library.note(key).text for key in library.keys(ALL)] == [
        f"words {key}" for key in library.keys(ALL)
    ]
    assert library.check().problems == ()


def test_notes_of_a_removed_folder_are_shown_and_written_on(library: Library) -> None:
    folder = library.notes_folder / "2026"
    folder.mkdir(parents=True)
    for key in library.keys(ALL):
        library.save_note(key, f"words {key}")
        path_of(library, key).rename(folder / f"{key}.md")
    library.adopt_outside_edits()
    folder.rename(library.places.data / "away")
    library.adopt_outside_edits()
    key = library.keys(ALL)[0]
    note = library.note(key)
    assert note.text == f"words {key}"
    library.save_note(key, note.text + "\nand more", note.version)
    assert path_of(library, key).read_text().endswith(f"words {key}\nand more\n")
    assert library.counts().noted == 6


def test_a_note_copied_and_then_removed_has_moved(library: Library, key: int) -> None:
    path = path_of(library, key)
    target = library.notes_folder / "later" / path.name
    target.parent.mkdir()
    target.write_bytes(path.read_bytes())
    library.adopt_outside_edits()
    path.unlink()
    library.adopt_outside_edits()
    assert library.note(key).path == str(target)
    assert library.note(key).conflicts == ()
    assert not library.outside_news()


def test_hidden_folders_pictures_and_links_out_are_not_looked_into(
    library: Library, key: int, tmp_path: Path
) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "x.md").write_text(f"{HEAD}secret\n")
    for name in (".stversions", ".obsidian", "images"):
        (library.notes_folder / name).mkdir()
        (library.notes_folder / name / "x.md").write_text(f"{HEAD}other\n")
    (library.notes_folder / "link").symlink_to(tmp_path / "outside")
    (library.notes_folder / "link.md").symlink_to(tmp_path / "outside" / "x.md")
    assert not library.adopt_outside_edits()
    assert library.note(key).conflicts == ()
    assert not library.outside_news()


def test_a_folder_that_cannot_be_read_is_no_removal(
    library: Library, key: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = library.notes_folder / "closed"
    folder.mkdir()
    path_of(library, key).rename(folder / "x.md")
    library.adopt_outside_edits()
    real = os.scandir

    def closed(path: Path) -> Any:
        if Path(path) == folder:
            raise PermissionError(13, "Permission denied")
        return real(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", closed)
        assert not library.adopt_outside_edits()
        assert any("closed" in problem for problem in library.check().problems)
    assert library.counts().noted == 1
    assert library.check().problems == ()


def test_of_two_files_with_one_id_the_known_one_is_the_note(library: Library, key: int) -> None:
    other = library.notes_folder / "sub" / "another.md"
    other.parent.mkdir()
    other.write_text(f"{HEAD}other words\n")
    library.adopt_outside_edits()
    note = library.note(key)
    assert note.text.startswith("first line")
    assert note.conflicts == (("sub/another.md", "other words"),)
    library.drop_conflict(key, "sub/another.md")
    assert library.note(key).conflicts == ()
    assert "other words" in trashed(library)


def test_what_belongs_to_no_paper_is_told_once_and_listed_by_check(library: Library) -> None:
    folder = library.notes_folder
    (folder / "sub").mkdir(parents=True)
    (folder / "sub" / "shopping.md").write_text("milk\n")
    (folder / "unknown.md").write_text('---\nid: "arxiv:9999.00001"\n---\n\nlater\n')
    (folder / "binary.md").write_bytes(bytes(range(256)) * 4)
    (folder / "data.csv").write_text("a,b\n")
    assert not library.adopt_outside_edits()
    told = {stray.name: stray.why for stray in library.outside_news().strays}
    assert told == {
        "sub/shopping.md": "headless",
        "unknown.md": "unknown",
        "binary.md": "unreadable",
    }
    assert not library.outside_news()
    report = library.check()
    said = "\n".join((*report.lines, *report.problems))
    assert all(name in said for name in told)
    assert "data.csv" not in said
    (folder / "sub" / "shopping.md").write_text("bread\n")
    library.adopt_outside_edits()
    assert not library.outside_news()


def test_a_note_waits_for_its_paper(library: Library) -> None:
    library.notes_folder.mkdir(exist_ok=True)
    (library.notes_folder / "early.md").write_text('---\nid: "arxiv:2401.00009"\n---\n\nearly\n')
    library.adopt_outside_edits()
    library.add([file(numbered(9), path="later.jsonl")])
    library.adopt_outside_edits()
    assert library.note(library.key("arxiv:2401.00009")).text == "early"


def test_files_that_are_known_are_not_read_again(
    library: Library, key: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    (library.notes_folder / "sub").mkdir()
    (library.notes_folder / "sub" / "none.md").write_text("nobody's\n")
    (library.notes_folder / "sub" / "copy.md").write_text(f"{HEAD}other\n")
    library.adopt_outside_edits()
    time.sleep(0.01)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", None)
        assert not library.adopt_outside_edits()


def test_a_folder_with_another_tree_in_it_ends_no_note(
    library: Library, key: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(note_files, "_MOST", 3)
    for number in range(9):
        (library.notes_folder / f"file {number}.txt").write_text("x")
    library.adopt_outside_edits()
    assert library.counts().noted == 1


# Copies


@pytest.mark.parametrize(
    "name",
    [
        "{}-DESKTOP-AB12CD.md",
        "{}-Annas-MacBook-Pro.md",
        "{} (1).md",
        "{} (Case Conflict).md",
        "{} - Copy.md",
        "{} - Copy (2).md",
        "Copy of {}.md",
        "Kopie von {}.md",
        "{} (conflict).md",
        "{} conflict copy 2026-04-04.md",
        "{} 2.md",
        "{} copy.md",
        "{}_conflict-20260404-101010.md",
        "{} (SFConflict ann@example.org 2026-04-04-10-10-10).md",
        "{}_NAS_Apr-04-101010-2026_Conflict.md",
        "{} (Ann (laptop)'s conflicted copy 2026-04-04).md",
        "sub/{}.md",
        "{}.markdown",
        "anything at all.md",
    ],
)
@pytest.mark.parametrize("known", [True, False])
def test_copies_of_any_synchroniser_are_shown_at_their_note(
    library: Library, key: int, name: str, known: bool
) -> None:
    path = path_of(library, key)
    copy = library.notes_folder / name.format(path.stem)
    copy.parent.mkdir(exist_ok=True)
    if known or name == "anything at all.md":
        copy.write_text(path.read_text().replace("second", "other"))
    else:
        copy.write_text("first line\nother line\nthird line\n")
    library.adopt_outside_edits()
    note = library.note(key)
    relative = copy.relative_to(library.notes_folder).as_posix()
    assert note.conflicts == ((relative, "first line\nother line\nthird line"),)
    assert note.path == str(path)
    assert library.counts().noted == 1
    assert not library.outside_news()
    assert any(relative in line for line in library.check().lines)


def test_a_copy_that_a_program_takes_away_has_its_words_kept(library: Library, key: int) -> None:
    version = library.note(key).version
    path = path_of(library, key)
    path.write_text(f"{HEAD}theirs\n")
    saved = library.save_note(key, "mine", version)
    (library.notes_folder / saved.conflict).unlink()
    library.adopt_outside_edits()
    assert "mine" in trashed(library)


# Encodings


@pytest.mark.parametrize("code", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32"])
def test_a_note_saved_in_unicode_of_another_kind_is_read(
    library: Library, key: int, code: str
) -> None:
    path = path_of(library, key)
    data = path.read_text().replace("third line", "thïrd line, 三").encode(code)
    path.write_bytes(data)
    library.adopt_outside_edits()
    note = library.note(key)
    assert note.text == "first line\nsecond line\nthïrd line, 三"
    library.save_note(key, note.text + "\nmore", note.version)
    assert path.read_text().endswith("三\nmore\n")
    if code != "utf-8-sig":
        kept = [path.read_bytes() for path in trash_of(library).iterdir()]
        assert data in kept, "as it was, it is in the trash"


UNREADABLE: dict[str, Any] = {
    "zeros after a power cut": b"\0" * 200,
    "another program's": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "Russian of old": f"{HEAD}Это заметка о статье\n".encode("koi8-r"),
    "half of UTF-16": b"\xff\xfe" + f"{HEAD}words\n".encode("utf-16-le")[:-1],
    "very large": b"x" * (4 * 1024 * 1024 + 1),
}


@pytest.mark.parametrize("what", UNREADABLE)
def test_a_note_that_cannot_be_read_is_said_so_and_left_alone(
    library: Library, key: int, what: str
) -> None:
    path = path_of(library, key)
    path.write_bytes(UNREADABLE[what])
    library.adopt_outside_edits()
    assert [stray.why for stray in library.outside_news().strays] == ["unreadable"]
    assert any(path.name in problem for problem in library.check().problems)
    note = library.note(key)
    assert (note.text, bool(note.trouble)) == ("first line\nsecond line\nthird line", True)
    library.save_note(key, note.text + "\nmore", note.version)
    assert path.read_bytes() == UNREADABLE[what]
    now = library.note(key)
    assert (now.text, now.trouble) == (note.text + "\nmore", None)
    assert now.path != str(path)
    assert any(path.name in problem for problem in library.check().problems)
    library.undo()
    library.undo()
    assert path.read_bytes() == UNREADABLE[what]


def test_a_first_note_is_not_written_over_a_file_that_cannot_be_read(library: Library) -> None:
    key = library.keys(ALL)[0]
    library.save_note(key, "x")
    path = path_of(library, key)
    library.undo()
    path.write_bytes(b"\0" * 100)
    library.save_note(key, "words")
    assert path.read_bytes() == b"\0" * 100
    assert library.note(key).text == "words"


def test_notes_of_an_import_are_not_written_over_a_file_that_lies_there(tmp_path: Path) -> None:
    library, _ = context(tmp_path)
    library.notes_folder.mkdir(parents=True)
    place = library.notes_folder / "arxiv-2401-00001-study-number-1-of-swarms.md"
    place.write_bytes(b"\0" * 100)
    library.add([file(numbered(1), note="from the export")])
    (key,) = library.keys(ALL)
    assert place.read_bytes() == b"\0" * 100
    assert library.note(key).text == "from the export"
    library.close()


def test_a_library_made_before_opens_as_it_was(tmp_path: Path) -> None:
    """As a library of version 2: the tables of this chapter come to it, notes are as before."""
    library, keys = context(tmp_path, 2)
    library.save_note(keys[0], "one")
    library.set_state([keys[0]], State.LATER)
    library.close()
    with Library.open(places(tmp_path)) as again:
        again.undo()
        again.undo()
        assert again.note(keys[0]).text == ""
        with pytest.raises(LibraryError):
            again.note(999)
