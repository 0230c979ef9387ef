"""Index jobs: the index follows the library, and rules of saved searches see what arrived.

Why in portions: each is one durable commit, after which its papers count as
indexed; a stop or a crash loses one portion of work and nothing else.

Why not where the index is far behind, after a large import or when it was
lost: then it is made anew as a whole, which is quicker, is taken up where it
was broken off, and lets the library answer by titles and authors meanwhile.
"""

from dataclasses import dataclass
from typing import Any

from paperdesk.library import Library
from paperdesk.model import Progress, silent
from paperdesk.model.messages import Message
from paperdesk.paths import Places

PORTION = 2000
"""Papers in one commit: some seconds of work at most."""

_FAR = 20_000
"""Papers not in the index from which on, if it has fewer, it is made anew."""


def heal(args: dict[str, Any], progress: Progress) -> dict[str, Any]:
    """Worker job: ``{"home": places}`` -> ``{"indexed": papers, "watched": message}``.

    ``watched`` says what the rules of saved searches did (None: nothing).
    """
    with Library.open(Places.from_dict(args["home"])) as library:
        indexed = heal_library(library, progress)
        done = library.watch_arrivals().done
        return {"indexed": indexed, "watched": done.text if done else None}


def rebuild(args: dict[str, Any], progress: Progress) -> dict[str, Any]:
    """Worker job: ``{"home": places}`` -> ``{"indexed": papers}``, all into a new index."""
    with Library.open(Places.from_dict(args["home"])) as library:
        library.rebuild_index(progress)
        return {"indexed": library.index_status().papers}


def settle(args: dict[str, Any], progress: Progress) -> dict[str, Any]:
    """Worker job for an idle moment: ``{"home": places}`` -> ``{"settled": whether}``."""
    with Library.open(Places.from_dict(args["home"])) as library:
        return {"settled": library.settle_index(progress)}


def heal_library(library: Library, progress: Progress = silent) -> int:
    """Index what is not indexed yet; how many papers that were.

    Raises LibraryBusyError while another process does the same.
    """
    anew = library.rebuild_index(progress) if _is_far_behind(library) else 0
    portions = _PortionProgress(anew + library.unindexed(), progress, anew)
    while portion := library.index_unindexed(PORTION, progress=portions.portion):
        portions.before += portion
        progress(portions.before, max(portions.total, portions.before), Message("step.indexing"))
    return portions.before


def _is_far_behind(library: Library) -> bool:
    """Whether the index has few of the papers; one that was lost has not been told of any yet."""
    status = library.index_status()
    missing = max(status.waiting, library.counts().all - status.papers)
    return missing >= _FAR and missing > status.papers and not library.read_only


@dataclass(slots=True)
class _PortionProgress:
    """Progress of portions, as progress of the whole."""

    total: int
    progress: Progress
    before: int = 0

    def portion(self, done: int, _of_portion: int, what: Message) -> None:
        """Tell of a part of a portion."""
        self.progress(self.before + done, max(self.total, self.before + done), what)
