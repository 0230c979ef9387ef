"""Ends of lines as PDFium sees them: what each is, none where both parts stand beside each other,
the break of a word behind a hyphen, or a line end and nothing else."""

import re
from operator import add, sub

from paperdesk.documents.letters import Change, Chars, Letters, boxes_around
from paperdesk.documents.raised_digits import is_raised
from paperdesk.model.pages import BROKEN, RAISED, Box

_END = re.compile(r"[\r\ufffe\u00ad\x02]\s*")
"""An end of a line. PDFium gives U+FFFE for a hyphen and the line end behind it."""
_PLAIN_END = re.compile(r"\r\s*")
_BROKEN_END = re.compile(r"\ufffe\s*")
_span = re.Match.span
_INVISIBLE = "\u00ad\x02"
_HYPHENS = "-\u2010\u2011\u00ad\x02"
_NOT_PLAIN = frozenset(_HYPHENS + " ")
_BESIDE = 0.87
"""Of the height of a letter: the next letter of a line stands over it by less."""
_SHARED = 0.4
"""Of the lower one's height: letters of one line share that much of it."""
_FAR = 1.0
"""Of the height of a letter: the gap between columns is wider."""
_APART = 0.15
"""Of the height of a letter: the gap between words is wider."""
_OVER = 0.3
"""Of the height of a letter: by more the letters of a line are not over each other."""
_LONGER = 1.1
"""Of the longest line: two parts of one line are together not longer."""


def end_edits(letters: Letters, chars: Chars) -> list[Change]:
    """What becomes of the ends of lines."""
    text, size = letters.text, len(letters.text)
    ends = _ends(text)
    stops = [0, *(start for start, _ in ends), size]
    parts = list(map(sub, stops[1:], stops))
    longest = max(parts, default=0) * _LONGER
    edits: list[Change] = []
    short: list[tuple[int, int]] = []
    for (start, stop), length in zip(ends, map(add, parts, parts[1:]), strict=True):
        before = text[start - 1]
        if text[start] == "\r" and before not in _NOT_PLAIN and start and stop != size:
            if length < longest:
                short.append((start, stop))
            else:
                edits.append((start, stop, "\n", -1))
        elif text[start] in _INVISIBLE and "\n" not in text[start:stop]:
            edits.append((start, start + 1, "", -1))
        else:
            first = len(text[:start].rstrip(" ")) if before == " " else start
            if not first or stop == size:
                edits.append((first, stop, "-" if text[start] == "\ufffe" else "", -1))
            elif length < longest:
                short.append((first, stop))
            else:
                edits.append(_ended(text, first, stop))
    for (start, stop), box, following in boxes_around(letters, chars, short):
        back = (box[2] - following[0]) / _BESIDE  # as nearly all lines begin farther back
        if back < box[3] - box[1] or back < following[3] - following[1]:
            inside = _inside(box, following, text[stop])
            if inside is not None:
                edits.append((start, stop, inside, -1))
                continue
        plain = text[start] == "\r" and text[start - 1] not in _NOT_PLAIN
        edits.append((start, stop, "\n", -1) if plain else _ended(text, start, stop))
    return edits


def _ends(text: str) -> list[tuple[int, int]]:
    """From where to where ends of lines are. One sign is found faster than one of some."""
    if any(map(text.__contains__, _INVISIBLE)):
        return list(map(_span, _END.finditer(text)))
    plain = map(_span, _PLAIN_END.finditer(text))
    if "\ufffe" not in text:
        return list(plain)
    broken = list(map(_span, _BROKEN_END.finditer(text)))
    inside = {stop for _, stop in broken}  # a plain one within a broken one ends with it
    return sorted([*broken, *(one for one in plain if one[1] not in inside)])


def _ended(text: str, start: int, stop: int) -> Change:
    """A line end; where it is inside a word, as its break."""
    before = text[start - 1]
    if before not in _HYPHENS:
        if text[start] == "\r" or text[start:stop].lstrip(" ")[0] == "\r":
            return start, stop, "\n", -1
        at, hyphen = start, "-"
    elif text[start:stop].lstrip(" ")[0] == "\r":
        at, hyphen = start - 1, before
    else:
        at, hyphen = start, "-"
    if at and text[at - 1].isalnum() and text[stop].isalnum():
        return at, stop, f"{BROKEN}\n", -1
    return at, stop, f"{'' if hyphen in _INVISIBLE else hyphen}\n", -1


def _inside(before: Box, after: Box, sign: str) -> str | None:
    """What is between two signs that stand beside each other although PDFium sees a line end
    between them, as it does about small digits and big brackets; None where they do not. ``sign``
    is the second."""
    _, above, edge, foot = before
    start, top, _, bottom = after
    gap = start - edge
    height = foot - above if foot - above > bottom - top else bottom - top
    if not -_BESIDE * height < gap < _FAR * height:
        return None
    if min(foot, bottom) - max(above, top) <= _SHARED * min(foot - above, bottom - top):
        return None
    if sign.isdigit() and is_raised(after, before):
        return RAISED
    if gap < -_OVER * height:
        return None
    return " " if gap > _APART * height else ""
