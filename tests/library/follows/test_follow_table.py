"""Follows are kept, undone and done again; what they were answered is no act."""

from dataclasses import replace

import pytest

from paperdesk.library import Library
from paperdesk.model import Batch, ImportChoices, LibraryError, State
from paperdesk.model.follows import Follow, Rhythm, SourceQuery
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from tests.library.builders import daily, numbered

DAILY = Follow(SourceQuery("huggingface", "daily"), "Hugging Face Papers")
CATEGORY = Follow(
    SourceQuery("arxiv", "category", "cs.CL", {"cross": "no"}), "Words", Rhythm.WEEKLY, tag="words"
)


def brought(library: Library, follow: int) -> list[Batch]:
    """The batches that a follow brought."""
    known = library.followed_batches()
    return [batch for batch in library.batches() if follow in known.get(batch.key, ())]


def test_a_follow_is_kept_with_all_that_the_reader_said(home: Places) -> None:
    with Library.open(home) as library:
        library.save_follow(DAILY)
        library.save_follow(CATEGORY)
    with Library.open(home) as library:
        assert library.follows() == (replace(DAILY, number=1), replace(CATEGORY, number=2))


def test_one_query_is_followed_once(home: Places) -> None:
    with Library.open(home) as library:
        library.save_follow(DAILY)
        library.save_follow(replace(DAILY, title="Once more"))
        assert [one.title for one in library.follows()] == ["Once more"]


def test_following_and_forgetting_are_undone_and_done_again(home: Places) -> None:
    with Library.open(home) as library:
        library.save_follow(DAILY)
        library.follow_answered(1, changed=True, answer="abc")
        library.forget_follow(1)
        assert library.follows() == ()
        library.undo()
        (back,) = library.follows()
        assert back.asked == back.changed != ""
        library.save_follow(replace(back, rhythm=Rhythm.MONTHLY))
        library.undo()
        assert library.follow(1).rhythm is Rhythm.DAILY
        library.undo()
        assert library.follows() == ()
        for _ in range(2):
            library.redo()
        assert library.follow(1).rhythm is Rhythm.MONTHLY


def test_a_forgotten_source_that_is_followed_again_keeps_its_number(home: Places) -> None:
    with Library.open(home) as library:
        library.save_follow(DAILY)
        library.forget_follow(1)
        library.save_follow(DAILY)
        assert [one.number for one in library.follows()] == [1]


def test_what_was_in_the_way_is_told_until_it_is_answered(home: Places) -> None:
    problem = Message("library.busy")
    with Library.open(home) as library:
        library.save_follow(DAILY)
        library.follow_answered(1, problem=problem)
        assert (library.follow(1).problem, library.follow(1).asked) == (problem, "")
        library.follow_answered(1, answer="abc")
        assert library.follow(1).problem is None
        assert (library.follow(1).changed, library.follow_answer(1)) == ("", "abc")


def test_a_follow_counts_the_new_papers_that_it_brought(home: Places) -> None:
    with Library.open(home) as library:
        library.save_follow(DAILY)
        first, second = (daily("2026-04-04", numbered(1), numbered(2)), daily("2026-04-05"))
        library.add([first, second, daily("2026-04-06", numbered(3))], choices=_by(1))
        library.add([daily("2026-04-01", numbered(4))])
        assert library.follow(1).new == 3
        library.set_state([1], State.LATER)
        assert library.follow(1).new == 2
        assert [batch.date for batch in brought(library, 1)] == ["2026-04-06", "2026-04-04"]


def test_a_batch_that_is_known_becomes_the_follows_too_and_nothing_is_to_be_undone(
    home: Places,
) -> None:
    with Library.open(home) as library:
        library.save_follow(DAILY)
        library.add([daily("2026-04-04", numbered(1))])
        before = library.undo_text()
        outcome = library.add([daily("2026-04-04", numbered(1))], choices=_by(1))
        assert (outcome.journal, outcome.batches) == (None, (1,))
        assert [batch.key for batch in brought(library, 1)] == [1]
        assert library.undo_text() == before


@pytest.mark.parametrize("number", [3, -1])
def test_a_follow_that_is_not_there_is_said(home: Places, number: int) -> None:
    with Library.open(home) as library:
        for act in (
            lambda: library.forget_follow(number),
            lambda: library.follow(number),
            lambda: library.save_follow(replace(DAILY, number=number)),
        ):
            with pytest.raises(LibraryError, match="no followed source"):
                act()
        with pytest.raises(LibraryError, match="needs a name"):
            library.save_follow(replace(DAILY, title=" \n"))


def _by(follow: int) -> ImportChoices:
    return ImportChoices(follow=follow)


def test_a_tag_is_given_to_what_is_new_in_a_list_and_not_given_again(home: Places) -> None:
    choices = ImportChoices(follow=1, tags=("words",))
    with Library.open(home) as library:
        library.add([daily("2026-04-04", numbered(1), numbered(2))], choices=choices)
        library.untag([1], "words")
        library.add([daily("2026-04-04", numbered(1), numbered(2), numbered(3))], choices=choices)
        tagged = [key for key in (1, 2, 3) if library.entry(key).tags == ("words",)]
        assert tagged == [2, 3]
