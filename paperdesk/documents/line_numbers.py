"""Numbers of lines in the margin: of a manuscript under review, in no sentence."""

import re
from itertools import pairwise, repeat
from statistics import median

from paperdesk.documents.letters import Change, Chars, Letters

_FIRST = re.compile(r"(\d{1,4})(?= |\r\n|\Z)")
_AFTER_END = re.compile(r"\n([0-9]\d{0,3})(?= |\r\n|\Z)")
_AFTER_BREAK = re.compile(r"\ufffe([0-9]\d{0,3})(?= |\r\n|\Z)")
_BEFORE_END = re.compile("\r(?<=[0-9]\r)")
_span = re.Match.span
_BEHIND = {" ": 1, "\r": 2}
"""Letters that go with the number before them."""
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
_SAMPLE = 40
"""Places at which letters tell how high most of a page are."""

_Number = tuple[int, int, int, int]
"""From where to where it stands in the text, and where begins and ends what goes with it."""
_Placed = tuple[float, float, float, _Number]
"""A number by its right end, its top and its foot."""


def line_number_edits(letters: Letters, chars: Chars) -> list[Change]:
    """Nothing, in the place of numbers that count the lines."""
    text = letters.text
    if text.count("\r") + text.count("\ufffe") < _FEWEST - 1:
        return []
    edits: list[Change] = []
    for found in (_first_of_lines(text), _last_of_lines(text)):
        if len(found) >= _FEWEST:
            edits += _margin_edits(letters, chars, found)
    return edits


def _first_of_lines(text: str) -> list[_Number]:
    """The numbers with which lines begin, and the space or line end behind them."""
    spans = list(map(_span, _AFTER_END.finditer(text), repeat(1)))
    if "\ufffe" in text:
        spans = sorted([*spans, *(one.span(1) for one in _AFTER_BREAK.finditer(text))])
    if first := _FIRST.match(text):
        spans.insert(0, first.span())
    return [(start, end, start, end + _BEHIND.get(text[end : end + 1], 0)) for start, end in spans]


def _last_of_lines(text: str) -> list[_Number]:
    """The numbers with which lines end, and the space before them."""
    ends = [*(one.start() for one in _BEFORE_END.finditer(text)), len(text)]
    if len(ends) < _FEWEST:
        return []
    spaces = [text.rfind(" ", max(0, at - _LONGEST), at) for at in ends]
    return [
        (space + 1, at, space, at)
        for space, at in zip(spaces, ends, strict=True)
        if space >= 0 and text[space + 1 : at].isdecimal()
    ]


def _margin_edits(letters: Letters, chars: Chars, found: list[_Number]) -> list[Change]:
    """Of the numbers at the ends of lines those that stand under each other and count."""
    index, text = letters.index, letters.text
    boxes = chars.boxes([index[end - 1] for _, end, _, _ in found])
    placed = [(box[2], box[1], box[3], one) for one, box in zip(found, boxes, strict=True)]
    edits: list[Change] = []
    for column in _columns(placed):
        if len(column) < _FEWEST:
            continue
        column.sort(key=_top)
        numbers = [int(text[start:end]) for *_, (start, end, _, _) in column]
        steps = [later - one for one, later in pairwise(numbers)]
        if min(steps) < 1 or max(map(steps.count, _STEPS)) < _STEADY * len(steps):
            continue
        height = median([foot - top for _, top, foot, _ in column])
        if len(column) >= _MANY or height < _SMALLER * _usual_height(letters, chars):
            edits += [(begin, stop, "", -1) for *_, (_, _, begin, stop) in column]
    return edits


def _columns(placed: list[_Placed]) -> list[list[_Placed]]:
    """Numbers that stand under each other."""
    columns: list[list[_Placed]] = []
    edge = -1e9
    for one in sorted(placed):
        if one[0] - edge > _UNDER:
            columns.append([])
        columns[-1].append(one)
        edge = one[0]
    return columns


def _top(one: _Placed) -> float:
    return one[1]


def _usual_height(letters: Letters, chars: Chars) -> float:
    """Height of most letters of the page, by a sample of them."""
    text, index = letters.text, letters.index
    places = range(0, len(text), max(1, len(text) // _SAMPLE))
    boxes = chars.boxes([index[at] for at in places if text[at : at + 2].isalpha()])
    return median([box[3] - box[1] for box in boxes] or [0.0])
