"""Search of the library: filters of the rows are joined with what the index finds.

Why the rows answer when the index cannot: a library that was just imported,
or whose index was thrown away, is of use at once; titles and authors are
searched in SQLite until the index is there, and the answer says so. Nobody waits
for that long: the newest arrivals are looked at first, as many as there is time for.
"""

import time
from array import array
from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from typing import TYPE_CHECKING

from paperdesk import log
from paperdesk.library.columns.column_sync import ColumnSync
from paperdesk.library.columns.scope_sets import ScopeMembers, ScopeSets
from paperdesk.library.db.lean_texts import FOLDED_SQL
from paperdesk.library.index import index_queue
from paperdesk.library.index.index_sync import IndexSync
from paperdesk.library.papers import scopes
from paperdesk.library.search.filters import FilterSets
from paperdesk.library.search.for_me import OrderForMe
from paperdesk.library.search.related_papers import RelatedPapers
from paperdesk.model import LibraryError, Order, Ranking, Scope, SearchResults
from paperdesk.model.frozen import replaced
from paperdesk.model.query.ast import AllOf, AnyOf, Filter, Node, Not, Phrase, Query, Word
from paperdesk.model.query.parser import parse
from paperdesk.model.query.taste_clause import taste_tag
from paperdesk.text import fold

if TYPE_CHECKING:
    import sqlite3

Sets = Mapping[Filter, Set[int]]

_LONGEST = 2000.0  # milliseconds of one search
_WHOLE = 2_400_000.0  # the same where all is wanted
_OF_ROWS = 1 / 40  # how much of that the rows have: no letter typed waits until all are read
_LOOK = 256  # rows between two looks at the clock
_FEW = 10_000  # papers that are looked up one by one to be sorted
_THROWN_AWAY = parse("a", typing=True)  # asked before the reader asks anything
_MOST_CLAUSES = 8  # of a query of more, nobody wants to hear which one is in the way


class LibrarySearch:
    """Searcher of the library, for any one thread. ``by_meaning``: what a sentence finds is put in
    order by meaning as well."""

    def __init__(self, columns: ColumnSync, follower: IndexSync, likeness: RelatedPapers) -> None:
        self._database = database = columns.database
        self._follower = follower
        self._likeness = likeness
        self.for_me = OrderForMe(database, follower)
        self._filters = FilterSets(columns, likeness.named)
        self._membership = ScopeSets(columns)
        self._columns = columns
        self.by_meaning = True
        self._opened = False
        self._orders: dict[tuple[Order, bool, str], array[int]] = {}
        self._version = -1

    def search(
        self,
        query: Query,
        scope: Scope,
        order: Order,
        *,
        turned: bool = False,
        whole: bool = False,
    ) -> SearchResults:
        """All papers of the scope that the query finds, in the order asked for. After a while it
        ends with what it has, and says so; where it is to be ``whole``, after a very long one."""
        began = time.perf_counter()
        scope = _widened(scope, query)
        order = order if taste_tag(query) is None else Order.FOR_ME
        limit_ms = _WHOLE if whole else _LONGEST
        answer = self._found(query, scope, order, limit_ms, turned=turned)
        if not answer.total and not answer.from_rows:
            answer = replace(answer, droppable=self._droppable(query, scope))
        return replaced(answer, took_ms=(time.perf_counter() - began) * 1000)

    def ready_one(self) -> bool:
        """Do a part of what the first search would do before it begins; whether all is done."""
        # Late, as below.
        from paperdesk.search import warm_up_step  # noqa: PLC0415

        if not warm_up_step():
            return False
        if not self._opened:
            self._opened = True
            self._index_is_usable()
            self.search(_THROWN_AWAY, Scope(), Order.RELEVANCE)
            return False
        try:
            return self._follower.index.ready_one()
        except LibraryError:
            return True

    def keys(
        self, scope: Scope, order: Order, *, turned: bool = False, tag: str = ""
    ) -> "array[int]":
        """All papers of a scope, in order, or (``turned``) the other way round. ``tag``: in the
        order for the reader, as what belongs to that tag."""
        if order is Order.FOR_ME:
            newest_first = self.keys(scope, Order.ARRIVAL)
            return self.for_me.in_order(newest_first, turned=turned, tag=tag)
        found = self._columns.keys(scope, order, turned=turned)
        if found is not None:
            return found
        return scopes.keys(self._database.reader, scope, order, turned=turned)

    def in_order(
        self, keys: "array[int]", order: Order, *, turned: bool = False, tag: str = ""
    ) -> "array[int]":
        """These papers in order; at most some thousands."""
        if order is Order.FOR_ME:
            newest_first = scopes.in_order(self._database.reader, keys, order)
            return self.for_me.in_order(newest_first, turned=turned, tag=tag)
        return scopes.in_order(self._database.reader, keys, order, turned=turned)

    def _found(
        self, query: Query, scope: Scope, order: Order, limit_ms: float, *, turned: bool = False
    ) -> SearchResults:
        # Late: search pulls in numpy and whoosh, which nobody needs before the first search.
        from paperdesk.search import describe, held  # noqa: PLC0415

        sets = {clause: self._filters.get(clause) for clause in query.filters}
        if not _has_words(query):
            listed = self.keys(scope, order, turned=turned, tag=taste_tag(query) or "")
            if order is Order.RELEVANCE:
                listed = self._likest_first(query, listed)
            found = held(query, sets, listed)
            full = len(found)
            return SearchResults(query, Ranking(found), full, describe(query))
        answer = self._with_words(query, scope, sets, limit_ms)
        return answer if order is Order.RELEVANCE else self._sorted(answer, order, turned)

    def _likest_first(self, query: Query, keys: "array[int]") -> "array[int]":
        """The keys as they are, but where ``like:ID`` is asked for those that are likest first."""
        like = [
            part.value
            for part in query.demanded
            if isinstance(part, Filter) and part.name == "like"
        ]
        if not like:
            return keys
        rank = {paper.key: n for n, paper in enumerate(self._likeness.named(like[0]))}
        return array("q", sorted(keys, key=lambda key: rank.get(key, len(rank))))

    def _droppable(self, query: Query, scope: Scope) -> tuple[tuple[str, int], ...]:
        """The clauses without which something would be found, and how much; the best first."""
        found: list[tuple[str, int]] = []
        shorter = list(_shorter(query))
        for clause, rest in shorter if 1 < len(shorter) <= _MOST_CLAUSES else ():
            if not (rest.wanted or rest.demanded):
                continue
            total = self._found(rest, scope, Order.RELEVANCE, _LONGEST / _MOST_CLAUSES).total
            if total:
                found.append((clause, total))
        return tuple(sorted(found, key=lambda pair: -pair[1]))

    def _with_words(self, query: Query, scope: Scope, sets: Sets, limit_ms: float) -> SearchResults:
        members = self._membership.of(scope)
        if self._index_is_usable():
            try:
                return self._follower.index.search(
                    query,
                    sets=sets,
                    within=members.within,
                    without=members.without,
                    limit_ms=limit_ms,
                    by_meaning=self.by_meaning,
                )
            except LibraryError as error:
                log.library.warning("searched titles and authors instead: %s", error)
        return _from_rows(self._database.reader, query, members, sets, limit_ms * _OF_ROWS)

    def _index_is_usable(self) -> bool:
        """Whether the index, opened now if it was not, holds at least half of what it should."""
        try:
            held = self._follower.index.papers
        except LibraryError:
            return False
        return held > index_queue.pending(self._database.reader)

    def _in_order(self, keys: "array[int]", order: Order, turned: bool, tag: str) -> "array[int]":
        """These keys in order; where there are many, with all others between them."""
        if len(keys) <= _FEW:
            return self.in_order(keys, order, turned=turned, tag=tag)
        version = self._database.version()
        if version != self._version:
            self._orders, self._version = {}, version
        name = (order, turned, tag)
        if name not in self._orders:
            self._orders[name] = self.keys(Scope("whole"), order, turned=turned, tag=tag)
        return self._orders[name]

    def _sorted(self, answer: SearchResults, order: Order, turned: bool) -> SearchResults:
        """Those with all the words first, then the others, each in the order asked for."""
        # Late, as above.
        from paperdesk.search import in_given_order, scores_in_step  # noqa: PLC0415

        found = answer.keys
        ordered = self._in_order(found, order, turned, taste_tag(answer.query) or "")
        # What was withdrawn meanwhile has no place in the order any more, and comes last.
        keys = in_given_order(found[: answer.full], ordered)
        keys += in_given_order(found[answer.full :], ordered)
        ranking = Ranking(keys, scores_in_step(keys, found, answer.scores))
        return replace(answer, ranking=ranking)


def _shorter(query: Query) -> Iterator[tuple[str, Query]]:
    """Each clause of the query as printed, and the query without it."""
    for node in query.wanted:
        yield str(Query((node,))), replace(query, wanted=_without(query.wanted, node))
    for node in query.demanded:
        yield str(Query((), (node,))), replace(query, demanded=_without(query.demanded, node))
    for node in query.refused:
        yield str(Query((), (), (node,))), replace(query, refused=_without(query.refused, node))


def _without(nodes: tuple[Node, ...], node: Node) -> tuple[Node, ...]:
    return tuple(other for other in nodes if other is not node)


def _widened(scope: Scope, query: Query) -> Scope:
    """Who asks for dismissed papers, or for the trash, is not kept to all the others."""
    states = {clause.value for clause in query.filters if clause.name == "is"}
    if scope.kind == "all" and "trash" in states:
        return Scope("trash")
    return Scope("everything") if scope.kind == "all" and "dismissed" in states else scope


def _has_words(query: Query) -> bool:
    def words(node: Node) -> bool:
        match node:
            case Word() | Phrase():
                return True
            case AllOf(parts) | AnyOf(parts):
                return any(words(part) for part in parts)
            case Not(part):
                return words(part)
            case _:
                return False

    return any(words(node) for node in (*query.wanted, *query.demanded, *query.refused))


def _node_holds(node: Node, key: int, sets: Sets, words: str) -> bool:
    """Whether a part holds for a paper with these folded words."""
    match node:
        case Filter():
            return key in sets.get(node, ())
        case AllOf(parts):
            return all(_node_holds(part, key, sets, words) for part in parts)
        case AnyOf(parts):
            return any(_node_holds(part, key, sets, words) for part in parts)
        case Not(part):
            return not _node_holds(part, key, sets, words)
        case Word():
            return fold(node.text).strip("*?") in words
        case Phrase():
            return " ".join(map(fold, node.words)) in words


def _from_rows(
    connection: "sqlite3.Connection",
    query: Query,
    members: ScopeMembers,
    sets: Sets,
    limit_ms: float,
) -> SearchResults:
    """Papers whose title and authors have the words, newest arrivals first. After ``limit_ms`` no
    more are looked at, and it says ``too_broad``."""
    # Late, as above.
    from paperdesk.search import describe  # noqa: PLC0415

    found: list[tuple[int, int]] = []
    late, until = False, time.monotonic() + limit_ms / 1000
    sql = f"SELECT key, {FOLDED_SQL} FROM shown CROSS JOIN papers USING (key) "
    sql += "ORDER BY batch DESC, rank, key"
    for number, (key, words) in enumerate(connection.execute(sql), 1):
        if late := number % _LOOK == 0 and time.monotonic() > until:
            break
        if key not in members:
            continue
        matched = sum(_node_holds(node, key, sets, words) for node in query.wanted)
        if (
            (matched or not query.wanted)
            and all(_node_holds(node, key, sets, words) for node in query.demanded)
            and not any(_node_holds(node, key, sets, words) for node in query.refused)
        ):
            found.append((len(query.wanted) - matched, key))
    most = [pair for pair in found if pair[0] <= len(query.wanted) // 2]
    most.sort(key=lambda pair: pair[0])  # stable: within, newest arrivals first
    return SearchResults(
        query,
        Ranking(
            array("q", (key for _, key in most)),
            array("d", (-float(lacking) for lacking, _ in most)),
        ),
        sum(not lacking for lacking, _ in most),
        describe(query),
        too_broad=late,
        from_rows=True,
    )
