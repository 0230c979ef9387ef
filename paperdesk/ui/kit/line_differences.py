"""Line differences: two texts line beside line, and the words in each that the other has not.

Compared are lines, and within lines that stand in the place of one another, words. Where
next to nothing is common to two lines they are marked whole.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from paperdesk.model import Span
from paperdesk.model.frozen import Value

MOST_LINES = 3_000
"""Lines of both texts that are compared; longer ones stand beside one another unmarked."""
LONGEST_LINE = 4_000
_ALIKE = 0.4
_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True, repr=False)
class LinePair(Value):
    """Two lines beside one another, and (start, end) of what is in the one alone.

    None: the text has no line here.
    """

    left: str | None
    right: str | None
    left_only: tuple[Span, ...] = ()
    right_only: tuple[Span, ...] = ()


def line_pairs(left: str, right: str) -> list[LinePair]:
    """All lines of both texts, those that are alike beside one another."""
    ours, theirs = left.split("\n"), right.split("\n")
    if len(ours) + len(theirs) > MOST_LINES:
        return [LinePair(*pair) for pair in zip_longest(ours, theirs)]
    pairs: list[LinePair] = []
    for tag, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag == "equal":
            pairs += [LinePair(*pair) for pair in zip(ours[a:b], theirs[c:d], strict=True)]
        else:
            pairs += _changed(ours[a:b], theirs[c:d])
    return pairs


def _changed(ours: Sequence[str], theirs: Sequence[str]) -> list[LinePair]:
    return [_pair(*pair) for pair in zip_longest(ours, theirs)]


def _pair(left: str | None, right: str | None) -> LinePair:
    if left is None or right is None or max(len(left), len(right)) > LONGEST_LINE:
        return LinePair(left, right, _whole(left), _whole(right))
    ours, theirs = _TOKEN.findall(left), _TOKEN.findall(right)
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return LinePair(left, right, _whole(left), _whole(right))
    codes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    return LinePair(
        left,
        right,
        _spans(ours, [(a, b) for _, a, b, _, _ in codes]),
        _spans(theirs, [(c, d) for _, _, _, c, d in codes]),
    )


def _whole(line: str | None) -> tuple[Span, ...]:
    return ((0, len(line)),) if line else ()


def _spans(tokens: Sequence[str], parts: Sequence[Span]) -> tuple[Span, ...]:
    """Places of letters of parts that are counted in tokens."""
    ends = [0]
    for token in tokens:
        ends.append(ends[-1] + len(token))
    return tuple((ends[first], ends[last]) for first, last in parts if last > first)
