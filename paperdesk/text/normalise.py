"""Normalisation of words for searching, and of titles for comparison.

Why titles spell Greek letters out: one source writes '$\\alpha$-divergence',
another 'α-divergence', a third 'alpha-divergence', and all mean one paper.
Why marks are stripped by combining class: an accent (class 230) may be left
out by a reader or a source, while the voicing of kana (8) or a virama (9)
makes another word.
"""

import re
import unicodedata
from functools import lru_cache

from paperdesk.text.tex.display import display

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
GREEK = str.maketrans(dict(zip("αβγδεζηθικλμνξοπρστυφχψω", _GREEK_NAMES.split(), strict=True)))
"""Table of Greek letters and their names, for ``str.translate``."""
_LONGEST = 2_000
_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
"""Marks of the Latin, Greek and Cyrillic scripts, none of which is of a class that is kept."""
_NO_LETTERS = bytes(sign for sign in range(128) if not chr(sign).isalnum())


def fold(word: str) -> str:
    """Fold a word to the form under which a search looks for it.

    Compatibility forms (ligatures, full width, sub- and superscripts) become
    plain letters, case and accents go, and letters that no accent explains
    (ß, ø, ł, æ, ı, final sigma) become their usual transcription. Folding
    twice changes nothing more.
    """
    return word.lower() if word.isascii() else _fold(word)


@lru_cache(maxsize=65_536)
def _fold(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word).casefold()
    # Casefolding may make new compatibility letters, hence a second round.
    decomposed = unicodedata.normalize("NFKD", decomposed).translate(_LETTERS)
    decomposed = _MARKS.sub("", decomposed)
    if decomposed.isascii():
        return decomposed
    letters = "".join(sign for sign in decomposed if unicodedata.combining(sign) in _KEPT_CLASSES)
    return unicodedata.normalize("NFKC", letters)


def title_key(title: str) -> str:
    """Key of a title: letters and digits only, folded.

    Case, accents, punctuation, dashes, spaces, quotation marks and TeX markup
    make no difference; Greek letters are spelled out. ``""`` when the title
    has no letter and no digit: such a title is nobody's.
    """
    readable = fold(display(title[:_LONGEST]))
    if not readable.isascii():
        readable = readable.translate(GREEK)
    if readable.isascii():
        return readable.encode().translate(None, _NO_LETTERS).decode()
    return "".join(
        sign for sign in readable if sign.isalnum() or unicodedata.category(sign) == "Mc"
    )
