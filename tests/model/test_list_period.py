"""Days, weeks and months of lists have names, and others before and after them."""

from datetime import date

import pytest

from paperdesk.model.list_period import Period, is_weekend


@pytest.mark.parametrize(
    ("period", "name", "before", "after"),
    [
        (Period.DAY, "2026-03-01", "2026-02-28", "2026-03-02"),
        (Period.WEEK, "2026-W01", "2025-W52", "2026-W02"),
        (Period.WEEK, "2020-W53", "2020-W52", "2021-W01"),
        (Period.MONTH, "2026-01", "2025-12", "2026-02"),
        (Period.MONTH, "2026-12", "2026-11", "2027-01"),
    ],
)
def test_a_period_has_one_before_and_one_after(
    period: Period, name: str, before: str, after: str
) -> None:
    assert (period.before(name), period.after(name)) == (before, after)


@pytest.mark.parametrize(
    ("period", "name"),
    [
        (Period.DAY, "2026-02-29"),
        (Period.DAY, "20260228"),
        (Period.WEEK, "2026-W54"),
        (Period.WEEK, "2025-W53"),
        (Period.MONTH, "2026-13"),
        (Period.MONTH, ""),
    ],
)
def test_what_is_no_name_of_a_period_has_no_days(period: Period, name: str) -> None:
    assert period.first_day(name) is None
    assert (period.before(name), period.after(name)) == ("", "")


def test_a_day_lies_in_the_week_of_its_thursday() -> None:
    assert Period.WEEK.of(date(2027, 1, 3)) == "2026-W53"
    assert Period.WEEK.first_day("2026-W53") == date(2026, 12, 28)


def test_periods_are_counted_back_from_the_newest() -> None:
    assert list(Period.DAY.back_from(date(2026, 3, 1), date(2026, 2, 27))) == [
        "2026-03-01",
        "2026-02-28",
        "2026-02-27",
    ]
    assert list(Period.MONTH.back_from(date(2026, 3, 1), date(2026, 1, 31))) == [
        "2026-03",
        "2026-02",
        "2026-01",
    ]
    assert list(Period.DAY.back_from(date(2026, 3, 1), date(2026, 3, 2))) == []


def test_saturdays_and_sundays_are_the_weekend() -> None:
    days = [f"2026-04-{day:02}" for day in range(3, 7)]
    assert [is_weekend(day) for day in days] == [False, True, True, False]
