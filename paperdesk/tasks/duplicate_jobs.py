"""Duplicate job: pairs of papers that are one, looked for among all in a worker.

Why a worker: of 100,000 papers it takes some seconds of computing.
"""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from paperdesk.library import Library
from paperdesk.model import Citation, Progress, Verdict
from paperdesk.model.duplicates import DuplicatePair
from paperdesk.paths import Places

Values = dict[str, Any]


def find(args: Values, progress: Progress) -> Values:
    """Worker job: ``{"home": places}`` -> ``{"pairs": [...]}``. Writes nothing."""
    with Library.open(Places.from_dict(args["home"])) as library:
        return {"pairs": [asdict(pair) for pair in library.duplicates(progress)]}


def pairs_from_values(values: Iterable[Values]) -> tuple[DuplicatePair, ...]:
    """The pairs that :func:`find` answered."""
    return tuple(
        DuplicatePair(
            (value["keys"][0], value["keys"][1]),
            (value["ids"][0], value["ids"][1]),
            (_citation(value["papers"][0]), _citation(value["papers"][1])),
            Verdict(value["verdict"]),
            tuple(value["evidence"]),
        )
        for value in values
    )


def _citation(value: Values) -> Citation:
    return Citation(**{**value, "authors": tuple(value["authors"])})
