"""The keeper against a disk that is slow, full, or changed by others."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.model import ActionKind, ActionResult, Changes, Note, NoteSaved
from paperdesk.model.messages import verbatim
from paperdesk.ui.features.notes import autosave as keeping
from paperdesk.ui.features.notes.autosave import NoteAutosave


class Disk:
    """Saves when told to, as the library does: never over words it was not told of."""

    def __init__(self) -> None:
        self.texts: dict[int, str] = {}
        self.copies: list[tuple[int, str]] = []
        self.asked: list[tuple[int, str, str]] = []
        self.full = ""
        self.slow = False
        self._waiting: list[Callable[[], None]] = []

    def save(
        self,
        key: int,
        text: str,
        version: str,
        done: Callable[[NoteSaved], None],
        failed: Callable[[str], None],
    ) -> None:
        self.asked.append((key, text, version))

        def answer() -> None:
            if self.full:
                failed(self.full)
                return
            there = self.texts.get(key, "")
            if there and there != text and self.version(key) != version:
                self.copies.append((key, text))
                done(_saved(self.version(key), "copy.md"))
                return
            self.texts[key] = text
            done(_saved(self.version(key)))

        if self.slow:
            self._waiting.append(answer)
        else:
            answer()

    def answer(self) -> None:
        """Answer what waits, and only that."""
        waiting, self._waiting = self._waiting, []
        for one in waiting:
            one()

    def version(self, key: int) -> str:
        text = self.texts.get(key, "")
        return f"v:{text}" if text else ""

    def note(self, key: int) -> Note:
        return Note(key, self.texts.get(key, ""), self.version(key))


def _saved(version: str, conflict: str = "") -> NoteSaved:
    return NoteSaved(ActionResult(ActionKind.NOTE, verbatim("Wrote"), Changes()), version, conflict)


class Ear:
    """What the keeper said."""

    def __init__(self, keeper: NoteAutosave) -> None:
        self.shown: list[tuple[int, str]] = []
        self.status: list[tuple[str, str]] = []
        self.conflicts: list[tuple[str, str, bool]] = []
        self.wanted: list[int] = []
        self.settled: list[bool] = []
        keeper.shown.connect(lambda key, text: self.shown.append((key, text)))
        keeper.status.connect(lambda kind, text: self.status.append((kind, text)))
        keeper.conflicted.connect(lambda *told: self.conflicts.append(told))
        keeper.note_requested.connect(self.wanted.append)
        keeper.settled.connect(lambda: self.settled.append(True))


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    monkeypatch.setattr(keeping, "RETRY", (30, 30))
    return Disk()


@pytest.fixture
def keeper(qapp: object, disk: Disk) -> NoteAutosave:
    made = NoteAutosave(disk.save)
    made._timer.setInterval(20)
    return made


@pytest.fixture
def ear(keeper: NoteAutosave) -> Ear:
    return Ear(keeper)


def test_a_note_is_saved_a_moment_after_the_last_key(
    qtbot: QtBot, disk: Disk, keeper: NoteAutosave, ear: Ear
) -> None:
    keeper.open(disk.note(1))
    for text in ("s", "sa", "sand"):
        keeper.typed(text)
    assert not disk.asked
    qtbot.waitUntil(lambda: disk.texts.get(1) == "sand")
    assert len(disk.asked) == 1
    assert ear.status[-1] == ("saved", "")


def test_the_pause_is_half_a_second() -> None:
    assert keeping.PAUSE == 500


def test_leaving_the_editor_saves_at_once(disk: Disk, keeper: NoteAutosave) -> None:
    keeper.open(disk.note(1))
    keeper.typed("sand")
    keeper.blurred()
    assert disk.texts == {1: "sand"}
    keeper.blurred()
    assert len(disk.asked) == 1


def test_another_paper_saves_the_note_that_is_left(disk: Disk, keeper: NoteAutosave) -> None:
    keeper.open(disk.note(1))
    keeper.typed("sand")
    keeper.open(disk.note(2))
    keeper.typed("maps")
    keeper.close()
    assert disk.texts == {1: "sand", 2: "maps"}
    assert keeper.is_settled()


def test_what_is_typed_while_saving_is_saved_after_it(
    qtbot: QtBot, disk: Disk, keeper: NoteAutosave, ear: Ear
) -> None:
    disk.slow = True
    keeper.open(disk.note(1))
    keeper.typed("one")
    keeper.blurred()
    keeper.typed("one two")
    keeper.blurred()
    assert [asked[1] for asked in disk.asked] == ["one"]
    disk.answer()
    assert [asked[1:] for asked in disk.asked] == [("one", ""), ("one two", "v:one")]
    assert ear.settled == []
    disk.answer()
    assert disk.texts == {1: "one two"}
    assert ear.settled == [True]
    assert not disk.copies


def test_a_full_disk_keeps_the_words_and_tries_again(
    qtbot: QtBot, disk: Disk, keeper: NoteAutosave, ear: Ear
) -> None:
    disk.full = "The disk is full."
    keeper.open(disk.note(1))
    keeper.typed("sand")
    keeper.blurred()
    assert ear.status[-1] == ("failed", "The disk is full.")
    keeper.open(disk.note(2))
    assert keeper.unsaved() == (1,)
    assert not keeper.is_settled()
    keeper.open(disk.note(1))
    assert ear.shown[-1] == (1, "sand")
    disk.full = ""
    qtbot.waitUntil(lambda: disk.texts.get(1) == "sand")
    assert keeper.unsaved() == ()


def test_quit_waits_until_all_is_on_the_disk(disk: Disk, keeper: NoteAutosave, ear: Ear) -> None:
    disk.slow = True
    keeper.open(disk.note(1))
    keeper.typed("one")
    keeper.open(disk.note(2))
    keeper.typed("two")
    assert not keeper.flush()
    disk.answer()
    assert disk.texts == {1: "one", 2: "two"}
    assert ear.settled
    assert keeper.flush()


def test_a_paper_shown_again_while_its_note_is_being_saved_keeps_what_is_typed(
    disk: Disk, keeper: NoteAutosave, ear: Ear
) -> None:
    disk.slow = True
    keeper.open(disk.note(1))
    keeper.typed("sand")
    old = disk.note(1)
    keeper.open(disk.note(2))
    keeper.open(old)
    assert ear.shown[-1] == (1, "sand")
    keeper.typed("sand and silt")
    disk.answer()
    keeper.blurred()
    disk.answer()
    assert disk.texts[1] == "sand and silt"
    assert not disk.copies


def test_a_change_from_outside_comes_into_a_note_at_rest(
    disk: Disk, keeper: NoteAutosave, ear: Ear
) -> None:
    keeper.open(disk.note(1))
    disk.texts[1] = "from outside"
    keeper.told(disk.note(1))
    assert ear.shown[-1] == (1, "from outside")
    keeper.typed("from outside, and mine")
    keeper.blurred()
    assert disk.texts[1] == "from outside, and mine"
    assert not disk.copies


def test_news_read_before_the_last_save_do_not_replace_newer_words(
    disk: Disk, keeper: NoteAutosave, ear: Ear
) -> None:
    keeper.open(disk.note(1))
    keeper.typed("one")
    keeper.blurred()
    stale = disk.note(1)
    keeper.typed("one two")
    keeper.blurred()
    shown = len(ear.shown)
    keeper.told(stale)
    assert len(ear.shown) == shown
    assert ear.wanted == [1]
    keeper.told(disk.note(1))
    assert len(ear.shown) == shown


def test_a_save_taken_back_by_undo_is_shown(disk: Disk, keeper: NoteAutosave, ear: Ear) -> None:
    keeper.open(disk.note(1))
    keeper.typed("one")
    keeper.blurred()
    keeper.typed("one two")
    keeper.blurred()
    disk.texts[1] = "one"
    keeper.told(disk.note(1))
    assert ear.wanted == [1]
    keeper.told(disk.note(1))
    assert ear.shown[-1] == (1, "one")


def _conflict(disk: Disk, keeper: NoteAutosave) -> None:
    disk.texts[1] = "first"
    keeper.open(disk.note(1))
    disk.texts[1] = "theirs"
    keeper.typed("mine")
    keeper.blurred()
    keeper.told(disk.note(1))


def test_a_conflict_keeps_both_and_shows_both(disk: Disk, keeper: NoteAutosave, ear: Ear) -> None:
    _conflict(disk, keeper)
    assert disk.texts[1] == "theirs"
    assert disk.copies == [(1, "mine")]
    assert ear.wanted == [1]
    assert ear.conflicts[-1] == ("copy.md", "theirs", True)
    assert ear.status[-1] == ("conflict", "")


def test_what_is_typed_during_a_conflict_overwrites_nothing_and_is_not_lost(
    qtbot: QtBot, disk: Disk, keeper: NoteAutosave
) -> None:
    _conflict(disk, keeper)
    keeper.typed("mine, longer")
    qtbot.wait(60)
    assert disk.texts[1] == "theirs"
    keeper.open(disk.note(2))
    assert disk.texts[1] == "theirs"
    assert disk.copies[-1] == (1, "mine, longer")


def test_keeping_mine_makes_it_the_note(disk: Disk, keeper: NoteAutosave, ear: Ear) -> None:
    _conflict(disk, keeper)
    keeper.typed("mine, longer")
    keeper.keep_mine()
    assert disk.texts[1] == "mine, longer"
    keeper.typed("mine, longest")
    keeper.blurred()
    assert disk.texts[1] == "mine, longest"
    assert ear.status[-1] == ("saved", "")


def test_keeping_the_other_leaves_mine_in_its_copy(
    disk: Disk, keeper: NoteAutosave, ear: Ear
) -> None:
    _conflict(disk, keeper)
    keeper.typed("mine, longer")
    keeper.keep_other("theirs")
    assert ear.shown[-1] == (1, "theirs")
    assert disk.copies[-1] == (1, "mine, longer")
    assert disk.texts[1] == "theirs"
    keeper.typed("theirs, and more")
    keeper.blurred()
    assert disk.texts[1] == "theirs, and more"


def test_copies_of_a_synchroniser_are_shown_and_change_nothing(
    disk: Disk, keeper: NoteAutosave, ear: Ear
) -> None:
    keeper.open(Note(1, "mine", "v:mine", conflicts=(("note.sync-conflict.md", "other"),)))
    assert ear.conflicts == [("note.sync-conflict.md", "other", False)]
    keeper.keep_mine()
    assert not disk.asked


def test_an_untouched_note_is_never_written(disk: Disk, keeper: NoteAutosave) -> None:
    keeper.open(Note(1, "words", "v:words"))
    keeper.blurred()
    keeper.open(Note(2))
    keeper.close()
    keeper.flush()
    assert not disk.asked
