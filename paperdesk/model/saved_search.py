"""Saved searches, and the rules for papers that they find."""

from dataclasses import field

from paperdesk.model.action_result import ActionResult
from paperdesk.model.frozen import Value, late_dataclass


@late_dataclass(frozen=True, slots=True, repr=False)
class WatchRule(Value):
    """Watch rule: what is done with arriving papers that a saved search finds.

    ``badge``: their number stands out in the side bar. ``tag``: they are
    given it (``""``: none). ``mute``: they stand collapsed at the end of the
    inbox, nothing is deleted. ``fetch``: their PDFs are brought into the library.
    """

    badge: bool = False
    tag: str = ""
    mute: bool = False
    fetch: bool = False

    def __bool__(self) -> bool:
        """Whether anything is to be done."""
        return bool(self.badge or self.tag or self.mute or self.fetch)


@late_dataclass(frozen=True, slots=True, repr=False)
class SavedSearch(Value):
    """Saved search. ``text`` is its query as typed."""

    name: str
    text: str
    watch: WatchRule = field(default_factory=WatchRule)


@late_dataclass(frozen=True, slots=True, repr=False)
class SavedSearchCount(Value):
    """How many papers have all that a search asks for, and how many of them are new.

    New are those of the inbox; muted papers are none of them.
    """

    papers: int = 0
    new: int = 0


@late_dataclass(frozen=True, slots=True, repr=False)
class DryRun(Value):
    """What a watch would do now: of ``new`` papers, muted ones too, those of
    ``keys`` match; ``titles`` are the first of them. Not ``ready``: the index
    is being made, and nobody can tell yet."""

    new: int
    keys: tuple[int, ...] = ()
    titles: tuple[str, ...] = ()
    ready: bool = True


@late_dataclass(frozen=True, slots=True, repr=False)
class WatchOutcome(Value):
    """Papers that arrived were looked at; ``done`` is what the rules did, if anything."""

    papers: int
    done: ActionResult | None = None


@late_dataclass(frozen=True, slots=True, repr=False)
class NewMatches(Value):
    """What came in: ``last`` is the newest paper that was looked at, ``found`` names the watching
    searches that find some of the new ones, each with how many."""

    last: int
    found: tuple[tuple[str, int], ...] = ()
