"""Lexer of the query language: signs, operators, words and quotes.

What stands in a token is explained in :mod:`paperdesk.model.query.parser`, which
puts the tokens together. Reading is one pass, linear in the length.

Why escaped signs become surrogates: a backslash takes the meaning of the sign
after it. Such a sign is replaced by a lone surrogate (U+DC00 plus its code)
before anything else looks at the text, so that no later step can mistake it,
and is put back when a word is finished. Surrogates of the reader's own cannot
interfere: they are blanked first, as they are no characters.

Why an operator is a word where its neighbours say so: ``quantum NOT gate`` asks for the gate, and
papers without the word gate are the last that it asks for. It is one phrase with that neighbour,
which reads back as such. Only nouns and adjectives of logic count: 'graphs OR functions' are two.

Why operators are words in a text of capitals: titles are pasted in capitals,
and 'HEAT AND FLOW' asks for what 'heat and flow' asks for. Read as operators,
the words of such questions answer far worse (nDCG@10 .215 instead of .465 on
judged ones). Who types capitals alone and means an operator has ``||``,
``&&``, ``+`` and ``-``, which are signs in any text. A text whose letters have no
case, such as Chinese, is no text of capitals: there an operator stands out.
"""

import re
import string
import unicodedata
from dataclasses import replace
from enum import Enum

from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.query.fields import FIELD_NAMES, ID_KINDS
from paperdesk.model.query.pasted_id import id_word, whole_id

MAX_TEXT = 20_000
"""Characters of a query that are read."""


class TokenKind(Enum):
    """Kind of a token."""

    WORD = "word"
    QUOTE = "quote"
    OPEN = "("
    CLOSE = ")"
    AND = "AND"
    OR = "OR"
    NOT = "NOT"


@late_dataclass(frozen=True, slots=True, repr=False)
class QueryToken(Value):
    """One part of a query's text; escaped signs in ``text`` are still surrogates.

    ``signs`` are the ``+`` and ``-`` before it. ``field`` is the name before
    its colon as a field or filter; ``unknown`` the name when there is none
    such. ``near`` is what follows ``~`` after a quote. ``last`` means that it
    ends with the text, so that it may still be being typed; ``open`` that a
    quote is not closed.
    """

    kind: TokenKind
    text: str = ""
    signs: str = ""
    field: str = ""
    unknown: str = ""
    near: str = ""
    last: bool = False
    open: bool = False


_ESCAPED = re.compile(
    rf"\\([{re.escape(string.punctuation)}]|(?<![^\s(+-]\\)(?:AND|OR|NOT)(?![^\s)]))"
)
_BLANK = {ord(sign): '"' for sign in "“”„‟"}
_PUT_BACK = {0xDC00 + code: code for code in range(128)}
_SIGNS = re.compile(r"[+-]+(?=\S)")
_WORD = re.compile(r'[^\s()"]+')
_QUOTE = re.compile(r'"([^"]*)("(?:~(\d*))?)?')
_SPACE = re.compile(r"\s+")
_OPERATORS = {kind.value: kind for kind in (TokenKind.AND, TokenKind.OR, TokenKind.NOT)}
_SIGNS_OF = {"&&": TokenKind.AND, "||": TokenKind.OR}
_GATES = frozenset(("gate", "gates", "gating"))
_NOUNS = frozenset(
    noun + plural
    for noun in ("function", "operation", "operator", "circuit", "element", "tree", "problem")
    for plural in ("", "s")
)
_ADJECTIVES = frozenset(("bitwise", "boolean", "elementwise"))
_OF_LOGIC = frozenset(("logical", "logic", "quantum"))
_STANDING = re.compile(r"(?<![^\s()])(?:AND|OR|NOT)(?![^\s()\"])")
_NAMED = re.compile(r"([^\W\d_]+):(?!//)")


def cleaned(text: str) -> str:
    """The text with typographic quotes made plain, and NUL, other control
    characters and surrogates made blanks; escaped signs are surrogates then."""
    plain = text.translate(_BLANK)
    if not plain.isprintable():
        plain = "".join(" " if unicodedata.category(c) in ("Cc", "Cs") else c for c in plain)
    return _ESCAPED.sub(_as_surrogate, plain)


def _as_surrogate(match: re.Match[str]) -> str:
    taken = match[1]
    return chr(0xDC00 + ord(taken[0])) + taken[1:]


def put_back(text: str) -> str:
    """A finished word: escaped signs are themselves again."""
    return text.translate(_PUT_BACK)


def in_capitals(text: str) -> bool:
    """Whether a cleaned text has capitals beside AND, OR and NOT, and no small letter."""
    return _STANDING.sub(" ", text).isupper()


def tokenize(text: str) -> list[QueryToken]:
    """The tokens of a cleaned text, in order.

    In a text of capitals AND, OR and NOT are words, and are given in small
    letters, as they are meant.
    """
    found: list[QueryToken] = []
    start = 0
    text = whole_id(text) or text
    as_words = in_capitals(text)
    while start < len(text):
        if space := _SPACE.match(text, start):
            start = space.end()
            continue
        signs = _SIGNS.match(text, start)
        # In 'Super(ficial)-alignment' the minus is a hyphen: a sign stands before, not within.
        leads = not start or text[start - 1].isspace() or text[start - 1] == "("
        token, start = _token(
            text, signs.end() if signs else start, signs[0] if signs and leads else ""
        )
        if as_words and token.kind is _OPERATORS.get(token.text):
            token = replace(token, kind=TokenKind.WORD, text=token.text.lower())
        found.append(token)
    return with_literal_operators(found)


def with_literal_operators(tokens: list[QueryToken]) -> list[QueryToken]:
    """The tokens, in which an operator that its neighbours make a word is one phrase with them."""
    found: list[QueryToken] = []
    for n, token in enumerate(tokens):
        before = found[-1] if found else None
        after = tokens[n + 1] if n + 1 < len(tokens) else None
        if before is not None and _are_one(before, token, after, first=len(found) == 1):
            phrase = f"{before.text} {token.text}"
            found[-1] = QueryToken(TokenKind.QUOTE, phrase, last=token.last)
        else:
            found.append(token)
    return found


def _is_operator(token: QueryToken) -> bool:
    return token.kind is _OPERATORS.get(token.text) and token.text in _OPERATORS


def _is_plain(token: QueryToken | None) -> bool:
    return (
        token is not None
        and token.kind is TokenKind.WORD
        and not (token.signs or token.field or token.unknown)
    )


def _are_one(
    before: QueryToken, token: QueryToken, after: QueryToken | None, *, first: bool
) -> bool:
    """Whether of two neighbours one is an operator that the other makes a word."""
    if _is_operator(before) and _is_plain(token):
        noun = token.text.rstrip(".,;:!?").lower()
        return noun in _GATES or (noun in _NOUNS and first)
    return _is_operator(token) and _qualified(before, token, after)


def _qualified(before: QueryToken, token: QueryToken, after: QueryToken | None) -> bool:
    """Whether the word before says that an operator is a word: bitwise AND, controlled NOT."""
    if not _is_plain(before) or (_is_plain(after) and after and after.text.lower() in _GATES):
        return False
    adjective = before.text.lower()
    if adjective == "controlled":
        return token.kind is TokenKind.NOT
    return adjective in _ADJECTIVES or (adjective in _OF_LOGIC and after is None)


def _token(text: str, start: int, signs: str) -> tuple[QueryToken, int]:
    """The token that begins here, and where the next one may begin."""
    match text[start]:
        case "(":
            return QueryToken(TokenKind.OPEN, signs=signs), start + 1
        case ")":
            return QueryToken(TokenKind.CLOSE), start + 1
        case '"':
            return _quote(text, start, signs, "")
        case _:
            return _word(text, start, signs)


def _word(text: str, start: int, signs: str) -> tuple[QueryToken, int]:
    """A word, an operator, or a field with what it holds."""
    match = _WORD.match(text, start)
    assert match is not None
    word, end = match[0], match.end()
    if pasted := id_word(text, start):
        word, end = pasted, start + len(pasted)
    operator = _OPERATORS.get(word) or _SIGNS_OF.get(word)
    if operator and not signs:
        return QueryToken(operator, word, last=end == len(text)), end
    field, unknown, rest = _split_field(word)
    opens = text[end : end + 1] if field and not rest else ""
    if opens == "(":
        return QueryToken(TokenKind.OPEN, signs=signs, field=field), end + 1
    if opens == '"':
        return _quote(text, end, signs, field)
    return QueryToken(TokenKind.WORD, rest, signs, field, unknown, last=end == len(text)), end


def _split_field(word: str) -> tuple[str, str, str]:
    """A word's field, or the name of one that does not exist, and the rest of it."""
    named = _NAMED.match(word)
    if not named:
        return "", "", word
    name, rest = named[1].lower(), word[named.end() :]
    if name in FIELD_NAMES:
        return FIELD_NAMES[name], "", rest
    if name in ID_KINDS and rest:
        return "id", "", word
    return "", named[1] if rest else "", word


def _quote(text: str, start: int, signs: str, field: str) -> tuple[QueryToken, int]:
    """What stands between two quotes, or after one that is not closed yet."""
    match = _QUOTE.match(text, start)
    assert match is not None
    token = QueryToken(
        TokenKind.QUOTE,
        match[1],
        signs,
        field,
        near=match[3] or "",
        last=match.end() == len(text),
        open=match[2] is None,
    )
    return token, match.end()
