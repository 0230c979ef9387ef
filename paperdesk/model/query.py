"""What a reader asks for: a parsed query, as a value.

The shapes only; :mod:`paperdesk.model.grammar` turns text into them and back.

The grammar is one everywhere (list, command line, export). A query is a
*bag* of clauses at its top: plain words, phrases and groups are **wanted**
(papers with all of them come first, then those with most), others are
**demanded** (``+word``, every filter such as ``tag:x``) or **refused**
(``-word``, ``NOT word``).
"""

from dataclasses import dataclass

TEXT_FIELDS = ("title", "abstract", "authors", "note", "venue", "category", "id", "doi", "source")
"""Fields that hold words and are answered by the index. ``author:`` is read as ``authors``."""

FILTERS = ("tag", "is", "has", "added", "published", "upvotes", "year", "like")
"""Clauses that the library answers with a set of papers."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word as typed. ``field`` ``""`` means title, abstract, authors and note.

    ``prefix``: the word may go on (the last word while typing, or ``word*``).
    ``wild``: holds ``*`` or ``?`` inside. ``fuzzy``: up to that many edits
    (0 to 2). ``exact``: not stemmed (``=word`` or a ``"quoted"`` single word).
    """

    text: str
    field: str = ""
    prefix: bool = False
    wild: bool = False
    fuzzy: int = 0
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words one after another; with ``slop`` (``"a b"~5``) near, in any order.

    ``prefix``: the last word may go on (a phrase still being typed).
    """

    words: tuple[str, ...]
    field: str = ""
    slop: int = 0
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """A clause the library resolves to a set of papers: ``tag:rl/*``, ``is:new``.

    ``value`` is the text after the colon, as understood (``>50``, ``<7d``,
    ``2024..2026``, ``rl/*``).
    """

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part must hold (an explicit AND, or words side by side in parentheses)."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part must hold (OR)."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part must not hold; inside :class:`AllOf` only."""

    part: "Node"


Node = Word | Phrase | Filter | AllOf | AnyOf | Not


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query. ``flags`` are remarks for the reader ('no field named titel').

    ``str(query)`` prints it in the grammar; parsing that gives the same query.
    """

    wanted: tuple[Node, ...] = ()
    demanded: tuple[Node, ...] = ()
    refused: tuple[Node, ...] = ()
    flags: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is asked for."""
        return bool(self.wanted or self.demanded or self.refused)

    @property
    def filters(self) -> tuple[Filter, ...]:
        """Every filter in the query, at any depth, each once, in order."""
        found: dict[Filter, None] = {}

        def walk(node: Node) -> None:
            match node:
                case Filter():
                    found[node] = None
                case AllOf(parts) | AnyOf(parts):
                    for part in parts:
                        walk(part)
                case Not(part):
                    walk(part)
                case _:
                    pass

        for node in (*self.wanted, *self.demanded, *self.refused):
            walk(node)
        return tuple(found)
