"""Issues of a list: what comes before and after, what is offered, what lies beside."""

from datetime import date

from paperdesk.model import Batch
from paperdesk.ui.features.follows.issues import Issues

SOURCE = "Hugging Face Daily Papers"
TODAY = date(2026, 4, 9)  # a Thursday


def issue(key: int, day: str, listing: str = "day") -> Batch:
    return Batch(key, SOURCE, day, "Papers", "", "", "", 10, 3, 1, listing)


FRIDAY, MONDAY, WEDNESDAY = issue(1, "2026-04-03"), issue(2, "2026-04-06"), issue(4, "2026-04-08")
WEEK = issue(3, "2026-W14", "week")
HERE = (FRIDAY, MONDAY, WEDNESDAY, WEEK)


def test_steps_lead_through_the_issues_that_are_here() -> None:
    assert Issues(MONDAY, HERE, TODAY).step(-1) == "2026-04-03"
    assert Issues(MONDAY, HERE, TODAY).step(1) == "2026-04-08"


def test_before_the_first_and_after_the_last_comes_what_could_be_asked_for() -> None:
    assert Issues(FRIDAY, HERE, TODAY).step(-1) == "2026-04-02"
    assert Issues(WEDNESDAY, HERE, TODAY).step(1) == "2026-04-09"
    assert Issues(issue(5, "2026-04-09"), HERE, TODAY).step(1) == ""


def test_weekends_and_days_without_a_list_are_passed_over() -> None:
    only = (MONDAY,)
    assert Issues(MONDAY, only, TODAY).step(-1) == "2026-04-03"
    assert Issues(MONDAY, only, TODAY, {"2026-04-03"}).step(-1) == "2026-04-02"


def test_the_menu_offers_what_is_here_and_what_could_be() -> None:
    offers = Issues(MONDAY, HERE, TODAY).offers()
    assert offers[:5] == [
        ("2026-04-09", None),
        ("2026-04-08", WEDNESDAY),
        ("2026-04-07", None),
        ("2026-04-06", MONDAY),
        ("2026-04-03", FRIDAY),
    ]


def test_beside_a_day_lies_the_week_that_it_is_in() -> None:
    assert Issues(FRIDAY, HERE, TODAY).beside("week") == (WEEK, "2026-W14")
    assert Issues(WEDNESDAY, HERE, TODAY).beside("week") == (None, "2026-W15")
    assert Issues(WEEK, HERE, TODAY).beside("day") == (FRIDAY, "")
    assert Issues(FRIDAY, HERE, TODAY).beside("trending") == (None, "")


def test_what_is_trending_has_no_issue_before_its_first() -> None:
    trending = issue(7, "2026-04-08", "trending")
    assert Issues(trending, (*HERE, trending), TODAY).step(-1) == ""
