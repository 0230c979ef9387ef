"""Export options: in which form papers are written, and what of the reader's own with them."""

from collections.abc import Collection
from dataclasses import dataclass

from paperdesk.model.entry import Entry, State
from paperdesk.model.frozen import Value, replaced
from paperdesk.model.messages import Message

OWN_WORDS = ("tags", "collections", "states", "rating", "notes", "files", "marks")
"""What an export may hold of the reader's own; ``states`` are state and star, ``files`` those
that are attached, which are copied into a folder beside the file; with ``marks`` the copies of
PDF files have the reader's marks as annotations, which come back from there."""

WITHOUT_FILES = OWN_WORDS[:-2]
"""What a format holds that is made for the reader's own words, where nothing else is asked for."""

DEFAULT_PATTERN = "[auth:lower][year][veryshorttitle:lower]"
"""The pattern of citation keys where the reader set none; see ``paperdesk.text.citation_key``."""


@dataclass(frozen=True, slots=True, repr=False)
class ExportOptions(Value):
    """Options of an export: the name of the format, what of :data:`OWN_WORDS` is written with
    the papers (None: what the format holds by itself), and the pattern of the citation keys
    that papers are given which have none (``""``: the usual one)."""

    format: str
    own_words: tuple[str, ...] | None = None
    key_pattern: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class FollowedExport(Value):
    """An export that is kept up to date: its file, and the query as typed (``@NAME``: a saved
    search). ``digest`` is the SHA-256 of what was written last; ``trouble`` says why the file
    is not as it should be."""

    path: str
    query: str
    options: ExportOptions
    digest: str = ""
    trouble: Message | None = None


def without_own_words(entry: Entry, kept: Collection[str]) -> Entry:
    """The entry without what the reader said, but for what is ``kept``."""
    return replaced(
        entry,
        tags=entry.tags if "tags" in kept else (),
        collections=entry.collections if "collections" in kept else (),
        state=entry.state if "states" in kept else State.NEW,
        starred=entry.starred and "states" in kept,
        rating=entry.rating if "rating" in kept else 0,
    )
