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
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from paperdesk.library.db.paper_rows import read_papers
from paperdesk.library.db.raw_records import read_raw
from paperdesk.library.imports.held_record import HeldRecord
from paperdesk.library.imports.identity import AliasRow, Identity, IdentityIndex
from paperdesk.library.imports.import_plan import ImportPlan
from paperdesk.library.imports.joined_records import JoinedRecords, TitleMember
from paperdesk.library.imports.record_comparison import RecordComparison, compare
from paperdesk.library.imports.record_numbers import numbers
from paperdesk.library.imports.record_traits import Traits
from paperdesk.library.papers.joined_papers import short_citation
from paperdesk.model import DoubtfulPair, Evidence, ImportChoices, Paper, Verdict

_RANK = {Verdict.SAME: 2, Verdict.DOUBTFUL: 1, Verdict.DIFFERENT: 0}

Place = tuple[str, int]
"""Item of a file: its path, and the item's number."""


@dataclass(frozen=True, slots=True)
class NamesakeChoice:
    """Choice among namesakes: the paper that a record of these traits is, or None; the pair to be
    asked about; whether the record says nothing that its paper does not."""

    traits: Traits
    key: int | None = None
    pair: DoubtfulPair | None = None
    is_equal: bool = False
    same: Traits | None = None
    """What it was compared with and found to be the same as, if anything."""


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
        self._joined = JoinedRecords()
        self._kept: dict[str, list[TitleMember]] = {}
        self._planned: dict[int, TitleMember] = {}
        self._exported: dict[str, set[int]] = {}
        self.names_ids = False
        """Whether new papers are called by their ids, where their records may be gone by the time
        when others are compared with them."""

    def go_on(self) -> None:
        """Forget papers as they were read and planned: those that were planned are written."""
        self._kept.clear()
        self._planned.clear()

    def close(self) -> None:
        """Let go of the records that joined papers."""
        self._joined.close()

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
        title, traits = identity.title, traits_of(found, identity)
        keys = self._register.titled(title) if title else []
        if not keys:
            return NamesakeChoice(traits)
        excluded = self._apart(found, identity, item_id)
        if not (traits.arxiv or traits.dois):
            recalled = self._register.recall(title, traits.fingerprint)
            if recalled is not None and recalled not in excluded:
                return NamesakeChoice(traits, recalled)
        if all(key in excluded for key in keys):
            return NamesakeChoice(traits)
        members = (m for m in self._members(title, keys, traits) if m.key not in excluded)
        if len(keys) == 1 and keys[0] in self._joined and not self._joined.may_say(keys[0], traits):
            best, comparison = _first_same(traits, members)
        else:
            best, comparison = _closest(traits, list(members))
        if comparison.verdict is Verdict.SAME:
            is_equal = comparison.evidence == (Evidence.EQUAL_RECORD,)
            return NamesakeChoice(traits, best.key, None, is_equal, best.traits)
        if comparison.verdict is Verdict.DIFFERENT:
            return NamesakeChoice(traits)
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
        return NamesakeChoice(traits, key, pair)

    def note(self, key: int, item_id: Place, found: HeldRecord, identity: Identity) -> None:
        """Remember where a record went, if an answer or a further record of its file asks."""
        if _is_exported(found, identity):
            self._exported.setdefault(item_id[0], set()).add(key)
        if self._named and (name := name_of(item_id)) in self._named:
            self._keys[name] = key

    def join(
        self,
        key: int,
        choice: NamesakeChoice,
        title: str,
        item_id: Place,
        before: Paper,
        after: Paper,
    ) -> list[AliasRow]:
        """Remember a record beside the paper it joins, before that learns its identifiers."""
        traits = choice.traits
        if key not in self._joined:
            self._joined.add(self._first(key, before))
        self._joined.add(TitleMember(key, name_of(item_id), traits))
        first = next(self._joined.of(key)).traits
        arxiv, dois = self._register.ids_of(key)
        same = first if after == first.paper else Traits(after, first.numbers)
        merged = same.known_by(arxiv | traits.arxiv, dois | traits.dois)
        rows: list[AliasRow] = []
        for record in (first,) if merged == choice.same else (traits, first):
            without_ids = not (record.arxiv or record.dois)
            if without_ids and compare(record, merged).verdict is not Verdict.SAME:
                rows += self._register.learn_record(key, title, record.fingerprint)
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

    def _members(self, title: str, keys: list[int], traits: Traits) -> Iterator[TitleMember]:
        members = self._kept.get(title)
        if members is None:
            known = [key for key in keys if key not in self._plan.new and key not in self._joined]
            papers = read_papers(self._connection, known)
            members = [self._first(key, paper) for key, paper in papers.items()]
            if len(keys) > 1:  # many of one title come again and again
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

    def _with_ids(self, key: int, traits: Traits) -> Iterator[TitleMember]:
        """The records of a paper, each with all identifiers that the paper has."""
        if not (traits.arxiv or traits.dois):
            yield from self._joined.of(key)
            return
        ids = self._register.ids_of(key)
        for member in self._joined.of(key):
            yield replace(member, traits=member.traits.known_by(*ids))

    def _first(self, key: int, paper: Paper) -> TitleMember:
        """A paper as it stands, before records of this import join it by their title."""
        planned = self._plan.new.get(key)
        if planned is not None:
            name = f"paper:{planned.id}" if self.names_ids else name_of(planned.record)
            raw_numbers = planned.numbers
        else:
            name = f"paper:{paper.id}"
            raw_numbers = numbers(read_raw(self._connection, key, paper))
        return TitleMember(key, name, Traits(paper, raw_numbers, *self._register.ids_of(key)))

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


def _closest(traits: Traits, members: list[TitleMember]) -> tuple[TitleMember, RecordComparison]:
    """The member that a record is most likely the same as, and how they compare."""
    equal = (member for member in members if member.traits.fingerprint == traits.fingerprint)
    if (twin := next(equal, None)) is not None:  # of a thousand editorials, without a look at each
        return twin, compare(traits, twin.traits)
    return max(((member, compare(traits, member.traits)) for member in members), key=_likeness)


def _first_same(
    traits: Traits, members: Iterable[TitleMember]
) -> tuple[TitleMember, RecordComparison]:
    """As :func:`_closest`, of one paper's records, none of which says the same word by word: then
    any that is the same tells as much as the closest."""
    compared = []
    for member in members:
        compared.append((member, compare(traits, member.traits)))
        if compared[-1][1].verdict is Verdict.SAME:
            return compared[-1]
    return max(compared, key=_likeness)


def _likeness(compared: tuple[TitleMember, RecordComparison]) -> tuple[int, int, int]:
    member, comparison = compared
    return _RANK[comparison.verdict], comparison.closeness, -member.key
