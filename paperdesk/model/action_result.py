"""Results of commands: what the reader did, and what changed by it."""

from enum import StrEnum

from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.messages import Message


class ActionKind(StrEnum):
    """Kind of an action that the undo log can revert."""

    STATE = "state"
    STAR = "star"
    RATE = "rate"
    TAG = "tag"
    UNTAG = "untag"
    RENAME_TAG = "rename tag"
    COLOUR_TAG = "colour tag"
    DELETE_TAG = "delete tag"
    NOTE = "note"
    FORGET = "forget"
    IMPORT = "import"
    SEARCH = "saved search"
    WATCH = "watch"
    MERGE = "merge"
    DISTINCT = "distinct"
    FILES = "files"
    FOLLOW = "follow"
    COMPLETE = "complete"
    DIGEST = "digest"
    MARK = "mark"
    COLLECT = "collect"
    COLLECTION = "collection"
    FACTS = "facts"
    WISH = "wish"


@late_dataclass(frozen=True, slots=True, repr=False)
class Changes(Value):
    """Change set of papers; views look whether it concerns them.

    ``renamed``: a tag, and with it all its children, that has another name now (old, new).
    """

    added: tuple[int, ...] = ()
    updated: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()
    renamed: tuple[str, str] | None = None

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self.added or self.updated or self.removed)


@late_dataclass(frozen=True, slots=True, repr=False)
class ActionResult(Value):
    """Result of an action; ``journal`` is its number for undoing.

    ``text`` says it in a few words ('Starred 3 papers'). ``journal`` is None
    when nothing was to be done.
    """

    act: ActionKind
    text: Message
    changes: Changes
    journal: int | None = None


@late_dataclass(frozen=True, slots=True, repr=False)
class UndoResult(Value):
    """Result of an undo or redo, in words ('Took back: starred 3 papers').

    ``remarks`` tell of words of another program that met it. ``act`` is what was taken back or
    done again, ``papers`` those that it is about, in its order; none for what is of no paper.
    """

    text: Message
    changes: Changes
    remarks: tuple[Message, ...] = ()
    act: ActionKind | None = None
    papers: tuple[int, ...] = ()


@late_dataclass(frozen=True, slots=True, repr=False)
class NoteSaved(Value):
    """A note is on the disk. ``conflict`` names the copy that holds the reader's
    text when the file was changed outside meanwhile (``""``: there was none). ``kept`` names
    the file in the trash with the words of another program that this text has replaced."""

    done: ActionResult
    version: str
    conflict: str = ""
    kept: str = ""
