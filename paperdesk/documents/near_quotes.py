"""Near quotes: where a text stands in another one that was edited, by the pieces they share.

Each run of :data:`GRAM` letters of what is looked for votes for the places at which it occurs,
the rarer the louder; the best places are aligned letter by letter (:mod:`difflib`).
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

GRAM = 9
"""Letters of a run that votes."""
_COMMON = 40
"""Runs that occur more often say nothing."""
_WINDOWS = 4
"""Places that are looked at closely."""
_SLACK = 48
"""Letters by which a place may be off, as words came in or went."""
_STEP = 24
_SHORT = 12
"""Letters of a quote of which one run has to be found, not pieces."""
_STRETCH, _ADDED = 1.4, 12
"""By how much a quote may have grown."""


@dataclass(frozen=True, slots=True)
class NearQuote:
    """A place of a quote: its letters from ``first`` up to ``end``, the share of the quote that
    stands there, and the share of what was around it."""

    first: int
    end: int
    covered: float
    around: float


def near_quote(text: str, before: str, quote: str, after: str) -> NearQuote | None:
    """The best place of a quote and what was around it in a text; None where nothing is shared."""
    wanted = before + quote + after
    found = [_aligned(text, start, before, quote, after) for start in _places(text, wanted)]
    present = [one for one in found if one is not None]
    if not present:
        return None
    return max(present, key=lambda one: one.covered + one.around)


def _places(text: str, wanted: str) -> Iterator[int]:
    """Where the wanted would begin, by the most votes."""
    votes: Counter[int] = Counter()
    for offset in range(len(wanted) - GRAM + 1):
        at = _all(text, wanted[offset : offset + GRAM])
        for place in at:
            votes[(place - offset) // _STEP] += 1 / len(at)  # type: ignore[assignment]
    # A place on the border of two steps has its votes in both.
    joint = {step: votes[step] + votes[step + 1] + votes[step - 1] / 2 for step in list(votes)}
    seen: list[int] = []
    for step in sorted(joint, key=joint.__getitem__, reverse=True):
        if all(abs(step - other) > 1 for other in seen):
            seen.append(step)
            yield step * _STEP
        if len(seen) == _WINDOWS:
            return


def _all(text: str, gram: str) -> list[int]:
    """All places of a run; none of one that is common."""
    found: list[int] = []
    place = text.find(gram)
    while place >= 0:
        found.append(place)
        if len(found) > _COMMON:
            return []
        place = text.find(gram, place + 1)
    return found


def _aligned(text: str, start: int, before: str, quote: str, after: str) -> NearQuote | None:
    wanted = before + quote + after
    low = max(0, start - _SLACK)
    window = text[low : max(0, start) + len(wanted) + _SLACK + _STEP]
    matcher = SequenceMatcher(None, wanted, window, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size > 2]
    first, end = len(before), len(before) + len(quote)
    inside = [
        (max(block.a, first), min(block.a + block.size, end), block.b - block.a)
        for block in blocks
        if block.a < end and block.a + block.size > first
    ]
    if not inside:
        return None
    shared = sum(block.size for block in blocks)
    runs = [stop - begin for begin, stop, _ in inside]
    covered = sum(runs) if len(quote) >= _SHORT else max(runs)
    begin, _, shift = inside[0]
    _, stop, last_shift = inside[-1]
    left, right = begin + shift, stop + last_shift
    # What was changed at an end reaches to where the words around go on.
    if begin > first:
        ahead = (block.b + block.size for block in blocks if block.a + block.size == first)
        left = min(left, next(ahead, left))
    if stop < end:
        behind = (block.b for block in blocks if block.a == end)
        right = max(right, next(behind, right))
    if right - left > len(quote) * _STRETCH + _ADDED:
        return None  # pieces of other words
    rest = len(before) + len(after)
    around = (shared - covered) / rest if rest else 0.0
    return NearQuote(low + left, low + right, covered / len(quote), around)
