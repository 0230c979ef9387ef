"""Sentences: queries that are a question or a pasted text, and the words of theirs that count.

Brackets in a sentence are brackets: 'flows (calculated for a wide plate)' asks for no paper that
has all of a group. And a sentence has words that tell nothing ('any', 'about', 'between'), which
among a few key words may be what is meant ('all-optical', 'between subjects').
"""

from collections.abc import Iterator

from paperdesk.model.query.ast import AllOf, Node, Phrase, Word
from paperdesk.search.analysis.tokenizer import raw_word
from paperdesk.search.query.expansion import STOP_WORDS

MOST_KEY_WORDS = 6
"""Words that may be a list of key words; more are a sentence."""

_LEAST_SENTENCE = 5  # words, if some of them say nothing
_MORE = (
    "about after all also am any anyone because been before being between both each ever every few "
    "he her here him his if i let me more most much must my only other others over own same she "
    "some them they through too under very whether"
)
SENTENCE_STOP_WORDS = STOP_WORDS | frozenset(_MORE.split())
"""Words that say nothing in a sentence."""


def is_sentence(clauses: tuple[Node, ...]) -> bool:
    """Whether so many words, or stop words among them, are no list of key words."""
    if len(clauses) > MOST_KEY_WORDS:
        return True
    return len(clauses) >= _LEAST_SENTENCE and any(map(_is_stop_word, clauses))


def telling(clauses: tuple[Node, ...]) -> tuple[Node, ...]:
    """The clauses without stop words, if there are others; of a sentence without its brackets."""
    if not is_sentence(clauses):
        return without_stop_words(clauses)
    words = tuple(_unbracketed(clauses))
    return tuple(word for word in words if not _is_stop_word(word, SENTENCE_STOP_WORDS)) or words


def without_stop_words(clauses: tuple[Node, ...]) -> tuple[Node, ...]:
    """The clauses without stop words, if there are others."""
    return tuple(clause for clause in clauses if not _is_stop_word(clause)) or clauses


def words_as_typed(clauses: tuple[Node, ...]) -> tuple[str, ...]:
    """All words of a sentence, those too that tell nothing and those between quotation marks;
    none if anything in it is more than words: a field, a pattern, a group with operators."""
    words: list[str] = []
    for node in _unbracketed(clauses) if is_sentence(clauses) else ():
        match node:
            case Word(text, "", wild=False, fuzzy=0):
                words.append(text)
            case Phrase(several, ""):
                words += several
            case _:
                return ()
    return tuple(words)


def _unbracketed(clauses: tuple[Node, ...], depth: int = 8) -> Iterator[Node]:
    """The clauses, groups of nothing but words as these words."""
    for clause in clauses:
        parts = clause.parts if isinstance(clause, AllOf) else ()
        if parts and depth and all(isinstance(part, Word | Phrase | AllOf) for part in parts):
            yield from _unbracketed(parts, depth - 1)
        else:
            yield clause


def _is_stop_word(node: Node, stop_words: frozenset[str] = STOP_WORDS) -> bool:
    return (
        isinstance(node, Word)
        and not (node.field or node.prefix or node.wild or node.fuzzy or node.exact)
        and raw_word(node.text) in stop_words
    )
