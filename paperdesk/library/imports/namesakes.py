"""Namesakes: which of the papers of one title a record without known identifiers is, if any.

The record is compared with every record of its title that is here or planned
(:mod:`~paperdesk.library.imports.record_comparison`); it is of the paper
it is closest to. Where it is doubtful the reader's answer counts, and without one it is a
paper of its own, for two papers can be seen to be one later, while one that was swallowed is
gone.

Why each record of this import is kept beside its paper: what a record is compared with must not
depend on what was answered about another, or the import could do something else than its
preview. Papers of the library are compared as they are kept, filled from whatever came.

Why exported records of one file are never one paper: in the library that wrote them they are
two, perhaps by the reader's word, and not all that spoke for it is in the file.

Why a fingerprint then: a record that joined another way than by what its paper now shows (the
reader's word, or by being like a third) is known again by it.
"""

import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from paperdesk.library.db.paper_rows import read_papers
from paperdesk.library.db.raw_records import read_raw
from paperdesk.library.imports.held_record import HeldRecord
from paperdesk.library.imports.identity import AliasRow, Identity, IdentityIndex
from paperdesk.library.imports.import_plan import ImportPlan
from paperdesk.library.imports.record_comparison import RecordComparison, compare
from paperdesk.library.imports.record_numbers import numbers
from paperdesk.library.imports.record_traits import Traits
from paperdesk.library.papers.joined_papers import short_citation
from paperdesk.model import DoubtfulPair, Evidence, ImportChoices, Paper, Verdict

_RANK = {Verdict.SAME: 2, Verdict.DOUBTFUL: 1, Verdict.DIFFERENT: 0}
_AT_HAND = 1_000
"""Papers of whose joined records that is kept which was computed to compare them: 25 kB each."""

Place = tuple[str, int]
"""Item of a file: its path, and the item's number."""


@dataclass(frozen=True, slots=True)
class _TitleMember:
    """Record that a paper is made of; ``name`` is what an answer calls it."""

    key: int
    name: str
    traits: Traits


@dataclass(frozen=True, slots=True)
class NamesakeChoice:
    """Choice among namesakes: the paper that a record is, or None; the pair to be asked about;
    whether the record says nothing that its paper does not."""

    key: int | None = None
    pair: DoubtfulPair | None = None
    is_equal: bool = False


def name_of(item_id: Place) -> str:
    """Name by which an answer calls a record of a file."""
    return f"record:{item_id[0]}#{item_id[1]}"


class Namesakes:
    """Matcher of records against papers of one title, with the reader's answers. Read only."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        register: IdentityIndex,
        plan: ImportPlan,
        choices: ImportChoices,
    ) -> None:
        self._connection, self._register, self._plan = connection, register, plan
        self._answers, self._join = choices.answers, choices.join_doubtful
        self._named = frozenset(name for name in choices.answers.values() if name)
        self._keys: dict[str, int] = {}
        self._joined: dict[int, list[_TitleMember]] = {}
        self._at_hand: dict[int, None] = {}
        self._kept: dict[str, list[_TitleMember]] = {}
        self._planned: dict[int, _TitleMember] = {}
        self._exported: dict[str, set[int]] = {}

    def go_on(self) -> None:
        """Forget papers as they were read and planned: those that were planned are written."""
        self._kept.clear()
        self._planned.clear()

    def of_local_id(self, found: HeldRecord, identity: Identity) -> int | None:
        """The paper that has the local id of an exported record, if nothing speaks against it."""
        key = self._register.find_local(identity)
        if key is None:
            return None
        planned = self._plan.new.get(key)
        paper = planned.paper if planned else read_papers(self._connection, (key,))[key]
        verdict = compare(traits_of(found, identity), self._first(key, paper).traits).verdict
        if verdict is Verdict.DOUBTFUL and found.arrival.added:
            return key if found.arrival.added == self._added(key) else None
        return None if verdict is Verdict.DIFFERENT else key

    def choose(self, found: HeldRecord, identity: Identity, item_id: Place) -> NamesakeChoice:
        """Find the paper of this title that a record is."""
        title = identity.title
        keys = self._register.titled(title) if title else []
        if not keys:
            return NamesakeChoice()
        traits = traits_of(found, identity)
        excluded = self._apart(found, identity, item_id)
        if not (traits.arxiv or traits.dois):
            recalled = self._register.recall(title, traits.fingerprint)
            if recalled is not None and recalled not in excluded:
                return NamesakeChoice(recalled)
        members = [m for m in self._members(title, keys, traits) if m.key not in excluded]
        if not members:
            return NamesakeChoice()
        best, comparison = _closest(traits, members)
        if comparison.verdict is Verdict.SAME:
            is_equal = comparison.evidence == (Evidence.EQUAL_RECORD,)
            return NamesakeChoice(best.key, is_equal=is_equal)
        if comparison.verdict is Verdict.DIFFERENT:
            return NamesakeChoice()
        name = name_of(item_id)
        answer = self._answers.get(name)
        key = self._key_of(answer) if answer else None
        if answer is None and self._join:
            key = best.key
        pair = DoubtfulPair(
            record=name,
            paper=best.name,
            place=found.arrival.place,
            incoming=short_citation(found.arrival.paper),
            known=short_citation(best.traits.paper),
            evidence=tuple(str(kind) for kind in comparison.evidence),
            joined=key is not None,
        )
        return NamesakeChoice(key, pair)

    def note(self, key: int, item_id: Place, found: HeldRecord, identity: Identity) -> None:
        """Remember where a record went, if an answer or a further record of its file asks."""
        if _is_exported(found, identity):
            self._exported.setdefault(item_id[0], set()).add(key)
        if self._named and (name := name_of(item_id)) in self._named:
            self._keys[name] = key

    def join(
        self,
        key: int,
        found: HeldRecord,
        identity: Identity,
        item_id: Place,
        before: Paper,
        after: Paper,
    ) -> list[AliasRow]:
        """Remember a record beside the paper it joins, before that learns its identifiers."""
        traits = traits_of(found, identity)
        if key not in self._joined:
            self._joined[key] = [self._first(key, before)]
        members = self._joined[key]
        members.append(_TitleMember(key, name_of(item_id), traits))
        self._keep_at_hand(key)
        first = members[0].traits
        arxiv, dois = self._register.ids_of(key)
        merged = Traits(after, first.numbers, arxiv | traits.arxiv, dois | traits.dois)
        rows: list[AliasRow] = []
        for record in (traits, first):
            without_ids = not (record.arxiv or record.dois)
            if without_ids and compare(record, merged).verdict is not Verdict.SAME:
                rows += self._register.learn_record(key, identity.title, record.fingerprint)
        return rows

    def _apart(self, found: HeldRecord, identity: Identity, item_id: Place) -> Collection[int]:
        """Papers that an exported record is not, as others of its file are."""
        return self._exported.get(item_id[0], ()) if _is_exported(found, identity) else ()

    def _added(self, key: int) -> str:
        """When a paper came, as far as that is known."""
        if planned := self._plan.new.get(key):
            return planned.added
        row = self._connection.execute("SELECT added FROM papers WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else ""

    def _members(self, title: str, keys: list[int], traits: Traits) -> Iterator[_TitleMember]:
        in_library = [key for key in keys if key not in self._plan.new]
        members = self._kept.get(title)
        if members is None:
            papers = read_papers(self._connection, in_library)
            members = [self._first(key, paper) for key, paper in papers.items()]
            if len(in_library) > 1:  # many of one title come again and again
                self._kept[title] = members
        yield from (member for member in members if member.key not in self._joined)
        for key in keys:
            if key in self._joined:
                yield from self._with_ids(key, traits)
            elif planned := self._plan.new.get(key):
                member = self._planned.get(key)
                if member is None or member.traits.paper is not planned.paper:
                    member = self._planned[key] = self._first(key, planned.paper)
                yield member

    def _keep_at_hand(self, key: int) -> None:
        """Keep what is computed of the records of this paper, and no more that of the paper for
        which it was longest not asked."""
        self._at_hand.pop(key, None)
        self._at_hand[key] = None
        if len(self._at_hand) > _AT_HAND:
            oldest = next(iter(self._at_hand))
            del self._at_hand[oldest]
            bare = [replace(one, traits=replace(one.traits)) for one in self._joined[oldest]]
            self._joined[oldest] = bare

    def _with_ids(self, key: int, traits: Traits) -> Iterator[_TitleMember]:
        """The records of a paper, each with all identifiers that the paper has."""
        self._keep_at_hand(key)
        if not (traits.arxiv or traits.dois):
            yield from self._joined[key]
            return
        arxiv, dois = self._register.ids_of(key)
        for member in self._joined[key]:
            yield replace(member, traits=replace(member.traits, arxiv=arxiv, dois=dois))

    def _first(self, key: int, paper: Paper) -> _TitleMember:
        """A paper as it stands, before records of this import join it by their title."""
        planned = self._plan.new.get(key)
        if planned is not None:
            name, raw_numbers = name_of(planned.record), planned.numbers
        else:
            name = f"paper:{paper.id}"
            raw_numbers = numbers(read_raw(self._connection, key, paper))
        return _TitleMember(key, name, Traits(paper, raw_numbers, *self._register.ids_of(key)))

    def _key_of(self, name: str) -> int | None:
        kind, _, value = name.partition(":")
        if kind == "record":
            return self._keys.get(name)
        row = self._connection.execute("SELECT key FROM papers WHERE id = ?", (value,)).fetchone()
        return row[0] if row else None


def traits_of(found: HeldRecord, identity: Identity) -> Traits:
    """Traits of a record of a file."""
    ids = (frozenset((id_,)) - {""} for id_ in (identity.arxiv, identity.doi))
    return Traits(found.arrival.paper, found.numbers, *ids)


def _is_exported(found: HeldRecord, identity: Identity) -> bool:
    """Whether a record was written by PaperDesk; before it told of arrivals, local ids tell it."""
    return bool(found.arrival.added or identity.local)


def _closest(traits: Traits, members: list[_TitleMember]) -> tuple[_TitleMember, RecordComparison]:
    """The member that a record is most likely the same as, and how they compare."""
    equal = (member for member in members if member.traits.fingerprint == traits.fingerprint)
    if (twin := next(equal, None)) is not None:  # of a thousand editorials, without a look at each
        return twin, compare(traits, twin.traits)

    def rank(compared: tuple[_TitleMember, RecordComparison]) -> tuple[int, int, int]:
        member, comparison = compared
        return _RANK[comparison.verdict], comparison.closeness, -member.key

    return max(((member, compare(traits, member.traits)) for member in members), key=rank)
