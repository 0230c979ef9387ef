"""Marks in the library: kept, changed, forgotten, undone, and where they stand in other files."""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from paperdesk.library import Library
from paperdesk.model import LibraryError
from paperdesk.model.marks import Mark, MarkColour, MarkKind, MarkPlace
from paperdesk.model.query.parser import parse
from paperdesk.model.reading_place import ReadingPlace
from tests.library.builders import context

FIRST, SECOND = sha256(b"first").hexdigest(), sha256(b"second").hexdigest()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library of two papers with the keys 1 and 2; the first has the file 'first'."""
    opened, _ = context(tmp_path, 2)
    with opened:
        attach(opened, tmp_path, b"first")
        yield opened


def attach(library: Library, folder: Path, content: bytes) -> int:
    """Attach a file of that content to the first paper; its number."""
    path = folder / f"{content.decode()}.pdf"
    path.write_bytes(content)
    library.attach(1, path)
    return library.attachments([1])[1][-1].number


def mark(quote: str = "some words", **said: Any) -> Mark:
    """A highlight on the third page."""
    plain = Mark(1, FIRST, 2, MarkKind.HIGHLIGHT, ((72.0, 700.0, 144.5, 712.25),), quote=quote)
    return replace(plain, **said)


def test_a_mark_is_kept_as_it_is_with_a_number_a_name_and_its_moment(library: Library) -> None:
    given = mark(before="ahead", after="behind", progress=0.25, comment="*So* it is.")
    saved = library.save_mark(given).mark
    assert saved.number == 1
    assert len(saved.name) == 32
    assert saved.created == saved.changed
    assert replace(saved, number=0, name="", created="", changed="") == given
    assert library.marks(1) == library.marks(1, FIRST) == (saved,)
    assert library.marks(2) == ()


def test_making_changing_and_forgetting_marks_is_undone_and_done_again(library: Library) -> None:
    made = library.save_mark(mark()).mark
    result = library.save_mark(replace(made, colour=MarkColour.RED, comment="why?"))
    assert str(result.done.text) == "Changed a mark in ‘Study number 1 of swarms’"
    assert result.done.changes.updated == (1,)
    answer = library.save_mark(mark("", comment="since", reply_to=made.name)).mark
    gone = library.forget_marks([made.number])
    assert str(gone.text) == "Took 2 marks off ‘Study number 1 of swarms’"
    assert library.marks(1) == ()
    library.undo()
    assert set(library.marks(1)) == {result.mark, answer}
    library.undo()
    library.undo()
    assert library.marks(1) == (made,)
    library.undo()
    assert library.marks(1) == ()
    for _ in range(2):
        library.redo()
    assert library.marks(1) == (result.mark,)


def test_a_comment_that_is_typed_is_one_act(library: Library) -> None:
    made = library.save_mark(mark()).mark
    library.save_mark(replace(made, colour=MarkColour.BLUE))
    for typed in ("I", "I won", "I wonder"):
        library.save_mark(replace(made, colour=MarkColour.BLUE, comment=typed), going_on=True)
    assert library.marks(1)[0].comment == "I wonder"
    library.undo()
    assert (library.marks(1)[0].comment, library.marks(1)[0].colour) == ("", MarkColour.BLUE)
    library.undo()
    assert library.marks(1) == (made,)


def test_what_changes_nothing_leaves_no_trace(library: Library) -> None:
    made = library.save_mark(mark()).mark
    assert library.save_mark(made).done.journal is None
    assert library.marks(1) == (made,)


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"quads": ()}, "place"),
        ({"page": -1}, "place"),
        ({"quads": ((0.0, 0.0, float("nan"), 1.0),)}, "place"),
        ({"file": ""}, "place"),
        ({"key": 99}, "gone|no longer"),
        ({"number": 7}, "no longer"),
    ],
)
def test_a_mark_that_cannot_be_is_refused(
    library: Library, wrong: dict[str, Any], why: str
) -> None:
    with pytest.raises(LibraryError, match=why):
        library.save_mark(mark(**wrong))
    assert library.marks(1) == ()


def test_marks_are_listed_by_page_and_as_the_text_goes(library: Library) -> None:
    right_top = mark("c", progress=0.6)
    left_bottom = mark("b", progress=0.4, quads=((72.0, 100.0, 90.0, 112.0),))
    first_page = mark("a", page=0, progress=0.1)
    for one in (right_top, left_bottom, first_page):
        library.save_mark(one)
    assert [one.quote for one in library.marks(1)] == ["a", "b", "c"]


def test_papers_are_found_by_words_of_quote_and_comment_of_their_marks(library: Library) -> None:
    library.save_mark(mark("The Poincaré conjecture", comment="*Proved* in 2003"))
    library.save_mark(mark("a conjecture", key=2))

    def found(query: str) -> list[int]:
        return sorted(library.search(parse(query)).keys)

    assert found("mark:conject") == [1, 2]
    assert found('mark:"PROVED poincare"') == [1]
    assert found("mark:onjecture") == []


def test_a_mark_of_a_name_that_the_paper_has_is_that_one(library: Library) -> None:
    made = library.save_mark(mark(name="pd-1")).mark
    library.bring_marks(1, [mark(name="pd-1", comment="more"), mark("other", name="pd-2")])
    assert [(one.number, one.comment) for one in library.marks(1)] == [
        (made.number, "more"),
        (made.number + 1, ""),
    ]
    library.undo()
    assert library.marks(1) == (made,)


def test_a_mark_stands_in_a_newer_file_when_the_paper_has_its_own_no_more(
    library: Library, tmp_path: Path
) -> None:
    found, lost = (library.save_mark(mark(quote)).mark for quote in ("found", "lost"))
    old = library.attachments([1])[1][0].number
    attach(library, tmp_path, b"second")
    assert library.unplaced(1, SECOND) == (found, lost)
    assert library.marks(1, SECOND) == ()
    moved = replace(found, file=SECOND, page=4, quads=((1.0, 2.0, 3.0, 4.0),))
    moved = replace(moved, place=MarkPlace.MOVED)
    adrift = replace(lost, place=MarkPlace.ADRIFT)
    library.anchored([moved, replace(adrift, file=SECOND)])
    assert library.unplaced(1, SECOND) == ()
    # Both files are there: each mark is in its own, and the found one in the other as well.
    assert library.marks(1) == (found, lost)
    assert library.marks(1, SECOND) == (moved,)
    library.detach([old])
    assert library.marks(1) == (adrift, moved)
    assert library.marks(1, SECOND) == (adrift, moved)


def test_a_mark_that_is_changed_in_another_file_keeps_its_own_place(
    library: Library, tmp_path: Path
) -> None:
    made = library.save_mark(mark()).mark
    attach(library, tmp_path, b"second")
    moved = replace(made, file=SECOND, page=4, place=MarkPlace.MOVED)
    library.anchored([moved])
    library.save_mark(replace(moved, place=MarkPlace.SURE, comment="looked at"))
    (own,), (there,) = library.marks(1, FIRST), library.marks(1, SECOND)
    assert (own.page, own.comment, there.page, there.place) == (2, "looked at", 4, MarkPlace.SURE)
    library.undo()
    assert library.marks(1, SECOND) == (moved,)
    assert library.marks(1, FIRST) == (made,)


def test_a_mark_whose_quote_is_changed_in_another_file_was_set_anew(library: Library) -> None:
    made = library.save_mark(mark()).mark
    anew = library.save_mark(replace(made, file=SECOND, page=0, quote="other words")).mark
    assert library.marks(1, SECOND) == (anew,)
    assert library.marks(1, FIRST) == ()
    assert [one.quote for one in library.unplaced(1, FIRST)] == ["other words"]


def test_a_file_opens_where_it_was_left_and_a_new_version_where_the_old_one_was(
    library: Library, tmp_path: Path
) -> None:
    assert library.reading_place(1, FIRST) is None
    place = ReadingPlace(3, 120.5, 1.25, "two-up", 7.0)
    library.keep_place(1, FIRST, ReadingPlace(0))
    library.keep_place(1, FIRST, place)
    library.keep_place(99, FIRST, place)
    assert library.reading_place(1, FIRST) == place
    assert library.reading_place(2, FIRST) is None
    assert library.reading_place(1, SECOND) is None  # the first is still there
    attach(library, tmp_path, b"second")
    library.detach([library.attachments([1])[1][0].number])
    assert library.reading_place(1, SECOND) == place
    assert library.file_read_last(1) == FIRST
    assert library.undo_text() is not None
    assert "file" in str(library.undo_text())
