"""Rules that make a text to be read and searched of what PDFium hands out.

In this order: letters of bitmap fonts by their encoding; other control codes are spaces; accents
join their letters; numbers of lines go; a line that ends inside itself does not; digits set small
and high start a word; a hyphen at the end of a line may be none.

Why no compatibility forms (NFKC) before the accents have joined: they make "´" a space.

Why :func:`is_ordinary`: most pages hold no sign that the first three are about, and one look is
cheaper than one for each.
"""

import re
import unicodedata
from collections.abc import Iterator

from paperdesk.documents.bitmap_fonts import STRANGE, bitmap_edits, is_strange
from paperdesk.documents.letters import Chars, Edit, Letters
from paperdesk.documents.line_ends import end_edits
from paperdesk.documents.line_numbers import line_number_edits
from paperdesk.documents.raised_digits import digit_edits
from paperdesk.documents.spacing_accents import accent_edits

_ODD = re.compile(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\xa0`´ˆ˜¯˘˙¨˚˝ˇ¸˛\u0300-\u036f"
    "\u2000-\u200a\u202f\u205f\u3000\ue000-\uf8ff\ufffd]"
)
"""Control codes, accents, odd spaces, and signs that are no letters."""
_PLAIN = bytes(byte for byte in range(128) if not _ODD.match(chr(byte)) and byte not in b"\r\n")
_COMPOSED = re.compile("[^\\W\\d_][\u0300-\u036f]+")
_ODD_SPACES = re.compile("[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_TO_COMPOSE = re.compile("[\u0300-\u036f\t\u00a0\u2000-\u200a\u202f\u205f\u3000]")


def is_ordinary(text: str) -> bool:
    """Whether no sign of a text that PDFium hands out is another than it says: each is a letter,
    and none asks for more than the rules of lines and digits."""
    rest = text.encode("utf-8", "replace")
    ends = rest.count(b"\r\n")
    rest = rest.translate(None, _PLAIN)  # leaves a few of thousands
    if not ends == rest.count(b"\r") == rest.count(b"\n"):
        return False
    return not _ODD.search(rest.decode())


def ruled(letters: Letters, chars: Chars, *, ordinary: bool = False) -> None:
    """Apply all rules; to an ordinary text those of lines and digits."""
    if not letters.text:
        return
    if letters.index[-1] - letters.index[0] != len(letters.index) - 1:
        letters.change(_lost_edits(letters))
    if not ordinary:
        if is_strange(letters.text):
            letters.change(bitmap_edits(letters, chars))
            letters.change(_control_edits(letters))
        letters.change(accent_edits(letters, chars))
        letters.change(_composing_edits(letters))
    letters.change(line_number_edits(letters, chars))
    letters.change([*end_edits(letters, chars), *digit_edits(letters, chars)])


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
