"""Issues of digests: which papers one holds now, and why each is in.

Only what a digest has not told of yet and what came in since it was set up. Papers that found
no room in an issue are first in line for the next.
"""

from datetime import datetime

from paperdesk.formats.digest import fitted
from paperdesk.library import Library
from paperdesk.model import LibraryError
from paperdesk.model.digests import Digest, DigestIssue, DigestOf, DigestPaper
from paperdesk.model.messages import Message
from paperdesk.model.query.parser import parse
from paperdesk.tasks.index_jobs import heal_library

Reasons = dict[int, list[Message]]
"""Papers by their keys, in their order, each with why it is in."""
MOST_LOOKED_THROUGH = 2_000
"""Papers of which an issue is made; the others come when these were told of."""


def issue_of(library: Library, digest: Digest, moment: datetime) -> DigestIssue:
    """The issue that the digest would have at a moment, whose day is that of its time zone.

    Writes nothing. Raises LibraryError when what it is of is gone, or the index cannot tell.
    """
    reasons = (
        _followed(library, digest) if digest.of is DigestOf.FOLLOW else _found(library, digest)
    )
    keys = library.unsent(digest.number, list(reasons))
    papers = told(library, keys[:MOST_LOOKED_THROUGH], reasons)
    left = max(0, len(keys) - MOST_LOOKED_THROUGH)
    return fitted(DigestIssue(digest.title, moment.date().isoformat(), papers, left))


def told(library: Library, keys: list[int], reasons: Reasons) -> tuple[DigestPaper, ...]:
    """Papers as an issue has them."""
    return tuple(
        DigestPaper(entry.key, entry.paper, tuple(reasons.get(entry.key, ())))
        for entry in library.bare_entries(keys)
    )


def _followed(library: Library, digest: Digest) -> Reasons:
    titles = {follow.number: follow.title for follow in library.follows()}
    wanted = int(digest.value) if digest.value else 0
    if wanted and wanted not in titles:
        raise LibraryError(Message("digest.no_follow", name=digest.title))
    found: Reasons = {}
    for key, follow in library.followed_arrivals(wanted, digest.since):
        if follow in titles:
            found.setdefault(key, []).append(Message("digest.listed", name=titles[follow]))
    return found


def _found(library: Library, digest: Digest) -> Reasons:
    if library.unindexed():
        heal_library(library)
    found: Reasons = {}
    watches = digest.of is DigestOf.WATCH
    for name, query in _searches(library, digest):
        results = library.search(parse(query))
        if results.from_rows:
            raise LibraryError(Message("digest.index_waits", name=digest.title))
        keys = results.keys[: results.full]
        for key in library.arrived_since(keys, digest.since, muted=watches):
            found.setdefault(key, []).append(Message("digest.found", name=name))
    return found


def _searches(library: Library, digest: Digest) -> list[tuple[str, str]]:
    """Names and queries of the searches; all that watch, where none is named."""
    if digest.value:
        return [(digest.value, library.saved_query(digest.value))]
    return [(one.name, one.text) for one in library.saved() if one.watch]
