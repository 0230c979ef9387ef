"""Highlight spans of a hit, carried over to the text that a view shows.

Why not look for the words of the query here: what matches (stems, phrases,
accents, misspellings) is the search's to say, and list and abstract then mark
the same words.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from paperdesk.model import Span

_WORD = re.compile(r"\w+")
MOST = 500
"""Marks in one text; a longer list tells nothing more."""
_MOST_WORDS = 1_000
"""Words between the first and the last formula that are compared one by one."""


def carried_over(marks: Sequence[Span], source: str, shown: str) -> tuple[Span, ...]:
    """Spans of ``source`` as spans of ``shown``, the same text with its formulas set otherwise.

    Words are paired from both ends, and in between by the longest runs of equal ones. A span
    reaches from its first paired word to its last one; one without any, which stands in a
    formula, is left out. At most ``MOST``, in order.
    """
    if source == shown:
        return tuple(marks[:MOST])
    words = [match.span() for match in _WORD.finditer(source)]
    others = [match.span() for match in _WORD.finditer(shown)]
    pairs = _pairs([source[a:b] for a, b in words], [shown[a:b] for a, b in others])
    starts = [start for start, _ in words]
    found: list[Span] = []
    for start, end in marks[:MOST]:
        first = max(bisect_left(starts, start + 1) - 1, 0)
        inside = [n for n in range(first, bisect_left(starts, end)) if words[n][1] > start]
        held = [(words[n], others[pairs[n]]) for n in inside if n in pairs]
        if held:
            (begin, _), (to, _) = held[0]
            (last, until), (at, _) = held[-1]
            found.append((to + max(start - begin, 0), at + min(end, until) - last))
    return tuple(found)


def _pairs(words: Sequence[str], others: Sequence[str]) -> dict[int, int]:
    """Numbers of the words, to those of the same words of another text, both ascending."""
    least = min(len(words), len(others))
    head = next((n for n in range(least) if words[n] != others[n]), least)
    most = least - head
    tail = next((n for n in range(most) if words[-1 - n] != others[-1 - n]), most)
    found = {n: n for n in range(head)}
    shift = len(others) - len(words)
    found |= {n: n + shift for n in range(len(words) - tail, len(words))}
    middle, other = words[head : len(words) - tail], others[head : len(others) - tail]
    if middle and other and max(len(middle), len(other)) <= _MOST_WORDS:
        from difflib import SequenceMatcher  # noqa: PLC0415 - not before a formula comes

        for a, b, size in SequenceMatcher(None, middle, other, False).get_matching_blocks():
            found |= {head + a + n: head + b + n for n in range(size)}
    return found
