"""Parser of the query language: reads what a reader types into a :class:`Query`.

One grammar everywhere: list, command line, export. The values it makes, and
how they are printed, stand in :mod:`paperdesk.model.query.ast`.

==============================  =================================================
``graph network``               wanted: papers with both first, then with either
``+graph``, ``graph AND net``   demanded
``-graph``, ``NOT graph``       refused
``graph OR net``                one of them. OR binds tighter than standing side
                                by side and than AND: ``a b OR c`` is a, and b or c
``(graph net)``                 both of them, as one part
``"graph network"``             one after the other; ``"…"~5`` near, in any order
``"graph"``, ``=graph``         this word, not its other forms
``grap*``, ``gr?ph``            with other letters; two letters must lead ``?``
``graph~``, ``graph~2``         with one or two letters wrong
``title:graph``                 there; also abstract, author, note, id, doi, venue,
                                source, category; ``title:"…"``, ``title:(a b)``
``tag:rl``, ``tag:rl/*``        tagged so, or with its children; ``tag:"to read"``
``is:later``, ``has:note``      all fields and their values: :mod:`paperdesk.model.query.fields`
``added:<7d``                   also ``published:2024..2026``, ``upvotes:>50``,
                                ``year:2024``, ``like:ID``
==============================  =================================================

A backslash takes the meaning of the sign after it. An ``arxiv:…`` is an id.
``&&`` and ``||`` are AND and OR, too; in a text of capitals, as titles are
pasted, only they are: there AND, OR and NOT are words (``model.tokens``).

Promises: it never raises; half-typed input gives what is understood; time is
linear in the length. ``parse(str(q)) == q``, flags aside, for every query it
makes and every well-formed value. Well formed means: words hold no blanks and
at least one letter, digit or symbol; of prefix, wild and fuzzy one holds at
most, and exact goes with prefix only; groups have two parts at least (or one
Not, inside an AnyOf) and are not of the kind of the group around them; a part
of filters only is demanded, and what is refused stands in ``refused``.

Why limits: a query is often a pasted text, sometimes a hostile one, and each
part costs the index time. What is beyond a limit is left out and flagged.
"""

from dataclasses import dataclass, field
from functools import lru_cache

from paperdesk.model.messages import Message
from paperdesk.model.query.ast import AllOf, AnyOf, Node, Not, Query, filters_only
from paperdesk.model.query.leaves import MAX_WORD, Leaves
from paperdesk.model.query.lexer import MAX_TEXT, QueryToken, TokenKind, cleaned, tokenize

MAX_DEPTH = 20
"""Parentheses within parentheses."""

MAX_WORDS = 50
"""Words a search looks for; of a longer text the most telling ones, chosen by search."""

MAX_KEPT = 500
"""Words a query keeps, from which the telling ones are chosen."""

_REMEMBERED = 1_000
"""Characters of a text whose query is remembered."""

__all__ = ["MAX_DEPTH", "MAX_KEPT", "MAX_TEXT", "MAX_WORD", "MAX_WORDS", "parse"]


def parse(text: str, *, typing: bool = False) -> Query:
    """What the reader asks for. ``typing``: a last plain word without a blank
    after it, also inside an open quote, is still going on (a prefix).

    What was typed lately is remembered: one text is read for the list, its
    marks, its facets and its count in the side bar."""
    if len(text) <= _REMEMBERED:
        return _parsed_lately(text, typing)
    return _parsed(text, typing)


def _parsed(text: str, typing: bool) -> Query:
    reader = _QueryParser(tokenize(cleaned(text[:MAX_TEXT])), typing and len(text) <= MAX_TEXT)
    if len(text) > MAX_TEXT:
        reader.leaves.flag(Message("query.characters_read", n=f"{MAX_TEXT:,}"))
    clauses = reader.sequence("", 0)
    if reader.leaves.words > MAX_WORDS:
        reader.leaves.flag(Message("query.telling_words", n=MAX_WORDS))
    return _query(clauses, tuple(reader.leaves.flags))


_parsed_lately = lru_cache(maxsize=500)(_parsed)


@dataclass(slots=True)
class _Clause:
    """Clause: one part between blanks, or several joined by OR."""

    parts: list[tuple[Node, bool]]
    demanded: bool

    def node(self) -> Node:
        """The clause as one part; a lone refused one is a Not."""
        nodes = [_negated(node) if refused else node for node, refused in self.parts]
        if len(nodes) == 1:
            return nodes[0]
        flat: list[Node] = []
        for node in nodes:
            match node:
                case AnyOf(parts):
                    flat.extend(parts)
                case Not():
                    flat.append(AllOf((node,)))
                case _:
                    flat.append(node)
        return AnyOf(tuple(flat))


@dataclass(slots=True)
class _QueryParser:
    """Recursive-descent parser, at most MAX_DEPTH parentheses deep."""

    parts: list[QueryToken]
    typing: bool
    at: int = 0
    skipped: int = 0
    leaves: Leaves = field(default_factory=lambda: Leaves(MAX_KEPT, MAX_WORDS, MAX_TEXT))

    def sequence(self, field: str, depth: int) -> list[_Clause]:
        """Clauses up to the closing parenthesis or the end; ``field`` is what
        stands before the parenthesis around them."""
        clauses: list[_Clause] = []
        joiner: TokenKind | None = None
        negate = False
        while self.at < len(self.parts):
            token = self.parts[self.at]
            self.at += 1
            if token.kind is TokenKind.CLOSE:
                if self._closes(depth):
                    break
            elif token.kind is TokenKind.NOT:
                negate = True
            elif token.kind in (TokenKind.AND, TokenKind.OR):
                joiner = token.kind
            elif (node := self._operand(token, field, depth)) is not None:
                _join(clauses, joiner, (node, negate or "-" in token.signs), "+" in token.signs)
                joiner, negate = None, False
        return clauses

    def _closes(self, depth: int) -> bool:
        """Whether a closing parenthesis ends this sequence, or one that was left out."""
        if self.skipped:
            self.skipped -= 1
            return False
        return depth > 0

    def _operand(self, token: QueryToken, field: str, depth: int) -> Node | None:
        """The part a token stands for; None if nothing is understood or allowed."""
        if token.kind is not TokenKind.OPEN:
            return self.leaves.read(token, token.field or field, self.typing)
        if depth == MAX_DEPTH:
            self.skipped += 1
            self.leaves.flag(Message("query.parentheses_cut", n=MAX_DEPTH))
            return None
        return _group(self.sequence(token.field or field, depth + 1))


def _join(
    clauses: list[_Clause], joiner: TokenKind | None, part: tuple[Node, bool], demanded: bool
) -> None:
    """Add a part to the clauses before it, as the operator between them says."""
    if clauses and joiner is TokenKind.OR:
        clauses[-1].parts.append(part)
        clauses[-1].demanded |= demanded
        return
    if clauses and joiner is TokenKind.AND:
        clauses[-1].demanded = demanded = True
    clauses.append(_Clause([part], demanded))


def _group(clauses: list[_Clause]) -> Node | None:
    """What stands in parentheses, as one part."""
    parts: list[Node] = []
    for node in (clause.node() for clause in clauses):
        if isinstance(node, AllOf):
            parts.extend(node.parts)
        else:
            parts.append(node)
    if len(parts) == 1 and not isinstance(parts[0], Not):
        return parts[0]
    return AllOf(tuple(parts)) if parts else None


def _negated(node: Node) -> Node:
    """The opposite; refusing twice is asking."""
    match node:
        case AllOf((Not(part),)):
            return part
        case _:
            return Not(node)


def _query(clauses: list[_Clause], flags: tuple[Message, ...]) -> Query:
    """The clauses of the top, each where it belongs."""
    wanted: list[Node] = []
    demanded: list[Node] = []
    refused: list[Node] = []
    for clause in clauses:
        match clause.node():
            case Not(part):
                refused.append(part)
            case AllOf(parts) if all(isinstance(part, Not) for part in parts):
                refused.extend(part.part for part in parts if isinstance(part, Not))
            case node:
                again = clause.parts[0][1] and len(clause.parts) == 1
                must = clause.demanded or again or filters_only(node)
                (demanded if must else wanted).append(node)
    return Query(tuple(wanted), tuple(demanded), tuple(refused), flags)
