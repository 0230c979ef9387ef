"""Every order of a list, both ways: of which nobody knows comes last either way."""

import sqlite3
from array import array
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.library import Library
from paperdesk.library.papers.day_breaks import sections
from paperdesk.model import Order, Scope
from paperdesk.model.day_sections import DaySections
from paperdesk.model.query.parser import parse
from paperdesk.paths import places
from tests.library.builders import ALL, daily, paper

BOTH_WAYS = {
    Order.ARRIVAL: ("Delta Beta Alpha Nothing", "Alpha Nothing Delta Beta"),
    Order.DATE: ("Beta Delta Alpha Nothing", "Alpha Delta Beta Nothing"),
    Order.TITLE: ("Alpha Beta Delta Nothing", "Nothing Delta Beta Alpha"),
    Order.AUTHOR: ("Delta Beta Alpha Nothing", "Alpha Beta Delta Nothing"),
    Order.UPVOTES: ("Alpha Delta Beta Nothing", "Beta Delta Alpha Nothing"),
    Order.RATING: ("Delta Alpha Beta Nothing", "Alpha Delta Beta Nothing"),
}


@pytest.fixture
def four(tmp_path: Path) -> Library:
    library = Library.open(places(tmp_path))
    alpha = paper("Alpha", authors=("Zoe Zu",), published="2024-01-02", upvotes=9)
    beta = paper("Beta", authors=("Mo Mu",), published="2026-03-01", upvotes=3)
    delta = paper("Delta", authors=("Al Au",), published="2026-02-01", upvotes=4)
    library.add([daily("2026-04-04", alpha, paper("Nothing"))])
    library.add([daily("2026-04-05", delta, beta)])
    keys = dict(zip("DBAN", library.keys(ALL), strict=True))
    library.rate([keys["D"]], 5)
    library.rate([keys["A"]], 2)
    return library


def names(library: Library, keys: Sequence[int]) -> str:
    return " ".join(entry.paper.title for entry in library.entries(keys))


@pytest.mark.parametrize("order", BOTH_WAYS)
def test_places_searches_and_few_papers_are_in_each_order_both_ways(
    four: Library, order: Order
) -> None:
    with four as library:
        for turned, wanted in enumerate(BOTH_WAYS[order]):
            keys = library.keys(ALL, order, turned=bool(turned))
            assert names(library, keys) == wanted
            some = library.in_order(array("q", sorted(keys)), order, turned=bool(turned))
            assert names(library, some) == wanted
            answer = library.search(parse("is:new"), Scope(), order, turned=bool(turned))
            assert names(library, answer.keys) == wanted


def test_a_batch_is_turned_by_its_ranks(four: Library) -> None:
    with four as library:
        batch = Scope("batch", str(library.batches()[0].key))
        assert names(library, library.keys(batch)) == "Delta Beta"
        assert names(library, library.keys(batch, turned=True)) == "Beta Delta"
        assert names(library, library.keys(batch, Order.UPVOTES, turned=True)) == "Beta Delta"


def test_days_are_told_in_orders_that_have_some(four: Library) -> None:
    with four as library:
        keys = library.keys(ALL, Order.DATE)
        days = library.day_sections(keys, Order.DATE)
        assert days == DaySections((0, 1, 2, 3), ("2026-03-01", "2026-02-01", "2024-01-02", ""))
        turned = library.keys(ALL, Order.DATE, turned=True)
        assert library.day_sections(turned, Order.DATE).dates[0] == "2024-01-02"
        assert not library.day_sections(library.keys(ALL, Order.TITLE), Order.TITLE)
        assert not library.day_sections(library.keys(ALL), Order.ARRIVAL)  # all came today


def table(dates: Sequence[str]) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE shown (key INTEGER PRIMARY KEY, published TEXT)")
    connection.executemany("INSERT INTO shown VALUES (?, ?)", enumerate(dates))
    return connection


@given(st.lists(st.sampled_from(["", "2024", "2026-04", "2026-04-04", "2026-04-05T10:00"])))
def test_sections_begin_where_another_day_begins(given_dates: list[str]) -> None:
    dates = sorted(given_dates, reverse=True)
    found = sections(table(dates), array("q", range(len(dates))), Order.DATE)
    days = [each[:10] for each in dates]
    wanted = [row for row in range(len(days)) if row == 0 or days[row] != days[row - 1]]
    wanted = wanted if len(wanted) > 1 else []
    assert found == DaySections(tuple(wanted), tuple(days[row] for row in wanted))


def test_of_too_many_days_months_are_told_and_of_too_many_months_years() -> None:
    first = date(2024, 1, 1).toordinal()
    days = [date.fromordinal(first + n).isoformat() for n in range(3 * 365 + 1)]
    found = sections(table(days), array("q", range(len(days))), Order.DATE)
    assert (len(found.rows), found.dates[:2]) == (36, ("2024-01", "2024-02"))
    many = [f"{year}-{month:02}-01" for year in range(1900, 2000) for month in range(1, 13)]
    assert sections(table(many), array("q", range(len(many))), Order.DATE).dates[0] == "1900"
