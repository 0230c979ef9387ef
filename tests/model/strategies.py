"""Well-formed queries for property tests, as :mod:`paperdesk.model.query.parser` defines them."""

from hypothesis import strategies as st

from paperdesk.model.query.ast import (
    AllOf,
    AnyOf,
    Filter,
    Node,
    Not,
    Phrase,
    Query,
    Word,
    filters_only,
)
from paperdesk.model.query.fields import FIELDS, TEXT_FIELDS
from paperdesk.model.query.leaves import says_something

SIGNS = "abXé語0+-=~*?:;.,!()\"\\'$#_/"
words = st.one_of(
    st.text(SIGNS, min_size=1, max_size=8),
    st.text(min_size=1, max_size=6).filter(
        lambda t: t.isprintable() and not any(c.isspace() or c in "“”„‟" for c in t)
    ),
    st.sampled_from(["AND", "OR", "NOT", "title:x", "tag:", "arxiv:1", "\\AND", "foo:bar", "a*b"]),
).filter(says_something)
letters = st.text("abcdeß語9", min_size=2, max_size=4)
wilds = st.builds(
    lambda a, sign, b, end: a + sign + b + end,
    letters,
    st.sampled_from(["*", "?"]),
    st.text('abc~("', min_size=1, max_size=3),
    st.sampled_from(["", "*", ".", "?"]),
)
fields = st.sampled_from(["", "", *TEXT_FIELDS])


def _word(text: str, field: str, kind: str) -> Word:
    return Word(
        text,
        field,
        prefix="prefix" in kind,
        exact="exact" in kind,
        fuzzy={"fuzzy": 1, "fuzzier": 2}.get(kind, 0),
    )


single = st.builds(
    _word,
    words,
    fields,
    st.sampled_from(["plain", "prefix", "exact", "exact prefix", "fuzzy", "fuzzier"]),
)
phrases = st.builds(
    Phrase,
    st.lists(words, min_size=2, max_size=4).map(tuple),
    fields,
    st.integers(0, 99),
    st.booleans(),
)
filters = st.one_of(
    st.builds(Filter, st.just("is"), st.sampled_from(list(FIELDS["is"].values))),
    st.builds(Filter, st.just("has"), st.sampled_from(list(FIELDS["has"].values))),
    st.builds(
        Filter, st.just("tag"), st.sampled_from(["rl/*", "to read", 'a "b"', "c(", "\\", "*"])
    ),
    st.builds(Filter, st.sampled_from(("like", "forme")), words),
    st.builds(
        Filter, st.just("added"), st.sampled_from(["<7d", ">2024-05", "2024..2026", "..2026"])
    ),
    st.builds(Filter, st.just("upvotes"), st.sampled_from([">50", "7", "3..5", "<=9"])),
)
leaves: st.SearchStrategy[Node] = st.one_of(
    single, st.builds(lambda t, f: Word(t, f, wild=True), wilds, fields), phrases, filters
)


def _all_of(parts: list[Node]) -> Node:
    flat: list[Node] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, AllOf) else [part])
    return AllOf(tuple(flat))


def _any_of(parts: list[Node]) -> Node:
    flat: list[Node] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, AnyOf) else [part])
    return AnyOf(tuple(AllOf((part,)) if isinstance(part, Not) else part for part in flat))


def _grow(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    parts = st.lists(
        st.one_of(inner, inner.filter(lambda n: not isinstance(n, Not)).map(Not)),
        min_size=2,
        max_size=4,
    )
    return st.one_of(parts.map(_all_of), parts.map(_any_of))


nodes = st.recursive(leaves, _grow, max_leaves=8)


def _refuses_only(node: Node) -> bool:
    return isinstance(node, AllOf) and all(isinstance(part, Not) for part in node.parts)


asked = nodes.filter(lambda node: not _refuses_only(node))
queries = st.builds(
    Query,
    st.lists(asked.filter(lambda n: not filters_only(n)), max_size=4).map(tuple),
    st.lists(asked, max_size=3).map(tuple),
    st.lists(nodes, max_size=3).map(tuple),
)
