from paperdesk.model.community import CommunityCapture, gained


def _seen(*numbers: tuple[str, int | None]) -> tuple[CommunityCapture, ...]:
    return tuple(CommunityCapture(f"2026-04-{day}T08:00:00Z", votes) for day, votes in numbers)


def test_upvotes_of_a_week_that_are_more_than_a_tenth_count_as_rising() -> None:
    assert gained(_seen(("04", 12), ("06", 40))) == 28
    assert gained(_seen(("04", 400), ("06", 430))) == 0
    assert gained(_seen(("04", 2), ("06", 5))) == 0


def test_only_the_week_before_the_last_look_counts() -> None:
    assert gained(_seen(("01", 1), ("14", 50), ("20", 56))) == 6
    assert gained(_seen(("01", 1), ("20", 56))) == 0


def test_one_look_alone_or_none_says_nothing_of_rising() -> None:
    assert gained(()) == 0
    assert gained(_seen(("04", 900))) == 0
    assert gained(_seen(("04", None), ("05", 900))) == 0
