"""Words near each other, in any order."""

from itertools import groupby

import numpy as np

from paperdesk.search.snapshot import PLACES, Floats, Ints
from paperdesk.search.terms import Clock


def windows(spots: list[Ints], width: int, clock: Clock) -> tuple[Ints, Floats]:
    """Papers in which one place of each spot lies within ``width`` words, and how often.

    ``spots`` hold places (``paper << PLACES | position``), ascending. Stops
    with what it has when the clock is over.
    """
    docs = np.unique(spots[0] >> PLACES)
    for spot in spots[1:]:
        docs = np.intersect1d(docs, spot >> PLACES)
    merged = sorted(
        (place, number)
        for number, spot in enumerate(spots)
        for place in spot[np.isin(spot >> PLACES, docs)].tolist()
    )
    found: list[int] = []
    often: list[int] = []
    for doc, places in groupby(merged, key=lambda entry: entry[0] >> PLACES):
        times = tight(list(places), len(spots), width)
        if times:
            found.append(doc)
            often.append(times)
        if clock.over:
            break
    return np.array(found, np.int64), np.array(often, np.float64)


def tight(places: list[tuple[int, int]], spots: int, width: int) -> int:
    """How many windows of at most ``width`` hold all spots, none sharing its end.

    ``places`` are (place, number of its spot), ascending. One place may serve
    two spots only if it is listed for both.
    """
    latest: dict[int, int] = {}
    times = 0
    for place, spot in places:
        latest[spot] = place
        if len(latest) == spots and place - min(latest.values()) <= width:
            times += 1
    return times
