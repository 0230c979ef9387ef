"""What is said of the time that work will still take."""

from paperdesk.ui.kit.time_left import TimeLeft, said


def test_nothing_is_said_before_one_can_tell() -> None:
    assert said(1.0, 5, 100) == ""
    assert said(10.0, 0, 100) == ""
    assert said(10.0, 5, 0) == ""
    assert TimeLeft().words(5, 100) == ""


def test_seconds_and_then_minutes_are_told() -> None:
    assert said(10.0, 50, 100) == "10 s left"
    assert said(10.0, 5, 100) == "3 min left"


def test_what_is_as_good_as_done_is_not_told_of() -> None:
    assert said(60.0, 99, 100) == ""
