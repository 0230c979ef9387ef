"""Calendar of digests: from when one tells of papers, and when the next issue is due.

Why beside the jobs: the window asks whether one is due, and imports nothing that speaks to a
mail server.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

from paperdesk.library.db.clock import stamp
from paperdesk.model.digests import Digest, DigestForm, DigestOf, MailRoute
from paperdesk.model.follows import Rhythm

AGAIN = timedelta(hours=1)
"""How long a digest that failed waits before it is tried again by itself."""
_PERIODS = {
    Rhythm.HOURLY: "%Y-%m-%d %H",
    Rhythm.DAILY: "%Y-%m-%d",
    Rhythm.WEEKLY: "%G-%V",
    Rhythm.MONTHLY: "%Y-%m",
}
_SPANS = {
    Rhythm.HOURLY: timedelta(hours=1),
    Rhythm.WEEKLY: timedelta(days=7),
    Rhythm.MONTHLY: timedelta(days=31),
}


def local_now() -> datetime:
    """This moment, in this machine's time zone."""
    return datetime.now().astimezone()


def beginning(rhythm: Rhythm, moment: datetime) -> str:
    """From when a new digest tells of papers: those of the last period are in its first issue."""
    return stamp(moment - _SPANS.get(rhythm, timedelta(days=1)))


def is_due(digest: Digest, moment: datetime) -> bool:
    """Whether an issue is to be made: once in each hour, day, week or month of the calendar, and
    one that failed an hour after."""
    form = _PERIODS.get(digest.rhythm)
    if form is None:
        return False
    if digest.problem is not None and digest.tried > stamp(moment - AGAIN):
        return False
    last = _moment(digest.looked).astimezone(moment.tzinfo) if digest.looked else None
    return last is None or last.strftime(form) != moment.strftime(form)


def digest_of(values: dict[str, Any]) -> Digest:
    """A digest of what it was on its way through a pipe."""
    route = values["mail"]
    mail = MailRoute(**{**route, "recipients": tuple(route["recipients"])}) if route else None
    kinds = {
        "of": DigestOf(values["of"]),
        "rhythm": Rhythm(values["rhythm"]),
        "form": DigestForm(values["form"]),
    }
    return Digest(**{**values, **kinds, "mail": mail})


def _moment(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
