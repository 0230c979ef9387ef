"""Collections: own groups in a free order, one within another, papers in and out, undo of all."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.library import Library, back_up, backup_folder
from paperdesk.model import ActionResult, LibraryError, Order, Scope
from paperdesk.model.backup_results import BackupReason
from paperdesk.model.query.parser import parse
from tests.library.builders import context, file, numbered, scratch


def shown(library: Library) -> list[tuple[str, int]]:
    return [(one.path, one.papers) for one in library.collections()]


def found(library: Library, query: str) -> set[int]:
    library.index_unindexed()
    return set(library.search(parse(query)).keys)


def number(library: Library, path: str) -> str:
    return next(str(one.number) for one in library.collections() if one.path == path)


def test_a_collection_is_made_with_its_first_papers_and_counts_what_lies_within_it(
    tmp_path: Path,
) -> None:
    library, keys = context(tmp_path, 4)
    with library:
        done = library.collect(keys[:2], "Thesis/Methods")
        assert str(done.text) == "Put 2 papers into 'Methods'"
        library.collect(keys[1:3], "Thesis")
        assert shown(library) == [("Thesis", 3), ("Thesis/Methods", 2)]
        scope = Scope("collection", number(library, "Thesis"))
        assert set(library.keys(scope, Order.TITLE)) == set(keys[:3])
        assert library.entry(keys[1]).collections == ("Thesis", "Thesis/Methods")
        library.forget([keys[0]])
        assert shown(library) == [("Thesis", 2), ("Thesis/Methods", 1)]


def test_searches_ask_for_collections_by_name_or_path_with_quotes_and_completion(
    tmp_path: Path,
) -> None:
    library, keys = context(tmp_path, 4)
    with library:
        library.collect(keys[:1], "Thesis/Résumé of methods")
        library.collect(keys[1:2], "Ideas")
        library.make_collection("Empty")
        assert found(library, "in:ideas") == {keys[1]}
        assert found(library, "in:thesis") == {keys[0]}
        assert found(library, 'in:"resume of methods"') == {keys[0]}
        assert found(library, 'in:"Thesis/Résumé of methods"') == {keys[0]}
        assert found(library, "collection:ideas OR in:thesis") == {keys[0], keys[1]}
        assert found(library, "in:empty") == set() == found(library, "in:nowhere")
        assert found(library, "has:collection") == {keys[0], keys[1]}
        assert found(library, "-has:collection swarms") == set(keys[2:])
        assert library.complete("in", "res") == ("Thesis/Résumé of methods",)
        assert library.complete("in", "th")[0] == "Thesis"


def test_the_order_is_the_readers_and_a_collection_moves_with_all_within_it(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 1)
    with library:
        for path in ("A", "B", "C", "C/D"):
            library.make_collection(path)
        library.collect(keys, "C/D")
        library.move_collection("C", "", "A")
        assert [path for path, _ in shown(library)] == ["C", "C/D", "A", "B"]
        library.move_collection("C", "B")
        assert shown(library) == [("A", 0), ("B", 1), ("B/C", 1), ("B/C/D", 1)]
        with pytest.raises(LibraryError, match="cannot lie within itself"):
            library.move_collection("B", "B/C")
        library.make_collection("C")
        with pytest.raises(LibraryError, match="There is a collection 'B/C' already"):
            library.move_collection("C", "B")
        library.undo()
        for _ in range(2):
            library.undo()
        assert [path for path, _ in shown(library)] == ["A", "B", "C", "C/D"]
        library.redo()
        assert [path for path, _ in shown(library)] == ["C", "C/D", "A", "B"]


def test_names_differ_within_one_collection_and_a_slash_in_a_new_name_is_no_path(
    tmp_path: Path,
) -> None:
    library, _ = context(tmp_path, 0)
    with library:
        library.make_collection("Thesis")
        library.make_collection("thesis/Thesis")
        with pytest.raises(LibraryError, match="already"):
            library.make_collection("THESIS")
        library.make_collection("Other")
        with pytest.raises(LibraryError, match="already"):
            library.rename_collection("Other", "thesis")
        library.rename_collection("Other", "In/out")
        assert [one.name for one in library.collections()] == ["Thesis", "Thesis", "In∕out"]
        library.rename_collection("Thesis", "THESIS")
        assert shown(library)[0] == ("THESIS", 0)
        for bad in ("", " / ", "x" * 201):
            with pytest.raises(LibraryError):
                library.make_collection(bad)


def test_deleting_keeps_papers_and_undo_brings_back_what_was_within(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 3)
    with library:
        library.collect(keys[:1], "Thesis")
        library.collect(keys[:2], "Thesis/Methods")
        before = shown(library)
        done = library.forget_collection("Thesis")
        assert "its papers stay" in str(done.text)
        assert shown(library) == []
        assert len(library.keys(Scope("all"))) == 3
        library.undo()
        assert shown(library) == before
        library.uncollect(keys[:1], "Thesis")
        assert shown(library) == [("Thesis", 1), ("Thesis/Methods", 1)]
        library.undo()
        assert shown(library) == before


def test_a_paper_in_a_collection_is_kept_when_its_batch_goes(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 2)
    with library:
        library.collect(keys[:1], "Thesis")
        (batch,) = library.batches()
        assert batch.kept == 1
        library.forget_batch(batch.key)
        assert list(library.keys(Scope("all"))) == keys[:1]


def test_an_import_fills_collections_in_one_act_and_says_what_it_leaves(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 2)
    with library:
        library.collect(keys[:1], "Mine")
        papers = [numbered(n) for n in (1, 2, 3)]
        outcome = library.add([file(*papers, collections=("Zotero/Sub", "Zotero"))])
        assert shown(library) == [("Mine", 1), ("Zotero", 2), ("Zotero/Sub", 2)]
        ((field, theirs, ours),) = outcome.files[0].untaken_values[0].values
        assert (field, theirs, ours) == ("collections", "Zotero/Sub, Zotero", "Mine")
        library.undo()
        assert shown(library) == [("Mine", 1)]
        library.redo()
        assert shown(library) == [("Mine", 1), ("Zotero", 2), ("Zotero/Sub", 2)]
        library.rename_collection("Zotero", "Old")
        library.undo()
        library.undo()
        assert len(library.keys(Scope("all"))) == 2


def test_one_paper_of_two_is_in_the_collections_of_both(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 2)
    with library:
        library.collect(keys[:1], "One")
        library.collect(keys[1:], "Two")
        library.merge(keys[0], keys[1])
        assert library.entry(keys[0]).collections == ("One", "Two")
        assert shown(library) == [("One", 1), ("Two", 1)]
        library.undo()
        assert library.entry(keys[0]).collections == ("One",)
        assert library.entry(keys[1]).collections == ("Two",)


def test_a_backup_has_collections_and_gives_those_of_one_paper_back(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 2)
    with library:
        library.collect(keys, "Thesis/Methods")
        folder = backup_folder(library.places)
        backup = back_up(library.places, folder, reason=BackupReason.BY_HAND)
        assert backup is not None
        ids = [library.entry(key).paper.id for key in keys]
        library.forget_collection("Thesis")
        library.restore_some(Path(backup.path), [ids[0]], [])
        assert shown(library) == [("Thesis", 1), ("Thesis/Methods", 1)]
        library.undo()
        assert shown(library) == []


def test_check_counts_collections(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 2)
    with library:
        library.collect(keys, "Thesis/Methods")
        library.index_unindexed()
        report = library.check()
        assert report.ok, report.problems
        assert "Collections: 2, with 2 papers." in report.lines


NAMES = st.sampled_from(["A", "B", "A/C", "B/C", "A/C/D", "E"])
ACTS = st.lists(
    st.tuples(st.sampled_from(["in", "out", "new", "name", "move", "del"]), NAMES, NAMES),
    max_size=10,
)


def act_of(library: Library, keys: list[int], act: str, one: str, two: str) -> ActionResult:
    match act:
        case "in":
            return library.collect(keys[:1], one)
        case "out":
            return library.uncollect(keys, one)
        case "new":
            return library.make_collection(one)
        case "name":
            return library.rename_collection(one, two)
        case "move":
            return library.move_collection(one, two)
        case _:
            return library.forget_collection(one)


@settings(max_examples=6, deadline=None)
@given(ACTS)
def test_undo_of_any_acts_brings_each_state_back_and_redo_leads_on(
    acts: list[tuple[str, str, str]],
) -> None:
    with scratch() as places, Library.open(places) as library:
        library.add([file(*(numbered(n) for n in (1, 2)))])
        keys = list(library.keys(Scope("all")))

        def state() -> list[tuple[str, list[int]]]:
            of = [Scope("collection", str(one.number)) for one in library.collections()]
            paths = [path for path, _ in shown(library)]
            return list(zip(paths, (sorted(library.keys(one)) for one in of), strict=True))

        states = [state()]
        for act, one, two in acts:
            try:
                done = act_of(library, keys, act, one, two)
            except LibraryError:
                assert state() == states[-1]
                continue
            if done.journal is not None:
                states.append(state())
        for before in reversed(states[:-1]):
            library.undo()
            assert state() == before
        for after in states[1:]:
            library.redo()
            assert state() == after
