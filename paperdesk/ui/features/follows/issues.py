"""Issues of a followed list: which are in the library, which could be, and the next of each.

Pure: what the bar above the list shows, from the batches of the library and today's date.
A day without a list (a weekend, or one that the source was asked for in vain) is passed over.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from paperdesk.model import Batch
from paperdesk.model.list_period import Period, is_weekend
from paperdesk.ui.state.list_query import ISSUES

MOST = 40
"""Issues that a menu names at most."""
BACK = 14
"""Periods before today that are offered, also where they are not here."""


@dataclass(frozen=True, slots=True)
class Issues:
    """The issues of the list that a batch is of. ``empty`` are dates without a list."""

    shown: Batch
    batches: Sequence[Batch]
    today: date
    empty: Collection[str] = ()

    @property
    def period(self) -> Period | None:
        """How long a list is; None where it has no dates of its own (trending)."""
        listing = self.shown.listing
        return Period(listing) if listing in {str(one) for one in Period} else None

    def here(self) -> dict[str, Batch]:
        """The issues that are in the library by their dates, newest first."""
        of_list = (
            one
            for one in self.batches
            if (one.source, one.listing) == (self.shown.source, self.shown.listing)
        )
        return {one.date: one for one in sorted(of_list, key=_newest, reverse=True)}

    def step(self, by: int) -> str:
        """The date of the issue before (-1) or after (1); ``""``: there is none.

        What is in the library comes first; before the first and after the last one of these
        comes what could be asked for.
        """
        dates = sorted(self.here())
        if self.shown.date in dates:
            place = dates.index(self.shown.date) + by
            if 0 <= place < len(dates):
                return dates[place]
        return self._could_be(self.shown.date, by)

    def _could_be(self, name: str, by: int) -> str:
        period = self.period
        while period is not None and name:
            name = period.before(name) if by < 0 else period.after(name)
            first = period.first_day(name)
            if first is None or first > self.today:
                return ""
            if not self._is_passed_over(name):
                return name
        return ""

    def _is_passed_over(self, name: str) -> bool:
        return name in self.empty or (self.period is Period.DAY and is_weekend(name))

    def offers(self) -> list[tuple[str, Batch | None]]:
        """What the menu offers, newest first; None for what is not in the library."""
        here = self.here()
        dates = set(here)
        if self.period is not None:
            name = self.period.of(self.today)
            for _ in range(BACK):
                if name and not self._is_passed_over(name):
                    dates.add(name)
                name = self.period.before(name) if name else ""
        return [(name, here.get(name)) for name in sorted(dates, reverse=True)[:MOST]]

    def beside(self, listing: str) -> tuple[Batch | None, str]:
        """The issue of another list of the source in which the shown one lies, or else the newest;
        and the date to ask for where there is none."""
        of_list = [
            one
            for one in self.batches
            if one.source == self.shown.source and one.listing == listing
        ]
        newest = max(of_list, key=_newest, default=None)
        if listing not in {str(one) for one in Period}:
            return newest, ""
        day = self.period.first_day(self.shown.date) if self.period is not None else None
        wanted = Period(listing).of(day or self.today)
        exact = next((one for one in of_list if one.date == wanted), None)
        if listing == Period.DAY:  # a week or month has many days: go to the newest of them here
            within = [one for one in of_list if day and self._lies_in(one.date)]
            return max(within, key=_newest, default=exact or newest), ""
        return exact, wanted

    def _lies_in(self, name: str) -> bool:
        first = Period.DAY.first_day(name)
        return bool(self.period and first and self.period.of(first) == self.shown.date)


def is_issue(batch: Batch | None) -> bool:
    """Whether a batch is an issue of a list that is looked at issue by issue."""
    return batch is not None and batch.listing in ISSUES


def _newest(batch: Batch) -> tuple[str, int]:
    return batch.date, batch.key
