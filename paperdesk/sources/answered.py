"""Answered list: what a source has said to one question, as the library takes it."""

from collections.abc import Iterable
from typing import NamedTuple

from paperdesk.model import Item
from paperdesk.model.messages import Message


class Answered(NamedTuple):
    """One list that a source gave.

    ``label`` names it in accounts and errors, ``format`` is that of
    :mod:`~paperdesk.formats.registry` which read it, ``items`` are what stands in it, read as
    they are taken (BadFileError at any step). ``unchanged``: every answer that it was made of
    is the same as when it was asked before. ``remark`` says why it is empty, where that is
    nothing bad (no list on weekends).
    """

    label: str
    format: str
    items: Iterable[Item]
    unchanged: bool = False
    remark: Message | None = None

    @property
    def file(self) -> tuple[str, str, Iterable[Item]]:
        """What the library's ``add`` takes of a file: label, format and items."""
        return self[:3]
