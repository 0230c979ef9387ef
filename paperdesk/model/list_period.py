"""Periods of lists: days, weeks and months as their names, with those before and after.

A day is ``2026-04-04``, a week ``2026-W14`` (ISO 8601, from Monday), a month ``2026-04``. All
are those of UTC, as sites with lists count them.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_WEEK = re.compile(r"(\d{4})-W(\d\d)", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d\d)", re.ASCII)
_SATURDAY = 5


class Period(StrEnum):
    """How long a list is: its kind of name."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"

    def of(self, day: date) -> str:
        """The name of the period that ``day`` lies in."""
        if self is Period.DAY:
            return day.isoformat()
        if self is Period.MONTH:
            return day.isoformat()[:7]
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"

    def first_day(self, name: str) -> date | None:
        """The first day of the period called ``name``; None where it is no name of one."""
        try:
            if self is Period.DAY:
                return date.fromisoformat(name) if _DAY.fullmatch(name) else None
            if self is Period.WEEK:
                week = _WEEK.fullmatch(name)
                return date.fromisocalendar(int(week[1]), int(week[2]), 1) if week else None
            month = _MONTH.fullmatch(name)
            return date(int(month[1]), int(month[2]), 1) if month else None
        except ValueError:
            return None

    def before(self, name: str) -> str:
        """The period before that called ``name``; ``""`` where there is none."""
        first = self.first_day(name)
        return self.of(first - timedelta(days=1)) if first and first > date.min else ""

    def after(self, name: str) -> str:
        """The period after that called ``name``; ``""`` where there is none."""
        first = self.first_day(name)
        length = {Period.DAY: 1, Period.WEEK: 7, Period.MONTH: 32}[self]
        try:
            return self.of(first + timedelta(days=length)) if first else ""
        except OverflowError:
            return ""

    def back_from(self, day: date, since: date) -> Iterator[str]:
        """The periods from that of ``day`` back to that of ``since``, the newest first."""
        name, last = self.of(day), self.first_day(self.of(since))
        while name and last and (first := self.first_day(name)) and first >= last:
            yield name
            name = self.before(name)


def is_weekend(day: str) -> bool:
    """Whether a day by its name is a Saturday or a Sunday."""
    found = Period.DAY.first_day(day)
    return found is not None and found.weekday() >= _SATURDAY
