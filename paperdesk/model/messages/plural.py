"""Plural form: English words that depend on a number, and what translations are found by."""

from typing import NamedTuple


class Plural(NamedTuple):
    """The form of a message with a value ``n``, for one and for any other number.

    ``source`` is the text under which a language's file has its own plural forms, with ``%Ln``
    for the number.
    """

    one: str
    many: str
    source: str
