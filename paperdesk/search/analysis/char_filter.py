"""Character filter: the texts of a field as bytes in which spaces alone part the chunks.

A *chunk* is a run of bytes that words do not reach across. The fewer different
chunks there are, the less is to be analysed, so whatever says nothing
goes: capitals, and every mark that stands in no word of ours
(``paperdesk.search.analysis.tokenizer``). A mark stays where its neighbours say that it
may join them: a hyphen between two letters, a full stop between two digits.
Runs that hold a DOI or an old arXiv id stay as they are, marks and all.

Why bytes and arrays: a hundred megabytes of text pass here at every rebuild,
and a translation table looks at a nanosecond's worth of each letter.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.analysis.signs import with_plain_signs
from paperdesk.search.analysis.tokenizer import LONGEST_TEXT, PAGE, PART

Ints = NDArray[np.intp]
AnyInts = NDArray[Any]

PART_CHUNK = b"\x7f"
"""What parts two texts of one field, as a chunk."""

PAGE_CHUNK = b"|"
"""What begins a page, as a chunk."""

_END = "\x1d"  # behind each text, till the marks are gone
_LINE = ord("\n")
_SPACE = ord(" ")

_LETTER, _DIGIT, _HIGH, _LOW_LINE, _PLUS, _V, _ANY = (1 << bit for bit in range(7))
_WORD = _LETTER | _DIGIT | _HIGH | _LOW_LINE
_PLAIN_WORD = _LETTER | _DIGIT | _LOW_LINE
_NUMBER = _DIGIT | _HIGH  # of a letter beyond ASCII only its chunk as a whole tells the kind
_JOINING: dict[str, tuple[int, int]] = {
    "-": (_WORD, _WORD),
    "'": (_WORD, _WORD),
    ".": (_NUMBER | _LETTER, _NUMBER | _LETTER),  # of letters only N.A.S.A.
    ",": (_NUMBER, _NUMBER),
    "#": (_LETTER | _HIGH, _ANY),  # F#
    "+": (_LETTER | _DIGIT | _HIGH | _PLUS, _ANY),  # C++, Na+
    "*": (_LETTER, _ANY),  # A*
    ":": (_V, _WORD),  # arXiv:2001.01234
    "/": (0, 0),
}
"""The marks that may stand in a chunk, and what must stand before and behind."""


def _kinds() -> AnyInts:
    """The classes of each byte, as bits: u1[256]."""
    kinds = np.full(256, _ANY, np.uint8)
    kinds[[*range(ord("a"), ord("z") + 1)]] |= _LETTER
    kinds[[*range(ord("0"), ord("9") + 1)]] |= _DIGIT
    kinds[128:] |= _HIGH
    for sign, kind in (("_", _LOW_LINE), ("+", _PLUS), ("v", _V)):
        kinds[ord(sign)] |= kind
    return kinds


def _plain_bytes() -> bytes:
    """The translation table: small letters for capitals, spaces for all that is in no chunk."""
    table = bytearray(range(256))
    for byte in range(128):
        sign = chr(byte)
        kept = sign.isalnum() or sign == "_" or sign in _JOINING
        table[byte] = ord(sign.lower()) if kept else _SPACE
    table[ord(_END)] = _LINE
    table[ord(PART)] = PART_CHUNK[0]
    table[ord(PAGE)] = PAGE_CHUNK[0]
    return bytes(table)


def _wanting(side: int) -> AnyInts:
    """For each mark the classes of which one must stand before (0) or behind (1): u1[256]."""
    wanting = np.zeros(256, np.uint8)
    for mark, kinds in _JOINING.items():
        wanting[ord(mark)] = kinds[side]
    return wanting


_KINDS = _kinds()
_PLAIN = _plain_bytes()
# Of what is left, all between the first and the last mark are marks or digits.
_FIRST_MARK, _LAST_MARK, _ZERO = np.frombuffer(b"#:0", np.uint8)
_BEFORE, _BEHIND = _wanting(0), _wanting(1)
_BLANKS = bytes(_SPACE if chr(byte).isspace() and byte < 28 else byte for byte in range(256))
_BLANK = re.compile(rb"[\t-\r ]")
_NEAR = 64
_ID = re.compile(rb"10\.[0-9\x80-\xff]{4}|/[0-9\x80-\xff]{7}")


def normalise_lines(texts: Sequence[str]) -> bytearray:
    """A line for each text, its chunks between spaces; a space before all."""
    end = _END.encode()
    shown = (with_plain_signs(text[:LONGEST_TEXT]) for text in texts)
    coded = [text.encode("utf-8", "surrogatepass") for text in shown]
    if end in b"".join(coded):
        coded = [text.replace(end, b" ") for text in coded]
    whole = b" %b " % end
    data = b"  %b%b" % (whole.join(coded), whole)
    for parting in (PART.encode(), PAGE.encode()):
        if parting in data:
            data = data.replace(parting, b" %b " % parting)
    clean = bytearray(data.translate(_PLAIN))
    out = np.frombuffer(clean, np.uint8)
    marks = np.flatnonzero((out - _FIRST_MARK <= _LAST_MARK - _FIRST_MARK) & (out - _ZERO > 9))
    kinds, before, behind = out[marks], _KINDS[out[marks - 1]], _KINDS[out[marks + 1]]
    keep = ((before & _BEFORE[kinds]) != 0) & ((behind & _BEHIND[kinds]) != 0)
    ends = (behind & _PLAIN_WORD) == 0
    keep &= (kinds != ord("+")) | (((before | behind) & _PLUS) != 0) | ends
    stars = np.flatnonzero(kinds == ord("*"))
    keep[stars] &= ends[stars] & (_KINDS[out[marks[stars] - 2]] & _PLAIN_WORD == 0)
    letters = (kinds == ord(".")) & (((before | behind) & _LETTER) != 0)
    keep[letters] = _between_lone_letters(out, marks[letters])
    ids = list(_ids(data, out, marks, kinds, behind))
    out[marks[~keep]] = _SPACE
    _drop_genitives(out, marks[keep & (kinds == ord("'")) & ((before & _LETTER) != 0)])
    for start, stop in ids:
        clean[start:stop] = data[start:stop].lower()
    return clean


def _between_lone_letters(out: AnyInts, stops: Ints) -> NDArray[np.bool_]:
    """Whether a letter stands before and behind each full stop that is no part of a word."""
    alike = np.ones(len(stops), np.bool_)
    for near, beyond in ((-1, -2), (1, 2)):
        alike &= (_KINDS[out[stops + near]] & _LETTER) != 0
        alike &= (_KINDS[out[stops + beyond]] & _PLAIN_WORD) == 0
    return alike


def _drop_genitives(out: AnyInts, apostrophes: Ints) -> None:
    """Blank each ``'s`` at the end of a word: the tokenizer drops it too, but only one."""
    last = (out[apostrophes + 1] == ord("s")) & (out[apostrophes + 2] <= _SPACE)
    before = out[apostrophes - 2]
    second = (out[apostrophes - 1] == ord("s")) & ((before == ord("'")) | (before > 127))
    dropped = apostrophes[last & ~second]
    out[dropped] = _SPACE
    out[dropped + 1] = _SPACE


def _ids(
    data: bytes, out: AnyInts, marks: Ints, kinds: AnyInts, behind: AnyInts
) -> Iterator[tuple[int, int]]:
    """The bounds of runs between blanks that may hold a DOI or an old arXiv id."""
    number = (behind & _NUMBER) != 0
    ten = (out[marks - 1] == ord("0")) & (out[marks - 2] == ord("1"))
    slash = number & (kinds == ord("/"))
    begins = np.concatenate((marks[slash], marks[number & ten & (kinds == ord("."))] - 2))
    stop = 0
    for begin in sorted(begins.tolist()):
        if begin >= stop and _ID.match(data, begin):
            blank = _BLANK.search(data, begin)
            stop = blank.start() if blank else len(data)
            yield _begin_of_run(data, begin), stop


def _begin_of_run(data: bytes, at: int) -> int:
    """Where the run between blanks begins that ``at`` is in: looked for near it first."""
    reach = _NEAR
    while True:
        start = max(at - reach, 0)
        blank = data[start:at].translate(_BLANKS).rfind(b" ")
        if blank >= 0 or not start:
            return start + blank + 1
        reach *= 8
