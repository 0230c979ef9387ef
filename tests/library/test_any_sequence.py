"""Whatever the reader does, taking everything back gives what was there before."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from paperdesk.library import Library
from paperdesk.library.columns import mark_bits
from paperdesk.library.db import bulk_stamps, record_hashes
from paperdesk.library.papers import queries, reading_state, scopes, tag_commands
from paperdesk.library.search import filters
from paperdesk.model import Order, Scope, SearchResults, State, WatchRule
from paperdesk.model.follows import Follow, Rhythm, SourceQuery
from paperdesk.model.query.ast import Filter
from paperdesk.model.query.parser import parse
from paperdesk.model.search_results import Ranking
from paperdesk.paths import places
from tests.library.builders import file, numbered

WHOLE = Scope("whole")
TAGS = st.sampled_from(["rl", "rl/offline", "to read", "RL"])
GROUPS = st.sampled_from(["A", "A/B", "C", "c/D", "A/B/E"])
TEXTS = st.sampled_from(["", "one", "two\n", "---\nthree", "four\n\n"])
COLUMN_ORDERS = (
    *(Order.ARRIVAL, Order.DATE, Order.TITLE, Order.AUTHOR, Order.UPVOTES, Order.RATING),
)
SOME = st.lists(st.integers(0, 5), min_size=1, max_size=4)


def portrait(library: Library) -> list[Any]:
    """All that a reader can see of the library, but for the order of arrival."""
    found: list[Any] = [
        (library.entry(key), library.note(key).text) for key in sorted(library.keys(WHOLE))
    ]
    found.append(library.counts())
    found.append([(tag.name, tag.colour, tag.papers) for tag in library.tags()])
    found.append([(one.path, one.papers) for one in library.collections()])
    found.append(library.saved())
    found.append(library.follows())
    found.append([(batch.key, batch.papers, batch.kept) for batch in library.batches()])
    found.append(
        [list(library.keys(Scope(kind), Order.TITLE)) for kind in ("all", "trash", "muted")]
    )
    return found


def unlike_rows(library: Library) -> list[object]:
    """What the columns tell otherwise than the rows do."""
    reader = library._database.reader
    found: list[object] = []
    library._columns.now()
    for kind in mark_bits.PLACES:
        for order in COLUMN_ORDERS if kind == "all" else COLUMN_ORDERS[:4]:
            for turned in (False, True):
                keys = library._columns.keys(Scope(kind), order, turned=turned)
                if keys != scopes.keys(reader, Scope(kind), order, turned=turned):
                    found.append((kind, order, turned))
    if library.counts() != queries.count(reader):
        found.append("counts")
    if library.batches() != queries.batches(reader):
        found.append("batches")
    found += _unlike_tags(library)
    for clause in (Filter("has", "abstract"), Filter("has", "tag"), Filter("year", ">2000")):
        told = filters._of_columns(library._columns.now(), clause)
        if told is None or set(told) != set(filters._keys(reader, clause)):
            found.append(clause)
    return found


def _unlike_tags(library: Library) -> list[object]:
    reader = library._database.reader
    found: list[object] = []
    whole = library.keys(WHOLE)
    tags = dict(library.facets(SearchResults(parse(""), Ranking(whole), len(whole))).tags)
    sql = "SELECT name, count(*) FROM paper_tags JOIN tags ON number = tag JOIN reading USING (key)"
    if tags != dict(reader.execute(f"{sql} WHERE gone IS NOT 'withdrawn' GROUP BY number")):
        found.append("tags")
    for tag in tags:
        scope = Scope("tag", tag)
        if library.keys(scope, Order.TITLE) != scopes.keys(reader, scope, Order.TITLE):
            found.append(tag)
    return found


class AnySequence(RuleBasedStateMachine):
    """Acts in any order, each followed by what undo must bring back."""

    def __init__(self) -> None:
        super().__init__()
        self.many, bulk_stamps.MANY = bulk_stamps.MANY, 2  # so that acts go either way
        self.spans, tag_commands._MANY = tag_commands._MANY, 1
        self.fields, reading_state._MANY = reading_state._MANY, 1
        self.folder = Path(tempfile.mkdtemp(prefix="desk-"))
        self.library = Library.open(places(self.folder))
        self.before: list[list[Any]] = []
        self.after: list[list[Any]] = []

    @initialize()
    def begin(self) -> None:
        self.do(lambda: self.library.add([file(*(numbered(n) for n in range(1, 5)))]).journal)

    def do(self, act: Any) -> None:
        """Do an act; where it left one, remember what undoing must give."""
        was = portrait(self.library)
        if act() is not None:
            self.before.append(was)
            self.after.clear()

    def keys(self, some: list[int]) -> list[int]:
        there = self.library.keys(WHOLE)
        return [there[number % len(there)] for number in some] if there else []

    @rule(some=SOME, state=st.sampled_from(list(State)))
    def set_state(self, some: list[int], state: State) -> None:
        self.do(lambda: self.library.set_state(self.keys(some), state).journal)

    @rule(some=SOME, on=st.booleans())
    def star(self, some: list[int], on: bool) -> None:
        self.do(lambda: self.library.star(self.keys(some), on).journal)

    @rule(some=SOME, stars=st.integers(0, 5))
    def rate(self, some: list[int], stars: int) -> None:
        self.do(lambda: self.library.rate(self.keys(some), stars).journal)

    @rule(value=st.sampled_from(["cs.CL", "cs.LG"]), rhythm=st.sampled_from(list(Rhythm)))
    def follow(self, value: str, rhythm: Rhythm) -> None:
        wanted = Follow(SourceQuery("arxiv", "recent", value), f"New in {value}", rhythm)
        self.do(lambda: self.library.save_follow(wanted).journal)

    @rule(number=st.integers(0, 1))
    def follow_no_more(self, number: int) -> None:
        numbers = [one.number for one in self.library.follows()]
        if number < len(numbers):
            self.do(lambda: self.library.forget_follow(numbers[number]).journal)

    @rule(some=SOME, venue=st.sampled_from(["", "ACL"]), doi=st.sampled_from(["", "10.1000/xyz"]))
    def complete(self, some: list[int], venue: str, doi: str) -> None:
        chosen = {key: {"venue": venue, "doi": doi} for key in self.keys(some)}
        self.do(lambda: self.library.fill_papers(chosen).journal)

    @rule(some=SOME, name=TAGS)
    def tag(self, some: list[int], name: str) -> None:
        self.do(lambda: self.library.tag(self.keys(some), name).journal)

    @rule(some=SOME, name=TAGS)
    def untag(self, some: list[int], name: str) -> None:
        self.do(lambda: self.library.untag(self.keys(some), name).journal)

    @rule(old=TAGS, new=TAGS)
    def rename(self, old: str, new: str) -> None:
        names = {tag.name.casefold() for tag in self.library.tags()}
        if old.casefold() in names and not new.casefold().startswith(old.casefold() + "/"):
            self.do(lambda: self.library.rename_tag(old, new).journal)

    @rule(some=SOME, path=GROUPS)
    def collect(self, some: list[int], path: str) -> None:
        self.do(lambda: self.library.collect(self.keys(some), path).journal)

    @rule(some=SOME, path=GROUPS, act=st.sampled_from(["out", "forget", "move", "rename"]))
    def uncollect(self, some: list[int], path: str, act: str) -> None:
        paths = [one.path for one in self.library.collections()]
        if path in paths and act == "out":
            self.do(lambda: self.library.uncollect(self.keys(some), path).journal)
        elif path in paths and act == "forget":
            self.do(lambda: self.library.forget_collection(path).journal)
        elif path in paths and act == "rename" and not any("F" in one for one in paths):
            self.do(lambda: self.library.rename_collection(path, "F").journal)
        elif paths and act == "move" and paths[-1].rpartition("/")[2] not in paths:
            self.do(lambda: self.library.move_collection(paths[-1], "", paths[0]).journal)

    @rule(name=st.sampled_from(["ada", "Ada", "bo"]), text=st.sampled_from(["ada", "swarms"]))
    def save_search(self, name: str, text: str) -> None:
        self.do(lambda: self.library.save_search(name, text).journal)

    @rule(some=SOME, tag=st.sampled_from(["", "rl"]), mute=st.booleans())
    def watch(self, some: list[int], tag: str, mute: bool) -> None:
        names = [kept.name for kept in self.library.saved()]
        if names:
            rules = WatchRule(not mute, tag, mute)
            self.do(lambda: self.library.watch(names[0], rules, self.keys(some)).journal)

    @rule()
    def forget_search(self) -> None:
        names = [kept.name for kept in self.library.saved()]
        if names:
            self.do(lambda: self.library.forget_search(names[0]).journal)

    @rule(some=SOME)
    def forget(self, some: list[int]) -> None:
        self.do(lambda: self.library.forget(self.keys(some)).journal)

    @rule(some=SOME)
    def restore(self, some: list[int]) -> None:
        self.do(lambda: self.library.restore(self.keys(some)).journal)

    @rule(some=SOME, text=TEXTS)
    def write(self, some: list[int], text: str) -> None:
        keys = self.keys(some[:1])
        if keys:
            version = self.library.note(keys[0]).version
            self.do(lambda: self.library.save_note(keys[0], text, version).done.journal)

    @rule(some=st.lists(st.integers(0, 5), min_size=2, max_size=2))
    def merge(self, some: list[int]) -> None:
        keys = list(dict.fromkeys(self.keys(some)))
        if len(keys) == 2 and not set(keys) & set(self.library.keys(Scope("trash"))):
            self.do(lambda: self.library.merge(keys[0], keys[1]).journal)

    @rule(some=st.lists(st.integers(0, 5), min_size=2, max_size=2))
    def tell_apart(self, some: list[int]) -> None:
        keys = list(dict.fromkeys(self.keys(some)))
        if len(keys) == 2:
            self.do(lambda: self.library.tell_apart(keys[0], keys[1]).journal)

    @rule(
        first=st.integers(1, 6),
        note=TEXTS,
        tags=st.lists(TAGS, max_size=2),
        groups=st.lists(GROUPS, max_size=2, unique=True),
    )
    def arrive(self, first: int, note: str, tags: list[str], groups: list[str]) -> None:
        more = [numbered(n) for n in range(first, first + 2)]
        said = {"note": note, "tags": tuple(tags), "reading": {"state": "later", "rating": 3}}
        said["collections"] = tuple(groups)
        self.do(lambda: self.library.add([file(*more, path=f"{first}", **said)]).journal)

    @rule()
    def undo(self) -> None:
        now = portrait(self.library)
        undone = self.library.undo()
        assert (undone is None) == (not self.before)
        if undone is not None:
            assert portrait(self.library) == self.before.pop()
            self.after.append(now)

    @rule()
    def redo(self) -> None:
        now = portrait(self.library)
        redone = self.library.redo()
        assert (redone is None) == (not self.after)
        if redone is not None:
            assert portrait(self.library) == self.after.pop()
            self.before.append(now)

    @rule()
    def look_outside(self) -> None:
        now = portrait(self.library)
        assert not self.library.adopt_outside_edits()
        assert portrait(self.library) == now

    @rule()
    def start_again(self) -> None:
        now = portrait(self.library)
        self.library.close()
        self.library = Library.open(places(self.folder))
        assert portrait(self.library) == now

    @invariant()
    def notes_and_rows_agree(self) -> None:
        names = {path.name for path in self.library.notes_folder.glob("*")}
        noted = self.library.keys(WHOLE)
        with_note = {Path(note.path).name for key in noted if (note := self.library.note(key)).text}
        assert names == with_note

    @invariant()
    def columns_equal_rows(self) -> None:
        assert unlike_rows(self.library) == []

    @invariant()
    def every_record_has_the_hash_it_was_written_with(self) -> None:
        assert record_hashes.changed(self.library._database.reader) == []

    def teardown(self) -> None:
        while self.before:
            self.undo()
        assert portrait(self.library)[0].all == 0
        self.library.close()
        bulk_stamps.MANY, tag_commands._MANY = self.many, self.spans
        reading_state._MANY = self.fields
        shutil.rmtree(self.folder)


class IndexFollows(AnySequence):
    """The same, with an index that follows now and then."""

    @rule()
    def index(self) -> None:
        while self.library.index_unindexed(limit=2):
            pass
        assert self.library.check().problems == ()


TestAnySequence = AnySequence.TestCase
TestAnySequence.settings = settings(
    max_examples=25,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestIndexFollows = pytest.mark.slow(IndexFollows.TestCase)
TestIndexFollows.settings = settings(
    max_examples=15,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
