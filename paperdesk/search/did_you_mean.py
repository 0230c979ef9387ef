"""Did you mean: a misspelled word replaced by the nearest the library knows.

A word is taken for misspelled when no paper has it in any form; what is near
is said in ``spellcheck``. Of the nearest words the most frequent is proposed.
"""

from dataclasses import replace

from paperdesk.model.query.ast import Node, Query, Word
from paperdesk.search.analysis.tokenizer import raw_word
from paperdesk.search.query.expansion import TermPattern
from paperdesk.search.query.term_resolver import TermResolver
from paperdesk.search.schema import EVERYWHERE
from paperdesk.search.spellcheck import MOST_CORRECTED, nearest, papers

_SHORTEST = 4


def did_you_mean(query: Query, terms: TermResolver) -> str:
    """``query`` with its unknown words replaced, as text; ``""`` if none can be."""
    unknown = [node for node in query.wanted if _is_unknown(node, terms)]
    if not unknown or len(unknown) > MOST_CORRECTED:
        return ""
    wanted = tuple(_corrected(node, terms) if node in unknown else node for node in query.wanted)
    return str(replace(query, wanted=wanted, flags=())) if wanted != query.wanted else ""


def _is_unknown(node: Node, terms: TermResolver) -> bool:
    """Whether it is a plain word that no paper has in any form."""
    if not isinstance(node, Word) or node.field or node.wild or node.fuzzy or node.exact:
        return False
    word = raw_word(node.text)
    if len(word) < _SHORTEST or not word.isalpha() or papers(word, terms):
        return False
    beginning = TermPattern("prefix", word)
    return not (node.prefix and any(len(terms.chosen(f, beginning)) for f in EVERYWHERE))


def _corrected(node: Node, terms: TermResolver) -> Node:
    if not isinstance(node, Word):
        return node
    found = nearest(raw_word(node.text), terms)
    return replace(node, text=found[0], prefix=False) if found else node
