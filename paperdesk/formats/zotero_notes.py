"""Notes of Zotero, which are HTML: each as Markdown, those of an item as one, and a loose one."""

from collections.abc import Iterable
from html import unescape

from paperdesk.formats.json_fields import storable
from paperdesk.model import Problem
from paperdesk.model.messages import Message
from paperdesk.text import markdown_of

_BETWEEN = "\n\n---\n\n"
_LONGEST_SHOWN = 80


def note_of(markup: str) -> str:
    """A note of HTML as Markdown; text without markup stays."""
    found = markdown_of(markup) if "<" in markup else None
    return found if found is not None else unescape(markup)


def as_one(notes: Iterable[str]) -> str:
    """All notes of an item as the note of the reader."""
    return storable(_BETWEEN.join(filter(None, notes)))


def loose_note(place: Message, note: str) -> Problem:
    """What is told of a note that belongs to no item."""
    shown = " ".join(note.split())[:_LONGEST_SHOWN]
    return Problem(place, Message("problem.loose_note", note=shown))
