r"""Braces in prose: whether they only group, as TeX's do, or are signs that are meant.

A group of words, ``{\it so}``, ``{which holds for all graphs}`` or ``{[}``, and one around a
formula show no braces; a set does, ``{0,1}``, ``{x in R: x > 0}``. A brace without its like is left
over from such a group, unless a brace that was meant, ``\{``, stands open before it.
"""

import re

_LONE_SIGNS = frozenset(",.:;[]()'\"~-")  # '350{,}757', so that TeX sets no space after the sign
_WORDS_ONLY = re.compile(
    r"(?:[\w\s.'-]|\{?\\[\"'`^~=.]\s?\{?\\?[A-Za-z]\}?\}?|\\[a-zA-Z]{1,2}(?:\s|\{\w?\}))*"
)
_FORMULA_ONLY = re.compile(r"\$[^$]+\$|\\\(.+\\\)", re.DOTALL)
_LONG_WORD = re.compile(r"(?<![\\\w])[A-Za-z]{3,}(?!\w)")
_OF_A_SET = re.compile(r"[=|<>∈^_+]|\.\.\.|\bin [A-Z]\b|\\c?dots")
_OPENS_WORDS = re.compile(r"\s*(?:[^\W\d_]{2,}|https?:|[\[(]|\\|$|γ)")
_DASHED = re.compile(r"(?:[a-z]{2}|\d{2})\{(?:[A-Z][a-z]|[a-z]{3}|\d{2})|[A-Z][a-z]\{[A-Z][a-z]")
_OF_FUNCTION = re.compile(r"(?:sqrt|ceil|floor|log|ln|exp)$")
_OF_COMMAND = re.compile(r"(?:sqrt|ceil|floor|log|ln|exp|cite|\\[A-Za-z]+)$")
_ENVIRONMENT = re.compile(
    r"(?:equation|eqnarray|align|gather|multline|itemize|enumerate|abstract|center|quote)\*?"
)
_FORMULA = re.compile(r"\$[^$]*\$")
_CITED = re.compile(r"\(\d{4}\)[^{}]*|[\d.]+[,.;]|[a-z-]+/\d{7}|[,;.]\s[\w\s]+")
_MEANT = re.compile(r"\\[{}]")


def only_groups(raw: str) -> bool:
    """Whether a pair of braces around ``raw`` shows nothing of its own."""
    raw = raw.strip()
    if raw[:1] == "{" and raw[-1:] == "}":
        return only_groups(raw[1:-1])
    if raw[:1] == "\\" or raw in _LONE_SIGNS or _WORDS_ONLY.fullmatch(raw):
        return True
    if _FORMULA_ONLY.fullmatch(raw) or _CITED.fullmatch(raw):
        return True
    if raw[:1] == "$" and _WORDS_ONLY.fullmatch(_FORMULA.sub("", raw)):  # '{$H$-partition}'
        return True
    raw = _FORMULA.sub("", raw)
    return len(_LONG_WORD.findall(raw)) > 2 and not _OF_A_SET.search(raw)


def names_environment(raw: str) -> bool:
    """Whether a group is what is left of a begin or an end: ``{equation*}``."""
    return _ENVIRONMENT.fullmatch(raw) is not None


def opening_brace(text: str, at: int) -> str:
    """What the brace at this place, which nothing closes, shows: itself, a dash, or nothing.

    In texts that come from older fonts a dash is a brace: ``Petrov{Galerkin``.
    """
    named = _OF_COMMAND.search(text, max(0, at - 20), at)
    if not named and _DASHED.match(text, max(0, at - 2)):
        return "–"
    return "" if _OPENS_WORDS.match(text, at + 1) else "{"


def is_closing_brace_left_over(text: str, at: int) -> bool:
    """Whether the closing brace at this place, which nothing opened, is one that nobody meant."""
    meant = _MEANT.findall(text, 0, at)
    return meant.count("\\{") <= meant.count("\\}")


def is_called(text: str, at: int) -> bool:
    """Whether the brace at this place opens what a function's name takes: ``sqrt{n}``."""
    return _OF_FUNCTION.search(text, max(0, at - 5), at) is not None


def closes_style(text: str, at: int) -> bool:
    r"""Whether the ``\}`` at this place closes a brace with a style: ``{\it ab initio\}``."""
    opened = text.rfind("{", 0, at)
    return opened >= 0 and text.startswith("{\\", opened) and text[opened - 1 : opened] != "\\"
