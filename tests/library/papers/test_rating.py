"""A rating of one to five stars: kept, undone, found, sorted, written out and read back."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.formats import read
from paperdesk.library import Library, Pages
from paperdesk.library.backup.comparison import compare_backup
from paperdesk.library.backup.shelf import back_up
from paperdesk.model import ImportedRecord, Order, Scope
from paperdesk.model.export_options import ExportOptions
from paperdesk.model.messages import Message
from paperdesk.model.query.parser import parse
from paperdesk.paths import places
from paperdesk.tasks import export_jobs, import_jobs
from tests.library.builders import ALL, context, file, numbered


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened, _ = context(tmp_path, 5)
    with opened:
        while opened.index_unindexed():
            pass
        yield opened


def ratings(library: Library) -> list[int]:
    return [library.entry(key).rating for key in sorted(library.keys(ALL))]


def test_papers_are_rated_together_and_undo_says_what_it_takes_back(library: Library) -> None:
    first, second, *_ = sorted(library.keys(ALL))
    library.rate([first], 2)
    done = library.rate([first, second], 4)
    assert str(done.text) == "Rated 2 papers with 4 stars"
    assert ratings(library) == [4, 4, 0, 0, 0]
    undone = library.undo()
    assert undone is not None
    assert str(undone.text) == "Took back: rated 2 papers with 4 stars"
    assert ratings(library) == [2, 0, 0, 0, 0]
    again = library.redo()
    assert again is not None
    assert str(again.text) == "Did again: rated 2 papers with 4 stars"
    assert ratings(library) == [4, 4, 0, 0, 0]


def test_a_rating_is_one_star_or_is_taken_off_in_words(library: Library) -> None:
    (first, *_) = library.keys(ALL)
    title = f"‘{library.entry(first).paper.title}’"
    assert str(library.rate([first], 1).text) == f"Rated {title} with 1 star"
    assert library.rate([first], 1).journal is None
    assert str(library.rate([first], 0).text) == f"Took the rating off {title}"


def test_a_row_of_the_list_has_its_stars(library: Library, tmp_path: Path) -> None:
    (first, *_) = library.keys(ALL)
    library.rate([first], 3)
    pages = Pages(places(tmp_path))
    (row,) = pages.rows([first])
    pages.close()
    assert row is not None
    assert row.rating == 3


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("rating:5", [5]),
        ("rating:>3", [4, 5]),
        ("rating:>=3", [3, 4, 5]),
        ("rating:<3", [1]),
        ("rating:2..4", [3, 4]),
        ("rating:..4", [1, 3, 4]),
        ("rating:none", [0]),
        ("rating:0", [0]),
        ("-has:rating", [0]),
        ("has:rating", [1, 3, 4, 5]),
        ("number rating:>3", [4, 5]),
    ],
)
def test_ratings_are_searched_for(library: Library, asked: str, found: list[int]) -> None:
    for key, stars in zip(sorted(library.keys(ALL)), (0, 1, 3, 4, 5), strict=True):
        library.rate([key], stars)
    answer = library.search(parse(asked))
    assert sorted(library.entry(key).rating for key in answer.keys) == found


def test_a_search_for_ratings_is_read_back_and_told_what_it_wants(library: Library) -> None:
    def told(text: str) -> str:
        return library.search(parse(text)).understood

    assert told("rating:none") == "not rated"
    assert told("has:rating") == "has a rating"
    assert told("rating:>3") == "rating >3"
    assert parse("rating:6").flags == (Message("query.rating_wants"),)


def test_the_best_papers_come_first_then_the_latest(library: Library) -> None:
    first, second, third, *rest = library.keys(ALL, Order.ARRIVAL)
    library.rate([third], 2)
    library.rate([second], 5)
    by_rating = [second, third, first, *rest]
    assert list(library.keys(ALL, Order.RATING)) == by_rating
    assert list(library.keys(Scope("batch", "1"), Order.RATING)) == by_rating
    library.tag([first, third], "rl")
    answer = library.search(parse("tag:rl"), ALL, Order.RATING)
    assert list(answer.keys) == [third, first]


def test_a_rated_paper_is_one_that_the_reader_kept(library: Library) -> None:
    first, *_ = library.keys(ALL)
    library.rate([first], 1)
    (batch,) = library.batches()
    assert batch.kept == 1
    library.forget_batch(batch.key)
    assert list(library.keys(ALL)) == [first]


def test_a_paper_rated_since_stays_when_its_import_is_taken_back(tmp_path: Path) -> None:
    library, _ = context(tmp_path)
    with library:
        library.add([file(*(numbered(n) for n in (1, 2)))])
        first, _ = library.keys(ALL)
        library.rate([first], 5)
        with library._database.transaction() as connection:
            connection.execute("DELETE FROM journal WHERE act = 'rate'")
        library.undo()
        assert list(library.keys(ALL)) == [first]


def test_an_export_carries_ratings_and_brings_them_back_where_none_is(
    library: Library, tmp_path: Path
) -> None:
    first, second, third, *_ = sorted(library.keys(ALL))
    library.rate([first], 4)
    library.rate([second], 2)
    out = tmp_path / "out.jsonl"
    export_jobs.export(library, "", ExportOptions("jsonl"), out)
    lines = [json.loads(line) for line in out.read_text().splitlines()]
    assert sorted(line["rating"] for line in lines if "rating" in line) == [2, 4]
    items = [item for item in read(out) if isinstance(item, ImportedRecord)]
    assert sorted(item.reading.get("rating", 0) for item in items) == [0, 0, 0, 2, 4]
    other, _ = context(tmp_path / "other")
    with other:
        import_jobs.add(other, [str(out)])
        assert sorted(ratings(other)) == [0, 0, 0, 2, 4]
        other.undo()
        other.redo()
        assert sorted(ratings(other)) == [0, 0, 0, 2, 4]
    library.rate([third, first], 1)
    import_jobs.add(library, [str(out)])
    assert ratings(library)[:3] == [1, 2, 1]


def test_a_reading_list_says_the_rating(library: Library, tmp_path: Path) -> None:
    (first, *_) = library.keys(ALL)
    library.rate([first], 4)
    out = tmp_path / "list.md"
    export_jobs.export(library, "has:rating", ExportOptions("markdown"), out)
    assert "\nnew 4/5\n" in out.read_text()


def head(library: Library, key: int) -> list[str]:
    return Path(library.note(key).path).read_text().partition("\n---\n")[0].split("\n")


def edit(library: Library, key: int, was: str, now: str) -> None:
    path = Path(library.note(key).path)
    content = path.read_text()
    assert was in content
    path.write_text(content.replace(was, now))
    library.adopt_outside_edits()


def test_the_front_matter_of_a_note_has_the_rating_while_there_is_one(library: Library) -> None:
    (first, *_) = library.keys(ALL)
    library.save_note(first, "words")
    assert not any(line.startswith("rating") for line in head(library, first))
    library.rate([first], 4)
    assert "rating: 4" in head(library, first)
    library.undo()
    assert not any(line.startswith("rating") for line in head(library, first))


def test_a_rating_written_into_the_front_matter_is_the_readers_act(library: Library) -> None:
    (first, *_) = library.keys(ALL)
    library.save_note(first, "words")
    edit(library, first, "state: new", "state: new\nrating: 3")
    assert library.entry(first).rating == 3
    edit(library, first, "rating: 3", "rating: 5")
    assert library.entry(first).rating == 5
    library.undo()
    assert library.entry(first).rating == 3
    edit(library, first, "rating: 3", "rating: 0")
    assert library.entry(first).rating == 0
    assert not any(line.startswith("rating") for line in head(library, first))


@pytest.mark.parametrize("word", ["6", "-1", "four", "", "[4]"])
def test_what_is_no_rating_in_the_front_matter_is_written_anew(library: Library, word: str) -> None:
    (first, *_) = library.keys(ALL)
    library.save_note(first, "words")
    library.rate([first], 2)
    edit(library, first, "rating: 2", f"rating: {word}")
    assert library.entry(first).rating == 2
    assert "rating: 2" in head(library, first)


def test_a_rating_line_that_is_taken_out_comes_back_as_tags_do(library: Library) -> None:
    (first, *_) = library.keys(ALL)
    library.save_note(first, "words")
    library.rate([first], 2)
    edit(library, first, "rating: 2\n", "")
    assert library.entry(first).rating == 2
    assert "rating: 2" in head(library, first)


def test_a_backup_brings_the_rating_of_a_paper_back(library: Library, tmp_path: Path) -> None:
    first, second, *_ = sorted(library.keys(ALL))
    library.rate([first], 4)
    backup = back_up(library.places, tmp_path / "backups")
    assert backup is not None
    path = Path(backup.path)
    library.rate([first], 0)
    library.rate([second], 3)
    ids = [library.entry(key).paper.id for key in (first, second)]
    fields = {one.id: one.fields for one in compare_backup(library.places, path).papers}
    assert fields == {ids[0]: ("rating",), ids[1]: ("rating",)}
    library.restore_some(path, ids, ())
    assert ratings(library)[:2] == [4, 3]
    library.undo()
    assert ratings(library)[:2] == [0, 3]
