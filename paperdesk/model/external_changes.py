"""External changes: what other programs did in the notes folder, as the reader is told."""

from dataclasses import dataclass

from paperdesk.model.frozen import Value


@dataclass(frozen=True, slots=True, repr=False)
class LostWords(Value):
    """Words of a note that another program overwrote, and the file in the trash that has them.

    ``how`` is ``emptied``, ``overwritten`` or ``removed``; ``title`` is display text.
    ``undoable``: undo would bring them back now.
    """

    key: int
    title: str
    how: str
    copy: str
    undoable: bool


@dataclass(frozen=True, slots=True, repr=False)
class StrayNote(Value):
    """A file in the notes folder that is no paper's note; ``why`` is ``headless`` (no id),
    ``unknown`` (the ``id`` of a paper that is not here) or ``unreadable``."""

    name: str
    why: str
    id: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class OutsideNews(Value):
    """News of external changes, not told before."""

    lost: tuple[LostWords, ...] = ()
    strays: tuple[StrayNote, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.lost or self.strays)
