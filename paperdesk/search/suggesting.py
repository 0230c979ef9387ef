"""Did you mean: a misspelled word replaced by the nearest the library knows.

A word is taken for misspelled when no paper has it in any form; what is near
is said in ``misspelt``. Of the nearest words the most frequent is proposed.
"""

from dataclasses import replace

from paperdesk.model.query import Node, Query, Word
from paperdesk.search.analysis import raw_word
from paperdesk.search.misspelt import nearest, papers
from paperdesk.search.schema import EVERYWHERE
from paperdesk.search.terms import Terms
from paperdesk.search.variants import Form

_SHORTEST = 4


def suggestion(query: Query, terms: Terms) -> str:
    """``query`` with its unknown words replaced, as text; ``""`` if none can be."""
    wanted = tuple(_corrected(node, terms) for node in query.wanted)
    return str(replace(query, wanted=wanted, flags=())) if wanted != query.wanted else ""


def _corrected(node: Node, terms: Terms) -> Node:
    if not isinstance(node, Word) or node.field or node.wild or node.fuzzy or node.exact:
        return node
    word = raw_word(node.text)
    if len(word) < _SHORTEST or not word.isalpha() or papers(word, terms):
        return node
    if node.prefix and any(len(terms.chosen(f, Form("prefix", word))) for f in EVERYWHERE):
        return node
    found = nearest(word, terms)
    return replace(node, text=found[0], prefix=False) if found else node
