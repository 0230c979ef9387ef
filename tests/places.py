"""Where records stand in the files of tests."""

from paperdesk.model.messages import Message


def record(number: int) -> Message:
    """The record of that number."""
    return Message("place.record", n=number)


def line(number: int) -> Message:
    """The line of that number."""
    return Message("place.line", n=number)
