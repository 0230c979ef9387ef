"""Keys that compare words: for searching, for titles, for surnames.

Why titles spell Greek letters out: one source writes '$\\alpha$-divergence',
another 'α-divergence', a third 'alpha-divergence', and all mean one paper.
Why marks are stripped by combining class: an accent (class 230) may be left
out by a reader or a source, while the voicing of kana (8) or a virama (9)
makes another word.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from paperdesk.text.readable import display

_LETTERS = str.maketrans(
    {
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ħ": "h",
        "ŧ": "t",
        "ŋ": "n",
        "ı": "i",
        "ĸ": "k",
        "ə": "e",
    }
)
_KEPT_CLASSES = frozenset((0, 7, 8, 9))  # letters; nukta, kana voicing, virama
_GREEK_NAMES = """
    alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma
    tau upsilon phi chi psi omega
"""
_GREEK = str.maketrans(dict(zip("αβγδεζηθικλμνξοπρστυφχψω", _GREEK_NAMES.split(), strict=True)))
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv", "phd", "md"))
_NOBODY = frozenset(("et al", "et al.", "others", "and others", "anonymous"))
_INITIALS = re.compile(r"(?:[A-Z]\.?-?){1,3}")
_LONGEST = 2_000


def fold(word: str) -> str:
    """The form of ``word`` under which a search looks for it.

    Compatibility forms (ligatures, full width, sub- and superscripts) become
    plain letters, case and accents go, and letters that no accent explains
    (ß, ø, ł, æ, ı, final sigma) become their usual transcription. Folding
    twice changes nothing more.
    """
    return word.lower() if word.isascii() else _fold(word)


@lru_cache(maxsize=65_536)
def _fold(word: str) -> str:
    apart = unicodedata.normalize("NFKD", word).casefold()
    # Casefolding may make new compatibility letters, hence a second round.
    apart = unicodedata.normalize("NFKD", apart).translate(_LETTERS)
    kept = "".join(sign for sign in apart if unicodedata.combining(sign) in _KEPT_CLASSES)
    return unicodedata.normalize("NFKC", kept)


def title_key(title: str) -> str:
    """The identity of a title: letters and digits only, folded.

    Case, accents, punctuation, dashes, spaces, quotation marks and TeX markup
    make no difference; Greek letters are spelled out. ``""`` when the title
    has no letter and no digit: such a title is nobody's.
    """
    readable = fold(display(title[:_LONGEST])).translate(_GREEK)
    return "".join(
        sign for sign in readable if sign.isalnum() or unicodedata.category(sign) == "Mc"
    )


def surname_keys(authors: Iterable[str]) -> frozenset[str]:
    """Folded surnames of ``authors``, to see whether two records share one.

    'Given Family', 'Family, Given', 'Family GH', particles ('van der Berg')
    and suffixes ('Jr.') are understood; only the last word of a surname
    counts, and the first too where a comma says that it belongs to it.
    """
    found: set[str] = set()
    for author in authors:
        found.update(_surnames(author))
    return frozenset(found - {""})


def _surnames(author: str) -> list[str]:
    name = display(author[:_LONGEST]).strip()
    if name.casefold() in _NOBODY:
        return []
    if name.casefold().endswith("collaboration"):
        return [_letters(name)]
    family, comma, given = name.partition(",")
    if comma and _letters(given) not in _SUFFIXES:
        words = family.split()
        return [_letters(words[0]), _letters(words[-1])] if words else []
    words = [word for word in family.split() if _letters(word) not in _SUFFIXES]
    if len(words) > 1 and _INITIALS.fullmatch(words[-1]):
        return [_letters(words[-1]), _letters(words[-2])]  # 'Smith JA', but also 'Andrew NG'
    return [_letters(words[-1])] if words else []


def _letters(word: str) -> str:
    return "".join(sign for sign in fold(word) if sign.isalnum())
