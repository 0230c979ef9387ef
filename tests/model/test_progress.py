"""The time that work will still take, as far as one can tell."""

from paperdesk.model.progress import seconds_left


def test_what_is_left_takes_as_long_as_what_is_gone_did() -> None:
    assert seconds_left(10.0, 50, 25) == 5.0


def test_nothing_is_told_at_the_beginning_and_the_end() -> None:
    assert seconds_left(2.9, 50, 50) == 0.0
    assert seconds_left(10.0, 0, 50) == 0.0
    assert seconds_left(60.0, 99, 1) == 0.0
    assert seconds_left(60.0, 5, -5) == 0.0
