"""Finds what to mark in a text that a search has found.

Why not ask the index: the words a reader sees differ from those of the query
by inflection and accents. The passage of a hit is marked in its own spelling,
so those spellings and the query's words together mark the rest of the text.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from paperdesk.model import Hit, Span
from paperdesk.model.query.ast import AllOf, AnyOf, Node, Phrase, Query, Word
from paperdesk.text import fold

_WORD = re.compile(r"\w+(?:['’]\w+)*", re.UNICODE)
_SHORTEST_PREFIX = 2
MOST = 500
"""Marks in one text; a longer list tells nothing more."""


@dataclass(frozen=True, slots=True)
class HighlightTerms:
    """A word to mark, folded; ``prefix``: words that begin with it too."""

    word: str
    prefix: bool = False


def highlight_terms(
    query: Query | None, hit: Hit | None, title: str = ""
) -> frozenset[HighlightTerms]:
    """Collect the words to mark: those of the query, and as the hit's marks spell them."""
    found: set[HighlightTerms] = set()
    if query is not None:
        for node in (*query.wanted, *query.demanded):
            found.update(_of(node))
    if hit is not None:
        texts = [(title, hit.title_marks)]
        if hit.snippet is not None:
            texts.append((hit.snippet.text, hit.snippet.marks))
        for text, marks in texts:
            for start, end in marks:
                found.update(HighlightTerms(fold(word)) for word in _WORD.findall(text[start:end]))
    return frozenset(one for one in found if one.word)


def _of(node: Node) -> Iterable[HighlightTerms]:
    """Words of one clause, but for those looked for elsewhere than in title and abstract."""
    match node:
        case Word(text=text, field=field, prefix=prefix) if field in ("", "title", "abstract"):
            words = _WORD.findall(text)
            for place, word in enumerate(words, 1):
                folded = fold(word)
                going_on = prefix and place == len(words) and len(folded) >= _SHORTEST_PREFIX
                yield HighlightTerms(folded, going_on)
        case Phrase(words=words, field=field) if field in ("", "title", "abstract"):
            for word in words:
                yield from (HighlightTerms(fold(one)) for one in _WORD.findall(word))
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _of(part)
        case _:
            return


def spans(text: str, words: frozenset[HighlightTerms]) -> tuple[Span, ...]:
    """Find the marks of a text, in order, at most ``MOST``."""
    if not words:
        return ()
    whole = {one.word for one in words}
    prefixes = tuple(one.word for one in words if one.prefix)
    found: list[Span] = []
    for match in _WORD.finditer(text):
        folded = fold(match.group())
        if folded in whole or (prefixes and folded.startswith(prefixes)):
            found.append(match.span())
            if len(found) == MOST:
                break
    return tuple(found)


def utf16(text: str, found: Iterable[Span]) -> tuple[Span, ...]:
    """Turn spans in characters into spans in UTF-16 units, as Qt counts them."""
    if text.isascii() or max(text, default="") < "\U00010000":
        return tuple(found)
    wide = [place for place, letter in enumerate(text) if letter >= "\U00010000"]
    return tuple(
        (start + bisect_left(wide, start), end + bisect_left(wide, end)) for start, end in found
    )
