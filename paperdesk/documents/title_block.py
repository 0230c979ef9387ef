"""Title block of a paper's first page: its title and its authors, by how they are set. Pure.

The title is what is set largest in the upper part of the page, in as many lines as go on in that
size. What journals set as large is known by its words: 'Proceedings', 'Technical report', 'Research
article'. The authors are the first lines below it that are nothing but names.

Why small capitals are no trap: a line is as high as its highest letters.
"""

import re
from collections.abc import Iterator, Sequence

from paperdesk.documents.text_lines import TextLine, joined_text
from paperdesk.documents.title_words import ABSTRACT, NO_NAME, NOISE, PLACE
from paperdesk.text import split_authors

LONGEST = 400
"""Letters of a title."""
MOST_AUTHORS = 200
LARGER = 1.08
"""A title is set as much larger than the text, at least; else it must stand at the top."""

_UPPER = 0.62
"""Share of the page in which a title stands."""
_ALIKE = 0.06
"""Share of their height by which lines of one size differ."""
_ABOUT = 0.12
_CAPITALS = 12
"""Capitals for each small letter in words that are set in capitals."""
_MOST_LINES = 3
"""Lines of a title that is no larger than the text: more are the text."""
_LEADING = 1.9
"""Of the height: lines of one title are not farther apart, from top to top."""
_SIZES = 6
"""Sizes of letters that are tried, from the largest on."""

_PARTICLE = (
    r"d[eiua]l?l?a?|v[ao]n|d[eo]r|l[aeo]s?|den|dos|das|ter|ten|te|zu|af|bin|ibn|al|el|y|e|st\.?"
)
_CAPITAL = r"[^\W\d_a-z][\w.'’`-]*"
_NAME = re.compile(rf"(?:{_CAPITAL}|{_PARTICLE})(?:[ -](?:{_CAPITAL}|{_PARTICLE})){{1,5}}")
_SIGN = "*†‡§¶∗⋆♯♭#⁎✉"
_MARKS = re.compile(rf"(?<=[^\W\d_.])\s*[\d{_SIGN},]*[\d{_SIGN}]|[{_SIGN}]|\(\s*\)|\[\s*\]")
_BEHIND = re.compile(
    r"(?:,\s*)?\b(?:(?:senior |student )?(?:member|fellow), ieee|ph\.?d\.?|m\.?d\.?)\b",
    re.IGNORECASE,
)


def read_title(lines: Sequence[TextLine], height: float, body: float) -> tuple[TextLine, ...]:
    """The lines of the title on a page of that height, whose text is ``body`` high; none where
    no line looks like one."""
    upper = [line for line in lines if line.is_upright and line.box[1] < height * _UPPER]
    sizes: list[float] = []
    for size in sorted((line.height for line in upper), reverse=True):
        if not sizes or size < sizes[-1] * (1 - _ALIKE):
            sizes.append(size)
    for size in sizes[:_SIZES]:
        if size < body * LARGER:
            break
        for block in _blocks(upper, size):
            if _is_title(joined_text(block), size == sizes[0]):
                return block
    top = [line for line in upper if line.box[1] < height / 3]
    for block in (_capitals(top), *_blocks(top, body)):
        if _is_title(joined_text(block), False) and len(block) <= _MOST_LINES:
            return block
    return ()


def read_authors(lines: Sequence[TextLine], title: Sequence[TextLine]) -> tuple[str, ...]:
    """The names below a title, up to the abstract; none where nothing is sure to be one."""
    if not title:
        return ()
    found: list[str] = []
    size = 0.0
    for row in _rows(lines, title[-1]):
        text = joined_text(row)
        if ABSTRACT.match(text):
            break
        height = max(line.height for line in row)
        names = [name for line in row for name in _names(line.text)]
        if names and (not found or abs(height - size) <= _ALIKE * size):
            found += names
            size = size or height
    return tuple(dict.fromkeys(found))[:MOST_AUTHORS]


def _blocks(lines: Sequence[TextLine], size: float) -> Iterator[tuple[TextLine, ...]]:
    """Stretches of lines of that size, each below the one before, in the order of the text; after
    the first they may have letters of another make."""
    block: list[TextLine] = []
    for line in lines:
        if abs(line.height - size) > size * (_ABOUT if block else _ALIKE):
            if block and _is_aside(line, block[-1]):
                continue
            if block:
                yield tuple(block)
            block = []
            continue
        if NOISE.match(line.text):
            if block:
                yield tuple(block)
            block = []
            continue
        if block and not -size / 2 < line.box[1] - block[-1].box[1] <= size * _LEADING:
            yield tuple(block)
            block = []
        block.append(line)
    if block:
        yield tuple(block)


def _capitals(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """The first lines that are set in capitals alone, as close as lines of one title."""
    block: list[TextLine] = []
    for line in lines:
        is_close = not block or line.box[1] - block[-1].box[1] <= _LEADING * line.height
        if _is_capital(line.text) and is_close and not NOISE.match(line.text):
            block.append(line)
        elif block:
            break
    return tuple(block)


def _is_capital(text: str) -> bool:
    """Whether words are in capitals, but for a sign of mathematics."""
    small = sum(map(str.islower, text))
    return sum(map(str.isupper, text)) > _CAPITALS * small and len(text.split()) > 1


def _is_aside(line: TextLine, before: TextLine) -> bool:
    """Whether a line is a mark of a footnote beside the one before."""
    return len(line.text) <= 2 and line.box[1] < before.box[3]


def _is_title(text: str, largest: bool) -> bool:
    letters = sum(map(str.isalpha, text))
    return (
        (5 if largest else 8) <= letters <= LONGEST
        and letters > len(text) / 2
        and (largest or len(text.split()) > 1)
        and not NOISE.match(text)
        and not ABSTRACT.fullmatch(text)
    )


def _rows(lines: Sequence[TextLine], title: TextLine) -> Iterator[list[TextLine]]:
    """What stands below the title, side by side in a row, from the top down."""
    edge = title.box[3] - title.height / 3
    below = sorted(
        (line for line in lines if line.is_upright and line.box[1] >= edge),
        key=lambda line: (line.box[1], line.box[0]),
    )
    row: list[TextLine] = []
    for line in below:
        if row and line.box[1] > row[0].box[3] - row[0].height / 2:
            yield sorted(row, key=lambda one: one.box[0])
            row = []
        row.append(line)
    if row:
        yield sorted(row, key=lambda one: one.box[0])


def _names(text: str) -> list[str]:
    """The names of a line that is nothing else; none of any other."""
    bare = _BEHIND.sub("", _MARKS.sub(" ", text))
    bare = re.sub(r"\s+", " ", bare).strip(" ,.;·•|")
    if not bare or PLACE.search(bare) or NO_NAME.search(bare):
        return []
    names = [_cased(name) for name in split_authors(bare)]
    return names if names and all(map(_is_name, names)) else []


def _is_name(text: str) -> bool:
    return bool(_NAME.fullmatch(text)) and len(text) < 60


def _cased(name: str) -> str:
    """A name without capitals all through: 'JANE Q. ROE' is 'Jane Q. Roe'."""
    words = name.split()
    if not any(len(word) > 3 and word.isupper() for word in words):
        return name
    return " ".join(
        word.title() if len(word.rstrip(".")) > 2 and word.isupper() else word for word in words
    )
