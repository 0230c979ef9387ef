"""Case of the words of a citation, as a style asks for it.

Title case is for English alone (CSL 1.0.2, 'Title Case Conversion'); a word that has a capital
anywhere keeps its letters, so that 'DNA', 'SARS-CoV-2' and 'pH' stay what they are.
"""

import re
from collections.abc import Callable

from paperdesk.formats.citation.csl_tree import table
from paperdesk.formats.citation.styled_text import Leaf, Styled, leaves

_SMALL_WORDS = table(
    """
a about above across afore after against al along alongside amid amidst among amongst an and
anenst apropos apud around as aside astride at athwart atop barring before behind below beneath
beside besides between beyond but by c ca circa d' de despite down during et except for
forenenst from given in inside into lest like modulo near next nor notwithstanding of off on
onto or out over per plus pro qua sans since so than the through throughout thru thruout till to
toward towards under underneath until unto up upon v v. van versus via vis-à-vis von vs vs. with
within without yet
"""
)
_WORD = re.compile(r"[^\s\u00a0]+")
_TITLE_WORD = re.compile(r"[^\s\u00a0\u2000-\u200b‘“”\"\-–—/.,;?!:\[\]()]+")
_GREEK = re.compile("[Ͱ-Ͽἀ-῿µ]")
_ENDS = (":", "?", "!")


def with_case(styled: Styled, case: str, language: str) -> None:
    """Set the letters of a piece, in place."""
    texts = [leaf for leaf in leaves(styled) if leaf.text]
    if case == "title":
        if language.lower().startswith("en"):
            _title(texts)
    elif case in _EACH:
        for leaf in texts:
            if not leaf.fixed:
                leaf.text = _EACH[case](leaf.text)
    elif case == "capitalize-first":
        _capitalise_first(texts)
    elif case == "sentence":
        _sentence(texts)


def _capital(word: str) -> str:
    """The word with its first letter large; a Greek letter without others is a sign and stays:
    β, β2 and μm are not Β, Β2 and Μm."""
    for place, letter in enumerate(word):
        if letter.isalnum():
            if _GREEK.match(letter) and not _GREEK.search(word, place + 1):
                return word
            return (
                word[:place]
                + (letter.upper() if len(letter.upper()) == 1 else letter)
                + (word[place + 1 :])
            )
    return word


def _capitalise_all(text: str) -> str:
    return _WORD.sub(lambda word: _capital(word[0]) if word[0].islower() else word[0], text)


_EACH: dict[str, Callable[[str], str]] = {
    "lowercase": str.lower,
    "uppercase": str.upper,
    "capitalize-all": _capitalise_all,
}


def _capitalise_first(texts: list[Leaf]) -> None:
    for leaf in texts:
        if any(letter.isalnum() for letter in leaf.text):
            first = _TITLE_WORD.search(leaf.text)
            if not leaf.fixed and first and first[0] == first[0].lower():
                leaf.text = leaf.text[: first.start()] + _capital(leaf.text[first.start() :])
            return


def _sentence(texts: list[Leaf]) -> None:
    whole = "".join(leaf.text for leaf in texts)
    shouting = whole.isupper()
    for leaf in texts:
        if not leaf.fixed:
            leaf.text = _WORD.sub(
                lambda word: word[0].lower() if shouting or word[0].istitle() else word[0],
                leaf.text,
            )
    _capitalise_first(texts)


class _Titling:
    """Title case over several texts, word by word; ``_last`` is where the last one stands."""

    def __init__(self) -> None:
        self._first, self._behind = True, False
        self._last: tuple[Leaf, int, int] | None = None

    def add(self, leaf: Leaf) -> None:
        text = ""
        end = 0
        for found in _TITLE_WORD.finditer(leaf.text):
            between = leaf.text[end : found.start()]
            if between.rstrip().endswith(_ENDS) and between.strip():
                self._behind = True
            end = found.end()
            text += between
            word = self._word(found[0])
            self._last = leaf, len(text), len(text) + len(word)
            text += word
            self._first = self._behind = False
        rest = leaf.text[end:]
        if rest.rstrip().endswith(_ENDS):
            self._behind = True
        leaf.text = text + rest

    def fixed(self) -> None:
        """A text that keeps its case was passed."""
        self._first = self._behind = False
        self._last = None

    def _word(self, word: str) -> str:
        small = len(word) < 2 or word in _SMALL_WORDS
        if word != word.lower() or (small and not (self._first or self._behind)):
            return word
        return _capital(word)

    def end(self) -> None:
        """The last word has a capital even where it is a small one."""
        if self._last is not None:
            leaf, start, end = self._last
            if leaf.text[start:end] in _SMALL_WORDS and end - start > 1:
                leaf.text = leaf.text[:start] + _capital(leaf.text[start:end]) + leaf.text[end:]


def _title(texts: list[Leaf]) -> None:
    titling = _Titling()
    for leaf in texts:
        if leaf.fixed:
            titling.fixed()
        else:
            titling.add(leaf)
    titling.end()
