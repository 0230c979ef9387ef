"""Thumbnail jobs: the small pictures of papers that came, brought into the cache.

A request is about one batch, so that what is killed goes on where it was: what lies there is not
asked for again. Pictures are comfort: one that nobody has, or that is none, is passed over
without a word, and a host that is away for long is not asked for ever.

Why not with the lists themselves: papers are told of as soon as they are there, and fifty pictures
take longer than the list that names them.
"""

import contextlib
from collections.abc import Iterable
from pathlib import Path

from paperdesk import log
from paperdesk.model import Scope, SourceError
from paperdesk.model.community import THUMBNAILS, thumbnail_name
from paperdesk.model.follows import QueuedRequest
from paperdesk.sources.source_errors import OfflineError, TryLaterError
from paperdesk.tasks.request_work import RequestOutcome, RequestWork

MOST = 300
"""Pictures of one batch: those of the first papers of a list."""
ROOM = 200_000_000
"""Bytes of the cache that pictures take; where there are more, the oldest go."""
_TRIES = 3


def want_thumbnails(work: RequestWork, batches: Iterable[int], title: str) -> None:
    """Ask for the pictures of batches that came, where the reader wants such and any is told of."""
    if work.settings.thumbnails == "on":
        work.library.enqueue(
            QueuedRequest("thumbnails", {"batch": batch}, title)
            for batch in batches
            if _missing(work, batch)
        )


def fetch_thumbnails(work: RequestWork, request: QueuedRequest) -> RequestOutcome:
    """Do a request ``{"batch": number}``; ``values`` say how many ``pictures`` came."""
    if work.settings.thumbnails != "on":
        return RequestOutcome()
    # Late: the window makes requests, and reaches nothing.
    from paperdesk.sources.thumbnails import fetch_thumbnail  # noqa: PLC0415

    folder = work.places.cache / THUMBNAILS
    folder.mkdir(mode=0o700, exist_ok=True)
    came = 0
    for address in _missing(work, int(str(request.subject["batch"]))):
        try:
            fetch_thumbnail(work.http, address, folder)
            came += 1
        except OfflineError:
            raise
        except TryLaterError:
            if request.tries + 1 < _TRIES:
                raise
            break
        except SourceError as error:
            log.sources.info("no picture: %s", error)
    _sweep(folder)
    return RequestOutcome(values={"pictures": came})


def _missing(work: RequestWork, batch: int) -> list[str]:
    """The addresses of the first papers' pictures that are not here, each once."""
    keys = list(work.library.keys(Scope("batch", str(batch))))[:MOST]
    told = work.library.communities(keys)
    found = dict.fromkeys(told[key].thumbnail for key in keys if key in told)
    folder = work.places.cache / THUMBNAILS
    return [one for one in found if one and not (folder / thumbnail_name(one)).exists()]


def _sweep(folder: Path) -> None:
    """Remove the oldest pictures beyond the room there is."""
    with contextlib.suppress(OSError):
        room = ROOM
        files = [(path.stat(), path) for path in folder.iterdir()]
        for status, path in sorted(files, key=lambda one: -one[0].st_mtime):
            room -= status.st_size
            if room < 0:
                path.unlink()
