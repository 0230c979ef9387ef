"""The order for the reader follows what was kept and dismissed, and hides nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.model import LibraryError, Order, Scope, State
from paperdesk.model.messages import Message
from paperdesk.model.query.parser import parse
from paperdesk.model.search_results import TasteStatus
from tests.library.builders import context, file, paper

ABSTRACTS = {
    "1": "Sonar keeps swarms of robots at a distance.",
    "2": "Robots that swim in swarms.",
    "3": "Proteins fold, and acids.",
    "5": "A kitchen.",
    "6": "Acids of proteins in a fold.",
    "7": "Robots and sonar in swarms.",
}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened, _ = context(tmp_path)
    papers = [paper(f"On {id_}", abstract=said, arxiv_id=id_) for id_, said in ABSTRACTS.items()]
    papers += [paper(f"Number{n}", abstract="Nothing.", arxiv_id=f"9{n}") for n in range(12)]
    opened.add([file(*papers)])
    with opened:
        while opened.index_unindexed():
            pass
        yield opened


def judge(library: Library) -> None:
    library.star([library.key("1")])
    library.tag([library.key("2")], "swimming")
    library.set_state([library.key("3")], State.DISMISSED)


def ids(library: Library, keys: object) -> list[str]:
    return [library.entry(key).paper.arxiv_id for key in keys]  # type: ignore[attr-defined]


def test_lists_and_searches_have_what_is_liked_first_and_lose_nothing(library: Library) -> None:
    judge(library)
    inbox, newest = Scope("inbox"), library.keys(Scope("inbox"))
    keys = library.keys(inbox, Order.FOR_ME)
    assert sorted(keys) == sorted(newest)
    assert ids(library, keys[:3]) == ["1", "2", "7"] or "7" in ids(library, keys[:3])
    assert ids(library, keys)[-1] == "6"
    assert ids(library, library.keys(inbox, Order.FOR_ME, turned=True))[0] == "6"
    found = ids(library, library.search(parse("order:forme")).keys)
    assert found == ids(library, library.keys(Scope(), Order.FOR_ME))
    assert ids(library, library.search(parse("order:forme acids")).keys) == ["6"]


def test_undo_of_a_judgement_is_undone_in_the_order_too(library: Library) -> None:
    judge(library)
    library.undo()
    assert library.keys(Scope(), Order.FOR_ME) == library.keys(Scope())


def test_too_few_judged_papers_leave_the_newest_first_and_say_so(library: Library) -> None:
    assert library.keys(Scope(), Order.FOR_ME) == library.keys(Scope())
    with pytest.raises(LibraryError, match="0 kept, 0 dismissed"):
        library.for_me(Scope("inbox"), 10)


def test_each_ten_papers_hold_two_to_learn_from_and_words_for_and_against(library: Library) -> None:
    judge(library)
    found = library.for_me(Scope("inbox"), 10)
    assert [one.to_learn for one in found] == [False] * 8 + [True] * 2
    liked = {one.key: {said.word for said in one.words if said.part > 0} for one in found}
    assert liked[library.key("7")] >= {"robots", "swarms"}
    everything = library.for_me(Scope("inbox"), 100)
    assert len(everything) == len(library.keys(Scope("inbox")))
    against = {one.key: {said.word for said in one.words if said.part < 0} for one in everything}
    assert against[library.key("6")] <= {"proteins", "acids", "fold"} != set()


def test_a_tag_has_an_order_of_its_own_and_a_word_can_be_wished_away(library: Library) -> None:
    judge(library)
    library.tag([library.key("3"), library.key("6")], "chemistry")
    first = library.for_me(Scope("everything"), 3, "chemistry")
    assert {"3", "6"} <= set(ids(library, [one.key for one in first]))
    wished = library.for_me(Scope("inbox"), 3, "", {"kitchen": 1})
    assert ids(library, [wished[0].key]) == ["5"]


def test_wishes_are_kept_shown_and_undone(library: Library) -> None:
    judge(library)
    inbox = Scope("inbox")
    assert ids(library, library.keys(inbox, Order.FOR_ME))[0] != "5"
    said = library.wish("  Kitchens ", 1)
    assert library.taste().wishes == (("Kitchens", 1),)
    assert said.text == Message("action.word_more", word="Kitchens")
    assert ids(library, library.keys(inbox, Order.FOR_ME))[0] == "5"
    library.wish("kitchens", -1)
    assert library.taste().wishes == (("kitchens", -1),)
    assert library.wish("KITCHENS", -1).journal is None
    library.undo()
    assert library.taste().wishes == (("Kitchens", 1),)
    library.wish("kitchens", 0)
    assert library.taste().wishes == ()
    library.undo()
    library.undo()
    assert library.taste().wishes == ()
    library.redo()
    assert library.taste().wishes == (("Kitchens", 1),)
    for nothing in ("", " – ", "x" * 61):
        with pytest.raises(LibraryError):
            library.wish(nothing, 1)


def test_papers_to_learn_from_are_those_that_nobody_judged(library: Library) -> None:
    judge(library)
    keys = library.keys(Scope(), Order.FOR_ME)
    placed, unsure = library.with_unsure(keys)
    assert sorted(placed) == sorted(keys)
    assert {placed.index(key) for key in unsure} == {8, 9}
    judged = {library.key("1"), library.key("2"), library.key("3")}
    assert not judged & unsure
    assert library.with_unsure(keys[:9]) == (keys[:9], frozenset())


def test_a_tag_asked_for_in_a_search_orders_by_what_belongs_to_it(library: Library) -> None:
    library.tag([library.key("3"), library.key("5")], "kitchen chemistry")
    found = ids(library, library.search(parse('forme:"kitchen chemistry"')).keys)
    assert sorted(found) == sorted(ids(library, library.keys(Scope())))
    assert found.index("6") < found.index("7")
    others = ids(library, library.search(parse('forme:"Kitchen Chemistry" in swarms')).keys)
    assert set(others) <= {"1", "2", "7"}
    assert library.search(parse("forme:unheard-of")).total == 0


def test_what_is_lacked_is_counted(library: Library) -> None:
    assert library.taste() == TasteStatus(0, 0, 2, 1)
    library.star([library.key("1")])
    assert (library.taste().lacks_kept, library.taste().learned) == (1, False)
    judge(library)
    assert library.taste() == TasteStatus(2, 1)
    assert library.liked([library.key("7")])[library.key("7")]
