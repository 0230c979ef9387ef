"""Undo and redo of a note keep what another program wrote in between, and say so."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.paths import places
from tests.library.builders import ALL, context, file, numbered, trash_of


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened, _ = context(tmp_path, 3)
    with opened:
        yield opened


@pytest.fixture
def key(library: Library) -> int:
    return library.keys(ALL)[0]


def write_outside(library: Library, key: int, old: str, new: str, *, seen: bool) -> None:
    path = Path(library.note(key).path)
    path.write_text(path.read_text().replace(old, new))
    if seen:
        library.adopt_outside_edits()


def trashed(library: Library) -> str:
    folder = trash_of(library)
    return "\0".join(path.read_text() for path in folder.iterdir()) if folder.is_dir() else ""


@pytest.mark.parametrize("seen", [True, False])
def test_undo_of_my_line_keeps_the_line_from_outside(
    library: Library, key: int, seen: bool
) -> None:
    library.save_note(key, "mine")
    write_outside(library, key, "mine", "mine\nfrom outside", seen=seen)
    undone = library.undo()
    assert undone is not None
    assert library.note(key).text == "from outside"
    assert "What another program wrote" in str(undone.remarks[0])
    assert "mine\nfrom outside" in trashed(library)
    redone = library.redo()
    assert redone is not None
    text = library.note(key).text
    assert "mine" in text
    assert "from outside" in text


@pytest.mark.parametrize("seen", [True, False])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("mine, two lines\nof it", "mine, two lines\nof it\nfrom outside"),
        ("mine, two lines\nof it", "before\n\nmine, two lines\nbetween\nof it\n\n\nafter"),
        ("of it", "of it, and more"),
        ("mine, two lines\nof it", "quite other words"),
    ],
)
def test_undo_and_redo_restore_to_the_letter_what_stood_there(
    library: Library, key: int, seen: bool, old: str, new: str
) -> None:
    first = library.save_note(key, "a beginning")
    library.save_note(key, "a beginning\n\nmine, two lines\nof it", first.version)
    write_outside(library, key, old, new, seen=seen)
    stood = library.note(key).text
    for _ in range(2):
        while library.undo() is not None and library.note(key).text != "":
            words = library.note(key).text + trashed(library)
            assert all(line in words for line in stood.split("\n"))
        while library.redo() is not None:
            pass
        assert library.note(key).text == stood


@pytest.mark.parametrize("seen", [True, False])
def test_undo_of_a_change_keeps_a_paragraph_from_outside(
    library: Library, key: int, seen: bool
) -> None:
    first = library.save_note(key, "intro\n\nmethod\n\nend")
    library.save_note(key, "intro\n\nmethod, changed\n\nend", first.version)
    write_outside(library, key, "intro", "a new title\n\nintro", seen=seen)
    library.undo()
    assert library.note(key).text == "a new title\n\nintro\n\nmethod\n\nend"
    library.redo()
    assert library.note(key).text == "a new title\n\nintro\n\nmethod, changed\n\nend"


def test_where_both_changed_one_line_both_lines_are_there(library: Library, key: int) -> None:
    first = library.save_note(key, "a word")
    library.save_note(key, "my word", first.version)
    write_outside(library, key, "my word", "my word, and theirs", seen=False)
    library.undo()
    assert library.note(key).text == "a word\n\nmy word, and theirs"


def test_undo_over_words_that_were_overwritten_a_moment_ago_keeps_all_three(
    library: Library, key: int
) -> None:
    first = library.save_note(key, "one")
    library.save_note(key, "two", first.version)
    write_outside(library, key, "two", "theirs", seen=False)
    undone = library.undo()
    assert undone is not None
    assert str(undone.text).startswith("Took back: wrote the note")
    text = library.note(key).text
    assert "one" in text
    assert "theirs" in text
    assert str(library.undo_text()).endswith("in another program")
    library.undo()
    assert "two" in library.note(key).text
    assert "theirs" in library.note(key).text + trashed(library)


def test_the_rest_can_still_be_redone_after_words_from_outside(library: Library, key: int) -> None:
    first = library.save_note(key, "one")
    library.save_note(key, "one\ntwo", first.version)
    library.undo()
    library.undo()
    other = library.keys(ALL)[1]
    library.star([other])
    library.undo()
    redone = library.redo()
    assert redone is not None
    assert redone.changes.updated == (other,)


def test_undo_without_words_from_outside_says_nothing_of_them(library: Library, key: int) -> None:
    first = library.save_note(key, "one")
    library.save_note(key, "two", first.version)
    undone = library.undo()
    assert undone is not None
    assert undone.remarks == ()
    assert library.note(key).text == "one"


def test_undo_of_what_another_program_did_says_where_its_words_are(
    library: Library, key: int
) -> None:
    library.save_note(key, "mine")
    write_outside(library, key, "mine", "theirs", seen=True)
    undone = library.undo()
    assert undone is not None
    assert library.note(key).text == "mine"
    assert "among the earlier versions" in str(undone.remarks[0])
    assert "theirs" in trashed(library)


def test_my_text_kept_over_one_from_outside_leaves_that_in_the_trash(
    library: Library, key: int
) -> None:
    first = library.save_note(key, "old")
    write_outside(library, key, "old", "theirs", seen=False)
    copy = library.save_note(key, "mine", first.version)
    assert copy.conflict
    saved = library.save_note(key, "mine", copy.version)
    assert saved.kept
    assert (trash_of(library) / saved.kept).read_text() == "theirs"
    library.undo()
    assert library.note(key).text == "theirs"


def test_my_own_words_that_i_replace_need_no_copy(library: Library, key: int) -> None:
    first = library.save_note(key, "old")
    assert library.save_note(key, "new", first.version).kept == ""
    assert trashed(library) == ""


@pytest.mark.parametrize("seen", [True, False])
def test_an_import_taken_back_leaves_a_note_that_was_changed_since(
    library: Library, seen: bool
) -> None:
    library.add([file(numbered(7), note="from the export", path="more.jsonl")])
    key = library.key("arxiv:2401.00007")
    write_outside(library, key, "from the export", "from the export\nand mine", seen=seen)
    undone = library.undo()
    assert undone is not None
    assert library.note(key).text == "from the export\nand mine"
    assert "import" in str(undone.remarks[0])
    library.redo()
    assert library.note(key).text == "from the export\nand mine"


def test_an_import_done_again_keeps_a_note_written_meanwhile(library: Library, key: int) -> None:
    library.add([file(numbered(1), note="from the export", path="more.jsonl")])
    library.undo()
    assert library.note(key).text == ""
    path = library.notes_folder / "by hand.md"
    path.write_text('---\nid: "arxiv:2401.00001"\n---\n\nby hand\n')
    library.adopt_outside_edits()
    redone = library.redo()
    assert redone is not None
    text = library.note(key).text
    assert "by hand" in text
    assert "from the export" in text
    assert redone.remarks


def test_an_act_of_a_journal_written_before_is_taken_back(tmp_path: Path) -> None:
    """Strokes of notes had no mark of who wrote them; acts of other programs were many in one."""
    library, keys = context(tmp_path, 2)
    library.save_note(keys[0], "one")
    with library._database.transaction() as connection:
        stroke = {
            "kind": "many",
            "parts": [{"kind": "note", "key": keys[0], "before": "long ago", "after": "one"}],
        }
        connection.execute(
            "INSERT INTO journal (at, act, text, stroke) VALUES (?, 'note', ?, ?)",
            ("2026-01-01T00:00:00Z", "Changed 1 paper in another program", json.dumps(stroke)),
        )
    library.undo()
    assert library.note(keys[0]).text == "long ago"
    library.redo()
    assert library.note(keys[0]).text == "one"
    library.close()
    with Library.open(places(tmp_path)) as again:
        again.undo()
        assert again.note(keys[0]).text == "long ago"
