"""What the reader does with papers, and taking it back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.library import Library, Pages
from paperdesk.library.db import database
from paperdesk.library.notes import note_table
from paperdesk.library.papers import reading_state
from paperdesk.model import Cancelled, LibraryError, Order, Scope, State
from paperdesk.paths import places
from tests.library.builders import ALL, context, file, numbered, paper


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened, _ = context(tmp_path, 6)
    with opened:
        yield opened


def test_very_many_papers_are_tagged_as_few_are(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = list(library.keys(ALL))
    library.append_note(keys[1], "A note.")
    library.add([file(numbered(20), path="more.jsonl")])
    gone = next(key for key in library.keys(ALL) if key not in keys)
    library.undo()
    monkeypatch.setattr(reading_state, "_MANY", 2)
    monkeypatch.setattr(note_table, "_MANY", 2)
    library.tag(keys[:2], "rl")
    done = library.tag([*keys, gone, keys[0]], "rl")
    assert done.changes.updated == tuple(sorted(keys[2:]))
    assert set(library.keys(Scope("tag", "rl"))) == set(keys)
    library.tag(keys, "robots")
    path = library.places.data / library.note(keys[1]).path
    assert "robots" in path.read_text(encoding="utf-8")
    library.undo()
    assert "robots" not in path.read_text(encoding="utf-8")
    library.untag(keys[:3], "rl")
    assert set(library.keys(Scope("tag", "rl"))) == set(keys[3:])


def test_states_are_counted_and_listed(library: Library) -> None:
    keys = library.keys(ALL)
    library.set_state(keys[:2], State.LATER)
    library.set_state(keys[2:3], State.READ)
    library.set_state(keys[3:4], State.DISMISSED)
    library.star(keys[:1])
    counts = library.counts()
    assert (counts.all, counts.new, counts.later, counts.read) == (5, 2, 2, 1)
    assert (counts.dismissed, counts.starred, counts.trash) == (1, 1, 0)
    assert list(library.keys(Scope("later"))) == list(keys[:2])
    assert list(library.keys(Scope("dismissed"))) == [keys[3]]
    assert keys[3] not in library.keys(ALL)
    assert list(library.keys(Scope("starred"))) == [keys[0]]


def test_an_act_is_taken_back_and_done_again(library: Library) -> None:
    keys = list(library.keys(ALL))
    library.set_state(keys[:2], State.LATER)
    done = library.set_state(keys, State.READ)
    assert str(done.text) == "Marked 6 papers as read"
    assert str(library.undo_text()) == "Marked 6 papers as read"
    undone = library.undo()
    assert undone is not None
    assert undone.changes.updated == tuple(keys)
    assert list(library.keys(Scope("later"))) == keys[:2]
    assert library.counts().new == 4
    library.redo()
    assert library.counts().read == 6
    assert library.redo() is None


def test_a_new_act_cuts_off_what_was_taken_back(library: Library) -> None:
    keys = library.keys(ALL)
    library.star(keys[:1])
    library.undo()
    library.star(keys[1:2])
    assert library.redo() is None
    assert list(library.keys(Scope("starred"))) == [keys[1]]


def test_an_act_that_changes_nothing_leaves_no_trace(library: Library) -> None:
    keys = library.keys(ALL)
    library.star(keys[:1])
    assert library.star(keys[:1]).journal is None
    assert not library.star(keys[:1]).changes
    assert library.star([999]).journal is None


def test_a_paper_that_was_shown_is_seen_without_an_act(library: Library) -> None:
    keys = library.keys(ALL)
    library.star(keys[:1])
    library.set_state(keys[:1], State.LATER)
    done = library.see(keys[:2])
    assert done.journal is None
    assert done.changes.updated == (keys[1],)
    assert library.entry(keys[0]).state == State.LATER
    assert str(library.undo_text()) == "Put ‘Study number 1 of swarms’ aside for later"


def test_tags_are_paths_and_a_scope_holds_the_children(library: Library) -> None:
    keys = library.keys(ALL)
    library.tag(keys[:1], " rl / offline ")
    library.tag(keys[1:2], "rl")
    library.tag(keys[2:3], "rlhf")
    assert [tag.name for tag in library.tags()] == ["rl", "rl/offline", "rlhf"]
    assert set(library.keys(Scope("tag", "rl"))) == set(keys[:2])
    library.tag(keys[1:2], "rl/online")
    assert library.tag_totals() == {"rl": 2}  # a paper with two of them counts once
    library.undo()
    assert library.entry(keys[0]).tags == ("rl/offline",)
    assert library.tag(keys[:1], "RL/Offline").journal is None


@pytest.mark.parametrize("name", ["", "  ", "/", "#", "x" * 101])
def test_a_name_that_is_none_is_no_tag(library: Library, name: str) -> None:
    with pytest.raises(LibraryError, match="tag"):
        library.tag(library.keys(ALL), name)


def test_renaming_a_tag_moves_its_children_and_is_taken_back(library: Library) -> None:
    keys = library.keys(ALL)
    library.tag(keys[:2], "rl")
    library.tag(keys[2:3], "rl/offline")
    library.tag(keys[3:4], "learning")
    library.colour_tag("rl", "#112233")
    before = library.tags()
    library.rename_tag("rl", "learning")
    assert [(tag.name, tag.papers) for tag in library.tags()] == [
        ("learning", 3),
        ("learning/offline", 1),
    ]
    library.undo()
    assert library.tags() == before
    library.rename_tag("rl", "RL")
    assert [tag.name for tag in library.tags()] == ["learning", "RL", "RL/offline"]
    with pytest.raises(LibraryError, match="lies within"):
        library.rename_tag("RL", "rl/deep")


def test_a_colour_is_taken_back(library: Library) -> None:
    library.tag(library.keys(ALL), "x")
    before = library.tags()
    library.colour_tag("x", "#ABCDEF")
    assert library.tags()[0].colour == "#abcdef"
    library.undo()
    assert library.tags() == before
    with pytest.raises(LibraryError, match="not a colour"):
        library.colour_tag("x", "red")


def test_a_deleted_tag_leaves_its_papers_and_comes_back_with_its_children(
    library: Library,
) -> None:
    keys = list(library.keys(ALL))
    library.tag(keys[:2], "ml/rl")
    library.colour_tag("ml", "#123456")
    assert [(one.name, one.papers) for one in library.tags()] == [("ml", 0), ("ml/rl", 2)]
    done = library.delete_tag("ml")
    assert str(done.text) == "Deleted the tag 'ml'; 2 papers had it"
    assert library.tags() == ()
    assert list(library.keys(ALL)) == keys
    library.undo()
    assert [(one.name, one.colour) for one in library.tags()][:1] == [("ml", "#123456")]
    assert sorted(library.keys(Scope("tag", "ml"))) == sorted(keys[:2])
    library.undo()
    assert [one.name for one in library.tags()] == ["ml/rl"]
    with pytest.raises(LibraryError):
        library.colour_tag("rl", "#123456")


def test_a_name_above_others_that_an_act_made_is_gone_with_it(library: Library) -> None:
    first, second = library.keys(ALL)[:2]
    library.tag([first], "rl/offline")
    before = library.tags()
    library.tag([second], "rl")
    with_both = library.tags()
    library.undo()
    assert library.tags() == before
    library.redo()
    assert library.tags() == with_both


def test_the_trash_gives_papers_back_whole(library: Library) -> None:
    keys = library.keys(ALL)
    library.tag(keys[:1], "x")
    library.save_note(keys[0], "words")
    before = library.entry(keys[0])
    assert library.forget(keys[:1]).changes.removed == (keys[0],)
    assert library.counts().trash == 1
    assert library.tags() == ()
    assert library.counts().noted == 0
    assert list(library.keys(Scope("trash"))) == [keys[0]]
    library.restore(keys[:1])
    assert library.entry(keys[0]) == before
    library.undo()
    library.undo()
    assert library.entry(keys[0]) == before
    assert library.counts().trash == 0


def test_a_batch_goes_to_the_trash_but_for_kept_papers(library: Library) -> None:
    keys = library.keys(ALL)
    library.star(keys[:1])
    (batch,) = library.batches()
    library.forget_batch(batch.key)
    assert list(library.keys(ALL)) == [keys[0]]
    library.undo()
    assert library.counts().all == 6


def test_ten_thousand_papers_are_one_act(tmp_path: Path) -> None:
    with Library.open(places(tmp_path)) as library:
        library.add([file(*(numbered(n) for n in range(1, 10_001)))])
        keys = library.keys(ALL)
        done = library.set_state(keys, State.READ)
        assert len(done.changes.updated) == 10_000
        assert library.counts().read == 10_000
        library.undo()
        assert library.counts().new == 10_000


def test_the_journal_forgets_the_oldest(library: Library) -> None:
    keys = library.keys(ALL)
    for _ in range(260):
        library.star(keys[:1])
        library.star(keys[:1], on=False)
    undone = 0
    while library.undo() is not None:
        undone += 1
    assert undone == 500
    assert library.counts().all == 6


def test_acts_are_taken_back_after_a_restart(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 1)
    library.star(keys)
    library.close()
    with Library.open(places(tmp_path)) as again:
        again.undo()
        assert again.counts().starred == 0


def test_a_page_of_rows_shows_what_the_list_paints(library: Library, tmp_path: Path) -> None:
    library.add([file(paper("On $\\alpha$ decay", abstract="Long words. " * 200, pdf_url="u"))])
    keys = library.keys(ALL)
    library.tag(keys[:1], "x")
    library.save_note(keys[0], "n")
    pages = Pages(places(tmp_path))
    first, none = pages.rows([keys[0], 12345])
    pages.close()
    assert none is None
    assert first is not None
    assert (first.title, first.tags, first.noted) == (
        "On α decay",
        ("x",),
        True,
    )
    assert len(first.lead) <= 320
    assert first.lead.endswith("…")
    assert first.state == State.NEW


def test_orders_are_by_date_and_by_title(library: Library) -> None:
    library.add([file(paper("A first", published="2020"), paper("Zz last"))])
    by_title = [library.entry(key).paper.title for key in library.keys(ALL, Order.TITLE)]
    assert by_title[0] == "A first"
    assert by_title[-1] == "Zz last"
    by_date = [library.entry(key).paper.published for key in library.keys(ALL, Order.DATE)]
    assert by_date == sorted(by_date, reverse=True)


def test_a_tag_comes_back_as_it_was_written_though_an_import_wrote_it_otherwise(
    library: Library,
) -> None:
    key = library.keys(ALL)[0]
    library.tag([key], "rl")
    library.rename_tag("rl", "to read")
    library.add([file(numbered(77), tags=("RL",))])
    library.undo()
    library.undo()
    assert library.entry(key).tags == ("rl",)


@pytest.mark.parametrize("looks", [1, 3, 40])
def test_an_act_that_is_stopped_leaves_nothing_and_the_next_one_goes_through(
    library: Library, monkeypatch: pytest.MonkeyPatch, looks: int
) -> None:
    monkeypatch.setattr(database, "_OFTEN", 10)
    keys = library.keys(ALL)
    asked: list[bool] = []

    def halted() -> bool:
        asked.append(True)
        return len(asked) >= looks

    with library.stoppable(halted), pytest.raises(Cancelled, match="Nothing was changed"):
        library.tag(keys, "stopped")
    assert library.tags() == ()
    done = library.tag(keys, "kept")
    assert done.journal is not None
    assert [tag.name for tag in library.tags()] == ["kept"]
    assert len(asked) == looks
