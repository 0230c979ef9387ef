"""Lines of one entry of a reference list, from its first line on. Pure.

An entry ends where the next begins with a mark of its own; where a line stands as far left as its
first one, while those between hang; after a gap; before a heading. It goes on in the next column
and on the next page.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from paperdesk.documents.cited_label import mark_of
from paperdesk.documents.text_lines import TextLine
from paperdesk.model.pages import Box

LONGEST = 1_200
"""Letters of an entry that are taken."""

_MOST = 16
_COLUMN = 60.0
"""Points within which lines of one column begin."""
_HANG = 3.0
"""Points by which lines hang, at least."""
_GAP = 0.75
"""Of a line's height: a wider gap parts entries that are not marked otherwise."""
_WIDE_GAP = 2.5
_LARGER = 1.12
_SMALLER = 0.84
_RUNNING = 3
"""Lines at the top of a page, and at its foot, that may stand on others as well."""
_EDGE = 0.07
"""Share of the page's height that running heads and page numbers take."""
_CAPITAL = r"[^\W\d_a-z]"
_AUTHOR = re.compile(
    rf"(?:{_CAPITAL}[\w'’-]+(?: {_CAPITAL}[\w'’-]+)?,? "
    rf"(?:{_CAPITAL}\.|{_CAPITAL}[\w'’-]+[,.]| and )"
    rf"|{_CAPITAL}\. ?(?:{_CAPITAL}\. ?)?{_CAPITAL}[\w'’-]+)"
)
_HEADING = re.compile(
    r"(?:[A-Z]\.?|\d{1,2}\.?)? ?"
    r"(?:appendi(?:x|ces)|supplement\w*|acknowledge?ments?|affiliations?:?)\b"
    r"|[A-Z] [A-Z][a-z]+(?: [A-Za-z]+){0,6}$",
    re.IGNORECASE,
)


class _Style(NamedTuple):
    """How an entry is set: its mark, whether its lines hang, how far its first one is indented in
    its column, how high its letters are."""

    mark: str
    hangs: bool
    indent: float
    height: float


class PlacedLine(NamedTuple):
    """A line, and the page that it stands on, of that height."""

    page: int
    line: TextLine
    height: float = 0.0


def placed(
    page: int, lines: Sequence[TextLine], height: float, beside: Collection[str]
) -> list[PlacedLine]:
    """The lines of a page but its running heads, page numbers, and what runs up its margins;
    ``beside`` are the first and last lines of the pages around it (:func:`edges`)."""
    own = {line.first for line in _outermost(lines)}
    return [
        PlacedLine(page, line, height)
        for line in lines
        if line.is_upright
        and not _is_edge(line, height)
        and not (line.first in own and _masked(line) in beside)
    ]


def edges(lines: Sequence[TextLine]) -> frozenset[str]:
    """What the highest and the lowest lines of a page say, but for their numbers."""
    return frozenset(map(_masked, _outermost(lines)))


def _outermost(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    by_height = sorted(lines, key=lambda line: line.box[1])
    return (*by_height[:_RUNNING], *by_height[-_RUNNING:])


def _masked(line: TextLine) -> str:
    return re.sub(r"\d+", "#", line.text)


def entry_lines(lines: Sequence[PlacedLine], start: int) -> tuple[PlacedLine, ...]:
    """The lines of the entry that begins there; ``lines`` are those of its page and the next."""
    first = lines[start]
    style = _Style(
        mark_of(first.line.text),
        _hangs(lines, start),
        first.line.box[0] - _left_of_column(lines, first),
        first.line.height,
    )
    found = [first]
    for here in lines[start + 1 : start + _MOST]:
        if here.line.height < _SMALLER * style.height:
            continue  # a footnote at the foot of the column
        if _ends(style, found[-1], here, _left_of_column(lines, here)):
            break
        found.append(here)
        if sum(len(one.line.text) for one in found) > LONGEST:
            break
    return tuple(found)


def is_start(lines: Sequence[PlacedLine], at: int) -> bool:
    """Whether an entry without a mark may begin in a line: others hang below it, or a gap parts it
    from the line before."""
    if at == 0 or _hangs(lines, at):
        return True
    here, before = lines[at], lines[at - 1]
    return _jumps(before, here) or _gap(before, here) > _GAP * here.line.height


def box_of(lines: Sequence[PlacedLine]) -> Box:
    """The box of those lines that stand in the column of the first."""
    first = lines[0]
    boxes = [first.line.box]
    for before, here in pairwise(lines):
        if here.page != first.page or _jumps(before, here):
            break
        boxes.append(here.line.box)
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _ends(style: _Style, before: PlacedLine, here: PlacedLine, left: float) -> bool:
    """Whether an entry set so has ended before a line, in a column with that left edge."""
    line = here.line
    if line.height > _LARGER * style.height or _HEADING.fullmatch(line.text):
        return True
    indent = line.box[0] - left - style.indent
    if style.mark:
        other = mark_of(line.text)
        if other and _follows(style.mark, other) and indent < 2 * _HANG:
            return True
    elif style.hangs:
        if indent < _HANG:
            return True
    elif _AUTHOR.match(line.text) and before.line.text.endswith((".", ")")):
        return True
    if _jumps(before, here):
        return here.page != before.page and before.line.text.endswith(".")
    limit = _WIDE_GAP if style.mark or style.hangs else _GAP
    return _gap(before, here) > limit * style.height


def _follows(mark: str, other: str) -> bool:
    """Whether another mark may be that of the next entry."""
    if mark.isdigit() and other.isdigit():
        return 0 < int(other) - int(mark) < 3
    return mark.isdigit() == other.isdigit()


def _hangs(lines: Sequence[PlacedLine], start: int) -> bool:
    """Whether the line below stands farther right: those of an entry hang."""
    first = lines[start]
    for here in lines[start + 1 : start + 2]:
        if not _jumps(first, here):
            return here.line.box[0] > first.line.box[0] + _HANG
    column = [
        one.line.box[0]
        for one in lines
        if one.page == first.page and abs(one.line.box[0] - first.line.box[0]) < 40
    ]
    return any(left > first.line.box[0] + _HANG for left in column)


def _left_of_column(lines: Sequence[PlacedLine], here: PlacedLine) -> float:
    """The left edge of the column that a line stands in: where several of its lines begin."""
    own = here.line.box[0]
    near = Counter(
        round(one.line.box[0])
        for one in lines
        if one.page == here.page and -_COLUMN < one.line.box[0] - own <= 0
    )
    shared = [left for left, count in near.items() if count > 1]
    return min(min(shared, default=own), own)


def _jumps(before: PlacedLine, here: PlacedLine) -> bool:
    """Whether a line stands in another column, or on another page, than the one before."""
    if before.page != here.page:
        return True
    return (
        here.line.box[1] < before.line.box[1] - before.line.height
        or here.line.box[0] > before.line.box[2]
    )


def _gap(before: PlacedLine, here: PlacedLine) -> float:
    return here.line.box[1] - before.line.box[3]


def _is_edge(line: TextLine, height: float) -> bool:
    at_edge = line.box[3] < _EDGE * height or line.box[1] > (1 - _EDGE) * height
    is_number = line.text.isdigit() and (line.box[3] < 0.12 * height or line.box[1] > 0.88 * height)
    return at_edge or is_number
