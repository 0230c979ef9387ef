"""Map colours: what papers are coloured by, and the groups that come of it. No widget.

Grey is for papers of which nothing is known. The colours of years go from one end of a scale to
the other, told apart in either theme and without red and green.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from paperdesk.model import State
from paperdesk.model.map_values import MapFacts
from paperdesk.ui.i18n import language
from paperdesk.ui.texts.names import state_names

BY = ("tag", "year", "state")
"""What a map can be coloured by."""

_YEARS = {
    False: ("#5b2a86", "#3b5ba5", "#21838c", "#2f9e5f", "#8a9a1e", "#c98a00"),
    True: ("#b08be0", "#7fa3f0", "#4fbfc9", "#68d08d", "#c3d64a", "#f7c948"),
}
_STATES = {
    State.NEW: "blue",
    State.SEEN: "text3",
    State.LATER: "yellow",
    State.READ: "green",
    State.DISMISSED: "red",
}
_OTHER_TAGS, _NOTHING = "text2", "field_border"


@dataclass(frozen=True, slots=True)
class MapGroup:
    """Group of papers of one colour: what it is called, a token or ``#rrggbb``, and how many."""

    name: str
    colour: str
    papers: int


@dataclass(frozen=True, slots=True)
class Colouring:
    """Colouring of a map: the groups, and the number of its group for each paper, a byte each."""

    groups: tuple[MapGroup, ...] = ()
    of_paper: bytes = b""


def coloured(
    facts: MapFacts, by: str, tag_colours: Mapping[str, str], *, dark: bool = False
) -> Colouring:
    """Colour papers by ``tag``, ``year`` or ``state``; only groups that have papers."""
    if by == "year":
        return _by_year(facts.years, dark=dark)
    if by == "state":
        return _by_state(facts.states)
    tags = [*facts.tags, language.tr("other tags"), language.tr("no tag")]
    colours = [*(tag_colours.get(tag, _OTHER_TAGS) for tag in facts.tags), _OTHER_TAGS, _NOTHING]
    last = len(tags) - 1
    numbers = bytes(min(number, last) for number in facts.tagged)
    return _counted(numbers, tags, colours)


def _by_state(states: Sequence[str]) -> Colouring:
    places: dict[str, int] = {state: place for place, state in enumerate(_STATES)}
    names, none = state_names(), len(_STATES)
    return _counted(
        bytes(places.get(state, none) for state in states),
        [*(names[state] for state in _STATES), ""],
        [*_STATES.values(), _NOTHING],
    )


def _by_year(years: Sequence[int], *, dark: bool) -> Colouring:
    """Spans of years with about as many papers each."""
    known = sorted(year for year in years if year)
    colours = _YEARS[dark]
    starts = sorted(
        {known[len(known) * part // len(colours)] for part in range(len(colours))}
        if known
        else set()
    )
    ends = [start - 1 for start in starts[1:]] + known[-1:]
    names = [_span(start, end) for start, end in zip(starts, ends, strict=True)]
    step = (len(colours) - 1) / max(len(starts) - 1, 1)
    chosen = [colours[round(number * step)] for number in range(len(starts))]
    none = len(starts)
    numbers = bytes(bisect_right(starts, year) - 1 if year else none for year in years)
    return _counted(numbers, [*names, language.tr("no year")], [*chosen, _NOTHING])


def _span(start: int, end: int) -> str:
    return str(start) if start == end else f"{start}–{end}"


def _counted(numbers: bytes, names: Sequence[str], colours: Sequence[str]) -> Colouring:
    """Groups with papers only, numbered anew."""
    counts = Counter(numbers)
    there = [number for number in range(len(names)) if counts[number]]
    table = bytearray(256)
    for new, number in enumerate(there):
        table[number] = new
    groups = (MapGroup(names[one], colours[one], counts[one]) for one in there)
    return Colouring(tuple(groups), numbers.translate(bytes(table)))
