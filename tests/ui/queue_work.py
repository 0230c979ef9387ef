"""Jobs in the place of the one that does what waits for the network."""

from typing import Any

from paperdesk.library import Library
from paperdesk.model import PaperDeskError, Progress
from paperdesk.model.messages import Message
from paperdesk.paths import Places


def look(args: dict[str, Any], _progress: Progress) -> dict[str, Any]:
    """Say what is kept, and do nothing."""
    with Library.open(Places.from_dict(args["home"])) as library:
        return {"queued": [one.title for one in library.queued()]}


def fail(_args: dict[str, Any], _progress: Progress) -> dict[str, Any]:
    """Fail as a job does."""
    raise PaperDeskError(Message("work.ended"))
