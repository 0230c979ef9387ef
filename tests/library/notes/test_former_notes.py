"""What stood in a note is found again: versions of it, and what was removed or replaced."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.library.notes import former_notes
from tests.library.builders import ALL, context


class Clock:
    """The clock of the library, which a test sets on."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 4, 4, 9, tzinfo=UTC)

    def go_on(self, **span: float) -> None:
        self.moment += timedelta(**span)

    def now(self) -> str:
        return self.moment.strftime("%Y-%m-%dT%H:%M:%SZ")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(former_notes, "now", made.now)
    return made


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened, _ = context(tmp_path, 3)
    with opened:
        yield opened


@pytest.fixture
def key(library: Library) -> int:
    return library.keys(ALL)[0]


def write(library: Library, key: int, text: str) -> None:
    library.save_note(key, text, library.note(key).version)


def former(library: Library, key: int | None = None) -> list[str]:
    """The words of all former notes, the newest first."""
    return [library.former_words(one) for one in library.former_notes(key)]


def test_a_note_is_kept_as_it_stood_before_each_sitting(
    library: Library, key: int, clock: Clock
) -> None:
    for text in ("mon", "monday", "monday\n\ntue"):
        write(library, key, text)
        clock.go_on(seconds=1)
    assert former(library, key) == ["mon"]
    clock.go_on(days=1)
    write(library, key, "only wednesday")
    write(library, key, "only wednesday, and more")
    assert former(library, key) == ["monday\n\ntue", "mon"]
    (newest, _) = library.former_notes(key)
    assert (newest.at[:10], newest.store, newest.key) == ("2026-04-05", "version", key)
    assert newest.title == library.entry(key).paper.title


def test_much_that_is_taken_away_at_once_is_kept_whenever_it_is(
    library: Library, key: int, clock: Clock
) -> None:
    write(library, key, "begun")
    write(library, key, "begun\n\n" + "a long evening of thoughts. " * 20)
    clock.go_on(seconds=5)
    write(library, key, "begun")
    assert any("a long evening" in words for words in former(library, key))


def test_a_removed_note_and_words_of_another_program_are_found_in_the_trash(
    library: Library, key: int
) -> None:
    write(library, key, "mine")
    path = Path(library.note(key).path)
    path.write_text(path.read_text().replace("mine", "theirs"))
    library.adopt_outside_edits()
    write(library, key, "")
    assert set(former(library, key)) == {"mine", "theirs"}
    assert {one.store for one in library.former_notes(key)} == {"trash"}
    assert former(library, library.keys(ALL)[1]) == []
    assert set(former(library)) == {"mine", "theirs"}


def test_a_former_note_is_brought_back_and_that_is_undone(library: Library, key: int) -> None:
    write(library, key, "the first thought")
    write(library, key, "")
    write(library, key, "another thought")
    (one,) = library.former_notes(key)
    done = library.bring_back_note(key, library.former_words(one))
    assert str(done.text).startswith("Brought back a former note on ‘Study number 1")
    assert library.note(key).text == "the first thought"
    assert "another thought" in former(library, key)
    library.undo()
    assert library.note(key).text == "another thought"
    library.redo()
    assert library.note(key).text == "the first thought"


def test_of_one_note_so_many_versions_stay_the_first_and_the_newest_among_them(
    library: Library, key: int, clock: Clock
) -> None:
    for number in range(former_notes.MOST + 12):
        write(library, key, f"evening {number}")
        clock.go_on(hours=10 if number < 20 else 1)
    found = former(library, key)
    assert len(found) == former_notes.MOST
    assert found[0] == f"evening {former_notes.MOST + 10}"
    assert found[-1] == "evening 0"
    assert all(f"evening {number}" in found for number in range(20))


def test_a_file_that_nobody_knows_is_shown_by_its_name(library: Library) -> None:
    folder = library.places.data / "trash" / "notes"
    folder.mkdir(parents=True)
    (folder / "2026-01-01T080000Z-something-else.md").write_text("words of long ago")
    (one,) = library.former_notes()
    assert (one.key, one.title, one.at) == (None, "something-else", "2026-01-01T08:00:00Z")
    assert library.former_words(one) == "words of long ago"


def test_a_clock_that_was_put_right_does_not_end_the_keeping(
    library: Library, key: int, clock: Clock
) -> None:
    write(library, key, "of a year too late")
    write(library, key, "of a year too late, again")
    clock.go_on(days=-365)
    write(library, key, "of the right day")
    write(library, key, "of the right day, at once")
    clock.go_on(hours=1)
    write(library, key, "an hour later")
    assert former(library, key) == [
        "of a year too late",
        "of the right day, at once",
        "of a year too late, again",
    ]


def test_former_notes_of_a_paper_that_was_joined_are_the_kept_one_s(
    library: Library, key: int, clock: Clock
) -> None:
    kept = library.keys(ALL)[1]
    write(library, key, "before")
    write(library, key, "after")
    library.merge(kept, key)
    assert "before" in former(library, kept)
    assert former(library, key) == []
    library.undo()
    assert "before" in former(library, key)
    assert "before" not in former(library, kept)
