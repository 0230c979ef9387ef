"""Signs of titles: what letters and digits alone do not tell two papers by.

Titles are compared by their letters (``text.title_key``), since no two sources set the same
dashes and quotation marks. But 'A C++ library' is not 'A C# library', fits with p<0.05 are not
those with p>0.05, the decay of a K⁺ is not that of a K⁻, 3.1 bar are not 31.

Why only these signs: a source may lose or change any other one. What is a sign of speech
elsewhere counts only where it cannot be one: a point between digits, a plus behind a letter, a bar
over a letter that no language bears it on. A minus is none: whoever has no raised letters writes a
hyphen, and K⁻ differs from K⁺ by the plus.
"""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape

from paperdesk.text import display

_LONGEST = 2_000
_HINT = re.compile("[+#<>\u2264\u2265\u207a*\u2217\u0304\u0305]|\\d\\.\\d")
_COMPARED = re.compile("[<>\u2264\u2265](?=[\\s\\d.=\\w]*\\d)")
_VOWELS = frozenset("aeiouyAEIOUY")
_SAME = {"\u207a": "+"}


def signs_differ(first: str, second: str) -> bool:
    """Whether two titles of the same letters and digits differ by a sign that tells them apart."""
    if first == second:
        return False
    ours, theirs = _signs(first), _signs(second)
    return ours != theirs


def _signs(title: str) -> frozenset[tuple[int, str]]:
    """The telling signs of a title, each with the number of letters and digits before it."""
    shown = unicodedata.normalize("NFD", display(unescape(title[:_LONGEST])))
    return frozenset(_found(shown)) if _HINT.search(shown) else frozenset()


def _found(shown: str) -> Iterator[tuple[int, str]]:
    letters = 0
    for n, sign in enumerate(shown):
        if sign.isalnum():
            letters += 1
            continue
        before, after = shown[n - 1 : n], shown[n + 1 : n + 2]
        if sign in "+#\u207a" and (before.isalnum() or before in "+)^") and not after.isalpha():
            yield letters, _SAME.get(sign, sign) * (2 if before == "+" else 1)
        elif sign in "<>\u2264\u2265" and _COMPARED.match(shown, n):
            yield letters, sign
        elif sign == "." and before.isdigit() and after.isdigit():
            yield letters, "."
        elif sign in "*\u2217" and before.isalpha() and not shown[max(n - 2, 0) : n - 1].isalpha():
            yield letters, "*"
        elif sign in "\u0304\u0305" and before.isalpha() and before not in _VOWELS:
            yield letters, "\u0304"
