"""Classifier of text between two dollar signs: a formula, or money and shell variables.

Why a formula's dollar signs must hug it (no space inside, no digit after):
the same rule by which pandoc tells formulas from money. A pair around a
command of TeX is a formula anyhow, and one around ``^``, ``_`` or a brace
too, unless words or brackets say that its second sign opens another: so in
'($250) paid; \\$3 of tax, in $O(n)$' and '$LIMA_HOME to $HOME/lima'.
"""

import re
from functools import lru_cache

SHELL_VARIABLE = re.compile(r"\{[A-Za-z_][A-Za-z0-9_]{1,40}\}(?=[/:\s,.;)\"']|$)")
"""What stands behind the dollar sign of '${HOME}/bin'."""

_COMMAND = re.compile(r"\\(?!\$)")
_WEAK_MARKS = re.compile(r"[\^_{}]")
_RELATION = re.compile(r"[=<>+]")
_DOLLAR = re.compile(r"\\\$")
_WORD = re.compile(r"(?:^|(?<=[\s(\[]))[a-z]{2,}(?=[\s,.;:)\]]|$)")
_AMOUNT = re.compile(r"\d[\d.,]*")
_SPENT = re.compile(
    r"\s?(?:[kKMB]|bn|[mb]illion|thousand)?(?:/[a-z]{2,}|\)?\s+(?:\(|[a-z]{2,})|-[a-z]{3,})"
)
_ANOTHER_AMOUNT = re.compile(r"\\\$\d")
_CURRENCY = re.compile(r"(?:^|[\s(])(?:US|CA?|AU?|HK|NZ|NT|MX|S|R)$")  # 'US$5'
_FUNCTION_WORD = re.compile(
    r"\s(?:an|and|as|at|by|each|for|from|in|is|of|on|or|per|the|to|vs\.?|was|were|with)\s"
)
_NO_BEGINNING = frozenset(",.;:)]-")
_WORD_OF_FORMULAS = 3
"""Letters of the longest word that stands in formulas without a command before it."""
_LETTERS_OF_NAME = 2
_BRACKETED = re.compile(r"[A-Za-z]\s?[(\[]")
_PRICE = re.compile(r"\s?\.?\d")
_CURRENCY_BEFORE = re.compile(
    r"(?:^|[\s(\d])(?:US|CA|AU|HK|NZ|NT|MX)$|\d\s?(?:[kKMBG]|[mb]n|[Mm]io)$|\d$"
)
_NUMBER_OF_FORMULA = re.compile(r"(?:[=<>^/]|\\sim|\^\{)\s*-?[\d.]+\}?$|\)\s?\w? ?\w? \d$")
"""What is no price before a lone sign: 'at M = 5000$ and', 'spin-1/2$'."""
_OPENS_FORMULA = re.compile(
    r"[A-Z][A-Za-z_^\d]{0,3}\(|[A-Z](?=-[a-z])|[A-Z]\b(?=\s?[,.]?\s)"
    r"|[A-Za-z]?[_^]|[a-z],[a-z]\b|[a-z]\s?[=<>]|\\[a-zA-Z]|[A-Z][A-Za-z]{1,6}\)|\s(?=-- |\{)"
)
_WORDS = re.compile(r"[A-Za-z]{2,}")
_UNESCAPED = re.compile(r"(?<!\\)\$\$?")
_NO_PROSE = re.compile(
    r"\\(?:text|mbox|hbox|textrm|rm|mathrm|operatorname)\s*\{[^{}]*\}|\\[A-Za-z]+"
)
_SURE_MARK = re.compile(r"\\[A-Za-z]|\^|_\{")
_TWO_PAIRS = 5
"""Parts of a text with two pairs of signs."""
_LONGEST_NAME = 4
_VARIABLE = re.compile(r"\{?[A-Z_][A-Z0-9_]{2,}\}?(?=[/:\s,]|$)")


def may_be_money(body: str) -> bool:
    """Whether a pair that hugs ``body`` and has no word behind it needs a second look."""
    return body[0].isdigit() and not body.isdecimal() and _is_amount(body, "")


def is_formula(body: str, after: str, opening: str) -> bool:
    """Whether the text between ``opening`` and its like is TeX; ``after`` is the sign behind."""
    if opening[0] == "\\":
        return True
    marked = _DOLLAR.sub("", body)
    if opening == "$":
        if after.isdigit() and _CURRENCY.search(body):
            return False
        if _is_amount(body, after) or _opens_another(marked, after):
            return False
        if not marked.strip():  # '$\\$$'
            return True
    if opening == "$$" and _RELATION.search(marked):
        return True
    if _COMMAND.search(marked) or _WEAK_MARKS.search(marked):
        return True
    if after.isdigit():  # '$<$1 %' against '$5-$10'
        return not (body[0].isdigit() or any(sign.isspace() for sign in body))
    spaced = body[0].isspace() or body[-1].isspace()
    return not spaced or _is_short(marked)


def _is_short(body: str) -> bool:
    """Whether what has a blank beside a dollar sign is no sentence: '$ G $', '$ s = 0$'."""
    bare = body.strip()
    if bare.isalpha() and bare.isascii():
        return True
    if not bare or any(len(word) > _WORD_OF_FORMULAS for word in _WORDS.findall(bare)):
        return False
    if _FUNCTION_WORD.search(f" {bare} ") or bare[0] in _NO_BEGINNING:
        return False
    if body[0].isspace() and (body[-1].isspace() or bare.isdecimal()):
        return True
    if bare[0].isdigit() and not body[0].isspace():
        return False
    is_name = len(bare.rstrip(" .,;")) <= _LETTERS_OF_NAME and bare[0].isalpha()
    bracketed = _BRACKETED.search(bare) and not _unbalanced(bare)
    return bool(is_name or bracketed or _RELATION.search(bare))


def is_left_over(text: str, at: int) -> bool:
    """Whether a dollar sign without its like is one of TeX, '$O(T) for' or 'C(t)$, and no money."""
    after = text[at + 1 : at + 2]
    if _PRICE.match(text, at + 1):
        return False
    if _NUMBER_OF_FORMULA.search(text, max(0, at - 12), at):
        return True
    if _CURRENCY_BEFORE.search(text, max(0, at - 8), at):
        return False
    if not after or after.isspace() or after in ",.;:)-":
        before = text[max(0, at - 60) : at]
        return bool(before) and not before[-1].isspace() and "//" not in before.split()[-1]
    return _OPENS_FORMULA.match(text, at + 1) is not None


@lru_cache(maxsize=8)
def pairs_well(text: str) -> bool:
    """Whether each odd dollar sign of ``text`` opens a formula that the next one closes.

    So where all is marked or short, one of them is TeX beyond doubt, and none holds a sentence.
    """
    parts = _UNESCAPED.split(text)
    if len(parts) % 2 == 0 or len(parts) < _TWO_PAIRS:
        return False
    bodies = parts[1::2]
    if any(part[:1].isdigit() for part in parts[2::2]):
        return False
    if any(_FUNCTION_WORD.search(f" {_NO_PROSE.sub('', body)} ") for body in bodies):
        return False
    words = (word for body in bodies for word in _WORDS.findall(_NO_PROSE.sub("", body)))
    if any(len(word) > _LONGEST_NAME and word.islower() for word in words):
        return False
    return any(_SURE_MARK.search(body) for body in bodies)


def _is_amount(body: str, after: str) -> bool:
    """Whether ``body`` begins with what was paid, and goes on in words: '250) and firm B ('."""
    amount = _AMOUNT.match(body)
    if not amount:
        return False
    rest = body[amount.end() :]
    if not rest:
        return body[-1] in ",." and after.isalnum()  # '$5,$x$'
    opens_another = body[-1].isspace() and (after.isalnum() or after == "\\")
    if opens_another or _unbalanced(_DOLLAR.sub("", rest)):
        goes_on = _SPENT.match(rest) or _FUNCTION_WORD.search(rest) or _ANOTHER_AMOUNT.search(rest)
        return bool(goes_on or rest[:1] == ")" != rest)
    return bool(_FUNCTION_WORD.match(rest) and not _COMMAND.search(rest))


def _opens_another(body: str, after: str) -> bool:
    """Whether the second dollar sign opens a formula or names a variable of its own."""
    if not (after.isalnum() or after in ("{", "\\", "_", "(", "|")) or _COMMAND.search(body):
        return False
    if body[-1:].isspace():
        return bool(_WORD.search(body) or _VARIABLE.match(body))
    return body[-1:] in ("/", ":", "(") and bool(_VARIABLE.match(body) or _WORD.search(body))


def _unbalanced(text: str) -> bool:
    depth = 0
    for sign in text:
        depth += (sign in "([") - (sign in ")]")
        if depth < 0:
            return True
    return depth > 0
