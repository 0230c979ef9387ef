"""Numbers of lines in the margin: of a manuscript under review, in no sentence."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from paperdesk.documents.letters import Chars, Edit, Letters
from paperdesk.model.pages import Box

_FIRST = re.compile(r"(\d{1,4})(?: |\r\n|\Z)")
_LAST = re.compile(r" (\d{1,4})\Z")
_AFTER_END = re.compile("\n(?=[0-9])")
_AFTER_BREAK = re.compile("\ufffe(?=[0-9])")
_BEFORE_END = re.compile("\r(?<=[0-9]\r)")
_LONGEST = 5
"""Letters of a number with the space before it."""
_FEWEST = 8
"""Numbers that count up in one margin, lest a list be taken for it."""
_MANY = 25
"""So many are numbers of lines however large they are set."""
_STEPS = (1, 2, 5, 10)
_STEADY = 0.7
"""Share of the steps that are alike; numbered lines of formulas are left out."""
_SMALLER = 0.87
_UNDER = 1.0
"""Points by which the right ends of numbers in one margin differ."""


def line_number_edits(letters: Letters, chars: Chars) -> Iterator[Edit]:
    """Nothing, in the place of numbers that count the lines."""
    text = letters.text
    if text.count("\r") + text.count("\ufffe") < _FEWEST - 1:
        return
    starts = [0, *(one.end() for one in _AFTER_END.finditer(text))]
    starts += [one.end() for one in _AFTER_BREAK.finditer(text)]
    if len(starts) >= _FEWEST:
        yield from _margin_edits(letters, chars, [_FIRST.match(text, at) for at in sorted(starts)])
    ends = [*(one.start() for one in _BEFORE_END.finditer(text)), len(text)]
    if len(ends) >= _FEWEST:
        found = [_LAST.search(text, max(0, at - _LONGEST), at) for at in ends]
        yield from _margin_edits(letters, chars, found)


def _margin_edits(
    letters: Letters, chars: Chars, lines: list[re.Match[str] | None]
) -> Iterator[Edit]:
    """Of the numbers at the ends of lines those that stand under each other and count."""
    found = [line for line in lines if line]
    if len(found) < _FEWEST:
        return
    last = chars.boxes([letters.index[one.end(1) - 1] for one in found])
    boxes = dict(zip(found, last, strict=True))
    for column in _columns(boxes):
        column.sort(key=lambda one: boxes[one][1])
        numbers = [int(one.group(1)) for one in column]
        steps = [later - one for one, later in pairwise(numbers)]
        if len(column) < _FEWEST or min(steps) < 1:
            continue
        step, often = Counter(steps).most_common(1)[0]
        height = median(boxes[one][3] - boxes[one][1] for one in column)
        if step not in _STEPS or often < _STEADY * len(steps):
            continue
        if len(column) >= _MANY or height < _SMALLER * _usual_height(letters, chars):
            yield from (Edit(one.start(), one.end(), "") for one in column)


def _columns(boxes: dict[re.Match[str], Box]) -> Iterator[list[re.Match[str]]]:
    column: list[re.Match[str]] = []
    for one in sorted(boxes, key=lambda one: boxes[one][2]):
        if column and boxes[one][2] - boxes[column[-1]][2] > _UNDER:
            yield column
            column = []
        column.append(one)
    yield column


def _usual_height(letters: Letters, chars: Chars) -> float:
    """Height of most letters of the page, by a sample of them."""
    words = [found.start() for found in re.finditer("[^\\W\\d_]{2}", letters.text)]
    sample = words[:: max(1, len(words) // 50)]
    boxes = chars.boxes([letters.index[at] for at in sample])
    return median([box[3] - box[1] for box in boxes] or [0.0])
