"""Sections of a list by day: where each begins, and of which day its papers are."""

from paperdesk.model.frozen import Value, late_dataclass

DAY, MONTH, YEAR = 10, 7, 4
"""How much of a date in ISO 8601 names its day, month, and year."""


@late_dataclass(frozen=True, slots=True, repr=False)
class DaySections(Value):
    """Sections of a list: ``rows`` are where they begin, ``dates`` what they are of.

    A date is in ISO 8601, of a day, or of a month or year where nothing more is known or days
    would be too many; ``""``: nobody knows. Fewer than two sections are none.
    """

    rows: tuple[int, ...] = ()
    dates: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.rows)


NO_DAYS = DaySections()
