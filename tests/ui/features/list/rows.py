"""Rows and a list of them, for the tests of the list."""

from array import array
from collections.abc import Sequence
from typing import Any

from paperdesk.model import Row, State


def row(key: int, **other: Any) -> Row:
    """A paper of the list."""
    fields: dict[str, Any] = {
        "key": key,
        "id": f"local:{key}",
        "title": f"On the {key}th question",
        "authors": ("A. Author", "B. Writer"),
        "year": 2020,
        "lead": "We ask a question and answer it at some length, so that two lines are filled.",
        "state": State.SEEN,
        "starred": False,
        "tags": (),
        "noted": False,
    }
    return Row(**{**fields, **other})


def fetch(keys: Sequence[int]) -> list[Row | None]:
    """The rows of any keys."""
    return [row(key) for key in keys]


def keys(count: int) -> "array[int]":
    """The first keys."""
    return array("q", range(1, count + 1))
