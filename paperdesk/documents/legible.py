"""Whether what a file gives as its text are words, or numbers of glyphs that look like letters."""

import re

_WORD = re.compile(r"[^\W\d_]+")
_NO_LETTERS = re.compile("[\ufffd\ue000-\uf8ff]")
_LOST = 0.3
"""Share of signs without a letter in a text that nobody can read."""
_ENOUGH = 60
"""Letters without which nothing is said."""
_KNOWN = 0.04
"""Share of the commonest words among those of a text in any of these languages; it is above .2."""
_VOWELS = (0.25, 0.55)
"""Share of vowels among Latin letters, for languages of which no word is known here."""
_SMALL = 0.6
_LONG = 20
_LONG_SHARE = 0.2
_COMMON = frozenset(
    re.findall(
        r"\w+",
        """
        the of and to in is a for that we with on are be by as this it an from at or can
        der die das und ist von zu den mit für auf ein eine im nicht des dem wir als
        le la les et de des est un une du dans pour que qui en sur par au
        el los las y se con por una para del lo di il che per non si da i nel della
        o os um uma não com na do dos em het een van te dat niet op zijn w z na nie się do że
        jest v je že pro se och att det som av är för med den и в на не что с по как
        και το της του να у і для
        """,
    )
)
"""The commonest words of English, German, French, Spanish, Italian, Portuguese, Dutch, Polish,
Czech, Swedish, Russian, Greek and Ukrainian."""


def are_words(text: str) -> bool:
    """Whether a text has words: common ones, or letters as in any language; and ends of words."""
    words = _WORD.findall(text)
    letters = "".join(words)
    if len(letters) < _ENOUGH or not any(word.isascii() for word in words):
        return True
    if sum(len(word) for word in words if len(word) > _LONG) > _LONG_SHARE * len(letters):
        return False
    known = sum(word.lower() in _COMMON for word in words)
    vowels = len(re.findall("[aeiouy]", letters))
    small = len(re.findall("[a-z]", letters))
    return known >= _KNOWN * len(words) or (
        small >= _SMALL * len(letters) and _VOWELS[0] * small <= vowels <= _VOWELS[1] * small
    )


def is_lost(text: str, count: int, *, ordinary: bool = False) -> bool:
    """Whether most of ``count`` characters have no letter in their text; in an ordinary text
    (:func:`~paperdesk.documents.text_rules.is_ordinary`) all that stand there are letters."""
    if count < _ENOUGH:
        return False
    missing = max(0, count - 2 * len(text))
    if not ordinary and not text.isascii():
        missing += len(_NO_LETTERS.findall(text))
    return missing > _LOST * count
