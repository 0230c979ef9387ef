"""From a query to what is looked for, before anything is looked up.

:func:`make_query_plan` turns the clauses of a query into steps whose words went through
the same analyser as the texts. The matcher answers steps with the index, the
explainer with the words of one paper, so both mean the same. An address that
is pasted (``https://arxiv.org/abs/…``) is looked for as the id in it.

A word becomes a *look* with variants (see ``expand``); and where 'few shot'
stand side by side among wanted words, 'fewshot' will do for both.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from paperdesk.model.query.ast import AllOf, AnyOf, Filter, Node, Not, Phrase, Query, Word
from paperdesk.search.analysis.tokenizer import raw_word
from paperdesk.search.query.expansion import (
    STOP_WORDS,
    PhraseSlot,
    TermPattern,
    Variant,
    as_one_word,
    expand,
)
from paperdesk.search.query.person_variants import person_variants
from paperdesk.search.schema import EVERYWHERE, index_field
from paperdesk.text import identifier

MOST_STEPS = 600
"""Words, phrases and filters of a query that are looked at."""

DEEPEST = 40
"""Nesting of groups that is looked at."""

_MOST_KEY_WORDS = 6
_LEAST_SENTENCE = 5  # words, if some of them say nothing
_LONGEST_CLAUSE = 1_000  # characters of one word or phrase
_ID = re.compile(r"\d{4}\.\d{1,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7}|10\.\d{4,9}/.+")
_REPORT = re.compile(r"(?=\D*\d)[A-Za-z]{2,12}(?:[-/][A-Za-z\d]{1,12}){2,6}")
"""The shape of a report number: ``CERN-PH-EP-2012-218``."""


@dataclass(frozen=True, slots=True, eq=False)
class TermLeaf:
    """A word or phrase in any of ``fields``; ``label`` is how the reader wrote it.

    Each is itself and equal to no other; a word that a query has twice is one look.

    With ``slop`` the spots may stand in any order, with up to so many words
    between them. ``names``: in the field of authors these will do, too.
    """

    fields: tuple[str, ...]
    variants: tuple[Variant, ...]
    label: str
    slop: int = 0
    names: tuple[Variant, ...] = ()


@dataclass(frozen=True, slots=True)
class FilterLeaf:
    """A filter; the library says which papers pass."""

    filter: Filter


@dataclass(frozen=True, slots=True)
class NotNode:
    """The step must not hold."""

    step: "Step"


@dataclass(frozen=True, slots=True)
class AndNode:
    """All steps must hold."""

    steps: tuple["Step", ...]


@dataclass(frozen=True, slots=True)
class OrNode:
    """At least one step must hold."""

    steps: tuple["Step", ...]


Step = TermLeaf | FilterLeaf | NotNode | AndNode | OrNode


@dataclass(frozen=True, slots=True)
class QueryPlan:
    """The steps of a query; ``cut`` when limits left something of it out.

    ``row``: at which word each wanted step was typed, counted from the first;
    empty where something else than words stands between them. ``sentence``:
    what is wanted reads as a question or a pasted text, of which nobody has
    every word; see ``ranking``.
    """

    wanted: tuple[Step, ...]
    demanded: tuple[Step, ...]
    refused: tuple[Step, ...]
    cut: bool
    row: tuple[int, ...] = ()
    sentence: bool = False

    def __bool__(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self.wanted or self.demanded or self.refused)


@lru_cache(maxsize=256)
def make_query_plan(query: Query) -> QueryPlan:
    """The steps of ``query``. Never raises; clauses without a word are left out."""
    builder = _PlanBuilder()
    wanted = builder.bag(query.wanted)
    return QueryPlan(
        wanted,
        builder.steps(query.demanded),
        builder.steps(query.refused),
        builder.cut,
        builder.row(query.wanted, wanted),
        _is_sentence(query.wanted),
    )


class _PlanBuilder:
    """Counts what was built, so that no query outgrows the limits."""

    def __init__(self) -> None:
        self.cut = False
        self._left = MOST_STEPS
        self._looks: dict[Word | Phrase, TermLeaf | None] = {}
        self._wider: dict[tuple[TermLeaf, tuple[TermPattern, ...]], TermLeaf] = {}

    def bag(self, nodes: tuple[Node, ...]) -> tuple[Step, ...]:
        """The wanted steps: without stop words, neighbours also as one word."""
        telling = _telling(nodes[: MOST_STEPS + 1])
        return _as_person(telling, self.side_by_side(telling, 0))

    def row(self, nodes: tuple[Node, ...], steps: tuple[Step, ...]) -> tuple[int, ...]:
        """At which word each of the bag's steps was typed; empty if it is no row of few words."""
        telling = _telling(nodes)
        if not 1 < len(steps) == len(telling) <= _MOST_KEY_WORDS:
            return ()
        row: list[int] = []
        at = 0
        for node in nodes:
            if not isinstance(node, Word | Phrase):
                return ()
            look = self._looks.get(node)
            if look is None:
                at += 1  # a word that says nothing
            else:
                row.append(at)
                at += look.variants[0][-1].at + 1
        return tuple(row)

    def steps(self, nodes: tuple[Node, ...], depth: int = 0) -> tuple[Step, ...]:
        """A step for each node that holds a word or filter."""
        built = (self._step(node, depth) for node in nodes[: MOST_STEPS + 1])
        return tuple(step for step in built if step is not None)

    def side_by_side(self, nodes: tuple[Node, ...], depth: int) -> tuple[Step, ...]:
        """As :meth:`steps`, and two neighbouring words may be written as one."""
        pairs = [(node, self._step(node, depth)) for node in nodes[: MOST_STEPS + 1]]
        made = [(node, step) for node, step in pairs if step is not None]
        steps = [step for _, step in made]
        for place, ((left, _), (right, _)) in enumerate(pairwise(made)):
            joined = as_one_word(left, right)
            for at in (place, place + 1):
                step = steps[at]
                if joined and isinstance(step, TermLeaf):
                    steps[at] = self._widened(step, joined)
        return tuple(steps)

    def _widened(self, look: TermLeaf, joined: tuple[TermPattern, ...]) -> TermLeaf:
        """The look, which these forms will do for as well."""
        wider = self._wider.get((look, joined))
        if wider is None:
            wider = replace(look, variants=(*look.variants, (PhraseSlot(joined),)))
            self._wider[look, joined] = wider
        return wider

    def _step(self, node: Node, depth: int) -> Step | None:
        if depth > DEEPEST or self._left <= 0:
            self.cut = True
            return None
        match node:
            case Word() | Phrase():
                self._left -= 1
                if node not in self._looks:
                    self._looks[node] = self._look(node)
                return self._looks[node]
            case Filter():
                self._left -= 1
                return FilterLeaf(node)
            case AllOf(parts):
                inner = self.side_by_side(_telling(parts), depth + 1)
                return AndNode(inner) if inner else None
            case AnyOf(parts):
                inner = self.steps(parts, depth + 1)
                return OrNode(inner) if inner else None
            case Not(part):
                step = self._step(part, depth + 1)
                return NotNode(step) if step is not None else None

    def _look(self, node: Word | Phrase) -> TermLeaf | None:
        if isinstance(node, Word):
            text, slop = node.text, 0
        else:
            text, slop = " ".join(node.words), node.slop
        if len(text) > _LONGEST_CLAUSE:
            self.cut = True
            text = text[:_LONGEST_CLAUSE]
        label = text if isinstance(node, Word) else f'"{text}"'
        if bare := _bare_id(node, text):
            node, text = bare, bare.text
        found = expand(node, text)
        if not found:
            return None
        fields = _fields(node.field, found[0][0].forms[0].text, text)
        names = person_variants(node, text)
        return TermLeaf(
            fields, found, f"{node.field}:{label}" if node.field else label, slop, names
        )


def _bare_id(node: Word | Phrase, text: str) -> Word | None:
    """The id that is meant by an address or another dress of it, as papers are indexed by it."""
    if node.field not in ("", "id", "doi") or not (found := identifier(text)):
        return None
    return Word(found.value, node.field, prefix=node.prefix and found.version == "")


def _fields(field: str, word: str, text: str) -> tuple[str, ...]:
    """Where to look: in the field named, else everywhere; what looks like an id also among ids."""
    if field:
        return (index_field(field),)
    return (*EVERYWHERE, "id") if _ID.match(word) or _REPORT.fullmatch(text) else EVERYWHERE


def _is_sentence(wanted: tuple[Node, ...]) -> bool:
    """Whether so many words, or some of them that say nothing, are no list of key words."""
    if len(wanted) > _MOST_KEY_WORDS:
        return True
    return len(wanted) >= _LEAST_SENTENCE and any(map(_is_stop_word, wanted))


def _as_person(nodes: tuple[Node, ...], steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The steps; two words of which one is an initial will do as an author: 'U. Reed'."""
    match nodes, steps:
        case (Word(first, ""), Word(last, "")), (TermLeaf() as one, TermLeaf() as other):
            if (len(first) == 1) is (len(last) == 1) or not (first + last).isalpha():
                return steps
            text = f"{first} {last}"
            names = person_variants(Phrase((first, last), "authors"), text)
            return replace(one, names=names), replace(other, names=names)
    return steps


def _telling(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The clauses without the words that say nothing, if there are others."""
    return tuple(node for node in nodes if not _is_stop_word(node)) or nodes


def _is_stop_word(node: Node) -> bool:
    return (
        isinstance(node, Word)
        and not (node.field or node.prefix or node.wild or node.fuzzy or node.exact)
        and raw_word(node.text) in STOP_WORDS
    )
