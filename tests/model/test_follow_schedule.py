"""A follow is due once its day, week or month has begun, by the clock of UTC."""

from datetime import UTC, datetime, timedelta

import pytest

from paperdesk.model.follow_schedule import due_requests, follow_request, is_due, query_request
from paperdesk.model.follows import Follow, Rhythm, SourceQuery

QUERY = SourceQuery("huggingface", "day")
SATURDAY = datetime(2026, 4, 4, 0, 5, tzinfo=UTC)


def _follow(rhythm: Rhythm, asked: str = "", tried: str = "") -> Follow:
    return Follow(QUERY, "Daily", rhythm, 3, asked=asked, tried=tried)


@pytest.mark.parametrize(
    ("rhythm", "asked", "due"),
    [
        (Rhythm.DAILY, "", True),
        (Rhythm.BY_HAND, "", False),
        (Rhythm.DAILY, "2026-04-03T22:00:00Z", True),
        (Rhythm.DAILY, "2026-04-04T00:01:00Z", False),
        (Rhythm.HOURLY, "2026-04-03T23:00:00Z", True),
        (Rhythm.HOURLY, "2026-04-03T23:30:00Z", False),
        (Rhythm.WEEKLY, "2026-03-30T01:00:00Z", False),
        (Rhythm.WEEKLY, "2026-03-29T23:00:00Z", True),
        (Rhythm.MONTHLY, "2026-04-01T00:00:00Z", False),
        (Rhythm.MONTHLY, "2026-03-31T23:59:59Z", True),
        (Rhythm.DAILY, "2031-01-01T00:00:00Z", True),  # the clock was wrong then
        (Rhythm.DAILY, "yesterday", True),
    ],
)
def test_a_follow_is_due_by_its_rhythm(rhythm: Rhythm, asked: str, due: bool) -> None:
    assert is_due(_follow(rhythm, asked), SATURDAY) is due


def test_what_was_tried_in_vain_is_left_alone_for_an_hour() -> None:
    follow = _follow(Rhythm.DAILY, "2026-04-02T12:00:00Z", "2026-04-04T00:00:00Z")
    assert not is_due(follow, SATURDAY)
    assert is_due(follow, SATURDAY + timedelta(hours=1))


def test_the_hour_of_another_zone_is_that_of_utc() -> None:
    zone = datetime.fromisoformat("2026-04-05T01:00:00+02:00")
    assert not is_due(_follow(Rhythm.DAILY, "2026-04-04T10:00:00Z"), zone)


def test_a_follow_has_one_request_however_often_it_is_due() -> None:
    follows = [_follow(Rhythm.DAILY), _follow(Rhythm.BY_HAND)]
    assert due_requests(follows, SATURDAY) == (follow_request(follows[0]),)
    assert query_request(QUERY, "Once").subject["kind"] == "day"
