"""Surroundings jobs: what is kept of the papers around one is read by a worker, and added by it.

Why by a worker: the answers are a stranger's words, and a window shall not wait for hundreds of
records to be read.
"""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from paperdesk.library import Library
from paperdesk.model import Progress
from paperdesk.model.surroundings import Direction, NearPaper, Surroundings
from paperdesk.paths import Places
from paperdesk.tasks import around_jobs


def read(args: dict[str, Any], _progress: Progress) -> dict[str, Any]:
    """Job: ``{"home", "key", "direction"}`` -> what :func:`from_values` reads."""
    places = Places.from_dict(args["home"])
    direction = Direction(args["direction"])
    with Library.open(places) as library:
        found = around_jobs.surroundings(library, places, int(args["key"]), direction)
    return {} if found is None else asdict(found)


def add(args: dict[str, Any], _progress: Progress) -> dict[str, Any]:
    """Job: the same with the ``numbers`` of papers that are to be in the library; how many of
    them are ``new``, and the ``journal`` number that takes them back."""
    places = Places.from_dict(args["home"])
    direction, numbers = Direction(args["direction"]), [int(one) for one in args["numbers"]]
    with Library.open(places) as library:
        outcome = around_jobs.add_near(library, places, int(args["key"]), direction, numbers)
    return {"new": sum(file.new for file in outcome.files), "journal": outcome.journal}


def from_values(answer: Mapping[str, Any]) -> Surroundings | None:
    """What a job has read; None where nobody was asked yet."""
    if not answer:
        return None
    papers = tuple(
        NearPaper(**{**one, "authors": tuple(one["authors"])}) for one in answer["papers"]
    )
    told = {**answer, "direction": Direction(answer["direction"]), "papers": papers}
    return Surroundings(**told)
