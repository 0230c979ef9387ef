"""Query plan: a tree of analysed leaves, made before anything is looked up.

:func:`make_query_plan` turns the clauses of a query into nodes whose words went through
the same analyser as the texts. The executor answers nodes with the index, the
explanation with the words of one paper, so both mean the same. An address that
is pasted (``https://arxiv.org/abs/…``) is looked for as the id in it.

Clauses are ``should``, ``must`` and ``must_not``, as in Lucene's BooleanQuery; a
word or phrase is a leaf with variants (``expansion``), and where 'few shot' stand
side by side among the should clauses, 'fewshot' will do for both.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from paperdesk.model.query.ast import AllOf, AnyOf, Filter, Node, Not, Phrase, Query, Word
from paperdesk.search.analysis.whoosh_analyzer import LONGEST_WORD
from paperdesk.search.query.expansion import (
    PhraseSlot,
    TermPattern,
    Variant,
    compound_patterns,
    expand,
)
from paperdesk.search.query.person_variants import person_variants
from paperdesk.search.query.sentence import (
    MOST_KEY_WORDS,
    is_sentence,
    telling,
    without_stop_words,
    words_as_typed,
)
from paperdesk.search.schema import EVERYWHERE, index_field
from paperdesk.text import identifier
from paperdesk.text.identifiers import ARCHIVES, Identifier, beginning
from paperdesk.text.work_addresses import work_address

MOST_NODES = 600
"""Words, phrases and filters of a query that are looked at."""

DEEPEST = 40
"""Nesting of groups that is looked at."""

_LONGEST_CLAUSE = 1_000  # characters of one word or phrase
_ID = re.compile(r"\d{4}\.\d{1,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7}|10\.\d{4,9}/.+")
_BEGUN = re.compile(
    r"\d\d(?:0[1-9]|1[0-2])\.\d{1,4}|([a-z]{1,8}(?:-[a-z]{2,4})?)(?:\.[a-z]{2})?/\d{2,6}"
    r"|10\.\d{4,9}(?:\.\d+)*/\S*"
)
_KINDS = ("arxiv", "doi")
_REPORT = re.compile(r"(?=\D*\d)[A-Za-z]{2,12}(?:[-/][A-Za-z\d]{1,12}){2,6}")
"""The shape of a report number: ``CERN-PH-EP-2012-218``."""


@dataclass(frozen=True, slots=True, eq=False)
class TermLeaf:
    """Leaf: a word or phrase in any of ``fields``; ``label`` is how the reader wrote it.

    Each is itself and equal to no other; a word that a query has twice is one leaf.

    With ``slop`` the slots may stand in any order, with up to so many words
    between them. ``names``: in the field of authors these will do, too; ``others``: in fields of
    text these, which weigh less.
    """

    fields: tuple[str, ...]
    variants: tuple[Variant, ...]
    label: str
    slop: int = 0
    names: tuple[Variant, ...] = ()
    others: tuple[Variant, ...] = ()

    def halves(self, variant: Variant) -> tuple[str, ...]:
        """The words of a variant in which a word is cut in two, the last first; none of others."""
        if len(variant) <= len(self.variants[0]):
            return ()
        return tuple(slot.patterns[0].text for slot in reversed(variant))


@dataclass(frozen=True, slots=True)
class FilterLeaf:
    """Leaf of a filter; the library says which papers pass."""

    filter: Filter


@dataclass(frozen=True, slots=True)
class NotNode:
    """Negation: the node must not hold."""

    node: "PlanNode"


@dataclass(frozen=True, slots=True)
class AndNode:
    """Conjunction: all nodes must hold."""

    nodes: tuple["PlanNode", ...]


@dataclass(frozen=True, slots=True)
class OrNode:
    """Disjunction: at least one node must hold."""

    nodes: tuple["PlanNode", ...]


PlanNode = TermLeaf | FilterLeaf | NotNode | AndNode | OrNode


def leaves_of(nodes: Iterable[PlanNode]) -> Iterator[TermLeaf]:
    """The words and phrases that a paper was to have, without those it must not have."""
    for node in nodes:
        match node:
            case TermLeaf():
                yield node
            case AndNode(inner) | OrNode(inner):
                yield from leaves_of(inner)
            case _:
                pass


@dataclass(frozen=True, slots=True)
class QueryPlan:
    """Boolean query of a plan; ``cut`` when limits left something of it out.

    ``positions``: at which word each should clause was typed, counted from the
    first; empty where something else than words stands between them.
    ``sentence``: the should clauses read as a question or a pasted text, of
    which nobody has every word; see ``ranking``. ``typed``: all its words, if
    they are nothing but words; see ``rerank``.
    """

    should: tuple[PlanNode, ...]
    must: tuple[PlanNode, ...]
    must_not: tuple[PlanNode, ...]
    cut: bool
    positions: tuple[int, ...] = ()
    sentence: bool = False
    typed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self.should or self.must or self.must_not)


@lru_cache(maxsize=256)
def make_query_plan(query: Query) -> QueryPlan:
    """The plan of ``query``. Never raises; clauses without a word are left out."""
    builder = _PlanBuilder()
    should = builder.should(query.wanted)
    return QueryPlan(
        should,
        builder.nodes(query.demanded),
        builder.nodes(query.refused),
        builder.cut,
        builder.positions(query.wanted, should),
        is_sentence(query.wanted),
        words_as_typed(query.wanted),
    )


class _PlanBuilder:
    """Builder of a plan; counts its nodes, so that no query outgrows the limits."""

    def __init__(self) -> None:
        self.cut = False
        self._left = MOST_NODES
        self._leaves: dict[Word | Phrase, TermLeaf | None] = {}

    def should(self, clauses: tuple[Node, ...]) -> tuple[PlanNode, ...]:
        """The should clauses: without stop words, neighbours also as one word."""
        kept = telling(clauses[: MOST_NODES + 1])
        return _as_person(kept, self.side_by_side(kept, 0))

    def positions(self, clauses: tuple[Node, ...], nodes: tuple[PlanNode, ...]) -> tuple[int, ...]:
        """At which word each should clause was typed; empty if they are no row of few words."""
        kept = telling(clauses)
        if not 1 < len(nodes) == len(kept) <= MOST_KEY_WORDS:
            return ()
        positions: list[int] = []
        position = 0
        for clause in clauses:
            if not isinstance(clause, Word | Phrase):
                return ()
            leaf = self._leaves.get(clause)
            if leaf is None:
                position += 1  # a stop word
            else:
                positions.append(position)
                position += leaf.variants[0][-1].position + 1
        return tuple(positions)

    def nodes(self, clauses: tuple[Node, ...], depth: int = 0) -> tuple[PlanNode, ...]:
        """A node for each clause that holds a word or filter."""
        built = (self._node(clause, depth) for clause in clauses[: MOST_NODES + 1])
        return tuple(node for node in built if node is not None)

    def side_by_side(self, clauses: tuple[Node, ...], depth: int) -> tuple[PlanNode, ...]:
        """As :meth:`nodes`, and two neighbouring words may be written as one."""
        pairs = [(clause, self._node(clause, depth)) for clause in clauses[: MOST_NODES + 1]]
        built = [(clause, node) for clause, node in pairs if node is not None]
        nodes = [node for _, node in built]
        for n, ((left, _), (right, _)) in enumerate(pairwise(built)):
            compound = compound_patterns(left, right)
            for index in (n, n + 1):
                node = nodes[index]
                if compound and isinstance(node, TermLeaf):
                    nodes[index] = _widened(node, compound)
        return tuple(nodes)

    def _node(self, clause: Node, depth: int) -> PlanNode | None:
        if depth > DEEPEST or self._left <= 0:
            self.cut = True
            return None
        match clause:
            case Word() | Phrase():
                self._left -= 1
                if clause not in self._leaves:
                    self.cut |= len(_text_of(clause)) > _LONGEST_CLAUSE
                    self._leaves[clause] = _leaf_of(clause)
                return self._leaves[clause]
            case Filter():
                self._left -= 1
                return FilterLeaf(clause)
            case AllOf(parts):
                inner = self.side_by_side(without_stop_words(parts), depth + 1)
                return AndNode(inner) if inner else None
            case AnyOf(parts):
                inner = self.nodes(parts, depth + 1)
                return OrNode(inner) if inner else None
            case Not(part):
                node = self._node(part, depth + 1)
                return NotNode(node) if node is not None else None


def _text_of(node: Word | Phrase) -> str:
    return node.text if isinstance(node, Word) else " ".join(node.words)


@lru_cache(maxsize=1_000)
def _leaf_of(node: Word | Phrase) -> TermLeaf | None:
    """The leaf of a word or phrase, the same one in all plans: what was found of it (``prepared``)
    serves them all, so that a word typed is looked up once and not with every letter behind it."""
    text, slop = _text_of(node)[:_LONGEST_CLAUSE], 0 if isinstance(node, Word) else node.slop
    label = text if isinstance(node, Word) else f'"{text}"'
    if bare := _bare_id(node, text):
        node, text = bare, bare.text
    begun = _begun_id(node, text)
    variants = _beginning_with(begun) if begun else expand(node, text)
    if not variants:
        return None
    fields = _fields(node.field, begun or variants[0][0].patterns[0].text, begun or text)
    if isinstance(node, Word):
        variants += tuple(expand(Word(words), words)[0] for words in node.meant)
    names = person_variants(node, text)
    also = node.also if isinstance(node, Word) else ()
    others = tuple(expand(Word(words), words)[0] for words in also)
    return TermLeaf(fields, variants, label_of(node.field, label), slop, names, others)


@lru_cache(maxsize=1_000)
def _widened(leaf: TermLeaf, compound: tuple[TermPattern, ...]) -> TermLeaf:
    """The leaf, which these patterns will do for as well; the same one in all plans."""
    return replace(leaf, variants=(*leaf.variants, (PhraseSlot(compound),)))


def label_of(field: str, written: str) -> str:
    """The label of a leaf: what the reader wrote, with the field before it."""
    return f"{field}:{written}" if field else written


def _bare_id(node: Word | Phrase, text: str) -> Word | None:
    """The id in an address or another dress of it, as papers are indexed by it."""
    if node.field not in ("", "id", "doi"):
        return None
    found = identifier(text)
    if not found and "/" in text and (work := work_address(text)) and work.kind in _KINDS:
        found = Identifier(work.kind, work.value, work.version)
    if not found:
        return None
    return Word(found.value, node.field, prefix=node.prefix and found.version == "")


def _begun_id(node: Word | Phrase, text: str) -> str:
    """The beginning of an id that a word is, as papers are indexed by it; ``""`` if it is none."""
    if text.isalpha():  # as most are; each id has digits
        return ""
    if not isinstance(node, Word) or node.field not in ("", "id", "doi") or node.wild or node.fuzzy:
        return ""
    begun = beginning(text).removeprefix("arxiv:").removeprefix("doi:")
    begun = begun.partition("<")[0]  # where the DOI ends for the index as well
    found = _BEGUN.fullmatch(begun)
    return begun[:LONGEST_WORD] if found and (not found[1] or found[1] in ARCHIVES) else ""


def _beginning_with(begun: str) -> tuple[Variant, ...]:
    """The variant of a word that is this, or begins so."""
    return ((PhraseSlot((TermPattern("exact", begun), TermPattern("prefix", begun))),),)


def _fields(field: str, word: str, text: str) -> tuple[str, ...]:
    """The fields of a leaf: that named, else everywhere; what looks like an id also among ids."""
    if field:
        return (index_field(field),)
    return (*EVERYWHERE, "id") if _ID.match(word) or _REPORT.fullmatch(text) else EVERYWHERE


def _as_person(clauses: tuple[Node, ...], nodes: tuple[PlanNode, ...]) -> tuple[PlanNode, ...]:
    """The nodes; two words of which one is an initial will do as an author: 'U. Reed'."""
    match clauses, nodes:
        case (Word(first, ""), Word(last, "")), (TermLeaf() as left, TermLeaf() as right):
            if (len(first) == 1) is (len(last) == 1) or not (first + last).isalpha():
                return nodes
            text = f"{first} {last}"
            names = person_variants(Phrase((first, last), "authors"), text)
            return replace(left, names=names), replace(right, names=names)
    return nodes
