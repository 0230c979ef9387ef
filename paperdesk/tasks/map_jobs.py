"""Map job: the map of some papers, made in a worker and kept beside the index.

Why a worker: of 100,000 papers it takes some seconds of computing.
"""

from typing import Any

from paperdesk.library import Library
from paperdesk.model import Progress
from paperdesk.paths import Places


def make(args: dict[str, Any], progress: Progress) -> dict[str, Any]:
    """Worker job: ``{"home": places, "keys": keys}`` -> ``{"papers": on the map}``."""
    with Library.open(Places.from_dict(args["home"])) as library:
        return {"papers": library.make_map(args["keys"], progress)}
