from datetime import UTC, datetime

import pytest

from paperdesk.model.digests import Digest, DigestForm, DigestOf, MailRoute
from paperdesk.model.follows import Rhythm
from paperdesk.tasks.digest_calendar import beginning, digest_of, is_due

DAY = datetime(2026, 4, 4, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rhythm", "looked", "due"),
    [
        (Rhythm.DAILY, "", True),
        (Rhythm.DAILY, "2026-04-04T00:10:00Z", False),
        (Rhythm.DAILY, "2026-04-03T23:50:00Z", True),
        (Rhythm.HOURLY, "2026-04-04T09:01:00Z", False),
        (Rhythm.HOURLY, "2026-04-04T08:59:00Z", True),
        (Rhythm.WEEKLY, "2026-03-30T00:10:00Z", False),
        (Rhythm.WEEKLY, "2026-03-29T23:50:00Z", True),
        (Rhythm.MONTHLY, "2026-04-01T00:10:00Z", False),
        (Rhythm.MONTHLY, "2026-03-31T23:50:00Z", True),
        (Rhythm.BY_HAND, "", False),
    ],
)
def test_a_digest_is_due_once_in_each_span_of_the_calendar(
    rhythm: Rhythm, looked: str, due: bool
) -> None:
    assert is_due(Digest("One", rhythm=rhythm, looked=looked), DAY) is due


def test_a_new_digest_begins_with_the_last_period() -> None:
    assert beginning(Rhythm.DAILY, DAY) == "2026-04-03T09:30:00Z"
    assert beginning(Rhythm.WEEKLY, DAY) == "2026-03-28T09:30:00Z"


def test_a_digest_is_the_same_behind_a_pipe() -> None:
    digest = Digest(
        "One",
        DigestOf.WATCH,
        mail=MailRoute("h", "a@b.example", ("c@d.example",)),
        form=DigestForm.EML,
        rhythm=Rhythm.WEEKLY,
    )
    assert digest_of(digest.as_dict()) == digest
