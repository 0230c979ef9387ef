"""Signs that mean something: ions, stars, powers, abbreviations with points, glued Greek.

To a chemist ``Na+`` is not ``Na``, to a mathematician ``C*`` is not ``C``: such a word stands in
the index with its sign, and beside it without. ``10⁶`` and ``10^6`` are one word, but no 106.
``N.A.S.A.`` is its letters in a row, and nasa; two letters with points are mostly *e.g.* and the
initials of authors, and are letters only. ``TNFα`` is what ``TNF-α`` is: words of two scripts
come apart where the script changes, Greek ones of two letters (λφ) between them.

Why not minus signs: a hyphen behind a word is mostly the first half of 'long- and short-range'.
"""

import re
from collections.abc import Iterator

_RAISED = "\u2070\u00b9\u00b2\u00b3\u2074-\u2079"
_GREEK = "\u0370-\u03ff\u1f00-\u1fff\u00b5"

POWER = (
    r"(?P<power>(?<![\w.])\d+(?:[.,]\d+)*"
    rf"(?:\^[-\u2212]?\d+|[\u207a\u207b]?[{_RAISED}]+)(?!\w))"
)
"""A number with its exponent."""

SIGNED = (
    rf"(?P<signed>(?<!\w)(?:[A-Za-z]{{1,3}}|[{_GREEK}])[\d{_RAISED}]{{0,2}}[+\u207a](?![\w+])"
    r"|(?<!\w)[A-Za-z]\^?[*\u2217\u22c6\u204e](?![\w*]))"
)
"""A short word with a plus, or a letter with a star."""

DOTTED = r"(?P<dotted>(?<![\w.])(?:[A-Za-z]\.){2,8}[A-Za-z](?!\w))"
"""Three letters and more with points between them."""

SPECIAL = re.compile(f"[{_GREEK}{_RAISED}\u207a\u207b]")
"""Letters and signs of which a word may be more than its letters in a row."""

_UNIT = re.compile(
    rf"[\d.]*[\u00b5\u03bc](?:m|s|g|l|a|v|w|k|f|n|j|t|hz|pa|ev|jy|mol|as|rad|bar|gal|sv|ci|c|h"
    rf"|torr|sec|gauss)[\d{_RAISED}]*",
    re.IGNORECASE,
)
_PIECES = re.compile(
    rf"\d*[{_GREEK}](?![{_GREEK}]{{2}})(?:[^\W_a-zA-Z{_GREEK}])*|\d*[{_GREEK}]+|[^{_GREEK}]+"
)
_STARS = frozenset("*\u2217\u22c6\u204e")
_EXPONENT = re.compile(r"[-\u2212]?\d+(?!\w)")
_BASE = re.compile(r"(?<![\w.])\d+(?:[.,]\d+)*\Z")
_RAISED_SIGN = re.compile(f"[{_RAISED}\u207a\u207b]")
_LONGEST_BASE = 40
_TO_RAISE = str.maketrans("0123456789-\u2212", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")
_TO_LOWER = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺\u2212", "0123456789-+-")


def with_plain_signs(text: str) -> str:
    """A text with the letter Delta for its sign, and exponents raised: of another length."""
    text = with_delta(text)
    return _with_raised(text) if "^" in text else text


def _with_raised(text: str) -> str:
    """A text without carets before stars and before exponents of numbers, which are raised."""
    parts, done = [], 0
    at = text.find("^")
    while at >= 0:
        before, behind = text[at - 1 : at], text[at + 1 : at + 2]
        if behind in _STARS:
            parts.append(text[done:at])
            done = at + 1
        elif (
            before.isdecimal()
            and (exponent := _EXPONENT.match(text, at + 1))
            and _BASE.search(text, max(at - _LONGEST_BASE, 0), at)
        ):
            parts += text[done:at], exponent[0].translate(_TO_RAISE)
            done = exponent.end()
        at = text.find("^", at + 1)
    return "".join((*parts, text[done:])) if parts else text


def with_delta(text: str) -> str:
    """A text with the letter Delta where U+2206, INCREMENT, stands: of the same length."""
    return text.replace("\u2206", "\u0394") if "\u2206" in text else text


def _raised(match: re.Match[str]) -> str:
    start = match.start()
    base = _BASE.search(match.string, max(start - _LONGEST_BASE, 0), start)
    return match[0][1:].translate(_TO_RAISE) if base else match[0]


def power_word(text: str) -> str:
    """A number with its exponent as a word: ``10^-6``."""
    base, caret, exponent = text.partition("^")
    if not caret:
        start = _RAISED_SIGN.search(text)
        assert start is not None
        base, exponent = text[: start.start()], text[start.start() :]
    return f"{base}^{exponent.translate(_TO_LOWER).removeprefix('+')}"


def signed_parts(text: str) -> tuple[str, str]:
    """A signed word as its letters and its sign, ``+`` or ``*``."""
    return text[:-1].rstrip("^"), "+" if text[-1] in "+\u207a" else "*"


def pieces(word: str) -> Iterator[tuple[int, int]]:
    """The bounds of what a word of two scripts is made of; of any other those of the word."""
    if word.isascii() or not SPECIAL.search(word) or _UNIT.fullmatch(word) or not _is_mixed(word):
        yield 0, len(word)
        return
    for piece in _PIECES.finditer(word):
        yield piece.span()


_GREEK_LETTER = re.compile(f"[{_GREEK}]")
_LATIN_LETTER = re.compile("[A-Za-z]")


def _is_mixed(word: str) -> bool:
    greek = len(_GREEK_LETTER.findall(word))
    return greek == 2 or (greek > 0 and _LATIN_LETTER.search(word) is not None)
