"""Columns equal the rows after any act, whoever did it, whatever lies in their file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.library.columns import column_sync
from paperdesk.model import Order, Scope, SearchResults
from paperdesk.model.query.parser import parse
from paperdesk.model.search_results import Ranking
from tests.library.builders import context
from tests.library.columns.test_scope_sets import ACTS
from tests.library.test_any_sequence import unlike_rows


def _kept(library: Library) -> Path:
    """The file of the columns, written now."""
    columns = library._columns
    columns.now()
    for order in (Order.ARRIVAL, Order.TITLE):
        library.keys(Scope("all"), order)
    library.batches()
    columns._read = column_sync._KEPT_FROM
    columns.keep()
    return columns._file


def test_columns_of_another_process_follow_every_act(tmp_path: Path) -> None:
    opened, keys = context(tmp_path, 12)
    with opened, Library.open(opened.places) as beside:
        for act in ACTS:
            act(opened, keys)
            assert unlike_rows(beside) == []


def test_a_file_of_before_is_brought_up_to_date_by_what_changed_since(tmp_path: Path) -> None:
    opened, keys = context(tmp_path, 12)
    with opened:
        for act in ACTS:
            _kept(opened)
            act(opened, keys)
            # Who is killed here leaves the file as it was.
            with Library.open(opened.places) as after:
                assert unlike_rows(after) == []


def _read(columns: column_sync.ColumnSync) -> int:
    return columns._read


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def _turn_a_bit(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[200] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize("damage", [_cut, _turn_a_bit, Path.unlink])
def test_a_damaged_file_is_never_believed(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    opened, _ = context(tmp_path, 12)
    with opened:
        damage(_kept(opened))
        with Library.open(opened.places) as after:
            assert unlike_rows(after) == []
            assert after._columns._read


def test_a_whole_file_is_believed_and_nothing_is_read_again(tmp_path: Path) -> None:
    opened, keys = context(tmp_path, 12)
    with opened:
        _kept(opened)
        with Library.open(opened.places) as after:
            columns = after._columns
            columns.now()
            assert after.keys(Scope("all"), Order.TITLE) == opened.keys(Scope("all"), Order.TITLE)
            assert columns._read == 0
            opened.star(keys[:1], True)
            assert len(after.search(parse("is:starred")).keys) == 1
            assert _read(columns) == 1


def test_a_backup_that_is_brought_back_has_its_own_columns(tmp_path: Path) -> None:
    opened, keys = context(tmp_path, 12)
    with opened:
        kept, database = _kept(opened), opened.places.data / "library.db"
        opened._database.writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        before = database.read_bytes()
        opened.star(keys[:3], True)
        _kept(opened)
    database.write_bytes(before)
    with Library.open(opened.places) as back:
        back.star(keys[5:6], True)
        assert kept.exists()
        assert list(back.search(parse("is:starred")).keys) == keys[5:6]
        assert unlike_rows(back) == []


def test_facets_are_those_of_the_rows(tmp_path: Path) -> None:
    opened, keys = context(tmp_path, 12)
    with opened:
        for act in ACTS:
            act(opened, keys)
            listed = opened.keys(Scope("all"))
            facets = opened.facets(SearchResults(parse(""), Ranking(listed), len(listed)))
            entries = list(opened.entries(listed))
            assert sum(papers for _, papers in facets.states) == len(entries)
            for state, papers in facets.states:
                assert papers == sum(entry.state == state for entry in entries)
            assert dict(facets.years) == {
                year: sum(entry.paper.published[:4] == str(year) for entry in entries)
                for year in {
                    int(entry.paper.published[:4]) for entry in entries if entry.paper.published
                }
            }


def test_after_an_act_on_very_many_papers_the_columns_answer_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, keys = context(tmp_path, 12)
    with opened:
        opened._columns.now()
        monkeypatch.setattr(column_sync, "_FEW", 0)
        opened.tag(keys, "all")
        assert opened._columns.soon() is not None
        assert unlike_rows(opened) == []
        with Library.open(opened.places) as after:
            assert after._columns.soon() is None
