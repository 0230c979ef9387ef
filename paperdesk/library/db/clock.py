"""Clock of the library: time stamps as it writes them."""

from datetime import UTC, datetime


def now() -> str:
    """This moment in UTC, ISO 8601 to the second (``2026-04-04T09:30:00Z``)."""
    return stamp(datetime.now(UTC))


def stamp(moment: datetime) -> str:
    """A moment of any time zone, likewise."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
