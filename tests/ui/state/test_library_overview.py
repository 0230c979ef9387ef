"""Which follow a place belongs to, and where one goes for a follow."""

from paperdesk.library import Library
from paperdesk.model import (
    Batch,
    BatchHeader,
    ImportChoices,
    ImportedRecord,
    Item,
    Paper,
    Scope,
)
from paperdesk.model.follows import Follow, SourceQuery
from paperdesk.paths import Places
from paperdesk.ui.state.list_query import LibraryOverview, read_overview
from tests.places import record

DAILY = Follow(SourceQuery("huggingface", "day"), "Mornings", number=1)
SEARCH = Follow(SourceQuery("huggingface", "search", "rivers"), "Rivers", number=2)


def batch(key: int, date: str, listing: str) -> Batch:
    return Batch(key, "HF", date, "", "", "", "", 9, 0, 0, listing)


OVERVIEW = LibraryOverview(
    batches=(
        batch(1, "2026-04-02", "day"),
        batch(2, "2026-04-03", "day"),
        batch(3, "2026-W14", "week"),
        batch(4, "", ""),
        batch(5, "", ""),
    ),
    follows=(DAILY, SEARCH),
    followed={1: (1,), 2: (1,), 3: (1,), 4: (2,)},
)


def test_for_a_followed_list_one_goes_to_its_newest_issue() -> None:
    assert OVERVIEW.place_of(DAILY) == Scope("batch", "2")


def test_for_any_other_follow_one_goes_to_all_its_papers() -> None:
    assert OVERVIEW.place_of(SEARCH) == Scope("follow", "2")


def test_an_issue_belongs_to_the_follow_of_its_list() -> None:
    assert OVERVIEW.follow(Scope("batch", "3")) == DAILY
    assert OVERVIEW.follow(Scope("batch", "4")) == SEARCH
    assert OVERVIEW.follow(Scope("follow", "2")) == SEARCH
    assert OVERVIEW.follow(Scope("batch", "5")) is None
    assert OVERVIEW.follow(Scope("inbox")) is None


def test_what_a_follow_brought_is_a_place_and_other_lists_of_its_site_lie_with_it(
    home: Places,
) -> None:
    def issue(date: str, listing: str, number: int) -> list[Item]:
        paper = Paper(title=f"Rivers {number}", arxiv_id=f"2604.{number:05}")
        header = BatchHeader("HF", date, listing=listing)
        return [header, ImportedRecord(paper, 1, record(1))]

    with Library.open(home) as library:
        library.save_follow(Follow(DAILY.query, DAILY.title))
        choices = ImportChoices(follow=1)
        library.add([("day", "hf-json", issue("2026-04-03", "day", 1))], choices=choices)
        library.add([("week", "hf-json", issue("2026-W14", "week", 2))])
        library.add([("file", "hf-json", issue("2026-04-01", "", 3))])
        overview = read_overview(library)
        (key,) = library.keys(Scope("follow", "1"))
        assert library.entry(key).paper.title == "Rivers 1"
    by_listing = {one.listing: one for one in overview.batches}
    assert by_listing["day"].key in overview.followed
    assert by_listing["week"].key in overview.followed
    assert by_listing[""].key not in overview.followed
    assert not overview.empty
