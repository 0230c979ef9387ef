"""A list that is asked for again grows its own batch, in its own order."""

from paperdesk.library import Library
from paperdesk.model import BatchHeader, Item, Scope, State
from paperdesk.paths import Places
from tests.library.builders import arrivals, daily, issues, numbered


def _issue(
    listing: str, date: str, *numbers: int, title: str = ""
) -> list[tuple[str, str, list[Item]]]:
    header = BatchHeader("hf", date, title or f"{listing} {date}", listing=listing)
    return [(f"{listing} {date}", "hf-json", [header, *arrivals(*map(numbered, numbers))])]


def test_a_list_grows_and_takes_its_new_order_and_nothing_is_seen_by_that(home: Places) -> None:
    with Library.open(home) as library:
        library.add(_issue("day", "2026-04-04", 1, 2))
        library.set_state([2], State.LATER)
        library.add(_issue("day", "2026-04-04", 2, 3, 1, title="Saturday"))
        (batch,) = issues(library, "hf", "day")
        assert (batch.papers, batch.seen, batch.title, batch.listing) == (3, 1, "Saturday", "day")
        assert list(library.keys(Scope("batch", "1"))) == [2, 3, 1]
        assert list(library.keys(Scope("inbox"))) == [3, 1]
        library.undo()
        assert list(library.keys(Scope("batch", "1"))) == [2, 1]
        assert library.check().problems == ()


def test_the_same_list_again_writes_nothing_at_all(home: Places) -> None:
    with Library.open(home) as library:
        library.add(_issue("week", "2026-W14", 1, 2))
        version = library.data_version()
        outcome = library.add(_issue("week", "2026-W14", 1, 2))
        assert (outcome.journal, library.data_version()) == (None, version)


def test_a_days_list_that_was_read_from_a_file_is_the_same_list(home: Places) -> None:
    with Library.open(home) as library:
        library.add([daily("2026-04-04", numbered(1))])
        library.add(_issue("day", "2026-04-04", 1, 2))
        assert [batch.papers for batch in library.batches()] == [2]
        assert [batch.key for batch in issues(library, "hf", "day")] == [1]


def test_a_day_and_a_month_of_one_date_are_two_lists(home: Places) -> None:
    with Library.open(home) as library:
        for listing in ("trending", "day"):
            library.add(_issue(listing, "2026-04-04", 1))
        for month in ("2026-03", "2026-05", "2026-04"):
            library.add(_issue("month", month, 1))
        assert len(issues(library, "hf", "day")) == len(issues(library, "hf", "trending")) == 1
        months = [batch.date for batch in issues(library, "hf", "month")]
        assert months == ["2026-05", "2026-04", "2026-03"]
