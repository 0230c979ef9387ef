"""Former notes: words that stood in a note once, as the reader finds them again."""

from dataclasses import dataclass

from paperdesk.model.frozen import Value

VERSION, TRASH = "version", "trash"


@dataclass(frozen=True, slots=True, repr=False)
class FormerNote(Value):
    """Words that a note had ``at`` a moment (ISO 8601, UTC), in a file of a store.

    ``store`` is ``version``, as the note stood before the reader wrote on, or ``trash``, what
    was removed or replaced then. ``key`` and ``title`` (display text) are those of the paper;
    None and the name of the file where nobody knows it any more.
    """

    key: int | None
    title: str
    at: str
    store: str
    name: str
