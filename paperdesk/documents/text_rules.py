"""Rules that make a text to be read and searched of what PDFium hands out.

In this order: letters of bitmap fonts by their encoding; other control codes are spaces; accents
join their letters; numbers of lines go; a line that ends inside itself does not; digits set small
and high start a word; a hyphen at the end of a line may be none.

Why no compatibility forms (NFKC) before the accents have joined: they make "´" a space.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from paperdesk.documents.bitmap_fonts import STRANGE, bitmap_edits, is_strange
from paperdesk.documents.letters import Chars, Edit, Letters
from paperdesk.documents.line_numbers import line_number_edits
from paperdesk.documents.spacing_accents import accent_edits
from paperdesk.model.pages import BROKEN, RAISED, Box

_PLAIN = re.compile(r"[\x20-\x7e\r\n]*")
_COMPOSED = re.compile("[^\\W\\d_][\u0300-\u036f]+")
_ODD_SPACES = re.compile("[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_TO_COMPOSE = re.compile("[\u0300-\u036f\t\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_DIGITS = re.compile("[0-9]+")
_SMALLER = 0.87
"""Of the height of a letter: digits set beside it are lower than that when they are set small."""
_RAISED = 0.12
"""Of the height of a letter: by so much the foot of digits is above its foot at least."""
_END = re.compile(r"[\r\ufffe\u00ad\x02]\s*")
"""An end of a line. PDFium gives U+FFFE for a hyphen and the line end behind it."""
_INVISIBLE = "\u00ad\x02"
_AT_END = "\ufffe\u00ad\x02"
_HYPHENS = "-\u2010\u2011\u00ad\x02"
_SHARED = 0.4
"""Of the lower one's height: letters of one line share that much of it."""
_FAR = 1.0
"""Of the height of a letter: the gap between columns is wider."""
_APART = 0.15
"""Of the height of a letter: the gap between words is wider."""
_OVER = 0.3
"""Of the height of a letter: by more the letters of a line are not over each other."""
_WIDE = 0.5
"""Of the height of a letter: so wide a gap is not within a word."""
_LONGER = 1.1
"""Of the longest line: two parts of one line are together not longer."""


def ruled(letters: Letters, chars: Chars) -> None:
    """Apply all rules."""
    if not letters.text:
        return
    letters.change(_lost_edits(letters))
    if is_strange(letters.text):
        letters.change(bitmap_edits(letters, chars))
        letters.change(_control_edits(letters))
    if not _PLAIN.fullmatch(letters.text):
        letters.change(accent_edits(letters, chars))
        letters.change(_composing_edits(letters))
    letters.change(line_number_edits(letters, chars))
    letters.change([*_end_edits(letters, chars), *_digit_edits(letters, chars)])


def _control_edits(letters: Letters) -> Iterator[Edit]:
    for found in STRANGE.finditer(letters.text):
        if found.group() != "\x02" or letters.text[found.end() : found.end() + 2] != "\r\n":
            yield Edit(found.start(), found.end(), " ")


def _composing_edits(letters: Letters) -> Iterator[Edit]:
    """Canonical composition, letter by letter; spaces of any width are spaces."""
    if not _TO_COMPOSE.search(letters.text):
        return
    for found in _COMPOSED.finditer(letters.text):
        composed = unicodedata.normalize("NFC", found.group())
        if composed != found.group():
            yield Edit(*found.span(), composed)
    for found in _ODD_SPACES.finditer(letters.text):
        yield Edit(*found.span(), " ")


def _end_edits(letters: Letters, chars: Chars) -> Iterator[Edit]:
    """What ends of lines are: none, where both parts stand beside each other; the break of a word,
    behind a hyphen; or a line end and nothing else."""
    text = letters.text
    ends = list(_END.finditer(text))
    stops = [0, *(end.start() for end in ends), len(text)]
    longest = max((b - a for a, b in pairwise(stops)), default=0) * _LONGER
    short: list[tuple[int, int]] = []
    for above, end, below in zip(stops, ends, stops[2:], strict=False):
        start, stop = end.span()
        while text[start - 1 : start] == " ":
            start -= 1
        if text[end.start()] in _INVISIBLE and "\n" not in end.group():
            yield Edit(end.start(), end.start() + 1, "")
        elif not start or stop == len(text):
            yield Edit(start, stop, "-" if text[end.start()] == "\ufffe" else "")
        elif below - above < longest:
            short.append((start, stop))
        else:
            yield _ended(text, start, stop)
    for (start, stop), before, after in _placed(letters, chars, short):
        inside = _inside(before, after, is_digit=text[stop].isdigit())
        yield _ended(text, start, stop) if inside is None else Edit(start, stop, inside)


def _placed(
    letters: Letters, chars: Chars, gaps: list[tuple[int, int]]
) -> Iterator[tuple[tuple[int, int], Box, Box]]:
    """Each gap, with the boxes of the letters before and behind it."""
    index = letters.index
    boxes = chars.boxes([n for start, stop in gaps for n in (index[start - 1], index[stop])])
    return zip(gaps, boxes[0::2], boxes[1::2], strict=True)


def _ended(text: str, start: int, stop: int) -> Edit:
    """A line end; where it is inside a word, as its break."""
    if text[start - 1] in _HYPHENS or any(sign in text[start:stop] for sign in _AT_END):
        return _broken(text, start, stop)
    return Edit(start, stop, "\n")


def _broken(text: str, start: int, stop: int) -> Edit:
    """A line end, with the sign of a broken word for a hyphen before it."""
    at = start
    if any(sign in text[start:stop] for sign in _AT_END):
        hyphen = "-"
    else:
        hyphen = text[start - 1] if text[start - 1] in _HYPHENS else ""
        at -= len(hyphen)
    if hyphen and at and text[at - 1].isalnum() and text[stop].isalnum():
        return Edit(at, stop, f"{BROKEN}\n")
    return Edit(at, stop, f"{'' if hyphen in _INVISIBLE else hyphen}\n")


def _inside(before: Box, after: Box, *, is_digit: bool) -> str | None:
    """What is between two signs that stand beside each other although PDFium sees a line end
    between them, as it does about small digits and big brackets; None where they do not."""
    _, above, edge, foot = before
    start, top, _, bottom = after
    height = max(foot - above, bottom - top)
    gap = start - edge
    if not -_SMALLER * height < gap < _FAR * height:
        return None
    if min(foot, bottom) - max(above, top) <= _SHARED * min(foot - above, bottom - top):
        return None
    if is_digit and _is_raised(after, before):
        return RAISED
    if gap < -_OVER * height:
        return None
    return " " if gap > _APART * height else ""


def _digit_edits(letters: Letters, chars: Chars) -> Iterator[Edit]:
    """A thin space before digits that are set small and high; a space behind them, and where a gap
    parts digits from a word."""
    text, index = letters.text, letters.index
    borders: list[tuple[int, int]] = []
    for found in _DIGITS.finditer(text):
        start, end = found.span()
        if text[start - 1 : start].isalpha():
            borders.append((start, start))
        if text[end : end + 1].isalpha():
            borders.append((end, end))
    for (at, _), before, after in _placed(letters, chars, borders):
        if not text[at].isalpha():
            if _is_raised(after, before):
                yield Edit(at, at, RAISED, index[at - 1])
            elif _is_far(before, after):
                yield Edit(at, at, " ", index[at - 1])
        elif _is_raised(before, after) or _is_far(before, after):
            yield Edit(at, at, " ", index[at - 1])


def _lost_edits(letters: Letters) -> Iterator[Edit]:
    """A space in the place of a character without a code between two words."""
    index, text = letters.index, letters.text
    waiting = [(0, len(index) - 1)]
    while waiting:  # a stretch of as many letters as characters is without a gap
        first, last = waiting.pop()
        if index[last] - index[first] == last - first:
            continue
        if last - first > 1:
            middle = (first + last) // 2
            waiting += [(first, middle), (middle, last)]
        elif (
            index[last] - index[first] - 1 > (text[first] > "\uffff")
            and text[first].isalnum()
            and text[last].isalnum()
        ):
            yield Edit(last, last, " ", index[first] + 1)


def _is_far(box: Box, following: Box) -> bool:
    """Whether a letter is in the line of the one before, but not beside it."""
    apart = following[0] - box[2] > _WIDE * (box[3] - box[1]) or following[2] <= box[0]
    return apart and following[1] < box[3] and following[3] > box[1]


def _is_raised(digit: Box, letter: Box) -> bool:
    height = letter[3] - letter[1]
    return digit[3] - digit[1] < _SMALLER * height and letter[3] - digit[3] > _RAISED * height
