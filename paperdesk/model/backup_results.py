"""Results about backups: a backup, a comparison with the library, a restore."""

from dataclasses import dataclass, fields
from enum import StrEnum

from paperdesk.model.frozen import Value
from paperdesk.model.messages import Message


class BackupReason(StrEnum):
    """Reason why a backup was made."""

    AUTOMATIC = "automatic"
    BY_HAND = "by hand"
    BEFORE_RESTORE = "before restore"


@dataclass(frozen=True, slots=True, repr=False)
class Backup(Value):
    """Backup file, as its manifest describes it.

    ``made`` is ISO 8601 in UTC, ``size`` in bytes. ``left_out`` names files that
    could not be taken in. ``attached`` counts the files that are named in it and not
    copied. ``problem`` says why nothing can be read of it.
    """

    path: str
    made: str = ""
    size: int = 0
    reason: str = ""
    program: str = ""
    papers: int = 0
    tags: int = 0
    notes: int = 0
    left_out: tuple[str, ...] = ()
    attached: int = 0
    problem: Message | None = None


@dataclass(frozen=True, slots=True, repr=False)
class NoteDifference(Value):
    """Note that differs: ``diff`` are lines, ``-`` of the backup, ``+`` of now.

    Unified diff, without its head; cut where it is very long. ``here`` and
    ``there`` tell whether the library and the backup have the note at all.
    """

    id: str
    title: str
    here: bool
    there: bool
    diff: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class PaperDifference(Value):
    """Paper that differs. ``fields`` name what sources say differently, ``state``,
    ``star``, ``collections`` and ``trash`` what the reader did; tags are those of one side only."""

    id: str
    title: str
    fields: tuple[str, ...] = ()
    tags_there: tuple[str, ...] = ()
    tags_here: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class BackupComparison(Value):
    """Difference of a backup (``there``) and the library (``here``): what only one has.

    Papers are pairs of id and title. ``searches`` are names of saved searches,
    ``files`` names of pictures, templates and other files that differ or are
    missing, ``attached`` those that a backup only names and that are not as it
    says. ``unread`` tells that the present library cannot be read at all.
    """

    backup: Backup
    papers_there: tuple[tuple[str, str], ...] = ()
    papers_here: tuple[tuple[str, str], ...] = ()
    papers: tuple[PaperDifference, ...] = ()
    tags_there: tuple[str, ...] = ()
    tags_here: tuple[str, ...] = ()
    notes: tuple[NoteDifference, ...] = ()
    collections_there: tuple[str, ...] = ()
    collections_here: tuple[str, ...] = ()
    searches_there: tuple[str, ...] = ()
    searches_here: tuple[str, ...] = ()
    files_there: tuple[str, ...] = ()
    files_here: tuple[str, ...] = ()
    attached: tuple[str, ...] = ()
    unread: Message | None = None

    def __bool__(self) -> bool:
        """Whether anything differs."""
        same = {"backup", "attached"}
        return any(getattr(self, field.name) for field in fields(self) if field.name not in same)


@dataclass(frozen=True, slots=True, repr=False)
class Restored(Value):
    """Result of a full restore. ``aside`` is the backup (or, of a damaged library, the
    folder) that holds what was there before, ``""`` where nothing was; ``missing`` are attached
    files that are not here."""

    backup: Backup
    aside: str
    undoable: bool = True
    missing: tuple[str, ...] = ()
