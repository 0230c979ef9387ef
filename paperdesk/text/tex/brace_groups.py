r"""Braces in prose: whether they only group, as TeX's do, or are signs that are meant.

A group of words, ``{\it so}``, ``{which holds for all graphs}`` or ``{[}``, and one around a
formula show no braces; a set does, ``{0,1}``, ``{x in R: x > 0}``. A brace without its like is left
over from such a group, unless a brace that was meant, ``\{``, stands open before it.
"""

import re

_LONE_SIGNS = frozenset(",.:;[]()'\"~-")  # '350{,}757', so that TeX sets no space after the sign
_WORDS_ONLY = re.compile(
    r"(?:[\w\s.'-]|\\[\"'`^~=.]\s?\{?\\?[A-Za-z]\}?|\\[a-zA-Z]{1,2}(?:\s|\{\w?\}))*"
)
_FORMULA_ONLY = re.compile(r"\$[^$]+\$|\\\(.+\\\)", re.DOTALL)
_LONG_WORD = re.compile(r"(?<![\\\w])[A-Za-z]{3,}(?!\w)")
_OF_A_SET = re.compile(r"[=|<>∈^_+]|\.\.\.|\bin [A-Z]\b|\\c?dots")
_OPENS_WORDS = re.compile(r"\s*[A-Za-z]{2,}|\[")
_MEANT = re.compile(r"\\[{}]")


def only_groups(raw: str) -> bool:
    """Whether a pair of braces around ``raw`` shows nothing of its own."""
    raw = raw.strip()
    if raw[:1] == "{" and raw[-1:] == "}":
        return only_groups(raw[1:-1])
    if raw[:1] == "\\" or raw in _LONE_SIGNS or _WORDS_ONLY.fullmatch(raw):
        return True
    if _FORMULA_ONLY.fullmatch(raw):
        return True
    return len(_LONG_WORD.findall(raw)) > 2 and not _OF_A_SET.search(raw)


def is_brace_left_over(text: str, at: int) -> bool:
    """Whether the brace at this place, which has no like, is one that nobody meant."""
    if text[at] == "{":
        return _OPENS_WORDS.match(text, at + 1) is not None and ("$" in text or "\\" in text)
    meant = _MEANT.findall(text, 0, at)
    return meant.count("\\{") <= meant.count("\\}")
