"""The words of titles, abstracts and venues, as they are compared."""

import re

from paperdesk.text import display, fold

_LONGEST = 20_000
_WORDS = re.compile(r"[^\W_]+", re.UNICODE)
_SMALL_WORDS = """
    a an the of on in for and to with by from at as or de la le les des du der die das und ein
    eine zur zum et el los las y en un una il lo gli di da per con sur pour von im
"""
SMALL = frozenset(_SMALL_WORDS.split())
"""Words that no title is told by, folded."""


def words(text: str) -> tuple[str, ...]:
    """The words of a text, folded; a sign of a script without spaces is a word."""
    found: list[str] = []
    for word in _WORDS.findall(fold(display(text[:_LONGEST]))):
        if word[0] > "\u2e7f":  # CJK
            found += word
        else:
            found.append(word)
    if found[:1] == ["abstract"]:
        del found[0]
    return tuple(found)
