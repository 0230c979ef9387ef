from array import array

import pytest

from paperdesk.model import ActionKind, Changes, Order, SavedSearch, Scope
from paperdesk.model.query.ast import Query
from paperdesk.ui.state.browse_state import BrowseState
from paperdesk.ui.state.library_changes import ANYTHING, ChangeOrigin, Origin, concerns
from paperdesk.ui.state.list_changes import needs_new_list
from paperdesk.ui.state.list_query import LibraryOverview, ListQuery


@pytest.fixture
def state() -> BrowseState:
    return BrowseState()


def requests(state: BrowseState) -> list[bool]:
    """What the list is asked for from now on; True: to stay at the paper."""
    heard: list[bool] = []
    state.list_requested.connect(heard.append)
    return heard


def test_going_to_a_scope_leaves_the_search_and_keeps_the_order(state: BrowseState) -> None:
    heard = requests(state)
    state.sort(Order.TITLE)
    state.search("dunes")
    state.go(Scope("later"))
    assert state.list_query == ListQuery(Scope("later"), Order.TITLE)
    assert heard == [True, False, False]


def test_a_saved_search_is_gone_to_by_its_name(state: BrowseState) -> None:
    state.set_overview(LibraryOverview(saved=(SavedSearch("Dunes", "dunes"),)))
    state.go(Scope("search", "Dunes"))
    assert state.list_query == ListQuery(Scope(), text="dunes", name="Dunes")


def test_looking_again_on_the_way_elsewhere_is_still_going_there(state: BrowseState) -> None:
    state.set_results(array("q", [1, 2]), Query())
    heard = requests(state)
    state.go(Scope("later"))
    state.ask_again()
    assert heard == [False, False]
    assert not state.settled
    state.set_results(array("q", [1]), Query())
    state.ask_again()
    assert heard[-1]
    assert state.settled


def test_an_act_is_about_the_selected_papers_else_the_current_one(state: BrowseState) -> None:
    assert state.target_keys() == ()
    state.set_selection(3, 0, ())
    assert state.target_keys() == (3,)
    state.set_selection(3, 0, array("q", [3, 5]))
    assert state.target_keys() == (3, 5)


@pytest.mark.parametrize(
    ("asked", "origin", "anew"),
    [
        (ListQuery(), ActionKind.NOTE, False),
        (ListQuery(Scope("noted")), ActionKind.NOTE, True),
        (ListQuery(text="dunes"), ActionKind.NOTE, False),
        (ListQuery(text="dunes"), ChangeOrigin.INDEXED, True),
        (ListQuery(), ChangeOrigin.INDEXED, False),
        (ListQuery(), ChangeOrigin.CAUGHT_UP, True),
        (ListQuery(), ChangeOrigin.SEEN, False),
        (ListQuery(), ChangeOrigin.IMPORTED, False),
        (ListQuery(), ChangeOrigin.UNDO, True),
        (ListQuery(), ChangeOrigin.ELSEWHERE, True),
        (ListQuery(), ActionKind.STATE, True),
        (ListQuery(), ActionKind.STAR, False),
    ],
)
def test_a_list_is_asked_anew_only_where_it_may_be_another(
    asked: ListQuery, origin: Origin, anew: bool
) -> None:
    assert needs_new_list(asked, origin) is anew


def test_changes_concern_their_papers_and_all_where_nobody_can_say() -> None:
    assert concerns(1, Changes(updated=(1,)))
    assert concerns(1, Changes(removed=(1,)))
    assert not concerns(1, Changes(updated=(2,)))
    assert concerns(1, ANYTHING)
