"""Rules that make a text to be read and searched of what PDFium hands out.

In this order: letters of bitmap fonts by their encoding; other control codes are spaces; accents
join their letters; numbers of lines go; a line that ends inside itself does not; digits set small
and high start a word; a hyphen at the end of a line may be none.

Why no compatibility forms (NFKC) before the accents have joined: they make "´" a space.
"""

import re
import unicodedata
from collections.abc import Iterator

from paperdesk.documents.bitmap_fonts import STRANGE, bitmap_edits
from paperdesk.documents.letters import Chars, Edit, Letters
from paperdesk.documents.line_numbers import line_number_edits
from paperdesk.documents.spacing_accents import accent_edits
from paperdesk.model.pages import BROKEN, RAISED, Box

_PLAIN = re.compile(r"[\x20-\x7e\r\n]*")
_COMPOSED = re.compile("[^\\W\\d_][\u0300-\u036f]+")
_ODD_SPACES = re.compile("[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_SMALL = re.compile(r"(?<=[^\W\d_])\d|\d(?=[^\W\d_])")
_SMALLER = 0.87
"""Of the height of a letter: digits set beside it are lower than that when they are set small."""
_RAISED = 0.12
"""Of the height of a letter: by so much the foot of digits is above its foot at least."""
_BREAK = re.compile(r"(?<=\S)\s*\r\n\s*(?=\S)")
_SHARED = 0.4
"""Of the lower one's height: letters of one line share that much of it."""
_FAR = 1.0
"""Of the height of a letter: the gap between columns is wider."""
_APART = 0.15
"""Of the height of a letter: the gap between words is wider."""
_HYPHEN = re.compile(r"\ufffe\s*|[\u00ad\x02](?:\r\n)?|(?<=\w)[-\u2010\u2011]\r\n(?=\w)")
_AT_END = re.compile(r" *\r\n[ \r\n]*")


def ruled(letters: Letters, chars: Chars) -> None:
    """Apply all rules."""
    if STRANGE.search(letters.text):
        letters.change(bitmap_edits(letters, chars))
        letters.change(_control_edits(letters))
    if not _PLAIN.fullmatch(letters.text):
        letters.change(accent_edits(letters, chars))
        letters.change(_composing_edits(letters))
    letters.change(line_number_edits(letters, chars))
    letters.change([*_inside_edits(letters, chars), *_small_edits(letters, chars)])
    letters.change(_hyphen_edits(letters))
    letters.change(
        Edit(found.start(), found.end(), "\n") for found in _AT_END.finditer(letters.text)
    )


def _control_edits(letters: Letters) -> Iterator[Edit]:
    for found in STRANGE.finditer(letters.text):
        if found.group() != "\x02" or letters.text[found.end() : found.end() + 2] != "\r\n":
            yield Edit(found.start(), found.end(), " ")


def _composing_edits(letters: Letters) -> Iterator[Edit]:
    """Canonical composition, letter by letter; spaces of any width are spaces."""
    for found in _COMPOSED.finditer(letters.text):
        composed = unicodedata.normalize("NFC", found.group())
        if composed != found.group():
            yield Edit(found.start(), found.end(), composed)
    for found in _ODD_SPACES.finditer(letters.text):
        yield Edit(found.start(), found.end(), " ")


def _inside_edits(letters: Letters, chars: Chars) -> Iterator[Edit]:
    """A line end between signs that stand beside each other: PDFium sees one about small digits
    and big brackets."""
    text, index = letters.text, letters.index
    for found in _BREAK.finditer(text):
        left, above, edge, foot = chars.box(index[found.start() - 1])
        start, top, _, bottom = after = chars.box(index[found.end()])
        height = max(foot - above, bottom - top)
        gap = start - edge
        if not -_SMALLER * height < gap < _FAR * height:
            continue
        if min(foot, bottom) - max(above, top) > _SHARED * min(foot - above, bottom - top):
            raised = text[found.end()].isdigit() and _is_raised(after, (left, above, edge, foot))
            new = RAISED if raised else " " if gap > _APART * height else ""
            yield Edit(found.start(), found.end(), new)


def _small_edits(letters: Letters, chars: Chars) -> Iterator[Edit]:
    """A thin space before digits that are set small and high, and after them."""
    for found in _SMALL.finditer(letters.text):
        at = found.start()
        digit = chars.box(letters.index[at])
        if at and letters.text[at - 1].isalpha():
            if _is_raised(digit, chars.box(letters.index[at - 1])):
                yield Edit(at, at, RAISED, letters.index[at - 1])
        elif _is_raised(digit, chars.box(letters.index[at + 1])):
            yield Edit(at + 1, at + 1, " ", letters.index[at])


def _is_raised(digit: Box, letter: Box) -> bool:
    height = letter[3] - letter[1]
    return digit[3] - digit[1] < _SMALLER * height and letter[3] - digit[3] > _RAISED * height


def _hyphen_edits(letters: Letters) -> Iterator[Edit]:
    """The sign of a broken word for what may be one. PDFium gives U+FFFE for a hyphen and the line
    end after it, but not for each: after a digit, and of some kinds, both stay."""
    text = letters.text
    for found in _HYPHEN.finditer(text):
        sign, at_end = found.group()[0], len(found.group()) > 1 or found.group() == "\ufffe"
        between = text[found.start() - 1 : found.start()].isalnum() and (
            text[found.end() : found.end() + 1].isalnum()
        )
        if at_end and between:
            new = f"{BROKEN}\n"
        elif sign == "\ufffe":
            new = "-\n"
        else:
            new = "\n" if at_end else ""
        yield Edit(found.start(), found.end(), new)
