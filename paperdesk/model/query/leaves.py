"""Leaves of a query: words, phrases and filters, each read from one token.

What they look like is told in :mod:`paperdesk.model.query.parser`; which
values a filter takes stands in :mod:`paperdesk.model.query.fields`.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from paperdesk.model.messages import Message
from paperdesk.model.query.ast import Filter, Node, Phrase, Word, printed
from paperdesk.model.query.fields import FIELDS, FILTERS, FieldKind
from paperdesk.model.query.lexer import QueryToken, TokenKind, put_back

MAX_WORD = 500
"""Characters of one word."""

MAX_FUZZY = 2
"""Letters that may be wrong."""

MAX_SLOP = 99
"""Words that may stand between those of a phrase."""

MAX_FLAGS = 12
"""Remarks on one query."""

_DAY = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
_DATES = rf"{_DAY}|[<>]=?(?:{_DAY}|\d{{1,5}}[dwmy])|(?:{_DAY})?\.\.(?:{_DAY})|{_DAY}\.\."
_AGE = re.compile(r"\d{1,5}[dwmy]")
_TYPED_DATE = re.compile(r"(?<!\d)(\d{4})([-/])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)", re.ASCII)
"""A date with short months and days or slashes; ``2026/6/1`` is 2026-06-01."""
_STARRED = re.compile(r"[A-Za-z]\*(?:-[\w-]*)?")
"""A name with a star: ``A*``, ``C*-algebra``. A letter and any others would be half the library."""
_TYPED_FUZZY = re.compile(r"(.+)~(\d*)", re.DOTALL)
_COST_OF_A_PART = 12
"""Characters of signs, operators and parentheses that one printed part can bring."""


def filter_value(name: str, text: str) -> str | None:
    """A filter's value as understood: ``is`` and the like in small letters, a
    bare age as 'younger than', the ends of a range in order. None: it can mean nothing."""
    value = " ".join(text.split())[:MAX_WORD].strip()
    kind = FIELDS[name].kind
    if kind is FieldKind.NAME:
        return value or None
    value = value.lower()
    if kind in (FieldKind.DATE, FieldKind.YEAR):
        value = _TYPED_DATE.sub(_as_iso, value)
    if kind is FieldKind.DATE and _AGE.fullmatch(value):
        value = "<" + value
    return _in_order(value) if _form(name).fullmatch(value) else None


def _in_order(value: str) -> str:
    """A range with its earlier or smaller end first; any other value as it is.

    Of dates as much is compared as both tell: 2024-05..2024 goes on to the year's end.
    """
    first, dots, last = value.partition("..")
    if not (dots and first and last):
        return value
    if "-" in value:
        told = min(len(first), len(last))
        later = first[:told] > last[:told]
    else:
        later = int(first) > int(last)
    return f"{last}..{first}" if later else value


@lru_cache
def _form(name: str) -> re.Pattern[str]:
    """The pattern of a filter's values, in small letters."""
    field = FIELDS[name]
    values = [re.escape(value) for value in field.values]
    match field.kind:
        case FieldKind.DATE:
            values.append(_DATES)
        case FieldKind.NUMBER | FieldKind.YEAR:
            one = field.number
            values.append(rf"{one}|[<>]=?{one}|(?:{one})?\.\.{one}|{one}\.\.")
        case _:
            pass
    return re.compile("|".join(values), re.ASCII)


def _as_iso(typed: re.Match[str]) -> str:
    parts = (typed[1], typed[3], typed[4])
    return "-".join(part.zfill(2) for part in parts if part)


def says_something(word: str) -> bool:
    """Whether a word holds a letter, a digit or a symbol beyond ASCII's signs."""
    if word.isalnum():
        return True
    return any(c.isalnum() or (c > "\x7f" and unicodedata.category(c)[0] in "LMNS") for c in word)


@dataclass(slots=True)
class Leaves:
    """Parser of leaves, which counts them and leaves out what is beyond the limits.

    The cost is the length of the printed query, so that what is kept can
    always be read back.
    """

    max_words: int
    max_phrase: int
    max_cost: int
    words: int = 0
    cost: int = 0
    flags: dict[Message, None] = field(default_factory=dict)

    def flag(self, remark: Message) -> None:
        """Keep a remark for the reader, once."""
        if len(self.flags) < MAX_FLAGS:
            self.flags[remark] = None

    def read(self, token: QueryToken, name: str, typing: bool) -> Node | None:
        """The leaf of a token in a field or filter; None if it says nothing."""
        if self.words >= self.max_words or self.cost >= self.max_cost:
            self.flag(Message("query.words_kept", n=self.words))
            return None
        if token.unknown:
            self.flag(Message("query.unknown_field", name=put_back(token.unknown)[:MAX_WORD]))
        typing = typing and token.last
        if name in FILTERS:
            return self._kept(self._filter(name, token.text))
        if token.kind is TokenKind.QUOTE:
            return self._kept(self._quote(token, name, typing and token.open))
        return self._kept(self._word(token.text, name, typing))

    def _kept(self, leaf: Node | None) -> Node | None:
        """The leaf, if there is room for it."""
        if leaf is None:
            return None
        words = len(leaf.words) if isinstance(leaf, Phrase) else 1
        cost = len(printed(leaf)) + _COST_OF_A_PART
        if self.words + words > self.max_words or self.cost + cost > self.max_cost:
            self.flag(Message("query.words_kept", n=self.words))
            self.cost = self.max_cost
            return None
        self.words += words
        self.cost += cost
        return leaf

    def _filter(self, name: str, raw: str) -> Filter | None:
        text = put_back(raw)
        value = filter_value(name, text)
        if value is not None:
            return Filter(name, value)
        if text.strip() and (remark := FIELDS[name].remark):
            self.flag(remark)
        return None

    def _quote(self, token: QueryToken, name: str, typing: bool) -> Node | None:
        """A phrase; a single word in quotes is exact."""
        text = token.text
        typing = typing and not text[-1:].isspace()
        prefix = text.endswith("*")
        words = [self._cut(put_back(word)) for word in text.rstrip("*").split()]
        going_on = bool(words) and says_something(words[-1]) and (prefix or typing)
        words = [word for word in words if says_something(word)]
        if len(words) > self.max_phrase:
            self.flag(Message("query.phrase_cut", n=self.max_phrase))
            words, going_on = words[: self.max_phrase], False
        if len(words) < 2:
            return Word(words[0], name, prefix=going_on, exact=True) if words else None
        return Phrase(tuple(words), name, self._up_to(MAX_SLOP, token.near, 0), going_on)

    def _word(self, raw: str, name: str, typing: bool) -> Word | None:
        """A word with the signs around and in it."""
        exact = raw.startswith("=")
        bare = raw[exact:].rstrip(".,;:!?")
        if not says_something(put_back(bare)):
            return None
        edits = 0
        if fuzzy := _TYPED_FUZZY.fullmatch(bare):
            bare = fuzzy[1].rstrip("?")  # there a question's sign, no pattern's
            edits = self._up_to(MAX_FUZZY, fuzzy[2], 1)
        if ("*" in bare or "?" in bare) and not _STARRED.fullmatch(bare):
            return self._wild(bare, name, exact)
        text = self._cut(put_back(bare))
        if not says_something(text):
            return None
        if exact or fuzzy:
            return Word(text, name, exact=exact, fuzzy=0 if exact else edits)
        return Word(text, name, prefix=typing and raw.endswith(bare))

    def _wild(self, bare: str, name: str, exact: bool) -> Word | None:
        """A word with ``*`` or ``?`` in it."""
        stem = bare.rstrip("*")
        if not ("*" in stem or "?" in stem):
            text = self._cut(put_back(stem))
            return Word(text, name, prefix=True, exact=exact) if says_something(text) else None
        text = self._cut(re.sub(r"\*+", "*", put_back(bare)))
        if len(text) > 2 and text[:2].isalnum() and re.search(r"[*?]", text.rstrip("*")):
            return Word(text, name, wild=True)
        self.flag(Message("query.wildcard_wants"))
        text = text.strip("*?.,;:!")
        return Word(text, name) if says_something(text) else None

    def _up_to(self, most: int, digits: str, otherwise: int) -> int:
        """The number after ``~``, no more than allowed."""
        if not digits:
            return otherwise
        number = int(digits) if len(digits) < 5 else most + 1
        if number > most:
            self.flag(Message("query.most_after_tilde", n=most))
        return min(number, most)

    def _cut(self, word: str) -> str:
        """The word, no longer than allowed."""
        if len(word) > MAX_WORD:
            self.flag(Message("query.word_cut", n=MAX_WORD))
        return word[:MAX_WORD]
