"""Query text: a query read back in one line, so that a reader sees how it was understood.

Why ``say`` is given: the window reads it back in its own language, of which
this room knows nothing; what it is given are the texts of :data:`WORDS`.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from paperdesk.model.query.ast import AllOf, AnyOf, Filter, Node, Not, Phrase, Query, Word
from paperdesk.model.query.fields import QUERY_FIELDS, values_in_words
from paperdesk.search.query.plan import QueryPlan, make_query_plan

Say = Callable[[str], str]

_DEEPEST = 20
_SAID_OTHERWISE = ("tag", "forme", "in", "is", "has", "year")
"""Fields that have forms of their own."""
_FIELDS = tuple(one.spelling for one in QUERY_FIELDS if one.name not in _SAID_OTHERWISE)
_VALUES = tuple(words for one in QUERY_FIELDS for words in one.values.values() if words)
_FORMS = (
    "has {words}",
    "{field} has {words}",
    "not {clause}",
    ", and ",
    " and ",
    " or ",
    ", ",
    '"{text}"',
    '"{text}" within {n} words',
    "exactly {word}",
    "{word} or alike",
    "tagged {tag}",
    "likest to the tag {tag} first",
    "in the collection {name}",
    "is {state}",
    "has {thing}",
    "of {year}",
    "{field} {value}",
    "{read}; and, or, not are words in a text of capitals",
    "{read}; you wrote {words}",
)
_OPERATORS = re.compile(r"(?<![^\s(])(?:and|or|not)(?![^\s)])")
WORDS = (*_FORMS, *_VALUES, *_FIELDS)
"""Every text that ``say`` may be given."""


def describe(query: Query, say: Say = str) -> str:
    """``query`` in words: 'title has "diffusion", and not tagged survey'. Never raises."""
    return _QueryDescriber(say).query(query)


@lru_cache(maxsize=256)
def planned(query: Query) -> tuple[QueryPlan, str]:
    """The plan of a query, and the query read back."""
    return make_query_plan(query), describe(query)


class _QueryDescriber:
    """Describer of nodes in the words of one language."""

    def __init__(self, say: Say) -> None:
        self._say = say
        self._written: list[str] = []

    def query(self, query: Query) -> str:
        clauses: list[str] = []
        plain = [self._quoted(node) for node in query.wanted if _is_plain(node)]
        if plain:
            clauses.append(self._form("has {words}", words=self._listed(plain)))
        clauses += [self._said(node, 0) for node in query.wanted if not _is_plain(node)]
        clauses += [self._said(node, 0) for node in query.demanded]
        clauses += [self._form("not {clause}", clause=self._said(n, 0)) for n in query.refused]
        read = self._say(", and ").join(clauses)
        if self._written:
            words = self._listed([self._form('"{text}"', text=one) for one in self._written])
            read = self._form("{read}; you wrote {words}", read=read, words=words)
        if _operators_are_words(query):
            return self._form("{read}; and, or, not are words in a text of capitals", read=read)
        return read

    def _form(self, form: str, **parts: object) -> str:
        return self._say(form).format(**parts)

    def _listed(self, parts: list[str]) -> str:
        some = self._say(", ").join(parts[:-1])
        return self._say(" and ").join(part for part in (some, parts[-1]) if part)

    def _said(self, node: Node, depth: int) -> str:
        if depth > _DEEPEST:
            return "…"
        match node:
            case Word() | Phrase():
                words = self._quoted(node)
                if not node.field:
                    return self._form("has {words}", words=words)
                return self._form("{field} has {words}", field=self._say(node.field), words=words)
            case Filter():
                return self._filter(node)
            case AllOf(parts):
                return f"({self._say(' and ').join(self._said(part, depth + 1) for part in parts)})"
            case AnyOf(parts):
                return f"({self._say(' or ').join(self._said(part, depth + 1) for part in parts)})"
            case Not(part):
                return self._form("not {clause}", clause=self._said(part, depth + 1))

    def _quoted(self, node: Node) -> str:
        if isinstance(node, Phrase):
            text = " ".join(node.words) + ("…" if node.prefix else "")
            if node.slop:
                return self._form('"{text}" within {n} words', text=text, n=node.slop)
            return self._form('"{text}"', text=text)
        if not isinstance(node, Word):
            return ""
        if node.meant:
            self._written.append(node.text)
            return self._form('"{text}"', text=node.meant[0])
        text = self._form('"{text}"', text=node.text + ("…" if node.prefix else ""))
        if node.exact:
            return self._form("exactly {word}", word=text)
        return self._form("{word} or alike", word=text) if node.fuzzy else text

    def _filter(self, node: Filter) -> str:
        value = node.value
        match node.name:
            case "tag":
                return self._form("tagged {tag}", tag=value)
            case "forme":
                return self._form("likest to the tag {tag} first", tag=value)
            case "in":
                return self._form("in the collection {name}", name=value)
            case "is":
                return self._form("is {state}", state=self._named(node))
            case "has":
                return self._form("has {thing}", thing=self._named(node))
            case "year":
                return self._form("of {year}", year=value)
            case name if value in values_in_words(name):
                return self._named(node)
            case name:
                return self._form("{field} {value}", field=self._say(name), value=value)

    def _named(self, node: Filter) -> str:
        """A value by its words, where its field has some for it."""
        words = values_in_words(node.name).get(node.value, "")
        return self._say(words) if words else node.value


def _operators_are_words(query: Query) -> bool:
    """Whether it is a text of capitals in which AND, OR or NOT were read as words."""
    text = str(query)
    others = _OPERATORS.sub("", text)
    return others != text and others.isupper()


def _is_plain(node: Node) -> bool:
    return isinstance(node, Word | Phrase) and not node.field
