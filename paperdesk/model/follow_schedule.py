"""Schedule of follows: which are to be asked now, and the requests that ask them.

A day, week and month are those of UTC, as sites with lists count them: a daily follow is due
once a day has begun, whatever the hour at which it was asked the day before. One that was tried
in vain is left alone for an hour.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from paperdesk.model.follows import Follow, QueuedRequest, Rhythm, SourceQuery

_HOUR = timedelta(minutes=55)
"""An hour, less what a look at the clock every few minutes may be late."""
_NAMES = {Rhythm.DAILY: "%Y-%m-%d", Rhythm.WEEKLY: "%G-W%V", Rhythm.MONTHLY: "%Y-%m"}


def is_due(follow: Follow, now: datetime) -> bool:
    """Whether a follow is to be asked at ``now`` without the reader's saying so."""
    if follow.rhythm is Rhythm.BY_HAND:
        return False
    asked, tried = _moment(follow.asked), _moment(follow.tried)
    if tried and timedelta(0) <= now - tried < _HOUR:
        return False
    if asked is None or asked > now:  # never, or the clock was set back
        return True
    if follow.rhythm is Rhythm.HOURLY:
        return now - asked >= _HOUR
    name = _NAMES[follow.rhythm]
    return asked.strftime(name) != now.astimezone(UTC).strftime(name)


def follow_request(follow: Follow) -> QueuedRequest:
    """The request that asks a follow which is kept."""
    return QueuedRequest("refresh", {"follow": follow.number}, follow.title)


def query_request(query: SourceQuery, title: str, tag: str = "") -> QueuedRequest:
    """The request that asks a source once, without following it."""
    subject = {
        "source": query.source,
        "kind": query.kind,
        "value": query.value,
        "options": dict(query.options),
        "tag": tag,
    }
    return QueuedRequest("refresh", subject, title)


def due_requests(follows: Iterable[Follow], now: datetime) -> tuple[QueuedRequest, ...]:
    """The requests of those follows that are due."""
    return tuple(follow_request(follow) for follow in follows if is_due(follow, now))


def _moment(text: str) -> datetime | None:
    """A time stamp of the library; None for ``""`` and for what is none."""
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
