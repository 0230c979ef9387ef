"""What hosts tell of their rhythm is read in all its forms, and nonsense says nothing."""

from email.utils import formatdate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.sources.http.host_signals import LONGEST, Budget, budget, retry_after

NOW = 1_790_000_000.0


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("120", 120), (" 0.5 ", 0.5), ("0", 0), ("-5", 0), ("99999999999", LONGEST),
        (formatdate(NOW + 90, usegmt=True), 90), (formatdate(NOW - 90, usegmt=True), 0),
        ("2026-09-21T14:00:00Z", None), ("soon", None), ("nan", None), ("", None),
    ],
)  # fmt: skip
def test_retry_after(text: str, seconds: float | None) -> None:
    assert retry_after({"retry-after": text}, NOW) == seconds


def test_a_host_that_says_nothing_has_no_budget() -> None:
    assert retry_after({}, NOW) is None
    assert budget({}, NOW) is None


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (
            {"ratelimit": '"api";r=498;t=120', "ratelimit-policy": '"f";"api";q=500;w=300'},
            Budget(498, 500, 120),
        ),
        ({"ratelimit": '"a";r=9;t=5, "b";r=2;t=60'}, Budget(2, 0, 60)),
        ({"ratelimit-remaining": "3", "ratelimit-reset": "7"}, Budget(3, 0, 7)),
        (
            {
                "x-ratelimit-remaining": "0",
                "x-ratelimit-limit": "100",
                "x-ratelimit-reset": str(int(NOW) + 30),
            },
            Budget(0, 100, 30),
        ),
        ({"x-rate-limit-limit": "50", "x-rate-limit-interval": "1s"}, None),
        ({"ratelimit": "limit"}, None),
    ],
)
def test_budgets(headers: dict[str, str], expected: Budget | None) -> None:
    assert budget(headers, NOW) == expected


@settings(max_examples=40)
@given(st.text(';rtq="=0123456789 ,-.einfax', max_size=30))
def test_no_header_is_a_bug_of_ours(text: str) -> None:
    for name in ("retry-after", "ratelimit", "ratelimit-policy", "x-ratelimit-remaining"):
        found = budget({name: text, "x-ratelimit-reset": text}, NOW)
        assert found is None or found.seconds <= LONGEST
        seconds = retry_after({name: text}, NOW)
        assert seconds is None or 0 <= seconds <= LONGEST
