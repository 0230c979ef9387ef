"""The members of a place follow every change, and are those that a plain question finds."""

from collections.abc import Callable
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.library.columns.scope_sets import ScopeSets
from paperdesk.library.papers import scopes
from paperdesk.model import SavedSearch, Scope, State, WatchRule
from tests.library.builders import context, file, paper

PLACES = (
    *map(Scope, ("all", "whole", "everything", "inbox", "later", "read", "dismissed", "trash")),
    *map(Scope, ("starred", "noted", "muted")),
    Scope("batch", "1"),
    Scope("tag", "rl"),
)
Act = Callable[[Library, list[int]], object]
ACTS: list[Act] = [
    lambda library, keys: library.set_state(keys[:3], State.SEEN),
    lambda library, keys: library.set_state(keys[2:5], State.DISMISSED),
    lambda library, keys: library.set_state(keys[4:6], State.LATER),
    lambda library, keys: library.star(keys[1:3]),
    lambda library, keys: library.tag(keys[5:9], "rl/offline"),
    lambda library, keys: library.forget(keys[6:8]),
    lambda library, _keys: library.undo(),
    lambda library, _keys: library.add([file(paper("Something else"), path="more.jsonl")]),
    lambda library, _keys: library.undo(),
    lambda library, keys: library.set_state(keys[8:9], State.READ),  # the undone is gone for good
    lambda library, _keys: library.index_unindexed(),
    lambda library, _keys: library.add([file(paper("Something new"), path="new.jsonl")]),
    lambda library, keys: library.edit_search(
        "", SavedSearch("Studies", "study", WatchRule(mute=True)), keys[9:]
    ),
]


@pytest.mark.parametrize("other", [False, True], ids=["this program", "another"])
def test_members_follow_every_change(tmp_path: Path, other: bool) -> None:
    opened, keys = context(tmp_path, 12)
    with opened, Library.open(opened.places) as beside:
        asked = beside if other else opened
        database = asked._database
        membership = ScopeSets(asked._columns)
        for act in ACTS:
            act(opened, keys)
            every = {*scopes.members(database.reader, Scope("whole")), *range(-1, 40)}
            for place in PLACES:
                found = {key for key in every if key in membership.of(place)}
                assert found == set(scopes.members(database.reader, place)), place
