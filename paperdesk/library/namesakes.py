"""Papers of one title: which of them a record without known identifiers is, if any.

The record is compared with every record of its title that is here or planned
(:mod:`~paperdesk.library.record_match`); it is of the paper it is closest to. Where it is
doubtful the reader's answer counts, and without one it is a paper of its own, for two papers
can be seen to be one later, while one that was swallowed is gone.

Why each record of this import is kept beside its paper: what a record is compared with must not
depend on what was answered about another, or the import could do something else than its
preview. Papers of the library are compared as they are kept, filled from whatever came.

Why a fingerprint then: a record that joined another way than by what its paper now shows (the
reader's word, or by being like a third) is known again by it.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace

from paperdesk.library.identity import AliasRow, Identity, Register
from paperdesk.library.plans import Found, Plan
from paperdesk.library.record_match import Comparison, compare
from paperdesk.library.record_traits import Traits, numbers
from paperdesk.library.rows import read_papers, unpack_raw
from paperdesk.model import Answers, Citation, DoubtfulPair, Evidence, Paper, Verdict

_NAMES = 6
_LONGEST = 300
_RANK = {Verdict.SAME: 2, Verdict.DOUBTFUL: 1, Verdict.DIFFERENT: 0}

Place = tuple[str, int]
"""The path of a file, and the number of an item in it."""


@dataclass(frozen=True, slots=True)
class _Member:
    """A record that a paper is made of; ``name`` is what an answer calls it."""

    key: int
    name: str
    traits: Traits


@dataclass(frozen=True, slots=True)
class Choice:
    """The paper that a record is, or None; the pair to be asked about; whether the record says
    nothing that its paper does not."""

    key: int | None = None
    pair: DoubtfulPair | None = None
    is_equal: bool = False


def name_of(place: Place) -> str:
    """What an answer calls a record of a file."""
    return f"record:{place[0]}#{place[1]}"


class Namesakes:
    """Chooses among papers of one title, with the reader's answers. Writes nothing."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        register: Register,
        plan: Plan,
        answers: Answers,
        join_doubtful: bool,
    ) -> None:
        self._connection, self._register, self._plan = connection, register, plan
        self._answers, self._join = answers, join_doubtful
        self._named = frozenset(name for name in answers.values() if name)
        self._keys: dict[str, int] = {}
        self._joined: dict[int, list[_Member]] = {}
        self._kept: dict[str, list[_Member]] = {}
        self._planned: dict[int, _Member] = {}

    def choose(self, found: Found, identity: Identity, place: Place) -> Choice:
        """Find the paper of this title that a record is."""
        title = identity.title
        keys = self._register.titled(title) if title else []
        if not keys:
            return Choice()
        own = traits_of(found, identity)
        if not (own.arxiv or own.dois):
            recalled = self._register.recall(title, own.fingerprint)
            if recalled is not None:
                return Choice(recalled)
        best, met = _closest(own, list(self._members(title, keys, own)))
        if met.verdict is Verdict.SAME:
            return Choice(best.key, is_equal=met.evidence == (Evidence.EQUAL_RECORD,))
        if met.verdict is Verdict.DIFFERENT:
            return Choice()
        name = name_of(place)
        answer = self._answers.get(name)
        key = self._key_of(answer) if answer else None
        if answer is None and self._join:
            key = best.key
        pair = DoubtfulPair(
            record=name,
            paper=best.name,
            place=found.arrival.place,
            incoming=_citation(found.arrival.paper),
            known=_citation(best.traits.paper),
            evidence=tuple(str(kind) for kind in met.evidence),
            joined=key is not None,
        )
        return Choice(key, pair)

    def note(self, key: int, place: Place) -> None:
        """Remember where a record went, if an answer speaks of it."""
        if self._named and (name := name_of(place)) in self._named:
            self._keys[name] = key

    def join(
        self, key: int, found: Found, identity: Identity, place: Place, before: Paper, after: Paper
    ) -> list[AliasRow]:
        """Remember a record beside the paper it joins, before that learns its identifiers."""
        own = traits_of(found, identity)
        if key not in self._joined:
            self._joined[key] = [self._first(key, before)]
        members = self._joined[key]
        members.append(_Member(key, name_of(place), own))
        first = members[0].traits
        arxiv, dois = self._register.ids_of(key)
        now = Traits(after, first.numbers, arxiv | own.arxiv, dois | own.dois)
        rows: list[AliasRow] = []
        for record in (own, first):
            plain = not (record.arxiv or record.dois)
            if plain and compare(record, now).verdict is not Verdict.SAME:
                rows += self._register.learn_record(key, identity.title, record.fingerprint)
        return rows

    def _members(self, title: str, keys: list[int], own: Traits) -> Iterator[_Member]:
        here = [key for key in keys if key not in self._plan.new]
        kept = self._kept.get(title)
        if kept is None:
            papers = read_papers(self._connection, here)
            kept = [self._first(key, paper) for key, paper in papers.items()]
            if len(here) > 1:  # many of one title come again and again
                self._kept[title] = kept
        yield from (member for member in kept if member.key not in self._joined)
        for key in keys:
            if key in self._joined:
                yield from self._with_ids(key, own)
            elif planned := self._plan.new.get(key):
                member = self._planned.get(key)
                if member is None or member.traits.paper is not planned.paper:
                    member = self._planned[key] = self._first(key, planned.paper)
                yield member

    def _with_ids(self, key: int, own: Traits) -> Iterator[_Member]:
        """The records of a paper, each with all identifiers that the paper has."""
        if not (own.arxiv or own.dois):
            yield from self._joined[key]
            return
        arxiv, dois = self._register.ids_of(key)
        for member in self._joined[key]:
            yield replace(member, traits=replace(member.traits, arxiv=arxiv, dois=dois))

    def _first(self, key: int, paper: Paper) -> _Member:
        """A paper as it stands, before records of this import join it by their title."""
        planned = self._plan.new.get(key)
        if planned is not None:
            name, found = name_of(planned.record), planned.numbers
        else:
            name = f"paper:{paper.id}"
            row = self._connection.execute(
                "SELECT record FROM raws WHERE key = ?", (key,)
            ).fetchone()
            found = numbers(unpack_raw(row[0])) if row else ()
        return _Member(key, name, Traits(paper, found, *self._register.ids_of(key)))

    def _key_of(self, name: str) -> int | None:
        kind, _, value = name.partition(":")
        if kind == "record":
            return self._keys.get(name)
        row = self._connection.execute("SELECT key FROM papers WHERE id = ?", (value,)).fetchone()
        return row[0] if row else None


def traits_of(found: Found, identity: Identity) -> Traits:
    """A record of a file as it is compared."""
    ids = (frozenset((one,)) - {""} for one in (identity.arxiv, identity.doi))
    return Traits(found.arrival.paper, found.numbers, *ids)


def _closest(own: Traits, members: list[_Member]) -> tuple[_Member, Comparison]:
    """The member that a record is most likely the same as, and how they compare."""
    same = (member for member in members if member.traits.fingerprint == own.fingerprint)
    if (twin := next(same, None)) is not None:  # of a thousand editorials, without a look at each
        return twin, compare(own, twin.traits)
    met = ((member, compare(own, member.traits)) for member in members)
    return max(met, key=lambda one: (_RANK[one[1].verdict], one[1].closeness, -one[0].key))


def _citation(paper: Paper) -> Citation:
    return Citation(
        paper.title[:_LONGEST],
        tuple(name[:_LONGEST] for name in paper.authors[:_NAMES]),
        paper.year,
        paper.venue[:_LONGEST],
    )
