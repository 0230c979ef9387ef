"""A site's numbers are kept by time; the rest of what it said is kept as it was said last."""

from dataclasses import replace

import pytest

from paperdesk.library import Library
from paperdesk.library.imports import importer, new_rows
from paperdesk.model import BatchHeader, ImportedRecord, Item
from paperdesk.model.community import Community, CommunityCapture, LinkedRepository
from paperdesk.paths import Places
from tests.library.builders import numbered
from tests.places import record

FIRST, SECOND, THIRD, FOURTH = (f"2026-04-0{day}T09:00:00Z" for day in range(1, 5))


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the clock says: the last of these."""
    times = [FIRST]
    for module in (importer, new_rows):
        monkeypatch.setattr(module, "now", lambda: times[-1])
    return times


def _list(*upvotes: int | None, **more: object) -> list[tuple[str, str, list[Item]]]:
    header = BatchHeader("hf", "2026-04-01", listing="day")
    items: list[Item] = [header]
    for number, votes in enumerate(upvotes, 1):
        said = replace(Community(upvotes=votes), **more)  # type: ignore[arg-type]
        paper = replace(numbered(number), upvotes=votes)
        items.append(ImportedRecord(paper, number, record(number), community=said))
    return [("hf", "hf-json", items)]


def test_numbers_of_two_captures_are_both_kept_and_no_act(home: Places, clock: list[str]) -> None:
    with Library.open(home) as library:
        library.add(_list(10, 5, stars=3))
        act = library.undo_text()
        clock.append(SECOND)
        library.add(_list(12, 5))
        assert library.captures(1) == (
            CommunityCapture(FIRST, 10, 3),
            CommunityCapture(SECOND, 12, 3),
        )
        assert library.entry(1).paper.upvotes == 12
        assert library.undo_text() == act
        assert library.check().problems == ()


def test_a_level_stretch_is_kept_by_its_ends(home: Places, clock: list[str]) -> None:
    with Library.open(home) as library:
        for time, votes in ((FIRST, 10), (SECOND, 10), (THIRD, 10), (FOURTH, 11)):
            clock.append(time)
            library.add(_list(votes))
        kept = [(one.at, one.upvotes) for one in library.captures(1)]
        assert kept == [(FIRST, 10), (THIRD, 10), (FOURTH, 11)]


def test_what_is_not_said_again_stays(home: Places, clock: list[str]) -> None:
    linked = (LinkedRepository("model", "ada/one", 5), LinkedRepository("space", "ada/two"))
    media = ("https://x.org/a.png",)
    with Library.open(home) as library:
        library.add(_list(10, linked=linked, linked_total=(1, 0, 1), media=media))
        clock.append(SECOND)
        library.add(_list(None, comments=4))
        assert library.community(1) == Community(
            upvotes=10, comments=4, linked=linked, linked_total=(1, 0, 1), media=media
        )
        assert library.community(99) is None


def test_a_paper_that_became_one_with_another_has_the_numbers_of_both(
    home: Places, clock: list[str]
) -> None:
    with Library.open(home) as library:
        library.add(_list(10, 20))
        clock.append(SECOND)
        library.add(_list(11, None))
        library.merge(1, 2)
        assert [one.upvotes for one in library.captures(1)] == [10, 20, 11]
        library.undo()
        assert [one.upvotes for one in library.captures(1)] == [10, 11]
