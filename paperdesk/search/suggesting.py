"""Did you mean: a misspelled word replaced by the nearest the library knows.

A word is taken for misspelled when no paper has it in any form. Of the words
that begin with the same letter and are one change away (two for words of six
letters and more), the nearest is proposed, and of these the most frequent.
"""

from dataclasses import replace

from paperdesk.model.query import Node, Query, Word
from paperdesk.search.analysis import raw_word
from paperdesk.search.schema import EVERYWHERE, word_field
from paperdesk.search.snapshot import Snapshot
from paperdesk.search.terms import Clock, Terms
from paperdesk.search.typos import within
from paperdesk.search.variants import Form

_SHORTEST = 4
_TWO_CHANGES = 6  # letters from which on two may be wrong


def suggestion(query: Query, snapshot: Snapshot, clock: Clock) -> str:
    """``query`` with its unknown words replaced, as text; ``""`` if none can be."""
    terms = Terms(snapshot, clock)
    wanted = tuple(_nearest(node, snapshot, terms) for node in query.wanted)
    return str(replace(query, wanted=wanted, flags=())) if wanted != query.wanted else ""


def _nearest(node: Node, snapshot: Snapshot, terms: Terms) -> Node:
    if not isinstance(node, Word) or node.field or node.wild or node.fuzzy or node.exact:
        return node
    word = raw_word(node.text)
    if len(word) < _SHORTEST or not word.isalpha() or _is_known(word, node.prefix, snapshot, terms):
        return node
    edits = 2 if len(word) >= _TWO_CHANGES else 1
    found: dict[str, int] = {}
    for field in EVERYWHERE:
        for term in terms.of(field, Form("fuzzy", word, edits)):
            found[term[1]] = found.get(term[1], 0) + len(snapshot.postings(*term)[0])
    if not found:
        return node
    best = min(found, key=lambda other: (not within(word, other, 1), -found[other], other))
    return replace(node, text=best, prefix=False)


def _is_known(word: str, prefix: bool, snapshot: Snapshot, terms: Terms) -> bool:
    if prefix and any(next(snapshot.starting(word_field(f), word), "") for f in EVERYWHERE):
        return True
    form = Form("word", word)
    return any(
        len(snapshot.postings(*term)[0]) for field in EVERYWHERE for term in terms.of(field, form)
    )
