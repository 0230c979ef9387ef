"""Signal of changes: what is other than before in the library, and through what.

Whoever changes the library, or learns that it was changed, announces it here;
every feature hears the same signal and decides for itself what it asks anew.
So a change causes each question once, whoever made it.
"""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from paperdesk.model import ActionKind, Changes


class ChangeOrigin(StrEnum):
    """Through what the library changed, where it was no act of the reader (an ActionKind)."""

    SEEN = "seen"
    """A paper was looked at; nobody asked for that."""
    UNDO = "undo"
    """An act was taken back, or done again."""
    IMPORTED = "imported"
    """A worker brought papers in; whoever started it sends the list to them."""
    ARRIVED = "arrived"
    """A worker brought papers in from the network, by the reader's word or by itself."""
    NEWS = "news"
    """News of a paper was dismissed; the paper is as it was."""
    INDEXED = "indexed"
    """A few papers were indexed here: a search may find something else."""
    CAUGHT_UP = "caught up"
    """A worker has indexed for a while: anything may have changed meanwhile."""
    ELSEWHERE = "elsewhere"
    """Another program, another window, or a restore: anything may be different."""


Origin = ActionKind | ChangeOrigin

ANYTHING = Changes()
"""Changes of which nobody can say which papers they are about."""


class LibraryChanges(QObject):
    """The one ``changed(Changes, Origin)`` of a window."""

    changed = Signal(object, object)

    def announce(self, origin: Origin, changes: Changes = ANYTHING) -> None:
        """Tell every feature that the library is other than before."""
        self.changed.emit(changes, origin)


def concerns(key: int | None, changes: Changes) -> bool:
    """Whether changes are about a paper, or may be."""
    return changes == ANYTHING or key in changes.updated or key in changes.removed
